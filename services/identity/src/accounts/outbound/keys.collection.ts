import type { CollectionSpec, Json } from '@cielo/documents';
import type { ApiKey } from '../domain/api-key.ts';

/** The keys, by their digest. The key itself is nowhere. */
export const keysCollection: CollectionSpec<ApiKey> = {
  name: 'keys',
  shape: 1,
  indexes: {
    id: ({ id }) => ({ group: id }),
    account: ({ accountId, createdAtMs }) => ({ group: accountId, order: createdAtMs }),
    unrevoked: ({ accountId, revokedAtMs }) => (revokedAtMs === undefined ? { group: accountId } : undefined),
  },
  toStored: (key) => key as unknown as Json,
  fromStored: (stored) => stored as unknown as ApiKey,
};
