import { chance, hash } from '../../scene/chance.ts';
import { chorus } from '../chorus.ts';
import { attack, swell } from '../envelope.ts';
import { biquad, filter } from '../filters.ts';
import { vowel, VOWEL_NAMES } from '../throat.ts';
import { burst } from '../tones.ts';
import { cry, repeated, type CueMaker, type CueSound } from './cue.ts';

const sob = repeated(
  0.4,
  cry(() => ({ pitchHz: (u) => 330 - 90 * u, level: attack, formants: vowel('u', 1.15), breath: 0.5 })),
);

const snore = cry(() => ({
  pitchHz: (u) => 45 + 20 * u,
  level: swell,
  formants: vowel('o', 0.9),
  breath: 0.65,
}));

const murmur = repeated(
  0.21,
  cry(({ key }) => ({
    pitchHz: (u) => 130 + 60 * chance(key, 'note') - 15 * u,
    level: swell,
    formants: vowel(VOWEL_NAMES[hash(key, 'vowel') % VOWEL_NAMES.length]!),
    breath: 0.2,
  })),
);

const PENTATONIC = [0, 2, 4, 7, 9, 12];
const NOTE_S = 0.42;

/** A little tune of held notes with some vibrato. */
const sing = repeated(
  NOTE_S,
  cry(({ key }) => {
    const pitch = 262 * 2 ** (PENTATONIC[hash(key, 'note') % PENTATONIC.length]! / 12);
    return {
      seconds: NOTE_S * 0.95,
      pitchHz: (u) => pitch * (1 + 0.012 * Math.sin(u * NOTE_S * 2 * Math.PI * 5.5)),
      level: swell,
      formants: vowel('a', 1.12),
      breath: 0.08,
    };
  }),
);

const clap: CueMaker = ({ key }) => filter(burst(key, 0.006, 1), biquad('band', 1300, 0.9));
const crunch = repeated(0.035, ({ key }) => burst(key, 0.006, chance(key, 'crunch') ** 2));

/** A shout of joy: "yeah", up and down again. */
const hooray = cry(({ key }) => {
  const base = 190 + 150 * chance(key, 'throat');
  return {
    pitchHz: (u) => base * (1 + 0.5 * Math.sin(Math.PI * Math.min(1, u * 1.3))),
    level: (u) => Math.min(1, u * 14) * Math.max(0, 1 - u) ** 0.5,
    formants: vowel('i', 1.05 + 0.15 * chance(key, 'throat')),
    becomes: { formants: vowel('a', 1.1), at: (u) => Math.min(1, u * 4) },
    breath: 0.12,
    rough: 0.2,
  };
});

/** A breath taken, and let go. */
const sigh = cry(({ key }) => ({
  pitchHz: (u) => (170 + 60 * chance(key, 'throat')) * (1.15 - 0.4 * u),
  level: (u) => Math.min(1, u * 5) * (1 - u) ** 1.4,
  formants: vowel('a', 1.08),
  becomes: { formants: vowel('u', 1.08), at: (u) => u },
  breath: 0.8,
}));

/** In fear, and high. */
const scream = cry(({ key }) => {
  const base = 620 + 260 * chance(key, 'throat');
  return {
    pitchHz: (u) => base * (0.8 + 0.5 * Math.sin(Math.PI * (0.15 + 0.7 * u))),
    level: (u) => Math.min(1, u * 16) * Math.max(0, 1 - u) ** 0.3,
    formants: vowel('a', 1.2),
    breath: 0.12,
    rough: 0.35,
  };
});

export const PEOPLE: Readonly<Record<string, CueSound>> = {
  gasp: { make: ({ seconds, key }) => chorus('gasp', seconds, 1, key), lufs: -20 },
  laugh: { make: ({ seconds, key }) => chorus('laugh', seconds, 1, key), lufs: -18 },
  hooray: { make: hooray, lufs: -16 },
  sigh: { make: sigh, lufs: -24 },
  scream: { make: scream, lufs: -14 },
  cheer: { make: ({ seconds, key }) => chorus('cheer', seconds, 14, key), lufs: -16 },
  sob: { make: sob, lufs: -21 },
  snore: { make: snore, lufs: -25 },
  sing: { make: sing, lufs: -18 },
  murmur: { make: murmur, lufs: -22 },
  clap: { make: clap, lufs: -20 },
  crunch: { make: crunch, lufs: -24 },
};
