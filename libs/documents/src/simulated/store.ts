import type { SimulatedProcess } from '@cielo/effects';
import type { SimulatedTopics } from '@cielo/eventing';
import { Collections } from '../collections.ts';
import type { CollectionSpec, DocumentStore, Documents } from '../documents.ts';
import { FoldingDocuments } from '../folding.ts';
import { aggregateOf, positionsOf, signatureOf } from '../mapping.ts';
import type { DocumentTable, DocumentWrite, IndexedDocument, IndexQuery, StoredDocument } from '../table.ts';
import type { SimulatedRows, SimulatedTables } from './tables.ts';

export interface SimulatedDocumentStoreOptions {
  readonly process: SimulatedProcess;
  /** What is kept; shared by all processes of the world. */
  readonly tables: SimulatedTables;
  readonly topics: SimulatedTopics;
  readonly service: string;
  readonly traceparent?: () => string | undefined;
}

/** Documents as one process of a simulated world sees them. */
export class SimulatedDocumentStore implements DocumentStore {
  private readonly collections = new Collections();

  constructor(private readonly options: SimulatedDocumentStoreOptions) {}

  collection<T>(spec: CollectionSpec<T>): Documents<T> {
    return this.collections.open(spec, () => {
      const { process, tables, topics, ...rest } = this.options;
      const name = `${rest.service}_${spec.name}`;
      const rows = tables.table(name);
      rows.reindex(signatureOf(spec), (document) => positionsOf(spec, aggregateOf(spec, document)));
      const table = new SimulatedTable(process, name, rows, topics);
      return new FoldingDocuments({ spec, table, clock: process.clock, ids: process.ids, ...rest });
    });
  }
}

class SimulatedTable implements DocumentTable {
  constructor(
    private readonly process: SimulatedProcess,
    private readonly name: string,
    private readonly rows: SimulatedRows,
    private readonly topics: SimulatedTopics,
  ) {}

  load(id: string): Promise<StoredDocument | undefined> {
    return this.process.effect(`${this.name} load ${id}`, () => this.rows.get(id));
  }

  replace(write: DocumentWrite): Promise<boolean> {
    return this.process.effect(`${this.name} replace ${write.id} ${write.version}`, () => {
      const written = this.rows.replace(write);
      if (written) this.topics.append(write.envelopes);
      return written;
    });
  }

  remove(id: string): Promise<void> {
    return this.process.effect(`${this.name} remove ${id}`, () => this.rows.remove(id));
  }

  find(query: IndexQuery): Promise<readonly IndexedDocument[]> {
    return this.process.effect(`${this.name} find ${query.index} ${query.group}`, () => this.rows.find(query));
  }

  count(index: string, group: string, below?: string | number): Promise<number> {
    return this.process.effect(`${this.name} count ${index} ${group}`, () => this.rows.count(index, group, below));
  }
}
