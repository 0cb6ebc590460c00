import { chance, hash, noiseAt } from '../scene/chance.ts';
import { sample, type SoundCue } from '../timeline.ts';
import { known, vocabulary } from '../vocab/registry.ts';
import { blip, burst } from './ambience.ts';
import { bank, biquad, filter } from './filters.ts';
import { RATE } from './pcm.ts';
import { chorus, utter, vowel, type Utterance } from './voices.ts';

interface Cue extends SoundCue {
  readonly seconds: number;
  readonly key: number;
}

type Maker = (cue: Cue) => Float32Array;

const swell = (u: number): number => Math.sin(Math.PI * u) ** 0.6;
const attack = (u: number): number => Math.min(1, u * 12) * (1 - u) ** 0.8;

/** An animal's or a person's cry: one throat, one way of using it. */
const cry =
  (facts: (cue: Cue) => Omit<Utterance, 'seconds'> & { readonly seconds?: number }): Maker =>
  (cue) =>
    utter({ seconds: cue.seconds, ...facts(cue) }, cue.key);

/** Short cries one after the other, `everyS` apart. */
const repeated =
  (everyS: number, one: Maker): Maker =>
  (cue) => {
    const out = new Float32Array(Math.ceil(cue.seconds * RATE));
    for (let nth = 0; nth * everyS < cue.seconds - 0.02; nth++) {
      const sound = one({ ...cue, seconds: Math.min(everyS * 0.8, cue.seconds), key: cue.key + nth });
      const at = Math.floor(nth * everyS * RATE);
      for (let i = 0; i < sound.length && at + i < out.length; i++) out[at + i]! += sound[i]!;
    }
    return out;
  };

/** Noise through filters, as strong as the cue's own track says at each moment. */
const rush =
  (filters: Parameters<typeof bank>[1]): Maker =>
  (cue) =>
    levelled(bank(noise(cue), filters), cue);

function noise({ seconds, key }: Cue): Float32Array {
  return Float32Array.from({ length: Math.ceil(seconds * RATE) }, (_, i) => noiseAt(key, i));
}

function levelled(sound: Float32Array, { level, startMs }: Cue): Float32Array {
  const out = new Float32Array(1);
  const soft = Math.min(0.03 * RATE, sound.length / 3);
  let now = 1;
  for (let i = 0; i < sound.length; i++) {
    if (level && i % 240 === 0) now = Math.max(0, Math.min(1, sample(level, startMs / 1000 + i / RATE, out)[0]!));
    sound[i]! *= now * Math.min(1, i / soft, (sound.length - i) / soft);
  }
  return sound;
}

/** A motor: explosions at a rate that follows how fast it turns, and what the exhaust makes of them. */
const motor =
  (idleHz: number, reachHz: number, tone: Parameters<typeof bank>[1]): Maker =>
  (cue) => {
    const out = new Float32Array(1);
    let phase = 0;
    let turning = cue.strength;
    const raw = Float32Array.from({ length: Math.ceil(cue.seconds * RATE) }, (_, i) => {
      if (cue.level && i % 240 === 0) turning = sample(cue.level, cue.startMs / 1000 + i / RATE, out)[0]!;
      phase = (phase + (idleHz + reachHz * turning) / RATE) % 1;
      return Math.exp(-phase * 9) * (0.8 + 0.2 * noiseAt(cue.key, i >> 3)) + 0.12 * noiseAt(cue.key ^ 3, i);
    });
    const body = bank(raw, tone);
    const soft = Math.min(0.08 * RATE, body.length / 3);
    for (let i = 0; i < body.length; i++) body[i]! *= Math.min(1, i / soft, (body.length - i) / soft);
    return body;
  };

const bark = (base: number, throat: number): Maker =>
  repeated(
    0.34,
    cry(({ key }) => ({
      seconds: 0.16,
      pitchHz: (u) => base * (1.25 - 0.5 * u) * (0.95 + 0.1 * chance(key, 'bark')),
      level: attack,
      formants: vowel('a', throat),
      breath: 0.25,
    })),
  );

