import type { CollectionSpec, Documents } from './documents.ts';

/** The collections that a store has open: one for each name. */
export class Collections {
  private readonly opened = new Map<string, { readonly spec: unknown; readonly documents: unknown }>();

  /** @throws Error when another spec has the name. */
  open<T>(spec: CollectionSpec<T>, create: () => Documents<T>): Documents<T> {
    const known = this.opened.get(spec.name);
    if (known && known.spec !== spec) throw new Error(`Two collections are called ${spec.name}`);
    const documents = known ? (known.documents as Documents<T>) : create();
    if (!known) this.opened.set(spec.name, { spec, documents });
    return documents;
  }
}
