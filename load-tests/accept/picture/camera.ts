import type { Film } from '../clip.ts';
import { cutsOf } from './cuts.ts';
import { halfGrey } from './grey.ts';
import { blocksOf, register, type Block } from './register.ts';
import { combined, STILL, type Shift } from './shift.ts';

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

/** How far from where it is expected a block is looked for, and how far when it was lost; in pixels of half the size. */
const REACH = 4;
const WIDE_REACH = 14;
/** Less than this is our own noise. In pixels. */
const STILL_PX = 0.35;

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
