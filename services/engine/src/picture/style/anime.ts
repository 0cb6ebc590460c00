import { brightness, brightnessPlane, halfOf, halve, opaque, plane, soften } from './pixels.ts';
import type { Develop, Film, Style } from './style.ts';

/** Drawn as for television: two tones with an edge between, ink around who acts, clear saturated colours, light that glows, pictures on twos. */
export const anime: Style = { id: 'anime', picturesPerS: 15, apart: true, shading: 'cel', developer };

const INK = [46, 30, 52] as const;
/** Brightness by which neighbours within a figure differ where a line is drawn. */
const LINE_FROM = 46;

function developer({ width, height, unit }: Film): Develop {
  const grey = plane(width, height);
  const glow = halfOf(grey);
  const spare = new Uint8Array(glow.data.length);
  const line = new Uint8Array(width * height);
  const reach = Math.max(1, Math.round(1.25 * unit));
  return ({ pixels, players }) => {
    drawLines(players, line, width, height, reach);
    brightnessPlane(pixels, grey.data);
    halve(grey, glow);
    for (let i = 0; i < glow.data.length; i++) glow.data[i] = Math.max(0, glow.data[i]! - 176) * 2.2;
    soften(glow, 10 * unit, spare, 2);
    for (let y = 0, i = 0; y < height; y++) {
      const row = Math.min(glow.height - 1, y >> 1) * glow.width;
      for (let x = 0; x < width; x++, i++) {
        const pixel = pixels[i]!;
        const r = pixel & 255;
        const g = (pixel >>> 8) & 255;
        const b = (pixel >>> 16) & 255;
        const mean = (r * 54 + g * 183 + b * 19) >> 8;
        // Clearer air: more colour, lifted light, shadows that turn to blue violet.
        const bloom =
          (glow.data[row + (x >> 1)]! * 0.42 * (255 - mean)) / 255 +
          (mean < 128 ? (mean - 118) * 0.1 + 11 : (255 - mean) * 0.09);
        const dark = mean < 120 ? 1 - mean / 120 : 0;
        const ink = line[i]! / 255;
        const bare = 1 - ink;
        pixels[i] = opaque(
          (mean + (r - mean) * 1.42 + bloom - dark * 5) * bare + INK[0] * ink,
          (mean + (g - mean) * 1.36 + bloom * 0.97 - dark * 9) * bare + INK[1] * ink,
          (mean + (b - mean) * 1.38 + bloom * 0.92 + dark * 16) * bare + INK[2] * ink,
        );
      }
    }
  };
}

/** Ink where a figure begins, and thinner where its parts meet. */
function drawLines(players: Uint32Array, line: Uint8Array, width: number, height: number, reach: number): void {
  line.fill(0);
  const first = Math.max(reach, Math.floor(players.findIndex((pixel) => pixel !== 0) / width) - reach);
  const last = Math.min(height - reach, Math.ceil(players.findLastIndex((pixel) => pixel !== 0) / width) + reach);
  for (let y = first; y < last; y++)
    for (let x = reach, i = y * width + reach; x < width - reach; x++, i++) {
      const here = players[i]!;
      const right = players[i + reach]!;
      const below = players[i + reach * width]!;
      const left = players[i - reach]! >>> 24;
      const above = players[i - reach * width]! >>> 24;
      if ((here | right | below | left | above) === 0) continue;
      const most = Math.max(here >>> 24, right >>> 24, below >>> 24, left, above);
      const least = Math.min(here >>> 24, right >>> 24, below >>> 24, left, above);
      const outer = most - least;
      const inner =
        least === 255
          ? Math.max(Math.abs(brightness(here) - brightness(right)), Math.abs(brightness(here) - brightness(below)))
          : 0;
      line[i] = Math.max(outer * 0.92, inner > LINE_FROM ? Math.min(200, (inner - LINE_FROM) * 6) : 0);
    }
}
