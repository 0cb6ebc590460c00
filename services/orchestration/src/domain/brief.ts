import { InvalidValue, MissingParameter } from '@cielo/errors';
import { NotTakenByModel, TextTooLong } from './errors.ts';
import { sizeText, type Ability, type Model, type Size } from './model.ts';
import type { GenerationBrief } from './terms.ts';
import type { Wish } from './wish.ts';

/** Of a prompt, as a person counts them: a letter, an emoji's part, a sign. */
export const PROMPT_CHARACTERS = 32_000;

/**
 * What is to be made, from what was asked for and what the model offers. Nothing is bent to fit: what the model cannot do is refused.
 * @throws InvalidValue, MissingParameter, NotTakenByModel or TextTooLong, naming the field and what would be right
 */
export function writeBrief(wish: Wish, model: Model, chance: { readonly seed: number }): GenerationBrief {
  taken(wish.input_reference, 'input_reference', model);
  const audio = soundOf(wish, model);
  return {
    model: model.name,
    prompt: promptOf(wish.prompt),
    ...sizeOf(wish, model),
    seconds: secondsOf(wish.seconds, model),
    negativePrompt: textOf('negative_prompt', taken(wish.negative_prompt, 'negative_prompt', model) ?? ''),
    seed: taken(wish.seed, 'seed', model) ?? chance.seed,
    fps: fpsOf(wish.fps, model),
    audio,
    likenessIds: [...new Set((wish.characters ?? []).map(({ id }) => id))],
  };
}

/** A field that only some models know. */
function taken<T>(value: T | undefined, ability: Ability, model: Model, param: string = ability): T | undefined {
  if (value !== undefined && !model.accepts.includes(ability)) {
    throw new NotTakenByModel(param, model.name, model.accepts);
  }
  return value;
}

function promptOf(prompt: string | undefined): string {
  if (prompt === undefined || prompt.trim() === '') {
    throw new MissingParameter("Missing required parameter: 'prompt'. Say in words what the clip shows.", {
      param: 'prompt',
    });
  }
  return textOf('prompt', prompt);
}

/** Halves of characters, which no encoding can carry, become the replacement character. */
function textOf(param: string, text: string): string {
  const whole = text.toWellFormed();
  if (whole.length <= PROMPT_CHARACTERS) return whole;
  let characters = 0;
  for (const _ of whole) characters += 1;
  if (characters > PROMPT_CHARACTERS) throw new TextTooLong(param, characters, PROMPT_CHARACTERS);
  return whole;
}

function secondsOf(wished: string | number | undefined, model: Model): number {
  if (wished === undefined) return model.defaultSeconds;
  const seconds = model.seconds.find((allowed) => String(allowed) === String(wished));
  if (seconds !== undefined) return seconds;
  const allowed = model.seconds.map((one) => `'${one}'`).join(', ');
  throw new InvalidValue(`Invalid value: '${shown(wished)}'. Supported values for ${model.name} are: ${allowed}.`, {
    param: 'seconds',
  });
}

function sizeOf({ size, width, height }: Wish, model: Model): Size {
  if (width === undefined && height === undefined) {
    return size === undefined ? model.defaultSize : offered(size, 'size', model);
  }
  if (height === undefined) throw halfSize('height', 'width');
  if (width === undefined) throw halfSize('width', 'height');
  const text = sizeText({ width, height });
  if (size !== undefined && size !== text) {
    throw new InvalidValue(`Invalid value: ${width} by ${height}. It contradicts 'size', which is '${shown(size)}'.`, {
      param: 'width',
    });
  }
  return offered(text, size === undefined ? 'width' : 'size', model);
}

function halfSize(missing: string, given: string): MissingParameter {
  return new MissingParameter(`Missing required parameter: '${missing}', since '${given}' is given. Or use 'size'.`, {
    param: missing,
  });
}

function offered(text: string, param: string, model: Model): Size {
  const size = model.sizes.find((one) => sizeText(one) === text);
  if (size) return size;
  const allowed = model.sizes.map((one) => `'${sizeText(one)}'`).join(', ');
  throw new InvalidValue(`Invalid value: '${shown(text)}'. Supported sizes for ${model.name} are: ${allowed}.`, {
    param,
  });
}

function fpsOf(wished: number | undefined, model: Model): number {
  const fps = taken(wished, 'fps', model) ?? model.fps.default;
  const { min, max } = model.fps;
  if (fps >= min && fps <= max) return fps;
  throw new InvalidValue(`Invalid value: ${fps}. ${model.name} renders ${min} to ${max} frames per second.`, {
    param: 'fps',
  });
}

function soundOf({ audio, generate_sound: generateSound }: Wish, model: Model): boolean {
  taken(audio, 'audio', model);
  taken(generateSound, 'audio', model, 'generate_sound');
  if (audio !== undefined && generateSound !== undefined && audio !== generateSound) {
    throw new InvalidValue(`Invalid value: ${generateSound}. It contradicts 'audio', which is ${audio}.`, {
      param: 'generate_sound',
    });
  }
  return audio ?? generateSound ?? model.sound;
}

function shown(value: string | number): string {
  const text = String(value);
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
