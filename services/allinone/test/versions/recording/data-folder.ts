import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Cell, Commit, Header, History, Table } from '../history.ts';

interface Names {
  readonly version: string;
  readonly commit: string;
  readonly how: string;
}

type Row = Readonly<Record<string, string | number | null | Uint8Array>>;

/**
 * A data folder in which every commit is seen: the rows that it wrote and the objects that were there by then. Commits happen within a
 * turn of the event loop, and each turn is looked at.
 */
export class DataFolder {
  readonly path = mkdtempSync(join(tmpdir(), 'cielo-recording-'));
  private readonly commits: Commit[] = [];
  private readonly known = new Map<string, Map<string, string>>();
  private readonly objects = new Set<string>();
  private database: DatabaseSync | undefined;
  private changes = -1;
  private watching = true;

  constructor() {
    const take = (database: DatabaseSync) => void (this.database = database);
    const { exec } = DatabaseSync.prototype;
    // The file is locked for everybody else, so it is read through the connection that the version itself opens.
    DatabaseSync.prototype.exec = function (this: DatabaseSync, sql: string) {
      take(this);
      return exec.call(this, sql);
    };
    const look = () => {
      if (!this.watching) return;
      this.look();
      setImmediate(look);
    };
    look();
  }

  /** Ends the recording. */
  history({ version, commit, how }: Names): History {
    this.watching = false;
    return {
      header: { ...this.header!, version, commit, how, recordedAt: new Date().toISOString() },
      commits: this.commits,
    };
  }

  remove(): void {
    this.watching = false;
    rmSync(this.path, { recursive: true, force: true });
  }

  private header: Pick<Header, 'format' | 'userVersion' | 'tables'> | undefined;

  private look(): void {
    const { database } = this;
    if (!database?.isOpen || database.isTransaction) return;
    const { n } = database.prepare('SELECT total_changes() AS n').get() as { n: number };
    if (n === this.changes) return;
    this.changes = n;
    this.header = this.readHeader(database);
    const tables = Object.entries(this.header.tables);
    const changed = tables.map(([name, table]) => this.changedIn(database, name, table));
    const { added, removed } = this.changedObjects();
    const commit: Commit = {
      atMs: Date.now(),
      rows: changed.flatMap(({ rows }) => rows),
      removed: changed.flatMap((change) => change.removed),
      objects: Object.fromEntries(added.map((key) => [key, readFileSync(this.objectPath(key), 'base64')])),
      removedObjects: removed,
    };
    if (commit.rows.length + commit.removed.length > 0) this.commits.push(commit);
  }

  private readHeader(database: DatabaseSync): Pick<Header, 'format' | 'userVersion' | 'tables'> {
    const { user_version: userVersion } = database.prepare('PRAGMA user_version').get() as { user_version: number };
    const schema = database
      .prepare('SELECT type, tbl_name AS of, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type DESC, name')
      .all() as { type: string; of: string; sql: string }[];
    const tables = schema
      .filter(({ type }) => type === 'table')
      .map(({ of }) => {
        const columns = database.prepare('SELECT name, pk FROM pragma_table_info(?)').all(of) as {
          name: string;
          pk: number;
        }[];
        const key = columns.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk);
        const sql = schema.filter((entry) => entry.of === of).map((entry) => entry.sql);
        return [of, { sql, columns: columns.map(({ name }) => name), key: key.map(({ name }) => name) }] as const;
      });
    return { format: 1, userVersion, tables: Object.fromEntries(tables) };
  }

  private changedIn(database: DatabaseSync, name: string, { columns, key }: Table): Pick<Commit, 'rows' | 'removed'> {
    const before = this.known.get(name) ?? new Map<string, string>();
    const after = new Map<string, string>();
    const all = database.prepare(`SELECT * FROM "${name}"`).all() as Row[];
    for (const row of all) {
      after.set(
        JSON.stringify(key.map((column) => cellOf(row[column]!))),
        JSON.stringify(columns.map((column) => cellOf(row[column]!))),
      );
    }
    this.known.set(name, after);
    const rows = [...after].filter(([id, row]) => before.get(id) !== row);
    const removed = [...before.keys()].filter((id) => !after.has(id));
    return {
      rows: rows.map(([, row]) => ({ table: name, cells: JSON.parse(row) as Cell[] })),
      removed: removed.map((id) => ({ table: name, key: JSON.parse(id) as Cell[] })),
    };
  }

  private objectPath(key: string): string {
    return join(this.path, 'objects', key);
  }

  private changedObjects(): { added: readonly string[]; removed: readonly string[] } {
    const root = join(this.path, 'objects');
    const there = new Set(
      (existsSync(root) ? readdirSync(root, { recursive: true, withFileTypes: true }) : [])
        .filter((entry) => entry.isFile() && !entry.parentPath.includes('.tmp'))
        .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1)),
    );
    const added = [...there].filter((key) => !this.objects.has(key));
    const removed = [...this.objects].filter((key) => !there.has(key));
    for (const key of added) this.objects.add(key);
    for (const key of removed) this.objects.delete(key);
    return { added, removed };
  }
}

function cellOf(value: string | number | null | Uint8Array): Cell {
  return value instanceof Uint8Array ? { base64: Buffer.from(value).toString('base64') } : value;
}
