import { chance, clamp } from '../chance.ts';
import type { Lens } from '../camera/lens.ts';
import { css, type Rgb } from '../palette/colour.ts';
import { line, oval, polygon, type Ink } from '../shapes.ts';
import { farEdge, onGround } from './ground-plane.ts';
import type { Place } from './layer.ts';

/** Boards towards the horizon. */
export function boards(g: Ink, lens: Lens, place: Place, colour: Rgb): void {
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

export function tiles(g: Ink, lens: Lens, place: Place): void {
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
export function court(g: Ink, lens: Lens, place: Place): void {
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
export function street(g: Ink, lens: Lens, place: Place): void {
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

export function rug(g: Ink, lens: Lens, place: Place): void {
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
