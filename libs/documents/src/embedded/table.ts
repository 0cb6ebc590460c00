import type { Database, EmbeddedEventLog, Statements } from '@cielo/eventing';
import type { Json } from '../documents.ts';
import type { DocumentTable, DocumentWrite, IndexedDocument, IndexQuery, StoredDocument } from '../table.ts';
import { columnsOf, columnValues, quoted } from './schema.ts';

interface Row {
  readonly id: string;
  readonly version: number;
  readonly token: string;
  readonly shape: number;
  readonly data: string;
}

function documentOf({ id, version, token, shape, data }: Row): StoredDocument {
  return { id, version, token, shape, data: JSON.parse(data) as Json };
}

/** A collection as a table of the SQLite file that also holds the log. */
export class EmbeddedTable implements DocumentTable {
  private readonly name: string;
  private readonly loadSql: string;
  private readonly insertSql: string;
  /** By the indexes that are written along. */
  private readonly updateSql = new Map<string, string>();
  private readonly removeSql: string;

  constructor(
    private readonly database: Database,
    private readonly eventLog: EmbeddedEventLog,
    table: string,
    private readonly indexes: readonly string[],
  ) {
    this.name = quoted(table);
    const columns = indexes.map(columnsOf).flatMap(({ group, order }) => [group, order]);
    this.loadSql = `SELECT id, version, token, shape, data FROM ${this.name} WHERE id = ?`;
    this.insertSql = `INSERT INTO ${this.name} (${['version', 'token', 'shape', 'data', ...columns, 'id'].join(', ')})
      VALUES (${Array(columns.length + 5)
        .fill('?')
        .join(', ')}) ON CONFLICT DO NOTHING`;
    this.removeSql = `DELETE FROM ${this.name} WHERE id = ?`;
  }

  load(id: string): StoredDocument | undefined {
    const row = this.database.statement(this.loadSql).get(id) as Row | undefined;
    return row && documentOf(row);
  }

  replace({ id, version, token, shape, data, positions, moved, envelopes }: DocumentWrite): Promise<boolean> {
    const text = JSON.stringify(data);
    return this.database.write((sql: Statements) => {
      const { changes } =
        version === 1
          ? sql.statement(this.insertSql).run(version, token, shape, text, ...columnValues(this.indexes, positions), id)
          : sql
              .statement(this.updating(moved))
              .run(version, token, shape, text, ...columnValues(moved, positions), id, version - 1);
      if (changes === 0) return false;
      this.eventLog.appendWithin(envelopes);
      return true;
    });
  }

  /** SQLite rewrites the index of every column that an update names, also where it stays the same. So only those that move are named. */
  private updating(moved: readonly string[]): string {
    const key = moved.join();
    let sql = this.updateSql.get(key);
    if (sql === undefined) {
      const columns = moved.map(columnsOf).flatMap(({ group, order }) => [group, order]);
      const assignments = ['version', 'token', 'shape', 'data', ...columns].map((column) => `${column} = ?`);
      sql = `UPDATE ${this.name} SET ${assignments.join(', ')} WHERE id = ? AND version = ?`;
      this.updateSql.set(key, sql);
    }
    return sql;
  }

  async remove(id: string): Promise<void> {
    await this.database.write((sql: Statements) => void sql.statement(this.removeSql).run(id));
  }

  async find({ index, group, after, upTo, descending, limit }: IndexQuery): Promise<readonly IndexedDocument[]> {
    const columns = columnsOf(index);
    const conditions = [`${columns.group} = ?`];
    const values: (string | number)[] = [group];
    if (after) {
      conditions.push(`(${columns.order}, id) ${descending ? '<' : '>'} (?, ?)`);
      values.push(after.order, after.id);
    }
    if (upTo !== undefined) {
      conditions.push(`${columns.order} <= ?`);
      values.push(upTo);
    }
    const direction = descending ? 'DESC' : 'ASC';
    // A bare parameter as the limit would make SQLite plan the statement anew at every call, which costs eight times the search.
    const sql = `SELECT id, version, token, shape, data, ${columns.order} AS "order" FROM ${this.name}
      WHERE ${conditions.join(' AND ')} ORDER BY ${columns.order} ${direction}, id ${direction} LIMIT ? + 0`;
    const rows = this.database.statement(sql).all(...values, limit) as unknown as (Row & { order: string | number })[];
    return rows.map((row) => ({ ...documentOf(row), order: row.order }));
  }

  async count(index: string, group: string, below?: string | number): Promise<number> {
    const columns = columnsOf(index);
    const sql = `SELECT count(*) AS n FROM ${this.name} WHERE ${columns.group} = ?`;
    const row =
      below === undefined
        ? this.database.statement(sql).get(group)
        : this.database.statement(`${sql} AND ${columns.order} < ?`).get(group, below);
    return (row as { n: number }).n;
  }
}
