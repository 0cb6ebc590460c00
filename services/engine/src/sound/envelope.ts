import { sample, type Track } from '../timeline.ts';
import { RATE } from './pcm.ts';

const STEP = RATE / 200;

/** Multiplies in place by a function of time, worked out 200 times a second. */
export function shape(sound: Float32Array, level: (timeS: number) => number): Float32Array {
  let from = level(0);
  for (let at = 0; at < sound.length; at += STEP) {
    const to = level((at + STEP) / RATE);
    const end = Math.min(sound.length, at + STEP);
    const slope = (to - from) / STEP;
    for (let i = at; i < end; i++) sound[i]! *= from + slope * (i - at);
    from = to;
  }
  return sound;
}

/** A track of stride 1 as a function of time, never below 0. */
export function following(track: Track, law: (level: number) => number = (level) => level): (timeS: number) => number {
  const out = new Float32Array(1);
  return (timeS) => Math.max(0, law(sample(track, timeS, out)[0]!));
}

/** Lets a sound begin and end softly, in place. */
export function soften(sound: Float32Array, inS: number, outS = inS): Float32Array {
  const first = Math.min(Math.round(inS * RATE), sound.length >> 1);
  const last = Math.min(Math.round(outS * RATE), sound.length >> 1);
  for (let i = 0; i < first; i++) sound[i]! *= i / first;
  for (let i = 0; i < last; i++) sound[sound.length - 1 - i]! *= i / last;
  return sound;
}

/** Multiplies in place. */
export function scale(sound: Float32Array, gain: number): Float32Array {
  for (let i = 0; i < sound.length; i++) sound[i]! *= gain;
  return sound;
}

export const swell = (u: number): number => Math.sin(Math.PI * Math.min(1, Math.max(0, u))) ** 0.6;
export const attack = (u: number): number => Math.min(1, u * 12) * Math.max(0, 1 - u) ** 0.8;

/** A line through points (u, value), in order of u; level before the first and after the last. */
export const along =
  (...points: readonly (readonly [u: number, value: number])[]): ((u: number) => number) =>
  (u) => {
    const next = points.findIndex(([at]) => at > u);
    if (next < 0) return points.at(-1)![1];
    if (next === 0) return points[0]![1];
    const [[from, low], [to, high]] = [points[next - 1]!, points[next]!];
    return low + ((high - low) * (u - from)) / (to - from);
  };
