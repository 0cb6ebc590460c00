import type { Envelope } from '@cielo/eventing';
import type { IndexPosition, Json } from './documents.ts';

/** A document as an adapter keeps it. */
export interface StoredDocument {
  readonly id: string;
  /** 1 for the first write, one more with each. */
  readonly version: number;
  /** The write that made this version. */
  readonly token: string;
  /** The latest writes, its own first, as far as the adapter keeps them. */
  readonly recent?: readonly string[];
  readonly shape: number;
  readonly data: Json;
  /** Events that the log may not have yet, oldest first, where the adapter keeps them in the document until it has. */
  readonly outbox?: readonly Envelope[];
}

export interface DocumentWrite extends Omit<StoredDocument, 'outbox' | 'recent'> {
  /** What it was decided on, and replaces; absent: nothing was there. */
  readonly before?: StoredDocument;
  readonly positions: ReadonlyMap<string, IndexPosition>;
  /** The indexes in which it does not stand where the version before did. The others may be left as they are. */
  readonly moved: readonly string[];
  /** What happened, sealed; part of the same atomic step. */
  readonly envelopes: readonly Envelope[];
}

/** A place in an index: after (or, descending, before) this document. */
export interface Place {
  readonly order: string | number;
  readonly id: string;
}

export interface IndexQuery {
  readonly index: string;
  readonly group: string;
  readonly after?: Place;
  readonly upTo?: string | number;
  readonly descending: boolean;
  readonly limit: number;
}

export interface IndexedDocument extends StoredDocument {
  readonly order: string | number;
}

/** The little that an adapter has to do. Taking turns, folding, migration and cursors lie above it, once for all. */
export interface DocumentTable {
  load(id: string): StoredDocument | undefined | Promise<StoredDocument | undefined>;
  /**
   * The document as this process wrote it last, if it remembers: perhaps no longer what is stored. A write on top of it shows whether it
   * was; nothing else may rest on it.
   */
  recall?(id: string): StoredDocument | undefined;
  /** Asked before a write that carries events. @throws Unavailable when too many of them wait already: nothing is written then. */
  checkRoom?(before: StoredDocument | undefined): void;
  /**
   * Writes the document and its envelopes if the stored version is the one before (absent, for version 1). False: it is not, and
   * nothing was written. @throws Unavailable when it is not known whether it was written.
   */
  replace(write: DocumentWrite): Promise<boolean>;
  remove(id: string): Promise<void>;
  /** By order, then id; ids compare by their UTF-8 bytes. */
  find(query: IndexQuery): Promise<readonly IndexedDocument[]>;
  count(index: string, group: string, below?: string | number): Promise<number>;
}

/** So many of the latest writes an adapter keeps, if any. */
export const RECENT_WRITES = 8;

/** Whether a write is what the document stands on; undefined: so much was written since that nobody can tell. */
export function hasHappened({ token, version }: Pick<DocumentWrite, 'token' | 'version'>, found: StoredDocument) {
  if (found.token === token || found.recent?.includes(token)) return true;
  const since = found.version - version;
  return since <= 0 || (found.recent && since < RECENT_WRITES) ? false : undefined;
}

/** The order of a document that has none: all are equal, and ids decide. */
export const NO_ORDER = '';
