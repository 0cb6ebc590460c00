import type { Timeline } from '../../timeline.ts';
import { clamp, smooth, wander } from '../chance.ts';
import { cutsOf, wordsOf } from './cutting.ts';
import { frameShot, type Framed, type Size } from './frame-shot.ts';
import { EYE_HEIGHT_M, onWholePixels, type Pose } from './lens.ts';
import { AERIAL_EYE_SHARE, moved } from './moves.ts';

/** Where the camera is at an instant, and what of the backdrop can be kept from other instants. */
export interface View {
  readonly pose: Pose;
  /** The scale in which the backdrop is made; the picture enlarges or shrinks it when it differs from the pose's. */
  readonly backdropScale: number;
  /** How much larger than the picture the backdrop is made, so that it reaches all edges also when it is shrunk. */
  readonly overscan: number;
  /** Names the resting pose; undefined while the camera moves. */
  readonly rest?: string;
  /**
   * Of a camera in somebody's hands: the picture is a part of a larger and steady one, this many whole pixels further right and down, and the pose is that
   * of the larger one.
   */
  readonly shake?: Shake;
  /** Those whom the picture promises to keep in its safe part now. */
  readonly cast: readonly string[];
}

export interface Shake {
  readonly right: number;
  readonly down: number;
  /** Pixels by which the larger picture reaches beyond the other at each side. */
  readonly margin: number;
}

export interface CameraPlan {
  readonly eyeHeightM: number;
  /** Greatest height over the ground that any pose shows, metres. */
  readonly topM: number;
  /** When the picture jumps, seconds; in order. */
  readonly cutsS: readonly number[];
  viewAt(timeS: number): View;
}

interface Stretch extends Framed {
  readonly fromS: number;
  readonly toS: number;
  /** Seconds over which the camera comes here from where it was before; 0 is a cut. */
  readonly travelS: number;
  readonly handheld: boolean;
  /** The clip went on here: what the camera did until then is fixed, and nothing shows that something else follows. */
  readonly seam?: boolean;
}

const TRAVEL_S = 0.9;
/** Over which the camera leaves what it was doing at a seam. */
const SEAM_S = 1.2;
/** What a path needs to know from before its beginning to be in motion at it. */
const RUN_UP_MS = 1000;
/** A camera that would have to come nearer, or go further, than this is not moved: the picture is cut. */
const FAR_TRAVEL = { ratio: 1.34, widths: 0.3 };

/**
 * The composition solver: from what each stretch is about to where the camera stands at every instant. A function of the timeline and the size of the
 * picture alone.
 */
export function planCamera(timeline: Timeline, width: number, height: number): CameraPlan {
  const size = { width, height };
  const parts = betweenSeams(timeline);
  const stretches = parts.reduce<readonly Stretch[]>((before, part) => join(part, size, before), []);
  // The world was seen with these eyes until the first seam, and goes on to be.
  const seen = parts.length === 1 ? stretches : join(parts[0]!, size, []);
  const tallest = Math.max(...seen.map(({ leastScale }) => height / leastScale));

  const settled = (stretch: Stretch, timeS: number): Pose => ({
    ...stretch.path(timeS),
    scale: stretch.scaleAt(timeS),
  });
  const viewAt = (timeS: number): View => {
    const index = Math.max(
      0,
      stretches.findLastIndex(({ fromS }) => fromS <= timeS + 1e-9),
    );
    const here = stretches[index]!;
    const before = stretches[index - 1];
    const share = before && here.travelS > 0 ? smooth((timeS - here.fromS) / here.travelS) : 1;
    const shake = here.handheld ? { shake: shaken(timeS, timeline.seed, height) } : {};
    if (before && share < 1 && here.seam)
      return { ...leaving(before.scale, here, timeS, (stretch, at) => settled(stretch ?? before, at)), ...shake };
    if (before && share < 1) return { ...travelling(settled(before, timeS), settled(here, timeS), share), ...shake };
    const pose = settled(here, timeS);
    const zooms = here.leastScale < here.scale * 0.999;
    const { cast, scale: backdropScale } = here;
    const rest = here.still ? { rest: `${index}` } : {};
    if (zooms) return { pose, backdropScale, overscan: here.scale / here.leastScale, cast, ...rest, ...shake };
    return { pose: onWholePixels(pose), backdropScale, overscan: 1, cast, ...rest, ...shake };
  };
  const top = ({ fromS, toS, path, leastScale }: Stretch): number =>
    Math.max(path(fromS).y, path((fromS + toS) / 2).y, path(toS).y) + height / 2 / leastScale;
  return {
    eyeHeightM: eyeHeight(parts[0]!, tallest),
    topM: Math.max(...seen.map(top)),
    cutsS: stretches.filter(({ travelS }, i) => i > 0 && travelS === 0).map(({ fromS }) => fromS),
    viewAt,
  };
}

