import type { Character, Framing, ShotHint, Timeline } from '../../timeline.ts';
import { sample } from '../../timeline.ts';
import { clamp } from '../chance.ts';
import { MOUTH_SHARE } from '../figures/proportions.ts';
import { extentAt, joined, type Box } from './extent.ts';
import { smoothed, type Path } from './smooth-path.ts';

/** How one shot is framed: how near, and where the middle of the picture lies. */
export interface Framed {
  /** Pixels per metre at an instant. */
  scaleAt(timeS: number): number;
  /** The largest and the smallest that it ever is. */
  readonly scale: number;
  readonly leastScale: number;
  /** Whether the path is one point. */
  readonly still: boolean;
  /** What must be seen, over the whole shot. */
  readonly box: Box;
  /** Those whom the shot promises to keep in the safe part of the picture at every instant. */
  readonly cast: readonly string[];
  readonly path: Path;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The share of the picture within which subjects stay. Upright pictures are narrow, and give up less of it. */
export const safeShare = ({ width, height }: Size): number => (height > width ? 0.9 : 0.87);
/** Rows of the picture between which the ground lies where it is seen, from the top. */
const GROUND_ROWS = { landscape: [0.7, 0.86], portrait: [0.64, 0.8] } as const;
/** Row of the middle of what the shot is about. */
const MIDDLE_ROW = { landscape: 0.55, portrait: 0.53 };
const SAMPLES_HZ = 10;
/** Of the picture's height that the one it is about takes up at least; below that the camera lets the others go. */
const LEAST_SHARE = { landscape: 0.13, portrait: 0.092 };
/** Of the picture's height and width that the one it is about takes up at most: larger is a nearer framing that nobody asked for. */
const MOST_SHARE: Readonly<Record<Framing, readonly [height: number, width: number]>> = {
  wide: [0.46, 0.4],
  follow: [0.5, 0.46],
  medium: [0.68, 0.56],
  'close-up': [0.86, 0.78],
};
/** A camera that goes along must show things this much larger than one that stands. */
const WORTH_MOVING = 1.22;
/** Pixels that a mouth is wide in a close-up, at 720 lines. */
const CLOSE_MOUTH_PX = 122;

/** Frames one shot. A function of the timeline and the size alone. @param stays the camera was asked to stand where it is */
export function frameShot(timeline: Timeline, shot: ShotHint, size: Size, stays = false): Framed {
  const first = timeline.characters.find(({ id }) => id === shot.subjects[0]);
  if (shot.framing === 'close-up' && first?.rig === 'biped') return closeUp(first, shot, size);
  const times = instants(shot);
  const all = castOf(timeline, shot.subjects, times);
  const union = unionOf(timeline, all, times) ?? shot.box;
  const most = mostScale(timeline, shot, size);
  const stand = Math.min(fitting(union, size), most);
  const least = leastScale(timeline, shot, size);
  if (shot.framing === 'wide' && shot.asked && stand >= least * 0.6) return standing(union, stand, all, size);
  if (stays) return standing(union, stand, all, size);
  if (all.length === 0 || (shot.framing !== 'follow' && stand >= most * 0.9)) return standing(union, stand, all, size);
  const together = goingAlong(timeline, shot, all, most, size);
  const cast = together.scale >= least ? all : nearby(timeline, shot, times, least, size);
  const along = cast === all ? together : goingAlong(timeline, shot, cast, most, size);
  const worth = shot.framing === 'follow' || cast !== all || along.scale > stand * WORTH_MOVING;
  return worth ? along : standing(union, stand, all, size);
}

function instants(shot: ShotHint): number[] {
  const count = Math.max(2, Math.ceil(((shot.toMs - shot.fromMs) / 1000) * SAMPLES_HZ) + 1);
  return Array.from({ length: count }, (_, i) => (shot.fromMs + ((shot.toMs - shot.fromMs) * i) / (count - 1)) / 1000);
}

/** The subjects that are there at any time. */
function castOf(timeline: Timeline, subjects: readonly string[], times: readonly number[]): readonly string[] {
  return subjects.filter((id) => times.some((timeS) => extentAt(timeline, id, timeS)));
}

function boxAt(timeline: Timeline, subjects: readonly string[], timeS: number): Box | undefined {
  return subjects
    .map((id) => seenAt(timeline, id, timeS))
    .reduce((all, box) => (all && box ? joined(all, box) : (all ?? box)), undefined);
}

const unionOf = (timeline: Timeline, subjects: readonly string[], times: readonly number[]): Box | undefined =>
  times
    .map((timeS) => boxAt(timeline, subjects, timeS))
    .reduce((all, box) => (all && box ? joined(all, box) : (all ?? box)), undefined);

/** The box of a subject, wider where it stands nearer to the eye than the plane of action and is seen larger. */
function seenAt(timeline: Timeline, id: string, timeS: number): Box | undefined {
  const box = extentAt(timeline, id, timeS);
  const one = timeline.bodies.find((body) => body.id === id) ?? timeline.characters.find((each) => each.id === id);
  if (!box || !one || one.depth === 0) return box;
  const [w, h] = [(box.x1 - box.x0) * 0.06 + 0.15, (box.y1 - box.y0) * 0.06 + 0.1];
  return { x0: box.x0 - w, x1: box.x1 + w, y0: box.y0 - h, y1: box.y1 + h };
}

/** Pixels per metre at which a box just fits into the safe part of the picture. */
function fitting(box: Box, size: Size): number {
  const safe = safeShare(size);
  return Math.min(
    (size.width * safe) / Math.max(0.2, box.x1 - box.x0),
    (size.height * safe) / Math.max(0.2, box.y1 - box.y0 + 0.1),
  );
}

/** Smaller than this, and the ones it is about are ants. */
function leastScale(timeline: Timeline, shot: ShotHint, { width, height }: Size): number {
  const share = LEAST_SHARE[height > width ? 'portrait' : 'landscape'] * (shot.framing === 'close-up' ? 2.6 : 1);
  return (height * share) / clamp(largest(timeline, shot).tall, shot.framing === 'close-up' ? 0.4 : 0.62, 6);
}

/** Larger than this is a nearer framing than the one that was meant. Small things keep some of the world around them. */
function mostScale(timeline: Timeline, shot: ShotHint, { width, height }: Size): number {
  const { tall, long } = largest(timeline, shot);
  const [ofHeight, ofWidth] = MOST_SHARE[shot.framing];
  // Upright pictures have little width: there a thing may fill more of it.
  const wider = height > width ? 1.45 : 1;
  // A key that nobody holds is what there is to see, and is shown as such.
  const alone = !timeline.characters.some(({ id }) => shot.subjects.includes(id));
  const broken = shot.subjects.some((id) => id.includes('.piece'));
  const near = alone ? (broken ? 0.6 : 0.26) : shot.framing === 'close-up' ? 0.35 : 0.5;
  return Math.min(
    (height * ofHeight) / clamp(tall, near, 9),
    (width * Math.min(0.84, ofWidth * wider)) / clamp(long, near, 12),
  );
}

/** How tall and how long the largest is that the shot is about, metres; of a close-up the first. */
function largest(timeline: Timeline, shot: ShotHint): { readonly tall: number; readonly long: number } {
  const subjects = shot.framing === 'close-up' ? shot.subjects.slice(0, 1) : shot.subjects;
  const about = ({ id }: { readonly id: string }): boolean => subjects.includes(id);
  const creatures = timeline.characters.filter(about).map(({ sizeM, rig }) => {
    const upright = rig === 'biped';
    return { tall: sizeM * (upright ? 1 : 0.75), long: sizeM * (upright ? 0.55 : 1.15) };
  });
  const things = timeline.bodies
    .filter(about)
    .map(({ shape }) =>
      shape.kind === 'ball'
        ? { tall: shape.r * 2.4, long: shape.r * 2.4 }
        : { tall: Math.max(shape.h, Math.min(shape.w, 12) * 0.5) * 1.1, long: Math.min(shape.w, 12) },
    );
  // Where somebody acts, things do not decide how near one goes, unless they are large themselves.
  const sizes = creatures.length > 0 ? [...creatures, ...things.filter(({ tall }) => tall > 1)] : things;
  if (sizes.length === 0) return { tall: 4, long: 4 };
  return { tall: Math.max(...sizes.map(({ tall }) => tall)), long: Math.max(...sizes.map(({ long }) => long)) };
}

function standing(box: Box, scale: number, cast: readonly string[], size: Size): Framed {
  const at = { x: (box.x0 + box.x1) / 2, y: middleRow(box, scale, size) };
  return { scaleAt: () => scale, scale, leastScale: scale, still: true, box, cast, path: () => at };
}

/**
 * The height in the middle of the picture: what it is about a little below the middle, the ground on its usual rows, unless that would cut something off
 * at the top or at the bottom.
 */
function middleRow(box: Box, scale: number, size: Size): number {
  const format = size.height > size.width ? 'portrait' : 'landscape';
  const [high, low] = GROUND_ROWS[format];
  const halfM = size.height / 2 / scale;
  const middled = (box.y0 + box.y1) / 2 + (MIDDLE_ROW[format] - 0.5) * 2 * halfM;
  const usual = clamp(middled, (high - 0.5) * 2 * halfM, (low - 0.5) * 2 * halfM);
  const safe = safeShare(size);
  const atLeast = box.y1 - halfM * safe;
  const atMost = box.y0 + halfM * safe;
  return atLeast > atMost ? (box.y0 + box.y1) / 2 : clamp(usual, atLeast, atMost);
}

/** Head and shoulders, the eyes a third from the top. */
function closeUp(person: Character, shot: ShotHint, size: Size): Framed {
  const { width, height } = size;
  const [fromS, toS] = [shot.fromMs / 1000, shot.toMs / 1000];
  const head = (timeS: number): { x: number; y: number } => {
    const pose = sample(person.pose, timeS);
    return { x: pose[6]!, y: pose[7]! };
  };
  const points = instants(shot).map(head);
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [x0, x1, y0, y1] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const margin = person.sizeM * 0.2;
  const upright = height > width;
  const scale = (CLOSE_MOUTH_PX * (upright ? 1.12 : 1) * Math.min(width, height)) / 720 / (person.sizeM * MOUTH_SHARE);
  const box = { x0: x0 - margin, x1: x1 + margin, y0: y0 - margin, y1: y1 + margin };
  const lowered = (height / scale) * (upright ? 0.12 : 0.09);
  const still = (x1 - x0) * scale < width * 0.1 && (y1 - y0) * scale < height * 0.1;
  const at = { x: (x0 + x1) / 2, y: (y0 + y1) / 2 - lowered };
  const path: Path = still
    ? () => at
    : smoothed(fromS, toS, (timeS) => ({ x: head(timeS).x, y: head(timeS).y - lowered }));
  return { scaleAt: () => scale, scale, leastScale: scale, still, box, cast: [], path };
}

/** The first subject, and of the others those that are near enough at every instant to be seen with it. */
function nearby(
  timeline: Timeline,
  shot: ShotHint,
  times: readonly number[],
  least: number,
  size: Size,
): readonly string[] {
  const kept: string[] = [];
  for (const id of castOf(timeline, shot.subjects, times)) {
    const fits = times.every((timeS) => {
      const box = boxAt(timeline, [...kept, id], timeS);
      return !box || fitting(box, size) >= least;
    });
    if (kept.length === 0 || fits) kept.push(id);
  }
  return kept;
}

/** Seconds that the camera looks ahead of who moves, and metres at most. */
const LEAD_S = 0.3;
const LEAD_M = 0.5;

/**
 * Goes along with all of the cast: sideways, and up and down only where it must. The scale is one for the whole shot, and such that all of them are safe
 * at every instant.
 */
function goingAlong(timeline: Timeline, shot: ShotHint, cast: readonly string[], most: number, size: Size): Framed {
  const times = instants(shot);
  const [fromS, toS] = [times[0]!, times.at(-1)!];
  const boxes = times.map((timeS) => boxAt(timeline, cast, timeS));
  const some = boxes.find((box) => box !== undefined) ?? shot.box;
  let last = some;
  // While nobody is there the camera stays where it was.
  const kept = boxes.map((box) => (last = box ?? last));
  const union = kept.reduce(joined);
  const near = (timeS: number): Box => kept[clamp(Math.round((timeS - fromS) * SAMPLES_HZ), 0, kept.length - 1)]!;
  const middleX = (timeS: number): number => (near(timeS).x0 + near(timeS).x1) / 2;
  const aheadX = (timeS: number): number =>
    middleX(timeS) + clamp(middleX(timeS + LEAD_S) - middleX(timeS - LEAD_S), -LEAD_M, LEAD_M) * 0.5;
  const middle = smoothed(fromS, toS, (timeS) => ({ x: aheadX(timeS), y: (near(timeS).y0 + near(timeS).y1) / 2 }));
  const safe = safeShare(size);
  const half = (reach: (box: Box, spot: { x: number; y: number }) => number): number =>
    Math.max(0.1, ...times.map((timeS, i) => reach(kept[i]!, middle(timeS))));
  const halfW = half((box, { x }) => Math.max(x - box.x0, box.x1 - x));
  const halfH = half((box, { y }) => Math.max(y - box.y0, box.y1 - y)) + 0.05;
  const byWidth = Math.min(most, (size.width * safe) / 2 / halfW);
  const flat = Math.min(byWidth, (size.height * safe) / Math.max(0.2, union.y1 - union.y0 + 0.1));
  const rising = Math.min(byWidth, (size.height * safe) / 2 / halfH);
  const level = flat >= rising * 0.75;
  const scale = level ? flat : rising;
  const row = middleRow(union, scale, size);
  const path: Path = level ? (timeS) => ({ x: middle(timeS).x, y: row }) : middle;
  const spread = (of: (spot: { x: number; y: number }) => number): number =>
    Math.max(...times.map((timeS) => of(path(timeS)))) - Math.min(...times.map((timeS) => of(path(timeS))));
  const calm =
    (spread(({ x }) => x) + spread(({ y }) => y)) * scale < size.width * 0.04 && fitting(union, size) >= scale;
  if (calm) return standing(union, scale, cast, size);
  return { scaleAt: () => scale, scale, leastScale: scale, still: false, box: union, cast, path };
}
