import type { Database, Statements } from '@cielo/eventing';
import type { CollectionSpec, IndexPosition, Json } from '../documents.ts';
import { aggregateOf, positionsOf, signatureOf } from '../mapping.ts';
import { NO_ORDER } from '../table.ts';

const NAME = /^[a-z][A-Za-z0-9_-]*$/;
const BATCH = 500;

/** A name as SQL, after checking that it needs no care. */
export function quoted(name: string): string {
  if (!NAME.test(name))
    throw new Error(`${name} cannot be a name; a name is letters, digits, - and _, and begins with a small letter`);
  return `"${name}"`;
}

/** The two columns of an index. */
export function columnsOf(index: string): { group: string; order: string } {
  return { group: quoted(`g_${index}`), order: quoted(`o_${index}`) };
}

/** The values of those columns, for all indexes in their order. */
export function columnValues(
  indexes: readonly string[],
  positions: ReadonlyMap<string, IndexPosition>,
): (string | number | null)[] {
  return indexes.flatMap((index) => {
    const position = positions.get(index);
    return position ? [position.group, position.order ?? NO_ORDER] : [null, null];
  });
}

/**
 * Creates the collection's table, and brings one that was made for another shape or other indexes up to date: every document is
 * migrated and takes its places.
 */
export function prepareTable<T>(database: Database, table: string, spec: CollectionSpec<T>): void {
  const signature = signatureOf(spec);
  database.migrate((sql: Statements) => {
    sql
      .statement(
        'CREATE TABLE IF NOT EXISTS collections (name TEXT PRIMARY KEY, signature TEXT NOT NULL) WITHOUT ROWID',
      )
      .run();
    const known = sql.statement('SELECT signature FROM collections WHERE name = ?').get(table) as
      { signature: string } | undefined;
    if (known?.signature === signature) return;
    createTable(sql, table, spec);
    if (known) rewrite(sql, table, spec);
    sql
      .statement(
        'INSERT INTO collections VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET signature = excluded.signature',
      )
      .run(table, signature);
  });
}

function createTable<T>(sql: Statements, table: string, spec: CollectionSpec<T>): void {
  const name = quoted(table);
  sql
    .statement(
      `CREATE TABLE IF NOT EXISTS ${name} (id TEXT PRIMARY KEY, version INTEGER NOT NULL, token TEXT NOT NULL, shape INTEGER NOT NULL, data TEXT NOT NULL)`,
    )
    .run();
  const columns = new Set(
    (sql.statement(`SELECT name FROM pragma_table_info(?)`).all(table) as { name: string }[]).map(
      (column) => column.name,
    ),
  );
  for (const index of Object.keys(spec.indexes)) {
    const { group, order } = columnsOf(index);
    if (!columns.has(`g_${index}`)) {
      sql.statement(`ALTER TABLE ${name} ADD COLUMN ${group} TEXT`).run();
      // No type: numbers stay numbers, texts stay texts.
      sql.statement(`ALTER TABLE ${name} ADD COLUMN ${order}`).run();
    }
    sql
      .statement(
        `CREATE INDEX IF NOT EXISTS ${quoted(`${table}_${index}`)} ON ${name} (${group}, ${order}, id) WHERE ${group} IS NOT NULL`,
      )
      .run();
  }
}

function rewrite<T>(sql: Statements, table: string, spec: CollectionSpec<T>): void {
  const indexes = Object.keys(spec.indexes);
  const assignments = indexes.map((index) => `, ${columnsOf(index).group} = ?, ${columnsOf(index).order} = ?`).join('');
  const read = sql.statement(`SELECT id, shape, data FROM ${quoted(table)} WHERE id > ? ORDER BY id LIMIT ${BATCH}`);
  const write = sql.statement(`UPDATE ${quoted(table)} SET shape = ?, data = ?${assignments} WHERE id = ?`);
  for (let after = ''; ;) {
    const rows = read.all(after) as { id: string; shape: number; data: string }[];
    for (const { id, shape, data } of rows) {
      const aggregate = aggregateOf(spec, { id, shape, data: JSON.parse(data) as Json });
      write.run(
        spec.shape,
        JSON.stringify(spec.toStored(aggregate)),
        ...columnValues(indexes, positionsOf(spec, aggregate)),
        id,
      );
    }
    if (rows.length < BATCH) return;
    after = rows.at(-1)!.id;
  }
}
