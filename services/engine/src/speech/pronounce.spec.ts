import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pronounce } from './pronounce.ts';

const phones = (line: string, lang: string): string => (pronounce(line, lang).phones ?? []).join(' ');

/** What the synthesiser knows. */
const PHONES = new Set(
  'aa ae ah ao aw ay b ch d dh eh er ey f g hh ih iy jh k l m n ng ow oy p pau r s sh t th uh uw v w y z zh'.split(' '),
);

describe('how lines are said', () => {
  it.each([
    ['it', 'Ciao!', 'ch aa ow pau'],
    ['it', 'gli gnocchi', 'l y iy n y ow k iy'],
    ['it', 'perché no?', 'p eh r k eh n ow pau'],
    ['it', 'una pizza', 'uw n aa p iy t s aa'],
    ['ja', 'こんにちは', 'k ow n n iy ch iy w aa'],
    ['ja', 'スーパー', 's uw uw p aa aa'],
    ['ja', 'きょう、ちょっと', 'k y ow uw pau ch ow t ow'],
    ['ja', 'パーティー', 'p aa aa t iy iy'],
    ['it', 'questo figlio', 'k w eh s t ow f iy l y ow'],
    ['ja', 'ありがとう。', 'aa r iy g aa t ow uw pau'],
    ['ko', '안녕', 'aa n n y ao ng'],
    ['ko', '사랑해요', 's aa r aa ng hh ae y ow'],
    ['th', 'สวัสดี', 's ah w ah t d iy'],
    ['th', 'ขอบคุณครับ', 'k ao p k uw n k r ah p'],
    ['th', 'ไปไหน', 'p ay n ay'],
    ['th', 'เรา', 'r aw'],
    ['vi', 'Xin chào', 's iy n ch aw'],
    ['vi', 'cảm ơn', 'k aa m ah n'],
    ['vi', 'Đường nguyễn', 'd uh ah ng ng w iy ey n'],
    ['zh-Hant', '你好', 'n iy hh aw'],
    ['zh-Hant', '我知道', 'w ao jh ih d aw'],
    ['zh-Hant', '謝謝', 'sh y eh sh y eh'],
  ])('%s: %s', (lang, line, said) => expect(phones(line, lang)).toBe(said));

  it('English is left to the synthesiser', () =>
    expect(pronounce('  Hello,   my dear friend! ', 'en')).toEqual({ text: 'Hello, my dear friend!' }));

  it('foreign words within another script are read as they are written', () =>
    expect(phones('この pizza', 'ja')).toBe('k ow n ow pau p iy t s aa'));

  it.each([
    ['ja', 'こんにちは', 'with an accent'],
    ['ja', '今日は', 'some signs by their rhythm only'],
    ['zh-Hant', '龘靐', 'its rhythm only'],
    ['th', 'สวัสดี', 'with an accent'],
    ['vi', 'xin chào', 'with an accent'],
    ['fr', 'où est le chat', 'read as English'],
  ])('tells what it is worth: %s %s', (lang, line, note) => {
    expect(pronounce(line, lang).note).toContain(`speech in ${lang}`);
    expect(pronounce(line, lang).note).toContain(note);
  });

  it('does not excuse itself for English and Italian', () => {
    expect(pronounce('Good morning', 'en').note).toBeUndefined();
    expect(pronounce('Buongiorno', 'it').note).toBeUndefined();
  });
});

describe('what reaches the synthesiser', () => {
  it.each(['', '...', '🏀🎉', '!?', '<<<>>>', '---', ' '])('of %j is nothing', (line) => {
    for (const lang of ['en', 'it', 'ja', 'vi', 'zh-Hant']) {
      const { text, phones: said } = pronounce(line, lang);
      expect([text, said]).toEqual([undefined, undefined]);
    }
  });

  it('is no markup', () => {
    expect(pronounce('<prosody rate="x-slow">Hello</prosody> <break/>', 'en')).toEqual({ text: 'Hello' });
    expect(pronounce('a < b > c <', 'en').text).not.toMatch(/[<>]/);
  });

  it('is no option', () => {
    expect(pronounce('-o /etc/passwd', 'en').text).toBe('o etc passwd');
    expect(pronounce('--setf voice=x -voice /tmp/a', 'en').text).not.toMatch(/(^|\s)-/);
    expect(pronounce('well-known', 'en').text).toBe('well-known');
  });

  it('is bounded', () => {
    expect(pronounce('a'.repeat(10_000), 'en').text!.length).toBeLessThanOrEqual(400);
    expect(pronounce('好'.repeat(10_000), 'zh-Hant').phones!.length).toBeLessThanOrEqual(600);
    expect(pronounce('ﷺ'.repeat(10_000), 'en').phones!.length).toBeLessThanOrEqual(1000);
  });

  it('is plain words or known phones, whatever the line holds', () =>
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 500 }),
        fc.constantFrom('en', 'it', 'ja', 'ko', 'th', 'vi', 'zh-Hant', 'und', 'xx'),
        (line, lang) => {
          const { text, phones: said } = pronounce(line, lang);
          if (text !== undefined) expect(text).toMatch(/^(?!-)[A-Za-z0-9 .,;:!?'-]{1,400}$/);
          if (text !== undefined) expect(text).not.toMatch(/\s-/);
          for (const phone of said ?? []) expect(PHONES).toContain(phone);
          expect(text === undefined || said === undefined).toBe(true);
        },
      ),
      { numRuns: 300 },
    ));
});
