import { expect, it } from 'vitest';
import { loudnessLufs } from './loudness.ts';

const RATE_HZ = 48_000;

/** A tone of 1 kHz on both sides, with a level in dB of full scale for each second. */
function tone(levelsDb: readonly number[], rateHz = RATE_HZ) {
  const left = Float32Array.from({ length: levelsDb.length * rateHz }, (_, n) => {
    const level = 10 ** (levelsDb[Math.floor(n / rateHz)]! / 20);
    return level * Math.sin((2 * Math.PI * 1_000 * n) / rateHz);
  });
  return { rateHz, left, right: left };
}

const of = (db: number, seconds: number): number[] => Array<number>(seconds).fill(db);

// The signals of EBU Tech 3341, and what a meter must show for them, ± 0.1 LU.
it.each([
  ['−23 dBFS', of(-23, 20), -23],
  ['−33 dBFS', of(-33, 20), -33],
  ['a quiet beginning and end, gated', [...of(-36, 10), ...of(-23, 60), ...of(-36, 10)], -23],
  ['silence around it, gated', [...of(-72, 10), ...of(-36, 10), ...of(-23, 60), ...of(-36, 10), ...of(-72, 10)], -23],
])('shows for a tone of %s what EBU Tech 3341 asks for', (_, levels, lufs) => {
  expect(loudnessLufs(tone(levels))).toBeGreaterThan(lufs - 0.1);
  expect(loudnessLufs(tone(levels))).toBeLessThan(lufs + 0.1);
});

it('shows the same at another sampling rate', () => {
  expect(loudnessLufs(tone(of(-23, 5), 44_100))).toBeCloseTo(-23, 1);
});

it('shows nothing for silence', () => {
  expect(loudnessLufs({ rateHz: RATE_HZ, left: new Float32Array(RATE_HZ), right: new Float32Array(RATE_HZ) })).toBe(
    -Infinity,
  );
});
