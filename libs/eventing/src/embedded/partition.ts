import type { ReadablePartition } from '../consuming/log-store.ts';
import type { Envelope } from '../event-log.ts';
import type { Statements } from './database.ts';

/** What many groups read within moments of its commit stays in memory, in this number. */
const TAIL_LENGTH = 128;

const INSERT =
  'INSERT INTO log (topic, part, off, id, type, key, source, time_ms, traceparent, body) VALUES (?,?,?,?,?,?,?,?,?,?)';
/** `+ 0`: a bare parameter as the limit would have SQLite plan the statement anew at every call. */
const READ =
  'SELECT id, type, key, source, time_ms, traceparent, body FROM log WHERE topic = ? AND part = ? AND off > ? AND off <= ? ORDER BY off LIMIT ? + 0';

/** The columns of an envelope, as `log` and `dead` have them. */
export interface EnvelopeRow {
  readonly id: string;
  readonly type: string;
  readonly key: string;
  readonly source: string;
  readonly time_ms: number;
  readonly traceparent: string | null;
  readonly body: Uint8Array;
}

export function envelopeOf(row: EnvelopeRow, topic: string): Envelope {
  const { id, type, key, source, traceparent, body } = row;
  return { id, type, topic, key, source, timeMs: row.time_ms, ...(traceparent === null ? {} : { traceparent }), body };
}

/** One partition of a topic in the file. */
export class Partition implements ReadablePartition {
  /** Written in the open transaction. */
  private pending: Envelope[] = [];
  /** The newest committed records; the last one has the number `head`. */
  private tail: Envelope[] = [];

  constructor(
    private readonly sql: Statements,
    readonly topic: string,
    readonly part: number,
    public head: number,
  ) {}

  /** To be called inside an operation. */
  append(envelope: Envelope): void {
    const { id, type, key, source, timeMs, traceparent, body } = envelope;
    const off = this.head + this.pending.length + 1;
    this.sql
      .statement(INSERT)
      .run(this.topic, this.part, off, id, type, key, source, timeMs, traceparent ?? null, body);
    this.pending.push(envelope);
  }

  /** The last append has not happened. */
  undo(): void {
    this.pending.pop();
  }

  committed(): void {
    this.head += this.pending.length;
    this.tail.push(...this.pending);
    this.pending = [];
    if (this.tail.length > 2 * TAIL_LENGTH) this.tail = this.tail.slice(-TAIL_LENGTH);
  }

  read(after: number, limit: number): readonly Envelope[] {
    const tailFrom = this.head - this.tail.length;
    if (after >= tailFrom) return this.tail.slice(after - tailFrom, after - tailFrom + limit);
    const rows = this.sql
      .statement(READ)
      .all(this.topic, this.part, after, this.head, limit) as unknown as EnvelopeRow[];
    return rows.map((row) => envelopeOf(row, this.topic));
  }
}

/** FNV-1a over the key's UTF-16 units: the partition of a key never changes within a file. */
export function partOf(key: string, parts: number): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i += 1) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return (hash >>> 0) % parts;
}
