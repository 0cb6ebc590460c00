import type { Biquad } from './filters.ts';
import { RATE, type Stereo } from './pcm.ts';

/** The K-weighting of ITU-R BS.1770 at 48 kHz: a head's shelf, and the low end that ears do not mind. */
const SHELF: Biquad = [1.53512485958697, -2.69169618940638, 1.19839281085285, -1.69065929318241, 0.73248077421585];
const LOW_CUT: Biquad = [1, -2, 1, -1.99004745483398, 0.99007225036621];

const HOPS_A_BLOCK = 4;
const HOP = 0.1 * RATE;
const ABSOLUTE_GATE = -70;
const RELATIVE_GATE = -10;

const toLufs = (power: number): number => -0.691 + 10 * Math.log10(power);
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Integrated loudness in LUFS (ITU-R BS.1770-4, gated); −Infinity for silence. */
export function loudness({ left, right }: Stereo): number {
  const hop = Math.min(HOP, Math.max(1, Math.floor(left.length / HOPS_A_BLOCK)));
  const ofLeft = energies(left, hop);
  const ofRight = energies(right, hop);
  const powers: number[] = [];
  for (let first = 0; first + HOPS_A_BLOCK <= ofLeft.length; first++) {
    let sum = 0;
    for (let n = first; n < first + HOPS_A_BLOCK; n++) sum += ofLeft[n]! + ofRight[n]!;
    powers.push(sum / (HOPS_A_BLOCK * hop));
  }
  const loud = powers.filter((power) => toLufs(power) > ABSOLUTE_GATE);
  if (loud.length === 0) return -Infinity;
  const gate = toLufs(mean(loud)) + RELATIVE_GATE;
  return toLufs(mean(loud.filter((power) => toLufs(power) > gate)));
}

const MOMENT_HOP = 0.05 * RATE;

/** How loud a mono sound is at its loudest tenth of a second, in LUFS, wherever it is panned to; −Infinity for silence. */
export function strongest(sound: Float32Array): number {
  const hops = energies(sound, MOMENT_HOP, true);
  let most = 0;
  for (let n = 0; n < hops.length; n++) most = Math.max(most, hops[n]! + (hops[n + 1] ?? 0));
  return toLufs(most / (2 * MOMENT_HOP));
}

/** K-weighted energy of one stretch of samples after the other, in one pass; the last, shorter one only when `all` are wanted. */
function energies(channel: Float32Array, hop: number, all = false): Float64Array {
  const out = new Float64Array((all ? Math.ceil : Math.floor)(channel.length / hop));
  const [b0, b1, b2, a1, a2] = SHELF;
  const [c0, c1, c2, d1, d2] = LOW_CUT;
  let [s1, s2, t1, t2] = [0, 0, 0, 0];
  for (let n = 0; n < out.length; n++) {
    const end = Math.min(channel.length, (n + 1) * hop);
    let energy = 0;
    for (let i = n * hop; i < end; i++) {
      const x = channel[i]!;
      const y = b0 * x + s1;
      s1 = b1 * x - a1 * y + s2;
      s2 = b2 * x - a2 * y;
      const z = c0 * y + t1;
      t1 = c1 * y - d1 * z + t2;
      t2 = c2 * y - d2 * z;
      energy += z * z;
    }
    out[n] = energy;
  }
  return out;
}

export const decibels = (value: number): number => 20 * Math.log10(value);
export const ratio = (db: number): number => 10 ** (db / 20);
