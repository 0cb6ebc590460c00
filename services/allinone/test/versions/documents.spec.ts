import type { Json } from '@cielo/documents';
import { describe, expect, it } from 'vitest';
import { columnsOf, findCollections, type AnySpec } from './collections.ts';
import {
  collectionTables,
  documentOf,
  readHistory,
  recordedVersions,
  rowsIn,
  type History,
  type Row,
} from './history.ts';

const collections = await findCollections();

/** Every state in which any document of the table ever was. */
function statesIn(history: History, table: string): readonly Row[] {
  return history.commits.flatMap((commit) => rowsIn(history, commit, table));
}

/** As the store reads it: brought to the shape of today. */
function aggregateOf(spec: AnySpec, row: Row): unknown {
  const { shape, data } = documentOf(row);
  let stored: Json = data;
  for (let from = shape; from < spec.shape; from += 1) stored = spec.migrate!(stored, from);
  return spec.fromStored(stored);
}

/** The document with something beside everything that is in it, as a later version might leave it. What has no values of its own is a map by names. */
function withMore(stored: Json): Json {
  if (Array.isArray(stored)) return (stored as readonly Json[]).map(withMore);
  if (!isObject(stored)) return stored;
  const more = Object.fromEntries(Object.entries(stored).map(([name, value]) => [name, withMore(value)]));
  const isMap = Object.values(stored).every((value) => typeof value === 'object' && value !== null);
  return isMap ? more : { ...more, sinceLater: { of: ['a', 'later', 'version'] } };
}

function isObject(stored: Json): stored is { readonly [key: string]: Json } {
  return typeof stored === 'object' && stored !== null && !Array.isArray(stored);
}

describe.each(recordedVersions())('documents of version %s', (version) => {
  const history = readHistory(version);
  const tables = collectionTables(history);

  it('still have the collections they lie in', () => {
    expect(tables.length).toBeGreaterThan(10);
    expect([...collections.keys()]).toEqual(expect.arrayContaining([...tables]));
  });

  describe.each(tables)('%s', (table) => {
    const states = statesIn(history, table);
    const spec = collections.get(table)!;
    const ofThisShape = states.filter((row) => row['shape'] === spec?.shape);

    it('are there to be read, and can be', () => {
      expect(states.length).toBeGreaterThan(0);
      for (const row of states) expect(aggregateOf(spec, row)).toBeDefined();
    });

    it('stand where they stood: what an index says changes with the shape alone, which brings every document up to date', () => {
      for (const row of ofThisShape) {
        const columns = columnsOf(spec, aggregateOf(spec, row));
        const known = Object.keys(columns).filter((column) => column in row);
        for (const column of known)
          expect([row['id'], column, columns[column]]).toEqual([row['id'], column, row[column]]);
      }
    });

    it('keep everything that the version needs when they are written again', () => {
      for (const row of ofThisShape) {
        const written = JSON.parse(JSON.stringify(spec.toStored(aggregateOf(spec, row)))) as Json;
        expect(written).toMatchObject(documentOf(row).data as object);
      }
    });

    it('can be read with fields in them that a later version has added', () => {
      for (const row of ofThisShape) {
        const data = withMore(documentOf(row).data);
        const read = spec.fromStored(data);
        expect(columnsOf(spec, read)).toEqual(columnsOf(spec, aggregateOf(spec, row)));
        expect(JSON.parse(JSON.stringify(spec.toStored(read)))).toMatchObject(documentOf(row).data as object);
      }
    });
  });
});
