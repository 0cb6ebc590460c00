import type { CollectionSpec, Json } from '@cielo/documents';
import { NOTHING_STOPPED, type Stops } from '../domain/launch.ts';

/** What is stopped: one small document. */
export const stopsCollection: CollectionSpec<Stops> = {
  name: 'stops',
  shape: 1,
  indexes: {},
  toStored: (stops) => stops as unknown as Json,
  fromStored: (stored) => stored as unknown as Stops,
  initial: () => NOTHING_STOPPED,
};
