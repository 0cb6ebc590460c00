import { chance, hash } from '../../scene/chance.ts';
import type { Track } from '../../timeline.ts';
import { lay, RATE, stereo, type Stereo } from '../pcm.ts';
import { white } from '../noise.ts';

/** What a place sounds like when nothing happens. Every value follows from the seed and its absolute sample. */
export interface Bed {
  readonly seed: number;
  readonly seconds: number;
  /** How lively the people are, where there are some. */
  readonly excitement: Track | undefined;
  /** What rain falls on; hard ground when absent. */
  readonly onto?: 'water' | 'soft' | 'hard' | 'roof';
}

export type Ear = 0 | 1;

/** The steady sound of one thing, in both ears. */
export type BedMaker = (bed: Bed) => Stereo;

export const samplesOf = ({ seconds }: Bed): number => Math.ceil(seconds * RATE);

/** Each ear hears the same thing made of its own noise: wide, and from nowhere. */
export const wide =
  (make: (bed: Bed, ear: Ear) => Float32Array): BedMaker =>
  (bed) => ({ left: make(bed, 0), right: make(bed, 1) });

export const hiss = (bed: Bed, what: string, ear: Ear): Float32Array => white(keyOf(bed, what, ear), samplesOf(bed));
export const keyOf = ({ seed }: Bed, what: string, ear: Ear): number => hash(seed, 'ambience', what, ear);

/** A slow wave between 0 and 1 that never quite repeats; both ears hear the same one. */
export function breath({ seed }: Bed, what: string, periodS: number): (timeS: number) => number {
  const [first, second] = [chance(seed, what, 1) * Math.PI * 2, chance(seed, what, 2) * Math.PI * 2];
  const w = (Math.PI * 2) / periodS;
  return (timeS) => 0.5 + 0.25 * Math.sin(w * timeS + first) + 0.25 * Math.sin(w * 1.618 * timeS + second);
}

/** Puts short sounds at moments of chance, `perSecond` on average, near and far, left and right. */
export function scatter(bed: Bed, what: string, perSecond: number, make: (nth: number) => Float32Array): Stereo {
  const out = stereo(samplesOf(bed));
  const count = Math.ceil(bed.seconds * perSecond);
  for (let nth = 0; nth < count; nth++) {
    const at = Math.floor(((nth + chance(bed.seed, what, 'when', nth)) / perSecond) * RATE);
    const side = chance(bed.seed, what, 'side', nth);
    const near = 0.35 + 0.65 * chance(bed.seed, what, 'near', nth);
    const sound = make(nth);
    lay(out.left, at, sound, (1 - 0.7 * side) * near);
    lay(out.right, at, sound, (0.3 + 0.7 * side) * near);
  }
  return out;
}

export function both({ left, right }: Stereo, more: Stereo, gain = 1): Stereo {
  lay(left, 0, more.left, gain);
  lay(right, 0, more.right, gain);
  return { left, right };
}
