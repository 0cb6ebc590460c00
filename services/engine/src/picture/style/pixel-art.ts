import { opaque } from './pixels.ts';
import type { Develop, Film, Style } from './style.ts';

/** As on an old console: large dots, few colours in ramps that lean to violet in the shadow and to yellow in the light, dark outlines, twelve pictures a second. */
export const pixelArt: Style = { id: 'pixel-art', picturesPerS: 12, dotPx: 4, apart: true, shading: 'cel', developer };

type Colour = readonly [number, number, number];

/** Hues of the ramps, degrees, and how colourful each is. */
const RAMPS: readonly (readonly [hue: number, chroma: number])[] = [
  [4, 0.74],
  [24, 0.78],
  [42, 0.74],
  [62, 0.55],
  [92, 0.55],
  [130, 0.45],
  [168, 0.5],
  [196, 0.6],
  [218, 0.62],
  [246, 0.5],
  [280, 0.46],
  [322, 0.55],
  [28, 0.42],
  [34, 0.24],
  [220, 0.2],
  [210, 0.05],
  [16, 0.4],
  [340, 0.3],
  [300, 0.18],
  [50, 0.36],
  [84, 0.34],
  [190, 0.3],
];
const LIGHTS = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9] as const;

const PALETTE: readonly Colour[] = RAMPS.flatMap(([hue, chroma]) =>
  LIGHTS.map((light) => {
    const towards = light < 0.5 ? 262 : 52;
    const turn = ((towards - hue + 540) % 360) - 180;
    return fromHsl(hue + turn * Math.abs(light - 0.5) * 0.28, chroma * (1 - Math.abs(light - 0.5) * 0.5), light);
  }),
);

function fromHsl(hue: number, chroma: number, light: number): Colour {
  const spread = chroma * Math.min(light, 1 - light);
  const channel = (n: number): number => {
    const k = (n + hue / 30 + 36) % 12;
    return Math.round(255 * (light - spread * Math.max(-1, Math.min(k - 3, 9 - k, 1))));
  };
  return [channel(0), channel(8), channel(4)];
}

/** Order in which four times four dots switch to the next colour. */
const BAYER = [0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5].map((step) => (step - 7.5) * 0.6);

/** The nearest colour of the palette for every colour in steps of eight; found once. */
let nearest: Uint32Array | undefined;

function developer({ width, height }: Film): Develop {
  const map = (nearest ??= Uint32Array.from({ length: 32 ** 3 }, (_, i) =>
    nearestTo(((i >> 10) & 31) * 8 + 4, ((i >> 5) & 31) * 8 + 4, (i & 31) * 8 + 4),
  ));
  const out = new Uint32Array(width * height);
  return ({ pixels, players }) => {
    for (let y = 0, i = 0; y < height; y++)
      for (let x = 0; x < width; x++, i++) {
        const pixel = pixels[i]!;
        const sway = BAYER[(y & 3) * 4 + (x & 3)]! * (players[i]! >>> 24 > 128 ? 0.25 : 1);
        const step = (shift: number): number => clamped(((pixel >>> shift) & 255) + sway) >> 3;
        out[i] = map[(step(0) << 10) | (step(8) << 5) | step(16)]!;
      }
    outline(players, out, width, height);
    pixels.set(out);
  };
}

const clamped = (value: number): number => (value < 0 ? 0 : value > 255 ? 255 : value);

function nearestTo(r: number, g: number, b: number): number {
  let best = PALETTE[0]!;
  let least = Infinity;
  // More colour than the drawing has: few dots must say more.
  const mean = (r + g + b) / 3;
  const [cr, cg, cb] = [r, g, b].map((value) => mean + (value - mean) * 1.22) as [number, number, number];
  for (const colour of PALETTE) {
    const redness = (cr + colour[0]) / 512;
    const distance =
      (2 + redness) * (cr - colour[0]) ** 2 + 4 * (cg - colour[1]) ** 2 + (3 - redness) * (cb - colour[2]) ** 2;
    if (distance < least) [best, least] = [colour, distance];
  }
  return opaque(best[0], best[1], best[2]);
}

/** A line of dark dots around who acts. */
function outline(players: Uint32Array, out: Uint32Array, width: number, height: number): void {
  const solid = (i: number): boolean => players[i]! >>> 24 > 140;
  for (let y = 1; y < height - 1; y++)
    for (let x = 1, i = y * width + 1; x < width - 1; x++, i++)
      if (!solid(i) && (solid(i - 1) || solid(i + 1) || solid(i - width) || solid(i + width)))
        out[i] = opaque(40, 28, 52);
}
