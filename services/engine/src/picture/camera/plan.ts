import type { ShotHint, Timeline } from '../../timeline.ts';
import { clamp, smooth, wander } from '../chance.ts';
import { frameShot, type Framed } from './frame-shot.ts';
import { EYE_HEIGHT_M, onWholePixels, type Pose } from './lens.ts';

/** Where the camera is at an instant, and what of the backdrop can be kept from other instants. */
export interface View {
  readonly pose: Pose;
  /** The scale in which the backdrop is made; the picture enlarges it when it differs from the pose's. */
  readonly backdropScale: number;
  /** Names the resting pose; undefined while the camera moves. */
  readonly rest?: string;
}

export interface CameraPlan {
  readonly eyeHeightM: number;
  /** Greatest height over the ground that any pose shows, metres. */
  readonly topM: number;
  viewAt(timeS: number): View;
}

interface Stretch extends Framed {
  readonly fromS: number;
  readonly toS: number;
  /** Seconds over which the camera comes here from where it was before; 0 is a cut. */
  readonly travelS: number;
}

const TRAVEL_S = 0.9;

/**
 * The composition solver: from what each stretch is about to where the camera stands at every instant. A function of the timeline and the size of the
 * picture alone.
 */
export function planCamera(timeline: Timeline, width: number, height: number): CameraPlan {
  const stretches = join(timeline, width, height);
  const handheld = timeline.cameraWords.includes('handheld');
  const tallest = Math.max(...stretches.map(({ scale }) => height / scale));
  const eyeHeightM = timeline.environment.look.kind === 'sky' ? EYE_HEIGHT_M : clamp(tallest * 0.2, 1.3, 3.2);

  const settled = (stretch: Stretch, timeS: number): Pose => ({ ...stretch.path(timeS), scale: stretch.scale });
  const viewAt = (timeS: number): View => {
    const index = Math.max(
      0,
      stretches.findLastIndex(({ fromS }) => fromS <= timeS + 1e-9),
    );
    const here = stretches[index]!;
    const before = stretches[index - 1];
    const share = before && here.travelS > 0 ? smooth((timeS - here.fromS) / here.travelS) : 1;
    if (before && share < 1) return travelling(settled(before, timeS), settled(here, timeS), share);
    const pose = settled(here, timeS);
    if (handheld) return { pose: onWholePixels(shaken(pose, timeS, timeline.seed, height)), backdropScale: pose.scale };
    const rest = onWholePixels(pose);
    return { pose: rest, backdropScale: pose.scale, ...(here.still ? { rest: `${index}` } : {}) };
  };
  const top = ({ fromS, toS, path, scale }: Stretch): number =>
    Math.max(path(fromS).y, path((fromS + toS) / 2).y, path(toS).y) + height / 2 / scale;
  return { eyeHeightM, topM: Math.max(...stretches.map(top)), viewAt };
}

/** Between two poses: the backdrop is made in the wider scale, so that it reaches all edges. */
function travelling(from: Pose, to: Pose, share: number): View {
  const pose = {
    x: from.x + (to.x - from.x) * share,
    y: from.y + (to.y - from.y) * share,
    scale: from.scale * (to.scale / from.scale) ** share,
  };
  const backdropScale = Math.min(from.scale, to.scale);
  return Math.abs(from.scale / to.scale - 1) < 1e-6
    ? { pose: onWholePixels(pose), backdropScale }
    : { pose, backdropScale };
}

function shaken(pose: Pose, timeS: number, seed: number, height: number): Pose {
  const reach = (height / pose.scale) * 0.008;
  return {
    ...pose,
    x: pose.x + wander(timeS, 1.3, seed, 'hand-x') * reach,
    y: pose.y + wander(timeS, 1.7, seed, 'hand-y') * reach,
  };
}

/** Frames every shot; one that differs little from its neighbour keeps the neighbour's pose, since a small jump is worse than none. */
function join(timeline: Timeline, width: number, height: number): Stretch[] {
  const stretches: Stretch[] = [];
  for (const shot of timeline.shots.flatMap((one) => bySpeaker(timeline, one))) {
    const framed = frameShot(timeline, shot, width, height);
    const before = stretches.at(-1);
    const [fromS, toS] = [shot.fromMs / 1000, shot.toMs / 1000];
    if (before && alike(before, framed, fromS, width, height)) {
      stretches[stretches.length - 1] = { ...before, toS };
    } else {
      const short = toS - fromS < TRAVEL_S * 1.3;
      stretches.push({ ...framed, fromS, toS, travelS: !before || shot.cut || short ? 0 : TRAVEL_S });
    }
  }
  return stretches;
}

function alike(before: Stretch, next: Framed, atS: number, width: number, height: number): boolean {
  if (!before.still || !next.still) return false;
  const [a, b] = [before.path(atS), next.path(atS)];
  const ratio = before.scale / next.scale;
  const near = Math.abs(a.x - b.x) * next.scale < width * 0.06 && Math.abs(a.y - b.y) * next.scale < height * 0.06;
  return ratio > 0.9 && ratio < 1.12 && near && contains(before, next, atS, width, height);
}

/** Whether what the next one must show is safe in the pose of the one before. */
function contains(before: Stretch, next: Framed, atS: number, width: number, height: number): boolean {
  const { x, y } = before.path(atS);
  const [halfW, halfH] = [(width / before.scale) * 0.46, (height / before.scale) * 0.46];
  const { x0, x1, y0, y1 } = next.box;
  return x0 >= x - halfW && x1 <= x + halfW && y0 >= y - halfH && y1 <= y + halfH;
}

/** Before a line is spoken the picture is already on who says it; after the last one it stays for a moment, then shows them all if there is time. */
const LEAD_MS = 250;
const AFTER_MS = 500;
const REACTION_MS = 1300;

/** A close-up of several people is of the one who speaks: it cuts from line to line, and in the end to how all of them take it. */
function bySpeaker(timeline: Timeline, shot: ShotHint): ShotHint[] {
  if (shot.framing !== 'close-up' || shot.subjects.length < 2) return [shot];
  const lines = timeline.speech.filter(
    ({ speaker, endMs, startMs }) => shot.subjects.includes(speaker) && endMs > shot.fromMs && startMs < shot.toMs,
  );
  const cuts = lines.filter(({ speaker }, i) => i === 0 || speaker !== lines[i - 1]!.speaker);
  if (cuts.length === 0) return [{ ...shot, framing: 'medium' }];
  const heardMs = lines.at(-1)!.endMs + AFTER_MS;
  const reaction = shot.toMs - heardMs >= REACTION_MS;
  const closeUps = cuts.map(({ speaker, startMs }, i): ShotHint => {
    const next = cuts[i + 1];
    return {
      ...shot,
      fromMs: i === 0 ? shot.fromMs : Math.max(shot.fromMs, startMs - LEAD_MS),
      toMs: next ? Math.max(shot.fromMs, next.startMs - LEAD_MS) : reaction ? heardMs : shot.toMs,
      subjects: [speaker],
      cut: i > 0 || shot.cut,
    };
  });
  return reaction ? [...closeUps, { ...shot, fromMs: heardMs, framing: 'medium', cut: true }] : closeUps;
}
