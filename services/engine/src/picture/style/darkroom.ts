import { createCanvas, ImageData, type Canvas } from '@napi-rs/canvas';
import type { Ink } from '../shapes.ts';
import type { Develop, Style } from './style.ts';

/** Makes a style of drawn scenes: it holds the sheets that they are drawn on, and what the style has baked. */
export class Darkroom {
  /** Pixels of the sheets; smaller than the picture where a style draws in dots. */
  readonly width: number;
  readonly height: number;
  readonly scene: Canvas;
  readonly players: Canvas;
  /** Whether those who act are wanted alone, too. */
  readonly apart: boolean;
  private readonly style: Style;
  private readonly develop: Develop;
  private readonly dotPx: number;
  private readonly pixels: Uint32Array;
  private readonly alone: Uint32Array;
  private readonly print: ImageData;
  private readonly full: { width: number; height: number };
  private held = -1;

  constructor(style: Style, width: number, height: number, seed: number) {
    const unit = Math.min(width, height) / 720;
    this.style = style;
    this.apart = style.apart ?? false;
    this.dotPx = Math.max(1, Math.round((style.dotPx ?? 1) * unit));
    this.full = { width, height };
    this.width = even(width / this.dotPx);
    this.height = even(height / this.dotPx);
    this.scene = createCanvas(this.width, this.height);
    this.players = createCanvas(this.width, this.height);
    this.pixels = new Uint32Array(this.width * this.height);
    this.alone = new Uint32Array(this.apart ? this.pixels.length : 0);
    this.print = new ImageData(new Uint8ClampedArray(width * height * 4), width, height);
    this.develop = style.developer({ width: this.width, height: this.height, seed, unit: unit / this.dotPx });
  }

  /** Which picture of the style a frame shows, counted from 0. */
  pictureAt(frame: number, fps: number): number {
    const { picturesPerS } = this.style;
    return picturesPerS && picturesPerS < fps ? Math.floor((frame * picturesPerS) / fps + 1e-9) : frame;
  }

  /** The instant of a picture, seconds. */
  timeOf(picture: number, fps: number): number {
    const { picturesPerS } = this.style;
    return picture / (picturesPerS && picturesPerS < fps ? picturesPerS : fps);
  }

  /** Lays a picture on `g`; it is drawn by `draw`, unless it is the one that was laid on last. */
  lay(g: Ink, picture: number, draw: () => void): void {
    if (picture !== this.held) {
      draw();
      read(this.scene, this.pixels);
      if (this.apart) read(this.players, this.alone);
      this.develop({ pixels: this.pixels, players: this.alone, number: picture });
      enlarge(this.pixels, this.width, new Uint32Array(this.print.data.buffer), this.full, this.dotPx);
      this.held = picture;
    }
    g.putImageData(this.print, 0, 0);
  }
}

const even = (length: number): number => Math.ceil(length / 2) * 2;

function read(canvas: Canvas, into: Uint32Array): void {
  const bytes = canvas.data();
  new Uint8Array(into.buffer).set(bytes);
}

/** Every dot as a square of pixels. */
function enlarge(
  dots: Uint32Array,
  dotsWide: number,
  out: Uint32Array,
  { width, height }: { readonly width: number; readonly height: number },
  dotPx: number,
): void {
  if (dotPx === 1 && dotsWide === width) return out.set(dots.subarray(0, out.length));
  for (let y = 0; y < height; y++) {
    const row = Math.floor(y / dotPx) * dotsWide;
    const at = y * width;
    if (y % dotPx > 0) out.copyWithin(at, at - width, at);
    else for (let x = 0; x < width; x++) out[at + x] = dots[row + Math.floor(x / dotPx)]!;
  }
}
