import type { Clock } from '@cielo/effects';
import type { Envelope, Handler, RetryPolicy } from '../event-log.ts';
import { Pipeline } from '../pipeline.ts';
import type { Database } from './database.ts';
import type { Partition } from './partition.ts';

/** How many messages a lane reads at once, and about how many it has in hand. */
const BATCH = 64;
/** How far a lane reads past its cursor while a key is retried: what is in between is handed over again after a crash. */
const SPAN = 4096;

const SAVE = `INSERT INTO cursor (grp, topic, part, off) VALUES (?,?,?,?)
  ON CONFLICT (grp, topic, part) DO UPDATE SET off = excluded.off WHERE excluded.off > cursor.off`;

export interface LaneOptions {
  readonly database: Database;
  readonly clock: Clock;
  readonly group: string;
  readonly partition: Partition;
  /** Where the group stands: everything up to this number was handled. */
  readonly cursor: number;
  readonly handler: Handler;
  readonly retry?: RetryPolicy;
  bury(envelope: Envelope, reason: string, attempts: number): Promise<void>;
}

/** One group's way through one partition: reads ahead, hands over, and moves the cursor behind the last of what is handled. */
export class Lane {
  private readonly pipeline: Pipeline;
  private readonly name: string;
  private cursorOff: number;
  private readOff: number;
  /** The records past the cursor that were read, in order: handled or not. */
  private readonly window: { settled: boolean }[] = [];
  /** Redriven messages in hand. They have no place in the partition. */
  private redriven = 0;
  private waiting: { off: number; resolve: () => void }[] = [];
  private closed = false;

  constructor(private readonly options: LaneOptions) {
    const { partition, group, cursor, ...rest } = options;
    this.name = `cursor ${group} ${partition.topic} ${partition.part}`;
    this.cursorOff = cursor;
    this.readOff = cursor;
    this.pipeline = new Pipeline({ ...rest, onRoom: this.pump });
  }

  get cursor(): number {
    return this.cursorOff;
  }

  get partition(): Partition {
    return this.options.partition;
  }

  /** Takes what is new, as far as there is room. */
  readonly pump = (): void => {
    while (!this.closed && this.readOff < this.partition.head && this.pipeline.busy <= BATCH / 2 && this.window.length < SPAN) {
      const envelopes = this.partition.read(this.options.database, this.readOff, BATCH);
      this.readOff += envelopes.length;
      const records = envelopes.map(() => ({ settled: false }));
      this.window.push(...records);
      envelopes.forEach((envelope, i) => this.pipeline.accept(envelope, () => this.settled(records[i]!)));
    }
  };

  /** Hands over a dead letter once more, in turn with the others of its key. */
  redrive(envelope: Envelope, handled: () => void): void {
    if (this.closed) return;
    this.redriven += 1;
    this.pipeline.accept(envelope, () => {
      this.redriven -= 1;
      handled();
      this.tellWaiting();
    });
  }

  /** Resolves when everything up to now was handled or buried. */
  drained(): Promise<void> {
    const off = this.partition.head;
    if (this.hasReached(off)) return Promise.resolve();
    return new Promise((resolve) => this.waiting.push({ off, resolve }));
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.pipeline.close();
    await this.options.database.write(() => this.save());
    for (const { resolve } of this.waiting.splice(0)) resolve();
  }

  private settled(record: { settled: boolean }): void {
    record.settled = true;
    if (record !== this.window[0]) return;
    let done = 0;
    while (this.window[done]?.settled) done += 1;
    this.window.splice(0, done);
    this.cursorOff += done;
    // A cursor that is a little old costs nothing but a redelivery, so it waits for somebody else's commit.
    this.options.database.soon(this.name, this.save);
    this.tellWaiting();
  }

  private readonly save = (): void => {
    const { database, group, partition } = this.options;
    database.statement(SAVE).run(group, partition.topic, partition.part, this.cursorOff);
  };

  private hasReached(off: number): boolean {
    return this.cursorOff >= off && this.redriven === 0;
  }

  private tellWaiting(): void {
    if (this.waiting.length === 0) return;
    const reached = this.waiting.filter(({ off }) => this.hasReached(off));
    this.waiting = this.waiting.filter((one) => !reached.includes(one));
    for (const { resolve } of reached) resolve();
  }
}
