import type { Film } from '../clip.ts';
import { median } from '../numbers.ts';

/** Where the picture of the first frame lies in another frame: `place = scale · first + (x, y)`, in pixels. */
export interface Shift {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** What the camera did. */
export interface CameraMove {
  readonly shifts: readonly Shift[];
  /** How far it went from where it began, at most, as a share of the width. */
  readonly farthest: number;
  /** Frames in which nothing was found to hold on to, and the last known speed was taken. */
  readonly lost: number;
  /** Frames that show a new picture, the first one of each. */
  readonly cuts: readonly number[];
}

const BLOCK = 12;
const REACH = 4;
/** Grey levels by which neighbouring pixels of a block differ at least, or there is nothing to hold on to. */
const TEXTURE = 3;
const ANCHORS = 12;
const WIDE_REACH = 14;
/** So many blocks must agree, and such a share of those that were found again. */
const FEWEST = 6;
const AGREEING = 0.25;
/** Less than this is our own noise. In pixels. */
const STILL_PX = 0.35;
const STILL: Shift = { x: 0, y: 0, scale: 1 };
/** Mean difference of successive frames, in grey levels, above which it may be another picture; and by how much it stands out. */
const CUT_LEVELS = 14;
const CUT_OVER_USUAL = 5;

/** Finds how the background moved from the blocks of the picture that agree with each other; what moves on its own is left out. */
export function cameraMove(film: Film): CameraMove {
  const width = film.width >> 1;
  const greys = film.frames.map((frame) => halfGrey(frame, film.width, film.height));
  const cuts = cutsOf(greys);
  const hold = new Hold(greys, width);
  const shifts = greys.map((_, nth) => (nth === 0 || cuts.includes(nth) ? hold.begin(nth) : hold.follow(nth)));
  const full = shifts.map(({ x, y, scale }) => still({ x: x * 2, y: y * 2, scale }));
  return { shifts: full, cuts, lost: hold.lost, farthest: farthest(full, film) };
}

/** Holds on to one frame for as long as most of it is there, then to a later one: errors add up only where they must. */
class Hold {
  lost = 0;
  private anchor = 0;
  private blocks: readonly Block[] = [];
  /** From the first frame to the anchor; from the anchor to the last frame; and the one before that. */
  private anchored = STILL;
  private last = STILL;
  private before = STILL;

  private readonly greys: readonly Uint8Array[];
  private readonly width: number;

  constructor(greys: readonly Uint8Array[], width: number) {
    this.greys = greys;
    this.width = width;
  }

  begin(nth: number): Shift {
    this.drop(nth, STILL);
    [this.last, this.before] = [STILL, STILL];
    return STILL;
  }

  follow(nth: number): Shift {
    const speed = { x: this.last.x - this.before.x, y: this.last.y - this.before.y };
    const guess = { ...this.last, x: this.last.x + speed.x, y: this.last.y + speed.y };
    let found = this.register(nth, guess, REACH);
    if (!found) {
      this.drop(nth - 1, combined(this.anchored, this.last));
      [this.last, this.before] = [STILL, STILL];
      found = this.register(nth, { ...speed, scale: 1 }, REACH) ?? this.register(nth, STILL, WIDE_REACH);
      if (!found) this.lost++;
    }
    found ??= { ...speed, scale: 1 };
    [this.before, this.last] = [this.last, found];
    const shift = combined(this.anchored, found);
    if (Math.hypot(found.x, found.y) > this.width / 6 || Math.abs(found.scale - 1) > 0.1) {
      const step = { x: found.x - this.before.x, y: found.y - this.before.y };
      this.drop(nth, shift);
      [this.last, this.before] = [STILL, { x: -step.x, y: -step.y, scale: 1 }];
    }
    return shift;
  }

  private drop(anchor: number, anchored: Shift): void {
    this.anchor = anchor;
    this.anchored = anchored;
    this.blocks = blocksOf(this.greys[anchor]!, this.width);
  }

  private register(nth: number, guess: Shift, reach: number): Shift | undefined {
    return register(this.greys[this.anchor]!, this.greys[nth]!, this.width, this.blocks, guess, reach);
  }
}

function still(shift: Shift): Shift {
  return Math.hypot(shift.x, shift.y) < STILL_PX && Math.abs(shift.scale - 1) < 0.002 ? STILL : shift;
}

function farthest(shifts: readonly Shift[], { width }: Film): number {
  return shifts.reduce((most, { x, y, scale }) => {
    const middle = width / 2;
    return Math.max(most, (Math.hypot(x + (scale - 1) * middle, y) + Math.abs(scale - 1) * middle) / width);
  }, 0);
}

/** First `a`, then `b`. */
function combined(a: Shift, b: Shift): Shift {
  return { scale: a.scale * b.scale, x: a.x * b.scale + b.x, y: a.y * b.scale + b.y };
}

/** Half the size, one byte of luma a pixel. */
function halfGrey(frame: Uint8Array, width: number, height: number): Uint8Array {
  const [w, h] = [width >> 1, height >> 1];
  const grey = new Uint8Array(w * h);
  for (let y = 0; y < h; y++) {
    for (let x = 0; x < w; x++) {
      let sum = 0;
      for (const at of [2 * y * width + 2 * x, (2 * y + 1) * width + 2 * x]) {
        for (let n = at * 3; n < at * 3 + 6; n += 3) sum += frame[n]! * 54 + frame[n + 1]! * 183 + frame[n + 2]! * 19;
      }
      grey[y * w + x] = sum >> 10;
    }
  }
  return grey;
}

function cutsOf(greys: readonly Uint8Array[]): number[] {
  const changes = greys.map((grey, nth) => (nth === 0 ? 0 : meanDifference(grey, greys[nth - 1]!)));
  const usual = median(changes.slice(1));
  return changes.flatMap((change, nth) => {
    const around = median([...changes.slice(Math.max(1, nth - 6), nth), ...changes.slice(nth + 1, nth + 7)]);
    return change > CUT_LEVELS && change > CUT_OVER_USUAL * Math.max(around || 0, usual / 2) ? [nth] : [];
  });
}

function meanDifference(a: Uint8Array, b: Uint8Array): number {
  let sum = 0;
  let count = 0;
  for (let n = 0; n < a.length; n += 7, count++) sum += Math.abs(a[n]! - b[n]!);
  return count ? sum / count : 0;
}

interface Block {
  readonly x: number;
  readonly y: number;
}

/** A grid of blocks that have something to hold on to, spread over the picture. */
function blocksOf(grey: Uint8Array | undefined, width: number): Block[] {
  if (!grey) return [];
  const height = grey.length / width;
  const blocks: Block[] = [];
  for (let row = 0; row < ANCHORS; row++) {
    for (let column = 0; column < ANCHORS; column++) {
      const x = Math.round(REACH + ((width - BLOCK - 2 * REACH) * column) / (ANCHORS - 1));
      const y = Math.round(REACH + ((height - BLOCK - 2 * REACH) * row) / (ANCHORS - 1));
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

function register(
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
