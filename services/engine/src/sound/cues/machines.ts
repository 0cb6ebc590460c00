import { noiseAt } from '../../scene/chance.ts';
import { following } from '../envelope.ts';
import { bank, biquad, filter, type Bank } from '../filters.ts';
import { RATE } from '../pcm.ts';
import { ring } from '../tones.ts';
import { rush, type CueMaker, type CueSound } from './cue.ts';

const CONTROL = 256;

/** A motor: explosions at a rate that follows how fast it turns, no two alike, and what the exhaust makes of them. */
const motor =
  (idleHz: number, reachHz: number, tone: Bank): CueMaker =>
  ({ seconds, key, level, startMs, strength }) => {
    const raw = new Float32Array(Math.ceil(seconds * RATE));
    const turning = level ? following(level) : () => strength;
    let phase = 0;
    let stroke = 0;
    let force = 1;
    for (let from = 0; from < raw.length; from += CONTROL) {
      const step = (idleHz + reachHz * turning(startMs / 1000 + from / RATE)) / RATE;
      const end = Math.min(raw.length, from + CONTROL);
      for (let i = from; i < end; i++) {
        phase += step;
        if (phase >= 1) {
          phase -= 1;
          stroke += 1;
          force = 0.85 + 0.15 * noiseAt(key, stroke) + (stroke & 1 ? 0.08 : 0);
        }
        const falling = (1 - phase) * (1 - phase);
        raw[i] = falling * falling * falling * force + 0.1 * noiseAt(key ^ 3, i);
      }
    }
    return bank(raw, tone);
  };

const horn =
  (...tones: number[]): CueMaker =>
  ({ seconds }) => {
    const sound = new Float32Array(Math.ceil(seconds * RATE));
    for (const hz of tones) {
      const w = (2 * Math.PI * hz) / RATE;
      for (let i = 0; i < sound.length; i++) sound[i]! += Math.tanh(2.5 * Math.sin(w * i)) * 0.2;
    }
    return filter(sound, biquad('low', 2400));
  };

const bell: CueMaker = ({ seconds }) => {
  const out = new Float32Array(Math.ceil((seconds + 1) * RATE));
  [0.5, 1, 1.19, 1.5, 2, 2.74].forEach((part, n) =>
    ring(out, 520 * part, (seconds + 1) / (1 + 0.4 * n), 0.4 / (n + 1)),
  );
  return out;
};

/** Electric joints: a whine that goes up and down. */
const servo: CueMaker = ({ seconds }) => {
  const out = new Float32Array(Math.ceil(seconds * RATE));
  let phase = 0;
  for (let i = 0; i < out.length; i++) {
    phase += (420 + 180 * Math.sin((6 * i) / RATE)) / RATE;
    out[i] = (phase % 1) - 0.5;
  }
  return bank(out, [[biquad('band', 900, 1.2), 1]]);
};

/** An engine that idles is heard, one that works is loud. */
const working = (level: number): number => 0.25 + 0.75 * level;

export const MACHINES: Readonly<Record<string, CueSound>> = {
  engine: {
    make: motor(26, 70, [
      [biquad('band', 190, 0.6), 1],
      [biquad('band', 900, 1), 0.5],
      [biquad('band', 2600, 0.8), 0.25],
    ]),
    lufs: -18,
    law: working,
  },
  diesel: {
    make: motor(17, 40, [
      [biquad('band', 130, 0.6), 1],
      [biquad('band', 600, 1.2), 0.5],
      [biquad('band', 2000, 0.8), 0.22],
    ]),
    lufs: -17,
    law: working,
  },
  propeller: {
    make: motor(38, 45, [
      [biquad('low', 420), 1.2],
      [biquad('band', 1400, 0.9), 0.3],
    ]),
    lufs: -19,
    law: working,
  },
  rocket: {
    make: rush([
      [biquad('low', 500), 1.6],
      [biquad('high', 1800), 0.25],
    ]),
    lufs: -14,
  },
  horn: { make: horn(392, 494), lufs: -15 },
  shiphorn: { make: horn(98, 147), lufs: -15 },
  bell: { make: bell, lufs: -18 },
  servo: { make: servo, lufs: -24 },
};
