import { chance, noiseAt } from '../../scene/chance.ts';
import { shape, soften } from '../envelope.ts';
import { addFiltered, bank, biquad, filter, moving, type Bank } from '../filters.ts';
import { white } from '../noise.ts';
import { lay, RATE } from '../pcm.ts';
import { burst, ring } from '../tones.ts';

/** One note: its pitch, how long it is held, how hard it is played (0 to 1), and the key of its own noise. */
export interface Played {
  readonly hz: number;
  readonly seconds: number;
  readonly force: number;
  readonly key: number;
}

/** What a note sounds like; begins at its first sample. About as loud at its peak as its force. */
export type Instrument = (note: Played) => Float32Array;

const room = (seconds: number): Float32Array => new Float32Array(Math.ceil(seconds * RATE));

/** How long a string goes on after the key is let go. */
const DAMPED_S = 0.14;

/** Strings that are struck: stiff, so that their overtones lie a little high; two for each note, which beat. */
const piano: Instrument = ({ hz, seconds, force, key }) => {
  const rings = Math.min(4.5, 5.5 * (220 / hz) ** 0.45);
  const out = room(Math.min(rings, seconds + DAMPED_S));
  const stiff = 0.00035;
  const most = Math.min(14, Math.floor(9000 / hz));
  for (let k = 1; k <= most; k++) {
    const partial = hz * k * Math.sqrt(1 + stiff * k * k);
    const struck = Math.abs(Math.sin((Math.PI * k) / 7.3));
    const gain = (struck * (0.3 + 0.5 * force) ** (0.55 * (k - 1))) / k ** 0.35;
    const decay = rings / (1 + 0.35 * (k - 1));
    for (const detune of [0.9996, 1.0005]) ring(out, partial * detune, decay, 0.32 * force * gain);
  }
  lay(out, 0, filter(burst(key, 0.004, 0.22 * force), biquad('band', Math.min(3000, hz * 5), 0.7)));
  return soften(out, 0.0015, DAMPED_S);
};

/** A string that is plucked: noise that runs round, losing its highs on every turn (Karplus and Strong). */
const plucked =
  (decayS: number, bright: number, body: Bank): Instrument =>
  ({ hz, seconds, force, key }) => {
    const out = room(Math.min(decayS, seconds + DAMPED_S));
    const period = RATE / hz - 0.5;
    const turn = Math.floor(period) + 1;
    const share = period + 1 - turn;
    const string = filter(white(key, turn), biquad('low', 500 + 7000 * bright * (0.4 + 0.6 * force)));
    const mean = string.reduce((sum, value) => sum + value, 0) / string.length;
    const loss = 10 ** (-3 / (hz * decayS));
    let [at, before] = [0, 0];
    for (let i = 0; i < string.length; i++) string[i] = (string[i]! - mean) * (i < string.length / 5 ? 1 : 0.7);
    for (let i = 0; i < out.length; i++) {
      // Read between two samples, so that it is in tune.
      const newer = string[at + 1 === turn ? 0 : at + 1]!;
      const read = newer + (string[at]! - newer) * share;
      out[i] = read * force;
      string[at] = 0.5 * (read + before) * loss;
      before = read;
      at = at + 1 === turn ? 0 : at + 1;
    }
    const sound = bank(out, body);
    return soften(sound, 0.001, DAMPED_S);
  };

/** A wave with all overtones, without those that would fold back. */
function saw(out: Float32Array, hzAt: (timeS: number) => number, gain: number, phase0: number): Float32Array {
  let phase = phase0;
  for (let from = 0; from < out.length; from += 64) {
    const step = hzAt(from / RATE) / RATE;
    const end = Math.min(out.length, from + 64);
    for (let i = from; i < end; i++) {
      phase += step;
      if (phase >= 1) phase -= 1;
      let value = 2 * phase - 1;
      if (phase < step) value -= -((1 - phase / step) ** 2);
      else if (phase > 1 - step) value -= ((phase - 1) / step + 1) ** 2;
      out[i]! += value * gain;
    }
  }
  return out;
}

const vibrato =
  (hz: number, key: number, share: number, sinceS: number): ((timeS: number) => number) =>
  (timeS) =>
    hz *
    (1 +
      share *
        Math.min(1, Math.max(0, (timeS - sinceS) / 0.25)) *
        Math.sin(2 * Math.PI * (5.2 + 0.6 * chance(key, 'vibrato')) * timeS));

/** Swells in, is held, goes away: of bows and breath. */
const held =
  (seconds: number, inS: number, outS: number): ((timeS: number) => number) =>
  (timeS) =>
    Math.min(1, timeS / inS) * Math.min(1, Math.max(0, (seconds + outS - timeS) / outS));

