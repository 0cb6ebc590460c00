import type { Lens } from '../camera/lens.ts';
import { blend, css, type Rgb } from '../palette/colour.ts';
import { pigment } from '../palette/pigments.ts';
import { line, polygon, type Ink, type Point } from '../shapes.ts';
import { boards, court, rug, street, tiles } from './floors.ts';
import { farEdge, SHORE_M } from './ground-plane.ts';
import type { Place } from './layer.ts';
import { scatter } from './scatter.ts';

/** The ground from the horizon to the viewer's feet: its colour near and far, what grows or lies on it, boards and lines in perspective. */
export function paintGround(g: Ink, lens: Lens, place: Place): void {
  const { environment, light } = place;
  const kind = environment.look.kind;
  if (kind === 'sky') return;
  const horizon = Math.max(0, lens.horizon);
  if (horizon >= lens.height) return;
  const colour = groundColour(place);
  const far = lens.screenY(0, farEdge(place));
  const fill = g.createLinearGradient(0, far, 0, Math.max(far + 1, lens.height));
  fill.addColorStop(0, css(light.hazed(light.toneRgb(colour), environment.look.indoors ? 2 : 46)));
  fill.addColorStop(0.25, css(light.hazed(light.toneRgb(colour), environment.look.indoors ? 0.5 : 9)));
  fill.addColorStop(0.7, css(light.toneRgb(colour)));
  fill.addColorStop(1, css(light.shaded(colour, 0.4)));
  g.fillStyle = fill;
  g.fillRect(0, far, lens.width, lens.height - far + 1);
  if (kind === 'hall' || kind === 'stage' || (kind === 'room' && environment.groundMaterial === 'wood'))
    boards(g, lens, place, colour);
  else if (kind === 'room') tiles(g, lens, place);
  if (kind === 'hall') court(g, lens, place);
  if (kind === 'street') street(g, lens, place);
  if (kind === 'room' && environment.look.layers.includes('rug')) rug(g, lens, place);
  if (!environment.look.indoors && kind !== 'street') scatter(g, lens, place);
  if (environment.water && environment.water.x0 > -300) bank(g, lens, place);
}

/** The ground's own colour, with the snow that lies on it. */
function groundColour(place: Place): Rgb {
  const { environment } = place;
  const fallen = environment.look.indoors ? 0 : environment.weather.look.snow * 0.65;
  return blend(bareGround(place), pigment('snow'), fallen);
}

function bareGround({ environment, light }: Place): Rgb {
  const material = environment.groundMaterial;
  if (environment.look.kind === 'space') return pigment('stone');
  if (environment.look.kind === 'hall') return blend(light.family.ground, pigment('wood'), 0.3);
  if (material === 'wood') return blend(pigment('wood'), light.family.ground, 0.35);
  if (material === 'grass') return blend(pigment('leaf'), light.family.ground, 0.6);
  if (material === 'earth') return blend(pigment('soil'), pigment('moss'), 0.35);
  if (material === 'stone')
    return environment.look.indoors ? blend(pigment('sand'), pigment('stone'), 0.5) : pigment('concrete');
  if (material === 'snow' || material === 'ice') return pigment(material);
  return light.family.ground;
}

/** The colour of water where it is shallow; the sea ends with it and a lake begins with it. */
export const shallows = ({ light }: Place): Rgb =>
  blend(light.toneRgb(pigment('water')), light.toneRgb(pigment('turquoise')), 0.5);

/** Where open water begins beside the ground: its surface on the far side of the edge, the bank's face, and the edge itself. */
function bank(g: Ink, lens: Lens, place: Place): void {
  const { water } = place.environment;
  const { light } = place;
  if (!water) return;
  const tone = light.tone('water', 0);
  const surface = (x: number, depth: number): Point => [lens.screenX(x, depth), lens.screenY(water.levelY, depth)];
  const edge: Point[] = [];
  for (let depth = SHORE_M; depth >= -9; depth -= 0.5)
    edge.push(surface(water.x0 + Math.sin(depth * 0.42) * 0.22, Math.max(-9, depth)));
  const fill = g.createLinearGradient(0, lens.screenY(water.levelY, SHORE_M), 0, lens.height);
  fill.addColorStop(0, css(shallows(place)));
  fill.addColorStop(1, tone.base);
  g.fillStyle = fill;
  const right = lens.width + 40;
  const far = lens.screenY(0, SHORE_M) - 1;
  polygon(g, [[edge[0]![0], far], ...edge, [right, lens.height + 40], [right, far]]);
  g.fill();
  line(
    g,
    light.tone('soil', 0).shade,
    Math.max(3, lens.pose.scale * 0.09),
    edge.map(([x, y]) => [x - 2, y - 2] as const),
  );
  line(
    g,
    light.tone('white', 0).light,
    Math.max(1, lens.pose.scale * 0.025),
    edge.map(([x, y]) => [x + lens.pose.scale * 0.06, y + 1] as const),
  );
}
