import type { CollectionSpec, Json } from '@cielo/documents';
import type { Account } from '../domain/account.ts';

/** The accounts, by id. */
export const accountsCollection: CollectionSpec<Account> = {
  name: 'accounts',
  shape: 1,
  indexes: {},
  toStored: (account) => account as unknown as Json,
  fromStored: (stored) => stored as unknown as Account,
};
