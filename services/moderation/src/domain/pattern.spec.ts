import { describe, expect, it } from 'vitest';
import { chainsIn, parseChain, parsePhrase, phraseAt } from './pattern.ts';
import { lettersOf, wordsOf } from './words.ts';

function stands(phrase: string, text: string): boolean {
  const words = wordsOf(text);
  const parsed = parsePhrase(phrase, { make: 'make|build*' });
  return words.some((_, from) => phraseAt(parsed, words, from) !== undefined);
}

describe('a phrase', () => {
  it.each([
    ['red ball', 'a red ball falls', true],
    ['red ball', 'a red rubber ball', false],
    ['red ~1 ball', 'a red rubber ball', true],
    ['red ~1 ball', 'a red old rubber ball', false],
    ['red|blue ball', 'a blue ball', true],
    ['bounc*', 'it is bouncing', true],
    ['bounc*', 'an ounce', false],
    ['$make ~2 ship', 'they are building a big ship', true],
    ['Straße', 'die STRASSE', true],
    ['red ball', 'a r3d b4ll', true],
    ['red ball', 'the r e d ball', true],
  ])('%s in "%s": %s', (phrase, text, found) => {
    expect(stands(phrase, text.toLowerCase())).toBe(found);
  });

  it.each([
    ['', /not one word/],
    ['~2 ball', /begins or ends/],
    ['ball ~2', /begins or ends/],
    ['red ~9 ball', /more than/],
    ['a ~1 b ~1 c ~1 d ~1 e', /more than 3 gaps/],
    ['red-ball', /not one word/],
    ['$nobody ball', /class \$nobody/],
  ])('cannot be %j', (phrase, why) => {
    expect(() => parsePhrase(phrase)).toThrow(why);
  });
});

describe('a chain of characters', () => {
  const found = (chain: string, text: string) => chainsIn(parseChain(chain), lettersOf(text)).length > 0;

  it.each([
    ['赤い…ボール', '赤いゴムのボールが落ちる', true],
    ['赤い…ボール', 'ボールは赤い', false],
    ['赤い|青い…ボール|球', '青い球', true],
    ['빨간공', '빨간 공이 떨어진다', true],
    ['赤い…ボール', `赤い${'あ'.repeat(30)}ボール`, false],
  ])('%s in %s: %s', (chain, text, expected) => {
    expect(found(chain, text)).toBe(expected);
  });

  it('has no empty part', () => {
    expect(() => parseChain('赤い…')).toThrow(/empty part/);
  });
});
