import { line, polygon, type Point } from '../shapes.ts';
import { bar, block, dark, lump, pane, puffs, solid, spots } from './solids.ts';
import type { Item } from './item.ts';
import { wheelAt } from './wheel.ts';

/**
 * Vehicles that are no plain shell, facing right; who goes left is drawn in a mirror.
 * @param turned by which their wheels have turned, radians clockwise
 */
export type DrawVehicle = (item: Item, wheels: readonly number[], r: number, turned: number) => void;

export const tractor: DrawVehicle = (item, wheels, r, turned) => {
  const { width: w, height: h } = item;
  puffs(item, w * 0.22, -h * 0.42, h * 0.05, -w * 0.2, h * 0.3);
  bar(item, 'charcoal', w * 0.025, spots(item, [0.22, -0.05, 0.22, -0.42]));
  block(item, undefined, -w * 0.3, -h * 0.06, w * 0.78, h * 0.3, h * 0.04);
  dark(item, 'charcoal', spots(item, [0.44, -0.02, 0.48, -0.02, 0.48, 0.2, 0.44, 0.2]));
  block(item, undefined, -w * 0.4, -h * 0.5, w * 0.44, h * 0.06, h * 0.02);
  pane(item, -w * 0.34, -h * 0.44, w * 0.34, h * 0.38);
  for (const x of [-0.34, -0.16, 0]) bar(item, 'charcoal', w * 0.016, spots(item, [x, -0.46, x, -0.04]));
  bar(item, undefined, h * 0.05, spots(item, [-0.48, 0.02, -0.36, -0.12, -0.12, -0.1, 0, 0.06]));
  wheelAt(item, wheels[0]!, h / 2 - r * 1.75, r * 1.75, turned / 1.75);
  wheelAt(item, wheels[1]!, h / 2 - r, r, turned);
};

export const cart: DrawVehicle = (item, wheels, r, turned) => {
  const { height: h } = item;
  bar(item, 'darkwood', h * 0.06, spots(item, [0.2, 0.08, 0.5, -0.02]));
  solid(item, undefined, spots(item, [-0.5, -0.46, 0.36, -0.46, 0.3, 0.12, -0.42, 0.12]));
  item.g.globalAlpha = 0.45;
  for (const y of [-0.28, -0.08]) line(item.g, item.tone().deep, h * 0.02, spots(item, [-0.49, y, 0.34, y]));
  for (const x of [-0.3, -0.05, 0.2]) line(item.g, item.tone().deep, h * 0.035, spots(item, [x, -0.46, x, 0.12]));
  item.g.globalAlpha = 1;
  solid(item, 'straw', spots(item, [-0.44, -0.44, -0.3, -0.56, -0.1, -0.5, 0.1, -0.58, 0.3, -0.45]), true);
  for (const x of wheels) wheelAt(item, x, h / 2 - r, r, turned, true);
};

export const skateboard: DrawVehicle = (item, wheels, r, turned) => {
  const { height: h } = item;
  for (const x of wheels) dark(item, 'steel', [[x - r, -h * 0.1], [x + r, -h * 0.1], [x + r * 0.5, h * 0.2], [x - r * 0.5, h * 0.2]]); // prettier-ignore
  bar(item, undefined, h * 0.24, spots(item, [-0.48, -0.36, -0.38, -0.14, 0.38, -0.14, 0.48, -0.36]));
  bar(item, 'charcoal', h * 0.08, spots(item, [-0.48, -0.46, -0.38, -0.24, 0.38, -0.24, 0.48, -0.46]));
  for (const x of wheels) wheelAt(item, x, h / 2 - r, r, turned);
};

export const motorcycle: DrawVehicle = (item, wheels, r, turned) => {
  const { height: h } = item;
  const [back, front] = [wheels[0]!, wheels[1]!];
  const axle = h / 2 - r;
  const at = (points: readonly Point[]): Point[] => points.map(([x, y]) => [x * r, axle - y * r]);
  const f = front / r;
  const b = back / r;
  wheelAt(item, back, axle, r, turned);
  wheelAt(item, front, axle, r, turned);
  bar(item, 'silver', r * 0.16, at([[f, 0], [f - 0.7, 1.9]])); // prettier-ignore
  bar(item, 'charcoal', r * 0.16, at([[b, 0], [b + 1.2, 0.2], [f - 1.1, 0.3]])); // prettier-ignore
  bar(item, 'silver', r * 0.2, at([[b - 0.6, 0.1], [b + 1.3, 0]])); // prettier-ignore
  lump(item, 'steel', (f + b) * 0.5 * r, axle - r * 0.25, r * 0.62, r * 0.5);
  solid(item, undefined, at([[b - 0.75, 1.15], [b + 0.3, 1.25], [b + 1.2, 1], [f - 1.5, 1.85], [f - 0.72, 1.7], [f - 0.9, 0.85], [b + 1.2, 0.55]]), true); // prettier-ignore
  solid(item, 'black', at([[b - 0.5, 1.35], [b + 0.4, 1.45], [b + 1.3, 1.25], [b + 1.2, 1], [b - 0.4, 1.1]]), true); // prettier-ignore
  bar(item, 'charcoal', r * 0.12, at([[f - 0.7, 1.9], [f - 1.15, 2.2]])); // prettier-ignore
  lump(item, 'glow', (f - 0.5) * r, axle - 1.62 * r, r * 0.22);
};

