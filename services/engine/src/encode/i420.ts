/**
 * Bytes of one frame in I420: a full plane of luma, then two of chroma at half width and height. Width and height are even.
 */
export const i420Bytes = (width: number, height: number): number => (width * height * 3) / 2;

/**
 * Converts opaque RGBA to I420 by the BT.709 matrix, limited range (luma 16 to 235, chroma 16 to 240), as the files say that they are.
 * Each chroma sample is the mean of its four pixels.
 *
 * Fixed point with 16 fractional bits: the constants are the matrix times 219/255 (luma) or 224/255 (chroma), and each row of them adds up to exactly
 * the range (luma) or to zero (chroma), so that grey stays grey and white is 235.
 *
 * @param rgba width × height × 4 bytes, row by row
 * @param out {@link i420Bytes} bytes, overwritten; keep it from frame to frame, since a fresh one costs more than the conversion
 */
export function rgbaToI420(rgba: Uint8Array, width: number, height: number, out: Uint8Array): void {
  const chromaBytes = (width * height) >> 2;
  let u = width * height;
  let v = u + chromaBytes;
  for (let row = 0; row < height; row += 2) {
    let top = row * width * 4;
    let bottom = top + width * 4;
    let lumaTop = row * width;
    let lumaBottom = lumaTop + width;
    for (let column = 0; column < width; column += 2, top += 8, bottom += 8) {
      const r0 = rgba[top]!,
        g0 = rgba[top + 1]!,
        b0 = rgba[top + 2]!;
      const r1 = rgba[top + 4]!,
        g1 = rgba[top + 5]!,
        b1 = rgba[top + 6]!;
      const r2 = rgba[bottom]!,
        g2 = rgba[bottom + 1]!,
        b2 = rgba[bottom + 2]!;
      const r3 = rgba[bottom + 4]!,
        g3 = rgba[bottom + 5]!,
        b3 = rgba[bottom + 6]!;
      out[lumaTop++] = (11966 * r0 + 40254 * g0 + 4064 * b0 + 1081344) >> 16;
      out[lumaTop++] = (11966 * r1 + 40254 * g1 + 4064 * b1 + 1081344) >> 16;
      out[lumaBottom++] = (11966 * r2 + 40254 * g2 + 4064 * b2 + 1081344) >> 16;
      out[lumaBottom++] = (11966 * r3 + 40254 * g3 + 4064 * b3 + 1081344) >> 16;
      const r = r0 + r1 + r2 + r3;
      const g = g0 + g1 + g2 + g3;
      const b = b0 + b1 + b2 + b3;
      out[u++] = (-6596 * r - 22189 * g + 28785 * b + 33685504) >> 18;
      out[v++] = (28785 * r - 26145 * g - 2640 * b + 33685504) >> 18;
    }
  }
}
