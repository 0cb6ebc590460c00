import { readJson } from '../scene/read-json.ts';
import type { StoryboardShot } from '../scene/composition.ts';

/** What was handed in is no storyboard that can be played. The message says why. */
export class NoStoryboard extends Error {
  override readonly name = 'NoStoryboard';
}

const MOST_SHOTS = 12;
const PROMPT_CHARACTERS = 8000;

/**
 * `{"shots": [{"prompt": "…", "seconds": 4}, …]}`.
 *
 * @param seconds of the clip, which the shots have to fill
 * @throws NoStoryboard that names the field
 */
export function readStoryboard(data: Uint8Array, seconds: number): StoryboardShot[] {
  const { shots } = objectOf(data);
  if (!Array.isArray(shots) || shots.length < 1 || shots.length > MOST_SHOTS)
    throw new NoStoryboard(`shots must be a list of 1 to ${MOST_SHOTS}`);
  const read = shots.map(shotOf);
  const sum = read.reduce((all, shot) => all + shot.seconds, 0);
  if (sum !== seconds)
    throw new NoStoryboard(`its shots are ${sum} seconds long together, but the clip that is asked for has ${seconds}`);
  return read;
}

function objectOf(data: Uint8Array): Record<string, unknown> {
  try {
    return Object(readJson(Buffer.from(data).toString('utf8'))) as Record<string, unknown>;
  } catch {
    throw new NoStoryboard('it is no JSON');
  }
}

function shotOf(value: unknown, nth: number): StoryboardShot {
  const { prompt, seconds } = Object(value) as Record<string, unknown>;
  if (typeof prompt !== 'string' || [...prompt].length > PROMPT_CHARACTERS)
    throw new NoStoryboard(`shots[${nth}].prompt must be a text of at most ${PROMPT_CHARACTERS} characters`);
  if (typeof seconds !== 'number' || !Number.isInteger(seconds) || seconds < 1)
    throw new NoStoryboard(`shots[${nth}].seconds must be a whole number of at least 1`);
  return { prompt, seconds };
}