function eyeHeight(timeline: Timeline, tallestM: number): number {
  if (timeline.environment.look.kind === 'sky') return EYE_HEIGHT_M;
  const aerial = timeline.shots.some((shot) => wordsOf(timeline, shot).includes('aerial'));
  return aerial ? clamp(tallestM * AERIAL_EYE_SHARE, 3, 16) : clamp(tallestM * 0.2, 0.75, 3.2);
}

/** Between two poses: the backdrop is made in the wider scale, so that it reaches all edges. */
function travelling(from: Pose, to: Pose, share: number): View {
  const pose = {
    x: from.x + (to.x - from.x) * share,
    y: from.y + (to.y - from.y) * share,
    // What both show is shown all the way: the edges of the picture, not its scale, go evenly.
    scale: 1 / (1 / from.scale + (1 / to.scale - 1 / from.scale) * share),
  };
  const backdropScale = Math.min(from.scale, to.scale);
  const same = Math.abs(from.scale / to.scale - 1) < 1e-6;
  return {
    pose: same ? onWholePixels(pose) : pose,
    backdropScale: same ? pose.scale : backdropScale,
    overscan: 1,
    cast: [],
  };
}

const STEP_S = 1 / 60;

/** From the place and the speed that the camera had at a seam into the new stretch, without a jerk. `poseOf` of nothing is that of the stretch before. */
function leaving(
  scaleBefore: number,
  here: Stretch,
  timeS: number,
  poseOf: (stretch: Stretch | undefined, timeS: number) => Pose,
): View {
  const sinceS = timeS - here.fromS;
  const left = 1 - smooth(sinceS / SEAM_S);
  const [was, slightlyBefore] = [poseOf(undefined, here.fromS), poseOf(undefined, here.fromS - STEP_S)];
  const [will, slightlyAfter] = [poseOf(here, here.fromS), poseOf(here, here.fromS + STEP_S)];
  const at = poseOf(here, timeS);
  const along = (what: (pose: Pose) => number): number => {
    const faster = (what(was) - what(slightlyBefore) - (what(slightlyAfter) - what(will))) / STEP_S;
    return what(at) + (what(was) - what(will) + faster * sinceS) * left;
  };
  const scale = Math.exp(along((pose) => Math.log(pose.scale)));
  const pose = { x: along(({ x }) => x), y: along(({ y }) => y), scale };
  const same = Math.abs(scaleBefore / here.scale - 1) < 1e-6 && here.leastScale > here.scale * 0.999;
  if (same) return { pose: onWholePixels(pose), backdropScale: here.scale, overscan: 1, cast: [] };
  // In the finer of the two, so that nothing turns softer from one frame to the next.
  const backdropScale = Math.max(scaleBefore, here.scale);
  return { pose, backdropScale, overscan: backdropScale / Math.min(scaleBefore, here.leastScale), cast: [] };
}

/** The timeline as it was known in each of its chapters: of what comes later nothing is seen before. */
function betweenSeams(timeline: Timeline): Timeline[] {
  const endsMs = [...(timeline.seamsMs ?? []), Infinity];
  return endsMs.map((endMs, nth) => {
    const fromMs = endsMs[nth - 1] ?? -Infinity;
    const isThere = ({ shown }: { readonly shown?: { readonly fromMs: number } }): boolean =>
      (shown?.fromMs ?? 0) < endMs;
    return {
      ...timeline,
      bodies: timeline.bodies.filter(isThere),
      characters: timeline.characters.filter(isThere),
      speech: timeline.speech.filter(({ startMs }) => startMs < endMs),
      shots: timeline.shots.filter((shot) => shot.fromMs >= fromMs - 1 && shot.fromMs < endMs - 1),
    };
  });
}

