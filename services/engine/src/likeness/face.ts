import type { PicturePoint } from '@cielo/inference';
import { createCanvas, type Image } from '@napi-rs/canvas';
import { luma, type Rgb } from '../picture/palette/colour.ts';
import { pigment } from '../picture/palette/pigments.ts';
import { painted } from './painted.ts';

/** A face as it is handed in: a picture, and where in it eyes and mouth are. */
export interface FacePoints {
  readonly eyes: readonly [PicturePoint, PicturePoint];
  readonly mouth: PicturePoint;
}

/**
 * A face laid out as the head of a figure has it: upright, seen from the front, eyes and mouth where a figure has them, faded out towards its edge, and
 * painted rather than photographed. Plain data, for all threads.
 */
export interface Face {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue, alpha; not premultiplied. In shared memory. */
  readonly rgba: Uint8ClampedArray;
  /** The middle of its skin. */
  readonly mean: Rgb;
  /** Names of the pigments that come nearest to its skin and its hair. */
  readonly skin: string;
  readonly hair: string;
}

/** Pixels of the texture, and how many of them are one radius of the head. */
const WIDTH = 272;
const HEIGHT = 320;
const RADIUS = 128;
/** The head's middle in the texture. */
const MIDDLE = { x: WIDTH / 2, y: 138 } as const;

/** Where a figure's face has what, in radii of the head from its middle, y down. */
export const EYES = { x: 0.36, y: -0.08 } as const;
export const MOUTH_Y = 0.56;
/** The part of the head that is face: the rest is hair, ears and jaw of the figure. */
const OVAL = { y: 0.24, rx: 0.78, ry: 0.88, soft: 0.3 } as const;

/** Texture pixels from radii. */
export const toTexture = (x: number, y: number): readonly [number, number] => [
  MIDDLE.x + x * RADIUS,
  MIDDLE.y + y * RADIUS,
];

/** Lays a picture of a face out. A function of the picture and the points. */
export function faceFrom(image: Image, { eyes, mouth }: FacePoints): Face {
  const canvas = createCanvas(WIDTH, HEIGHT);
  const g = canvas.getContext('2d');
  const at = ([x, y]: PicturePoint): [number, number] => [x * image.width, y * image.height];
  const [one, other] = [at(eyes[0]), at(eyes[1])];
  const [left, right] = one[0] <= other[0] ? [one, other] : [other, one];
  const [mouthX, mouthY] = at(mouth);
  const tilt = Math.atan2(right[1] - left[1], right[0] - left[0]);
  const apart = Math.max(1, Math.hypot(right[0] - left[0], right[1] - left[1]));
  const [middleX, middleY] = [(left[0] + right[0]) / 2, (left[1] + right[1]) / 2];
  const down = Math.max(apart * 0.4, (mouthY - middleY) * Math.cos(tilt) - (mouthX - middleX) * Math.sin(tilt));
  const across = (2 * EYES.x * RADIUS) / apart;
  const along = ((MOUTH_Y - EYES.y) * RADIUS) / down;
  // A face is not squeezed much for the sake of the figure's short one: rather its mouth moves up or down a little.
  const tall = Math.min(across * 1.12, Math.max(across * 0.7, along));
  const [x, y] = toTexture(0, EYES.y);
  g.imageSmoothingQuality = 'high';
  g.translate(x, y);
  g.scale(across, tall);
  g.rotate(-tilt);
  g.drawImage(image, -middleX, -middleY);
  const raw = g.getImageData(0, 0, WIDTH, HEIGHT).data;
  evenOut(raw);
  const mean = meanOf(raw, [...CHEEKS, FOREHEAD]);
  const rgba = painted(raw, WIDTH, HEIGHT);
  fade(rgba);
  return {
    width: WIDTH,
    height: HEIGHT,
    rgba,
    mean,
    skin: nearest(SKINS, mean),
    hair: nearest(HAIRS, meanOf(raw, HAIRLINE)),
  };
}

