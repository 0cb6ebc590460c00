import { createHash } from 'node:crypto';
import { openPhysics } from '../src/physics/stage.ts';
import { workOut, type WorkedOut } from '../src/physics/work-out.ts';
import type { Beat, Entity, SceneGraph } from '../src/scene/scene-graph.ts';
import type { Timeline, Track } from '../src/timeline.ts';
import { plan } from '../src/words/plan.ts';
import { understand } from '../src/words/understand.ts';

/** The graph of a prompt whose lines all take two seconds. */
export function graphOf(prompt: string, seconds = 8, seed = 7, negativePrompt = ''): SceneGraph {
  const understood = understand(prompt, negativePrompt, seconds, seed);
  return plan(
    understood,
    understood.draft.lines.map(() => 2),
  );
}

/** A graph of one beat. */
export function graphWith(
  entities: readonly Partial<Entity>[],
  beat: Partial<Beat>,
  more: Partial<SceneGraph> = {},
): SceneGraph {
  const seconds = more.seconds ?? 6;
  return {
    v: 1,
    seed: 7,
    seconds,
    setting: 'gym',
    timeOfDay: 'afternoon',
    weather: 'clear',
    entities: entities.map((entity) => ({ id: entity.noun!, noun: entity.noun!, count: 1, mods: [], ...entity })),
    beats: [{ t0: 0, t1: seconds, verb: 'look', actor: entities[0]!.noun!, ...beat }],
    dialogue: [],
    uncovered: [],
    ...more,
  };
}

/** Works a graph out; lines are spoken in two silent seconds. */
export async function rehearse(graph: SceneGraph): Promise<WorkedOut> {
  await openPhysics();
  return workOut(
    graph,
    graph.dialogue.map((line, i) => ({
      id: `line-${i + 1}`,
      ...line,
      seconds: 2,
      visemes: [{ timeMs: 0, shape: 'A' }],
    })),
  );
}

/** x, y, angle (or what else a track holds) at every sample. */
export function* samples(track: Track): Generator<Float32Array> {
  for (let i = 0; i < track.data.length; i += track.stride) yield track.data.subarray(i, i + track.stride);
}

/** One number for everything in a timeline, its tracks to the last bit. */
export function digest(timeline: Timeline): string {
  const hash = createHash('sha256');
  hash.update(
    JSON.stringify(timeline, (_, value: unknown) => {
      if (!(value instanceof Float32Array)) return value;
      hash.update(new Uint8Array(value.buffer.slice(0), value.byteOffset, value.byteLength));
      return value.length;
    }),
  );
  return hash.digest('hex');
}
