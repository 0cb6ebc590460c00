import type { CollectionSpec, Json } from '@cielo/documents';
import { EXPIRING } from '../application/expire-clips.ts';
import { WAITING } from '../application/mastering-queue.ts';
import { REMOVABLE } from '../application/remove-objects.ts';
import { newClip, type Clip } from '../domain/clip.ts';

export const clipsCollection: CollectionSpec<Clip> = {
  name: 'clips',
  shape: 1,
  indexes: {
    [WAITING.index]: ({ state }) =>
      state.name === 'rendered' ? { group: WAITING.group, order: state.work.dueAtMs } : undefined,
    [EXPIRING.index]: ({ state }) =>
      state.name === 'published' && state.expiresAtMs !== null
        ? { group: EXPIRING.group, order: state.expiresAtMs }
        : undefined,
    [REMOVABLE.index]: ({ removeAtMs }) =>
      removeAtMs === null ? undefined : { group: REMOVABLE.group, order: removeAtMs },
  },
  toStored: (clip) => clip as unknown as Json,
  fromStored: (stored) => stored as unknown as Clip,
  initial: newClip,
};
