import type { Stereo } from './pcm.ts';

const PHASES = 4;
const TAPS = 16;
const KERNELS = Array.from({ length: PHASES - 1 }, (_, n) =>
  Float32Array.from({ length: TAPS }, (__, tap) => {
    const x = tap - TAPS / 2 + 1 - (n + 1) / PHASES;
    const window = 0.5 + 0.5 * Math.cos((Math.PI * x) / (TAPS / 2));
    return (Math.sin(Math.PI * x) / (Math.PI * x)) * (Math.abs(x) < TAPS / 2 ? window : 0);
  }),
);

/** The highest magnitude that the wave reaches at a sample and between it and the next one: four times oversampled. */
export function highestAt(channel: Float32Array, at: number): number {
  let highest = Math.abs(channel[at]!);
  for (const kernel of KERNELS) {
    let sum = 0;
    for (let tap = 0; tap < TAPS; tap++) sum += (channel[at + tap - TAPS / 2 + 1] ?? 0) * kernel[tap]!;
    highest = Math.max(highest, Math.abs(sum));
  }
  return highest;
}

/** The highest point that the wave reaches between its samples too, full scale 1. */
export function truePeak({ left, right }: Stereo): number {
  let peak = 0;
  for (const channel of [left, right]) {
    for (let i = 0; i < channel.length; i++) {
      // Between quiet samples nothing is louder than what was found already.
      if (Math.max(Math.abs(channel[i]!), Math.abs(channel[i + 1] ?? 0)) > peak * 0.5)
        peak = Math.max(peak, highestAt(channel, i));
    }
  }
  return peak;
}
