import { noiseAt } from '../../scene/chance.ts';
import { following } from '../envelope.ts';
import { bank, biquad, filter, type Bank } from '../filters.ts';
import { white } from '../noise.ts';
import { lay, RATE } from '../pcm.ts';
import { burst, ring } from '../tones.ts';
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
      const load = turning(startMs / 1000 + from / RATE);
      const step = (idleHz + reachHz * load) / RATE;
      // Under load it draws more air, and hisses.
      const intake = 0.04 + 0.14 * load;
      const end = Math.min(raw.length, from + CONTROL);
      for (let i = from; i < end; i++) {
        phase += step;
        if (phase >= 1) {
          phase -= 1;
          stroke += 1;
          force = 0.85 + 0.15 * noiseAt(key, stroke) + (stroke & 1 ? 0.08 : 0);
        }
        const falling = (1 - phase) * (1 - phase);
        raw[i] = falling * falling * falling * force + intake * noiseAt(key ^ 3, i);
      }
    }
    return bank(raw, tone);
  };

/** Blades that pass: each a thump of air, over the whine of what turns them; quicker under load. */
const rotor =
  (bladesHz: number, whineHz: number, tone: Bank): CueMaker =>
  (cue) => {
    const out = motor(bladesHz, bladesHz * 0.35, tone)(cue);
    const turning = cue.level ? following(cue.level) : () => cue.strength;
    let phase = 0;
    for (let i = 0; i < out.length; i++) {
      phase += (whineHz * (0.9 + 0.2 * turning(cue.startMs / 1000 + i / RATE))) / RATE;
      out[i]! += 0.02 * (Math.sin(2 * Math.PI * phase) + 0.5 * Math.sin(4 * Math.PI * phase));
    }
    return out;
  };

const CLACK_S = 0.42;

/** Wheels on rails: a rumble, and pairs of joints that come the sooner the faster it goes. */
const rails: CueMaker = ({ seconds, key, level, startMs, strength }) => {
  const samples = Math.ceil(seconds * RATE);
  const out = bank(white(key, samples), [
    [biquad('low', 140), 1.2],
    [biquad('band', 900, 0.8), 0.12],
  ]);
  const speed = level ? following(level) : () => strength;
  const clack = bank(burst(key ^ 41, 0.012, 1), [
    [biquad('band', 420, 1.2), 1],
    [biquad('band', 1900, 1.5), 0.5],
  ]);
  for (let t = 0; t < seconds; t += CLACK_S / Math.max(0.25, speed(startMs / 1000 + t)) ** 0.7) {
    lay(out, Math.floor(t * RATE), clack, 2.2);
    lay(out, Math.floor((t + 0.11) * RATE), clack, 1.5);
  }
  return out;
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
  motorbike: {
    make: motor(34, 120, [
      [biquad('band', 260, 0.8), 1],
      [biquad('band', 1300, 1.2), 0.6],
      [biquad('band', 3400, 0.8), 0.4],
    ]),
    lufs: -17,
    law: working,
  },
  tractor: {
    make: motor(11, 14, [
      [biquad('band', 95, 0.8), 1.2],
      [biquad('band', 420, 1.4), 0.6],
      [biquad('band', 1500, 0.8), 0.3],
    ]),
    lufs: -17,
    law: working,
  },
  outboard: {
    make: motor(48, 60, [
      [biquad('band', 330, 0.9), 1],
      [biquad('band', 1100, 0.9), 0.4],
      [biquad('low', 140), 0.5],
    ]),
    lufs: -20,
    law: working,
  },
  helicopter: {
    make: rotor(13, 640, [
      [biquad('low', 130), 1.6],
      [biquad('band', 480, 0.8), 0.45],
      [biquad('band', 2100, 0.7), 0.18],
    ]),
    lufs: -16,
    law: working,
  },
  drone: {
    make: rotor(190, 1180, [
      [biquad('band', 420, 1.2), 0.5],
      [biquad('band', 1900, 1), 0.7],
      [biquad('high', 4500), 0.2],
    ]),
    lufs: -22,
    law: working,
  },
  jet: {
    make: rush([
      [biquad('low', 380), 1],
      [biquad('band', 1500, 0.6), 0.45],
      [biquad('band', 3600, 5), 0.35],
    ]),
    lufs: -16,
    law: working,
  },
  rails: { make: rails, lufs: -18, law: (speed) => speed ** 0.6 },
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
