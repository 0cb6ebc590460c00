import { chance, hash } from '../../scene/chance.ts';
import { chorus } from '../chorus.ts';
import { attack, swell } from '../envelope.ts';
import { biquad, filter } from '../filters.ts';
import { hzOf, nearest } from '../music/harmony.ts';
import { lay, RATE } from '../pcm.ts';
import { utter, vowel, VOWEL_NAMES } from '../throat.ts';
import { burst } from '../tones.ts';
import { cry, repeated, type Cue, type CueMaker, type CueSound, type Throat } from './cue.ts';

/** The throat of whoever it is; of somebody whom nobody knows, one of chance. */
const throatOf = ({ heard, key }: Cue): Throat =>
  heard.throat ?? { pitchHz: 120 + 110 * chance(key, 'throat'), size: 1 + 0.16 * chance(key, 'throat') };

/** A breath drawn in jerks, then a wail that breaks. */
const sob = repeated(
  0.42,
  cry((cue) => {
    const { pitchHz, size } = throatOf(cue);
    return {
      seconds: 0.36,
      pitchHz: (u) =>
        pitchHz * (1.7 + 0.25 * chance(cue.key, 'sob')) * (1.1 - 0.35 * u) * (1 + 0.05 * Math.sin(u * 34)),
      level: attack,
      formants: vowel('u', size),
      becomes: { formants: vowel('a', size), at: (u) => Math.sin(Math.PI * Math.min(1, u * 1.4)) * 0.7 },
      breath: 0.4,
      rough: 0.35,
    };
  }),
);

const snore = cry(() => ({
  pitchHz: (u) => 45 + 20 * u,
  level: swell,
  formants: vowel('o', 0.9),
  breath: 0.65,
}));

const murmur = repeated(
  0.21,
  cry((cue) => {
    const { pitchHz, size } = throatOf(cue);
    const note = pitchHz * (0.9 + 0.25 * chance(cue.key, 'note'));
    return {
      pitchHz: (u) => note * (1.04 - 0.1 * u),
      level: swell,
      formants: vowel(VOWEL_NAMES[hash(cue.key, 'vowel') % VOWEL_NAMES.length]!, size),
      becomes: { formants: vowel(VOWEL_NAMES[hash(cue.key, 'next') % VOWEL_NAMES.length]!, size), at: (u) => u },
      breath: 0.2,
    };
  }),
);

const PENTATONIC = [0, 2, 4, 7, 9];
const BEAT_S = 0.42;
const LENGTHS = [1, 1, 2, 1, 1, 2] as const;
const SUNG = ['a', 'o', 'e', 'a', 'u'] as const;

/** A tune of held notes, each gliding from the one before, with a vibrato that comes late. */
const sing: CueMaker = (cue) => {
  const { pitchHz, size } = throatOf(cue);
  const { tonic, scale } = cue.heard.key ?? { tonic: 60, scale: PENTATONIC };
  const centre = 69 + 12 * Math.log2((pitchHz * 1.7) / 440);
  const out = new Float32Array(Math.ceil(cue.seconds * RATE));
  let [atS, before] = [0, centre];
  for (let nth = 0; atS < cue.seconds - 0.1; nth++) {
    const key = hash(cue.key, 'note', nth);
    const seconds = Math.min(cue.seconds - atS, LENGTHS[nth % LENGTHS.length]! * BEAT_S);
    const wanted = 0.7 * before + 0.3 * centre + (nth === 0 ? 0 : 5 * (chance(key, 'way') - 0.5));
    const classes = scale.map((semitones) => (((tonic + semitones) % 12) + 12) % 12);
    const note = classes
      .map((one) => nearest(one, wanted))
      .toSorted((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted))[0]!;
    const [from, to] = [hzOf(nth === 0 ? note : before), hzOf(note)];
    const glide = (t: number) => to + (from - to) * Math.exp(-t / 0.03);
    const shaken = (t: number) =>
      1 + 0.013 * Math.min(1, Math.max(0, (t - 0.15) / 0.2)) * Math.sin(2 * Math.PI * 5.4 * t);
    const sung = {
      seconds,
      pitchHz: (u: number) => glide(u * seconds) * shaken(u * seconds),
      level: (u: number) =>
        Math.min(1, (u * seconds) / 0.05) * Math.min(1, ((1 - u) * seconds) / 0.06) * (1 - 0.25 * u),
      formants: vowel(SUNG[nth % SUNG.length]!, size),
      becomes: { formants: vowel(SUNG[(nth + 1) % SUNG.length]!, size), at: (u: number) => u ** 3 },
      breath: 0.07,
      edge: 0.7,
    };
    lay(out, Math.round(atS * RATE), utter(sung, key));
    [atS, before] = [atS + seconds, note];
  }
  return out;
};

const clap: CueMaker = ({ key }) => filter(burst(key, 0.006, 1), biquad('band', 1300, 0.9));
const crunch = repeated(0.035, ({ key }) => burst(key, 0.006, chance(key, 'crunch') ** 2));

/** A shout of joy: "yeah", up and down again. */
const hooray = cry((cue) => {
  const { pitchHz, size } = throatOf(cue);
  return {
    pitchHz: (u) => 1.6 * pitchHz * (1 + 0.5 * Math.sin(Math.PI * Math.min(1, u * 1.3))),
    level: (u) => Math.min(1, u * 14) * Math.max(0, 1 - u) ** 0.5,
    formants: vowel('i', size),
    becomes: { formants: vowel('a', size), at: (u) => Math.min(1, u * 4) },
    breath: 0.12,
    rough: 0.2,
  };
});

/** A breath taken, and let go. */
const sigh = cry((cue) => {
  const { pitchHz, size } = throatOf(cue);
  return {
    pitchHz: (u) => pitchHz * (1.15 - 0.4 * u),
    level: (u) => Math.min(1, u * 5) * (1 - u) ** 1.4,
    formants: vowel('a', size),
    becomes: { formants: vowel('u', size), at: (u) => u },
    breath: 0.8,
  };
});

/** In fear, and high. */
const scream = cry((cue) => {
  const { pitchHz, size } = throatOf(cue);
  return {
    pitchHz: (u) => 3.4 * pitchHz * (0.8 + 0.5 * Math.sin(Math.PI * (0.15 + 0.7 * u))),
    level: (u) => Math.min(1, u * 16) * Math.max(0, 1 - u) ** 0.3,
    formants: vowel('a', size),
    breath: 0.12,
    rough: 0.35,
  };
});

export const PEOPLE: Readonly<Record<string, CueSound>> = {
  gasp: { make: (cue) => chorus('gasp', cue.seconds, 1, cue.key, throatOf(cue)), lufs: -20 },
  laugh: { make: (cue) => chorus('laugh', cue.seconds, 1, cue.key, throatOf(cue)), lufs: -18 },
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
