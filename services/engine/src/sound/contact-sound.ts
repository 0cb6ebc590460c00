import { chance, noiseAt } from '../scene/chance.ts';
import type { Contact } from '../timeline.ts';
import type { MaterialDef } from '../vocab/define.ts';
import { scale, soften } from './envelope.ts';
import { biquad, filter } from './filters.ts';
import { ratio, strongest } from './loudness.ts';
import { grains } from './noise.ts';
import { peakOf, RATE } from './pcm.ts';
import { ring } from './tones.ts';

/** One of two things that met. */
export interface Partner {
  readonly material: MaterialDef;
  /** Metres across; large things ring lower. */
  readonly sizeM: number;
  /** Bolted down, or lying on the ground with all its weight: it rings shortly. */
  readonly damped: boolean;
  /** Made to be heard: a light touch is enough. */
  readonly instrument: boolean;
}

const REFERENCE_M = 0.3;
const REFERENCE_NS = 4;
const LOUDEST = 1.4;
const QUIETEST = 0.02;
const LONGEST_S = 1.2;
/** How loud a contact of strength 1 is in its first tenth of a second. */
const FULL_LUFS = -16;
/** Of full scale, for strength 1: a click that is too short to be loud need not be sharp. */
const FULL_PEAK = 1;

/**
 * The sound of two things that meet: both ring with their materials' partials, struck as hard as the impulse and as brightly as the harder side
 * lets the softer one, after a short touch of noise. Begins at its first sample. No two are quite alike, since no two places of a thing ring alike.
 *
 * @param key of its own noise
 */
export function contactSound(
  { impulseNs, kind }: Pick<Contact, 'impulseNs' | 'kind'>,
  a: Partner,
  b: Partner,
  key: number,
): Float32Array {
  const struck = strengthOf(impulseNs) * (kind === 'grip' ? 0.3 : 1);
  const strength = a.instrument || b.instrument ? Math.sqrt(struck) : struck;
  const soft = Math.min(a.material.hardness, b.material.hardness);
  const hardness = soft * 0.65 + Math.max(a.material.hardness, b.material.hardness) * 0.35;
  const brightHz = 180 + 9000 * hardness ** 2 * (0.7 + 0.3 * Math.min(1, strength));
  const seconds = Math.max(0.1, longest(a), longest(b));
  const sound = new Float32Array(Math.ceil(seconds * RATE));
  for (const partner of [a, b]) {
    strike(sound, partner, brightHz, key);
    give(sound, partner);
    grate(sound, partner, key);
  }
  touch(sound, 0.016 - 0.012 * hardness, brightHz * 1.6, 1.1 + 1.2 * hardness, key);
  return levelled(sound, strength);
}

/** Ears hear the logarithm: a hundred times the impulse is not a hundred times as loud. */
export const strengthOf = (impulseNs: number): number =>
  Math.min(LOUDEST, Math.max(QUIETEST, (Math.max(0, impulseNs) / REFERENCE_NS) ** 0.6));

/** Brings a struck sound to the loudness of its strength, whatever it is made of. */
export function levelled(sound: Float32Array, strength: number): Float32Array {
  const gain = Math.min(ratio(FULL_LUFS - strongest(sound)), FULL_PEAK / Math.max(1e-9, peakOf(sound)));
  return soften(scale(sound, gain * strength), 0, 0.01);
}

const decayOf = (decayS: number, damped: boolean): number =>
  Math.min(LONGEST_S, damped ? Math.min(0.35, decayS) : decayS);
const longest = ({ material, damped }: Partner): number =>
  Math.max(...material.modes.map(([, decayS]) => decayOf(decayS, damped)));

function strike(sound: Float32Array, { material, sizeM, damped }: Partner, brightHz: number, key: number): void {
  const lower = Math.min(3, Math.max(0.4, (REFERENCE_M / Math.max(0.02, sizeM)) ** 0.6));
  material.modes.forEach(([hz, decayS, gain], mode) => {
    const frequency = hz * lower * (1 + 0.012 * noiseAt(key, mode));
    if (frequency > RATE * 0.45) return;
    // Where it is struck decides which of its partials are woken.
    const woken = 0.55 + 0.45 * chance(key, 'mode', mode);
    const heard = (gain * woken) / (1 + (frequency / brightHz) ** 2);
    ring(sound, frequency, decayOf(decayS, damped) / Math.sqrt(lower), heard);
  });
}

/** What is soft gives way as a whole: the heavy with a deep thud, the light and hollow higher. */
function give(sound: Float32Array, { material, sizeM }: Partner): void {
  const lower = (REFERENCE_M / Math.max(0.05, sizeM)) ** 0.3;
  const hz = Math.min(240, Math.max(45, 70 * (1700 / material.densityKgM3) ** 0.35 * lower));
  ring(sound, hz, 0.09, 0.6 * (1 - material.hardness) ** 2);
}

const GRATES_S = 0.07;

/** What is rough meets in many places, one shortly after the other. */
function grate(sound: Float32Array, { material: { roughness, hardness } }: Partner, key: number): void {
  const samples = Math.min(sound.length, Math.ceil(GRATES_S * RATE));
  const grit = filter(grains(key ^ 51, samples, 2), biquad('band', 900 + 4200 * hardness, 0.7));
  for (let i = 0; i < samples; i++) sound[i]! += grit[i]! * 1.5 * roughness ** 1.5 * (1 - i / samples) ** 2;
}

/** The noise of two surfaces at the moment when they meet. */
export function touch(sound: Float32Array, seconds: number, brightHz: number, gain: number, key: number): void {
  const samples = Math.min(sound.length, Math.ceil(seconds * 4 * RATE));
  const share = Math.min(1, (2 * Math.PI * brightHz) / RATE);
  const fall = Math.exp(-1 / (seconds * RATE));
  let level = (gain * 0.65) / Math.sqrt(share);
  let first = 0;
  let second = 0;
  for (let i = 0; i < samples; i++) {
    first += (noiseAt(key, i) - first) * share;
    second += (first - second) * share;
    sound[i]! += second * level;
    level *= fall;
  }
}
