import type { Sight, Track } from '../picture/follow.ts';
import { median } from '../numbers.ts';
import { fitParabola, meeting, speedAt, type Parabola } from './parabola.ts';

/** A stretch between two contacts in which nothing but its weight moves a thing. */
export interface Flight {
  readonly fromFrame: number;
  readonly toFrame: number;
  readonly fromS: number;
  readonly toS: number;
  /** Height against time, in pixels and seconds; y grows downwards, so weight is a positive acceleration. */
  readonly fall: Parabola;
  /** From its highest to its lowest point, in pixels. */
  readonly heightPx: number;
  /** So many whole sights, and so precisely, that its acceleration can be judged. */
  readonly judgeable: boolean;
}

/** An instant at which the way down turned into the way up. */
export interface Bounce {
  /** Where the paths before and after meet: finer than a frame. */
  readonly timeS: number;
  /** What the measuring may be off by, one standard error. */
  readonly errorS: number;
  /** The last frame before it. */
  readonly frame: number;
  /** Speeds towards and away from what it touched, in pixels a second. */
  readonly speedIn: number;
  readonly speedOut: number;
}

export interface Flights {
  readonly flights: readonly Flight[];
  readonly bounces: readonly Bounce[];
  /** Stretches in the air that are no parabola: something other than weight moves the thing. */
  readonly unlawful: readonly Flight[];
}

/** Falling only ever gets faster downwards; by so much of the highest speed less, something was touched. */
const TURN = 0.12;
const TURN_PX_A_SECOND = 20;
const LONG_ENOUGH = 6;
const SHORTEST = 3;
/** Standard error of an acceleration that can be judged, over the acceleration. */
const PRECISE = 0.012;
const HIGH_ENOUGH_PX = 6;
const HIGH_ENOUGH_TO_BOUNCE_PX = 2;
/** For so long before and after a bounce a ball may be drawn squashed, its middle off its path; in seconds. */
const SQUASHED_S = 0.075;
/** How far the sights may lie off a parabola: our own noise in pixels, and a share of the height. */
const NOISE_PX = 0.4;
const OFF_SHARE = 0.02;
/** Only what is at least so long and so high is called unlawful: the rest may be handling. */
const UNLAWFUL_SIGHTS = 8;
const UNLAWFUL_PX = 20;

/** Takes the way of a thrown or dropped thing apart into flights and the bounces between them. */
export function flightsOf(track: Track): Flights {
  const turns = turnsOf(track);
  const starts = [0, ...turns.map(({ after }) => after)];
  const ends = [...turns.map(({ before }) => before), track.length - 1];
  const stretches = starts.map((from, n) => unsquashed(stretch(track, from, ends[n]!), n > 0, n < turns.length));
  const free = stretches.map((sights) => (sights.length >= LONG_ENOUGH ? flight(track, sights) : undefined));
  const weight = median(free.filter((one) => one?.judgeable).map((one) => one!.fall.acceleration));
  const all = stretches.map((sights, n) => {
    if (free[n]?.judgeable || sights.length < SHORTEST || !(weight > 0)) return free[n];
    return flight(track, sights, weight);
  });
  const lawful = all.map((one) => (one && isParabola(one) && one.fall.acceleration > 0 ? one : undefined));
  const bounces = turns.flatMap((turn, n) => bounce(track, turn, lawful[n], lawful[n + 1]) ?? []);
  const unlawful = free.filter((one, n) => one && stretches[n]!.length >= UNLAWFUL_SIGHTS && isUnlawful(one));
  return { flights: lawful.filter((one) => one !== undefined), bounces, unlawful: unlawful as Flight[] };
}

const isParabola = ({ fall, heightPx }: Flight): boolean => fall.rms <= NOISE_PX + OFF_SHARE * heightPx;
const isUnlawful = (one: Flight): boolean => one.heightPx >= UNLAWFUL_PX && !isParabola(one);

