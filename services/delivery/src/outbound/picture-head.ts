import { imageSize } from 'image-size';
import type { ReadPictureHead } from '../application/needs.ts';
import { webpOrientation } from './webp-orientation.ts';
import { isWhole } from './whole-file.ts';

/** From the fifth on, EXIF orientations turn a picture on its side. */
const FIRST_TURNED = 5;

/** Reads sizes in plain JavaScript: what a stranger sent meets no native decoder here. */
export const readPictureHead: ReadPictureHead = (file) => {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  if (!isWhole(bytes)) return undefined;
  try {
    const { width, height, type, orientation = 1 } = imageSize(file);
    const turn = type === 'webp' ? webpOrientation(bytes) : orientation;
    return turn >= FIRST_TURNED ? { width: height, height: width } : { width, height };
  } catch {
    return undefined;
  }
};
