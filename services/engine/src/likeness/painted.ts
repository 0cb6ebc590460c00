/** Pixels to each side over which a stroke of the brush is even. */
const BRUSH = 2;
/** Steps from dark to bright that a painter has. */
const STEPS = 20;

/**
 * A photograph as if it were painted: every pixel takes the mean of the calmest of the four squares that it is a corner of, so that edges stay and grain
 * goes, in few steps of brightness. A function of the pixels.
 */
export function painted(rgba: Uint8ClampedArray, width: number, height: number): Uint8ClampedArray {
  const out = new Uint8ClampedArray(new SharedArrayBuffer(rgba.length));
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      let calmest = Infinity;
      let best: readonly number[] = [0, 0, 0];
      for (const [sx, sy] of CORNERS) {
        const square = even(rgba, width, height, x + Math.min(0, sx * BRUSH), y + Math.min(0, sy * BRUSH));
        if (square.unrest < calmest) [calmest, best] = [square.unrest, square.mean];
      }
      const at = (y * width + x) * 4;
      const bright = (0.3 * best[0]! + 0.59 * best[1]! + 0.11 * best[2]!) / 255;
      const step = (Math.round(bright * STEPS) / STEPS) * 0.6 + bright * 0.4;
      const gain = bright > 0 ? step / bright : 1;
      for (let k = 0; k < 3; k++) out[at + k] = best[k]! * gain;
      out[at + 3] = rgba[at + 3]!;
    }
  return out;
}

const CORNERS: readonly (readonly [number, number])[] = [
  [-1, -1],
  [1, -1],
  [-1, 1],
  [1, 1],
];

function even(rgba: Uint8ClampedArray, width: number, height: number, x0: number, y0: number) {
  const sum = [0, 0, 0];
  let squares = 0;
  let bright = 0;
  let count = 0;
  for (let y = Math.max(0, y0); y <= Math.min(height - 1, y0 + BRUSH); y++)
    for (let x = Math.max(0, x0); x <= Math.min(width - 1, x0 + BRUSH); x++) {
      const at = (y * width + x) * 4;
      const [r, g, b] = [rgba[at]!, rgba[at + 1]!, rgba[at + 2]!];
      sum[0]! += r;
      sum[1]! += g;
      sum[2]! += b;
      const luma = 0.3 * r + 0.59 * g + 0.11 * b;
      bright += luma;
      squares += luma * luma;
      count++;
    }
  if (count === 0) return { mean: sum, unrest: Infinity };
  return { mean: sum.map((each) => each / count), unrest: squares / count - (bright / count) ** 2 };
}
