import type { Shape } from '../timeline.ts';
import type { NounLook } from '../vocab/define.ts';
import { PROFILES } from '../vocab/profiles.ts';
import { extent } from './thing.ts';

export type Corner = readonly [number, number];

/** The outline of a thing about its middle, y up, as its drawing has it. */
export function silhouette(look: NounLook, shape: Shape): Corner[] {
  const { w, h } = extent(shape);
  if (look.kind === 'vessel') {
    const half = PROFILES[look.form].map(([x, y]): Corner => [(x * w) / 2, -y * h]);
    return [...half, ...half.map(([x, y]): Corner => [-x, y]).reverse()];
  }
  if (shape.kind === 'outline') return [...shape.points];
  const form = 'form' in look ? look.form : undefined;
  const round = shape.kind === 'ball' || form === 'egg' || form === 'plate';
  if (!round)
    return [
      [-w / 2, -h / 2],
      [w / 2, -h / 2],
      [w / 2, h / 2],
      [-w / 2, h / 2],
    ];
  return Array.from({ length: 18 }, (_, i): Corner => {
    const angle = (i * Math.PI) / 9;
    return [(Math.cos(angle) * w) / 2, (Math.sin(angle) * h) / 2];
  });
}

/**
 * Cuts an outline into pieces that fill it without gaps: always the largest one again, across its longer side where `sliver` is 0, any way where it
 * is 1 (as glass does). `chance` gives numbers from 0 to 1 by what they are for.
 */
export function cutUp(
  outline: readonly Corner[],
  pieces: number,
  sliver: number,
  chance: (about: string, nth: number) => number,
): Corner[][] {
  const cut: Corner[][] = [[...outline]];
  for (let nth = 0; cut.length < pieces && nth < 4 * pieces; nth++) {
    cut.sort((a, b) => areaOf(b) - areaOf(a));
    const largest = cut[0]!;
    const box = boundsOf(largest);
    const across = box.h > box.w ? 0 : Math.PI / 2;
    const turn = across + (chance('turn', nth) - 0.5) * (0.9 + 2 * sliver);
    const share = 0.35 + 0.3 * chance('share', nth);
    const through: Corner = [box.x + box.w * share, box.y + box.h * (0.35 + 0.3 * chance('height', nth))];
    const halves = [1, -1].map((side) => clip(largest, through, turn, side));
    if (halves.every((half) => half.length > 2 && areaOf(half) > areaOf(largest) * 0.12)) cut.splice(0, 1, ...halves);
  }
  return cut;
}

/** What of a polygon lies on one side of the line through a point. */
function clip(polygon: readonly Corner[], [px, py]: Corner, turn: number, side: number): Corner[] {
  const [nx, ny] = [-Math.sin(turn) * side, Math.cos(turn) * side];
  const away = ([x, y]: Corner): number => (x - px) * nx + (y - py) * ny;
  return polygon.flatMap((corner, i): Corner[] => {
    const next = polygon[(i + 1) % polygon.length]!;
    const [here, there] = [away(corner), away(next)];
    const kept: Corner[] = here >= 0 ? [corner] : [];
    if (here * there >= 0) return kept;
    const share = here / (here - there);
    return [...kept, [corner[0] + (next[0] - corner[0]) * share, corner[1] + (next[1] - corner[1]) * share]];
  });
}

export function areaOf(polygon: readonly Corner[]): number {
  const twice = polygon.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = polygon[(i + 1) % polygon.length]!;
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(twice) / 2;
}

export function boundsOf(polygon: readonly Corner[]): { x: number; y: number; w: number; h: number } {
  const xs = polygon.map(([x]) => x);
  const ys = polygon.map(([, y]) => y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, w: Math.max(...xs) - x, h: Math.max(...ys) - y };
}
