import { chance, hash } from '../../scene/chance.ts';
import { known, vocabulary } from '../../vocab/registry.ts';
import { attack, shape, swell } from '../envelope.ts';
import { bank, biquad, filter } from '../filters.ts';
import { fire as flames } from '../ambience/fire.ts';
import { grains, white } from '../noise.ts';
import { lay, RATE } from '../pcm.ts';
import { blip, burst } from '../tones.ts';
import { repeated, type Cue, type CueMaker, type CueSound } from './cue.ts';

const roughnessOf = ({ material }: Cue): number => (material ? known(vocabulary.materials, material).roughness : 0.3);

/** A round thing on a floor: rumble, and the grain of what it runs over. */
const roll: CueMaker = (cue) => {
  const rough = roughnessOf(cue);
  const samples = Math.ceil(cue.seconds * RATE);
  const sound = white(cue.key, samples);
  lay(sound, 0, grains(cue.key ^ 11, samples, 4), 6);
  return bank(sound, [
    [biquad('low', 180 + 500 * rough), 1],
    [biquad('band', 700 + 900 * rough, 1), 0.25 + 0.4 * rough],
  ]);
};

const slide: CueMaker = (cue) => {
  const rough = roughnessOf(cue);
  const samples = Math.ceil(cue.seconds * RATE);
  const sound = white(cue.key, samples);
  lay(sound, 0, grains(cue.key ^ 13, samples, 3), 3);
  return bank(sound, [[biquad('band', 900 + 1600 * rough, 0.7), 1]]);
};

const whoosh: CueMaker = (cue) => {
  const sound = bank(white(cue.key, Math.ceil(cue.seconds * RATE)), [
    [biquad('band', 600, 0.9), 0.8],
    [biquad('band', 1600, 1), 0.3],
  ]);
  return shape(sound, (t) => swell(t / cue.seconds));
};

/** The sound comes from all along the bolt: the nearest of it cracks, the rest rolls after, ever deeper. */
const thunder: CueMaker = ({ key, seconds, strength }) => {
  const out = new Float32Array(Math.ceil(seconds * RATE));
  const rolls = 6;
  for (let nth = 0; nth < rolls; nth++) {
    const atS = nth === 0 ? 0 : seconds * 0.7 * ((nth - 1 + chance(key, 'roll', nth)) / rolls);
    const lasts = Math.min(seconds - atS, 1.6 + chance(key, 'long', nth));
    const lobe = filter(white(key + nth, Math.ceil(lasts * RATE)), biquad('low', 190 / (1 + 0.25 * nth)));
    shape(lobe, (t) => Math.min(1, t / 0.03) * Math.exp(-t * 1.8) * Math.min(1, (lasts - t) * 4));
    lay(out, Math.floor(atS * RATE), lobe, 3.2 * (nth === 0 ? 1 : 0.3 + 0.6 * chance(key, 'strong', nth)));
  }
  const crack = bank(burst(key ^ 17, 0.07, 1), [
    [biquad('band', 700, 0.5), 0.9],
    [biquad('high', 2500), 0.4],
  ]);
  lay(out, 0, crack, 1.4 * strength ** 2);
  return out;
};

const shatter: CueMaker = ({ key, seconds }) => {
  const out = new Float32Array(Math.ceil(Math.max(0.6, seconds) * RATE));
  for (let piece = 0; piece < 40; piece++) {
    const at = Math.floor(chance(key, 'when', piece) ** 2 * 0.45 * RATE);
    lay(out, at, blip(2200 + chance(key, 'piece', piece) * 6500, 0.12, 0.25 * (1 - at / out.length), 1));
  }
  lay(out, 0, burst(key, 0.01, 0.9));
  return out;
};

/** Water that is struck: a slap, the spray that falls back, and the air that comes up. */
const splash: CueMaker = ({ key, seconds }) => {
  const out = bank(white(key, Math.ceil(seconds * RATE)), [
    [biquad('band', 800, 0.7), 0.8],
    [biquad('high', 2500), 0.2],
  ]);
  shape(out, (t) => Math.min(1, t / 0.005) * (Math.exp(-t * 22) + 0.3 * attack(t / seconds)));
  for (let nth = 0; nth < 7; nth++) {
    const own = hash(key, 'air', nth);
    const at = (0.05 + 0.6 * chance(own, 'when')) * seconds;
    lay(out, Math.floor(at * RATE), blip(280 + 500 * chance(own, 'pitch'), 0.06, 0.1, 1.6));
  }
  return out;
};

const fire: CueMaker = ({ key, seconds }) => flames({ seed: key, seconds, excitement: undefined }).left;

export const THINGS: Readonly<Record<string, CueSound>> = {
  roll: { make: roll, lufs: -24, law: (speed) => speed ** 0.8 },
  slide: { make: slide, lufs: -23, law: (speed) => speed ** 0.8 },
  whoosh: { make: whoosh, lufs: -26 },
  flap: { make: repeated(0.16, ({ key }) => filter(burst(key, 0.03, 0.7), biquad('low', 900))), lufs: -31 },
  thunder: { make: thunder, lufs: -13 },
  shatter: { make: shatter, lufs: -14 },
  splash: { make: splash, lufs: -16 },
  fire: { make: fire, lufs: -22 },
};
