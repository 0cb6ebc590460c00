import { createHash } from 'node:crypto';

/** A picture with which the clip is to begin, as it came. Whether it is one, and of the right size, is delivery's to say. */
export interface Picture {
  readonly file: Uint8Array;
  /** Hex. */
  readonly sha256: string;
}

export function pictureOf(file: Uint8Array): Picture {
  return { file, sha256: createHash('sha256').update(file).digest('hex') };
}

/** Of the file, whichever way it comes. */
export const PICTURE_BYTES = 16_777_216;

/** Of an `image_url`, as the Videos API has it. */
export const IMAGE_URL_CHARACTERS = 20_971_520;
