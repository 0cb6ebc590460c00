import { describe, expect, it } from 'vitest';
import { onsets } from './onsets.ts';

const RATE_HZ = 48_000;

/** Hiss, and in it sounds that begin at once and ring off. */
function sound(begins: readonly number[], hz: number, { hiss = 0.01, fadeS = 0 } = {}) {
  let seed = 1;
  const left = Float32Array.from({ length: 3 * RATE_HZ }, (_, n) => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return (seed / 2 ** 32 - 0.5) * 2 * hiss * (fadeS ? Math.min(1, n / (fadeS * RATE_HZ)) : 1);
  });
  for (const timeS of begins) {
    const from = Math.round(timeS * RATE_HZ);
    for (let n = 0; n < RATE_HZ / 4; n++) {
      const t = n / RATE_HZ;
      left[from + n]! += 0.4 * Math.exp(-t / 0.05) * Math.sin(2 * Math.PI * hz * t);
    }
  }
  return { rateHz: RATE_HZ, left, right: left };
}

describe('sudden sounds', () => {
  it.each([
    ['a thud', 120],
    ['a knock', 600],
    ['a clink', 4_200],
  ])('are found to two milliseconds: %s', (_, hz) => {
    const begins = [0.4, 1.0123, 1.9];
    const found = onsets(sound(begins, hz));
    expect(found).toHaveLength(begins.length);
    found.forEach(({ timeS }, n) => expect(Math.abs(timeS - begins[n]!)).toBeLessThan(0.002));
  });

  it('are not found in hiss, nor in a beginning that fades in', () => {
    expect(onsets(sound([], 0))).toEqual([]);
    expect(onsets(sound([], 0, { hiss: 0.2, fadeS: 0.02 }))).toEqual([]);
  });
});
