import { clamp } from '../chance.ts';

export interface Spot {
  readonly x: number;
  readonly y: number;
}
export type Path = (timeS: number) => Spot;

const STEP_S = 1 / 20;
/** Steps to both sides that count: a good second, so that the camera also looks ahead. */
const REACH = 22;
const SIGMA = 8;

/** The path without haste: each point is the weighted mean of the second before and after it. */
export function smoothed(fromS: number, toS: number, path: Path): Path {
  const count = Math.max(2, Math.ceil((toS - fromS) / STEP_S) + 1);
  const raw = Array.from({ length: count }, (_, i) => path(Math.min(toS, fromS + i * STEP_S)));
  const soft = raw.map((_, i) => meanAround(raw, i));
  return (timeS) => {
    const at = clamp((timeS - fromS) / STEP_S, 0, count - 1);
    const index = Math.min(count - 2, Math.floor(at));
    const [a, b] = [soft[index]!, soft[index + 1]!];
    const share = at - index;
    return { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share };
  };
}

function meanAround(points: readonly Spot[], index: number): Spot {
  let [x, y, weights] = [0, 0, 0];
  for (let k = -REACH; k <= REACH; k++) {
    const weight = Math.exp(-((k / SIGMA) ** 2) / 2);
    const near = points[clamp(index + k, 0, points.length - 1)]!;
    x += near.x * weight;
    y += near.y * weight;
    weights += weight;
  }
  return { x: x / weights, y: y / weights };
}
