import type { Sound } from '../clip.ts';

const BETWEEN = 4;
const REACH = 12;

/** How far one sample reaches into the wave between its neighbours: a windowed sinc for each of the places between them. */
const KERNELS = Array.from({ length: BETWEEN - 1 }, (_, n) => {
  const place = (n + 1) / BETWEEN;
  return Float64Array.from({ length: 2 * REACH }, (__, tap) => {
    const x = tap - REACH + 1 - place;
    return (Math.sin(Math.PI * x) / (Math.PI * x)) * (0.5 + 0.5 * Math.cos((Math.PI * x) / REACH));
  });
});

/** The highest point of the wave, also between the samples (four times oversampled, ITU-R BS.1770-4, annex 2), in dB of full scale. */
export function truePeakDbtp({ left, right }: Sound): number {
  return 20 * Math.log10(Math.max(highest(left), highest(right)));
}

function highest(samples: Float32Array): number {
  let peak = 0;
  for (let n = 0; n < samples.length; n++) {
    const here = Math.max(Math.abs(samples[n]!), Math.abs(samples[n + 1] ?? 0));
    peak = Math.max(peak, Math.abs(samples[n]!));
    // Between two quiet samples nothing is higher than what was found already.
    if (here * 2 > peak) for (const kernel of KERNELS) peak = Math.max(peak, Math.abs(between(samples, n, kernel)));
  }
  return peak;
}

function between(samples: Float32Array, n: number, kernel: Float64Array): number {
  let value = 0;
  for (let tap = 0; tap < kernel.length; tap++) value += (samples[n + tap - REACH + 1] ?? 0) * kernel[tap]!;
  return value;
}
