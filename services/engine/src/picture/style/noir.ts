import { brightness, byte, clouds, grain, grainStart, halfOf, halve, opaque, plane, soften } from './pixels.ts';
import type { Develop, Film, Style } from './style.ts';

/** Black and white film, 24 pictures a second: hard light through a blind, blacks that hide, highlights that bleed, grain, and bars above and below. */
export const noir: Style = { id: 'noir', picturesPerS: 24, apart: true, shading: 'cel', developer };

/** How bright a grey becomes: deep blacks, a steep middle, whites that do not burn. Greys beyond 255 are white. */
const CURVE = Uint8Array.from({ length: 1024 }, (_, grey) => {
  const x = Math.min(255, grey) / 255;
  const s = 1 / (1 + Math.exp(-9 * (x - 0.47)));
  const [low, high] = [1 / (1 + Math.exp(9 * 0.47)), 1 / (1 + Math.exp(-9 * 0.53))];
  return byte((((s - low) / (high - low)) * 0.86 + x * 0.14) * 250);
});
/** Those who act stand out of the dark: gains in 256ths, what is seen of them at least, how brightly their edge towards the light shines. */
const BEHIND_GAIN = 215;
const PLAYER_GAIN = 297;
const PLAYER_LIFT = 26;
const RIM = 140;
/** Of the glow of highlights, and of the grain by how dark a grey is: in 256ths. */
const GLOW = 82;
const GRAIN_BY_TONE = Uint16Array.from({ length: 256 }, (_, tone) => ((300 - tone) * 256) / 300);
/** What a grey is on the print: a trace of cold in the shadows and of warmth in the light, as silver has. Greys from −256 to 767. */
const PRINT = Uint32Array.from({ length: 1024 }, (_, i) => {
  const grey = byte(i - 256);
  return opaque(grey * 1.004, grey, grey * 0.985 + 5);
});
const BAR = opaque(0, 0, 0);

function developer(film: Film): Develop {
  const { width, height } = film;
  const light = blind(film);
  const noise = grain(11, film.seed);
  const grey = plane(width, height);
  const glow = halfOf(grey);
  const spare = new Uint8Array(glow.data.length);
  const reach = Math.max(1, Math.round(2.2 * film.unit));
  const towards = reach * width + reach;
  const bar = width > height ? Math.round(height * 0.055) : 0;
  return ({ pixels, players, number }) => {
    const exposure = exposed(pixels);
    for (let i = 0; i < pixels.length; i++) {
      const own = players[i]! >>> 24;
      const gain = (light[i]! * (BEHIND_GAIN + (((PLAYER_GAIN - BEHIND_GAIN) * own) >> 8))) >> 8;
      let tone = (brightness(pixels[i]!) * gain * exposure) >> 8;
      if (own > 0) {
        const beside = i < towards ? 0 : players[i - towards]! >>> 24;
        tone += (PLAYER_LIFT * own + ((own * (255 - beside) * RIM) >> 8)) >> 8;
      }
      grey.data[i] = CURVE[tone]!;
    }
    halve(grey, glow);
    for (let i = 0; i < glow.data.length; i++) glow.data[i] = Math.max(0, glow.data[i]! - 150) * 2;
    soften(glow, 7 * film.unit, spare, 2);
    // Grain moves as film does, but not in every picture: the eye does not see it, and the encoder would.
    const start = grainStart(number >> 2);
    pixels.fill(BAR, 0, bar * width);
    pixels.fill(BAR, (height - bar) * width);
    for (let y = bar; y < height - bar; y++) {
      const row = Math.min(glow.height - 1, y >> 1) * glow.width;
      for (let x = 0, i = y * width; x < width; x++, i++) {
        const tone = grey.data[i]!;
        const bled = (glow.data[row + (x >> 1)]! * GLOW) >> 8;
        const speck = (noise[(start + i) & 0xffff]! * GRAIN_BY_TONE[tone]!) >> 8;
        pixels[i] = PRINT[tone + bled + speck + 256]!;
      }
    }
  };
}

/** Brightness of a whole picture that is exposed well, and how far film can be pushed: a night is dark, and still one sees. */
const EXPOSED = 118;
const PUSHED = [1, 2.6] as const;

function exposed(pixels: Uint32Array): number {
  let [sum, count] = [0, 0];
  for (let i = 0; i < pixels.length; i += 97, count++) sum += brightness(pixels[i]!);
  return Math.min(PUSHED[1], Math.max(PUSHED[0], (EXPOSED * count) / Math.max(1, sum)));
}

/** Slanting bars of light on part of the picture, smoke in them, and dark corners; in 256ths. */
function blind({ width, height, seed, unit }: Film): Uint16Array {
  const smoke = clouds(width, height, 190 * unit, seed + 5, 3);
  const gain = new Uint16Array(width * height);
  const slat = Math.min(width, height) / 9;
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++) {
      const wave = Math.cos(((y + x * 0.34) / slat) * Math.PI * 2) * 2.2;
      const lit = wave / (1 + Math.abs(wave));
      const patch = Math.exp(-(((x / width - 0.36) / 0.36) ** 2) - ((y / height - 0.4) / 0.5) ** 2);
      const corner = ((x / width - 0.5) ** 2 + (y / height - 0.48) ** 2) * 1.5;
      gain[i] = 256 * (0.84 + 0.3 * patch * lit + 0.34 * (smoke[i]! - 0.45) * patch) * (1.12 - corner);
    }
  return gain;
}
