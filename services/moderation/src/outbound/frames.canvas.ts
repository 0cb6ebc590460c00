import { Injectable } from '@nestjs/common';
import { createCanvas, Image } from '@napi-rs/canvas';
import type { Frames } from '../application/needs.ts';
import type { FrameFacts } from '../domain/rules/frames.ts';

const [COLUMNS, ROWS] = [32, 18];
const MOST_PIXELS = 16_777_216;
/** The first byte of a JPEG. */
const JPEG = 0xff;

/** Decodes a picture and looks at it from so far away that only its brightness is left. */
@Injectable()
export class CanvasFrames implements Frames {
  async look(picture: Uint8Array): Promise<FrameFacts | undefined> {
    try {
      const image = new Image();
      image.src = Buffer.from(picture.buffer, picture.byteOffset, picture.byteLength);
      // The size stands in the head, so that a small file that would fill the memory is known before it is decoded.
      if (!(image.width * image.height <= MOST_PIXELS)) return undefined;
      await image.decode();
      const context = createCanvas(COLUMNS, ROWS).getContext('2d');
      context.drawImage(image, 0, 0, COLUMNS, ROWS);
      const { data } = context.getImageData(0, 0, COLUMNS, ROWS);
      if (isLeftEmpty(data, picture[0] === JPEG)) return undefined;
      return { width: image.width, height: image.height, luma: lumaOf(data) };
    } catch {
      return undefined;
    }
  }
}

/** The decoder leaves empty what it could not make out. A JPEG has no holes of its own; another picture is not all hole. */
function isLeftEmpty(rgba: Uint8ClampedArray, isOpaque: boolean): boolean {
  const alphas = Array.from({ length: COLUMNS * ROWS }, (_, at) => rgba[at * 4 + 3]!);
  return isOpaque ? alphas.some((alpha) => alpha < 255) : alphas.every((alpha) => alpha === 0);
}

/** BT.709 weights, as in the clips themselves. */
function lumaOf(rgba: Uint8ClampedArray): Uint8Array {
  return Uint8Array.from({ length: COLUMNS * ROWS }, (_, at) => {
    const [red = 0, green = 0, blue = 0] = rgba.subarray(at * 4, at * 4 + 3);
    return Math.round(0.2126 * red + 0.7152 * green + 0.0722 * blue);
  });
}
