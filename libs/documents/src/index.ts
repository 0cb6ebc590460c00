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
export { EmbeddedDocumentStore } from './embedded.ts';
