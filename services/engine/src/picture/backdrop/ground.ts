import { between, chance } from '../chance.ts';
import type { Lens } from '../camera/lens.ts';
import { blend, css, type Rgb } from '../palette/colour.ts';
import { pigment } from '../palette/pigments.ts';
import { line, oval, polygon, type Ink, type Point } from '../shapes.ts';
import { FLOORS, PAVED } from './floors.ts';
import { farEdge, SHORE_M } from './ground-plane.ts';
import type { Place } from './layer.ts';
import { scatter } from './scatter.ts';

/** The ground from the horizon to the viewer's feet: its colour near and far, what grows or lies on it, boards and lines in perspective. */
export function paintGround(g: Ink, lens: Lens, place: Place): void {
  const { environment, light } = place;
  const kind = environment.look.kind;
  if (kind === 'sky' || kind === 'sea') return;
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
  const { layers, indoors } = environment.look;
  for (const name of layers) FLOORS[name]?.(g, lens, place, colour);
  if (!indoors && !layers.some((name) => PAVED.includes(name))) scatter(g, lens, place);
  if (!indoors && environment.weather.look.rain > 0.3) wet(g, lens, place);
  if (!indoors && environment.weather.look.snow > 0.2) snowed(g, lens, place);
  if (environment.water && environment.water.x0 > -300) bank(g, lens, place);
}

/** Rain on the ground: it gives back the sky, and puddles stand in it. */
function wet(g: Ink, lens: Lens, { light, seed, environment }: Place): void {
  const { rain } = environment.weather.look;
  const top = Math.max(lens.horizon, lens.screenY(0, 60));
  const gleam = g.createLinearGradient(0, top, 0, lens.height);
  gleam.addColorStop(0, css(light.hour.horizon, 0.34 * rain));
  gleam.addColorStop(0.5, css(light.hour.zenith, 0.18 * rain));
  gleam.addColorStop(1, css(light.shadow, 0.3 * rain));
  g.fillStyle = gleam;
  g.fillRect(0, top, lens.width, lens.height - top);
  for (const depth of [9, 5, 2.2, -0.8, -3, -4.8]) {
    for (
      let i = Math.floor(lens.worldX(-40, depth) / 3.4);
      i <= Math.ceil(lens.worldX(lens.width + 40, depth) / 3.4);
      i++
    ) {
      if (chance(seed, 'puddle', depth, i) < 0.5) continue;
      const x = lens.screenX((i + chance(seed, 'puddle-x', depth, i)) * 3.4, depth);
      const y = lens.screenY(0, depth);
      const r = lens.scaleAt(depth) * between(0.3, 0.85, seed, 'puddle-r', depth, i);
      const flat = r * 0.13;
      const mirror = g.createLinearGradient(0, y - flat, 0, y + flat);
      mirror.addColorStop(0, css(light.hour.horizon, 0.7));
      mirror.addColorStop(1, css(blend(light.hour.zenith, light.shadow, 0.3), 0.75));
      g.fillStyle = mirror;
      oval(g, x, y, r, flat);
      oval(g, x + r * 0.5, y + flat * 0.5, r * 0.6, flat * 0.7);
    }
  }
}

/** Snow on whatever the floor is made of, in drifts. */
function snowed(g: Ink, lens: Lens, { light, seed, environment }: Place): void {
  const lying = environment.weather.look.snow;
  const top = lens.screenY(0, 200);
  g.fillStyle = css(light.toneRgb(pigment('snow')), 0.5 * lying);
  g.fillRect(0, top, lens.width, lens.height - top);
  for (const depth of [12, 7, 4, 1.6, -0.6, -2.6, -4.4, -5.8]) {
    const scale = lens.scaleAt(depth);
    for (
      let i = Math.floor(lens.worldX(-60, depth) / 2.2);
      i <= Math.ceil(lens.worldX(lens.width + 60, depth) / 2.2);
      i++
    ) {
      if (chance(seed, 'drift', depth, i) < 0.35) continue;
      const x = lens.screenX((i + chance(seed, 'drift-x', depth, i)) * 2.2, depth);
      const r = scale * between(0.5, 1.3, seed, 'drift-r', depth, i);
      g.fillStyle = css(light.shaded(pigment('snow'), 0.4), 0.22 * lying);
      oval(g, x + r * 0.06, lens.screenY(0, depth) + r * 0.03, r, r * 0.14);
      g.fillStyle = css(light.toneRgb(pigment('snow')), 0.55 * lying);
      oval(g, x, lens.screenY(0, depth), r, r * 0.13);
    }
  }
}

