import type { CollectionSpec, Json } from '@cielo/documents';
import type { Casting } from '../domain/casting.ts';

/** The castings, by generation id. */
export const castingsCollection: CollectionSpec<Casting> = {
  name: 'castings',
  shape: 1,
  indexes: {},
  toStored: (casting) => casting as unknown as Json,
  fromStored: (stored) => stored as unknown as Casting,
};
