import { filter, type Biquad } from './filters.ts';
import { RATE, type Stereo } from './pcm.ts';

/** The K-weighting of ITU-R BS.1770 at 48 kHz: a head's shelf, and the low end that ears do not mind. */
const SHELF: Biquad = [1.53512485958697, -2.69169618940638, 1.19839281085285, -1.69065929318241, 0.73248077421585];
const LOW_CUT: Biquad = [1, -2, 1, -1.99004745483398, 0.99007225036621];

const BLOCK = 0.4 * RATE;
const STEP = 0.1 * RATE;
const ABSOLUTE_GATE = -70;
const RELATIVE_GATE = -10;

const toLufs = (power: number): number => -0.691 + 10 * Math.log10(power);

/** Integrated loudness in LUFS (ITU-R BS.1770-4, gated); −Infinity for silence. */
export function loudness({ left, right }: Stereo): number {
  const weighted = [left, right].map((channel) => filter(filter(Float32Array.from(channel), SHELF), LOW_CUT));
  const powers: number[] = [];
  const block = Math.min(BLOCK, left.length);
  for (let from = 0; from + block <= left.length; from += STEP) {
    let sum = 0;
    for (const channel of weighted) for (let i = from; i < from + block; i++) sum += channel[i]! * channel[i]!;
    powers.push(sum / block);
  }
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const loud = powers.filter((power) => toLufs(power) > ABSOLUTE_GATE);
  if (loud.length === 0) return -Infinity;
  const gate = toLufs(mean(loud)) + RELATIVE_GATE;
  return toLufs(mean(loud.filter((power) => toLufs(power) > gate)));
}

const PHASES = 4;
const TAPS = 16;
const KERNEL = Array.from({ length: PHASES }, (_, phase) =>
  Float32Array.from({ length: TAPS }, (_, tap) => {
    const x = tap - TAPS / 2 + 1 - phase / PHASES;
    const window = 0.5 + 0.5 * Math.cos((Math.PI * x) / (TAPS / 2));
    return (x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x)) * (Math.abs(x) < TAPS / 2 ? window : 0);
  }),
);

/** The highest point that the wave reaches between its samples too, full scale 1: four times oversampled around the loud ones. */
export function truePeak({ left, right }: Stereo): number {
  let peak = 0;
  for (const channel of [left, right]) {
    for (let i = 0; i < channel.length; i++) {
      const value = Math.abs(channel[i]!);
      if (value > peak) peak = value;
      // Between quiet samples nothing is louder than what was found already.
      if (value < peak * 0.5) continue;
      for (let phase = 1; phase < PHASES; phase++) peak = Math.max(peak, Math.abs(between(channel, i, KERNEL[phase]!)));
    }
  }
  return peak;
}

function between(channel: Float32Array, at: number, kernel: Float32Array): number {
  let sum = 0;
  for (let tap = 0; tap < TAPS; tap++) sum += (channel[at + tap - TAPS / 2 + 1] ?? 0) * kernel[tap]!;
  return sum;
}

export const decibels = (value: number): number => 20 * Math.log10(value);