const horn =
  (...tones: number[]): Maker =>
  (cue) => {
    const sound = Float32Array.from(
      { length: Math.ceil(cue.seconds * RATE) },
      (_, i) => tones.reduce((sum, hz) => sum + Math.tanh(2.5 * Math.sin((2 * Math.PI * hz * i) / RATE)), 0) * 0.2,
    );
    return levelled(filter(sound, biquad('low', 2400)), { ...cue, ...{ level: undefined } } as Cue);
  };

const MAKERS: Readonly<Record<string, Maker>> = {
  bark: bark(310, 1.25),
  yap: bark(520, 1.6),
  growl: cry(() => ({
    pitchHz: (u) => 68 + 14 * Math.sin(u * 40),
    level: swell,
    formants: vowel('o', 0.8),
    breath: 0.4,
  })),
  meow: cry(() => ({
    pitchHz: (u) => 520 + 230 * Math.sin(Math.PI * u) - 120 * u,
    level: swell,
    formants: [
      [900, 4, 1],
      [1900, 6, 0.7],
      [3600, 6, 0.2],
    ],
    breath: 0.12,
  })),
  neigh: cry(() => ({
    pitchHz: (u) => 780 * (1.1 - 0.6 * u) * (1 + 0.06 * Math.sin(u * 70)),
    level: attack,
    formants: vowel('e', 1.1),
    breath: 0.3,
  })),
  chirp: repeated(0.13, (cue) => blip(2900 + 900 * chance(cue.key, 'chirp'), 0.09, 0.5, 1.35)),
  squeak: repeated(0.2, (cue) => blip(2200, 0.1, 0.35, 1.3 + 0.2 * chance(cue.key, 'squeak'))),
  horn: horn(392, 494),
  shiphorn: horn(98, 147),
  bell: (cue) =>
    [1, 2.76, 5.4]
      .map((ratio, n) => blip(520 * ratio, cue.seconds + 1, 0.4 / (n + 1), 1))
      .reduce((sum, partial) => add(sum, partial)),
  servo: (cue) =>
    levelled(
      bank(
        Float32Array.from(
          { length: Math.ceil(cue.seconds * RATE) },
          (_, i) => Math.sin(2 * Math.PI * (420 + 180 * Math.sin((6 * i) / RATE)) * (i / RATE)) * 0.3,
        ),
        [[biquad('band', 700, 1), 1]],
      ),
      cue,
    ),
  engine: motor(26, 60, [
    [biquad('low', 260), 1.4],
    [biquad('band', 900, 1), 0.3],
  ]),
  diesel: motor(17, 38, [
    [biquad('low', 200), 1.7],
    [biquad('band', 600, 1.2), 0.35],
  ]),
  propeller: motor(38, 45, [
    [biquad('low', 420), 1.2],
    [biquad('band', 1400, 0.9), 0.25],
  ]),
  rocket: rush([
    [biquad('low', 500), 1.6],
    [biquad('high', 1800), 0.25],
  ]),
  fire: rush([
    [biquad('low', 300), 1],
    [biquad('band', 1600, 0.8), 0.25],
  ]),
  roll: (cue) => {
    const rough = cue.material ? known(vocabulary.materials, cue.material).roughness : 0.3;
    return levelled(
      bank(noise(cue), [
        [biquad('low', 180 + 700 * rough), 1.5],
        [biquad('band', 1200, 1.2), 0.4 * rough],
      ]),
      cue,
    );
  },
  whoosh: (cue) => {
    const sound = bank(noise(cue), [
      [biquad('band', 600, 0.9), 0.8],
      [biquad('band', 1600, 1), 0.3],
    ]);
    return sound.map((value, i) => value * swell(i / sound.length));
  },
  flap: repeated(0.16, (cue) => filter(burst(cue.key, 0.03, 0.7), biquad('low', 700))),
  thunder: (cue) => {
    const sound = bank(noise(cue), [
      [biquad('low', 95), 3.2],
      [biquad('band', 260, 0.8), 0.6],
    ]);
    const crack = burst(cue.key, 0.06, 0.5 * cue.strength);
    return sound.map((value, i) => {
      const u = i / sound.length;
      const rumble = 0.6 + 0.4 * Math.sin(u * 19 + chance(cue.key, 'rumble') * 6) * Math.sin(u * 7);
      return value * rumble * Math.min(1, u * 60) * (1 - u) ** 1.5 + (crack[i] ?? 0);
    });
  },
  clap: (cue) => filter(burst(cue.key, 0.006, 1), biquad('band', 1300, 0.9)),
  crunch: (cue) =>
    Float32Array.from(repeated(0.035, (each) => burst(each.key, 0.006, 0.6 * chance(each.key, 'crunch')))(cue)),
  shatter: (cue) => {
    const out = new Float32Array(Math.ceil(Math.max(0.6, cue.seconds) * RATE));
    for (let piece = 0; piece < 40; piece++) {
      const at = Math.floor(chance(cue.key, 'when', piece) ** 2 * 0.45 * RATE);
      const tone = blip(2200 + chance(cue.key, 'piece', piece) * 6500, 0.12, 0.25, 1);
      for (let i = 0; i < tone.length && at + i < out.length; i++) out[at + i]! += tone[i]!;
    }
    return add(out, burst(cue.key, 0.01, 0.7));
  },
  splash: (cue) => {
    const sound = bank(noise(cue), [
      [biquad('band', 900, 0.7), 0.8],
      [biquad('high', 2500), 0.3],
    ]);
    return sound.map((value, i) => value * attack(i / sound.length));
  },
  gasp: ({ seconds, key }) => chorus('gasp', seconds, 1, key),
  laugh: ({ seconds, key }) => chorus('laugh', seconds, 1, key),
  cheer: ({ seconds, key }) => chorus('cheer', seconds, 14, key),
  sob: repeated(
    0.4,
    cry(() => ({ pitchHz: (u) => 330 - 90 * u, level: attack, formants: vowel('u', 1.15), breath: 0.5 })),
  ),
  snore: cry(() => ({ pitchHz: (u) => 45 + 20 * u, level: swell, formants: vowel('o', 0.9), breath: 0.65 })),
  sing: (cue) => melody(cue),
  murmur: repeated(
    0.21,
    cry(({ key }) => ({
      pitchHz: (u) => 130 + 60 * chance(key, 'note') - 15 * u,
      level: swell,
      formants: vowel((['a', 'e', 'i', 'o', 'u'] as const)[hash(key, 'vowel') % 5]!),
      breath: 0.2,
    })),
  ),
};

