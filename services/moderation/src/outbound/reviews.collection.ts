import type { CollectionSpec, Json } from '@cielo/documents';
import { BY_AGE } from '../application/forget-inputs.ts';
import { BY_ACCOUNT } from '../application/list-reviews.ts';
import type { Review } from '../domain/record.ts';

export const reviewsCollection: CollectionSpec<Review> = {
  name: 'reviews',
  shape: 1,
  // The account's by id, which begins with the generation's and so sorts by its creation.
  indexes: {
    [BY_ACCOUNT]: ({ accountId }) => ({ group: accountId }),
    [BY_AGE.index]: ({ inputHash, atMs }) => (inputHash === '' ? undefined : { group: BY_AGE.group, order: atMs }),
  },
  toStored: (review) => review as unknown as Json,
  fromStored: (stored) => stored as unknown as Review,
};
