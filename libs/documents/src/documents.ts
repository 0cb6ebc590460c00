import type { EventRecorder } from '@cielo/eventing';

/** Injection token of the {@link DocumentStore}. */
export const DOCUMENT_STORE = Symbol('cielo.document-store');

/** JSON, as documents are kept. Whole numbers beyond 2^53 are text. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Where a document stands in an index: in a group, in an order. Undefined: it is not in the index. */
export interface IndexPosition {
  readonly group: string;
  /** Sorts within the group; equal ones sort by id. Absent: by id alone. All of one index are of one type. */
  readonly order?: string | number;
}

/** What one kind of document looks like at rest. Declared in a service's `outbound/<name>.collection.ts`. */
export interface CollectionSpec<T> {
  /** Unique within the service: wallets, generations. */
  readonly name: string;
  /** Version of the stored shape, and of what the indexes say. A document of an older one passes through `migrate` when it is read. */
  readonly shape: number;
  readonly indexes: Readonly<Record<string, (aggregate: T) => IndexPosition | undefined>>;
  toStored(aggregate: T): Json;
  fromStored(stored: Json): T;
  /** From shape `from` to `from + 1`. */
  migrate?(stored: Json, from: number): Json;
  /** What an absent document counts as in `update`. Without it, updating an absent document is NotFound. */
  initial?(id: string): T;
}

export interface FindOptions {
  /** From the previous page's `next`. */
  readonly after?: string;
  /** 1 to 1000. */
  readonly limit: number;
  /** By order, then id. Default asc. */
  readonly direction?: 'asc' | 'desc';
  /** Only those whose order is at most this. */
  readonly upTo?: string | number;
}

export interface Found<T> {
  readonly id: string;
  readonly aggregate: T;
}

export interface Page<T> {
  readonly items: readonly Found<T>[];
  /** Cursor of the next page; absent on the last. */
  readonly next?: string;
}

/**
 * One kind of document. `update` is the only way to change state: it loads, decides, and writes the aggregate and its events in one
 * atomic step.
 *
 * A decision may run more than once (another process was quicker) and beside others of the same id in one write (those that waited
 * while one was on its way are folded); so it only decides: no clock, no network, no randomness but what it was handed as data. What it
 * throws reaches its own caller alone and writes nothing. Returning the very aggregate it was given, and recording nothing, writes nothing.
 */
export interface Documents<T> {
  get(id: string): Promise<T | undefined>;
  /** Writes a document that is not there yet; when it is there, changes nothing and returns it. */
  insert(
    id: string,
    build: (events: EventRecorder) => T,
  ): Promise<{ readonly aggregate: T; readonly inserted: boolean }>;
  /** @throws NotFound when there is none and the collection has no `initial`; Unavailable when the outcome stays unknown. */
  update(id: string, decide: (aggregate: T, events: EventRecorder) => T): Promise<T>;
  find(index: string, group: string, options: FindOptions): Promise<Page<T>>;
  /** How many there are in the group; with `below`, how many whose order is less. */
  count(index: string, group: string, options?: { readonly below?: string | number }): Promise<number>;
  /** Takes the document away, for good; harmless when there is none. For projections and what has expired. */
  remove(id: string): Promise<void>;
}

/** All the documents of one service. */
export interface DocumentStore {
  /** Opens the collection, creating its table and indexes when they are not there. The same spec gives the same object. */
  collection<T>(spec: CollectionSpec<T>): Documents<T>;
}
