import type { Character, ShotHint, Timeline } from '../../timeline.ts';
import { sample } from '../../timeline.ts';
import { clamp } from '../chance.ts';
import { MOUTH_SHARE } from '../figures/proportions.ts';
import { extentAt, joined, type Box } from './extent.ts';

/** How one shot is framed: a scale for all of it, and where the middle of the picture lies. */
export interface Framed {
  readonly scale: number;
  /** Whether the path is one point. */
  readonly still: boolean;
  /** What must be seen, over the whole shot. */
  readonly box: Box;
  path(timeS: number): { readonly x: number; readonly y: number };
}

/** The share of the picture within which subjects stay. */
const SAFE = 0.86;
/** Rows of the picture at which the ground lies, from the top, where nothing else decides. */
const GROUND_ROW = { landscape: 0.8, portrait: 0.74 };
const SAMPLES_HZ = 10;
/** Of the picture's height that the one it is about takes up at least; below that the camera follows instead of showing all at once. */
const LEAST_SHARE = { landscape: 0.15, portrait: 0.13 };
/** Pixels that a mouth is wide at least in a close-up, at 720 lines. */
const CLOSE_MOUTH_PX = 116;

/** Frames one shot. A function of the timeline and the size alone. */
export function frameShot(timeline: Timeline, shot: ShotHint, width: number, height: number): Framed {
  const speaker = timeline.characters.find(({ id }) => id === shot.subjects[0]);
  if (shot.framing === 'close-up' && speaker?.rig === 'biped') return closeUp(speaker, shot, width, height);
  const times = instants(shot);
  const union =
    times
      .flatMap((timeS) => boxAt(timeline, shot.subjects, timeS) ?? [])
      .reduce<Box | undefined>((all, box) => (all ? joined(all, box) : box), undefined) ?? shot.box;
  const widest = scaleFor(union, width, height);
  const least = leastScale(timeline, shot, width, height);
  const most = mostScale(timeline, shot, height);
  if (shot.framing !== 'follow' && (widest >= least || shot.asked))
    return still(union, Math.min(widest, most), width, height);
  return following(timeline, shot, times, union, { least, most }, width, height);
}

function instants(shot: ShotHint): number[] {
  const count = Math.max(2, Math.ceil(((shot.toMs - shot.fromMs) / 1000) * SAMPLES_HZ) + 1);
  return Array.from({ length: count }, (_, i) => (shot.fromMs + ((shot.toMs - shot.fromMs) * i) / (count - 1)) / 1000);
}

function boxAt(timeline: Timeline, subjects: readonly string[], timeS: number): Box | undefined {
  return subjects
    .map((id) => extentAt(timeline, id, timeS))
    .reduce((all, box) => (all && box ? joined(all, box) : (all ?? box)), undefined);
}

/** Pixels per metre at which a box just fits into the safe part of the picture. Ground-dwellers keep some ground below their feet. */
function scaleFor(box: Box, width: number, height: number): number {
  return Math.min(
    (width * SAFE) / Math.max(0.2, box.x1 - box.x0),
    (height * SAFE) / Math.max(0.2, box.y1 - box.y0 + 0.1),
  );
}

/** Smaller than this, and the ones it is about are ants. */
function leastScale(timeline: Timeline, shot: ShotHint, width: number, height: number): number {
  return (
    (height * (height > width ? LEAST_SHARE.portrait : LEAST_SHARE.landscape)) /
    clamp(referenceSize(timeline, shot), 0.4, 6)
  );
}

/** Larger than this is a close-up that nobody asked for. Small things keep some of the world around them. */
function mostScale(timeline: Timeline, shot: ShotHint, height: number): number {
  const share = shot.framing === 'medium' ? 0.62 : shot.framing === 'close-up' ? 0.8 : 0.42;
  return (height * share) / clamp(referenceSize(timeline, shot), 0.7, 8);
}

/** The size of the largest that the shot is about: what decides how near the camera goes. */
function referenceSize(timeline: Timeline, shot: ShotHint): number {
  const about = ({ id }: { readonly id: string }): boolean => shot.subjects.includes(id);
  const creatures = timeline.characters.filter(about).map(({ sizeM, rig }) => (rig === 'biped' ? sizeM : sizeM * 0.8));
  const things = timeline.bodies
    .filter(about)
    .map(({ shape }) => (shape.kind === 'ball' ? shape.r * 2 : Math.max(shape.h, shape.w * 0.6)) * 1.2);
  const sizes = [...creatures, ...things];
  return sizes.length > 0 ? Math.max(...sizes) : 4;
}

function still(box: Box, scale: number, width: number, height: number): Framed {
  const at = { x: (box.x0 + box.x1) / 2, y: middleRow(box, scale, width, height) };
  return { scale, still: true, box, path: () => at };
}

