import { chance, hash, noiseAt } from '../scene/chance.ts';
import { sample, type Track } from '../timeline.ts';
import type { Ambience } from '../vocab/define.ts';
import { bank, biquad, filter } from './filters.ts';
import { RATE, type Stereo } from './pcm.ts';

/** What a place sounds like when nothing happens. Every value follows from the seed and its absolute sample. */
interface Bed {
  readonly seed: number;
  readonly seconds: number;
  /** How lively the people are, where there are some. */
  readonly excitement: Track | undefined;
}

type Maker = (bed: Bed, ear: number) => Float32Array;

const key = ({ seed }: Bed, what: string, ear: number): number => hash(seed, 'ambience', what, ear);

function noise(bed: Bed, what: string, ear: number): Float32Array {
  const own = key(bed, what, ear);
  return Float32Array.from({ length: Math.ceil(bed.seconds * RATE) }, (_, i) => noiseAt(own, i));
}

/** A slow wave between 0 and 1 that never quite repeats; both ears hear the same one. */
function breath({ seed }: Bed, what: string, timeS: number, periodS: number): number {
  const phase = (n: number) => chance(seed, what, n) * Math.PI * 2;
  const w = (Math.PI * 2) / periodS;
  return 0.5 + 0.25 * Math.sin(w * timeS + phase(1)) + 0.25 * Math.sin(w * 1.618 * timeS + phase(2));
}

/** Multiplies by a function of time, worked out a hundred times a second. */
function shape(sound: Float32Array, level: (timeS: number) => number): Float32Array {
  const STEP = RATE / 100;
  let from = level(0);
  for (let at = 0; at < sound.length; at += STEP) {
    const to = level((at + STEP) / RATE);
    const end = Math.min(sound.length, at + STEP);
    for (let i = at; i < end; i++) sound[i]! *= from + ((to - from) * (i - at)) / STEP;
    from = to;
  }
  return sound;
}

/** Puts short sounds at moments of chance, `perSecond` on average. */
function scatter(
  bed: Bed,
  what: string,
  perSecond: number,
  ear: number,
  make: (nth: number) => Float32Array,
): Float32Array {
  const out = new Float32Array(Math.ceil(bed.seconds * RATE));
  const count = Math.ceil(bed.seconds * perSecond);
  for (let nth = 0; nth < count; nth++) {
    const at = Math.floor(((nth + chance(bed.seed, what, 'when', nth)) / perSecond) * RATE);
    const side = chance(bed.seed, what, 'side', nth);
    const gain = ear === 0 ? 1 - 0.7 * side : 0.3 + 0.7 * side;
    const sound = make(nth);
    for (let i = 0; i < sound.length && at + i < out.length; i++) out[at + i]! += sound[i]! * gain;
  }
  return out;
}

