import type { Sound } from '../clip.ts';

/** ITU-R BS.1770-4 for any sampling rate: the analogue prototypes of the two filters, warped. */
const SHELF = { hz: 1681.974450955533, gainDb: 3.999843853973347, q: 0.7071752369554196 };
const LOW_CUT = { hz: 38.13547087602444, q: 0.5003270373238773 };
const BLOCK_S = 0.4;
const STEP_S = 0.1;
const ABSOLUTE_GATE_LUFS = -70;
const RELATIVE_GATE_LU = -10;

/** Integrated loudness in LUFS, gated; −Infinity for silence. */
export function loudnessLufs({ left, right, rateHz }: Sound): number {
  const channels = [left, right].map((channel) => stepEnergies(weighted(channel, rateHz), Math.round(rateHz * STEP_S)));
  const steps = BLOCK_S / STEP_S;
  const powers: number[] = [];
  for (let n = 0; n + steps <= channels[0]!.length; n++) {
    let power = 0;
    for (const energies of channels) for (let k = n; k < n + steps; k++) power += energies[k]! / steps;
    powers.push(power);
  }
  const heard = powers.filter((power) => lufs(power) > ABSOLUTE_GATE_LUFS);
  const gate = lufs(mean(heard)) + RELATIVE_GATE_LU;
  return lufs(mean(heard.filter((power) => lufs(power) > gate)));
}

const lufs = (power: number): number => -0.691 + 10 * Math.log10(power);
const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((total, value) => total + value, 0) / values.length;

function stepEnergies(samples: Float64Array, step: number): number[] {
  return Array.from({ length: Math.floor(samples.length / step) }, (_, n) => {
    let energy = 0;
    for (let at = n * step; at < (n + 1) * step; at++) energy += samples[at]! ** 2;
    return energy / step;
  });
}

function weighted(samples: Float32Array, rateHz: number): Float64Array {
  return filtered(filtered(Float64Array.from(samples), shelf(rateHz)), lowCut(rateHz));
}

interface Filter {
  readonly b: readonly [number, number, number];
  readonly a: readonly [number, number];
}

function shelf(rateHz: number): Filter {
  const k = Math.tan((Math.PI * SHELF.hz) / rateHz);
  const high = 10 ** (SHELF.gainDb / 20);
  const band = high ** 0.4996667741545416;
  const a0 = 1 + k / SHELF.q + k * k;
  return {
    b: [
      (high + (band * k) / SHELF.q + k * k) / a0,
      (2 * (k * k - high)) / a0,
      (high - (band * k) / SHELF.q + k * k) / a0,
    ],
    a: [(2 * (k * k - 1)) / a0, (1 - k / SHELF.q + k * k) / a0],
  };
}

function lowCut(rateHz: number): Filter {
  const k = Math.tan((Math.PI * LOW_CUT.hz) / rateHz);
  const a0 = 1 + k / LOW_CUT.q + k * k;
  return { b: [1, -2, 1], a: [(2 * (k * k - 1)) / a0, (1 - k / LOW_CUT.q + k * k) / a0] };
}

function filtered(samples: Float64Array, { b, a }: Filter): Float64Array {
  const out = new Float64Array(samples.length);
  let [s1, s2] = [0, 0];
  for (let n = 0; n < samples.length; n++) {
    const x = samples[n]!;
    const y = b[0] * x + s1;
    s1 = b[1] * x - a[0] * y + s2;
    s2 = b[2] * x - a[1] * y;
    out[n] = y;
  }
  return out;
}
