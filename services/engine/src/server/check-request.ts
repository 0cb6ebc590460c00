import { RenderFailed, type RenderRequest } from '@cielo/inference';
import { MODELS, type EngineModel } from './models.ts';
import { readReferences, type Asked } from './references.ts';

const PROMPT_CHARACTERS = 32_000;
const MARK_CHARACTERS = 200;

/**
 * The model that a request asks for and what its references come to, when all of the request can be done. Which sizes and lengths a customer may ask for is the catalogue's business;
 * this only refuses what the engine cannot make.
 *
 * @throws RenderFailed, not to be retried, that names the field, what it was, and what would be right
 */
export function checkRequest(request: RenderRequest): { model: EngineModel; asked: Asked } {
  const model = Object.hasOwn(MODELS, request.model) ? MODELS[request.model] : undefined;
  if (!model)
    refuse(`model is ${JSON.stringify(request.model)}, but this engine has ${Object.keys(MODELS).join(', ')}`);
  whole('seconds', request.seconds, 1, 60);
  whole('fps', request.fps, 1, 60);
  even('width', request.width);
  even('height', request.height);
  whole('seed', request.seed, 0, Number.MAX_SAFE_INTEGER);
  whole('mark_seed', request.mark.pathSeed, 0, Number.MAX_SAFE_INTEGER);
  atMost('prompt', request.prompt, PROMPT_CHARACTERS);
  atMost('negative_prompt', request.negativePrompt, PROMPT_CHARACTERS);
  atMost('mark_text', request.mark.text, MARK_CHARACTERS);
  return { model, asked: readReferences(request) };
}

function refuse(message: string): never {
  throw new RenderFailed(message, false);
}

function whole(name: string, value: number, low: number, high: number): void {
  if (!Number.isSafeInteger(value) || value < low || value > high)
    refuse(`${name} is ${value}, but must be a whole number from ${low} to ${high}`);
}

function even(name: string, value: number): void {
  if (!Number.isInteger(value) || value % 2 !== 0 || value < 64 || value > 2048)
    refuse(`${name} is ${value}, but must be an even number from 64 to 2048`);
}

/** Counted as the API counts: by characters, not by UTF-16 units. */
function atMost(name: string, text: string, most: number): void {
  const length = [...text].length;
  if (length > most) refuse(`${name} has ${length} characters, but at most ${most} are taken`);
}
