import type { CollectionSpec, Json } from '@cielo/documents';
import { BY_AGE } from '../application/forget-castings.ts';
import type { Casting } from '../domain/casting.ts';

/** The castings, by generation id. */
export const castingsCollection: CollectionSpec<Casting> = {
  name: 'castings',
  shape: 1,
  indexes: { [BY_AGE.index]: ({ atMs }) => ({ group: BY_AGE.group, order: atMs }) },
  toStored: (casting) => casting as unknown as Json,
  fromStored: (stored) => stored as unknown as Casting,
};
