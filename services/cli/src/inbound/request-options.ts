import { InvalidArgumentError, type Command } from 'commander';
import type { Choices } from '../domain/video.ts';

/** What a clip should be like; the same for `generate` and `quote`. */
export interface RequestOptions {
  readonly model?: string;
  readonly seconds?: string;
  readonly size?: string;
  readonly seed?: number;
  readonly audio?: boolean;
  readonly fps?: number;
  readonly negativePrompt?: string;
}

export function withRequestOptions(command: Command): Command {
  return command
    .option('-m, --model <name>', 'what makes it; see: cielo models')
    .option('-s, --seconds <n>', 'length of the clip')
    .option('--size <WxH>', 'picture size, for example 1280x720 (wide) or 720x1280 (tall)')
    .option('--seed <n>', 'the same seed, prompt and settings give the same clip', wholeNumber)
    .option('--audio', 'with sound')
    .option('--no-audio', 'without sound')
    .option('--fps <n>', 'pictures per second', wholeNumber)
    .option('--negative-prompt <text>', 'what should not be in it');
}

/** The options as the API names them. */
export function choicesOf(options: RequestOptions): Choices {
  const { model, seconds, size, seed, audio, fps, negativePrompt: negative_prompt } = options;
  return { model, seconds, size, seed, audio, fps, negative_prompt };
}

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(value))
    throw new InvalidArgumentError('It should be a whole number.');
  return value;
}