/** A little tune on a pentatonic scale, held notes with some vibrato. */
const melody: Maker = (cue) => {
  const scale = [0, 2, 4, 7, 9, 12];
  const noteS = 0.42;
  return repeated(
    noteS,
    cry(({ key }) => {
      const pitch = 262 * 2 ** (scale[hash(key, 'note') % scale.length]! / 12);
      return {
        seconds: noteS * 0.95,
        pitchHz: (u) => pitch * (1 + 0.008 * Math.sin(u * 16)),
        level: swell,
        formants: vowel('a', 1.12),
        breath: 0.08,
      };
    }),
  )(cue);
};

function add(a: Float32Array, b: Float32Array): Float32Array {
  const [long, short] = a.length >= b.length ? [Float32Array.from(a), b] : [Float32Array.from(b), a];
  for (let i = 0; i < short.length; i++) long[i]! += short[i]!;
  return long;
}

/** The kinds of sound that are known by name. */
export const CUE_KINDS: readonly string[] = Object.keys(MAKERS);

/** What a cue sounds like; of a kind that nobody described, a breath of air. */
export function cueSound(cue: SoundCue, seed: number): Float32Array {
  const seconds = Math.max(0.02, (cue.endMs - cue.startMs) / 1000);
  const key = hash(seed, 'cue', cue.kind, cue.source ?? '', Math.round(cue.startMs));
  return (MAKERS[cue.kind] ?? MAKERS['whoosh']!)({ ...cue, seconds, key });
}