/** A steam engine with as many carriages as it is long, on rails that reach as far as one sees. */
export const train: DrawVehicle = (item, wheels, r, turned) => {
  const { g, width: w, height: h, lens, x, scale } = item;
  const [left, right] = [(-x - 40) / scale, (lens.width - x + 40) / scale];
  dark(item, 'stone', [[left, h * 0.49], [right, h * 0.49], [right, h * 0.54], [left, h * 0.54]]); // prettier-ignore
  const worldLeft = lens.worldX(x + left * scale, item.depth);
  for (let at = left - (((worldLeft % 0.7) + 0.7) % 0.7); at < right; at += 0.7) block(item, 'darkwood', at, h * 0.5, 0.26, h * 0.028); // prettier-ignore
  bar(item, 'steel', h * 0.02, [[left, h * 0.495], [right, h * 0.495]]); // prettier-ignore
  const front = w / 2;
  const engine = Math.min(w, h * 2.6);
  block(item, 'darkwood', -front, h * 0.26, w * 0.99, h * 0.08);
  const coaches = Math.max(1, Math.round((w - engine) / (h * 2.9)));
  const long = (w - engine) / coaches;
  for (let i = 0; i < coaches; i++) carriage(item, -front + i * long, long - h * 0.08);
  locomotive(item, front - engine, engine);
  for (const at of wheels) wheelAt(item, at, h / 2 - r, r, turned);
  const driven = wheels.slice(-2);
  bar(item, 'silver', h * 0.03, driven.map((at): Point => [at + Math.cos(turned) * r * 0.5, h / 2 - r + Math.sin(turned) * r * 0.5])); // prettier-ignore
  g.globalAlpha = 1;
};

/** The engine from its cab at `x` to its buffer, `long` metres further. */
function locomotive(item: Item, x: number, long: number): void {
  const { height: h } = item;
  const at = (share: number): number => x + share * long;
  puffs(item, at(0.75), -h * 0.5, h * 0.12, -long * 0.48, h * 0.42);
  block(item, undefined, at(0.2), -h * 0.14, long * 0.72, h * 0.38, h * 0.14);
  for (const share of [0.36, 0.5, 0.64, 0.8]) bar(item, 'gold', h * 0.016, [[at(share), -h * 0.13], [at(share), h * 0.23]]); // prettier-ignore
  lump(item, 'charcoal', at(0.91), h * 0.05, long * 0.044, h * 0.18);
  solid(item, 'charcoal', [[at(0.71), -h * 0.12], [at(0.72), -h * 0.36], [at(0.69), -h * 0.48], [at(0.81), -h * 0.48], [at(0.78), -h * 0.36], [at(0.79), -h * 0.12]]); // prettier-ignore
  lump(item, 'gold', at(0.52), -h * 0.15, long * 0.06, h * 0.09);
  block(item, undefined, at(0.01), -h * 0.4, long * 0.26, h * 0.66);
  pane(item, at(0.06), -h * 0.3, long * 0.14, h * 0.24);
  block(item, 'charcoal', at(-0.01), -h * 0.46, long * 0.31, h * 0.07, h * 0.02);
  solid(item, 'crimson', [[at(0.88), h * 0.26], [at(1), h * 0.46], [at(0.76), h * 0.46], [at(0.76), h * 0.26]]); // prettier-ignore
  lump(item, 'glow', at(0.94), -h * 0.08, long * 0.024, h * 0.04);
}

function carriage(item: Item, x: number, w: number): void {
  const { height: h, g } = item;
  block(item, 'cream', x, -h * 0.34, w, h * 0.26, h * 0.03);
  block(item, undefined, x, -h * 0.1, w, h * 0.37, h * 0.02);
  block(item, 'charcoal', x - w * 0.01, -h * 0.42, w * 1.02, h * 0.1, h * 0.05);
  for (let i = 0; i < 5; i++) pane(item, x + w * (0.06 + i * 0.185), -h * 0.28, w * 0.14, h * 0.19);
  g.fillStyle = item.tone('gold').base;
  polygon(g, [[x, -h * 0.02], [x + w, -h * 0.02], [x + w, h * 0.005], [x, h * 0.005]]); // prettier-ignore
  g.fill();
}
