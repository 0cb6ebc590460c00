import type { CollectionSpec, Json } from '@cielo/documents';
import type { Waiting } from '../domain/waitlist.ts';

/** Who waits, by the digest of the e-mail address. One queue for each country. */
export const waitlistCollection: CollectionSpec<Waiting> = {
  name: 'waitlist',
  shape: 1,
  indexes: { country: ({ country, ticket }) => ({ group: country, order: ticket }) },
  toStored: (waiting) => waiting as unknown as Json,
  fromStored: (stored) => stored as unknown as Waiting,
};
