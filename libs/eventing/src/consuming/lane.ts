import type { Clock } from '@cielo/effects';
import type { Envelope, Handler, RetryPolicy } from '../event-log.ts';
import type { ReadablePartition } from './log-store.ts';
import { Pipeline, type Outcome } from './pipeline.ts';

/** How many messages a lane reads at once, and about how many it has in hand. */
const BATCH = 64;
/** How far a lane reads past its cursor while a key is retried: what is in between is handed over again after a crash. */
const SPAN = 4096;

export interface LaneOptions {
  readonly clock: Clock;
  readonly partition: ReadablePartition;
  /** Where the group stands: everything up to this number was handled. */
  readonly cursor: number;
  readonly handler: Handler;
  readonly retry?: RetryPolicy;
  bury(envelope: Envelope, reason: string, attempts: number): Promise<void>;
  /** The cursor has moved. */
  onMove(cursor: number): void;
}

interface Place {
  settled: boolean;
}

/** One group's way through one partition: reads ahead, hands over, and moves the cursor behind the last of what is handled. */
export class Lane {
  readonly partition: ReadablePartition;
  private readonly pipeline: Pipeline;
  private cursorOff: number;
  private readOff: number;
  /** The records past the cursor that were read, in order. */
  private readonly window: Place[] = [];
  /** What to tell about the redriven messages in hand. They have no place in the partition. */
  private readonly redriven = new Set<(outcome: Outcome | 'left') => void>();
  private waiting: { off: number; resolve: () => void }[] = [];
  private closed = false;

  constructor(private readonly options: LaneOptions) {
    const { partition, cursor } = options;
    this.partition = partition;
    this.cursorOff = cursor;
    this.readOff = cursor;
    this.pipeline = new Pipeline({ ...options, onRoom: this.pump });
  }

  get cursor(): number {
    return this.cursorOff;
  }

  /** Takes what is new, as far as there is room. */
  readonly pump = (): void => {
    while (
      !this.closed &&
      this.readOff < this.partition.head &&
      this.pipeline.busy <= BATCH / 2 &&
      this.window.length < SPAN
    ) {
      const envelopes = this.partition.read(this.readOff, BATCH);
      this.readOff += envelopes.length;
      const places = envelopes.map((): Place => ({ settled: false }));
      this.window.push(...places);
      envelopes.forEach((envelope, i) => this.pipeline.accept(envelope, () => this.settle(places[i]!)));
    }
  };

  /** Hands over a dead letter once more, in turn with the others of its key. It is `left` when the lane was closed before. */
  redrive(envelope: Envelope, ended: (outcome: Outcome | 'left') => void): void {
    if (this.closed) return ended('left');
    this.redriven.add(ended);
    this.pipeline.accept(envelope, (outcome) => {
      this.redriven.delete(ended);
      ended(outcome);
      this.tellWaiting();
    });
  }

  /** Resolves when everything up to now was handled or buried, or the lane was closed. */
  drained(): Promise<void> {
    const off = this.partition.head;
    if (this.closed || this.hasReached(off)) return Promise.resolve();
    return new Promise((resolve) => this.waiting.push({ off, resolve }));
  }

  /** Takes no more and waits for what is in hand. */
  async close(): Promise<void> {
    this.closed = true;
    await this.pipeline.close();
    for (const ended of this.redriven) ended('left');
    for (const { resolve } of this.waiting.splice(0)) resolve();
  }

  private settle(place: Place): void {
    place.settled = true;
    if (place !== this.window[0]) return;
    const open = this.window.findIndex(({ settled }) => !settled);
    const done = open === -1 ? this.window.length : open;
    this.window.splice(0, done);
    this.cursorOff += done;
    this.options.onMove(this.cursorOff);
    this.tellWaiting();
  }

  private hasReached(off: number): boolean {
    return this.cursorOff >= off && this.redriven.size === 0;
  }

  private tellWaiting(): void {
    if (this.waiting.length === 0) return;
    const { waiting } = this;
    this.waiting = waiting.filter(({ off }) => !this.hasReached(off));
    for (const { off, resolve } of waiting) if (this.hasReached(off)) resolve();
  }
}