const WOOD: Bank = [
  [biquad('low', 5200), 0.35],
  [biquad('band', 290, 2), 0.5],
  [biquad('band', 480, 2.5), 0.55],
  [biquad('band', 1250, 1.2), 0.4],
  [biquad('band', 2700, 1.4), 0.3],
];

const bowed =
  (inS: number, depth: number): Instrument =>
  ({ hz, seconds, force, key }) => {
    const outS = 0.16;
    const string = room(seconds + outS);
    saw(string, vibrato(hz, key, depth, 0.12), 0.5, chance(key, 'phase'));
    for (let i = 0; i < string.length; i++) string[i]! += noiseAt(key, i) * 0.035;
    const out = bank(string, WOOD);
    filter(out, biquad('high', hz * 0.7));
    return shape(out, (t) => force * 0.8 * held(seconds, inS, outS)(t));
  };

/** Many who bow together: wide, soft, none quite in tune with the other. */
const strings: Instrument = ({ hz, seconds, force, key }) => {
  const outS = 0.45;
  const out = room(seconds + outS);
  for (let n = 0; n < 3; n++) {
    const off = hz * (1 + 0.0035 * (n - 1) + 0.001 * (chance(key, n) - 0.5));
    saw(out, vibrato(off, key + n, 0.003, 0), 0.24, chance(key, 'phase', n));
  }
  filter(out, biquad('low', Math.min(6000, 900 + 2600 * force + hz), 0.6));
  filter(out, biquad('high', hz * 0.6));
  return shape(out, (t) => force * held(seconds, Math.min(0.35, seconds * 0.4), outS)(t));
};

const pad: Instrument = ({ hz, seconds, force, key }) => {
  const outS = 0.7;
  const out = room(seconds + outS);
  for (let n = 0; n < 2; n++) saw(out, () => hz * (n ? 1.004 : 0.9965), 0.3, chance(key, n));
  filter(out, biquad('low', 500 + hz, 0.6));
  for (let i = 0; i < out.length; i++) out[i]! += 0.25 * Math.sin((2 * Math.PI * hz * i) / RATE);
  return shape(out, (t) => force * 0.8 * held(seconds, Math.min(0.6, seconds * 0.5), outS)(t));
};

/** Overtones of a pipe, and the breath that makes it sound. */
const piped =
  (overtones: readonly number[], breath: number, inS: number): Instrument =>
  ({ hz, seconds, force, key }) => {
    const outS = 0.09;
    const out = room(seconds + outS);
    const pitch = vibrato(hz, key, 0.006, 0.2);
    let phase = 0;
    for (let from = 0; from < out.length; from += 64) {
      const step = (2 * Math.PI * pitch(from / RATE)) / RATE;
      const end = Math.min(out.length, from + 64);
      for (let i = from; i < end; i++) {
        phase += step;
        let value = 0;
        for (let k = 0; k < overtones.length; k++) value += overtones[k]! * Math.sin(phase * (k + 1));
        out[i] = value;
      }
    }
    addFiltered(out, white(key, out.length), biquad('band', Math.min(7000, hz * 2), 1.5), breath);
    return shape(out, (t) => force * 0.75 * held(seconds, inS, outS)(t));
  };

/** Lips in a tube: the louder, the brighter, so it opens as it begins. */
const brass =
  (bright: number, inS: number): Instrument =>
  ({ hz, seconds, force, key }) => {
    const outS = 0.12;
    const out = room(seconds + outS);
    const scoop = (t: number) => 1 - 0.02 * Math.exp(-t / 0.03);
    const pitch = vibrato(hz, key, 0.004, 0.3);
    saw(out, (t) => pitch(t) * scoop(t), 0.7, 0);
    const loud = held(seconds, inS, outS);
    const opened = moving(out, (t) => hz * (1.2 + bright * force * loud(t) ** 1.5), 0.8);
    lay(opened, 0, filter(out, biquad('low', hz * 1.6, 0.7)), 0.6);
    return shape(opened, (t) => force * 0.55 * loud(t));
  };

/** Bars and plates that are struck: few overtones, far apart. */
const struck =
  (partials: readonly (readonly [times: number, gain: number, share: number])[], rings: number): Instrument =>
  ({ hz, force, key }) => {
    const out = room(rings);
    for (const [times, gain, share] of partials)
      if (hz * times < 16_000) ring(out, hz * times, rings * share, gain * force * 0.7);
    lay(out, 0, burst(key, 0.0015, 0.12 * force));
    return soften(out, 0.0008, 0.05);
  };

