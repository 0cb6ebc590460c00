export {
  DOCUMENT_STORE,
  type CollectionSpec,
  type DocumentStore,
  type Documents,
  type FindOptions,
  type Found,
  type IndexPosition,
  type Json,
  type Page,
} from './documents.ts';
export { EmbeddedDocumentStore, type EmbeddedDocumentStoreOptions } from './embedded/store.ts';
export { SimulatedDocumentStore, type SimulatedDocumentStoreOptions } from './simulated/store.ts';
export { SimulatedTables } from './simulated/tables.ts';
