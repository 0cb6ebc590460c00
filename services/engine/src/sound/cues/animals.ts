import { chance } from '../../scene/chance.ts';
import { attack, swell } from '../envelope.ts';
import { vowel } from '../throat.ts';
import { blip } from '../tones.ts';
import { cry, repeated, type CueMaker, type CueSound } from './cue.ts';

const bark = (base: number, throat: number): CueMaker =>
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

const growl = cry(() => ({
  pitchHz: (u) => 68 + 14 * Math.sin(u * 40),
  level: swell,
  formants: vowel('o', 0.8),
  breath: 0.4,
}));

const meow = cry(() => ({
  pitchHz: (u) => 520 + 230 * Math.sin(Math.PI * u) - 120 * u,
  level: swell,
  formants: [
    [900, 4, 1],
    [1900, 6, 0.7],
    [3600, 6, 0.2],
  ],
  breath: 0.12,
}));

const neigh = cry(() => ({
  pitchHz: (u) => 780 * (1.1 - 0.6 * u) * (1 + 0.06 * Math.sin(u * 70)),
  level: attack,
  formants: vowel('e', 1.1),
  breath: 0.3,
}));

const chirp = repeated(0.13, ({ key }) => blip(2900 + 900 * chance(key, 'chirp'), 0.09, 0.5, 1.35));
const squeak = repeated(0.2, ({ key }) => blip(2200, 0.1, 0.35, 1.3 + 0.2 * chance(key, 'squeak')));

export const ANIMALS: Readonly<Record<string, CueSound>> = {
  bark: { make: bark(310, 1.25), lufs: -15 },
  yap: { make: bark(520, 1.6), lufs: -17 },
  growl: { make: growl, lufs: -18 },
  meow: { make: meow, lufs: -18 },
  neigh: { make: neigh, lufs: -15 },
  chirp: { make: chirp, lufs: -24 },
  squeak: { make: squeak, lufs: -24 },
};
