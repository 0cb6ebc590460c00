import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise, read } from './normalise.ts';
import { isDisguised, skeleton } from './skeleton.ts';
import { dialogueOf, squeezedPieces, wordsOf } from './words.ts';

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string(),
);

describe('normalising', () => {
  it.each([
    ['ＢＯＭＢ', 'bomb'],
    ['𝐛𝐨𝐦𝐛', 'bomb'],
    ['b\u200bo\u200dm\ufeffb', 'bomb'],
    ['b\u0301o\u0323m\u0336b', 'bomb'],
    ['Đường', 'duong'],
    ['Straße', 'strasse'],
    ['ﬁre', 'fire'],
    ['①②', '12'],
    ['ガラス', 'ガラス'],
    ['ｶﾞﾗｽ', 'ガラス'],
    ['น้ำ', 'น้ํา'],
    ['한국', '한국'],
    ['\u202eb\u202c', 'b'],
    ['❤\ufe0f', '❤'],
  ])('%j is %j', (before, after) => {
    expect(normalise(before)).toBe(after.normalize('NFC'));
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(text, (text) => void expect(normalise(normalise(text))).toBe(normalise(text))),
      { numRuns: 3000 },
    );
  });

  it('reads what tag characters hide', () => {
    const hidden = [...'bomb'].map((letter) => String.fromCodePoint(0xe0000 + letter.charCodeAt(0))).join('');
    expect(read(`a flower${hidden} and ${hidden}`)).toEqual({ text: 'a flower and ', hidden: 'bomb bomb' });
  });
});

describe('skeletons', () => {
  it.each([
    ['b0mb', 'bomb'],
    ['BOMB', 'bomb'],
    ['bооmb', 'bomb'],
    ['bommmmb', 'bomb'],
    ['k!ll', 'kill'],
    ['ki11', 'kill'],
    ['рorn', 'porn'],
    ['@ss', 'ass'],
  ])('%s looks like %s', (one, other) => {
    expect(skeleton(normalise(one))).toBe(skeleton(normalise(other)));
  });

  it.each([
    ['b0mb', true, true],
    ['bоmb', true, true],
    ['бомба', false, false],
    ['рот', true, true],
    ['boooom', true, true],
    ['boom', true, false],
    ['1985', true, false],
    ['bomb', true, false],
  ])('%s in a text that is Latin (%s): disguised %s', (word, latin, disguised) => {
    expect(isDisguised(word, latin)).toBe(disguised);
  });
});

describe('words', () => {
  it.each<[string, string[]]>([
    ['a red ball!', ['a', 'red', 'ball']],
    ["don't  stop", ['don', 't', 'stop']],
    ['b o m b', ['bomb']],
    ['b.o-m_b now', ['bomb', 'now']],
    ['plan a b', ['plan', 'a', 'b']],
    ['$5 @home', ['$5', '@home']],
    ['', []],
  ])('of %j are %j', (text, words) => {
    expect(wordsOf(text).map(({ word }) => word)).toEqual(words);
  });

  it('a small number is a word where letters are digits', () => {
    expect(wordsOf('h0w 70 r1d3')[1]!.skeleton).toBe(skeleton('to'));
    expect(wordsOf('route 70 west')[1]!.skeleton).toBeNull();
  });

  it('are squeezed when they are very long or very short', () => {
    expect(squeezedPieces('make a bomb')).toEqual([]);
    expect(squeezedPieces('makeabomb')).toEqual(['makeabomb']);
    expect(squeezedPieces('ma ke a bo mb')).toEqual(['makeabomb']);
  });

  it.each([
    ['He says "hello there" and “bye”', 'hello there bye'],
    ['彼は「こんにちは」と言う', 'こんにちは'],
    ['Il dit « bonjour »', ' bonjour '],
    ['no quotes', ''],
    ['"open', ''],
  ])('in quotation marks of %j: %j', (text, dialogue) => {
    expect(dialogueOf(text)).toBe(dialogue);
  });
});