/** How much a picture of a face looks straight ahead: 1 when the mouth is right below the middle of the eyes. */
export function frontality({ eyes: [a, b], mouth }: FacePoints): number {
  const apart = Math.max(1e-6, Math.abs(a[0] - b[0]));
  return 1 - Math.min(1, Math.abs(mouth[0] - (a[0] + b[0]) / 2) / apart);
}

type Patch = readonly [x: number, y: number, r: number];
/** Beside the nose, left and right; over it; where hair begins. Radii. */
const CHEEKS: readonly [Patch, Patch] = [
  [-0.34, 0.26, 0.1],
  [0.34, 0.26, 0.1],
];
const FOREHEAD: Patch = [0, -0.36, 0.1];
const HAIRLINE: readonly Patch[] = [
  [0, -0.9, 0.1],
  [-0.4, -0.84, 0.08],
  [0.4, -0.84, 0.08],
];
const SKINS = ['skin1', 'skin2', 'skin3', 'skin4', 'skin5'];
const HAIRS = ['hair1', 'hair2', 'hair3', 'hair4', 'hair5', 'hair6'];

function meanOf(data: Uint8ClampedArray, patches: readonly Patch[]): Rgb {
  const sum = [0, 0, 0];
  let count = 0;
  for (const [px, py, r] of patches) {
    const [x0, y0] = toTexture(px - r, py - r);
    const [x1, y1] = toTexture(px + r, py + r);
    for (let y = Math.max(0, Math.round(y0)); y < Math.min(HEIGHT, y1); y++)
      for (let x = Math.max(0, Math.round(x0)); x < Math.min(WIDTH, x1); x++) {
        const at = (y * WIDTH + x) * 4;
        if (data[at + 3]! < 128) continue;
        for (let k = 0; k < 3; k++) sum[k]! += data[at + k]!;
        count++;
      }
  }
  if (count === 0) return pigment('skin2');
  return [sum[0]! / count, sum[1]! / count, sum[2]! / count];
}

/** Takes away the light that fell on the face from one side: the scene has a light of its own. */
function evenOut(data: Uint8ClampedArray): void {
  const [left, right] = CHEEKS.map((cheek) => Math.max(24, luma(meanOf(data, [cheek])) * 255)) as [number, number];
  const middle = (left + right) / 2;
  const [gainLeft, gainRight] = [middle / left, middle / right];
  const reach = 2 * CHEEKS[1][0];
  for (let x = 0; x < WIDTH; x++) {
    const share = (x - MIDDLE.x) / RADIUS / reach + 0.5;
    const gain = Math.min(1.5, Math.max(0.65, gainLeft + (gainRight - gainLeft) * share));
    for (let y = 0; y < HEIGHT; y++) for (let k = 0; k < 3; k++) data[(y * WIDTH + x) * 4 + k]! *= gain;
  }
}

function nearest(names: readonly string[], to: Rgb): string {
  const distance = (name: string): number => {
    const colour = pigment(name);
    return Math.hypot(colour[0] - to[0], colour[1] - to[1], colour[2] - to[2]);
  };
  return names.reduce((best, name) => (distance(name) < distance(best) ? name : best));
}

/** Nothing has an edge: the face gives way to the head that it lies on. */
function fade(rgba: Uint8ClampedArray): void {
  for (let y = 0; y < HEIGHT; y++)
    for (let x = 0; x < WIDTH; x++) {
      const dx = (x - MIDDLE.x) / RADIUS / OVAL.rx;
      const dy = ((y - MIDDLE.y) / RADIUS - OVAL.y) / OVAL.ry;
      const inside = (1 - Math.hypot(dx, dy)) / OVAL.soft;
      const share = Math.min(1, Math.max(0, inside));
      rgba[(y * WIDTH + x) * 4 + 3]! *= share * share * (3 - 2 * share);
    }
}
