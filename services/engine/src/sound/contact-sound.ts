import { noiseAt } from '../scene/chance.ts';
import type { Contact } from '../timeline.ts';
import type { MaterialDef } from '../vocab/define.ts';
import { RATE } from './pcm.ts';

/** One of two things that met. */
export interface Partner {
  readonly material: MaterialDef;
  /** Metres across; large things ring lower. */
  readonly sizeM: number;
}

const REFERENCE_M = 0.3;
const REFERENCE_NS = 4;
const LOUDEST = 1.4;
const LONGEST_S = 1.2;

/**
 * The sound of two things that meet: both ring with their materials' partials, struck as hard as the impulse and as brightly as the harder side
 * lets the softer one, after a short touch of noise. Starts at its first sample.
 *
 * @param key of its own noise
 */
export function contactSound(
  contact: Pick<Contact, 'impulseNs' | 'kind'>,
  a: Partner,
  b: Partner,
  key: number,
): Float32Array {
  const strength = strengthOf(contact);
  const hardness =
    Math.min(a.material.hardness, b.material.hardness) * 0.75 +
    Math.max(a.material.hardness, b.material.hardness) * 0.25;
  const brightHz = 180 + 9000 * hardness ** 2;
  const seconds = Math.min(LONGEST_S, Math.max(0.06, longest(a.material), longest(b.material)));
  const sound = new Float32Array(Math.ceil(seconds * RATE));
  for (const { material, sizeM } of [a, b]) ring(sound, material, sizeM, brightHz, strength * 0.5);
  touch(sound, hardness, brightHz, strength, key);
  return sound;
}

/** Ears hear the logarithm, so a footstep is heard beside a crash. */
function strengthOf({ impulseNs, kind }: Pick<Contact, 'impulseNs' | 'kind'>): number {
  const strength = Math.min(LOUDEST, (Math.max(0, impulseNs) / REFERENCE_NS) ** 0.7);
  if (kind === 'footstep') return Math.min(0.32, 0.1 + strength * 0.15);
  if (kind === 'grip') return Math.min(0.25, strength * 0.3);
  return strength;
}

const longest = (material: MaterialDef): number => Math.max(...material.modes.map(([, decayS]) => decayS));

function ring(sound: Float32Array, { modes }: MaterialDef, sizeM: number, brightHz: number, strength: number): void {
  const scale = Math.min(3, Math.max(0.4, (REFERENCE_M / Math.max(0.02, sizeM)) ** 0.6));
  for (const [hz, decayS, gain] of modes) {
    const frequency = hz * scale;
    if (frequency > RATE * 0.45) continue;
    const heard = (gain * strength) / (1 + (frequency / brightHz) ** 2);
    const decay = Math.min(LONGEST_S, decayS / Math.sqrt(scale));
    // Two multiplications a sample: the recurrence of a sine that falls by 60 dB in `decay` seconds.
    const r = Math.exp(-6.9 / (decay * RATE));
    const w = (2 * Math.PI * frequency) / RATE;
    const k = 2 * r * Math.cos(w);
    let y1 = Math.sin(w) * r * heard;
    let y2 = 0;
    const samples = Math.min(sound.length, Math.ceil(decay * RATE));
    for (let i = 0; i < samples; i++) {
      sound[i]! += y1;
      const y = k * y1 - r * r * y2;
      y2 = y1;
      y1 = y;
    }
  }
}

function touch(sound: Float32Array, hardness: number, brightHz: number, strength: number, key: number): void {
  const seconds = 0.016 - 0.012 * hardness;
  const samples = Math.min(sound.length, Math.ceil(seconds * 4 * RATE));
  const share = Math.min(1, (2 * Math.PI * brightHz) / RATE);
  const gain = strength * (0.5 + 0.35 * hardness) * (0.4 / Math.sqrt(share));
  let low = 0;
  for (let i = 0; i < samples; i++) {
    low += (noiseAt(key, i) - low) * share;
    sound[i]! += low * gain * Math.exp(-i / (seconds * RATE));
  }
}
