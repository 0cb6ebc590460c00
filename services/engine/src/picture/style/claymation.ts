import {
  alphaPlane,
  brightnessPlane,
  clouds,
  halfChannels,
  halfOf,
  halve,
  opaque,
  plane,
  soften,
  type Plane,
} from './pixels.ts';
import type { Develop, Film, Style } from './style.ts';

/** Modelled in clay and taken picture by picture: rounded bodies that shine a little, the marks of fingers, a small set behind them out of focus. */
export const claymation: Style = { id: 'claymation', picturesPerS: 10, apart: true, developer };

/** How strongly slopes are lit, and from where on they shine. */
const RELIEF = { players: 1.35, set: 2.1 };
const SHINE_FROM = 40;

function developer(film: Film): Develop {
  const { width, height, seed, unit } = film;
  const prints = fingerprints(film);
  const grey = plane(width, height);
  const shape = plane(width, height);
  const round = halfOf(shape);
  const lumps = halfOf(grey);
  const soft = [0, 8, 16].map(() => halfOf(grey)) as [Plane, Plane, Plane];
  const [reds, greens, blues] = soft.map(({ data }) => data) as [Uint8Array, Uint8Array, Uint8Array];
  const spare = new Uint8Array(round.data.length);
  const last = round.data.length - 1;
  const diagonal = Math.max(1, Math.round(1.6 * unit)) * (round.width + 1);
  return ({ pixels, players, number }) => {
    // The lamps of a set are never quite the same from one picture to the next.
    const lamp = 1.03 + 0.018 * Math.sin(number * 2.4 + seed) * Math.cos(number * 1.1);
    alphaPlane(players, shape.data);
    halve(shape, round);
    soften(round, 4.2 * unit, spare, 2);
    brightnessPlane(pixels, grey.data);
    halve(grey, lumps);
    soften(lumps, 2.2 * unit, spare, 2);
    halfChannels(pixels, width, soft);
    for (const one of soft) soften(one, 1.6 * unit, spare, 2);
    for (let y = 0, i = 0; y < height; y++) {
      const half = Math.min(round.height - 1, y >> 1) * round.width;
      for (let x = 0; x < width; x++, i++) {
        const k = half + (x >> 1);
        const before = k < diagonal ? 0 : k - diagonal;
        const after = k > last - diagonal ? last : k + diagonal;
        const own = shape.data[i]! / 255;
        const bulge = (round.data[after]! - round.data[before]!) * own;
        const lump = lumps.data[after]! - lumps.data[before]!;
        const slope =
          bulge * 0.42 * RELIEF.players +
          lump * -0.34 * (own * 0.5 + (1 - own) * RELIEF.set) +
          prints[i]! * (0.55 + own * 0.45);
        const shine = Math.max(0, slope - SHINE_FROM) * 1.2 * own;
        const shaded = slope * (slope > 0 ? 0.8 : 1.15);
        const pixel = pixels[i]!;
        const near = (0.35 + own * 0.65) * lamp;
        const far = 0.65 * (1 - own) * lamp;
        pixels[i] = opaque(
          ((pixel & 255) * near + reds[k]! * far) * 1.03 + shaded + shine,
          ((pixel >>> 8) & 255) * near + greens[k]! * far + shaded * 0.96 + shine,
          (((pixel >>> 16) & 255) * near + blues[k]! * far) * 0.95 + shaded * 0.86 + shine,
        );
      }
    }
  };
}

/** Dents and the ridges of fingertips all over the clay, lit from the upper left. */
function fingerprints({ width, height, seed, unit }: Film): Int8Array {
  const dents = clouds(width, height, 26 * unit, seed + 3, 3);
  const turn = clouds(width, height, 74 * unit, seed + 4, 1);
  const where = clouds(width, height, 58 * unit, seed + 6, 1);
  const out = new Int8Array(width * height);
  const pitch = 3.4 * unit;
  for (let y = 1, i = width + 1; y < height; y++, i++)
    for (let x = 1; x < width; x++, i++) {
      const slope = (dents[i]! - dents[i - width - 1]!) * 150;
      const pressed = Math.max(0, where[i]! - 0.56) * 4;
      const ridge =
        Math.sin((turn[i]! * 74 * unit * 2.2) / pitch + (x + y) / (pitch * 2.6)) * 4.2 * Math.min(1, pressed);
      out[i] = Math.max(-40, Math.min(40, slope + ridge));
    }
  return out;
}
