import { noiseAt } from '../scene/chance.ts';
import { shape } from './envelope.ts';
import { addFiltered, biquad, moving } from './filters.ts';
import { lay, RATE } from './pcm.ts';

/** What a throat does over a moment; `u` runs from 0 to 1. */
export interface Effort {
  readonly seconds: number;
  readonly pitchHz: (u: number) => number;
  readonly level: (u: number) => number;
  /** 0 all tone, 1 all breath. */
  readonly breath: number;
  /** 0 smooth; towards 1 the folds beat ever more unevenly, as in a growl, a roar or a sob. */
  readonly rough?: number;
  /** 0 folds that hardly touch, round and dull; 1 folds that clap shut, with all overtones. */
  readonly edge?: number;
}

/** Resonances: frequency, and how narrow. */
export type Formants = readonly (readonly [hz: number, q: number, gain: number])[];

export interface Utterance extends Effort {
  readonly formants: Formants;
  /** What the mouth turns into, and how far it has: `moo` begins closed. */
  readonly becomes?: { readonly formants: Formants; readonly at: (u: number) => number };
}

/** How often pitch and level are asked for. */
const CONTROL = 64;

/** A throat: a buzz at the pitch and some breath, through its resonances. */
export function utter(utterance: Utterance, key: number): Float32Array {
  const source = new Float32Array(Math.ceil(utterance.seconds * RATE));
  breathe(source, 0, utterance, key);
  const { formants, becomes, seconds } = utterance;
  if (!becomes) return resonate(source, formants);
  const out = new Float32Array(source.length);
  formants.forEach(([hz, q, gain], n) => {
    const [laterHz, , laterGain] = becomes.formants[n] ?? [hz, q, gain];
    const along = (from: number, to: number) => (t: number) => from + (to - from) * becomes.at(t / seconds);
    lay(out, 0, shape(moving(source, along(hz, laterHz), q), along(gain, laterGain)));
  });
  return out;
}

/** Adds what comes from the larynx, before the mouth makes a vowel of it: so that many who say the same can share one mouth. */
export function breathe(
  into: Float32Array,
  at: number,
  { seconds, pitchHz, level, breath, rough = 0, edge = 0 }: Effort,
  key: number,
  gain = 1,
): void {
  const samples = Math.min(Math.ceil(seconds * RATE), into.length - at);
  let phase = 0;
  let loud = 0;
  let beat = 0;
  let force = 1;
  let pace = 1;
  for (let from = 0; from < samples; from += CONTROL) {
    const u = from / samples;
    const step = (pitchHz(u) * (1 + 0.012 * noiseAt(key ^ 7, from >> 9))) / RATE;
    const slope = (level(Math.min(1, u + CONTROL / samples)) * gain - loud) / CONTROL;
    const end = Math.min(samples, from + CONTROL);
    for (let i = from; i < end; i++) {
      phase += step * pace;
      if (phase >= 1) {
        phase -= 1;
        beat += 1;
        // Uneven folds: every other beat weaker, and none as long as the one before.
        force = 1 - rough * (beat & 1 ? 0.45 : 0) + rough * 0.5 * noiseAt(key ^ 31, beat);
        pace = 1 + rough * 0.14 * noiseAt(key ^ 37, beat);
      }
      // A soft pulse: rich enough in overtones, without the fizz of a sawtooth.
      const x = phase * 1.7;
      const pulse = x < 1 ? 4 * x * (1 - x) : 0;
      const tone = (pulse * pulse - 0.32) * (1 - edge) + shut(phase, step * pace) * edge;
      into[at + i]! += (tone * force * (1 - breath) + noiseAt(key, i) * breath * 0.6) * loud;
      loud += slope;
    }
  }
}

const OPEN = 0.6;

/** Air through folds that open slowly and shut at once (KLGLOTT88's flow, differentiated); the jump is rounded over two samples, so that nothing folds back. */
function shut(phase: number, step: number): number {
  const x = phase / OPEN;
  const flow = x < 1 ? 3 * x * x - 2 * x : 0;
  const since = phase - OPEN;
  if (since < -step || since > step) return flow;
  const t = since / step;
  return t < 0 ? flow - (t + 1) ** 2 / 2 : flow + (1 - t) ** 2 / 2;
}

export function resonate(source: Float32Array, formants: Formants): Float32Array {
  const out = new Float32Array(source.length);
  for (const [hz, q, gain] of formants) addFiltered(out, source, biquad('band', hz, q), gain);
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
export type Vowel = keyof typeof VOWELS;
export const VOWEL_NAMES = Object.keys(VOWELS) as Vowel[];

export function vowel(name: Vowel, throat = 1): Formants {
  const [f1, f2, f3] = VOWELS[name];
  return [
    [f1 * throat, 5, 1],
    [f2 * throat, 8, 0.55],
    [f3 * throat, 10, 0.25],
  ];
}
