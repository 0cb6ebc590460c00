import { describe, expect, it } from 'vitest';
import { resample } from './resample.ts';

const RATES = [16_000, 48_000] as const;
const wave = (hz: number, rate: number, seconds: number) =>
  Float32Array.from({ length: rate * seconds }, (_, i) => Math.sin((2 * Math.PI * hz * i) / rate));

describe('a sound at another rate', () => {
  it.each([200, 1000, 4000, 6000])('is the same wave: %d Hz', (hz) => {
    const out = resample(wave(hz, RATES[0], 0.2), 0, RATES[0] / RATES[1], new Float32Array(9000));
    const wanted = wave(hz, RATES[1], 0.2);
    for (let i = 500; i < 8500; i++) expect(Math.abs(out[i]! - wanted[i]!)).toBeLessThan(0.02);
  });

  it('may begin within the sound, between two samples', () => {
    const out = resample(wave(500, RATES[0], 0.2), 100.5, RATES[0] / RATES[1], new Float32Array(3000));
    const wanted = Math.sin((2 * Math.PI * 500 * 100.5) / RATES[0]);
    expect(out[0]).toBeCloseTo(wanted, 2);
  });

  it('has nothing beyond its ends', () =>
    expect(Math.abs(resample(new Float32Array(10).fill(1), 500, 0.5, new Float32Array(4))[3]!)).toBe(0));
});
