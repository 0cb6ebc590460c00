import { chance, noiseAt } from '../../scene/chance.ts';
import { attack, swell } from '../envelope.ts';
import { biquad, bank, filter } from '../filters.ts';
import { white } from '../noise.ts';
import { lay, RATE } from '../pcm.ts';
import { blip, burst, ring } from '../tones.ts';
import { repeated, type CueMaker, type CueSound } from './cue.ts';

/** Dry hinges: they stick and slip, quicker as the door goes faster, and the wood answers. */
const creak: CueMaker = ({ seconds, key }) => {
  const sound = new Float32Array(Math.ceil(seconds * RATE));
  let phase = 0;
  for (let i = 0; i < sound.length; i++) {
    const u = i / sound.length;
    const hz = 55 + 95 * Math.sin(Math.PI * u) + 14 * noiseAt(key, Math.floor(i / 2400));
    phase += hz / RATE;
    if (phase >= 1) phase -= 1;
    sound[i] = (Math.exp(-phase * 14) - 0.07) * swell(u) * (0.7 + 0.3 * noiseAt(key ^ 5, Math.floor(i / 900)));
  }
  return bank(sound, [
    [biquad('band', 620, 5), 0.8],
    [biquad('band', 1450, 6), 0.7],
    [biquad('band', 2600, 4), 0.3],
  ]);
};

/** Two wheels of a clockwork, the one a little brighter than the other. */
const tick: CueMaker = ({ seconds, key }) => {
  const out = new Float32Array(Math.ceil(seconds * RATE));
  for (let nth = 0; nth * 0.5 < seconds; nth++) {
    const one = burst(key + nth, 0.004, 0.8);
    lay(out, Math.floor(nth * 0.5 * RATE), filter(one, biquad('band', nth % 2 ? 2300 : 3100, 3)));
  }
  return out;
};

const bells =
  (hz: number, everyS: number): CueMaker =>
  ({ seconds, key }) => {
    const out = new Float32Array(Math.ceil((seconds + 0.3) * RATE));
    for (let nth = 0; nth * everyS < seconds; nth++) {
      const stroke = new Float32Array(Math.ceil(0.3 * RATE));
      [1, 2.76, 5.4].forEach((part, i) => ring(stroke, hz * part * (nth % 2 ? 1.06 : 1), 0.3 / (i + 1), 0.4 / (i + 1)));
      lay(out, Math.floor(nth * everyS * RATE), stroke, 0.8 + 0.2 * chance(key, nth));
    }
    return out;
  };

/** Two tones that warble, as phones have them. */
const phone: CueMaker = ({ seconds }) => {
  const out = new Float32Array(Math.ceil(seconds * RATE));
  for (let i = 0; i < out.length; i++) {
    const t = i / RATE;
    const hz = Math.floor(t * 20) % 2 ? 1320 : 990;
    out[i] = (Math.sin(2 * Math.PI * hz * t) + 0.3 * Math.sin(4 * Math.PI * hz * t)) * (t % 0.55 < 0.4 ? 1 : 0);
  }
  return out;
};

/** Water thrown up that falls back into its basin, drop by drop. */
const fountain: CueMaker = ({ seconds, key }) => {
  const out = bank(white(key, Math.ceil(seconds * RATE)), [
    [biquad('band', 2400, 0.5), 0.35],
    [biquad('band', 700, 0.7), 0.3],
  ]);
  for (let nth = 0; nth < seconds * 14; nth++)
    lay(out, Math.floor(chance(key, 'drop', nth) * seconds * RATE), blip(500 + 900 * chance(key, 'pitch', nth), 0.04, 0.35, 1.5)); // prettier-ignore
  return out;
};

/** Air that comes up through water. */
const gurgle = repeated(0.07, ({ key }) => blip(170 + 240 * chance(key, 'pitch'), 0.055, 0.6, 1.7));

/** A steam engine: four puffs a turn, that follow its speed. */
const steam: CueMaker = ({ seconds, key, level, startMs }) => {
  const out = new Float32Array(Math.ceil(seconds * RATE));
  const speed = (t: number): number => {
    if (!level) return 0.5;
    const i = Math.min(level.data.length - 1, Math.max(0, Math.round((startMs / 1000 + t) * level.rateHz)));
    return level.data[i]!;
  };
  for (let t = 0, nth = 0; t < seconds; nth++) {
    const puff = bank(white(key + nth, Math.ceil(0.2 * RATE)), [
      [biquad('band', 420, 0.7), 1],
      [biquad('band', 1500, 0.8), 0.35],
    ]);
    for (let i = 0; i < puff.length; i++) puff[i]! *= attack(i / puff.length);
    lay(out, Math.floor(t * RATE), puff, nth % 4 === 0 ? 1 : 0.72);
    t += 1 / (2 + 9 * speed(t));
  }
  return out;
};

const whistle: CueMaker = ({ seconds, key }) => {
  const out = new Float32Array(Math.ceil(seconds * RATE));
  for (const hz of [622, 740, 932])
    for (let i = 0; i < out.length; i++) {
      const t = i / RATE;
      out[i]! += Math.sin(2 * Math.PI * hz * t + 0.4 * Math.sin(34 * t)) * Math.min(1, t / 0.06) * 0.3;
    }
  lay(out, 0, filter(white(key, out.length), biquad('band', 1900, 0.6)), 0.12);
  return out;
};

/** Air that was shut in: one short slap. */
const pop: CueMaker = ({ key, seconds }) => {
  const out = new Float32Array(Math.ceil(seconds * RATE));
  lay(out, 0, filter(burst(key, 0.012, 1), biquad('band', 1100, 0.6)));
  lay(out, 0, blip(420, 0.05, 0.6, 0.4));
  return out;
};

/** A blast: a blow that is felt, and its rumble. */
const boom: CueMaker = ({ key, seconds }) => {
  const out = bank(white(key, Math.ceil(seconds * RATE)), [
    [biquad('low', 140), 1.6],
    [biquad('band', 420, 0.6), 0.5],
  ]);
  for (let i = 0; i < out.length; i++) out[i]! *= Math.exp((-4.2 * i) / out.length) * Math.min(1, i / 90);
  lay(out, 0, filter(burst(key ^ 3, 0.03, 0.9), biquad('band', 900, 0.5)));
  return out;
};

const HEARD = (): number => 1;

export const HOUSEHOLD: Readonly<Record<string, CueSound>> = {
  creak: { make: creak, lufs: -24 },
  tick: { make: tick, lufs: -30, law: HEARD },
  alarm: { make: bells(1850, 0.055), lufs: -18 },
  ding: { make: bells(2100, 0.16), lufs: -22 },
  phone: { make: phone, lufs: -20 },
  fountain: { make: fountain, lufs: -27, law: HEARD },
  gurgle: { make: gurgle, lufs: -22 },
  pop: { make: pop, lufs: -18 },
  boom: { make: boom, lufs: -13 },
  steam: { make: steam, lufs: -18, law: (speed) => 0.35 + 0.65 * speed },
  whistle: { make: whistle, lufs: -17 },
};
