import { chance } from '../scene/chance.ts';
import { attack, swell } from './envelope.ts';
import { biquad, filter } from './filters.ts';
import { lay, RATE } from './pcm.ts';
import type { Throat } from './cues/cue.ts';
import { breathe, resonate, vowel, type Effort, type Vowel } from './throat.ts';
import { burst } from './tones.ts';

export type Reaction = 'gasp' | 'cheer' | 'clap' | 'laugh' | 'boo';

type Own = (what: string) => number;

/** How many sizes of throat there are in a crowd: who has the same shares its filters. */
const SIZES = 3;
const LATEST_S = 0.35;

const VOWEL_OF: Readonly<Record<Exclude<Reaction, 'clap'>, Vowel>> = { gasp: 'o', cheer: 'e', laugh: 'a', boo: 'u' };

/** Many people at once, each with a throat and a moment of his own; one alone begins at once. @param throat of somebody in particular */
export function chorus(kind: Reaction, seconds: number, people: number, key: number, throat?: Throat): Float32Array {
  if (kind === 'clap') return applause(seconds, people, key);
  const sources = Array.from({ length: Math.min(SIZES, people) }, () => new Float32Array(length(seconds)));
  for (let person = 0; person < people; person++) {
    const own: Own = (what) => chance(key, what, person);
    const latestS = people === 1 ? 0 : LATEST_S * (kind === 'gasp' ? 0.4 : 1);
    const at = Math.floor(own('late') * latestS * RATE);
    const gain = (0.5 + own('loud')) / Math.sqrt(people);
    breathe(sources[person % sources.length]!, at, effort(kind, seconds, own, throat?.pitchHz), key + person, gain);
  }
  const out = new Float32Array(length(seconds));
  sources.forEach((source, size) =>
    lay(out, 0, resonate(source, vowel(VOWEL_OF[kind], throat?.size ?? 0.97 + 0.14 * size))),
  );
  return out;
}

const length = (seconds: number): number => Math.ceil((seconds + LATEST_S) * RATE);

function effort(kind: Exclude<Reaction, 'clap'>, seconds: number, own: Own, pitchHz?: number): Effort {
  const base = pitchHz ?? 110 + own('pitch') * 160;
  const bend = own('bend') * 6;
  const beatHz = 4.5 + own('beat');
  switch (kind) {
    case 'gasp':
      return {
        seconds: Math.min(seconds, 0.65),
        pitchHz: (u) => base * (1.25 - 0.35 * u),
        level: (u) => swell(u) * (1 - u * 0.75),
        breath: 0.45,
      };
    case 'cheer':
      return {
        seconds,
        pitchHz: (u) => base * (1.5 + 0.25 * Math.sin(u * 5 + bend)),
        level: (u) => attack(u * 0.95),
        breath: 0.3,
        edge: 0.5,
        rough: 0.15,
      };
    case 'laugh':
      return {
        seconds,
        // "Ha, ha, ha": each one begins with a breath and falls, and all of them together do.
        pitchHz: (u) => base * (1.55 - 0.4 * u) * (1.12 - 0.24 * ((beatHz * u * seconds) % 1)),
        level: (u) => haha((beatHz * u * seconds) % 1) * attack(u),
        breath: 0.3,
        edge: 0.6,
      };
    case 'boo':
      return { seconds, pitchHz: () => base * 0.9, level: swell, breath: 0.2 };
  }
}

const haha = (u: number): number => (u < 0.62 ? Math.min(1, u * 9) * (1 - u / 0.62) ** 0.5 : 0);

/** Pairs of hands, each in its own time; fewer and fewer. */
function applause(seconds: number, people: number, key: number): Float32Array {
  const out = new Float32Array(length(seconds));
  for (let person = 0; person < people; person++) {
    const own: Own = (what) => chance(key, what, person);
    const periodS = 0.19 + own('beat') * 0.09;
    const hands = filter(burst(key + person, 0.004, 1), biquad('band', 900 + own('hands') * 1200, 1.2));
    const startS = people === 1 ? 0 : own('late') * LATEST_S;
    const stopS = seconds * (0.6 + 0.4 * own('stop'));
    for (let clap = 0; clap * periodS < stopS; clap++) {
      const atS = startS + clap * periodS + chance(key, person, clap) * 0.03;
      lay(out, Math.floor(atS * RATE), hands, (0.5 + own('loud')) / Math.sqrt(people));
    }
  }
  return out;
}
