import { biquad, filter } from './filters.ts';
import { Limiter } from './limiter.ts';
import { decibels, loudness, ratio } from './loudness.ts';
import { RATE, type Stereo } from './pcm.ts';
import { truePeak } from './true-peak.ts';

export const TARGET_LUFS = -16;
/** Room below full scale: what AAC makes of a wave can be higher than the wave. */
export const CEILING = ratio(-3.7);
const FADE_IN = Math.round(0.004 * RATE);
const FADE_OUT = Math.round(0.15 * RATE);
const NEAR_LU = 0.2;
const ROUNDS = 6;

export interface Finished {
  readonly sound: Stereo;
  readonly loudnessLufs: number;
  readonly truePeakDbtp: number;
}

/** The encoder keeps nothing above 18 kHz; what it would drop is not to be counted, nor make its wave overshoot. */
const HIGHEST = [biquad('low', 16_000, 0.54), biquad('low', 16_000, 1.31)] as const;

/** Brings a mix to −16 LUFS under its ceiling, and lets it end softly. The mix is used up. */
export function finish(mix: Stereo): Finished {
  for (const channel of [mix.left, mix.right]) for (const each of HIGHEST) filter(channel, each);
  fade(mix);
  const limiter = new Limiter(mix, CEILING);
  let heard = loudness(mix);
  let sound = mix;
  let gainDb = 0;
  // What the limiter takes away has to be given beforehand: how much of a decibel arrives shows from round to round.
  let arrives = 1;
  for (let round = 0; round < ROUNDS && heard !== -Infinity; round++) {
    if (round > 0 && Math.abs(heard - TARGET_LUFS) < NEAR_LU) break;
    const moreDb = (TARGET_LUFS - heard) / arrives;
    gainDb += moreDb;
    sound = limiter.at(ratio(gainDb));
    const now = loudness(sound);
    if (moreDb !== 0) arrives = Math.min(1, Math.max(0.3, (now - heard) / moreDb));
    heard = now;
  }
  return { sound, loudnessLufs: heard, truePeakDbtp: decibels(truePeak(sound)) };
}

function fade({ left, right }: Stereo): void {
  const { length } = left;
  for (const channel of [left, right]) {
    for (let i = 0; i < Math.min(FADE_IN, length); i++) channel[i]! *= i / FADE_IN;
    for (let i = 0; i < Math.min(FADE_OUT, length); i++) channel[length - 1 - i]! *= (i / FADE_OUT) ** 2;
  }
}
