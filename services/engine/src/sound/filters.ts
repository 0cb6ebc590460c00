import { RATE } from './pcm.ts';

/** b0 b1 b2 a1 a2, normalised to a0 = 1. */
export type Biquad = readonly [number, number, number, number, number];

type Kind = 'low' | 'high' | 'band';

/** A second-order filter (after the audio EQ cookbook's formulas). `band` has its peak at 1. */
export function biquad(kind: Kind, hz: number, q = Math.SQRT1_2): Biquad {
  const w = (2 * Math.PI * Math.min(hz, RATE * 0.45)) / RATE;
  const alpha = Math.sin(w) / (2 * q);
  const cos = Math.cos(w);
  const a0 = 1 + alpha;
  const b =
    kind === 'low'
      ? [(1 - cos) / 2, 1 - cos, (1 - cos) / 2]
      : kind === 'high'
        ? [(1 + cos) / 2, -(1 + cos), (1 + cos) / 2]
        : [alpha, 0, -alpha];
  return [b[0]! / a0, b[1]! / a0, b[2]! / a0, (-2 * cos) / a0, (1 - alpha) / a0];
}

/** Filters in place and returns it. */
export function filter(sound: Float32Array, [b0, b1, b2, a1, a2]: Biquad): Float32Array {
  let x1 = 0;
  let x2 = 0;
  let y1 = 0;
  let y2 = 0;
  for (let i = 0; i < sound.length; i++) {
    const x = sound[i]!;
    const y = b0 * x + b1 * x1 + b2 * x2 - a1 * y1 - a2 * y2;
    x2 = x1;
    x1 = x;
    y2 = y1;
    y1 = y;
    sound[i] = y;
  }
  return sound;
}

/** The sound through several filters side by side, added up with their gains. */
export function bank(sound: Float32Array, filters: readonly (readonly [filter: Biquad, gain: number])[]): Float32Array {
  const out = new Float32Array(sound.length);
  for (const [each, gain] of filters) {
    const part = filter(Float32Array.from(sound), each);
    for (let i = 0; i < out.length; i++) out[i]! += part[i]! * gain;
  }
  return out;
}
