import type { RenderRequest } from '@cielo/inference';
import type { Rung } from '../encode/segment-encoder.ts';
import type { Composition } from '../scene/composition.ts';
import { coverageOf } from './coverage.ts';
import type { Asked } from './references.ts';

/** Goes up with every change that changes frames or sound. */
export const ENGINE_VERSION = '1';

const PICTURE_NOT_UNDERSTOOD = 'what the picture shows (the clip begins with it, and the scene follows from the words)';

export interface Work {
  readonly composition: Composition;
  readonly encoder: Rung;
  readonly frames: number;
  readonly workers: number;
  /** Threads that hung or died and were replaced. */
  readonly replacedWorkers: number;
  /** Milliseconds by stage; those of drawing are summed over all threads. */
  readonly stages: Readonly<Record<string, number>>;
  readonly cpuSeconds: number;
  readonly sound?: { readonly loudnessLufs: number; readonly truePeakDbtp: number };
}

/** What the engine says about a clip that it has made: the track `report`. */
export function reportOn(request: RenderRequest, asked: Asked, work: Work): object {
  const { composition } = work;
  const opens = asked.firstFrame !== undefined;
  const seams = composition.timeline.seamsMs;
  const shots = [composition, ...(composition.next ?? [])];
  const last = shots.at(-1)!;
  const uncovered = [
    ...new Set(shots.flatMap(({ report }) => report.uncovered)),
    ...(opens ? [PICTURE_NOT_UNDERSTOOD] : []),
    ...uncast(last, asked),
  ];
  return {
    engine: 'builtin',
    version: ENGINE_VERSION,
    model: request.model,
    seed: composition.graph.seed,
    encoder: work.encoder,
    frames: work.frames,
    uncovered,
    coverage: coverageOf(
      shots.map(({ graph }) => graph),
      uncovered,
    ),
    ...(opens ? { opening: 'the picture is the first frame, is held, and dissolves into the scene of the words' } : {}),
    ...(seams ? { continuesFromMs: seams.at(-1) } : {}),
    ...(asked.likenesses.length > 0 ? { likenesses: likenessesOf(last, asked) } : {}),
    tries: shots.reduce((sum, { report }) => sum + report.tries, 0),
    staged: [...new Set(shots.flatMap(({ report }) => report.staged))],
    stages: rounded({ ...summed(shots.map(({ report }) => report.stagesMs)), ...work.stages }),
    cpuSeconds: Math.round(work.cpuSeconds * 1000) / 1000,
    workers: work.workers,
    replacedWorkers: work.replacedWorkers,
    ...(work.sound ? { sound: work.sound } : {}),
    scene: composition.graph,
    ...(shots.length > 1 ? { scenes: shots.map(({ graph }) => graph) } : {}),
  };
}

/** Who had whose face and voice, and by which consent. */
const likenessesOf = ({ cast }: Composition, { likenesses }: Asked): object[] =>
  likenesses.flatMap(({ name, consent, face, voice }) => {
    const entity = cast.find((one) => one.name === name)?.entity;
    return entity ? [{ name, consent, entity, face: face !== undefined, voice: voice !== undefined }] : [];
  });

const uncast = ({ cast }: Composition, { likenesses }: Asked): string[] =>
  likenesses.flatMap(({ name }) =>
    cast.some((one) => one.name === name) ? [] : [`${name} (nobody is left to be it)`],
  );

function summed(all: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const sum: Record<string, number> = {};
  for (const stages of all) for (const [name, ms] of Object.entries(stages)) sum[name] = (sum[name] ?? 0) + ms;
  return sum;
}

const rounded = (stages: Readonly<Record<string, number>>): Record<string, number> =>
  Object.fromEntries(Object.entries(stages).map(([name, ms]) => [name, Math.round(ms * 10) / 10]));
