import { compose } from '../../services/engine/src/scene/compose.ts';
import { isCovered } from './concept.ts';
import type { Case } from './case.ts';

/** What became of one prompt. */
export interface Covered {
  readonly prompt: string;
  readonly concepts: number;
  /** Concepts that are neither seen nor heard. */
  readonly missed: readonly string[];
  /** What the engine itself says that it does not show. */
  readonly uncovered: readonly string[];
}

const SECONDS = 8;
const SEED = 7;

/** Thinks a clip out to its last contact, without drawing it, and looks for each concept. */
export async function cover([prompt, written]: Case): Promise<Covered> {
  const clip = await compose({ prompt, seconds: SECONDS, seed: SEED, audio: true });
  const concepts = written.split(';').map((concept) => concept.trim());
  return {
    prompt,
    concepts: concepts.length,
    missed: concepts.filter((concept) => !isCovered(concept, clip)),
    uncovered: clip.report.uncovered,
  };
}
