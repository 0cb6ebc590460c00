import type { DeadLetter, Envelope } from '../event-log.ts';
import type { Statements } from './database.ts';
import { envelopeOf, type EnvelopeRow } from './partition.ts';

const BURY = `INSERT INTO dead (grp, id, topic, type, key, source, time_ms, traceparent, body, reason, attempts, dead_at_ms)
  VALUES (?,?,?,?,?,?,?,?,?,?,?,?)
  ON CONFLICT (grp, id) DO UPDATE SET reason = excluded.reason, attempts = excluded.attempts, dead_at_ms = excluded.dead_at_ms, redriven = 0`;
const PAGE = 'SELECT * FROM dead WHERE grp = ? AND redriven = 0 AND id > ? ORDER BY id LIMIT ?';
const REDRIVE = 'UPDATE dead SET redriven = 1 WHERE grp = ? AND id = ? AND redriven = 0 RETURNING *';
const REDRIVEN = 'SELECT * FROM dead WHERE grp = ? AND topic = ? AND redriven = 1 ORDER BY id';
const FORGET = 'DELETE FROM dead WHERE grp = ? AND id = ? AND redriven = 1';

interface DeadRow extends EnvelopeRow {
  readonly grp: string;
  readonly topic: string;
  readonly reason: string;
  readonly attempts: number;
  readonly dead_at_ms: number;
}

/** Keeps a message that a group has given up; once more when it was redriven and given up again. */
export function bury(sql: Statements, letter: DeadLetter): void {
  const { group, id, topic, type, key, source, timeMs, traceparent, body, reason, attempts, deadAtMs } = letter;
  sql
    .statement(BURY)
    .run(group, id, topic, type, key, source, timeMs, traceparent ?? null, body, reason, attempts, deadAtMs);
}

export function pageOf(sql: Statements, group: string, page: { after?: string; limit: number }): DeadLetter[] {
  const rows = sql.statement(PAGE).all(group, page.after ?? '', page.limit) as unknown as DeadRow[];
  return rows.map((row) => ({
    ...envelopeOf(row, row.topic),
    group: row.grp,
    reason: row.reason,
    attempts: row.attempts,
    deadAtMs: row.dead_at_ms,
  }));
}

/** Marks it as on its way again. It stays until it is handled, so that a crash in between loses nothing. */
export function markRedriven(sql: Statements, group: string, id: string): Envelope | undefined {
  const row = sql.statement(REDRIVE).get(group, id) as DeadRow | undefined;
  return row && envelopeOf(row, row.topic);
}

/** Those on their way again. */
export function redriven(sql: Statements, group: string, topic: string): Envelope[] {
  return (sql.statement(REDRIVEN).all(group, topic) as unknown as DeadRow[]).map((row) => envelopeOf(row, topic));
}

export function forget(sql: Statements, group: string, id: string): void {
  sql.statement(FORGET).run(group, id);
}
