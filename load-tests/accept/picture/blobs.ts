import type { Film } from '../clip.ts';

/** A connected patch of plain red. */
export interface Blob {
  /** Its middle, weighted by redness, in pixels; finer than one pixel. */
  readonly x: number;
  readonly y: number;
  readonly areaPx: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Red means: green and blue are less than this share of red, so that wood, skin and fur are not. */
const SHARE = 0.52;
/** What hardly is may be taken for red in some frames, by grain. */
const HARDLY = 0.64;
const DARKEST = 70;
const SMALLEST_PX = 10;
/** Red for so much of a clip whose camera rests: part of the place. */
const PART_OF_THE_PLACE = 0.85;
/** Two colours are one when their levels differ by less, all three together: grain is less, a ball before a red wall is more. */
const LIKE_LEVELS = 60;

/** For every pixel 1 where green and blue are less than a share of red. */
function redMask(frame: Uint8Array, share: number): Uint8Array {
  const mask = new Uint8Array(frame.length / 3);
  for (let pixel = 0, at = 0; pixel < mask.length; pixel++, at += 3) {
    const red = frame[at]!;
    if (red >= DARKEST && frame[at + 1]! < red * share && frame[at + 2]! < red * share) mask[pixel] = 1;
  }
  return mask;
}

/** The red patches of every frame, without what is red of the place itself for the whole clip. */
export function redBlobs({ width, height, frames }: Film): Blob[][] {
  const place = redPlace(frames, width * height);
  return frames.map((frame) => {
    const mask = redMask(frame, SHARE);
    for (let n = 0; n < mask.length; n++) if (mask[n] && looksLike(place, frame, n)) mask[n] = 0;
    return patches(mask, frame, width, height);
  });
}

/** The usual colour of every pixel that is red, or hardly, in nearly all frames; black elsewhere. */
function redPlace(frames: readonly Uint8Array[], pixels: number): Float32Array {
  const often = new Uint16Array(pixels);
  const mean = new Float32Array(pixels * 3);
  for (const frame of frames) {
    redMask(frame, HARDLY).forEach((red, n) => (often[n]! += red));
    for (let n = 0; n < mean.length; n++) mean[n]! += frame[n]! / frames.length;
  }
  for (let n = 0; n < pixels; n++) if (often[n]! <= frames.length * PART_OF_THE_PLACE) mean.fill(0, n * 3, n * 3 + 3);
  return mean;
}

function looksLike(place: Float32Array, frame: Uint8Array, pixel: number): boolean {
  const at = pixel * 3;
  const apart = [0, 1, 2].reduce((sum, colour) => sum + Math.abs(place[at + colour]! - frame[at + colour]!), 0);
  return apart < LIKE_LEVELS;
}

function patches(mask: Uint8Array, frame: Uint8Array, width: number, height: number): Blob[] {
  const found: Blob[] = [];
  const stack: number[] = [];
  for (let start = 0; start < mask.length; start++) {
    if (mask[start] !== 1) continue;
    let [areaPx, left, right, top, bottom, weights, sumX, sumY] = [0, width, 0, height, 0, 0, 0, 0];
    stack.push(start);
    mask[start] = 2;
    while (stack.length > 0) {
      const at = stack.pop()!;
      const x = at % width;
      const y = (at - x) / width;
      const weight = redness(frame, at);
      areaPx++;
      weights += weight;
      sumX += weight * x;
      sumY += weight * y;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
      for (const next of neighbours(at, x, width, mask.length)) {
        if (mask[next] !== 1) continue;
        mask[next] = 2;
        stack.push(next);
      }
    }
    if (areaPx >= SMALLEST_PX) found.push({ x: sumX / weights, y: sumY / weights, areaPx, left, right, top, bottom });
  }
  return found;
}

function neighbours(at: number, x: number, width: number, pixels: number): number[] {
  const near: number[] = [];
  if (x > 0) near.push(at - 1);
  if (x < width - 1) near.push(at + 1);
  if (at >= width) near.push(at - width);
  if (at + width < pixels) near.push(at + width);
  return near;
}

/** How much redder than grey a pixel is: falls off over the edge of a ball, so that its middle is finer than a pixel. */
function redness(frame: Uint8Array, pixel: number): number {
  const at = pixel * 3;
  return Math.max(1, frame[at]! - Math.max(frame[at + 1]!, frame[at + 2]!));
}
