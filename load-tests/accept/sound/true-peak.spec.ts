import { expect, it } from 'vitest';
import { truePeakDbtp } from './true-peak.ts';

/** A tone at a quarter of the sampling rate: its samples miss its peaks when it begins between them. */
function quarter(phase: number, level: number) {
  const left = Float32Array.from({ length: 2_000 }, (_, n) => level * Math.sin((Math.PI / 2) * n + phase));
  return { rateHz: 48_000, left: left.slice(200, 1_800), right: new Float32Array(1_600) };
}

it('finds a peak that lies on a sample', () => {
  expect(truePeakDbtp(quarter(0, 0.5))).toBeCloseTo(-6.02, 0);
});

it('finds a peak that lies between the samples', () => {
  const sound = quarter(Math.PI / 4, 0.5);
  const samplePeak = Math.max(...sound.left);
  expect(20 * Math.log10(samplePeak)).toBeCloseTo(-9.03, 1);
  expect(Math.abs(truePeakDbtp(sound) + 6.02)).toBeLessThan(0.4);
});
