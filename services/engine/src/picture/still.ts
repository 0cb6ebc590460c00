import { createCanvas, type Canvas } from '@napi-rs/canvas';

/** Pixels. */
const WIDEST = 480;
const JPEG_QUALITY = 80;

export interface Still {
  readonly timeMs: number;
  readonly width: number;
  readonly height: number;
  readonly jpeg: Uint8Array;
}

/** Frames of which a still is taken: the first of those from `from` on, and one for every second that begins. */
export function stillFrames(frames: number, fps: number, from = 0): number[] {
  return Array.from({ length: Math.ceil(frames / fps) }, (_, second) => from + second * fps);
}

/** A small JPEG of a frame, before it is marked. */
export function takeStill(frame: Canvas, timeMs: number): Still {
  const share = Math.min(1, WIDEST / frame.width);
  const [width, height] = [Math.round(frame.width * share), Math.round(frame.height * share)];
  const small = createCanvas(width, height);
  small.getContext('2d').drawImage(frame, 0, 0, width, height);
  return { timeMs, width, height, jpeg: small.encodeSync('jpeg', JPEG_QUALITY) };
}
