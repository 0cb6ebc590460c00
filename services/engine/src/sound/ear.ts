import { keyAt, sample, type Body, type Character, type Timeline } from '../timeline.ts';
import type { Place } from './pcm.ts';

/** Half of the picture is at least this wide: even a close-up does not tear left from right. */
const LEAST_HALF_M = 4;
/** At this distance behind the picture a sound is half as loud. */
const HALF_LOUD_M = 12;

/** Listens from where the picture is taken. */
export class Ear {
  private readonly bodies: ReadonlyMap<string, Body>;
  private readonly characters: ReadonlyMap<string, Character>;
  private readonly centres: readonly { readonly timeMs: number; readonly x: number; readonly halfM: number }[];

  private readonly roomWet: number;

  constructor(timeline: Timeline, roomWet: number) {
    this.roomWet = roomWet;
    this.bodies = new Map(timeline.bodies.map((body) => [body.id, body]));
    this.characters = new Map(timeline.characters.map((character) => [character.id, character]));
    this.centres = timeline.shots.map(({ fromMs, box }) => ({
      timeMs: fromMs,
      x: (box.x0 + box.x1) / 2,
      halfM: Math.max(LEAST_HALF_M, (box.x1 - box.x0) / 2 + 2),
    }));
  }

  /** How something at `x`, `depth` metres behind the middle, is heard. */
  at(timeMs: number, x: number, depth = 0): Place {
    const centre = keyAt(this.centres, timeMs) ?? this.centres[0] ?? { x: 0, halfM: LEAST_HALF_M };
    const side = (x - centre.x) / centre.halfM;
    const away = Math.max(0, depth) + Math.max(0, Math.abs(side) - 1) * centre.halfM;
    const gain = 1 / (1 + away / HALF_LOUD_M);
    // Not all the way to one side: in a real place both ears hear everything.
    return { pan: Math.max(-1, Math.min(1, side)) * 0.75, gain, room: this.roomWet * (1 + away / HALF_LOUD_M) };
  }

  /** How a body or character is heard; from the middle when there is none of that name. */
  of(id: string | undefined, timeMs: number, x?: number): Place {
    const body = id === undefined ? undefined : this.bodies.get(id.split('/')[0]!);
    if (body) return this.at(timeMs, sample(body.track, timeMs / 1000)[0]!, body.depth);
    const character = id === undefined ? undefined : this.characters.get(id);
    if (character) return this.at(timeMs, sample(character.pose, timeMs / 1000)[0]!, character.depth);
    return x === undefined ? { pan: 0, gain: 1, room: this.roomWet } : this.at(timeMs, x);
  }

  /** Metres across; half a metre for what is not a body of its own. */
  sizeOf(id: string): number {
    const body = this.bodies.get(id.split('/')[0]!);
    if (!body) return 0.5;
    return body.shape.kind === 'ball' ? body.shape.r * 2 : Math.max(body.shape.w, body.shape.h);
  }
}
