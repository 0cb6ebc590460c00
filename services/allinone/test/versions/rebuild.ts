import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import type { Cell, History } from './history.ts';

/** Makes the data folder that the version had after so many commits: the file to the last row, and the objects. */
export function rebuildDataFolder({ header, commits }: History, upTo: number, folder: string): void {
  const database = new DatabaseSync(join(folder, 'cielo.sqlite'));
  database.exec('PRAGMA journal_mode = WAL; BEGIN');
  for (const sql of Object.values(header.tables).flatMap((table) => table.sql)) database.exec(sql);
  const objects = new Map<string, string>();
  for (const commit of commits.slice(0, upTo)) {
    for (const { table, cells } of commit.rows) {
      const places = cells.map(() => '?').join(', ');
      database.prepare(`INSERT OR REPLACE INTO "${table}" VALUES (${places})`).run(...cells.map(valueOf));
    }
    for (const { table, key } of commit.removed) {
      const isIt = header.tables[table]!.key.map((column) => `"${column}" = ?`).join(' AND ');
      database.prepare(`DELETE FROM "${table}" WHERE ${isIt}`).run(...key.map(valueOf));
    }
    for (const [key, base64] of Object.entries(commit.objects)) objects.set(key, base64);
    for (const key of commit.removedObjects) objects.delete(key);
  }
  database.exec(`COMMIT; PRAGMA user_version = ${header.userVersion}`);
  database.close();
  for (const [key, base64] of objects) {
    const file = join(folder, 'objects', key);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, Buffer.from(base64, 'base64'));
  }
}

function valueOf(cell: Cell): SQLInputValue {
  return typeof cell === 'object' && cell !== null ? Buffer.from(cell.base64, 'base64') : cell;
}
