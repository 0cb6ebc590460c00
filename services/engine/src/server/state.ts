import { readJson } from '../scene/read-json.ts';
import type { Composition } from '../scene/composition.ts';
import { BadScene, parseScene } from '../scene/parse-scene.ts';
import type { Chapter } from '../scene/scene-graph.ts';
import { ENGINE_VERSION } from './report.ts';

/** Longest clip that can go on, seconds, and in how many pieces. */
export const MOST_SECONDS = 120;
export const MOST_CHAPTERS = 12;

const VERSION = 2;

/** The end of a clip, from which another one can go on. */
export interface State {
  readonly chapters: readonly Chapter[];
  /** How much later than the clip its scene began, milliseconds. */
  readonly leadMs: number;
}

/** What was handed in is no state that this engine can go on from. The message says why. */
export class NoState extends Error {
  override readonly name = 'NoState';
}

/**
 * The track `state`: what a later request needs to go on from here. What was understood of each chapter, with its seed and the try that it was, is all of
 * it, since everything that happened follows from these; a fingerprint of the last instant tells whether it does so here too.
 */
export function stateOf({ chapters }: Composition, leadMs: number): Uint8Array {
  return Buffer.from(
    JSON.stringify({ v: VERSION, engine: ENGINE_VERSION, chapters, ...(leadMs > 0 ? { leadMs } : {}) }),
  );
}

/** @throws NoState */
export function readState(data: Uint8Array): State {
  const state = objectOf(data);
  if (state['v'] !== VERSION || !Array.isArray(state['chapters']))
    throw new NoState(`it is not the state of a clip (version ${VERSION})`);
  if (state['engine'] !== ENGINE_VERSION)
    throw new NoState(
      `it was made by version ${JSON.stringify(state['engine']).slice(0, 20)} of this engine, and this is version ${ENGINE_VERSION}: render the clip again to extend it`,
    );
  const chapters = state['chapters'] as unknown[];
  if (chapters.length === 0 || chapters.length > MOST_CHAPTERS)
    throw new NoState(`it has ${chapters.length} chapters, but a clip has 1 to ${MOST_CHAPTERS}`);
  const leadMs = state['leadMs'] ?? 0;
  if (leadMs !== 0 && leadMs !== 1000) throw new NoState('its leadMs is neither 0 nor 1000');
  return { chapters: chapters.map(chapterOf), leadMs };
}

function objectOf(data: Uint8Array): Record<string, unknown> {
  try {
    return Object(readJson(Buffer.from(data).toString('utf8'))) as Record<string, unknown>;
  } catch {
    throw new NoState('it cannot be read');
  }
}

function chapterOf(value: unknown, nth: number, all: readonly unknown[]): Chapter {
  const { graph, attempt, world, likenesses } = Object(value) as Chapter;
  const before = nth > 0 ? (all[nth - 1] as Chapter).graph : undefined;
  const wrong = (what: string): never => {
    throw new NoState(`${what} of its chapter ${nth + 1} is not what this engine writes`);
  };
  if (!Number.isSafeInteger(attempt) || attempt < 0 || attempt > 9) wrong('attempt');
  if (typeof world !== 'string' || !/^[0-9a-f]{32}$/.test(world)) wrong('world');
  try {
    parseScene(JSON.stringify(graph ?? null), nth + 1);
  } catch (error) {
    if (!(error instanceof BadScene)) throw error;
    throw new NoState(`in its chapter ${nth + 1} ${error.message}`);
  }
  if (!(graph.seconds > (before?.seconds ?? 0) && graph.seconds <= MOST_SECONDS)) wrong('graph.seconds');
  if (before && before.seed !== graph.seed) wrong('graph.seed');
  for (const what of ['entities', 'beats', 'dialogue'] as const)
    if (before && graph[what].length < before[what].length) wrong(`graph.${what}`);
  if (likenesses === undefined) return { graph, attempt, world };
  if (!Array.isArray(likenesses) || !likenesses.every((name) => typeof name === 'string')) wrong('likenesses');
  return { graph, attempt, world, likenesses };
}
