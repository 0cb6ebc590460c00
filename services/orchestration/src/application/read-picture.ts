import { InvalidValue } from '@cielo/errors';
import { UploadedPart } from '@cielo/service-host';
import { readDataUrl } from '../domain/data-url.ts';
import { TextTooLong, WrongType } from '../domain/errors.ts';
import { IMAGE_URL_CHARACTERS, PICTURE_BYTES, pictureOf, type Picture } from '../domain/picture.ts';

const PARAM = 'input_reference';
const HOW = "Send the image as a file part, or as a base64 data: URL in 'image_url'.";

/** An `input_reference` as the Videos API has it: a file, or an object with one of two fields; a text is taken for an `image_url`. */
export type GivenReference =
  UploadedPart | string | { readonly image_url?: string | undefined; readonly file_id?: string | undefined };

/** The picture that was sent, whichever way it came. @throws InvalidValue, TextTooLong or WrongType, all about `input_reference` */
export async function readPicture(given: GivenReference | undefined): Promise<Picture | undefined> {
  if (given === undefined) return undefined;
  const file = await fileOf(given);
  refuseLarge(file.length);
  return pictureOf(file);
}

async function fileOf(given: GivenReference): Promise<Uint8Array> {
  if (given instanceof UploadedPart) {
    refuseLarge(given.sizeBytes);
    return given.bytes();
  }
  if (typeof given === 'string') return fromText(given);
  const { image_url: imageUrl, file_id: fileId } = given;
  if ((imageUrl === undefined) === (fileId === undefined)) {
    throw new InvalidValue(`'${PARAM}' must have exactly one of 'image_url' and 'file_id'.`, { param: PARAM });
  }
  if (imageUrl !== undefined) return fromUrl(imageUrl);
  throw new InvalidValue(`There is no file with id '${fileId!.slice(0, 80)}': this server keeps no files yet. ${HOW}`, {
    param: PARAM,
  });
}

function fromText(text: string): Uint8Array {
  if (/^(data|https?):/i.test(text)) return fromUrl(text);
  throw new WrongType(
    `Invalid type for '${PARAM}': expected a file, or an object with image_url or file_id, but got a string.`,
    { param: PARAM },
  );
}

function fromUrl(url: string): Uint8Array {
  if (url.length > IMAGE_URL_CHARACTERS) throw new TextTooLong(PARAM, url.length, IMAGE_URL_CHARACTERS);
  if (/^data:/i.test(url)) return readDataUrl(url, PARAM);
  if (/^https?:/i.test(url))
    throw new InvalidValue(`This server fetches no images from URLs. ${HOW}`, { param: PARAM });
  throw new InvalidValue(`The 'image_url' of '${PARAM}' is no data: URL. ${HOW}`, { param: PARAM });
}

function refuseLarge(sizeBytes: number): void {
  if (sizeBytes <= PICTURE_BYTES) return;
  throw new InvalidValue(`The image is too large: ${sizeBytes} bytes, of which ${PICTURE_BYTES} are allowed.`, {
    param: PARAM,
  });
}
