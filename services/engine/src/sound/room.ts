import { RATE, type Stereo } from './pcm.ts';

/** Metres of way from wall to wall and back, as samples; no two share a divisor, so that echoes do not pile up. */
const WAYS = [1433, 1601, 1867, 2053] as const;
const SPREAD = 23;

/**
 * What a room answers to a sound: four loops of echo per ear that feed each other, falling by 60 dB in `seconds`, the high ones sooner.
 * @returns the answer alone
 */
export function reverberate(dry: Float32Array, seconds: number): Stereo {
  return { left: loops(dry, seconds, 0), right: loops(dry, seconds, SPREAD) };
}

function loops(dry: Float32Array, seconds: number, spread: number): Float32Array {
  const out = new Float32Array(dry.length);
  const lines = WAYS.map((way) => new Float32Array(way + spread));
  const gains = lines.map((line) => 10 ** ((-3 * line.length) / (seconds * RATE)));
  const at = [0, 0, 0, 0];
  const dull = [0, 0, 0, 0];
  const heard = [0, 0, 0, 0];
  for (let i = 0; i < dry.length; i++) {
    let sum = 0;
    for (let k = 0; k < 4; k++) {
      dull[k]! += (lines[k]![at[k]!]! - dull[k]!) * 0.55;
      heard[k] = dull[k]! * gains[k]!;
      sum += heard[k]!;
    }
    out[i] = sum * 0.5;
    for (let k = 0; k < 4; k++) {
      // A Householder mirror: every loop hears all others, and no energy is made.
      lines[k]![at[k]!] = dry[i]! + heard[k]! - sum * 0.5;
      at[k] = at[k]! + 1 === lines[k]!.length ? 0 : at[k]! + 1;
    }
  }
  return out;
}
