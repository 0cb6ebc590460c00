import type { CollectionSpec, Json } from '@cielo/documents';
import type { RequestKey } from '../domain/request-key.ts';

/** What an idempotency key looks like at rest; the key itself is not kept, only its hash. */
export const requestKeysCollection: CollectionSpec<RequestKey> = {
  name: 'requestKeys',
  shape: 1,
  indexes: { age: ({ createdAtMs }) => ({ group: 'all', order: createdAtMs }) },
  toStored: (key) => ({ ...key }) as Json,
  fromStored: (stored) => stored as unknown as RequestKey,
};