/** A camera in somebody's hands: it breathes, and now and then it is jolted. It turns, so that near and far go together. */
function shaken(timeS: number, seed: number, height: number): Shake {
  const reach = height * 0.011;
  const sway = (what: string): number =>
    Math.round((wander(timeS, 0.9, seed, `${what}-slow`) + 0.45 * wander(timeS, 3.1, seed, `${what}-quick`)) * reach);
  return { right: sway('hand-x'), down: sway('hand-y'), margin: Math.ceil((reach * 1.5) / 2) * 2 };
}

/**
 * Frames every shot; one that differs little from its neighbour keeps the neighbour's pose, since a small jump is worse than none.
 *
 * @param earlier what the camera did before; it goes on from there
 */
function join(timeline: Timeline, size: Size, earlier: readonly Stretch[]): readonly Stretch[] {
  const stretches = [...earlier];
  for (const [nth, shot] of cutsOf(timeline).entries()) {
    const [fromS, toS] = [shot.fromMs / 1000, shot.toMs / 1000];
    const words = wordsOf(timeline, shot);
    const before = stretches.at(-1);
    const seam = nth === 0 && before !== undefined;
    const known = seam ? { ...shot, fromMs: Math.max(0, shot.fromMs - RUN_UP_MS) } : shot;
    const framed = moved(frameShot(timeline, known, size, words.includes('static')), words, { fromS, toS }, size);
    if (before && alike(before, framed, fromS, size)) {
      stretches[stretches.length - 1] = { ...before, toS, cast: [...new Set([...before.cast, ...framed.cast])] };
      continue;
    }
    if (seam) {
      stretches.push({ ...framed, fromS, toS, travelS: SEAM_S, handheld: words.includes('handheld'), seam });
      continue;
    }
    const cut = !before || shot.cut || toS - fromS < TRAVEL_S * 1.3 || isFar(before, framed, fromS, size);
    stretches.push({ ...framed, fromS, toS, travelS: cut ? 0 : TRAVEL_S, handheld: words.includes('handheld') });
  }
  return stretches.map((stretch) => creeping(timeline, stretch));
}

/** How far away a camera begins that creeps in, as a share of its scale, and in which time most of the way is gone. */
const CREEP = { from: 0.91, inS: 6 };

/** A camera that stands before a thing creeps in on them, so that the picture lives also when they have come to rest. */
function creeping(timeline: Timeline, stretch: Stretch): Stretch {
  const { still, scale, leastScale, cast, fromS } = stretch;
  const alone = timeline.bodies.some(({ id }) => id === cast[0]);
  if (timeline.cameraWords.includes('static')) return stretch;
  const shards = cast[0]?.includes('.piece') === true;
  if (!alone || !(still || shards) || leastScale < scale) return stretch;
  const scaleAt = (timeS: number): number =>
    stretch.scaleAt(timeS) * (1 - (1 - CREEP.from) * Math.exp(-Math.max(0, timeS - fromS) / CREEP.inS));
  return { ...stretch, scaleAt, leastScale: scale * CREEP.from };
}

function isFar(before: Stretch, next: Framed, atS: number, { width }: Size): boolean {
  const [from, to] = [before.scaleAt(atS), next.scaleAt(atS)];
  const ratio = Math.max(from / to, to / from);
  const metres = Math.hypot(before.path(atS).x - next.path(atS).x, before.path(atS).y - next.path(atS).y);
  return ratio > FAR_TRAVEL.ratio || metres * Math.min(from, to) > width * FAR_TRAVEL.widths;
}

function alike(before: Stretch, next: Framed, atS: number, { width, height }: Size): boolean {
  if (!before.still || !next.still || next.leastScale < next.scale) return false;
  const [a, b] = [before.path(atS), next.path(atS)];
  const ratio = before.scale / next.scale;
  const near = Math.abs(a.x - b.x) * next.scale < width * 0.07 && Math.abs(a.y - b.y) * next.scale < height * 0.07;
  return ratio > 0.86 && ratio < 1.12 && near && contains(before, next, atS, { width, height });
}

/** Whether what the next one must show is safe in the pose of the one before. */
function contains(before: Stretch, next: Framed, atS: number, { width, height }: Size): boolean {
  const { x, y } = before.path(atS);
  const [halfW, halfH] = [(width / before.scale) * 0.46, (height / before.scale) * 0.46];
  const { x0, x1, y0, y1 } = next.box;
  return x0 >= x - halfW && x1 <= x + halfW && y0 >= y - halfH && y1 <= y + halfH;
}