const bass: Instrument = ({ hz, seconds, force, key }) => {
  const out = room(Math.min(1.8, seconds + 0.08));
  [1, 0.55, 0.3, 0.16, 0.08].forEach((gain, n) => ring(out, hz * (n + 1), 2.4 / (1 + n), gain * force * 0.6));
  lay(out, 0, filter(burst(key, 0.004, 0.3 * force), biquad('low', 1200)));
  return soften(out, 0.003, 0.07);
};

const kick: Instrument = ({ force, key }) => {
  const out = room(0.32);
  let phase = 0;
  for (let i = 0; i < out.length; i++) {
    const t = i / RATE;
    phase += (2 * Math.PI * (46 + 90 * Math.exp(-t / 0.025))) / RATE;
    out[i] = Math.sin(phase) * Math.exp(-t / 0.09) * force;
  }
  lay(out, 0, filter(burst(key, 0.002, 0.3 * force), biquad('low', 3500)));
  return soften(out, 0.0005, 0.05);
};

const snare: Instrument = ({ force, key }) => {
  const out = room(0.26);
  const wires = filter(burst(key, 0.05, 0.6 * force), biquad('high', 1400));
  lay(out, 0, wires);
  for (const [hz, gain] of [[185, 0.5], [330, 0.3]] as const) ring(out, hz, 0.18, gain * force); // prettier-ignore
  return soften(out, 0.0005, 0.05);
};

const hat =
  (seconds: number): Instrument =>
  ({ force, key }) =>
    filter(filter(burst(key, seconds, 0.5 * force), biquad('high', 6500)), biquad('high', 6500));

const brush: Instrument = ({ force, key }) =>
  shape(filter(burst(key, 0.06, 0.5 * force), biquad('band', 4200, 0.5)), (t) => Math.min(1, t / 0.02));

/** A large skin: its own low tones, and the blow. */
const skin =
  (hz: number, rings: number): Instrument =>
  ({ force, key }) => {
    const out = room(rings);
    for (const [times, gain, share] of [
      [1, 1, 1],
      [1.59, 0.5, 0.6],
      [2.14, 0.3, 0.45],
      [2.65, 0.2, 0.35],
    ] as const)
      // prettier-ignore
      ring(out, hz * times * (1 + 0.01 * (chance(key, 'skin') - 0.5)), rings * share, gain * force * 0.55);
    lay(out, 0, filter(burst(key, 0.008, 0.6 * force), biquad('low', 1800)));
    return soften(out, 0.0005, 0.05);
  };

/** A plate that is hit at its edge: crowded overtones that hiss away. */
const cymbal: Instrument = ({ force, key }) => {
  const out = filter(burst(key, 0.35, 0.4 * force), biquad('high', 4200));
  return soften(out, 0.001, 0.2);
};

const GUITAR: Bank = [
  [biquad('low', 6000), 0.7],
  [biquad('band', 110, 3), 0.5],
  [biquad('band', 220, 2.5), 0.6],
];

/** Through an amplifier that is turned up too far. */
const distorted: Instrument = (note) => {
  const clean = plucked(5, 1, [[biquad('low', 7000), 1]])(note);
  for (let i = 0; i < clean.length; i++) clean[i] = Math.tanh(clean[i]! * 9);
  return bank(clean, [
    [biquad('low', 3600, 0.9), 0.4],
    [biquad('band', 900, 0.8), 0.25],
  ]);
};

export const INSTRUMENTS = {
  piano,
  guitar: plucked(2.6, 0.55, GUITAR),
  harp: plucked(3.4, 0.3, [[biquad('low', 4200), 1.1]]),
  pizzicato: plucked(0.5, 0.45, WOOD),
  distorted,
  violin: bowed(0.06, 0.007),
  cello: bowed(0.09, 0.006),
  strings,
  pad,
  flute: piped([1, 0.28, 0.1, 0.03], 0.09, 0.05),
  clarinet: piped([1, 0.05, 0.5, 0.04, 0.25, 0.03, 0.12], 0.03, 0.035),
  whistle: piped([1, 0.06], 0.06, 0.04),
  trumpet: brass(6.5, 0.035),
  saxophone: brass(4, 0.045),
  horns: brass(2.8, 0.09),
  celesta: struck([[1, 1, 1], [3.98, 0.25, 0.35], [9.1, 0.06, 0.15]], 1.6), // prettier-ignore
  xylophone: struck([[1, 1, 1], [3.93, 0.45, 0.4], [9.6, 0.2, 0.2]], 0.45), // prettier-ignore
  bass,
  kick,
  snare,
  hat: hat(0.018),
  brush,
  taiko: skin(62, 0.9),
  timpani: skin(98, 1.1),
  tom: skin(120, 0.4),
  cymbal,
} as const satisfies Record<string, Instrument>;
export type InstrumentName = keyof typeof INSTRUMENTS;
