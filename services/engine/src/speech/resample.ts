const REACH = 12;
const PHASES = 256;
/** A windowed sinc, in steps of 1/PHASES of a sample, to one side. */
const KERNEL = Float64Array.from({ length: REACH * PHASES + 2 }, (_, i) => {
  const x = i / PHASES;
  if (x >= REACH) return 0;
  const sinc = x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
  return sinc * (0.5 + 0.5 * Math.cos((Math.PI * x) / REACH));
});

/** Samples at another, not lower, rate, written to `out` from place `first` of them on: as the wave was, without the images that straight lines would leave. */
export function resample(samples: Float32Array, first: number, step: number, out: Float32Array): Float32Array {
  for (let i = 0; i < out.length; i++) {
    const at = first + i * step;
    const middle = Math.floor(at);
    let sum = 0;
    for (let n = Math.max(0, middle - REACH + 1); n <= Math.min(samples.length - 1, middle + REACH); n++) {
      sum += samples[n]! * KERNEL[Math.round(Math.abs(at - n) * PHASES)]!;
    }
    out[i] = sum;
  }
  return out;
}
