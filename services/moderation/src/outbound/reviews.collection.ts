import type { CollectionSpec, Json } from '@cielo/documents';
import { BY_ACCOUNT } from '../application/list-reviews.ts';
import type { Review } from '../domain/record.ts';

export const reviewsCollection: CollectionSpec<Review> = {
  name: 'reviews',
  shape: 1,
  // By id, which begins with the generation's and so sorts by its creation.
  indexes: { [BY_ACCOUNT]: ({ accountId }) => ({ group: accountId }) },
  toStored: (review) => review as unknown as Json,
  fromStored: (stored) => stored as unknown as Review,
};
