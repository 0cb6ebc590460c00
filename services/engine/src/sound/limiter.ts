import { RATE, type Stereo } from './pcm.ts';
import { highestAt } from './true-peak.ts';

const LOOK_AHEAD = Math.round(0.004 * RATE);

/** Turns a mix down softly around what would pass `ceiling`, beginning before it comes. Neither a sample nor the wave between two is above it. */
export class Limiter {
  private readonly mix: Stereo;
  private readonly ceiling: number;
  /** How high the wave is from each sample to the next, where it was ever asked for: looking is what costs. */
  private readonly heights: Float32Array;

  constructor(mix: Stereo, ceiling: number) {
    this.mix = mix;
    this.ceiling = ceiling;
    this.heights = new Float32Array(mix.left.length);
  }

  /** The mix times `gain`. */
  at(gain: number): Stereo {
    const { left, right } = this.mix;
    const { length } = left;
    const wanted = new Float32Array(length).fill(1);
    let any = false;
    for (let i = 0; i < length; i++) {
      if (this.around(i) * gain < this.ceiling * 0.5) continue;
      const peak = (this.heights[i] ||= Math.max(highestAt(left, i), highestAt(right, i))) * gain;
      if (peak <= this.ceiling) continue;
      any = true;
      wanted[i] = Math.min(wanted[i]!, this.ceiling / peak);
      if (i + 1 < length) wanted[i + 1] = this.ceiling / peak;
    }
    const turned = any ? smooth(lowestAround(wanted, LOOK_AHEAD), LOOK_AHEAD) : wanted;
    return { left: turnedBy(left, gain, turned), right: turnedBy(right, gain, turned) };
  }

  private around(i: number): number {
    const { left, right } = this.mix;
    const here = Math.max(Math.abs(left[i]!), Math.abs(right[i]!));
    return i + 1 < left.length ? Math.max(here, Math.abs(left[i + 1]!), Math.abs(right[i + 1]!)) : here;
  }
}

function turnedBy(channel: Float32Array, gain: number, turned: Float32Array): Float32Array {
  const out = new Float32Array(channel.length);
  for (let i = 0; i < out.length; i++) out[i] = channel[i]! * gain * turned[i]!;
  return out;
}

/** At each place the lowest value within `reach` on either side, each looked at once. */
function lowestAround(values: Float32Array, reach: number): Float32Array {
  const out = new Float32Array(values.length);
  const candidates = new Int32Array(values.length);
  let head = 0;
  let tail = 0;
  for (let i = 0; i < values.length + reach; i++) {
    if (i < values.length) {
      while (tail > head && values[candidates[tail - 1]!]! >= values[i]!) tail--;
      candidates[tail++] = i;
    }
    const at = i - reach;
    if (at < 0) continue;
    while (candidates[head]! < at - reach) head++;
    out[at] = values[candidates[head]!]!;
  }
  return out;
}

/** The mean over `reach` on either side: with the lowest taken over as wide a reach, it never lies above what is wanted. */
function smooth(values: Float32Array, reach: number): Float32Array {
  const out = new Float32Array(values.length);
  const width = 2 * reach + 1;
  const last = values.length - 1;
  const value = (i: number) => values[i < 0 ? 0 : i > last ? last : i]!;
  let sum = 0;
  for (let i = -reach; i <= reach; i++) sum += value(i);
  for (let i = 0; i < values.length; i++) {
    out[i] = sum / width;
    sum += value(i + reach + 1) - value(i - reach);
  }
  return out;
}
