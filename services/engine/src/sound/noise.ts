import { noiseAt } from '../scene/chance.ts';

/** White noise, −1 to 1. Sample `i` is the same however many are asked for. */
export function white(key: number, samples: number): Float32Array {
  const out = new Float32Array(samples);
  for (let i = 0; i < samples; i++) out[i] = noiseAt(key, i);
  return out;
}

/** Noise of which only the rare high values are left: single grains, as of sand, drops and embers. `sparse` squarings, 1 to 6. */
export function grains(key: number, samples: number, sparse: number): Float32Array {
  const out = white(key, samples);
  for (let i = 0; i < samples; i++) {
    const value = out[i]!;
    let power = value * value;
    for (let n = 1; n < sparse; n++) power *= power;
    out[i] = value < 0 ? -power : power;
  }
  return out;
}
