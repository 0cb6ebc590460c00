import type { CollectionSpec, Json } from '@cielo/documents';
import { REMOVABLE_UPLOADS } from '../application/remove-uploads.ts';
import { noUpload, type Upload } from '../domain/upload.ts';

export const uploadsCollection: CollectionSpec<Upload> = {
  name: 'uploads',
  shape: 1,
  indexes: {
    [REMOVABLE_UPLOADS.index]: ({ removeAtMs }) =>
      removeAtMs === null ? undefined : { group: REMOVABLE_UPLOADS.group, order: removeAtMs },
  },
  toStored: (upload) => upload as unknown as Json,
  fromStored: (stored) => stored as unknown as Upload,
  initial: noUpload,
};
