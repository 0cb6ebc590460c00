/** Work on whole pictures, pixel by pixel: small passes of which styles are made. None of them remembers anything. */

export const redOf = (pixel: number): number => pixel & 255;
export const greenOf = (pixel: number): number => (pixel >>> 8) & 255;
export const blueOf = (pixel: number): number => (pixel >>> 16) & 255;
export const alphaOf = (pixel: number): number => pixel >>> 24;

export const byte = (value: number): number => (value < 0 ? 0 : value > 255 ? 255 : value | 0);

export const opaque = (r: number, g: number, b: number): number =>
  (0xff000000 | (byte(b) << 16) | (byte(g) << 8) | byte(r)) >>> 0;

/** Brightness of a pixel by the weights of BT.709, 0 to 255. */
export const brightness = (pixel: number): number =>
  ((pixel & 255) * 54 + ((pixel >>> 8) & 255) * 183 + ((pixel >>> 16) & 255) * 19) >> 8;

export function brightnessPlane(pixels: Uint32Array, out: Uint8Array): void {
  for (let i = 0; i < pixels.length; i++) {
    const pixel = pixels[i]!;
    out[i] = ((pixel & 255) * 54 + ((pixel >>> 8) & 255) * 183 + ((pixel >>> 16) & 255) * 19) >> 8;
  }
}

export function alphaPlane(pixels: Uint32Array, out: Uint8Array): void {
  for (let i = 0; i < pixels.length; i++) out[i] = pixels[i]! >>> 24;
}

/** One number for each pixel, and its size. */
export interface Plane {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

export const plane = (width: number, height: number): Plane => ({
  width,
  height,
  data: new Uint8Array(width * height),
});

/** A plane of half the width and height, each the mean of four. An odd last row or column is left out. */
export const halfOf = ({ width, height }: { readonly width: number; readonly height: number }): Plane =>
  plane(Math.max(1, width >> 1), Math.max(1, height >> 1));

export function halve(from: Plane, to: Plane): void {
  for (let y = 0, at = 0; y < to.height; y++) {
    let top = 2 * y * from.width;
    const step = from.height > 1 ? from.width : 0;
    for (let x = 0; x < to.width; x++, at++, top += 2)
      to.data[at] =
        (from.data[top]! + from.data[top + 1]! + from.data[top + step]! + from.data[top + step + 1]! + 2) >> 2;
  }
}

/** The three colours of every other pixel of every other row. */
export function halfChannels(pixels: Uint32Array, width: number, planes: readonly [Plane, Plane, Plane]): void {
  const [reds, greens, blues] = planes;
  for (let y = 0, at = 0; y < reds.height; y++)
    for (let x = 0, i = 2 * y * width; x < reds.width; x++, at++, i += 2) {
      const pixel = pixels[i]!;
      reds.data[at] = pixel & 255;
      greens.data[at] = (pixel >>> 8) & 255;
      blues.data[at] = (pixel >>> 16) & 255;
    }
}

/** Softens a plane by the mean over `radius` to all sides, `times` times over: three are nearly a Gaussian. */
export function soften({ width, height, data }: Plane, radius: number, spare: Uint8Array, times = 2): void {
  const r = Math.max(1, Math.round(radius));
  for (let k = 0; k < times; k++) {
    for (let y = 0; y < height; y++) slide(data, spare, y * width, 1, width, r);
    for (let x = 0; x < width; x++) slide(spare, data, x, width, height, r);
  }
}

/** Running mean along one line; beyond its ends its last value goes on. */
function slide(from: Uint8Array, to: Uint8Array, start: number, step: number, count: number, r: number): void {
  const last = start + (count - 1) * step;
  let sum = from[start]! * (r + 1);
  for (let i = 1; i <= r; i++) sum += from[Math.min(last, start + i * step)]!;
  const share = 1 / (2 * r + 1);
  for (let i = 0, at = start; i < count; i++, at += step) {
    to[at] = sum * share + 0.5;
    const ahead = at + (r + 1) * step;
    const behind = at - r * step;
    sum += from[ahead > last ? last : ahead]! - from[behind < start ? start : behind]!;
  }
}

/** A little generator of its own: styles bake their textures from it, the same for the same seed. */
export function generator(seed: number): () => number {
  let state = (Math.trunc(seed) ^ 0x2545f491) >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state >>>= 0;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state / 0x1_0000_0000;
  };
}