/** The ground on its usual row, unless that would cut something off at the top or at the bottom. */
function middleRow(box: Box, scale: number, width: number, height: number): number {
  const row = height > width ? GROUND_ROW.portrait : GROUND_ROW.landscape;
  const halfM = height / 2 / scale;
  const usual = (row - 0.5) * 2 * halfM;
  const atLeast = box.y1 - halfM * SAFE;
  const atMost = box.y0 + halfM * SAFE;
  return atLeast > atMost ? (box.y0 + box.y1) / 2 : clamp(usual, atLeast, atMost);
}

/** Head and shoulders, the eyes a third from the top. */
function closeUp(person: Character, shot: ShotHint, width: number, height: number): Framed {
  const [fromS, toS] = [shot.fromMs / 1000, shot.toMs / 1000];
  const head = (timeS: number): readonly [number, number] => {
    const pose = sample(person.pose, timeS);
    return [pose[6]!, pose[7]!];
  };
  const points = instants(shot).map(head);
  const x0 = Math.min(...points.map(([x]) => x)),
    x1 = Math.max(...points.map(([x]) => x));
  const y0 = Math.min(...points.map(([, y]) => y)),
    y1 = Math.max(...points.map(([, y]) => y));
  const margin = person.sizeM * 0.2;
  const mouthScale = (CLOSE_MOUTH_PX * Math.min(width, height)) / 720 / (person.sizeM * MOUTH_SHARE);
  const box = { x0: x0 - margin, x1: x1 + margin, y0: y0 - margin * 1.6, y1: y1 + margin };
  const scale = Math.min(mouthScale, scaleFor(box, width, height) * 1.05);
  const moves = (x1 - x0) * scale > width * 0.12 || (y1 - y0) * scale > height * 0.12;
  const lowered = (height / scale) * 0.1;
  if (!moves) return { scale, still: true, box, path: () => ({ x: (x0 + x1) / 2, y: (y0 + y1) / 2 - lowered }) };
  return {
    scale,
    still: false,
    box,
    path: smoothed(fromS, toS, (timeS) => ({ x: head(timeS)[0], y: head(timeS)[1] - lowered })),
  };
}

/** Goes along with the first subject, and with as many of the others as fit; scale stays, so that only the place changes. */
function following(
  timeline: Timeline,
  shot: ShotHint,
  times: readonly number[],
  union: Box,
  bounds: { least: number; most: number },
  width: number,
  height: number,
): Framed {
  const fits = (box: Box): boolean => scaleFor(box, width, height) >= bounds.least;
  const wanted = (timeS: number): Box | undefined => {
    let kept: Box | undefined;
    for (const id of shot.subjects) {
      const box = extentAt(timeline, id, timeS);
      if (box && (!kept || fits(joined(kept, box)))) kept = kept ? joined(kept, box) : box;
    }
    return kept;
  };
  const boxes = times.flatMap((timeS) => wanted(timeS) ?? []);
  if (boxes.length === 0) return still(union, Math.min(scaleFor(union, width, height), bounds.most), width, height);
  const scale = Math.min(bounds.most, ...boxes.map((box) => scaleFor(box, width, height) * 0.94));
  const middle = (timeS: number): { x: number; y: number } => {
    const box = wanted(timeS) ?? boxes[0]!;
    return { x: (box.x0 + box.x1) / 2, y: middleRow(box, scale, width, height) };
  };
  const path = smoothed(shot.fromMs / 1000, shot.toMs / 1000, middle);
  const ends = times.map(path);
  const spread =
    Math.max(...ends.map(({ x }) => x)) -
    Math.min(...ends.map(({ x }) => x)) +
    Math.max(...ends.map(({ y }) => y)) -
    Math.min(...ends.map(({ y }) => y));
  const calm = spread * scale < width * 0.05;
  const fixed = ends[Math.floor(ends.length / 2)]!;
  return { scale, still: calm, box: union, path: calm ? () => fixed : path };
}

/** The path without haste: each point the weighted mean of the half second before and after it, so that it also looks ahead. */
function smoothed(fromS: number, toS: number, path: (timeS: number) => { x: number; y: number }): Framed['path'] {
  const stepS = 1 / 20;
  const count = Math.ceil((toS - fromS) / stepS) + 1;
  const raw = Array.from({ length: count }, (_, i) => path(Math.min(toS, fromS + i * stepS)));
  const reach = 12;
  const soft = raw.map((_, i) => {
    let [x, y, weights] = [0, 0, 0];
    for (let k = -reach; k <= reach; k++) {
      const weight = Math.exp(-((k / 6) ** 2) / 2);
      const near = raw[clamp(i + k, 0, count - 1)]!;
      x += near.x * weight;
      y += near.y * weight;
      weights += weight;
    }
    return { x: x / weights, y: y / weights };
  });
  return (timeS) => {
    const at = clamp((timeS - fromS) / stepS, 0, count - 1);
    const index = Math.min(count - 2, Math.floor(at));
    const [a, b] = [soft[Math.max(0, index)]!, soft[Math.min(count - 1, index + 1)]!];
    const share = clamp(at - index, 0, 1);
    return { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share };
  };
}
