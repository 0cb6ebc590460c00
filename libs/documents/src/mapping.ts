import { Unavailable } from '@cielo/errors';
import type { CollectionSpec, IndexPosition, Json } from './documents.ts';
import type { StoredDocument } from './table.ts';

/**
 * The aggregate of a stored document, brought to the spec's shape.
 * @throws Unavailable when a newer version has written it: until this program is replaced by that one, whatever needs it has to wait.
 */
export function aggregateOf<T>(
  spec: CollectionSpec<T>,
  { id, shape, data }: Pick<StoredDocument, 'id' | 'shape' | 'data'>,
): T {
  if (shape === spec.shape) return spec.fromStored(data);
  if (shape > spec.shape) {
    throw new Unavailable(
      `${spec.name} ${id} was written by a newer version (shape ${shape}, this program knows ${spec.shape})`,
    );
  }
  let migrated: Json = data;
  for (let from = shape; from < spec.shape; from += 1) {
    if (!spec.migrate) throw new Error(`${spec.name} has no migration from shape ${from}`);
    migrated = spec.migrate(migrated, from);
  }
  return spec.fromStored(migrated);
}

/** Where the aggregate stands, in the indexes in which it stands. */
export function positionsOf<T>(spec: CollectionSpec<T>, aggregate: T): ReadonlyMap<string, IndexPosition> {
  const positions = new Map<string, IndexPosition>();
  for (const [name, place] of Object.entries(spec.indexes)) {
    const position = place(aggregate);
    if (position) positions.set(name, position);
  }
  return positions;
}

/** The indexes in which the position is another one. */
export function movedBetween(
  before: ReadonlyMap<string, IndexPosition>,
  after: ReadonlyMap<string, IndexPosition>,
): readonly string[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter((name) => {
    const [was, is] = [before.get(name), after.get(name)];
    return was?.group !== is?.group || was?.order !== is?.order;
  });
}

/** What documents must have been brought to before the collection can be used: when it changes, their places have to be found anew. */
export function signatureOf<T>({ shape, indexes }: CollectionSpec<T>): string {
  return JSON.stringify([shape, Object.keys(indexes).sort()]);
}
