import { chance, hash, noiseAt } from '../../scene/chance.ts';
import { following, shape } from '../envelope.ts';
import { bank, biquad } from '../filters.ts';
import { lay, RATE, stereo } from '../pcm.ts';
import { breathe, resonate, vowel, VOWEL_NAMES } from '../throat.ts';
import { blip, burst } from '../tones.ts';
import { breath, hiss, samplesOf, scatter, wide, type Bed, type BedMaker, type Ear } from './bed.ts';

const TALKERS = 3;
const SYLLABLE_S = 0.21;

/** Some who talk, too far to be understood: every syllable a pitch and a strength of its own, now and then a pause. */
function babble(bed: Bed, ear: Ear): Float32Array {
  const out = new Float32Array(samplesOf(bed));
  for (let talker = 0; talker < TALKERS; talker++) {
    const key = hash(bed.seed, 'talker', ear, talker);
    const base = 95 + 130 * chance(key, 'pitch');
    const pace = SYLLABLE_S * (0.8 + 0.4 * chance(key, 'pace'));
    const at = (u: number) => Math.floor((u * bed.seconds) / pace);
    const within = (u: number) => ((u * bed.seconds) / pace) % 1;
    const source = new Float32Array(out.length);
    const effort = {
      seconds: bed.seconds,
      breath: 0.2,
      pitchHz: (u: number) => base * (1 + 0.14 * noiseAt(key, at(u))),
      level: (u: number) =>
        noiseAt(key ^ 5, at(u) >> 3) > 0.4 ? 0 : (0.5 + 0.5 * noiseAt(key ^ 9, at(u))) * Math.sin(Math.PI * within(u)),
    };
    breathe(source, 0, effort, key);
    // So far away the highest of the three resonances is gone.
    const mouth = vowel(VOWEL_NAMES[hash(key, 'vowel') % VOWEL_NAMES.length]!, 0.95 + 0.08 * talker).slice(0, 2);
    lay(out, 0, resonate(source, mouth));
  }
  return out;
}

/** A full place: the murmur of all, some voices that stand out of it, and both the louder the livelier they are. */
export const crowd: BedMaker = wide((bed, ear) => {
  const lively = bed.excitement ? following(bed.excitement) : () => 0.3;
  const many = breath(bed, `syllables${ear}`, 0.37);
  const murmur = bank(hiss(bed, 'crowd', ear), [
    [biquad('band', 420, 1.4), 0.55],
    [biquad('band', 900, 1.6), 0.3],
    [biquad('band', 2200, 1.5), 0.09],
  ]);
  shape(murmur, (t) => 0.7 + 0.3 * many(t));
  lay(murmur, 0, babble(bed, ear), 0.5);
  return shape(murmur, (t) => 0.3 + 0.9 * lively(t));
});

/** Songs of a few notes, from here and there. */
export const birds: BedMaker = (bed) =>
  scatter(bed, 'birds', 1.1, (nth) => {
    const base = 2300 + chance(bed.seed, 'bird', nth) * 2200;
    const notes = 2 + Math.floor(chance(bed.seed, 'song', nth) * 5);
    const apart = 0.08 + 0.06 * chance(bed.seed, 'tempo', nth);
    const out = new Float32Array(Math.ceil((notes * apart + 0.1) * RATE));
    for (let note = 0; note < notes; note++) {
      const slide = 1 + 0.25 * noiseAt(nth + 5, note);
      lay(out, Math.floor(note * apart * RATE), blip(base * (1 + 0.15 * noiseAt(nth, note)), apart * 0.85, 0.7, slide));
    }
    return out;
  });

/** Cries that rise, break and fall, over and over. */
export const gulls: BedMaker = (bed) =>
  scatter(bed, 'gulls', 1.3, (nth) => {
    const base = 950 + chance(bed.seed, 'gull', nth) * 450;
    const cries = 2 + Math.floor(chance(bed.seed, 'cries', nth) * 3);
    const out = new Float32Array(Math.ceil((cries * 0.34 + 0.4) * RATE));
    for (let cry = 0; cry < cries; cry++) {
      const at = Math.floor(cry * 0.34 * RATE);
      for (const [partial, gain] of [
        [1, 0.6],
        [2, 0.34],
        [3, 0.12],
      ] as const)
        lay(out, at, blip(base * partial * (1 - 0.05 * cry), 0.3, gain, 0.72));
    }
    return out;
  });

/** A clock on the wall: tick and tock. */
export const clock: BedMaker = (bed) => {
  const out = stereo(samplesOf(bed));
  for (let second = 0; second < bed.seconds * 2; second++) {
    const tick = blip(second % 2 ? 1850 : 2300, 0.018, 0.8, 0.9);
    lay(tick, 0, burst(hash(bed.seed, 'tick', second % 2), 0.003, 0.5));
    lay(out.left, Math.floor(second * 0.5 * RATE), tick, 0.9);
    lay(out.right, Math.floor(second * 0.5 * RATE), tick, 0.75);
  }
  return out;
};

/** Cups, spoons and plates, from here and there. */
export const dishes: BedMaker = (bed) =>
  scatter(bed, 'dishes', 2.3, (nth) => {
    const base = 1900 + chance(bed.seed, 'dish', nth) * 2600;
    const out = new Float32Array(Math.ceil(0.4 * RATE));
    for (const [ratio, gain] of [
      [1, 0.5],
      [1.52, 0.3],
      [2.31, 0.18],
    ] as const)
      lay(out, 0, blip(base * ratio, 0.12 + 0.12 * chance(bed.seed, 'ring', nth), gain, 1));
    lay(out, 0, burst(hash(bed.seed, 'touch', nth), 0.003, 0.5));
    return out;
  });

/** Two who answer each other. */
export const crickets: BedMaker = wide((bed, ear) => {
  const out = new Float32Array(samplesOf(bed));
  const w = (2 * Math.PI * (4300 + 250 * ear)) / RATE;
  const pulse = (2 * Math.PI * 31) / RATE;
  for (let i = 0; i < out.length; i++) {
    if (((i / RATE) * 1.7 + 0.3 * ear) % 1 < 0.35) out[i] = Math.sin(w * i) * Math.max(0, Math.sin(pulse * i)) * 0.22;
  }
  return out;
});
