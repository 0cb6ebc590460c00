import { decibels, loudness, truePeak } from './loudness.ts';
import { RATE, type Stereo } from './pcm.ts';

export const TARGET_LUFS = -16;
/** Two decibels of room: what AAC makes of a wave can be higher than the wave. */
const CEILING = 10 ** (-2 / 20);
const LOOK_AHEAD = Math.round(0.004 * RATE);
const FADE_IN = Math.round(0.004 * RATE);
const FADE_OUT = Math.round(0.15 * RATE);
const ROUNDS = 4;

export interface Finished {
  readonly sound: Stereo;
  readonly loudnessLufs: number;
  readonly truePeakDbtp: number;
}

/** Brings a mix to −16 LUFS under its ceiling, and lets it end softly. In place. */
export function finish(mix: Stereo): Finished {
  fade(mix);
  let gain = 1;
  let sound = mix;
  for (let round = 0; round < ROUNDS; round++) {
    const heard = loudness(sound);
    if (heard === -Infinity || (round > 0 && Math.abs(heard - TARGET_LUFS) < 0.3)) break;
    // What the limiter takes away has to be given beforehand.
    gain *= 10 ** ((TARGET_LUFS - heard) / 20);
    sound = limit(mix, gain);
  }
  return { sound, loudnessLufs: loudness(sound), truePeakDbtp: decibels(truePeak(sound)) };
}

function fade({ left, right }: Stereo): void {
  const { length } = left;
  for (const channel of [left, right]) {
    for (let i = 0; i < Math.min(FADE_IN, length); i++) channel[i]! *= i / FADE_IN;
    for (let i = 0; i < Math.min(FADE_OUT, length); i++) channel[length - 1 - i]! *= (i / FADE_OUT) ** 2;
  }
}

/** The mix times `gain`, turned down softly around what would be too loud, beginning before it comes. */
function limit({ left, right }: Stereo, gain: number): Stereo {
  const { length } = left;
  const wanted = new Float32Array(length);
  for (let i = 0; i < length; i++) {
    const peak = Math.max(Math.abs(left[i]!), Math.abs(right[i]!)) * gain;
    wanted[i] = peak > CEILING ? CEILING / peak : 1;
  }
  const turned = smooth(lowestAround(wanted, LOOK_AHEAD), LOOK_AHEAD);
  return {
    left: Float32Array.from(left, (value, i) => value * gain * turned[i]!),
    right: Float32Array.from(right, (value, i) => value * gain * turned[i]!),
  };
}

/** At each place the lowest value within `reach` on either side, each looked at once. */
function lowestAround(values: Float32Array, reach: number): Float32Array {
  const out = new Float32Array(values.length);
  const candidates = new Int32Array(values.length);
  let head = 0;
  let tail = 0;
  for (let i = 0; i < values.length + reach; i++) {
    if (i < values.length) {
      while (tail > head && values[candidates[tail - 1]!]! >= values[i]!) tail--;
      candidates[tail++] = i;
    }
    const at = i - reach;
    if (at < 0) continue;
    while (candidates[head]! < at - reach) head++;
    out[at] = values[candidates[head]!]!;
  }
  return out;
}

/** The mean over `reach` on either side: with the lowest taken over as wide a reach, it never lies above what is wanted. */
function smooth(values: Float32Array, reach: number): Float32Array {
  const out = new Float32Array(values.length);
  const width = 2 * reach + 1;
  let sum = 0;
  const value = (i: number) => values[Math.max(0, Math.min(values.length - 1, i))]!;
  for (let i = -reach; i <= reach; i++) sum += value(i);
  for (let i = 0; i < values.length; i++) {
    out[i] = sum / width;
    sum += value(i + reach + 1) - value(i - reach);
  }
  return out;
}
