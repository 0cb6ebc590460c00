import { RATE } from './pcm.ts';

/** b0 b1 b2 a1 a2, normalised to a0 = 1. */
export type Biquad = readonly [number, number, number, number, number];
/** Filters side by side, each with its gain. */
export type Bank = readonly (readonly [filter: Biquad, gain: number])[];

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
  // The transposed form: two numbers are remembered, and few steps wait for each other.
  let s1 = 0;
  let s2 = 0;
  for (let i = 0; i < sound.length; i++) {
    const x = sound[i]!;
    const y = b0 * x + s1;
    s1 = b1 * x - a1 * y + s2;
    s2 = b2 * x - a2 * y;
    sound[i] = y;
  }
  return sound;
}

/** The sound through several filters side by side, added up with their gains. */
export function bank(sound: Float32Array, filters: Bank): Float32Array {
  const out = new Float32Array(sound.length);
  for (const [each, gain] of filters) addFiltered(out, sound, each, gain);
  return out;
}

/** Adds what a filter makes of a sound, which stays as it is. */
export function addFiltered(
  out: Float32Array,
  sound: Float32Array,
  [b0, b1, b2, a1, a2]: Biquad,
  gain: number,
): Float32Array {
  let s1 = 0;
  let s2 = 0;
  for (let i = 0; i < sound.length; i++) {
    const x = sound[i]!;
    const y = b0 * x + s1;
    s1 = b1 * x - a1 * y + s2;
    s2 = b2 * x - a2 * y;
    out[i]! += y * gain;
  }
  return out;
}

/** How often a moving filter hears where it should be. */
const CONTROL = 128;

/** A resonance that moves: its frequency is a function of time. Peak at 1, new buffer. */
export function moving(sound: Float32Array, hzAt: (timeS: number) => number, q: number): Float32Array {
  const out = new Float32Array(sound.length);
  const k = 1 / q;
  let low = 0;
  let band = 0;
  for (let from = 0; from < sound.length; from += CONTROL) {
    // The trapezoidal state-variable filter stays stable however quickly it moves.
    const g = Math.tan((Math.PI * Math.min(hzAt(from / RATE), RATE * 0.4)) / RATE);
    const a = 1 / (1 + g * (g + k));
    const end = Math.min(sound.length, from + CONTROL);
    for (let i = from; i < end; i++) {
      const high = sound[i]! - low;
      const middle = a * (band + g * high);
      const deep = low + g * middle;
      band = 2 * middle - band;
      low = 2 * deep - low;
      out[i] = middle * k;
    }
  }
  return out;
}
