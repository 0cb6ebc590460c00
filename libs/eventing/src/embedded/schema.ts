import type { Database, Statements } from './database.ts';

const VERSION = 1;

const TABLES = `
  CREATE TABLE log (
    topic TEXT NOT NULL, part INTEGER NOT NULL, off INTEGER NOT NULL,
    id TEXT NOT NULL, type TEXT NOT NULL, key TEXT NOT NULL, source TEXT NOT NULL, time_ms INTEGER NOT NULL, traceparent TEXT, body BLOB NOT NULL,
    PRIMARY KEY (topic, part, off)
  ) WITHOUT ROWID;
  CREATE TABLE cursor (
    grp TEXT NOT NULL, topic TEXT NOT NULL, part INTEGER NOT NULL, off INTEGER NOT NULL,
    PRIMARY KEY (grp, topic, part)
  ) WITHOUT ROWID;
  CREATE TABLE dead (
    grp TEXT NOT NULL, id TEXT NOT NULL,
    topic TEXT NOT NULL, type TEXT NOT NULL, key TEXT NOT NULL, source TEXT NOT NULL, time_ms INTEGER NOT NULL, traceparent TEXT, body BLOB NOT NULL,
    reason TEXT NOT NULL, attempts INTEGER NOT NULL, dead_at_ms INTEGER NOT NULL, redriven INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (grp, id)
  ) WITHOUT ROWID;
`;

function versionOf(sql: Statements): number {
  return (sql.statement('PRAGMA user_version').get() as { user_version: number }).user_version;
}

/** Creates the log's tables in a new file. @throws Error when a newer Cielo has written the file. */
export function createLogTables(database: Database): void {
  const found = versionOf(database);
  if (found === VERSION) return;
  if (found > VERSION) {
    throw new Error(
      `The data file was written by a newer version (its log has form ${found}, this program knows ${VERSION})`,
    );
  }
  database.migrate((sql) => {
    for (const table of TABLES.split(';')) if (table.trim()) sql.statement(table).run();
    sql.statement(`PRAGMA user_version = ${VERSION}`).run();
  });
}
