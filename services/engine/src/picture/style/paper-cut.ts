import { alphaPlane, brightness, clouds, halfOf, halve, opaque, plane, soften } from './pixels.ts';
import type { Develop, Film, Style } from './style.ts';

/** Layers of coloured card: flat shapes with a lit edge of paper, each throwing a soft shadow on the next, moved by hand. */
export const paperCut: Style = {
  id: 'paper-cut',
  picturesPerS: 12,
  apart: true,
  shading: 'flat',
  layered: true,
  developer,
};

/** Strength of the shadow that players throw on the layers behind them. */
const SHADOW = 0.62;
const EDGE_LIGHT = 60;
const EDGE_DARK = 40;

function developer(film: Film): Develop {
  const { width, height, unit } = film;
  const fibre = card(film);
  const shape = plane(width, height);
  const shadow = halfOf(shape);
  const spare = new Uint8Array(shadow.data.length);
  const [dx, dy] = [Math.round(3.5 * unit), Math.round(5.5 * unit)];
  const diagonal = Math.max(1, Math.round(1.6 * unit)) * (width + 1);
  return ({ pixels, players }) => {
    alphaPlane(players, shape.data);
    halve(shape, shadow);
    soften(shadow, 3.2 * unit, spare, 2);
    for (let y = 0, i = 0; y < height; y++) {
      const shadowRow = Math.min(shadow.height - 1, Math.max(0, (y - dy) >> 1)) * shadow.width;
      for (let x = 0; x < width; x++, i++) {
        const own = shape.data[i]!;
        const pixel = pixels[i]!;
        const cast = shadow.data[shadowRow + (x < dx ? 0 : (x - dx) >> 1)]!;
        const shade = 1 - (SHADOW * cast * (255 - own)) / 65025;
        const dim = own === 255 ? shade : shade * SHEET[brightness(pixel)]!;
        let relief = fibre[i]!;
        if (own > 0) {
          const lit = i < diagonal ? 0 : 255 - shape.data[i - diagonal]!;
          const turned = i + diagonal >= pixels.length ? 0 : 255 - shape.data[i + diagonal]!;
          relief += (own * (lit * EDGE_LIGHT - turned * EDGE_DARK)) / 65025;
        }
        pixels[i] = opaque(
          (pixel & 255) * dim + relief,
          ((pixel >>> 8) & 255) * dim + relief,
          ((pixel >>> 16) & 255) * (dim + (1 - shade) * 0.14) + relief * 0.92,
        );
      }
    }
  };
}

/** Steps of brightness into which what is behind is cut: a sky is sheets of card, too. */
const STEP = 15;
/** By how much a brightness is changed to be that of its sheet. */
const SHEET = Float32Array.from(
  { length: 256 },
  (_, light) => (Math.floor(light / STEP) * STEP + STEP * 0.6) / Math.max(1, light),
);

/** The grain of card: short fibres in all directions, pressed and lit from above. */
function card({ width, height, seed, unit }: Film): Int8Array {
  const fine = clouds(width, height, 2.4 * unit, seed + 1, 2);
  const coarse = clouds(width, height, 9 * unit, seed + 2, 2);
  const tint = clouds(width, height, 420 * unit, seed + 9, 2);
  const press = new Int8Array(width * height);
  for (let i = width + 1; i < press.length; i++) {
    const slope = fine[i]! - fine[i - width - 1]! + 0.7 * (coarse[i]! - coarse[i - width - 1]!);
    press[i] = Math.max(-30, Math.min(30, slope * 34)) + (tint[i]! - 0.5) * 16;
  }
  return press;
}
