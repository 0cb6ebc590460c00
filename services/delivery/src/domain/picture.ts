import { InvalidValue } from '@cielo/errors';
import { UnsupportedImageType, WrongImageSize } from './errors.ts';

/** Of a file that a clip begins with. */
export const PICTURE_BYTES = 16_777_216;

const TYPES: readonly string[] = ['image/jpeg', 'image/png', 'image/webp'];

/** What stands in the head of a picture's file. */
export interface PictureHead {
  /** Pixels, as the picture is looked at: its EXIF orientation has been applied. */
  readonly width: number;
  readonly height: number;
}

/**
 * Whether a clip of this size can begin with the file; nothing of it is decoded.
 * @param mediaType by its leading bytes
 * @param readHead undefined when there is none to be read; asked only of a file whose type and size are taken
 * @throws InvalidValue, UnsupportedImageType, WrongImageSize
 */
export function checkPicture(
  { mediaType, sizeBytes, readHead }: { mediaType: string; sizeBytes: number; readHead: () => PictureHead | undefined },
  clip: { readonly width: number; readonly height: number },
): PictureHead {
  const param = 'input_reference';
  if (sizeBytes > PICTURE_BYTES) {
    throw new InvalidValue(`The image is too large: ${sizeBytes} bytes, of which ${PICTURE_BYTES} are allowed.`, {
      param,
    });
  }
  if (!TYPES.includes(mediaType)) throw new UnsupportedImageType(mediaType, TYPES);
  const head = readHead();
  if (!head)
    throw new InvalidValue(`The image cannot be read: it begins as ${mediaType} and is broken or cut off.`, { param });
  if (head.width !== clip.width || head.height !== clip.height) throw new WrongImageSize(head, clip);
  return head;
}
