import {
  brightnessPlane,
  clouds,
  frameMask,
  halfChannels,
  halfOf,
  halve,
  opaque,
  plane,
  soften,
  wobble,
  type Plane,
} from './pixels.ts';
import type { Develop, Film, Style } from './style.ts';

/** Washes on rough paper: colours that run and pool at their edges, wandering outlines in pencil, and a margin that stays white. */
export const watercolour: Style = { id: 'watercolour', picturesPerS: 12, apart: true, developer };

const PAPER = [250, 246, 236] as const;
const PENCIL = 62;
/** How colourful paint is against the drawing, and how much of it the water carries to the edges. */
const CHROMA = 1.28;
const POOLED = 1.15;

function developer(film: Film): Develop {
  const { width, height, seed, unit } = film;
  const from = wobble(width, height, 3.2 * unit, 22 * unit, seed);
  const tooth = clouds(width, height, 3.2 * unit, seed + 21, 2);
  const margin = frameMask(width, height, 15 * unit, 16 * unit, 13 * unit, seed + 31);
  const ink = washes(film).map((wash, i) => ((wash + (tooth[i]! - 0.5) * 0.2) * margin[i]!) / 255);
  const press = tooth.map((rough, i) => ((0.47 + rough * 0.42) * margin[i]!) / 255);
  const paper = Int8Array.from(tooth, (rough) => (0.5 - rough) * 9);
  const source = new Uint32Array(width * height);
  const grey = plane(width, height);
  const channels = [0, 8, 16].map(() => halfOf(grey)) as [Plane, Plane, Plane];
  const [reds, greens, blues] = channels.map(({ data }) => data) as [Uint8Array, Uint8Array, Uint8Array];
  const run = halfOf(grey);
  const sharp = halfOf(grey);
  const spare = new Uint8Array(run.data.length);
  return ({ pixels, players }) => {
    for (let i = 0; i < pixels.length; i++) source[i] = pixels[from[i]!]!;
    brightnessPlane(source, grey.data);
    halve(grey, sharp);
    run.data.set(sharp.data);
    soften(run, 3.4 * unit, spare, 2);
    halfChannels(source, width, channels);
    for (const one of channels) soften(one, 3 * unit, spare, 2);
    for (let y = 0, i = 0; y < height; y++) {
      const row = Math.min(run.height - 1, y >> 1) * run.width;
      for (let x = 0; x < width; x++, i++) {
        const k = row + (x >> 1);
        const pixel = source[i]!;
        const r = ((pixel & 255) + reds[k]!) >> 1;
        const g = (((pixel >>> 8) & 255) + greens[k]!) >> 1;
        const b = (((pixel >>> 16) & 255) + blues[k]!) >> 1;
        const mean = ((r + g + b) * 85) >> 8;
        // Water carries the pigment to the edge of a wash: on its dark side it dries darker.
        const edge = run.data[k]! - sharp.data[k]!;
        const laid = ink[i]!;
        const dried = edge > 0 ? edge * POOLED : 0;
        const line = isOutline(players, from[i]!, width) ? press[i]! : 0;
        const clear = 1 - line;
        const dark = PENCIL * line + paper[i]!;
        pixels[i] = opaque(
          (PAPER[0] - (PAPER[0] - mean - (r - mean) * CHROMA + dried) * laid) * clear + dark,
          (PAPER[1] - (PAPER[1] - mean - (g - mean) * CHROMA + dried) * laid) * clear + dark,
          (PAPER[2] - (PAPER[2] - mean - (b - mean) * CHROMA + dried) * laid) * clear + dark,
        );
      }
    }
  };
}

/** How much pigment lies where: clouds that dried unevenly. */
function washes({ width, height, seed, unit }: Film): Float32Array {
  const broad = clouds(width, height, 150 * unit, seed + 11, 4);
  return broad.map((cloud) => 0.66 + 0.44 * cloud);
}

/** Whether who acts begins or ends here. */
function isOutline(players: Uint32Array, at: number, width: number): boolean {
  if (players[at]! === 0 || at < width || at + width >= players.length) return false;
  const open = 0x80000000;
  return (
    players[at + 1]! < open || players[at - 1]! < open || players[at + width]! < open || players[at - width]! < open
  );
}
