import { noiseAt } from '../scene/chance.ts';
import { RATE } from './pcm.ts';

/** A short tone that slides to `slide` times its pitch and dies away. */
export function blip(hz: number, seconds: number, gain: number, slide: number): Float32Array {
  const out = new Float32Array(Math.ceil(seconds * RATE));
  const rise = Math.max(24, out.length / 8);
  let phase = 0;
  for (let i = 0; i < out.length; i++) {
    const u = i / out.length;
    phase += (2 * Math.PI * hz * (1 + (slide - 1) * u)) / RATE;
    out[i] = Math.sin(phase) * Math.min(1, i / rise) * (1 - u) * (1 - u) * gain;
  }
  return out;
}

/** A short burst of noise that falls to a third in `seconds`. */
export function burst(key: number, seconds: number, gain: number): Float32Array {
  const out = new Float32Array(Math.ceil(seconds * 5 * RATE));
  const fall = Math.exp(-1 / (seconds * RATE));
  let level = gain;
  for (let i = 0; i < out.length; i++) {
    out[i] = noiseAt(key, i) * level;
    level *= fall;
  }
  return out;
}

/** Adds a sine that falls by 60 dB in `decayS`, from `gain` on, until nobody would hear it any more. */
export function ring(into: Float32Array, hz: number, decayS: number, gain: number): void {
  // Two multiplications a sample: the recurrence of a sine that dies away.
  const r = Math.exp(-6.9 / (decayS * RATE));
  const w = (2 * Math.PI * hz) / RATE;
  const k = 2 * r * Math.cos(w);
  const rr = r * r;
  let y1 = Math.sin(w) * r * gain;
  let y2 = 0;
  const samples = Math.min(into.length, Math.ceil(decayS * RATE));
  for (let i = 0; i < samples; i++) {
    into[i]! += y1;
    const y = k * y1 - rr * y2;
    y2 = y1;
    y1 = y;
  }
}
