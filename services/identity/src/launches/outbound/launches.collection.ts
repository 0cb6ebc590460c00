import type { CollectionSpec, Json } from '@cielo/documents';
import { NOTHING_OPEN, type Launches } from '../domain/launch.ts';

/** The launches: one document, changed as a whole. */
export const launchesCollection: CollectionSpec<Launches> = {
  name: 'launches',
  shape: 1,
  indexes: {},
  toStored: (launches) => launches as unknown as Json,
  fromStored: (stored) => stored as unknown as Launches,
  initial: () => NOTHING_OPEN,
};
