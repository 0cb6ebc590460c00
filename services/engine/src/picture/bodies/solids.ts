import { line, oval, polygon, smoothPath, wash, type Point } from '../shapes.ts';
import type { Item } from './item.ts';

// What drawings of things are put together from, inside `item.inFrame`: metres, y down. `pigment` undefined is the thing's own colour.

/** Points given as shares of the thing's width and height, x and y by turns. */
export function spots(item: Item, shares: readonly number[]): Point[] {
  const { width: w, height: h } = item;
  return Array.from({ length: shares.length / 2 }, (_, i): Point => [shares[2 * i]! * w, shares[2 * i + 1]! * h]);
}

/** An outline filled as one solid, lit as a whole. */
export function solid(item: Item, pigment: string | undefined, points: readonly Point[], smooth = false): void {
  const { g, ownLight } = item;
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [x0, x1, y0, y1] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  g.fillStyle = wash(
    g,
    ownLight,
    item.tone(pigment),
    (x0 + x1) / 2,
    (y0 + y1) / 2,
    Math.max(0.01, Math.hypot((x1 - x0) * ownLight.towards[0], (y1 - y0) * ownLight.towards[1]) * 0.62),
  );
  if (smooth) smoothPath(g, points);
  else polygon(g, points);
  g.fill();
}

/** A box with its upper left corner at x, y. */
export function block(
  item: Item,
  pigment: string | undefined,
  x: number,
  y: number,
  w: number,
  h: number,
  corner = 0,
): void {
  const { g, ownLight } = item;
  const reach = Math.hypot(w * ownLight.towards[0], h * ownLight.towards[1]) * 0.62;
  g.fillStyle = wash(g, ownLight, item.tone(pigment), x + w / 2, y + h / 2, Math.max(0.005, reach));
  g.beginPath();
  g.roundRect(x, y, w, h, corner);
  g.fill();
}

/** A round body, wider than high or the other way round. */
export function lump(item: Item, pigment: string | undefined, x: number, y: number, rx: number, ry = rx): void {
  const { g, ownLight } = item;
  const [dx, dy] = ownLight.towards;
  const tone = item.tone(pigment);
  const r = Math.max(rx, ry);
  const fill = g.createRadialGradient(x + dx * rx * 0.42, y + dy * ry * 0.42, r * 0.05, x, y, r * 1.1);
  fill.addColorStop(0, tone.rim);
  fill.addColorStop(0.25, tone.light);
  fill.addColorStop(0.6, tone.base);
  fill.addColorStop(0.86, tone.shade);
  fill.addColorStop(1, tone.deep);
  g.fillStyle = fill;
  oval(g, x, y, rx, ry);
}

/** A side in the shadow of the rest, or a gap. */
export function dark(item: Item, pigment: string | undefined, points: readonly Point[], deepest = false): void {
  const tone = item.tone(pigment);
  item.g.fillStyle = deepest ? tone.deep : tone.shade;
  polygon(item.g, points);
  item.g.fill();
}

/** A bar of one thickness, dark below and lit above. */
export function bar(item: Item, pigment: string | undefined, wide: number, points: readonly Point[]): void {
  const { g, ownLight } = item;
  const tone = item.tone(pigment);
  const [dx, dy] = ownLight.towards;
  line(g, tone.shade, wide, points);
  line(
    g,
    tone.light,
    wide * 0.45,
    points.map(([x, y]) => [x + dx * wide * 0.18, y + dy * wide * 0.18] as const),
  );
}

/** A pane that shows the sky by day and lamplight in the dark, with a gleam across it. */
export function pane(item: Item, x: number, y: number, w: number, h: number): void {
  const { g, light, depth } = item;
  g.fillStyle = light.lamps > 0.45 ? light.tone('glow', depth).base : light.tone('sky', depth).shade;
  g.fillRect(x, y, w, h);
  g.globalAlpha = 0.4;
  g.fillStyle = light.tone('ice', depth).rim;
  polygon(g, [
    [x, y + h * 0.75],
    [x, y + h * 0.25],
    [x + w * 0.55, y],
    [x + w, y],
  ]);
  g.fill();
  g.globalAlpha = 1;
}

/** Smoke or steam that rises from a point and drifts off, puff after puff. */
export function puffs(
  item: Item,
  x: number,
  y: number,
  size: number,
  driftX: number,
  rise: number,
  pigment = 'white',
): void {
  const { g, timeS } = item;
  const tone = item.tone(pigment);
  for (let i = 0; i < 7; i++) {
    const age = (timeS * 0.7 + i / 7) % 1;
    g.globalAlpha = 0.5 * (1 - age) * Math.min(1, age * 8);
    g.fillStyle = i % 2 ? tone.light : tone.base;
    const sway = Math.sin(timeS * 1.3 + i * 2.1) * size * 0.35 * age;
    oval(g, x + driftX * age + sway, y - rise * age, size * (0.35 + age), size * (0.3 + 0.85 * age));
  }
  g.globalAlpha = 1;
}

/** Points of a circle's arc, for outlines that are round in part. */
export function arc(x: number, y: number, rx: number, ry: number, from: number, to: number, steps = 12): Point[] {
  return Array.from({ length: steps + 1 }, (_, i): Point => {
    const angle = from + ((to - from) * i) / steps;
    return [x + Math.cos(angle) * rx, y + Math.sin(angle) * ry];
  });
}
