import { between, chance, clamp } from '../chance.ts';
import type { Lens } from '../camera/lens.ts';
import { blend, css, type Rgb } from '../palette/colour.ts';
import { pigment } from '../palette/pigments.ts';
import { line, oval, polygon, type Ink, type Point } from '../shapes.ts';
import { farEdge, onGround } from './ground-plane.ts';
import type { Place } from './layer.ts';

/** Boards towards the horizon. */
function boards(g: Ink, lens: Lens, place: Place, colour: Rgb): void {
  const { light } = place;
  const far = farEdge(place);
  const tone = light.toneOf(colour, 1);
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
  const band = (from: number, to: number, ink: string): void => {
    g.fillStyle = ink;
    polygon(g, [onGround(lens, x0, from), onGround(lens, x1, from), onGround(lens, x1, to), onGround(lens, x0, to)]);
    g.fill();
  };
  const slab = light.tone('concrete', 3);
  band(9, 2.6, slab.base);
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
  band(2.6, 2.4, light.tone('stone', 0).light);
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
  const [x, y] = onGround(lens, 0, -0.6);
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

/** A strip of ground between two depths, from edge to edge of the picture. */
function strip(g: Ink, lens: Lens, fromM: number, toM: number): void {
  const [top, bottom] = [onGround(lens, 0, fromM)[1], onGround(lens, 0, toM)[1]];
  g.fillRect(0, top, lens.width, Math.max(1, bottom - top));
}

/** Worn stones in rows, each a little different. */
function cobbles(g: Ink, lens: Lens, place: Place): void {
  const { light, seed } = place;
  const far = Math.min(farEdge(place), 26);
  for (let row = 0, depth = far; depth > -9; row++) {
    const near = depth - clamp((depth + 11) * 0.045, 0.36, 1);
    const step = clamp((depth + 11) * 0.05, 0.5, 1.4);
    const high = onGround(lens, 0, near)[1] - onGround(lens, 0, depth)[1];
    if (onGround(lens, 0, near)[1] > 0 && onGround(lens, 0, depth)[1] < lens.height)
      for (
        let i = Math.floor(lens.worldX(0, depth) / step);
        i <= Math.ceil(lens.worldX(lens.width, depth) / step);
        i++
      ) {
        const tone = light.toneOf(
          blend(pigment('stone'), light.family.ground, 0.35 + 0.4 * chance(seed, 'cobble', row, i)),
          depth,
        );
        const [x, y] = onGround(lens, (i + (row % 2) * 0.5) * step, depth);
        const wide = lens.scaleAt(depth) * step * 0.47;
        g.fillStyle = chance(seed, 'cobble-l', row, i) < 0.5 ? tone.base : tone.light;
        g.globalAlpha = 0.62;
        oval(g, x, y + high * 0.5, wide, high * 0.43);
      }
    depth = near;
  }
  g.globalAlpha = 1;
}

/** Tar along the plane of action, with its dashes and its verges. */
function road(g: Ink, lens: Lens, place: Place): void {
  const { light } = place;
  const tar = light.tone('charcoal', 1);
  g.fillStyle = light.toneOf(blend(pigment('sand'), place.light.family.ground, 0.5), 2).shade;
  strip(g, lens, 4.3, -6.6);
  const fill = g.createLinearGradient(0, lens.screenY(0, 3.8), 0, lens.screenY(0, -6));
  fill.addColorStop(0, tar.light);
  fill.addColorStop(1, tar.base);
  g.fillStyle = fill;
  strip(g, lens, 3.8, -6);
  g.fillStyle = light.tone('cream', 1).base;
  g.globalAlpha = 0.75;
  strip(g, lens, 3.5, 3.36);
  strip(g, lens, -5.6, -5.75);
  for (let x = Math.floor(lens.worldX(-300) / 4) * 4; x <= lens.worldX(lens.width + 300); x += 4) {
    polygon(g, [
      onGround(lens, x, -0.9),
      onGround(lens, x + 2, -0.9),
      onGround(lens, x + 2, -1.1),
      onGround(lens, x, -1.1),
    ]);
    g.fill();
  }
  g.globalAlpha = 1;
}

/** A way of trodden earth that winds towards the hills. */
function path(g: Ink, lens: Lens, place: Place): void {
  const { light, seed } = place;
  const side = chance(seed, 'path') < 0.5 ? -1 : 1;
  const middle = (depth: number): number => side * (2.2 + Math.sin(depth * 0.16 + 1) * 2.4 + depth * 0.1);
  const [left, right]: [Point[], Point[]] = [[], []];
  for (let depth = 60; depth > -9; depth -= depth > 12 ? 3 : 0.8) {
    const half = 0.85 + Math.sin(depth * 1.7) * 0.05;
    left.push(onGround(lens, middle(depth) - half, depth));
    right.unshift(onGround(lens, middle(depth) + half, depth));
  }
  const tone = light.toneOf(blend(pigment('sand'), pigment('soil'), 0.3), 4);
  g.fillStyle = tone.shade;
  g.globalAlpha = 0.55;
  polygon(g, [...left.map(([x, y]) => [x - lens.pose.scale * 0.05, y] as const), ...right]);
  g.fill();
  g.fillStyle = tone.base;
  g.globalAlpha = 0.85;
  polygon(g, [...left, ...right]);
  g.fill();
  g.globalAlpha = 1;
}

/** Ripples that the wind has drawn in sand. */
function ripples(g: Ink, lens: Lens, place: Place): void {
  const { light, seed } = place;
  g.lineWidth = Math.max(1, lens.height / 640);
  for (const [index, depth] of [18, 12, 8, 5.2, 3.1, 1.4, 0, -1.3, -2.5, -3.6, -4.6, -5.5, -6.3].entries()) {
    const tone = light.toneOf(light.family.ground, Math.max(0, depth));
    const points: Point[] = [];
    for (let x = -20; x <= lens.width + 40; x += 36) {
      const worldX = lens.worldX(x, depth);
      points.push([
        x,
        lens.screenY(0, depth + Math.sin(worldX * 0.55 + index * 2.3) * 0.7 + Math.sin(worldX * 1.3 + index) * 0.3),
      ]);
    }
    g.globalAlpha = 0.14 + 0.14 * chance(seed, 'ripple', index);
    line(g, tone.shade, Math.max(1, lens.scaleAt(depth) * 0.03), points);
    line(
      g,
      tone.light,
      Math.max(1, lens.scaleAt(depth) * 0.02),
      points.map(([x, y]) => [x, y + lens.scaleAt(depth) * 0.03]),
    );
  }
  g.globalAlpha = 1;
}

/** A pitch of mown grass: stripes, and its white lines. */
function pitch(g: Ink, lens: Lens, place: Place): void {
  const { light } = place;
  const grass = light.toneOf(blend(pigment('leaf'), light.family.ground, 0.35), 1);
  const far = 6;
  g.globalAlpha = 0.38;
  for (let i = Math.floor(lens.worldX(0, far) / 3); i <= Math.ceil(lens.worldX(lens.width, far) / 3); i++) {
    g.fillStyle = i % 2 ? grass.light : grass.shade;
    polygon(g, [
      onGround(lens, i * 3, far),
      onGround(lens, i * 3 + 3, far),
      onGround(lens, i * 3 + 3, -9),
      onGround(lens, i * 3, -9),
    ]);
    g.fill();
  }
  g.globalAlpha = 1;
  court(g, lens, place);
}

/** A platform with its warning line, and the bed of the rails behind it. */
function platform(g: Ink, lens: Lens, place: Place): void {
  const { light } = place;
  const slab = light.tone('concrete', 2);
  g.fillStyle = slab.shade;
  g.globalAlpha = 0.5;
  for (let depth = 3.6; depth > -9; depth -= 1.6) strip(g, lens, depth, depth - 0.05);
  for (let x = Math.floor(lens.worldX(0, 4)); x <= lens.worldX(lens.width, 4) + 1; x += 1.6) {
    polygon(g, [
      onGround(lens, x, 3.9),
      onGround(lens, x + 0.05, 3.9),
      onGround(lens, x + 0.05, -9),
      onGround(lens, x, -9),
    ]);
    g.fill();
  }
  g.globalAlpha = 0.9;
  g.fillStyle = light.tone('amber', 2).base;
  strip(g, lens, 4.3, 4);
  g.globalAlpha = 1;
  g.fillStyle = slab.light;
  strip(g, lens, farEdge(place), farEdge(place) - 0.25);
  sheen(g, lens, place);
}

/** A soft floor, with a border along its wall. */
function carpet(g: Ink, lens: Lens, place: Place): void {
  const { light, seed } = place;
  const far = farEdge(place);
  const pile = light.toneOf(blend(light.family.accent, light.family.near, 0.65), 1);
  const fill = g.createLinearGradient(0, lens.screenY(0, far - 0.5), 0, lens.height);
  fill.addColorStop(0, pile.base);
  fill.addColorStop(1, pile.shade);
  g.fillStyle = fill;
  strip(g, lens, far - 0.5, -9.5);
  g.fillStyle = light.tone('gold', 1).shade;
  g.globalAlpha = 0.8;
  strip(g, lens, far - 0.75, far - 0.85);
  g.globalAlpha = 0.22;
  for (let depth = far - 1.4, row = 0; depth > -8; depth -= 1.1, row++)
    for (let i = Math.floor(lens.worldX(0, depth) / 1.2); i <= lens.worldX(lens.width, depth) / 1.2 + 1; i++) {
      g.fillStyle = chance(seed, 'pile', row, i) < 0.5 ? pile.light : light.tone('gold', 1).base;
      const [x, y] = onGround(lens, (i + (row % 2) * 0.5) * 1.2, depth);
      const r = lens.scaleAt(depth) * between(0.12, 0.17, seed, 'pile-r', row, i);
      polygon(g, [
        [x - r, y],
        [x, y - r * 0.4],
        [x + r, y],
        [x, y + r * 0.4],
      ]);
      g.fill();
    }
  g.globalAlpha = 1;
}

type Floor = (g: Ink, lens: Lens, place: Place, colour: Rgb) => void;

/** Floors by the names that settings use; a setting without one has bare ground, with what grows or lies there. */
export const FLOORS: Readonly<Record<string, Floor>> = {
  boards,
  tiles,
  court,
  kerb: street,
  rug,
  cobbles,
  road,
  path,
  ripples,
  pitch,
  platform,
  carpet,
};
/** Those that leave nothing of the bare ground to be seen. */
export const PAVED: readonly string[] = [
  'ripples',
  'boards',
  'tiles',
  'court',
  'kerb',
  'cobbles',
  'road',
  'pitch',
  'platform',
  'carpet',
];
