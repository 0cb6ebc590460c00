import { RATE, type Stereo } from './pcm.ts';
import { highestAt } from './true-peak.ts';

const LOOK_AHEAD = Math.round(0.004 * RATE);

/** The mix times `gain`, turned down softly around what would pass `ceiling`, beginning before it comes. Neither a sample nor the wave between two is above it. */
export function limit({ left, right }: Stereo, gain: number, ceiling: number): Stereo {
  const wanted = new Float32Array(left.length).fill(1);
  let any = false;
  for (const channel of [left, right]) {
    for (let i = 0; i < channel.length; i++) {
      if (Math.max(Math.abs(channel[i]!), Math.abs(channel[i + 1] ?? 0)) * gain < ceiling * 0.5) continue;
      const peak = highestAt(channel, i) * gain;
      if (peak <= ceiling) continue;
      any = true;
      for (const at of [i, i + 1]) wanted[at] = Math.min(wanted[at] ?? 1, ceiling / peak);
    }
  }
  const turned = any ? smooth(lowestAround(wanted, LOOK_AHEAD), LOOK_AHEAD) : wanted;
  return { left: turnedBy(left, gain, turned), right: turnedBy(right, gain, turned) };
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
