import { RATE, type Stereo, stereo } from './pcm.ts';

/** Ways from wall to wall and back, as samples; no two share a divisor, so that echoes do not pile up. */
const WAYS = [1433, 1601, 1867, 2053, 2251, 2399, 2617, 2797] as const;
/** The first wall is this far away. */
const LATER = Math.round(0.011 * RATE);
const DULL = 0.5;

/**
 * What a room answers to a sound: eight loops of echo that feed each other, falling by 60 dB in `seconds`, the high ones sooner. Four are heard by either ear.
 * @returns the answer alone
 */
export function reverberate(dry: Float32Array, seconds: number): Stereo {
  const out = stereo(dry.length);
  const lines = WAYS.map((way) => new Float32Array(way));
  const gains = Float64Array.from(WAYS, (way) => 10 ** ((-3 * way) / (seconds * RATE)));
  const at = new Int32Array(WAYS.length);
  const dull = new Float64Array(WAYS.length);
  const heard = new Float64Array(WAYS.length);
  for (let i = LATER; i < dry.length; i++) {
    let [even, odd] = [0, 0];
    for (let k = 0; k < 8; k++) {
      dull[k]! += (lines[k]![at[k]!]! - dull[k]!) * DULL;
      heard[k] = dull[k]! * gains[k]!;
      if (k & 1) odd += heard[k]!;
      else even += heard[k]!;
    }
    out.left[i] = even * 0.5;
    out.right[i] = odd * 0.5;
    // A Householder mirror: every loop hears all others, and no energy is made.
    const mirrored = (even + odd) / 4;
    for (let k = 0; k < 8; k++) {
      const line = lines[k]!;
      line[at[k]!] = (k & 2 ? -dry[i - LATER]! : dry[i - LATER]!) + heard[k]! - mirrored;
      at[k] = at[k]! + 1 === line.length ? 0 : at[k]! + 1;
    }
  }
  return out;
}
