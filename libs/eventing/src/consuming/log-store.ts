import type { DeadLetter, Envelope } from '../event-log.ts';

/** One partition of a topic, as its readers see it: records numbered from 1 without a gap. */
export interface ReadablePartition {
  readonly topic: string;
  readonly part: number;
  /** The number of the newest record that is durable. */
  readonly head: number;
  /** Durable records after the number, oldest first. */
  read(after: number, limit: number): readonly Envelope[];
}

/** What a group needs of the adapter that keeps the log. */
export interface LogStore {
  partitionsOf(topic: string): readonly ReadablePartition[];
  partOf(key: string): number;
  /** Gives a group that is new to a partition a cursor before its first record. */
  enrol(group: string, topics: Iterable<string>): Promise<void>;
  cursorOf(group: string, partition: ReadablePartition): number;
  /** Moves the cursor, now or a little later; never back. */
  saveSoon(group: string, partition: ReadablePartition, cursor: number): void;
  /** Moves the cursor and returns when that is durable. */
  save(group: string, partition: ReadablePartition, cursor: number): Promise<void>;
  bury(letter: DeadLetter): Promise<void>;
  /** Dead letters that are on their way again. */
  redriven(group: string, topic: string): readonly Envelope[];
  /** A redriven message was handled: it is no dead letter any more. */
  forget(group: string, id: string): void;
}
