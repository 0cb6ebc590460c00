import type { Clock, Stop } from '@cielo/effects';
import { Group } from '../consuming/group.ts';
import type { DeadLetter, Envelope, EventLog, Handler, Lag, RetryPolicy, Subscription } from '../event-log.ts';
import type { Database, Participant } from './database.ts';
import { markRedriven, pageOf } from './dead-letters.ts';
import { EmbeddedLogStore } from './log-store.ts';
import type { Partition } from './partition.ts';
import { deleteOlderThan } from './retention.ts';
import { createLogTables } from './schema.ts';

const HOUR_MS = 3_600_000;
const CURSORS = 'SELECT topic, part, off FROM cursor WHERE grp = ? ORDER BY topic, part';
const OLDEST = 'SELECT time_ms FROM log WHERE topic = ? AND part = ? AND off > ? ORDER BY off LIMIT 1';

export interface EmbeddedEventLogOptions {
  readonly database: Database;
  readonly clock: Clock;
  /** How long records are kept that every group has passed. Default 7 days. */
  readonly retentionMs?: number;
  /** Called for each message that a group gives up, for counting and logging. */
  readonly onDeadLetter?: (letter: DeadLetter) => void;
}

/** The log in a SQLite file, for one process: durable when `append` returns, groups with cursors, dead letters, retention. */
export class EmbeddedEventLog implements EventLog, Participant {
  private readonly store: EmbeddedLogStore;
  private readonly groups = new Map<string, Group>();
  /** One entry for each record written in the open transaction. */
  private written: Partition[] = [];
  private readonly stopRetention: Stop;

  constructor(private readonly options: EmbeddedEventLogOptions) {
    createLogTables(options.database);
    this.store = new EmbeddedLogStore(options.database);
    options.database.takePart(this);
    this.stopRetention = options.clock.every(HOUR_MS, () => this.retain());
  }

  append(envelopes: readonly Envelope[]): Promise<void> {
    if (envelopes.length === 0) return Promise.resolve();
    return this.options.database.write(() => this.appendWithin(envelopes));
  }

  /** Appends inside an operation of the same file, so that a change and its events are one step. */
  appendWithin(envelopes: readonly Envelope[]): void {
    for (const envelope of envelopes) {
      const partition = this.store.partitionsOf(envelope.topic)[this.store.partOf(envelope.key)]!;
      partition.append(envelope);
      this.written.push(partition);
    }
  }

  subscribe(group: string, topics: readonly string[], handler: Handler, retry?: RetryPolicy): Promise<Subscription> {
    return this.group(group).join(topics, handler, retry);
  }

  async lag(group: string): Promise<readonly Lag[]> {
    const { database, clock } = this.options;
    const lags = new Map<string, { group: string; topic: string; messages: number; ageMs: number }>();
    for (const { topic, part, off } of database.statement(CURSORS).all(group) as {
      topic: string;
      part: number;
      off: number;
    }[]) {
      const partition = this.store.partitionsOf(topic)[part]!;
      const cursor = Math.max(off, this.groups.get(group)?.cursorOf(partition) ?? 0);
      const lag = lags.get(topic) ?? { group, topic, messages: 0, ageMs: 0 };
      lag.messages += partition.head - cursor;
      const oldest =
        partition.head > cursor
          ? (database.statement(OLDEST).get(topic, part, cursor) as { time_ms: number } | undefined)
          : undefined;
      if (oldest) lag.ageMs = Math.max(lag.ageMs, clock.nowMs() - oldest.time_ms);
      lags.set(topic, lag);
    }
    return [...lags.values()];
  }

  async deadLetters(group: string, page: { after?: string; limit: number }): Promise<readonly DeadLetter[]> {
    return pageOf(this.options.database, group, page);
  }

  async redrive(group: string, ids: readonly string[]): Promise<number> {
    const envelopes = await this.options.database.write((sql) =>
      ids.flatMap((id) => markRedriven(sql, group, id) ?? []),
    );
    for (const envelope of envelopes) this.group(group).redrive(envelope);
    return envelopes.length;
  }

  /** Deletes what every group has passed and what is old enough, a little per turn. Runs hourly by itself. */
  async retain(): Promise<void> {
    const { database, clock, retentionMs = 7 * 24 * HOUR_MS } = this.options;
    await deleteOlderThan(database, clock.nowMs() - retentionMs);
  }

  /** Subscriptions are closed by those who hold them; the file by the one who opened it. */
  close(): void {
    this.stopRetention();
  }

  mark(): number {
    return this.written.length;
  }

  rewind(mark: number): void {
    for (const partition of this.written.splice(mark).reverse()) partition.undo();
  }

  committed(): void {
    const touched = new Set(this.written);
    this.written = [];
    for (const partition of touched) partition.committed();
    for (const partition of touched) for (const group of this.groups.values()) group.pump(partition);
  }

  private group(name: string): Group {
    let group = this.groups.get(name);
    if (!group) {
      const { clock, onDeadLetter = () => {} } = this.options;
      group = new Group({ store: this.store, clock, name, onDeadLetter });
      this.groups.set(name, group);
    }
    return group;
  }
}
