import type { Film } from '../clip.ts';

const COLUMNS = 4;
const ROWS = 2;
const GAP_PX = 2;

/** A contact sheet: frames at equal distances over the whole clip, at half their size. */
export function contactSheet({ width, height, frames }: Film): { rgb: Uint8Array; width: number; height: number } {
  const [w, h] = [width >> 1, height >> 1];
  const [wide, high] = [COLUMNS * (w + GAP_PX) - GAP_PX, ROWS * (h + GAP_PX) - GAP_PX];
  const rgb = new Uint8Array(wide * high * 3).fill(128);
  const cells = COLUMNS * ROWS;
  for (let cell = 0; cell < cells; cell++) {
    const frame = frames[Math.round((cell * (frames.length - 1)) / (cells - 1))]!;
    const [left, top] = [(cell % COLUMNS) * (w + GAP_PX), Math.floor(cell / COLUMNS) * (h + GAP_PX)];
    for (let y = 0; y < h; y++) {
      for (let x = 0; x < w; x++) {
        const from = (2 * y * width + 2 * x) * 3;
        const to = ((top + y) * wide + left + x) * 3;
        for (let colour = 0; colour < 3; colour++) {
          const two = frame[from + colour]! + frame[from + 3 + colour]!;
          rgb[to + colour] = (two + frame[from + width * 3 + colour]! + frame[from + width * 3 + 3 + colour]!) >> 2;
        }
      }
    }
  }
  return { rgb, width: wide, height: high };
}
