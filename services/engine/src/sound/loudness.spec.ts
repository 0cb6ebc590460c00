import { describe, expect, it } from 'vitest';
import { loudness, ratio, strongest } from './loudness.ts';
import { RATE, type Stereo } from './pcm.ts';
import { truePeak } from './true-peak.ts';

const sine = (hz: number, db: number, seconds: number, phase = 0): Float32Array =>
  Float32Array.from({ length: seconds * RATE }, (_, i) => ratio(db) * Math.sin((2 * Math.PI * hz * i) / RATE + phase));
const both = (channel: Float32Array): Stereo => ({ left: channel, right: channel });
const then = (...parts: Float32Array[]): Float32Array => {
  const out = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
};

describe('loudness, against what the recommendation says of test tones', () => {
  it.each([
    ['997 Hz at −20 dBFS in both ears', both(sine(997, -20, 5)), -20],
    ['997 Hz at −20 dBFS in one ear', { left: sine(997, -20, 5), right: new Float32Array(5 * RATE) }, -23],
    ['1000 Hz at −23 dBFS in both ears', both(sine(1000, -23, 5)), -23],
    [
      'quiet, loud, quiet: the quiet is not counted',
      both(then(sine(1000, -36, 4), sine(1000, -23, 8), sine(1000, -36, 4))),
      -23,
    ],
    ['a low tone is heard less', both(sine(40, -20, 5)), -26.2],
    ['a high tone is heard more', both(sine(10000, -20, 5)), -16.7],
  ])('%s', (_, sound, lufs) => {
    expect(loudness(sound)).toBeGreaterThan(lufs - 0.25);
    expect(loudness(sound)).toBeLessThan(lufs + 0.25);
  });

  it('of silence is nothing', () => expect(loudness(both(new Float32Array(RATE)))).toBe(-Infinity));

  it('of something shorter than a block is of all of it', () =>
    expect(loudness(both(sine(997, -20, 0.2)))).toBeCloseTo(-20, 0));

  it('of the strongest moment does not depend on what is around it', () => {
    const alone = strongest(sine(997, -20, 0.4));
    expect(alone).toBeCloseTo(-23, 0);
    expect(strongest(then(new Float32Array(RATE), sine(997, -20, 0.4), new Float32Array(RATE)))).toBeCloseTo(alone, 0);
  });
});

describe('the true peak', () => {
  it('lies between the samples, where no sample tells it', () => {
    const between = sine(RATE / 4, 0, 1, Math.PI / 4);
    expect(Math.max(...between)).toBeCloseTo(0.7071, 3);
    expect(truePeak(both(between))).toBeGreaterThan(0.97);
    expect(truePeak(both(between))).toBeLessThan(1.03);
  });

  it('is that of the samples where those are the highest', () =>
    expect(truePeak(both(sine(100, -6, 0.5)))).toBeCloseTo(ratio(-6), 3));
});
