export { openMongoDocuments } from './open.ts';
export type { ConnectionLog, MongoDocuments, MongoDocumentsOptions, OutboxBacklog } from './options.ts';
