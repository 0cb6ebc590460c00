import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finish } from './finish.ts';
import { Limiter } from './limiter.ts';
import { white } from './noise.ts';
import { RATE, type Stereo } from './pcm.ts';
import { truePeak } from './true-peak.ts';

/** Noise with blows in it. */
const rough = (key: number, samples: number, blows: readonly number[]): Stereo => {
  const [left, right] = [white(key, samples), white(key + 1, samples)];
  for (const at of blows) {
    left[at % samples] = 8;
    right[(at * 7) % samples] = -5;
  }
  return { left, right };
};

const limit = (mix: Stereo, gain: number, ceiling: number): Stereo => new Limiter(mix, ceiling).at(gain);

describe('the limiter', () => {
  it('never lets a sample above its ceiling, whatever comes', () =>
    fc.assert(
      fc.property(
        fc.integer(),
        fc.integer({ min: 1, max: 4000 }),
        fc.array(fc.nat(4000), { maxLength: 20 }),
        fc.double({ min: 0.1, max: 30, noNaN: true }),
        (key, samples, blows, gain) => {
          const { left, right } = limit(rough(key, samples, blows), gain, 0.75);
          const highest = Math.max(...left.map(Math.abs), ...right.map(Math.abs));
          expect(highest).toBeLessThanOrEqual(0.75 + 1e-6);
        },
      ),
      { numRuns: 60 },
    ));

  it('never lets the wave between the samples far above it', () => {
    const sound = limit(rough(3, RATE, [1000, 20_000, 20_050]), 4, 0.75);
    expect(truePeak(sound)).toBeLessThan(0.79);
  });

  it('leaves alone what is below', () => {
    const quiet = rough(3, 5000, []);
    expect(limit(quiet, 0.25, 0.75).left).toEqual(quiet.left.map((value) => value * 0.25));
  });

  it('turns both ears down together, so that nothing moves', () => {
    const blow: Stereo = { left: new Float32Array(4000).fill(0.5), right: new Float32Array(4000).fill(0.25) };
    blow.left[2000] = 3;
    const { left, right } = limit(blow, 1, 0.75);
    for (let i = 0; i < 4000; i++) if (i !== 2000) expect(left[i]).toBeCloseTo(right[i]! * 2, 5);
    expect(left[2000 - 100]).toBeLessThan(0.5);
  });
});

describe('the last step', () => {
  it.each([2e-3, 0.05, 1, 20])('brings any level to −16 LUFS (%d)', (level) => {
    const mix = rough(5, 2 * RATE, [RATE]);
    for (const channel of [mix.left, mix.right]) channel.forEach((value, i) => (channel[i] = value * level));
    const { loudnessLufs, truePeakDbtp } = finish(mix);
    expect(loudnessLufs).toBeGreaterThan(-16.6);
    expect(loudnessLufs).toBeLessThan(-15.4);
    expect(truePeakDbtp).toBeLessThan(-1.5);
  });

  it('leaves silence silent', () => {
    const { sound, loudnessLufs } = finish({ left: new Float32Array(RATE), right: new Float32Array(RATE) });
    expect(loudnessLufs).toBe(-Infinity);
    expect(sound.left.every((value) => value === 0)).toBe(true);
  });
});
