import type { Clip, Film, Sound } from './clip.ts';
import { evidenceOf, type Evidence } from './evidence.ts';
import type { Fiducial } from './fiducials.ts';
import { METRICS, type MetricName, type Said } from './metrics.ts';
import type { Sight } from './picture/follow.ts';
import { truePeakDbtp } from './sound/true-peak.ts';

/** A clip that is spoiled in one way, and the measures that must notice it. */
export interface Control {
  readonly name: string;
  readonly fails: readonly MetricName[];
  /** @returns undefined where this clip cannot be spoiled so. */
  spoil(evidence: Evidence): Clip | undefined;
}

export interface Caught {
  readonly control: string;
  readonly metric: MetricName;
  /** not possible: the clip itself does not pass this measure, so spoiling it shows nothing. */
  readonly verdict: 'caught' | 'missed' | 'not possible';
}

const LATE_S = 0.12;
const LEFT_OUT_FRAMES = 6;
const GONE_S = 0.5;
const FROZEN_S = 1.5;
const FASTER = 1.1;
const LOUDER = 10 ** (6 / 20);

/** Each measure is worth something only as long as it finds what it is for. */
export const CONTROLS: readonly Control[] = [
  {
    name: 'sound 120 ms late',
    fails: ['onset offsets', 'contact offsets'],
    spoil: ({ clip }) => clip.sound && { ...clip, sound: late(clip.sound) },
  },
  {
    name: 'a ball that teleports',
    fails: ['teleports'],
    spoil: ({ clip, track }) => {
      const fastest = fastestStep(track);
      return fastest === undefined ? undefined : { ...clip, film: withoutFrames(clip.film, fastest, LEFT_OUT_FRAMES) };
    },
  },
  {
    name: 'a ball that gains energy',
    fails: ['restitution'],
    spoil: ({ clip }) => ({ ...clip, film: { ...clip.film, frames: [...clip.film.frames].reverse() } }),
  },
  {
    name: 'a weight that changes',
    fails: ['gravity'],
    spoil: ({ clip }) => ({ ...clip, film: fasterFromTheMiddle(clip.film) }),
  },
  {
    name: 'a ball that vanishes',
    fails: ['permanence'],
    spoil: ({ clip, track }) => {
      const film = withoutBall(clip.film, track);
      return film && { ...clip, film };
    },
  },
  {
    name: 'a frozen tail',
    fails: ['static seconds'],
    spoil: ({ clip }) => ({ ...clip, film: frozen(clip.film) }),
  },
  {
    name: 'too loud',
    fails: ['loudness'],
    spoil: ({ clip }) => clip.sound && { ...clip, sound: louder(clip.sound, LOUDER) },
  },
  {
    name: 'clipped',
    fails: ['true peak'],
    spoil: ({ clip }) => clip.sound && { ...clip, sound: clipped(clip.sound) },
  },
];

/** Spoils a clip in every way and looks whether it is noticed. */
export function runControls(untouched: Evidence, fiducial: Fiducial, said: Said): Caught[] {
  return CONTROLS.flatMap(({ name, fails, spoil }) => {
    const spoiled = spoil(untouched);
    const evidence = spoiled && evidenceOf(spoiled);
    return fails.map((metric): Caught => {
      const measured = (of: Evidence) => METRICS[metric].measure(of, fiducial, said).verdict;
      if (!evidence || measured(untouched) !== 'pass') return { control: name, metric, verdict: 'not possible' };
      return { control: name, metric, verdict: measured(evidence) === 'fail' ? 'caught' : 'missed' };
    });
  });
}

function late({ rateHz, left, right }: Sound): Sound {
  const shift = Math.round(rateHz * LATE_S);
  const shifted = (channel: Float32Array): Float32Array => channel.map((_, n) => channel[n - shift] ?? 0);
  return { rateHz, left: shifted(left), right: shifted(right) };
}

function louder({ rateHz, left, right }: Sound, times: number): Sound {
  return { rateHz, left: left.map((sample) => sample * times), right: right.map((sample) => sample * times) };
}

/** Twice as far as its highest point may go, and cut off there. */
function clipped(sound: Sound): Sound {
  const { rateHz, left, right } = louder(sound, 2 / 10 ** (truePeakDbtp(sound) / 20));
  const cut = (channel: Float32Array): Float32Array => channel.map((sample) => Math.max(-1, Math.min(1, sample)));
  return { rateHz, left: cut(left), right: cut(right) };
}

/** The frame after which the followed thing moves farthest. */
function fastestStep(track: Evidence['track']): number | undefined {
  let best: { frame: number; px: number } | undefined;
  track.forEach((sight, frame) => {
    const next = track[frame + 1];
    if (!sight || !next || frame + 1 + LEFT_OUT_FRAMES >= track.length) return;
    const px = Math.hypot(next.x - sight.x, next.y - sight.y);
    if (px > (best?.px ?? 0)) best = { frame, px };
  });
  return best?.frame;
}

function withoutFrames(film: Film, after: number, count: number): Film {
  const frames = film.frames.filter((_, nth) => nth <= after - count || nth > after);
  return { ...film, frames, timesS: film.timesS.slice(0, frames.length) };
}

function fasterFromTheMiddle(film: Film): Film {
  const middleS = film.timesS[film.timesS.length >> 1]!;
  const timesS = film.timesS.map((timeS) => (timeS < middleS ? timeS : middleS + (timeS - middleS) / FASTER));
  return { ...film, timesS };
}

function frozen(film: Film): Film {
  const lengthS = film.timesS.at(-1)!;
  const last = film.timesS.findLastIndex((timeS) => timeS < lengthS - FROZEN_S);
  return { ...film, frames: film.frames.map((frame, nth) => (nth <= last ? frame : film.frames[last]!)) };
}

/** Half a second without the ball: where it was, the place is shown as it looks when the ball is elsewhere. */
function withoutBall(film: Film, track: Evidence['track']): Film | undefined {
  const from = track.length >> 1;
  const fromS = film.timesS[from]!;
  const frames = film.frames.map((frame, nth) => {
    const sight = track[nth];
    if (nth < from || film.timesS[nth]! > fromS + GONE_S || !sight) return frame;
    const elsewhere = farthestFrom(sight, track);
    return elsewhere === undefined ? frame : covered(frame, film.frames[elsewhere]!, sight, film);
  });
  return frames.some((frame, nth) => frame !== film.frames[nth]) ? { ...film, frames } : undefined;
}

function farthestFrom(sight: Sight, track: Evidence['track']): number | undefined {
  let best: { nth: number; px: number } | undefined;
  track.forEach((other, nth) => {
    const px = other ? Math.hypot(other.blob.x - sight.blob.x, other.blob.y - sight.blob.y) : 0;
    if (px > (best?.px ?? 0)) best = { nth, px };
  });
  return best?.nth;
}

function covered(frame: Uint8Array, by: Uint8Array, { blob }: Sight, { width, height }: Film): Uint8Array {
  const around = Math.ceil(Math.sqrt(blob.areaPx) / 2);
  const copy = Uint8Array.from(frame);
  const left = Math.max(0, blob.left - around);
  const right = Math.min(width, blob.right + around);
  for (let y = Math.max(0, blob.top - around); y < Math.min(height, blob.bottom + around); y++) {
    const from = (y * width + left) * 3;
    copy.set(by.subarray(from, (y * width + right) * 3), from);
  }
  return copy;
}