const MAKERS: Readonly<Record<Ambience, Maker>> = {
  crowd: (bed, ear) => {
    const murmur = bank(noise(bed, 'crowd', ear), [
      [biquad('band', 420, 2), 1.6],
      [biquad('band', 900, 2.5), 0.9],
      [biquad('band', 2200, 2), 0.3],
    ]);
    const out = new Float32Array(1);
    return shape(murmur, (t) => {
      const lively = bed.excitement ? sample(bed.excitement, t, out)[0]! : 0.3;
      return (0.25 + 0.75 * lively) * (0.6 + 0.4 * breath(bed, `syllables${ear}`, t, 0.37));
    });
  },
  wind: (bed, ear) =>
    shape(
      bank(noise(bed, 'wind', ear), [
        [biquad('low', 320), 1.6],
        [biquad('band', 620, 3), 0.5],
      ]),
      (t) => 0.35 + 0.65 * breath(bed, 'gust', t, 4.3),
    ),
  rain: (bed, ear) => {
    const fall = bank(noise(bed, 'rain', ear), [
      [biquad('high', 1800), 0.35],
      [biquad('band', 900, 0.8), 0.25],
    ]);
    const drops = scatter(bed, 'drops', 45, ear, (nth) =>
      blip(900 + chance(bed.seed, 'drop', nth) * 2600, 0.012, 0.35, 1),
    );
    return Float32Array.from(fall, (value, i) => value + drops[i]!);
  },
  waves: (bed, ear) =>
    shape(
      bank(noise(bed, 'waves', ear), [
        [biquad('low', 500), 1.2],
        [biquad('band', 1500, 0.7), 0.45],
      ]),
      (t) => 0.15 + 0.85 * breath(bed, 'swell', t, 5.2) ** 2,
    ),
  birds: (bed, ear) =>
    scatter(bed, 'birds', 0.8, ear, (nth) => {
      const base = 2300 + chance(bed.seed, 'bird', nth) * 2200;
      const notes = 2 + Math.floor(chance(bed.seed, 'song', nth) * 4);
      const out = new Float32Array(Math.ceil(notes * 0.11 * RATE));
      for (let note = 0; note < notes; note++) {
        const tone = blip(base * (1 + 0.15 * noiseAt(nth, note)), 0.07, 0.22, 1 + 0.25 * noiseAt(nth + 5, note));
        out.set(tone.subarray(0, out.length - Math.floor(note * 0.11 * RATE)), Math.floor(note * 0.11 * RATE));
      }
      return out;
    }),
  traffic: (bed, ear) =>
    shape(
      bank(noise(bed, 'traffic', ear), [
        [biquad('low', 180), 2.2],
        [biquad('band', 700, 0.8), 0.25],
      ]),
      (t) => 0.4 + 0.6 * breath(bed, `passing${ear}`, t, 3.4),
    ),
  room: (bed, ear) => filter(noise(bed, 'room', ear), biquad('low', 240)),
  leaves: (bed, ear) =>
    shape(
      bank(noise(bed, 'leaves', ear), [
        [biquad('band', 3200, 0.8), 0.5],
        [biquad('high', 6000), 0.12],
      ]),
      (t) => 0.2 + 0.8 * breath(bed, 'gust', t, 3.1) ** 2,
    ),
  crickets: (bed, ear) => {
    const hz = 4300 + 250 * ear;
    return Float32Array.from({ length: Math.ceil(bed.seconds * RATE) }, (_, i) => {
      const t = i / RATE;
      const chirp = (t * 1.7 + 0.3 * ear) % 1 < 0.35 ? Math.max(0, Math.sin(2 * Math.PI * 31 * t)) : 0;
      return Math.sin(2 * Math.PI * hz * t) * chirp * 0.3;
    });
  },
  stream: (bed, ear) => {
    const water = shape(
      bank(noise(bed, 'stream', ear), [
        [biquad('band', 800, 1), 0.5],
        [biquad('band', 2400, 1.2), 0.3],
      ]),
      (t) => 0.7 + 0.3 * breath(bed, `ripple${ear}`, t, 0.6),
    );
    const gurgle = scatter(bed, 'gurgle', 14, ear, (nth) =>
      blip(350 + chance(bed.seed, 'gurgle', nth) * 900, 0.05, 0.18, 1.5),
    );
    return Float32Array.from(water, (value, i) => value + gurgle[i]!);
  },
  fire: (bed, ear) => {
    const low = shape(
      filter(noise(bed, 'fire', ear), biquad('low', 260)),
      (t) => 0.5 + 0.5 * breath(bed, 'flame', t, 0.8),
    );
    const crackle = scatter(bed, 'crackle', 16, ear, (nth) =>
      burst(hash(bed.seed, 'crackle', nth), 0.008, 0.2 + 0.5 * chance(bed.seed, 'snap', nth) ** 3),
    );
    return Float32Array.from(low, (value, i) => value + crackle[i]!);
  },
  hum: (bed) =>
    Float32Array.from(
      { length: Math.ceil(bed.seconds * RATE) },
      (_, i) => 0.25 * Math.sin((2 * Math.PI * 50 * i) / RATE) + 0.12 * Math.sin((2 * Math.PI * 150 * i) / RATE),
    ),
  bubbles: (bed, ear) =>
    scatter(bed, 'bubbles', 9, ear, (nth) => blip(260 + chance(bed.seed, 'bubble', nth) * 700, 0.09, 0.3, 1.9)),
};

/** A short tone that slides to `slide` times its pitch and dies away. */
export function blip(hz: number, seconds: number, gain: number, slide: number): Float32Array {
  const samples = Math.ceil(seconds * RATE);
  let phase = 0;
  return Float32Array.from({ length: samples }, (_, i) => {
    const u = i / samples;
    phase += (2 * Math.PI * hz * (1 + (slide - 1) * u)) / RATE;
    return Math.sin(phase) * Math.sin(Math.PI * Math.min(1, u * 8 + 0.02) * 0.5) * (1 - u) ** 2 * gain;
  });
}

/** A short burst of noise. */
export function burst(own: number, seconds: number, gain: number): Float32Array {
  const samples = Math.ceil(seconds * 4 * RATE);
  return Float32Array.from({ length: samples }, (_, i) => noiseAt(own, i) * Math.exp(-i / (seconds * RATE)) * gain);
}

/** The steady sounds of a place together, each as strong as the place and the weather say (0 to 1). */
export function ambience(
  levels: Readonly<Partial<Record<Ambience, number>>>,
  seed: number,
  seconds: number,
  excitement?: Track,
): Stereo {
  const bed: Bed = { seed, seconds, excitement };
  const both = [0, 1].map((ear) => {
    const out = new Float32Array(Math.ceil(seconds * RATE));
    for (const [what, level] of Object.entries(levels) as [Ambience, number][]) {
      if (level <= 0) continue;
      const sound = MAKERS[what](bed, ear);
      for (let i = 0; i < out.length; i++) out[i]! += sound[i]! * level * 0.16;
    }
    return out;
  });
  return { left: both[0]!, right: both[1]! };
}
