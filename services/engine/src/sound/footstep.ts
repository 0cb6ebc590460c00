import { chance } from '../scene/chance.ts';
import type { MaterialDef } from '../vocab/define.ts';
import { levelled, touch } from './contact-sound.ts';
import { biquad, filter } from './filters.ts';
import { grains, white } from './noise.ts';
import { lay, RATE } from './pcm.ts';
import { blip, ring } from './tones.ts';

export interface Step {
  /** As a contact tells it. */
  readonly impulseNs: number;
  readonly sole: MaterialDef;
  readonly ground: MaterialDef;
  /** Which one of its feet's steps it is: every other one is of the other foot. */
  readonly nth: number;
  /** A paw comes down at once, a foot with its heel first. */
  readonly paw: boolean;
}

const SECONDS = 0.3;
const TOE_S = 0.075;

/** A step: a heel, then the rest of the foot, and what the ground is like under it. Begins at its first sample. */
export function footstep({ impulseNs, sole, ground, nth, paw }: Step, key: number): Float32Array {
  const sound = new Float32Array(Math.ceil(SECONDS * RATE));
  const side = nth % 2 === 0 ? 1 : 0.92;
  const hardness = sole.hardness * 0.5 + ground.hardness * 0.5;
  const brightHz = 200 + 5000 * hardness ** 2;
  touch(sound, 0.01 - 0.006 * hardness, brightHz * side, 1, key);
  ring(sound, 88 * side * (0.94 + 0.12 * chance(key, 'body')), 0.09, paw ? 0.25 : 0.7);
  for (const [hz, decayS, gain] of ground.modes.slice(0, 3)) {
    const pitch = hz * side * (0.94 + 0.12 * chance(key, 'ground', Math.round(hz)));
    ring(sound, pitch, Math.min(0.1, decayS), (gain * 0.5 * hardness) / (1 + (pitch / brightHz) ** 2));
  }
  if (!paw) {
    const toe = new Float32Array(Math.ceil(0.08 * RATE));
    touch(toe, 0.012, brightHz * 0.8, 0.5, key ^ 21);
    lay(sound, Math.floor(TOE_S * (0.8 + 0.4 * chance(key, 'toe')) * RATE), toe);
  }
  crumble(sound, ground, key);
  if (ground.id === 'water') wade(sound, key);
  const strength = Math.min(0.34, 0.1 + 0.09 * impulseNs ** 0.5) * (paw ? 0.6 : 1);
  return levelled(sound, strength * (0.85 + 0.3 * chance(key, 'weight')));
}

/** Sand, snow and gravel give way with many small sounds. */
function crumble(sound: Float32Array, { roughness, hardness, densityKgM3 }: MaterialDef, key: number): void {
  if (roughness < 0.45 || hardness > 0.5) return;
  // Blades of grass hiss higher than crumbs of earth.
  const hz = 900 + 3000 * hardness + 3600 * (300 / (300 + densityKgM3));
  const loose = filter(grains(key ^ 33, sound.length, 2), biquad('band', hz, 0.6));
  for (let i = 0; i < loose.length; i++) {
    const u = i / loose.length;
    sound[i]! += loose[i]! * roughness * 1.6 * Math.min(1, u * 10) * (1 - u) ** 2;
  }
}

/** A foot in water: it slaps, and air comes up behind it. */
function wade(sound: Float32Array, key: number): void {
  const slap = filter(white(key ^ 35, sound.length), biquad('band', 1100, 0.6));
  for (let i = 0; i < slap.length; i++) sound[i]! += slap[i]! * 1.1 * Math.exp(-i / (0.05 * RATE));
  for (let nth = 0; nth < 4; nth++) {
    const drop = blip(420 + 900 * chance(key, 'drop', nth), 0.05, 0.5, 1.5);
    lay(sound, Math.floor((0.03 + 0.17 * chance(key, 'when', nth)) * RATE), drop);
  }
}
