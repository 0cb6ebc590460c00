import { mono, type Sound } from '../clip.ts';

/** The beginning of a sudden sound. */
export interface Onset {
  readonly timeS: number;
  /** How far its first milliseconds stand out of what was heard just before, in dB. */
  readonly riseDb: number;
}

/** A thud lies in the lower band, a click or a clink in the upper one; each hides in the noise of the other. */
const LOWER_HZ = [70, 1_200] as const;
const UPPER_HZ = 1_500;
const HOP_S = 0.0005;
/** What comes in at once, against what was there before. In seconds. */
const ATTACK_S = 0.006;
const BEFORE_S = 0.025;
const RISE_DB = 8;
const QUIETEST_DB = -62;
/** Two beginnings are at least so far apart. */
const APART_S = 0.04;
/** Begun is a sound when it is by so much above all that was before, and has so much of its first loud moment. */
const ABOVE = 1.2;
const SHARE = 0.2;

/** The sudden beginnings in a sound, in order, to about a millisecond. */
export function onsets(sound: Sound): Onset[] {
  const samples = mono(sound);
  const { rateHz } = sound;
  const lower = lowPass(highPass(samples, LOWER_HZ[0], rateHz), LOWER_HZ[1], rateHz);
  const upper = highPass(samples, UPPER_HZ, rateHz);
  const found = [...inBand(lower, rateHz), ...inBand(upper, rateHz)];
  return found
    .filter((one) => !found.some((other) => other !== one && isSame(one, other) && other.riseDb > one.riseDb))
    .sort((a, b) => a.timeS - b.timeS);
}

const isSame = (a: Onset, b: Onset): boolean => Math.abs(a.timeS - b.timeS) < APART_S;

function inBand(samples: Float32Array, rateHz: number): Onset[] {
  const hop = Math.round(rateHz * HOP_S);
  const energies = hopEnergies(samples, hop);
  const rises = energies.map((_, n) => riseAt(energies, n));
  const apart = Math.round(APART_S / HOP_S);
  const found: Onset[] = [];
  // Before the first moments nothing is known of what was there before: a clip that fades in has not knocked.
  for (let n = (2 * BEFORE_S) / HOP_S; n < rises.length; n++) {
    if (rises[n]! >= RISE_DB && isHighest(rises, n, apart))
      found.push({ timeS: beginning(samples, n * hop, rateHz), riseDb: rises[n]! });
  }
  return found;
}

function hopEnergies(samples: Float32Array, hop: number): Float64Array {
  const energies = new Float64Array(Math.floor(samples.length / hop));
  for (let n = 0; n < energies.length; n++) {
    for (let at = n * hop; at < (n + 1) * hop; at++) energies[n]! += samples[at]! ** 2 / hop;
  }
  return energies;
}

function riseAt(energies: Float64Array, n: number): number {
  const after = levelDb(energies, n, Math.min(energies.length, n + ATTACK_S / HOP_S));
  const before = levelDb(energies, Math.max(0, n - BEFORE_S / HOP_S), n);
  return after < QUIETEST_DB ? 0 : after - Math.max(QUIETEST_DB - RISE_DB, before);
}

function levelDb(energies: Float64Array, from: number, to: number): number {
  let energy = 0;
  for (let n = from; n < to; n++) energy += energies[n]!;
  return to > from ? 10 * Math.log10(energy / (to - from) + 1e-12) : -120;
}

function isHighest(rises: Float64Array, n: number, apart: number): boolean {
  for (let other = Math.max(0, n - apart); other < Math.min(rises.length, n + apart); other++) {
    if (rises[other]! > rises[n]! || (rises[other] === rises[n] && other < n)) return false;
  }
  return true;
}

/** The first sample near `at` that is above everything before it. */
function beginning(samples: Float32Array, at: number, rateHz: number): number {
  const reach = Math.round(ATTACK_S * rateHz);
  const from = Math.max(0, at - reach);
  const before = highest(samples, Math.max(0, from - Math.round(BEFORE_S * rateHz)), from);
  const loud = highest(samples, at, at + reach * 2);
  const begun = Math.max(before * ABOVE, loud * SHARE);
  for (let n = from; n < at + reach * 2; n++) if (Math.abs(samples[n] ?? 0) >= begun) return n / rateHz;
  return at / rateHz;
}

function highest(samples: Float32Array, from: number, to: number): number {
  let most = 0;
  for (let n = from; n < Math.min(to, samples.length); n++) most = Math.max(most, Math.abs(samples[n]!));
  return most;
}

/** Second-order Butterworth; both look only back, so a beginning stays where it is. */
const lowPass = (samples: Float32Array, hz: number, rateHz: number): Float32Array =>
  butterworth(samples, hz, rateHz, 1);
const highPass = (samples: Float32Array, hz: number, rateHz: number): Float32Array =>
  butterworth(samples, hz, rateHz, -1);

function butterworth(samples: Float32Array, hz: number, rateHz: number, side: 1 | -1): Float32Array {
  const w = (2 * Math.PI * hz) / rateHz;
  const alpha = Math.sin(w) / Math.SQRT2;
  const scale = 1 + alpha;
  const b0 = (1 - side * Math.cos(w)) / 2 / scale;
  const b1 = (side * (1 - side * Math.cos(w))) / scale;
  const a1 = (-2 * Math.cos(w)) / scale;
  const a2 = (1 - alpha) / scale;
  const out = new Float32Array(samples.length);
  let [x1, x2, y1, y2] = [0, 0, 0, 0];
  for (let n = 0; n < samples.length; n++) {
    const x = samples[n]!;
    const y = b0 * x + b1 * x1 + b0 * x2 - a1 * y1 - a2 * y2;
    [x2, x1, y2, y1] = [x1, x, y1, y];
    out[n] = y;
  }
  return out;
}
