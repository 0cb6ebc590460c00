import type { ReadablePartition } from '../consuming/log-store.ts';
import type { Envelope } from '../event-log.ts';
import type { Origin } from './message.ts';

export interface Fetched {
  readonly envelope: Envelope;
  /** Its offset in this partition. */
  readonly offset: string;
  /** Where it stood when it was first said: here, or before it was redriven. */
  readonly origin: Origin;
}

/** What was fetched of a partition since it was assigned, numbered from 1 as lanes want it. Offsets may have gaps. */
export class FetchedPartition implements ReadablePartition {
  /** From the first that is not settled. */
  private records: Fetched[] = [];
  private passed = 0;
  private taken = 0;

  constructor(
    readonly topic: string,
    readonly part: number,
    /** Some of what waited to be read was. */
    private readonly onRead: () => void,
  ) {}

  get head(): number {
    return this.passed + this.records.length;
  }

  get unread(): number {
    return this.head - this.taken;
  }

  push(records: readonly Fetched[]): void {
    this.records.push(...records);
  }

  read(after: number, limit: number): readonly Envelope[] {
    const read = this.records.slice(after - this.passed, after - this.passed + limit);
    this.taken = after + read.length;
    this.onRead();
    return read.map(({ envelope }) => envelope);
  }

  /** Everything up to the number is settled. @returns the offset from which the partition is still to be read. */
  pass(number: number): string {
    const done = this.records.splice(0, number - this.passed);
    this.passed = number;
    return String(BigInt(done.at(-1)!.offset) + 1n);
  }

  originOf(id: string): Origin | undefined {
    return this.records.find(({ envelope }) => envelope.id === id)?.origin;
  }
}
