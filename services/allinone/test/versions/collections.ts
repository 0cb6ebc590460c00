import { globSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CollectionSpec, IndexPosition } from '@cielo/documents';

// What a test can say about any of them.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type AnySpec = CollectionSpec<any>;

const services = fileURLToPath(new URL('../../../', import.meta.url));

/** Every collection of every service in this checkout, by the name of its table. */
export async function findCollections(): Promise<ReadonlyMap<string, AnySpec>> {
  const found = new Map<string, AnySpec>();
  for (const file of globSync('*/src/**/*.collection.ts', { cwd: services })) {
    const service = file.slice(0, file.indexOf('/'));
    const exported = (await import(join(services, file))) as Readonly<Record<string, unknown>>;
    for (const spec of Object.values(exported).filter(isSpec)) found.set(`${service}_${spec.name}`, spec);
  }
  return found;
}

function isSpec(value: unknown): value is AnySpec {
  return typeof value === 'object' && value !== null && 'shape' in value && 'fromStored' in value;
}

/** Where the aggregate stands in each index, as the columns of its table say it. */
export function columnsOf(spec: AnySpec, aggregate: unknown): Readonly<Record<string, string | number | null>> {
  const columns: Record<string, string | number | null> = {};
  for (const [index, place] of Object.entries(spec.indexes)) {
    const position: IndexPosition | undefined = place(aggregate);
    columns[`g_${index}`] = position?.group ?? null;
    columns[`o_${index}`] = position ? (position.order ?? '') : null;
  }
  return columns;
}
