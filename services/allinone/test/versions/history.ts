import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Json } from '@cielo/documents';
import type { Envelope } from '@cielo/eventing';

/** What a column holds. Bytes are written as base64. */
export type Cell = string | number | null | { readonly base64: string };

export interface Table {
  /** The statements that make it and its indexes. */
  readonly sql: readonly string[];
  readonly columns: readonly string[];
  /** The columns that tell its rows apart. */
  readonly key: readonly string[];
}

/** The first line: what was recorded, and how. */
export interface Header {
  readonly format: 1;
  readonly version: string;
  /** Full name of the commit that was run. */
  readonly commit: string;
  readonly recordedAt: string;
  readonly how: string;
  /** `user_version` of the data file. */
  readonly userVersion: number;
  readonly tables: Readonly<Record<string, Table>>;
}

/** Every further line: what one commit of the data file changed, and the objects that came and went before it. */
export interface Commit {
  /** Unix milliseconds. */
  readonly atMs: number;
  readonly rows: readonly { readonly table: string; readonly cells: readonly Cell[] }[];
  readonly removed: readonly { readonly table: string; readonly key: readonly Cell[] }[];
  /** Bytes by key, base64. */
  readonly objects: Readonly<Record<string, string>>;
  readonly removedObjects: readonly string[];
}

/** Everything that a version has written in one data folder, commit by commit: any prefix of it is a moment at which it might have ended. */
export interface History {
  readonly header: Header;
  readonly commits: readonly Commit[];
}

const folder = fileURLToPath(new URL('histories/', import.meta.url));

/** The versions of which there is a history. */
export function recordedVersions(): readonly string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.jsonl.gz'))
    .map((file) => file.replace('.jsonl.gz', ''))
    .sort();
}

export function historyFile(version: string): string {
  return `${folder}${version}.jsonl.gz`;
}

export function readHistory(version: string): History {
  const [header, ...commits] = gunzipSync(readFileSync(historyFile(version)))
    .toString()
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);
  return { header: header as Header, commits: commits as Commit[] };
}

export function packed({ header, commits }: History): Uint8Array {
  return gzipSync([header, ...commits].map((line) => `${JSON.stringify(line)}\n`).join(''), { level: 9 });
}

export type Row = Readonly<Record<string, Cell>>;

/** The rows that a commit wrote in a table, in the order of its key. */
export function rowsIn({ header }: History, commit: Commit, table: string): readonly Row[] {
  const columns = header.tables[table]?.columns ?? [];
  return commit.rows
    .filter((row) => row.table === table)
    .map(({ cells }) => Object.fromEntries(columns.map((column, i) => [column, cells[i]!])));
}

/** The tables that hold a collection of documents, named `<service>_<collection>`. */
export function collectionTables({ header }: History): readonly string[] {
  return Object.entries(header.tables)
    .filter(([, { columns }]) => ['version', 'token', 'shape', 'data'].every((column) => columns.includes(column)))
    .map(([name]) => name)
    .sort();
}

/** A document as a row keeps it. */
export function documentOf(row: Row) {
  const { id, version, token, shape, data } = row as Record<string, string> & { version: number; shape: number };
  return { id: id!, version, token: token!, shape, data: JSON.parse(data!) as Json };
}

/** The events of a commit, in the order in which they were said. */
export function envelopesIn(history: History, commit: Commit): readonly Logged[] {
  return rowsIn(history, commit, 'log').map((row) => {
    const { time_ms: timeMs, traceparent, body, ...rest } = row;
    const trace = traceparent === null ? {} : { traceparent };
    return { ...rest, timeMs, ...trace, body: bytesOf(body!) } as unknown as Logged;
  });
}

function bytesOf(cell: Cell): Uint8Array {
  return Buffer.from((cell as { readonly base64: string }).base64, 'base64');
}

/** An event and its place in the log. */
export interface Logged extends Envelope {
  readonly part: number;
  readonly off: number;
}
