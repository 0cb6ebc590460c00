import type { Segment } from './segments.ts';

/** A segment was drawn this often and never came back. */
export class SegmentLost extends Error {
  override readonly name = 'SegmentLost';
}

/** Times that a segment is drawn at most: a worker may die of something else once, and hardly twice. */
const ATTEMPTS = 3;

/**
 * Who draws what next, and what may go out. Work is handed out in order, finished pieces wait for those before them, and nobody runs further ahead of what
 * has gone out than the window. Plain state: no clock, no threads.
 */
export class SegmentQueue<Piece> {
  private readonly waiting: Segment[];
  private readonly total: number;
  private readonly windowSegments: number;
  private readonly attempts = new Map<number, number>();
  private readonly finished = new Map<number, Piece>();
  private sent = 0;

  /** @param windowSegments how many segments may be on their way or finished without having gone out */
  constructor(segments: readonly Segment[], windowSegments: number) {
    this.waiting = [...segments];
    this.total = segments.length;
    this.windowSegments = windowSegments;
  }

  /** The next segment to draw; undefined when there is none, or none that may be begun yet. */
  next(): Segment | undefined {
    const segment = this.waiting[0];
    if (!segment || segment.index >= this.sent + this.windowSegments) return undefined;
    this.waiting.shift();
    this.attempts.set(segment.index, (this.attempts.get(segment.index) ?? 0) + 1);
    return segment;
  }

  /** Keeps a finished piece until its turn. A second one of the same segment changes nothing. */
  finish(index: number, piece: Piece): void {
    if (index >= this.sent) this.finished.set(index, piece);
  }

  /** Gives back a segment whose worker is gone; it is the next to be drawn. @throws SegmentLost when it has been tried often enough. */
  giveBack(segment: Segment, reason: string): void {
    if ((this.attempts.get(segment.index) ?? 0) >= ATTEMPTS) {
      throw new SegmentLost(`frames ${segment.from} to ${segment.to - 1} could not be drawn: ${reason}`);
    }
    this.waiting.unshift(segment);
    this.waiting.sort((a, b) => a.index - b.index);
  }

  /** The next piece in order, if it is there; from then on it has gone out. */
  take(): Piece | undefined {
    const piece = this.finished.get(this.sent);
    if (piece === undefined) return undefined;
    this.finished.delete(this.sent);
    this.sent += 1;
    return piece;
  }

  get done(): boolean {
    return this.sent === this.total;
  }
}
