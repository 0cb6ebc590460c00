import type { MongoDocuments, MongoDocumentsOptions } from './options.ts';

/** Documents on a MongoDB server. Returns at once: a server that is away is looked for until it is there. */
export function openMongoDocuments(_options: MongoDocumentsOptions): MongoDocuments {
  throw new Error('Documents on MongoDB are being built');
}
