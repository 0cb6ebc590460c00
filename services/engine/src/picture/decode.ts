import { Image } from '@napi-rs/canvas';

/** Pixels. A small file can hold a picture that fills the memory. */
const MOST_PIXELS = 16_777_216;

/** The file is no picture, or is a picture of more pixels than are taken. The message says which. */
export class NoPicture extends Error {
  override readonly name = 'NoPicture';
}

/**
 * Opens a JPEG, PNG or WebP. The size stands in the file's head, so that it is known before anything is decoded. EXIF has turned it already.
 *
 * @throws NoPicture
 */
export async function decodePicture(file: Uint8Array): Promise<Image> {
  const image = new Image();
  try {
    image.src = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  } catch (error) {
    throw new NoPicture('it cannot be read', { cause: error });
  }
  const pixels = image.width * image.height;
  if (!(pixels > 0)) throw new NoPicture('it cannot be read');
  if (pixels > MOST_PIXELS) {
    throw new NoPicture(`it has ${image.width} by ${image.height} pixels, and at most ${MOST_PIXELS} in all are taken`);
  }
  try {
    await image.decode();
  } catch (error) {
    throw new NoPicture('it cannot be decoded', { cause: error });
  }
  return image;
}
