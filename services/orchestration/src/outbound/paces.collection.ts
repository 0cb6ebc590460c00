import type { CollectionSpec, Json } from '@cielo/documents';
import type { Pace } from '../domain/pace.ts';

/** How quickly each model renders, by the model's name. */
export const pacesCollection: CollectionSpec<Pace> = {
  name: 'paces',
  shape: 1,
  indexes: {},
  toStored: (pace) => ({ ...pace }) as Json,
  fromStored: (stored) => stored as unknown as Pace,
  initial: () => ({ secondsPerClipSecond: 0, renders: 0 }),
};
