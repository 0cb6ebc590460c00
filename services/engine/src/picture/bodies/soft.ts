import type { CanvasGradient } from '@napi-rs/canvas';
import { sample } from '../../timeline.ts';
import type { NounLook } from '../../vocab/looks.ts';
import { clamp } from '../chance.ts';
import { limb, line, polygon, sphere, type Point } from '../shapes.ts';
import type { Item } from './item.ts';
import { bar, lump, spots } from './solids.ts';

type FlagLook = Extract<NounLook, { kind: 'flag' }>;
type RopeLook = Extract<NounLook, { kind: 'rope' }>;

/** The points of what is soft about a thing, on the screen. */
function grid(item: Item): { at: (column: number, row: number) => Point; columns: number; rows: number } | undefined {
  const { lens, depth, timeS, body } = item;
  if (!body.soft) return undefined;
  const { columns, rows, track } = body.soft;
  const points = sample(track, timeS);
  const at = (column: number, row: number): Point => {
    const i = 2 * (row * columns + column);
    return [lens.screenX(points[i]!, depth), lens.screenY(points[i + 1]!, depth)];
  };
  return { at, columns, rows };
}

/** A pole, and the cloth in strips: each lit by how it is turned. */
export function drawFlag(item: Item<FlagLook>): void {
  const { g, height: h } = item;
  item.inFrame(() => {
    bar(item, 'silver', Math.max(0.06, h * 0.018), spots(item, [0, 0.5, 0, -0.48]));
    lump(item, 'gold', 0, -h * 0.49, h * 0.022);
    lump(item, 'stone', 0, h * 0.49, h * 0.07, h * 0.02);
  });
  const cloth = grid(item);
  if (!cloth) return;
  const { at, columns, rows } = cloth;
  const tone = item.tone();
  const white = (item.body.colour ?? item.look.colour) === 'white';
  const band = item.tone(white ? 'red' : 'ivory');
  const along = (row: number): Point[] => Array.from({ length: columns }, (_, column) => at(column, row));
  const stripe = (from: number, to: number): void => {
    polygon(g, [...along(from), ...along(to).reverse()]);
    g.fill();
  };
  const [upper, lower] = [Math.round((rows - 1) / 3), Math.round((2 * (rows - 1)) / 3)];
  g.fillStyle = tone.base;
  stripe(0, rows - 1);
  g.fillStyle = band.base;
  stripe(upper, lower);
  g.fillStyle = foldsOf(item, along(0));
  stripe(0, rows - 1);
  const edge = [
    ...Array.from({ length: columns }, (_, column) => at(column, 0)),
    ...Array.from({ length: rows }, (_, row) => at(columns - 1, row)),
  ];
  line(g, tone.deep, Math.max(1, item.scale * 0.008), edge);
}

/** Shadow where the cloth turns down and away from the light, as one fill over all of it. */
function foldsOf({ g, light }: Item, top: readonly Point[]): CanvasGradient {
  const [[x0], [x1]] = [top[0]!, top.at(-1)!];
  const folds = g.createLinearGradient(x0, 0, Math.abs(x1 - x0) < 2 ? x0 + 2 : x1, 0);
  top.forEach((_, i) => {
    const [before, after] = [top[Math.max(0, i - 1)]!, top[Math.min(top.length - 1, i + 1)]!];
    const slope = (after[1] - before[1]) / Math.max(1, Math.hypot(after[0] - before[0], after[1] - before[1]));
    folds.addColorStop(i / (top.length - 1), light.shadowInk(clamp(0.12 + 0.8 * slope, 0.001, 0.6)));
  });
  return folds;
}

/** A frame of beams, and the rope that hangs from it, with a knot at its end. */
export function drawRope(item: Item<RopeLook>): void {
  const { g, light, lens, depth, x, y, scale } = item;
  const wood = light.tone('wood', depth);
  const ground = lens.screenY(0, depth);
  for (const side of [-1, 1])
    limb(g, light, wood, [[x + side * 1.05 * scale, ground], [x + side * 0.75 * scale, y]], [0.055 * scale, 0.05 * scale]); // prettier-ignore
  limb(g, light, wood, [[x - 0.95 * scale, y], [x + 0.95 * scale, y]], [0.06 * scale, 0.06 * scale]); // prettier-ignore
  const rope = grid(item);
  if (!rope) return;
  const points = Array.from({ length: rope.rows }, (_, row) => rope.at(0, row));
  const wide = Math.max(2, scale * 0.05);
  const tone = item.tone();
  line(g, tone.deep, wide, points);
  line(g, tone.base, wide * 0.7, points.map(([px, py]) => [px + light.towards[0] * wide * 0.12, py] as const)); // prettier-ignore
  g.globalAlpha = 0.6;
  points.slice(1).forEach(([px, py], i) => {
    const [wasX, wasY] = points[i]!;
    for (const share of [0.25, 0.5, 0.75, 1]) {
      const [mx, my] = [wasX + (px - wasX) * share, wasY + (py - wasY) * share];
      line(g, tone.shade, Math.max(1, wide * 0.14), [[mx - wide * 0.4, my + wide * 0.25], [mx + wide * 0.4, my - wide * 0.25]]); // prettier-ignore
    }
  });
  g.globalAlpha = 1;
  const [endX, endY] = points.at(-1)!;
  sphere(g, light, tone, endX, endY, wide * 1.3);
}
