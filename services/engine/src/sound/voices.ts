import { chance, noiseAt } from '../scene/chance.ts';
import { biquad, filter } from './filters.ts';
import { RATE } from './pcm.ts';

/** What a throat does over a moment; `u` runs from 0 to 1. */
export interface Utterance {
  readonly seconds: number;
  readonly pitchHz: (u: number) => number;
  readonly level: (u: number) => number;
  /** Resonances: frequency, and how narrow. */
  readonly formants: readonly (readonly [hz: number, q: number, gain: number])[];
  /** 0 all tone, 1 all breath. */
  readonly breath: number;
}

/** A throat: a buzz at the pitch and some breath, through its resonances. */
export function utter({ seconds, pitchHz, level, formants, breath }: Utterance, key: number): Float32Array {
  const samples = Math.ceil(seconds * RATE);
  const source = new Float32Array(samples);
  let phase = 0;
  for (let i = 0; i < samples; i++) {
    const u = i / samples;
    phase = (phase + (pitchHz(u) * (1 + 0.012 * noiseAt(key ^ 7, i >> 9))) / RATE) % 1;
    // A soft pulse: rich enough in overtones, without the fizz of a sawtooth.
    const buzz = phase < 0.6 ? Math.sin((Math.PI * phase) / 0.6) ** 2 - 0.35 : -0.35;
    source[i] = (buzz * (1 - breath) + noiseAt(key, i) * breath * 0.6) * level(u);
  }
  const out = new Float32Array(samples);
  for (const [hz, q, gain] of formants) {
    const part = filter(Float32Array.from(source), biquad('band', hz, q));
    for (let i = 0; i < samples; i++) out[i]! += part[i]! * gain;
  }
  return out;
}

/** Vowels of a grown man; a smaller throat has them all higher by its factor. */
const VOWELS = {
  a: [730, 1090, 2440],
  o: [570, 840, 2410],
  u: [300, 870, 2240],
  e: [530, 1840, 2480],
  i: [270, 2290, 3010],
} as const;

export function vowel(name: keyof typeof VOWELS, throat = 1): Utterance['formants'] {
  const [f1, f2, f3] = VOWELS[name];
  return [
    [f1 * throat, 5, 1],
    [f2 * throat, 8, 0.55],
    [f3 * throat, 10, 0.25],
  ];
}

const swell = (u: number): number => Math.sin(Math.PI * Math.min(1, u)) ** 0.7;

/** Many people at once, each with a throat and a moment of his own. */
export function chorus(
  kind: 'gasp' | 'cheer' | 'clap' | 'laugh' | 'boo',
  seconds: number,
  people: number,
  key: number,
): Float32Array {
  const out = new Float32Array(Math.ceil((seconds + 0.4) * RATE));
  for (let person = 0; person < people; person++) {
    const own = (what: string) => chance(key, what, person);
    const at = Math.floor(own('late') * 0.35 * RATE * (kind === 'gasp' ? 0.5 : 1));
    const sound = kind === 'clap' ? applause(seconds, own, key + person) : utter(cry(kind, seconds, own), key + person);
    const gain = (0.5 + own('loud')) / Math.sqrt(people);
    for (let i = 0; i < sound.length && at + i < out.length; i++) out[at + i]! += sound[i]! * gain;
  }
  return out;
}

function cry(kind: 'gasp' | 'cheer' | 'laugh' | 'boo', seconds: number, own: (what: string) => number): Utterance {
  const throat = 0.95 + own('throat') * 0.35;
  const base = 110 + own('pitch') * 160;
  switch (kind) {
    case 'gasp':
      return {
        seconds: Math.min(seconds, 0.9),
        pitchHz: (u) => base * (1.25 - 0.35 * u),
        level: (u) => swell(u) * (1 - u * 0.6),
        formants: vowel('o', throat),
        breath: 0.45,
      };
    case 'cheer':
      return {
        seconds,
        pitchHz: (u) => base * (1.5 + 0.25 * Math.sin(u * 5 + own('bend') * 6)),
        level: (u) => swell(Math.min(1, u * 1.2)),
        formants: vowel('e', throat),
        breath: 0.3,
      };
    case 'laugh':
      return {
        seconds,
        pitchHz: (u) => base * (1.4 - 0.3 * u),
        level: (u) => (0.5 + 0.5 * Math.sin(2 * Math.PI * (4.5 + own('beat')) * u * seconds)) ** 2 * (1 - u),
        formants: vowel('a', throat),
        breath: 0.35,
      };
    case 'boo':
      return { seconds, pitchHz: () => base * 0.9, level: swell, formants: vowel('u', throat), breath: 0.2 };
  }
}

/** One pair of hands. */
function applause(seconds: number, own: (what: string) => number, key: number): Float32Array {
  const out = new Float32Array(Math.ceil(seconds * RATE));
  const period = 0.19 + own('beat') * 0.09;
  const tone = biquad('band', 900 + own('hands') * 1200, 1.2);
  for (let clap = 0; clap * period < seconds; clap++) {
    const at = Math.floor((clap * period + chance(key, clap) * 0.03) * RATE);
    for (let i = 0; i < 0.02 * RATE && at + i < out.length; i++)
      out[at + i]! += noiseAt(key + clap, i) * Math.exp(-i / (0.004 * RATE)) * (1 - ((clap * period) / seconds) * 0.5);
  }
  return filter(out, tone);
}
