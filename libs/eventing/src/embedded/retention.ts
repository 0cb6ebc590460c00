import type { Database, Statements } from './database.ts';

/** Rows per operation: other operations of the same turn wait no longer than for this. */
const AT_ONCE = 500;

const PARTITIONS = 'SELECT DISTINCT topic, part FROM log';
/** The newest record stays, so that numbering goes on after a restart. */
const PASSED = `SELECT min(coalesce((SELECT min(off) FROM cursor WHERE topic = ?1 AND part = ?2), max(off) - 1), max(off) - 1) AS off
  FROM log WHERE topic = ?1 AND part = ?2`;
const FIRST = 'SELECT off, time_ms FROM log WHERE topic = ? AND part = ? AND off <= ? ORDER BY off LIMIT ?';
const DELETE = 'DELETE FROM log WHERE topic = ? AND part = ? AND off <= ?';

/** Deletes records said before the time that every group has passed; in each partition up to the first that must stay. */
export async function deleteOlderThan(database: Database, beforeMs: number): Promise<void> {
  for (const { topic, part } of database.statement(PARTITIONS).all() as { topic: string; part: number }[]) {
    while ((await database.write((sql) => deleteSome(sql, topic, part, beforeMs))) === AT_ONCE);
  }
}

function deleteSome(sql: Statements, topic: string, part: number, beforeMs: number): number {
  const { off: passed } = sql.statement(PASSED).get(topic, part) as { off: number | null };
  if (passed === null) return 0;
  const first = sql.statement(FIRST).all(topic, part, passed, AT_ONCE) as { off: number; time_ms: number }[];
  const firstToStay = first.findIndex(({ time_ms }) => time_ms >= beforeMs);
  const old = firstToStay === -1 ? first : first.slice(0, firstToStay);
  if (old.length > 0) sql.statement(DELETE).run(topic, part, old.at(-1)!.off);
  return old.length;
}
