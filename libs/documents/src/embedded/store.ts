import type { Clock, Ids } from '@cielo/effects';
import type { Database, EmbeddedEventLog } from '@cielo/eventing';
import { Collections } from '../collections.ts';
import type { CollectionSpec, DocumentStore, Documents } from '../documents.ts';
import { prepareTable } from './schema.ts';
import { EmbeddedTable } from './table.ts';
import { FoldingDocuments } from '../folding.ts';

export interface EmbeddedDocumentStoreOptions {
  readonly database: Database;
  /** The log in the same file: a document and its events are one transaction. */
  readonly eventLog: EmbeddedEventLog;
  readonly clock: Clock;
  readonly ids: Ids;
  /** Whose documents these are. Tables are named `<service>_<collection>`. */
  readonly service: string;
  /** The trace that a change belongs to, asked when `update` or `insert` is called. */
  readonly traceparent?: () => string | undefined;
}

/** Documents in the SQLite file of the platform. */
export class EmbeddedDocumentStore implements DocumentStore {
  private readonly collections = new Collections();

  constructor(private readonly options: EmbeddedDocumentStoreOptions) {}

  collection<T>(spec: CollectionSpec<T>): Documents<T> {
    return this.collections.open(spec, () => {
      const { database, eventLog, ...rest } = this.options;
      const name = `${rest.service}_${spec.name}`;
      prepareTable(database, name, spec);
      const table = new EmbeddedTable(database, eventLog, name, Object.keys(spec.indexes));
      return new FoldingDocuments({ spec, table, ...rest });
    });
  }
}
