import { between, chance, clamp } from '../chance.ts';
import type { Lens } from '../camera/lens.ts';
import { blend, css, scaled, type Rgb } from '../palette/colour.ts';
import { pigment } from '../palette/pigments.ts';
import { line, oval, polygon, type Ink, type Point } from '../shapes.ts';
import type { Place } from './layer.ts';

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
    boards(g, lens, place);
  else if (kind === 'room') tiles(g, lens, place);
  if (kind === 'hall') court(g, lens, place);
  if (kind === 'street') street(g, lens, place);
  if (kind === 'room' && environment.look.layers.includes('rug')) rug(g, lens, place);
  if (!environment.look.indoors && kind !== 'street') scatter(g, lens, place);
  if (environment.water && environment.water.x0 > -300) bank(g, lens, place);
}

/** Depth at which the ground ends: at the wall indoors, at the horizon outdoors, at the water's edge on a shore. */
function farEdge({ environment: { look } }: Place): number {
  if (look.kind === 'hall') return 6;
  if (look.kind === 'room') return look.layers.includes('counter') ? 3.5 : 4.2;
  if (look.kind === 'stage') return 5;
  if (look.kind === 'street') return 9;
  if (look.kind === 'shore') return SHORE_M;
  return 500;
}

/** Where sand and sea meet. */
export const SHORE_M = 14;

