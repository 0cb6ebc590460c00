import { FRONT_M, LONGEST_M } from '../../physics/thing.ts';
import { sample, type Body, type Character, type Timeline } from '../../timeline.ts';

/** A box of the world, metres. */
export interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

export const joined = (a: Box, b: Box): Box => ({
  x0: Math.min(a.x0, b.x0),
  y0: Math.min(a.y0, b.y0),
  x1: Math.max(a.x1, b.x1),
  y1: Math.max(a.y1, b.y1),
});

/** How far a sailing boat's mast rises over its deck, as a share of its length. */
export const BOAT_RIG_SHARE = 0.85;

/** How much of a biped's height its head reaches beyond the joint of the head. */
const HEAD_SHARE = 0.16;

/** The box around a body or a character at an instant; undefined for an id that is none, and for what is not shown then. */
export function extentAt(timeline: Timeline, id: string, timeS: number): Box | undefined {
  const body = timeline.bodies.find((one) => one.id === id);
  if (body) return withSurface(timeline, hung(body, bodyExtent(body, timeS)));
  const character = timeline.characters.find((one) => one.id === id);
  return character && characterExtent(character, timeS);
}

/** With the point that it hangs from: a pendulum without it is a ball that flies in curves. */
function hung({ hangsFrom: from }: Body, box: Box | undefined): Box | undefined {
  return box && from ? joined(box, { x0: from.x, x1: from.x, y0: from.y, y1: from.y }) : box;
}

/** What has gone down in open water is not followed there: one sees the place where it went. */
function withSurface({ environment: { water, look } }: Timeline, box: Box | undefined): Box | undefined {
  if (!box || !water || look.kind === 'underwater' || box.y1 > water.levelY - 0.4 || box.x0 < water.x0) return box;
  return { ...box, y1: water.levelY + 0.3, y0: Math.max(box.y0, water.levelY - 0.7) };
}

export function bodyExtent(body: Body, timeS: number): Box | undefined {
  if (body.shown && (timeS * 1000 < body.shown.fromMs || timeS * 1000 > body.shown.toMs)) return undefined;
  const [x, y, turn] = sample(body.track, timeS) as unknown as [number, number, number];
  const { look, shape } = body;
  if (look.kind === 'hoop') {
    const [low, high] = [Math.min(0, y + look.boardBottom), y + look.boardTop];
    return {
      x0: x - look.rimR,
      x1: x + look.boardX + look.rimThickness * 3,
      y0: Math.max(low, y - look.netLength - 0.6),
      y1: high,
    };
  }
  if (look.kind === 'swing') {
    const middle = meanX(body);
    return { x0: middle - 1.1, x1: middle + 1.1, y0: 0, y1: look.frameHeight };
  }
  if (look.kind === 'rope') return { x0: x - 1.1, x1: x + 1.1, y0: 0, y1: y + 0.1 };
  if (shape.kind === 'ball') return { x0: x - shape.r, x1: x + shape.r, y0: y - shape.r, y1: y + shape.r };
  // A door's angle is that of its leaf, which opens towards the viewer.
  const front = shape.kind === 'box' && look.kind === 'vehicle' && shape.w > LONGEST_M ? frontOf(body, x) : undefined;
  if (front) return { x0: front.x0, x1: front.x1, y0: y - shape.h / 2, y1: y + shape.h / 2 };
  const tilt = look.kind === 'door' ? 0 : turn;
  const [c, s] = [Math.abs(Math.cos(tilt)), Math.abs(Math.sin(tilt))];
  const halfW = (shape.w * c + shape.h * s) / 2;
  const halfH = (shape.w * s + shape.h * c) / 2;
  const rig = look.kind === 'boat' && look.form === 'sail' ? shape.w * BOAT_RIG_SHARE : 0;
  return { x0: x - halfW, x1: x + halfW, y0: y - halfH, y1: y + halfH + rig };
}

/** The front of a train, by the way it goes over the whole clip. */
function frontOf({ track, shape }: Body, x: number): { x0: number; x1: number } {
  const half = (shape as { readonly w: number }).w / 2;
  const left = track.data.at(-track.stride)! < track.data[0]! - 0.05;
  return left ? { x0: x - half, x1: x - half + FRONT_M } : { x0: x + half - FRONT_M, x1: x + half };
}

/** Where something that goes to and fro hangs. */
function meanX({ track }: Body): number {
  let sum = 0;
  for (let i = 0; i < track.data.length; i += track.stride) sum += track.data[i]!;
  return sum / (track.data.length / track.stride);
}

export function characterExtent(character: Character, timeS: number): Box {
  const pose = sample(character.pose, timeS);
  const margin = character.sizeM * HEAD_SHARE;
  let box: Box = { x0: Infinity, y0: Infinity, x1: -Infinity, y1: -Infinity };
  for (let i = 0; i < pose.length; i += 2) {
    const [x, y] = [pose[i]!, pose[i + 1]!];
    box = joined(box, { x0: x - margin * 0.6, x1: x + margin * 0.6, y0: y, y1: y });
  }
  return { ...box, y1: box.y1 + margin };
}
