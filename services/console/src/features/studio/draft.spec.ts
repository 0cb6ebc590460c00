import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { video } from '../../../test/a-video.ts';
import { models } from '../../../test/scripted-platform.ts';
import { choicesOf, emptyDraft, problemsOf, reduceDraft, requestOf, type Draft } from './draft.ts';
import { noPrice, priceKey, reducePrice } from './price.ts';

const [standard, turbo, pro] = models as [(typeof models)[0], (typeof models)[0], (typeof models)[0]];
const ready = reduceDraft(emptyDraft, { type: 'models', models });
const with_ = (more: Partial<Draft>): Draft => ({ ...ready, ...more });

describe('choices', () => {
  it('begin with the defaults of the model', () => {
    expect(ready).toMatchObject({ model: 'sora-2', seconds: '4', size: '1280x720', sound: true, seed: '' });
  });

  it('stay through a change of the model where the new one offers them', () => {
    const large = with_({ model: 'sora-2-pro', seconds: '25', size: '1080x1920' });
    expect(reduceDraft(large, { type: 'model', model: standard })).toMatchObject({ seconds: '4', size: '1280x720' });
    const usual = with_({ seconds: '8', size: '720x1280' });
    expect(reduceDraft(usual, { type: 'model', model: pro })).toMatchObject({
      model: 'sora-2-pro',
      seconds: '8',
      size: '720x1280',
    });
  });

  it('are sent as the model takes them', () => {
    expect(requestOf(with_({ prompt: ' rain ', seed: ' 42 ', sound: false }), standard)).toEqual({
      prompt: 'rain',
      model: 'sora-2',
      seconds: '4',
      size: '1280x720',
      audio: false,
      seed: 42,
    });
    const more = { prompt: 'rain', without: ' fog ', fps: ' 30 ' };
    expect(requestOf(with_(more), standard)).toMatchObject({ negative_prompt: 'fog', fps: 30 });
    expect(requestOf(with_({ ...more, model: turbo.id }), turbo)).toEqual({
      prompt: 'rain',
      model: turbo.id,
      seconds: '4',
      size: '1280x720',
    });
    for (const field of ['negative_prompt', 'fps']) expect(requestOf(ready, standard)).not.toHaveProperty(field);
    expect(choicesOf(with_({ model: turbo.id, sound: false }), turbo)).not.toHaveProperty('audio');
    expect(requestOf(ready, standard)).not.toHaveProperty('seed');
  });

  it('can be taken from a generation, its seed included', () => {
    const made = video({
      prompt: 'rain',
      model: 'sora-2-pro',
      seconds: '25',
      size: '1080x1920',
      audio: false,
      seed: 99,
    });
    expect(reduceDraft(ready, { type: 'again', video: made, model: pro })).toEqual({
      prompt: 'rain',
      model: 'sora-2-pro',
      seconds: '25',
      size: '1080x1920',
      sound: false,
      seed: '99',
      without: '',
      fps: String(made.fps),
      problems: {},
    });
  });

  it('always stay within what the model offers', () => {
    const any = fc.record({
      model: fc.constantFrom(...models.map(({ id }) => id)),
      seconds: fc.constantFrom('4', '25', '7', ''),
      size: fc.constantFrom('1920x1080', '720x1280', '1x1'),
    });
    fc.assert(
      fc.property(any, fc.constantFrom(...models), (more, model) => {
        const draft = reduceDraft(with_(more), { type: 'model', model });
        expect(model.seconds).toContain(draft.seconds);
        expect(model.sizes).toContain(draft.size);
      }),
    );
  });
});

describe('problems', () => {
  it('are found before the server is asked, where that is possible', () => {
    expect(problemsOf(with_({ prompt: '   ' }))).toHaveProperty('prompt');
    expect(problemsOf(with_({ prompt: '😀'.repeat(32_000) }))).toEqual({});
    expect(problemsOf(with_({ prompt: '😀'.repeat(32_001) }))).toHaveProperty('prompt');
    for (const seed of ['-1', '1.5', 'abc', '9007199254740993'])
      expect(problemsOf(with_({ prompt: 'x', seed }))).toHaveProperty('seed');
    expect(problemsOf(with_({ prompt: 'x', seed: '0' }))).toEqual({});
  });

  it('go away with the change of their field, and others stay', () => {
    const refused = reduceDraft(ready, { type: 'refused', problems: { seconds: 'No.', prompt: 'No.', '': 'No.' } });
    expect(reduceDraft(refused, { type: 'seconds', seconds: '8' }).problems).toEqual({ prompt: 'No.' });
  });
});

describe('the price', () => {
  const quote = {
    amount_credits: 4,
    price_book_version: '1',
    available_credits: 9,
    affordable: true,
    eta_seconds: 1,
    queue_length: 0,
  };

  it('is that of the last choices, whatever answer comes last', () => {
    const asked = [{ type: 'asked', key: 'a' } as const, { type: 'asked', key: 'b' } as const].reduce(
      reducePrice,
      noPrice,
    );
    const right = reducePrice(asked, { type: 'quoted', key: 'b', quote });
    expect(reducePrice(right, { type: 'quoted', key: 'a', quote: { ...quote, amount_credits: 99 } }).quote).toBe(quote);
    expect(reducePrice(right, { type: 'refused', key: 'a', problem: 'No.' }).quote).toBe(quote);
  });

  it('shows the last one while a new one is asked for, and none when it is refused', () => {
    const known = reducePrice(reducePrice(noPrice, { type: 'asked', key: 'a' }), { type: 'quoted', key: 'a', quote });
    const again = reducePrice(known, { type: 'asked', key: 'b' });
    expect(again).toMatchObject({ asking: true, quote });
    expect(reducePrice(again, { type: 'refused', key: 'b', problem: 'No.' })).toMatchObject({
      quote: undefined,
      problem: 'No.',
    });
  });

  it('depends on the choices and not on the words', () => {
    const key = (draft: Draft) => priceKey(choicesOf(draft, standard));
    expect(key(with_({ prompt: 'a', seed: '1' }))).toBe(key(with_({ prompt: 'b' })));
    expect(key(with_({ seconds: '8' }))).not.toBe(key(ready));
  });
});
