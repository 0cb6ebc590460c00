import { EVERY_S, medianPitch, pitchTrack } from './pitch.ts';

/** Of where there is no voice, in which nothing repeats. */
const GRAIN_S = 0.005;
/** What is heard of a voice after it is moved further than this is no voice any more. */
const LEAST = 0.5;
const MOST = 2.2;

/**
 * Speaks the same at another pitch: the voice is cut into single beats of its folds, which are laid down again closer together or further apart, so that
 * the size of the throat stays as it is (pitch-synchronous overlap and add).
 *
 * @param meanHz where its middle should lie
 * @param range how far it moves about its middle, as a share of how far it did
 * @param bend what the pitch is multiplied with at each moment
 */
export function intone(
  samples: Float32Array,
  rateHz: number,
  meanHz: number,
  range: number,
  bend: (timeS: number) => number = () => 1,
): Float32Array {
  const track = pitchTrack(samples, rateHz);
  const middle = medianPitch(track);
  if (middle === 0) return samples;
  const was = (at: number): number => track[Math.min(track.length - 1, Math.round(at / rateHz / EVERY_S))] ?? 0;
  const wanted = (at: number): number => {
    const hz = was(at);
    const pitch = meanHz * (hz / middle) ** range * bend(at / rateHz);
    return Math.min(hz * MOST, Math.max(hz * LEAST, pitch));
  };
  const marks = marksOf(samples, rateHz, was);
  const out = new Float32Array(samples.length);
  let nearest = 0;
  for (let at = marks[0] ?? Infinity; at < samples.length;) {
    while (nearest + 1 < marks.length && Math.abs(marks[nearest + 1]! - at) <= Math.abs(marks[nearest]! - at))
      nearest++;
    const mark = marks[nearest]!;
    const hz = was(mark);
    const reach = Math.round(hz > 0 ? rateHz / hz : GRAIN_S * rateHz);
    const step = hz > 0 ? rateHz / wanted(mark) : reach;
    layGrain(out, Math.round(at), samples, mark, reach, Math.sqrt(step / reach));
    at += step;
  }
  return out;
}

/** Where each beat of the folds is: the first of a voice at its highest sample, each other where the wave is most like that about the one before, a period later. */
function marksOf(samples: Float32Array, rateHz: number, was: (at: number) => number): number[] {
  const marks: number[] = [];
  let at = Math.round(GRAIN_S * rateHz);
  let voiced = false;
  while (at < samples.length) {
    const hz = was(at);
    if (hz > 0) {
      const period = rateHz / hz;
      at = voiced ? alike(samples, marks.at(-1)!, at, period) : highest(samples, at, Math.round(period / 2));
      marks.push(at);
      at += Math.round(period);
    } else {
      marks.push(at);
      at += Math.round(GRAIN_S * rateHz);
    }
    voiced = hz > 0;
  }
  return marks;
}

function highest(samples: Float32Array, about: number, reach: number): number {
  let best = about;
  for (let i = Math.max(0, about - reach); i <= Math.min(samples.length - 1, about + reach); i++)
    if (samples[i]! > samples[best]!) best = i;
  return best;
}

/** Where, about `about`, the wave does what it did at `before`. */
function alike(samples: Float32Array, before: number, about: number, period: number): number {
  const half = Math.round(period / 2);
  const reach = Math.round(period * 0.2);
  let [best, most] = [about, -Infinity];
  for (let at = about - reach; at <= about + reach; at++) {
    let [product, energy] = [0, 1e-9];
    for (let k = -half; k <= half; k++) {
      const value = samples[at + k] ?? 0;
      product += value * (samples[before + k] ?? 0);
      energy += value * value;
    }
    const likeness = product / Math.sqrt(energy);
    if (likeness > most) [best, most] = [at, likeness];
  }
  return best;
}

function layGrain(out: Float32Array, at: number, from: Float32Array, mark: number, reach: number, gain: number): void {
  for (let i = -reach + 1; i < reach; i++) {
    const to = at + i;
    if (to < 0 || to >= out.length) continue;
    out[to]! += (from[mark + i] ?? 0) * gain * (0.5 + 0.5 * Math.cos((Math.PI * i) / reach));
  }
}
