/**
 * All randomness of the engine: a number that follows from the seed and from what it is for, never from what was asked before. So two workers,
 * or the same one on another day, agree without talking.
 */

/** 32 well mixed bits. `seed` is a whole number of up to 53 bits. */
export function hash(seed: number, ...about: readonly (string | number)[]): number {
  let h = mix(0x9e3779b9 ^ (seed >>> 0)) ^ Math.floor(seed / 0x1_0000_0000);
  for (const part of about) {
    if (typeof part === 'number') h = mix(h ^ Math.imul(part | 0, 0x85ebca6b));
    else for (let i = 0; i < part.length; i++) h = Math.imul(h ^ part.charCodeAt(i), 0x01000193);
    h = mix(h);
  }
  return h >>> 0;
}

/** From 0 up to, and without, 1. */
export function chance(seed: number, ...about: readonly (string | number)[]): number {
  return hash(seed, ...about) / 0x1_0000_0000;
}

/** From `low` to `high`. */
export function between(low: number, high: number, seed: number, ...about: readonly (string | number)[]): number {
  return low + (high - low) * chance(seed, ...about);
}

/** White noise at one absolute sample, −1 to 1: cheap, since sound asks for millions. */
export function noiseAt(key: number, index: number): number {
  return (mix(key ^ Math.imul(index, 0x9e3779b1)) >>> 0) / 0x8000_0000 - 1;
}

function mix(h: number): number {
  h ^= h >>> 16;
  h = Math.imul(h, 0x21f0aaad);
  h ^= h >>> 15;
  h = Math.imul(h, 0x735a2d97);
  return h ^ (h >>> 15);
}
