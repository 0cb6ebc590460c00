import type { Clip, Film, Sound } from './clip.ts';
import { loudnessLufs } from './sound/loudness.ts';

/** A clip made up for tests: a red ball in a textured place, with haze, grain and, where asked for, a camera that drifts. */
export interface Staging {
  readonly seconds: number;
  /** Pixels a second of the camera to the right. */
  readonly driftPx?: number;
  /** Where the middle of the ball is, in pixels of the place; undefined: not there. */
  readonly ball: (timeS: number) => { readonly x: number; readonly y: number } | undefined;
  /** When something knocks, and how hard, 0 to 1. */
  readonly knocks?: readonly { readonly timeS: number; readonly strength: number }[];
}

const WIDTH = 320;
const HEIGHT = 180;
const FPS = 30;
const RADIUS = 9;
const RATE_HZ = 48_000;
const GRAIN = 10;
const LOUD_LUFS = -16;

/** The way of a ball that falls from `fromY` onto `floorY` and keeps a share of its speed at each bounce. */
export function bouncing(options: {
  readonly fromY: number;
  readonly floorY: number;
  readonly gravityPx: number;
  readonly keeps: number;
  readonly speedX: number;
}): { at: Staging['ball']; bounces: readonly { timeS: number; speed: number }[] } {
  const { fromY, floorY, gravityPx, keeps, speedX } = options;
  const bounces: { timeS: number; speed: number }[] = [];
  let timeS = Math.sqrt((2 * (floorY - fromY)) / gravityPx);
  let speed = gravityPx * timeS;
  while (bounces.length < 12) {
    bounces.push({ timeS, speed });
    speed *= keeps;
    timeS += (2 * speed) / gravityPx;
  }
  const at = (now: number): { x: number; y: number } => {
    const last = bounces.filter((one) => one.timeS <= now).at(-1);
    const t = now - (last?.timeS ?? 0);
    const y = last ? floorY - last.speed * keeps * t + (gravityPx * t * t) / 2 : fromY + (gravityPx * t * t) / 2;
    return { x: 60 + speedX * now, y: Math.min(floorY, y) };
  };
  return { at, bounces };
}

export function stage({ seconds, driftPx = 0, ball, knocks = [] }: Staging): Clip {
  const timesS = Array.from({ length: Math.round(seconds * FPS) }, (_, nth) => nth / FPS);
  const frames = timesS.map((timeS, nth) => frame(ball(timeS), driftPx * timeS, nth));
  const film: Film = { width: WIDTH, height: HEIGHT, frames, timesS };
  return { film, sound: sound(seconds, knocks) };
}

function frame(ball: { x: number; y: number } | undefined, drift: number, nth: number): Uint8Array {
  const rgb = new Uint8Array(WIDTH * HEIGHT * 3);
  for (let y = 0; y < HEIGHT; y++) {
    const haze = 0.5 * (1 - y / HEIGHT);
    for (let x = 0; x < WIDTH; x++) {
      const at = (y * WIDTH + x) * 3;
      const inside = ball ? coverage(x + drift - ball.x, y - ball.y) : 0;
      const place = placeAt(x + drift, y);
      const grain = (hash(nth * 7919 + at) - 0.5) * GRAIN;
      [190, 150, 110].forEach((base, colour) => {
        const behind = base * (0.7 + 0.5 * place) * (1 - haze) + 205 * haze;
        const red = [205, 45, 40][colour]! * (1 - haze / 4) + 200 * (haze / 4);
        rgb[at + colour] = Math.max(0, Math.min(255, behind * (1 - inside) + red * inside + grain));
      });
    }
  }
  return rgb;
}

/** How much of a pixel the ball covers. */
const coverage = (dx: number, dy: number): number => Math.max(0, Math.min(1, RADIUS + 0.5 - Math.hypot(dx, dy)));

/** Smooth blotches of several sizes, without end to both sides. */
function placeAt(x: number, y: number): number {
  return (blotch(x / 23, y / 19, 1) + blotch(x / 9, y / 8, 2)) / 2;
}

function blotch(x: number, y: number, layer: number): number {
  const [x0, y0] = [Math.floor(x), Math.floor(y)];
  const [fx, fy] = [smooth(x - x0), smooth(y - y0)];
  const corner = (dx: number, dy: number): number => hash((x0 + dx) * 374_761 + (y0 + dy) * 668_265 + layer * 97);
  const top = corner(0, 0) * (1 - fx) + corner(1, 0) * fx;
  const bottom = corner(0, 1) * (1 - fx) + corner(1, 1) * fx;
  return top * (1 - fy) + bottom * fy;
}

const smooth = (t: number): number => t * t * (3 - 2 * t);

/** 0 to 1, the same for the same number. */
function hash(n: number): number {
  let h = Math.imul(n ^ 0x9e3779b9, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return ((h ^ (h >>> 16)) >>> 0) / 2 ** 32;
}

/** Thuds that ring for a tenth of a second over a steady murmur, as loud as a clip should be. */
function sound(seconds: number, knocks: Staging['knocks'] & object): Sound {
  const left = new Float32Array(seconds * RATE_HZ);
  let murmur = 0;
  for (let n = 0; n < left.length; n++) {
    murmur += 0.2 * ((hash(n) - 0.5) * 0.9 - murmur);
    left[n] = murmur;
  }
  for (const { timeS, strength } of knocks) {
    const from = Math.round(timeS * RATE_HZ);
    for (let n = 0; n < RATE_HZ / 5 && from + n < left.length; n++) {
      const t = n / RATE_HZ;
      left[from + n]! += 0.6 * strength * Math.exp(-t / 0.07) * Math.sin(2 * Math.PI * 210 * t);
    }
  }
  const gain = 10 ** ((LOUD_LUFS - loudnessLufs({ rateHz: RATE_HZ, left, right: left })) / 20);
  const levelled = left.map((sample) => sample * gain);
  return { rateHz: RATE_HZ, left: levelled, right: levelled.slice() };
}
