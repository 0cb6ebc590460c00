import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { i420Bytes, rgbaToI420 } from './i420.ts';

/** BT.709, limited range, as the standard writes it. */
function reference(r: number, g: number, b: number): { y: number; cb: number; cr: number } {
  const luma = 0.2126 * r + 0.7152 * g + 0.0722 * b;
  return {
    y: 16 + (luma * 219) / 255,
    cb: 128 + (((b - luma) / 1.8556) * 224) / 255,
    cr: 128 + (((r - luma) / 1.5748) * 224) / 255,
  };
}

function convert(pixels: readonly (readonly [number, number, number])[]): Uint8Array {
  const rgba = Uint8Array.from(pixels.flatMap((pixel) => [...pixel, 255]));
  const out = new Uint8Array(i420Bytes(2, 2));
  rgbaToI420(rgba, 2, 2, out);
  return out;
}

describe('RGBA to I420', () => {
  it('is within half a step of BT.709 for every colour', () => {
    const channel = fc.integer({ min: 0, max: 255 });
    fc.assert(
      fc.property(fc.tuple(channel, channel, channel), (colour) => {
        const [y, , , , cb, cr] = convert([colour, colour, colour, colour]);
        const exact = reference(...colour);
        for (const [got, want] of [
          [y!, exact.y],
          [cb!, exact.cb],
          [cr!, exact.cr],
        ] as const)
          expect(Math.abs(got - want)).toBeLessThanOrEqual(0.55);
      }),
    );
  });

  it('puts black on 16, white on 235, and greys exactly in the middle of both chromas', () => {
    for (const [level, luma] of [
      [0, 16],
      [255, 235],
    ] as const) {
      expect([
        ...convert([
          [level, level, level],
          [level, level, level],
          [level, level, level],
          [level, level, level],
        ]),
      ]).toEqual([luma, luma, luma, luma, 128, 128]);
    }
  });

  it('takes the mean of four pixels for chroma, and each for itself for luma', () => {
    const [a, b, c, d, cb, cr] = convert([
      [255, 0, 0],
      [0, 255, 0],
      [0, 0, 255],
      [255, 255, 255],
    ]);
    expect([a, b, c, d]).toEqual([63, 173, 32, 235]);
    const mean = reference(127.5, 127.5, 127.5);
    expect(Math.abs(cb! - mean.cb)).toBeLessThanOrEqual(1);
    expect(Math.abs(cr! - mean.cr)).toBeLessThanOrEqual(1);
  });

  it('keeps rows and columns where they are', () => {
    const width = 6;
    const height = 4;
    const rgba = new Uint8Array(width * height * 4).fill(255);
    rgba.set([0, 0, 0], (2 * width + 5) * 4);
    const out = new Uint8Array(i420Bytes(width, height));
    rgbaToI420(rgba, width, height, out);
    expect([...out.subarray(0, width * height)].flatMap((luma, i) => (luma === 16 ? [i] : []))).toEqual([
      2 * width + 5,
    ]);
  });
});
