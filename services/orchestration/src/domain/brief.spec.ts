import { DomainError } from '@cielo/errors';
import { describe, expect, it } from 'vitest';
import { pictureOf } from './picture.ts';
import { writeBrief, PROMPT_CHARACTERS } from './brief.ts';
import type { Model } from './model.ts';
import type { Wish } from './wish.ts';

const model: Model = {
  name: 'sora-2',
  aliases: [],
  description: '',
  ownedBy: 'cielo',
  created: 1,
  engine: { server: 'built-in', model: 'cielo-standard' },
  priceClass: 'standard',
  plans: ['standard'],
  sizes: [
    { width: 720, height: 1280 },
    { width: 1280, height: 720 },
  ],
  defaultSize: { width: 720, height: 1280 },
  seconds: [4, 8],
  defaultSeconds: 4,
  fps: { default: 30, min: 12, max: 30 },
  accepts: ['seed', 'audio', 'fps', 'negative_prompt'],
  sound: true,
  measured: { secondsPerClipSecond: 1 },
  maxAttempts: 3,
  licence: { id: 'Apache-2.0', commercial: true, excludedCountries: [] },
  version: '1',
};
const silent: Model = { ...model, name: 'sora-1-turbo', sound: false, accepts: ['seed'] };

const brief = (wish: Wish, of = model) => writeBrief({ prompt: 'a dog', ...wish }, of, { seed: 99 });

function refusal(wish: Wish, of = model): { param: string | null; code: string | null; message: string } {
  try {
    brief(wish, of);
  } catch (error) {
    if (error instanceof DomainError) return { param: error.param, code: error.code, message: error.message };
    throw error;
  }
  throw new Error('It was not refused');
}

describe('a brief', () => {
  it('takes what is not said from the model, and the seed from chance', () => {
    expect(brief({})).toEqual({
      model: 'sora-2',
      prompt: 'a dog',
      negativePrompt: '',
      width: 720,
      height: 1280,
      seconds: 4,
      fps: 30,
      seed: 99,
      audio: true,
      likenessIds: [],
    });
  });

  it('takes what is said', () => {
    const wish = { seconds: 8, size: '1280x720', seed: 0, fps: 12, audio: false, negative_prompt: 'cats' };
    expect(brief(wish)).toMatchObject({
      seconds: 8,
      width: 1280,
      height: 720,
      seed: 0,
      fps: 12,
      audio: false,
      negativePrompt: 'cats',
    });
    expect(brief({ seconds: '8', width: 1280, height: 720, generate_sound: false })).toMatchObject({
      seconds: 8,
      width: 1280,
      audio: false,
    });
  });

  it('names each likeness once', () => {
    expect(brief({ characters: [{ id: 'char_1' }, { id: 'char_1' }] }).likenessIds).toEqual(['char_1']);
  });

  it('keeps sound away from a model without it', () => {
    expect(brief({}, silent).audio).toBe(false);
    expect(refusal({ audio: true }, silent)).toMatchObject({ param: 'audio', code: 'unknown_parameter' });
    expect(refusal({ generate_sound: true }, silent)).toMatchObject({
      param: 'generate_sound',
      code: 'unknown_parameter',
    });
  });

  it.each<[string, Wish, string, string, RegExp]>([
    ['an empty prompt', { prompt: '' }, 'prompt', 'missing_required_parameter', /prompt/],
    ['a prompt of spaces', { prompt: ' \n\t\u3000' }, 'prompt', 'missing_required_parameter', /prompt/],
    ['a length that is not offered', { seconds: '5' }, 'seconds', 'invalid_value', /'5'.*'4', '8'/],
    ['a length that is no number', { seconds: '4.0' }, 'seconds', 'invalid_value', /'4', '8'/],
    [
      'a size that is not offered',
      { size: '1920x1080' },
      'size',
      'invalid_value',
      /'1920x1080'.*'720x1280', '1280x720'/,
    ],
    ['a size with a sign', { size: '1280×720' }, 'size', 'invalid_value', /1280x720/],
    ['half a size', { width: 1280 }, 'height', 'missing_required_parameter', /height/],
    [
      'a size that contradicts',
      { size: '1280x720', width: 720, height: 1280 },
      'width',
      'invalid_value',
      /contradicts/,
    ],
    ['pixels that are not offered', { width: 1, height: 1 }, 'width', 'invalid_value', /'720x1280'/],
    ['too few frames', { fps: 11 }, 'fps', 'invalid_value', /12 to 30/],
    ['too many frames', { fps: 60 }, 'fps', 'invalid_value', /12 to 30/],
    [
      'sound that contradicts',
      { audio: true, generate_sound: false },
      'generate_sound',
      'invalid_value',
      /contradicts/,
    ],
  ])('is refused for %s, naming the field and what would be right', (_, wish, param, code, message) => {
    const refused = refusal(wish);
    expect(refused).toMatchObject({ param, code });
    expect(refused.message).toMatch(message);
  });

  it('refuses by name what the model does not take', () => {
    expect(refusal({ negative_prompt: 'cats' }, silent)).toMatchObject({
      param: 'negative_prompt',
      code: 'unknown_parameter',
      message: expect.stringContaining('sora-1-turbo') as string,
    });
    expect(refusal({ input_reference: pictureOf(Buffer.of(1)) }, silent)).toMatchObject({
      param: 'input_reference',
      code: 'unknown_parameter',
    });
  });

  it('counts characters as people do', () => {
    const emoji = '🐕'.repeat(PROMPT_CHARACTERS);
    expect(brief({ prompt: emoji }).prompt).toBe(emoji);
    expect(refusal({ prompt: `${emoji}x` })).toMatchObject({ param: 'prompt', code: 'string_above_max_length' });
    expect(brief({ prompt: 'مرحبا <b>**dog**</b>' }).prompt).toBe('مرحبا <b>**dog**</b>');
  });

  it('mends halves of characters, which no event could carry', () => {
    expect(brief({ prompt: 'a \ud83d dog' }).prompt).toBe('a \ufffd dog');
  });
});