/** Clouds between 0 and 1 over a picture: smooth lumps of about `lumpPx`, with finer ones in them. */
export function clouds(width: number, height: number, lumpPx: number, seed: number, octaves = 3): Float32Array {
  const out = new Float32Array(width * height);
  let [weight, total, lump] = [1, 0, Math.max(1, lumpPx)];
  for (let octave = 0; octave < octaves; octave++) {
    addLumps(out, width, height, lump, weight, generator(seed + octave * 7919));
    total += weight;
    weight *= 0.5;
    lump = Math.max(1, lump / 2);
  }
  for (let i = 0; i < out.length; i++) out[i]! /= total;
  return out;
}

function addLumps(
  out: Float32Array,
  width: number,
  height: number,
  lump: number,
  weight: number,
  next: () => number,
): void {
  const columns = Math.ceil(width / lump) + 2;
  const rows = Math.ceil(height / lump) + 2;
  const knots = Float32Array.from({ length: columns * rows }, next);
  for (let y = 0, at = 0; y < height; y++) {
    const row = y / lump;
    const j = Math.floor(row);
    const v = eased(row - j);
    for (let x = 0; x < width; x++, at++) {
      const column = x / lump;
      const i = Math.floor(column);
      const u = eased(column - i);
      const k = j * columns + i;
      const upper = knots[k]! + (knots[k + 1]! - knots[k]!) * u;
      const lower = knots[k + columns]! + (knots[k + columns + 1]! - knots[k + columns]!) * u;
      out[at]! += weight * (upper + (lower - upper) * v);
    }
  }
}

const eased = (share: number): number => share * share * (3 - 2 * share);

/** For each pixel the one that stands there when all edges wobble by up to `reachPx`, as by a hand that draws. */
export function wobble(width: number, height: number, reachPx: number, lumpPx: number, seed: number): Int32Array {
  const across = clouds(width, height, lumpPx, seed, 2);
  const down = clouds(width, height, lumpPx, seed + 1, 2);
  const from = new Int32Array(width * height);
  for (let y = 0, at = 0; y < height; y++)
    for (let x = 0; x < width; x++, at++) {
      const sx = Math.min(width - 1, Math.max(0, Math.round(x + (across[at]! - 0.5) * 2 * reachPx)));
      const sy = Math.min(height - 1, Math.max(0, Math.round(y + (down[at]! - 0.5) * 2 * reachPx)));
      from[at] = sy * width + sx;
    }
  return from;
}

/** Grain of film: 64 Ki numbers around 0 of about `strength`, to be read from another place in every picture. */
export function grain(strength: number, seed: number): Int8Array {
  const next = generator(seed);
  return Int8Array.from({ length: 0x1_0000 }, () => (next() + next() + next() - 1.5) * strength * 1.4);
}

/** Where a picture begins to read its grain. */
export const grainStart = (number: number): number => Math.imul(number + 1, 0x9e3779b1) & 0xffff;

/** From 0 at the edges of the picture to 1 within, over `reachPx`; torn by `roughness` pixels. */
export function frameMask(
  width: number,
  height: number,
  insetPx: number,
  reachPx: number,
  roughPx: number,
  seed: number,
): Uint8Array {
  const rough = clouds(width, height, Math.max(2, roughPx * 4), seed, 4);
  const mask = new Uint8Array(width * height);
  for (let y = 0, at = 0; y < height; y++)
    for (let x = 0; x < width; x++, at++) {
      const edge = Math.min(x, y, width - 1 - x, height - 1 - y) + (rough[at]! - 0.5) * 2 * roughPx;
      mask[at] = byte(((edge - insetPx) / reachPx) * 255);
    }
  return mask;
}