/** The ground's own colour, with the snow that lies on it. */
function groundColour(place: Place): Rgb {
  const { environment } = place;
  const fallen = environment.look.indoors ? 0 : Math.min(0.95, environment.weather.look.snow * 1.2);
  return blend(bareGround(place), pigment('snow'), fallen);
}

function bareGround({ environment, light }: Place): Rgb {
  const material = environment.groundMaterial;
  if (environment.look.kind === 'space') return pigment('stone');
  if (environment.look.kind === 'hall') return blend(light.family.ground, pigment('wood'), 0.3);
  if (material === 'wood') return blend(pigment('wood'), light.family.ground, 0.35);
  if (material === 'grass' || (material === 'stone' && environment.look.kind === 'meadow'))
    return blend(pigment('leaf'), light.family.ground, 0.6);
  if (material === 'earth') return blend(pigment('soil'), pigment('moss'), 0.35);
  if (material === 'stone')
    return environment.look.indoors ? blend(pigment('sand'), pigment('stone'), 0.5) : pigment('concrete');
  if (material === 'snow' || material === 'ice') return pigment(material);
  return light.family.ground;
}

/** The colour of water where it is shallow; the sea ends with it and a lake begins with it. */
export const shallows = ({ light }: Place): Rgb =>
  blend(
    blend(light.toneRgb(pigment('water')), light.toneRgb(pigment('turquoise')), 0.45),
    blend(light.hour.zenith, light.hour.horizon, 0.4),
    0.28,
  );

/** The line where the ground ends and open water begins, at a depth. */
export const bankX = (x0: number, depth: number): number =>
  x0 + Math.sin(depth * 0.42) * 0.22 + Math.sin(depth * 1.3 + 1) * 0.08 - Math.max(0, -depth) * 0.12;

/** Where open water begins beside the ground: its surface on the far side of the edge, wet soil, stones and reeds along it. */
function bank(g: Ink, lens: Lens, place: Place): void {
  const { water } = place.environment;
  const { light, seed } = place;
  if (!water) return;
  const edge: Point[] = [];
  for (let depth = SHORE_M; depth >= -9; depth -= 0.5)
    edge.push([lens.screenX(bankX(water.x0, depth), depth), lens.screenY(water.levelY, depth)]);
  const far = lens.screenY(0, SHORE_M) - 1;
  const fill = g.createLinearGradient(0, far, 0, lens.height);
  fill.addColorStop(0, css(shallows(place)));
  fill.addColorStop(1, light.tone('water', 0).base);
  const ahead = (shiftM: number): Point[] =>
    edge.map(([x, y], i) => [x + shiftM * lens.scaleAt(SHORE_M - i * 0.5), y] as const);
  const right = lens.width + 40;
  for (const [ink, shiftM, alpha] of [
    [light.tone('soil', 2).shade, -0.28, 0.8],
    [light.tone('sand', 2).shade, -0.1, 0.9],
    [fill, 0, 1],
  ] as const) {
    const line = ahead(shiftM);
    g.globalAlpha = alpha;
    g.fillStyle = ink;
    polygon(g, [[line[0]![0], far], ...line, [right, lens.height + 40], [right, far]]);
    g.fill();
  }
  g.globalAlpha = 1;
  for (let i = 0; i < 18; i++) {
    const depth = 12 - i + between(-0.4, 0.4, seed, 'bank-stone', i);
    const scale = lens.scaleAt(depth);
    const [x, y] = [
      lens.screenX(bankX(water.x0, depth) + between(-0.35, 0.1, seed, 'bank-x', i), depth),
      lens.screenY(-0.08, depth),
    ];
    const r = scale * between(0.05, 0.16, seed, 'bank-r', i);
    const tone = light.tone(i % 3 ? 'stone' : 'grey', Math.max(0, depth));
    g.fillStyle = tone.deep;
    oval(g, x, y + r * 0.2, r * 1.1, r * 0.62);
    g.fillStyle = tone.base;
    oval(g, x + light.towards[0] * r * 0.1, y, r, r * 0.6);
    if (i % 2) continue;
    for (let k = 0; k < 5; k++) {
      const reed = light.tone(k % 2 ? 'moss' : 'leaf', Math.max(0, depth));
      const tall = scale * between(0.4, 0.85, seed, 'reed', i, k);
      const lean = between(-0.16, 0.16, seed, 'reed-l', i, k) * tall;
      line(g, reed.base, Math.max(1, scale * 0.025), [
        [x + (k - 2) * scale * 0.06, y],
        [x + (k - 2) * scale * 0.06 + lean * 0.4, y - tall * 0.6],
        [x + (k - 2) * scale * 0.06 + lean, y - tall],
      ]);
    }
  }
}