interface Turn {
  readonly before: number;
  readonly after: number;
  /** It goes up again. */
  readonly rises: boolean;
}

/** Where the speed downwards drops: between `before` and `after` something was touched. */
function turnsOf(track: Track): Turn[] {
  const speeds = track.slice(1).map((sight, n) => {
    const last = track[n];
    return sight && last ? (sight.y - last.y) / (sight.timeS - last.timeS) : Number.NaN;
  });
  const fastest = speeds.reduce((most, speed) => (Math.abs(speed) > most ? Math.abs(speed) : most), 0);
  const least = Math.max(TURN_PX_A_SECOND, TURN * fastest);
  const drops = (frame: number): boolean => speeds[frame]! - speeds[frame - 1]! < -least;
  const turns: Turn[] = [];
  for (let frame = 1; frame < speeds.length; frame++) {
    if (!drops(frame)) continue;
    let end = frame;
    while (end + 1 < speeds.length && drops(end + 1)) end++;
    const rises = speeds[end]! < 0;
    if (speeds[frame - 1]! > 0)
      turns.push(frame === end ? { before: frame - 1, after: frame + 1, rises } : { before: frame, after: end, rises });
    frame = end;
  }
  return turns;
}

/** The whole sights of a stretch, without those in which it has not begun to move. */
function stretch(track: Track, from: number, to: number): Sight[] {
  const sights = track.slice(from, to + 1).filter((sight) => sight !== undefined && !sight.partial) as Sight[];
  if (from > 0) return sights;
  const first = sights[0];
  const moving = sights.findIndex(({ y }) => Math.abs(y - first!.y) > 0.5);
  return moving < 0 ? [] : sights.slice(Math.max(0, moving - 1));
}

/** Without the sights next to a bounce, where enough others are left. */
function unsquashed(sights: Sight[], afterBounce: boolean, beforeBounce: boolean): Sight[] {
  const fromS = (sights[0]?.timeS ?? 0) + (afterBounce ? SQUASHED_S : 0);
  const toS = (sights.at(-1)?.timeS ?? 0) - (beforeBounce ? SQUASHED_S : 0);
  const clean = sights.filter(({ timeS }) => timeS >= fromS && timeS <= toS);
  return clean.length >= SHORTEST ? clean : sights;
}

function flight(track: Track, sights: readonly Sight[], weight?: number): Flight {
  const fall = fitParabola(
    sights.map(({ timeS, y }) => ({ timeS, value: y })),
    weight,
  );
  const ys = sights.map(({ y }) => y);
  const heightPx = Math.max(...ys) - Math.min(...ys);
  const precise = fall.accelerationError < PRECISE * Math.abs(fall.acceleration);
  return {
    fromFrame: track.indexOf(sights[0]!),
    toFrame: track.indexOf(sights.at(-1)!),
    fromS: sights[0]!.timeS,
    toS: sights.at(-1)!.timeS,
    fall,
    heightPx,
    judgeable: weight === undefined && precise && heightPx >= HIGH_ENOUGH_PX,
  };
}

function bounce(track: Track, turn: Turn, before?: Flight, after?: Flight): Bounce | undefined {
  if (!turn.rises || !before || !after) return undefined;
  if (Math.min(before.heightPx, after.heightPx) < HIGH_ENOUGH_TO_BOUNCE_PX) return undefined;
  const [from, to] = [track[turn.before]!, track[turn.after]!];
  const nearS = (from.timeS + to.timeS) / 2;
  const timeS = meeting(before.fall, after.fall, nearS, to.timeS - from.timeS);
  if (timeS === undefined) return undefined;
  const speedIn = speedAt(before.fall, timeS);
  const speedOut = -speedAt(after.fall, timeS);
  const errorS = Math.hypot(before.fall.rms, after.fall.rms) / (speedIn + speedOut);
  return { timeS, errorS, frame: turn.before, speedIn, speedOut };
}
