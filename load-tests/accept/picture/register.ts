import { median } from '../numbers.ts';
import type { Shift } from './shift.ts';

const BLOCK = 12;
/** So many blocks across and down, this far from the edge. */
const ANCHORS = 12;
const EDGE = 4;
/** Grey levels by which neighbouring pixels of a block differ at least, or there is nothing to hold on to. */
const TEXTURE = 3;
/** So many blocks must agree, and such a share of those that were found again. */
const FEWEST = 6;
const AGREEING = 0.25;

/** A square of the picture, by its upper left corner. */
export interface Block {
  readonly x: number;
  readonly y: number;
}

/** A grid of blocks that have something to hold on to, spread over the picture. */
export function blocksOf(grey: Uint8Array, width: number): Block[] {
  const height = grey.length / width;
  const blocks: Block[] = [];
  for (let row = 0; row < ANCHORS; row++) {
    for (let column = 0; column < ANCHORS; column++) {
      const x = Math.round(EDGE + ((width - BLOCK - 2 * EDGE) * column) / (ANCHORS - 1));
      const y = Math.round(EDGE + ((height - BLOCK - 2 * EDGE) * row) / (ANCHORS - 1));
      if (texture(grey, width, x, y) > TEXTURE) blocks.push({ x, y });
    }
  }
  return blocks;
}

/** The weaker of the changes along x and along y: a plain edge says nothing of the way along it. */
function texture(grey: Uint8Array, width: number, x0: number, y0: number): number {
  let [alongX, alongY] = [0, 0];
  for (let y = y0; y < y0 + BLOCK; y++) {
    for (let x = x0; x < x0 + BLOCK; x++) {
      const at = y * width + x;
      alongX += Math.abs(grey[at]! - grey[at + 1]!);
      alongY += Math.abs(grey[at]! - grey[at + width]!);
    }
  }
  return Math.min(alongX, alongY) / BLOCK ** 2;
}

interface Match extends Block {
  readonly toX: number;
  readonly toY: number;
}

/** How the picture moved between two frames, looking for its blocks up to `reach` pixels from where `guess` has them; undefined: lost. */
export function register(
  from: Uint8Array,
  to: Uint8Array,
  width: number,
  blocks: readonly Block[],
  guess: Shift,
  reach: number,
): Shift | undefined {
  const matches = blocks.flatMap((block) => match(from, to, width, block, guess, reach) ?? []);
  return matches.length < FEWEST ? undefined : agreed(matches);
}

function match(
  from: Uint8Array,
  to: Uint8Array,
  width: number,
  block: Block,
  guess: Shift,
  reach: number,
): Match | undefined {
  const height = to.length / width;
  const middleX = Math.round(guess.scale * (block.x + BLOCK / 2) + guess.x - BLOCK / 2);
  const middleY = Math.round(guess.scale * (block.y + BLOCK / 2) + guess.y - BLOCK / 2);
  if (middleX < reach || middleY < reach) return undefined;
  if (middleX + BLOCK + reach >= width || middleY + BLOCK + reach >= height) return undefined;
  const side = 2 * reach + 1;
  const costs = new Float64Array(side * side);
  let best = 0;
  for (let n = 0; n < costs.length; n++) {
    const [dx, dy] = [(n % side) - reach, Math.floor(n / side) - reach];
    costs[n] = difference(from, to, width, block, middleX + dx, middleY + dy);
    if (costs[n]! < costs[best]!) best = n;
  }
  const [bx, by] = [best % side, Math.floor(best / side)];
  if (bx === 0 || by === 0 || bx === side - 1 || by === side - 1) return undefined;
  return {
    x: block.x + BLOCK / 2,
    y: block.y + BLOCK / 2,
    toX: middleX + BLOCK / 2 + bx - reach + valley(costs[best - 1]!, costs[best]!, costs[best + 1]!),
    toY: middleY + BLOCK / 2 + by - reach + valley(costs[best - side]!, costs[best]!, costs[best + side]!),
  };
}

function difference(from: Uint8Array, to: Uint8Array, width: number, block: Block, x: number, y: number): number {
  let sum = 0;
  for (let row = 0; row < BLOCK; row++) {
    const a = (block.y + row) * width + block.x;
    const b = (y + row) * width + x;
    for (let n = 0; n < BLOCK; n++) sum += (from[a + n]! - to[b + n]!) ** 2;
  }
  return sum;
}

/** Where the lowest point between three equally spaced values lies, −½ to ½. */
function valley(before: number, at: number, after: number): number {
  const bend = before - 2 * at + after;
  return bend > 0 ? Math.max(-0.5, Math.min(0.5, (before - after) / (2 * bend))) : 0;
}

/** The move that most blocks agree on: a first guess by medians, then least squares of those that fit, closer each time. */
function agreed(matches: readonly Match[]): Shift | undefined {
  let kept = [...matches];
  let shift: Shift = {
    x: median(kept.map(({ x, toX }) => toX - x)),
    y: median(kept.map(({ y, toY }) => toY - y)),
    scale: 1,
  };
  for (const withinPx of [2.5, 1.2, 0.6, 0.6]) {
    kept = matches.filter((one) => off(one, shift) < withinPx);
    if (kept.length < Math.max(FEWEST, matches.length * AGREEING)) return undefined;
    shift = leastSquares(kept);
  }
  return shift;
}

const off = ({ x, y, toX, toY }: Match, shift: Shift): number =>
  Math.hypot(shift.scale * x + shift.x - toX, shift.scale * y + shift.y - toY);

function leastSquares(matches: readonly Match[]): Shift {
  const n = matches.length;
  const mean = (of: (one: Match) => number): number => matches.reduce((sum, one) => sum + of(one), 0) / n;
  const [mx, my, tx, ty] = [mean(({ x }) => x), mean(({ y }) => y), mean(({ toX }) => toX), mean(({ toY }) => toY)];
  let [spread, together] = [0, 0];
  for (const { x, y, toX, toY } of matches) {
    spread += (x - mx) ** 2 + (y - my) ** 2;
    together += (x - mx) * (toX - tx) + (y - my) * (toY - ty);
  }
  const scale = spread > 0 ? together / spread : 1;
  return { scale, x: tx - scale * mx, y: ty - scale * my };
}
