import { createCanvas, ImageData, type Canvas } from '@napi-rs/canvas';
import type { Ink } from '../shapes.ts';

/** Pixels of one piece of paper; it repeats, mirrored by nothing, since grain has no seams that an eye could find. */
const PIECE = 256;

let piece: Canvas | undefined;

/** Lays the grain of paper over the picture, about five in a hundred of the brightness. Still, so that it costs the encoder nothing. */
export function paperGrain(g: Ink, width: number, height: number): void {
  piece ??= grain();
  g.save();
  g.globalCompositeOperation = 'overlay';
  g.globalAlpha = 0.1;
  g.fillStyle = g.createPattern(piece, 'repeat')!;
  g.fillRect(0, 0, width, height);
  g.restore();
}

/** Value noise at two sizes, wrapped at the edges, from a fixed little generator: the same paper always. */
function grain(): Canvas {
  const canvas = createCanvas(PIECE, PIECE);
  let state = 0x2545f491;
  const coarse = Float32Array.from(
    { length: 64 * 64 },
    () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32,
  );
  const pixels = new Uint8ClampedArray(PIECE * PIECE * 4);
  for (let i = 0; i < PIECE * PIECE; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const [x, y] = [i % PIECE, Math.floor(i / PIECE)];
    const value = 128 + (coarse[(y >> 2) * 64 + (x >> 2)]! - 0.5) * 80 + (state / 2 ** 32 - 0.5) * 120;
    pixels[i * 4] = pixels[i * 4 + 1] = pixels[i * 4 + 2] = value;
    pixels[i * 4 + 3] = 255;
  }
  canvas.getContext('2d').putImageData(new ImageData(pixels, PIECE, PIECE), 0, 0);
  return canvas;
}

/** Darkens the corners, softly and in the colour of the shadows. */
export function vignette(g: Ink, width: number, height: number, ink: (alpha: number) => string): void {
  const reach = Math.hypot(width, height) / 2;
  const fall = g.createRadialGradient(width / 2, height * 0.46, reach * 0.52, width / 2, height * 0.46, reach * 1.06);
  fall.addColorStop(0, ink(0.001));
  fall.addColorStop(1, ink(0.34));
  g.fillStyle = fall;
  g.fillRect(0, 0, width, height);
}