function groundColour({ environment, light }: Place): Rgb {
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

/** Boards towards the horizon. */
function boards(g: Ink, lens: Lens, place: Place): void {
  const { light } = place;
  const far = farEdge(place);
  const tone = light.toneOf(groundColour(place), 1);
  const [first, last] = [Math.floor(lens.worldX(0, far)), Math.ceil(lens.worldX(lens.width, far))];
  g.globalAlpha = 0.2;
  for (let x = first; x <= last; x += 0.5) {
    if (chance(place.seed, 'board', Math.round(x * 2)) < 0.3) continue;
    g.fillStyle = chance(place.seed, 'board-c', Math.round(x * 2)) < 0.5 ? tone.light : tone.deep;
    polygon(g, [
      onGround(lens, x, far),
      onGround(lens, x + 0.5, far),
      onGround(lens, x + 0.5, -9),
      onGround(lens, x, -9),
    ]);
    g.fill();
  }
  g.globalAlpha = 0.35;
  g.strokeStyle = tone.deep;
  g.lineWidth = Math.max(1, lens.height / 900);
  g.beginPath();
  for (let x = first; x <= last; x += 0.5) {
    g.moveTo(...onGround(lens, x, far));
    g.lineTo(...onGround(lens, x, -9));
  }
  g.stroke();
  g.globalAlpha = 1;
  sheen(g, lens, place);
}

/** What a polished floor gives back of the light above it. */
function sheen(g: Ink, lens: Lens, place: Place): void {
  const top = lens.screenY(0, farEdge(place));
  const shine = g.createLinearGradient(0, top, 0, top + (lens.height - top) * 0.7);
  shine.addColorStop(0, css(place.light.key, 0.34));
  shine.addColorStop(1, css(place.light.key, 0));
  g.fillStyle = shine;
  g.fillRect(0, top, lens.width, lens.height - top);
}

const onGround = (lens: Lens, x: number, depth: number): Point => [
  lens.screenX(x, Math.max(-9.5, depth)),
  lens.screenY(0, Math.max(-9.5, depth)),
];

function tiles(g: Ink, lens: Lens, place: Place): void {
  const far = farEdge(place);
  const tone = place.light.tone('clay', 0);
  g.fillStyle = tone.shade;
  g.globalAlpha = 0.4;
  for (let depth = far; depth > -8; depth -= 0.8) {
    const near = Math.max(-9, depth - 0.8);
    const [first, last] = [Math.floor(lens.worldX(0, depth) / 0.8), Math.ceil(lens.worldX(lens.width, depth) / 0.8)];
    for (let i = first; i <= last; i++) {
      if ((i + Math.round(depth / 0.8)) % 2) continue;
      polygon(g, [
        onGround(lens, i * 0.8, depth),
        onGround(lens, (i + 1) * 0.8, depth),
        onGround(lens, (i + 1) * 0.8, near),
        onGround(lens, i * 0.8, near),
      ]);
      g.fill();
    }
  }
  g.globalAlpha = 1;
}

/** Painted lines of a sports court. */
function court(g: Ink, lens: Lens, place: Place): void {
  const ink = place.light.tone('white', 1).base;
  const wide = Math.max(1.5, lens.pose.scale * 0.045);
  const [x0, x1] = [lens.worldX(-50, 5), lens.worldX(lens.width + 50, 5)];
  g.globalAlpha = 0.8;
  for (const depth of [4.2, -3.6])
    line(g, ink, wide * lens.shrink(depth), [onGround(lens, x0, depth), onGround(lens, x1, depth)]);
  for (let x = Math.ceil(x0 / 6.5) * 6.5; x <= x1; x += 6.5)
    line(g, ink, wide, [onGround(lens, x, 4.2), onGround(lens, x, -3.6)]);
  g.globalAlpha = 1;
}

/** Pavement, kerb, and a road with its dashes. */
function street(g: Ink, lens: Lens, place: Place): void {
  const { light } = place;
  const [x0, x1] = [lens.worldX(-200, 8), lens.worldX(lens.width + 200, 8)];
  const strip = (from: number, to: number, ink: string): void => {
    g.fillStyle = ink;
    polygon(g, [onGround(lens, x0, from), onGround(lens, x1, from), onGround(lens, x1, to), onGround(lens, x0, to)]);
    g.fill();
  };
  const slab = light.tone('concrete', 3);
  strip(9, 2.6, slab.base);
  g.strokeStyle = slab.shade;
  g.globalAlpha = 0.5;
  g.lineWidth = 1;
  g.beginPath();
  for (let x = Math.floor(x0); x <= x1; x += 1.2) {
    g.moveTo(...onGround(lens, x, 9));
    g.lineTo(...onGround(lens, x, 2.6));
  }
  g.stroke();
  g.globalAlpha = 1;
  const road = light.tone('charcoal', 0);
  const tar = g.createLinearGradient(0, lens.screenY(0, 2.6), 0, lens.height);
  tar.addColorStop(0, road.light);
  tar.addColorStop(0.4, road.base);
  tar.addColorStop(1, road.shade);
  g.fillStyle = tar;
  g.fillRect(0, lens.screenY(0, 2.4), lens.width, lens.height);
  strip(2.6, 2.4, light.tone('stone', 0).light);
  g.fillStyle = light.tone('stone', 0).deep;
  g.fillRect(0, lens.screenY(0, 2.4), lens.width, Math.max(2, lens.pose.scale * 0.05));
  g.fillStyle = light.tone('cream', 0).base;
  g.globalAlpha = 0.8;
  for (let x = Math.floor(lens.worldX(-300) / 3) * 3; x <= lens.worldX(lens.width + 300); x += 3) {
    polygon(g, [
      onGround(lens, x, -3),
      onGround(lens, x + 1.5, -3),
      onGround(lens, x + 1.5, -3.25),
      onGround(lens, x, -3.25),
    ]);
    g.fill();
  }
  g.globalAlpha = 1;
}

function rug(g: Ink, lens: Lens, place: Place): void {
  const accent = place.light.toneOf(place.light.family.accent, 0);
  const [x, y] = onGround(lens, Math.round(place.environment.bounds.x0 * 0 + 0), -0.6);
  const s = lens.pose.scale;
  const flat = clamp(lens.eyeHeightM / 9, 0.12, 0.35);
  for (const [share, ink] of [
    [1, accent.shade],
    [0.88, place.light.tone('cream').base],
    [0.8, accent.base],
    [0.5, place.light.tone('cream').shade],
    [0.44, accent.shade],
  ] as const) {
    g.fillStyle = ink;
    oval(g, x, y, s * 2.6 * share, s * 2.6 * flat * share);
  }
}

/** What lies and grows on open ground: tufts, flowers, pebbles, shells, ripples of snow; smaller and paler with distance. */
function scatter(g: Ink, lens: Lens, place: Place): void {
  const { light, seed, environment } = place;
  const kind = environment.look.kind;
  const material = environment.groundMaterial;
  const bands = place.simple ? [10, 3, -2, -5] : [34, 20, 12, 7, 4, 1.5, -0.6, -2.4, -4, -5.6];
  for (const depth of bands) {
    if (kind === 'shore' && depth > SHORE_M - 1) continue;
    const scale = lens.scaleAt(depth);
    const step = clamp(70 / scale, 0.5, 8);
    const stepped = 2 ** Math.round(Math.log2(step));
    for (
      let i = Math.floor(lens.worldX(-20, depth) / stepped);
      i <= Math.ceil(lens.worldX(lens.width + 20, depth) / stepped);
      i++
    ) {
      const key = Math.round(depth * 10);
      const x = (i + chance(seed, 'sx', key, i)) * stepped;
      const away = depth + between(-0.4, 0.4, seed, 'sd', key, i);
      const [px, py] = onGround(lens, x, away);
      const size = scale * between(0.12, 0.3, seed, 'ss', key, i);
      const odd = chance(seed, 'so', key, i);
      if (material === 'grass' || material === 'earth') tuft(g, place, px, py, size, away, odd);
      else if (material === 'sand' || material === 'stone') pebble(g, place, px, py, size, away, odd);
      else {
        g.fillStyle =
          odd < 0.5
            ? light.toneOf(scaled(pigment('snow'), 1), away).light
            : css(light.shaded(pigment('snow'), 0.35), 0.5);
        oval(g, px, py, size * 2.6, size * 0.35);
      }
    }
  }
}

function tuft(
  g: Ink,
  { light, environment }: Place,
  x: number,
  y: number,
  size: number,
  depth: number,
  odd: number,
): void {
  const leaf = light.tone(odd < 0.5 ? 'leaf' : 'moss', Math.max(0, depth));
  if (odd > 0.86 && environment.groundMaterial === 'grass') {
    line(g, leaf.shade, Math.max(1, size * 0.08), [
      [x, y],
      [x, y - size * 0.7],
    ]);
    g.fillStyle = odd > 0.93 ? light.tone('white', depth).light : light.toneOf(light.family.accent, depth).light;
    for (let k = 0; k < 5; k++)
      oval(
        g,
        x + Math.cos(k * 1.256) * size * 0.15,
        y - size * 0.75 + Math.sin(k * 1.256) * size * 0.13,
        size * 0.12,
        size * 0.1,
      );
    return;
  }
  g.fillStyle = odd < 0.3 ? leaf.shade : odd < 0.65 ? leaf.base : leaf.light;
  g.beginPath();
  for (let k = -2; k <= 2; k++) {
    g.moveTo(x + k * size * 0.12 - size * 0.06, y);
    g.quadraticCurveTo(x + k * size * 0.2, y - size * 0.5, x + k * size * 0.32, y - size * (0.85 - Math.abs(k) * 0.15));
    g.quadraticCurveTo(x + k * size * 0.2 + size * 0.04, y - size * 0.4, x + k * size * 0.12 + size * 0.06, y);
  }
  g.fill();
}

function pebble(
  g: Ink,
  { light, environment }: Place,
  x: number,
  y: number,
  size: number,
  depth: number,
  odd: number,
): void {
  const surface = environment.look.kind === 'space' ? 'stone' : odd > 0.8 ? 'peach' : 'sand';
  const tone = light.tone(surface, Math.max(0, depth));
  if (environment.look.kind === 'space' && odd < 0.22) {
    g.fillStyle = tone.shade;
    oval(g, x, y, size * 2.4, size * 0.62);
    g.fillStyle = tone.light;
    oval(g, x + size * 0.16, y + size * 0.14, size * 2.1, size * 0.5);
    g.fillStyle = tone.shade;
    oval(g, x - light.towards[0] * size * 0.1, y + size * 0.05, size * 2, size * 0.46);
    return;
  }
  g.globalAlpha = odd < 0.4 ? 0.45 : 1;
  g.fillStyle = tone.deep;
  if (odd >= 0.4) oval(g, x, y + size * 0.1, size * 0.4, size * 0.12);
  g.fillStyle = odd < 0.4 ? tone.shade : tone.light;
  oval(g, x, y, size * (odd < 0.4 ? 1.1 : 0.34), size * (odd < 0.4 ? 0.1 : 0.2));
  g.globalAlpha = 1;
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
