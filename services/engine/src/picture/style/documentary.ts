import { byte, grain, grainStart, opaque } from './pixels.ts';
import type { Develop, Film, Style } from './style.ts';

/** Filmed, not staged: 24 pictures a second, a camera in the hand, a long lens that lets the distance go soft, the muted colours of film stock, fine grain. */
export const documentary: Style = {
  id: 'documentary',
  picturesPerS: 24,
  softFar: true,
  camera: ['handheld'],
  developer,
};

/** How much of a colour film keeps, in 256ths. */
const CHROMA = 204;
/** More contrast in the middle, less at both ends; shadows lean to a cold green, lights are held back and warm. Values from −256 to 767. */
const stock = (lift: number, warm: number): Uint8Array =>
  Uint8Array.from({ length: 1024 }, (_, i) => {
    const x = byte(i - 256) / 255;
    return byte((x + 0.32 * x * (1 - x) * (2 * x - 0.85)) * 246 + lift + warm * x * 255);
  });
const [REDS, GREENS, BLUES] = [stock(12, 0.05), stock(14, 0.02), stock(17, -0.045)];
const BAR = opaque(14, 15, 16);

function developer(film: Film): Develop {
  const { width, height, seed } = film;
  const noise = grain(6, seed);
  const corner = corners(film);
  const bar = width > height ? Math.round(height * 0.045) : 0;
  return ({ pixels, number }) => {
    const start = grainStart(number >> 2);
    pixels.fill(BAR, 0, bar * width);
    pixels.fill(BAR, (height - bar) * width);
    for (let i = bar * width; i < (height - bar) * width; i++) {
      const pixel = pixels[i]!;
      const r = pixel & 255;
      const g = (pixel >>> 8) & 255;
      const b = (pixel >>> 16) & 255;
      const mean = (r * 54 + g * 183 + b * 19) >> 8;
      const shade = corner[i]!;
      const speck = 256 + noise[(start + i) & 0xffff]!;
      pixels[i] =
        0xff000000 |
        (BLUES[(((mean + (((b - mean) * CHROMA) >> 8)) * shade) >> 8) + speck]! << 16) |
        (GREENS[(((mean + (((g - mean) * CHROMA) >> 8)) * shade) >> 8) + speck]! << 8) |
        REDS[(((mean + (((r - mean) * CHROMA) >> 8)) * shade) >> 8) + speck]!;
    }
  };
}

/** Dark corners, in 256ths. */
function corners({ width, height }: Film): Uint16Array {
  const shade = new Uint16Array(width * height);
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++) shade[i] = 266 - ((x / width - 0.5) ** 2 + (y / height - 0.5) ** 2) * 141;
  return shade;
}
