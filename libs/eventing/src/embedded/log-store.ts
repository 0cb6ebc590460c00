import type { LogStore, ReadablePartition } from '../consuming/log-store.ts';
import type { DeadLetter, Envelope } from '../event-log.ts';
import type { Database } from './database.ts';
import { bury, forget, redriven } from './dead-letters.ts';
import { Partition, partOf } from './partition.ts';

/** Fixed for a file: the partition of a key must not change. */
const PARTS = 4;

const HEAD = 'SELECT coalesce(max(off), 0) AS off FROM log WHERE topic = ? AND part = ?';
const ENROL = `INSERT INTO cursor (grp, topic, part, off)
  VALUES (?1, ?2, ?3, coalesce((SELECT min(off) - 1 FROM log WHERE topic = ?2 AND part = ?3), ?4)) ON CONFLICT DO NOTHING`;
const CURSOR = 'SELECT off FROM cursor WHERE grp = ? AND topic = ? AND part = ?';
const SAVE = 'UPDATE cursor SET off = ?4 WHERE grp = ?1 AND topic = ?2 AND part = ?3 AND off < ?4';

/** The log's tables, for groups. */
export class EmbeddedLogStore implements LogStore {
  private readonly topics = new Map<string, readonly Partition[]>();

  constructor(private readonly database: Database) {}

  partitionsOf(topic: string): readonly Partition[] {
    let partitions = this.topics.get(topic);
    if (!partitions) {
      const head = (part: number) => (this.database.statement(HEAD).get(topic, part) as { off: number }).off;
      partitions = Array.from({ length: PARTS }, (_, part) => new Partition(this.database, topic, part, head(part)));
      this.topics.set(topic, partitions);
    }
    return partitions;
  }

  partOf(key: string): number {
    return partOf(key, PARTS);
  }

  enrol(group: string, topics: Iterable<string>): Promise<void> {
    return this.database.write((sql) => {
      for (const topic of topics) {
        for (const { part, head } of this.partitionsOf(topic)) sql.statement(ENROL).run(group, topic, part, head);
      }
    });
  }

  cursorOf(group: string, { topic, part }: ReadablePartition): number {
    return (this.database.statement(CURSOR).get(group, topic, part) as { off: number }).off;
  }

  saveSoon(group: string, { topic, part }: ReadablePartition, cursor: number): void {
    // A cursor that is a little old costs nothing but a redelivery, so it waits for somebody else's commit.
    this.database.soon(
      `cursor ${group} ${topic} ${part}`,
      (sql) => void sql.statement(SAVE).run(group, topic, part, cursor),
    );
  }

  save(group: string, { topic, part }: ReadablePartition, cursor: number): Promise<void> {
    return this.database.write((sql) => void sql.statement(SAVE).run(group, topic, part, cursor));
  }

  bury(letter: DeadLetter): Promise<void> {
    return this.database.write((sql) => bury(sql, letter));
  }

  redriven(group: string, topic: string): readonly Envelope[] {
    return redriven(this.database, group, topic);
  }

  forget(group: string, id: string): void {
    this.database.soon(`forget ${group} ${id}`, (sql) => forget(sql, group, id));
  }
}
