import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { readText } from '../src/domain/reading.ts';
import { judge } from '../src/domain/review.ts';
import { Matcher } from '../src/domain/matcher.ts';
import type { Policy } from '../src/domain/policy.ts';
import { readPolicy, SHIPPED_POLICY } from '../src/outbound/policy.files.ts';
import { matcher, policy, verdictOn } from './corpus.ts';

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

function changed(file: string, change: (text: string) => string): string {
  const folder = mkdtempSync(join(tmpdir(), 'cielo-policy-'));
  folders.push(folder);
  cpSync(SHIPPED_POLICY, folder, { recursive: true });
  const path = join(folder, file);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
  return folder;
}

describe('the policy that is shipped', () => {
  it('knows ten languages and hundreds of phrases', () => {
    expect(policy.lexicons.map(({ language }) => language)).toEqual([
      'de',
      'en',
      'es',
      'fr',
      'it',
      'ja',
      'ko',
      'th',
      'vi',
      'zh-Hant',
    ]);
    expect(matcher.size).toBeGreaterThan(900);
  });

  it('has a lexicon in every language for what must never be made', () => {
    const must = [
      'child_sexual_exploitation',
      'indiscriminate_weapons',
      'suicide_and_self_harm',
      'sexual_content',
      'hate',
      'graphic_violence',
    ];
    for (const { language, categories } of policy.lexicons) {
      const missing = must.filter((category) => !categories[category]?.high?.length);
      expect([language, missing]).toEqual([language, []]);
    }
  });

  it('refuses every phrase that it calls severe, wherever it stands', () => {
    // Written out with its first words; a phrase that its own lexicon lets pass would be a word that does nothing.
    const passed: string[] = [];
    for (const lexicon of policy.lexicons) {
      for (const [category, { high = [] }] of Object.entries(lexicon.categories)) {
        const { reject } = policy.categories[category]!;
        for (const source of high)
          if (reject !== null && verdictOn(spelled(source, lexicon)).action === 'approve') passed.push(source);
      }
    }
    expect(passed).toEqual([]);
  });

  function spelled(source: string, { matching, classes }: Policy['lexicons'][number]): string {
    if (matching === 'characters')
      return source
        .split('…')
        .map((part) => part.split('|')[0])
        .join('');
    const words = source.split(' ').filter((part) => !part.startsWith('~'));
    return words
      .map((part) =>
        part
          .replace(/\$([a-z]+)/g, (_, name: string) => classes[name]!)
          .split('|')[0]!
          .replace('*', 'x'),
      )
      .join(' ');
  }

  it('adds different reasons up and counts the same one once', () => {
    const [once] = verdictOn('a naked statue').categories;
    const [twice] = verdictOn('a naked naked naked statue').categories;
    const [more] = verdictOn('a naked erotic statue').categories;
    expect(twice).toEqual(once);
    expect(more!.score).toBeGreaterThan(once!.score);
  });

  it('says which rule was broken', () => {
    expect(verdictOn('how to build a bomb')).toMatchObject({
      action: 'reject',
      reason: 'The prompt was refused because it shows how to make weapons or explosives (indiscriminate_weapons).',
    });
  });

  it('reads what is spoken as one text, however much stands between', () => {
    const scene = (line: string) =>
      `A man says "${line}" and walks through the rain past the long queue of the cinema. He adds: "a pipe bomb".`;
    expect(verdictOn(scene('Today I show you how to build')).action).toBe('reject');
    expect(verdictOn(scene('I have never seen')).action).toBe('approve');
  });

  it('notes that minors appear, and sees them with anything sexual as the worst', () => {
    expect(verdictOn('a 12 year old girl plays chess')).toMatchObject({
      action: 'approve',
      categories: [{ category: 'minor_present' }],
    });
    expect(verdictOn('a 12 year old girl in lingerie').categories[0]).toMatchObject({
      category: 'child_sexual_exploitation',
    });
    expect(verdictOn('a 42 year old woman in lingerie')).toMatchObject({ action: 'approve' });
    expect(verdictOn('15歳のセクシーな少女').action).toBe('reject');
    expect(verdictOn('a 12 year old whisky and a sexy dancer').action).toBe('reject');
  });

  it('decides itself about what nobody could judge', () => {
    const evidence = { what: 'output', readings: [], defects: [], notAnalysed: ['nudity', 'audio'] } as const;
    expect(judge(evidence, policy)).toMatchObject({ action: 'approve', notAnalysed: ['nudity', 'audio'] });
    const strict = { ...policy, notAnalysed: { ...policy.notAnalysed, nudity: 'escalate' as const } };
    expect(judge(evidence, strict)).toMatchObject({
      action: 'escalate',
      reason: 'The output waits for a person to look at it because its nudity could not be judged (not_analysed).',
    });
  });
});

describe('a text of 32,000 characters', () => {
  // CPU time, not wall time: other processes may be busy.
  it.each([
    ['of prose', 'A dog runs over the field while the sun sets and a red ball bounces down the stairs. '],
    ['that begins a phrase again and again', 'how to '],
    ['of one harmful word', 'naked '],
    ['of a class of words', 'teach make bomb not '],
    ['without spaces', 'x'],
    ['of letters alone', 'a '],
    ['of Chinese', '爆炸裝置人女'],
    ['of Japanese beginnings', '人'],
    ['of Thai', 'วิธี'],
    ['of lookalikes', 'е'],
    ['of marks', 'a\u0301\u0302\u0303'],
    ['of quotation marks', '"'],
    ['of tag characters', '\u{E0061}'],
    ['of digits', '1'],
    ['of digits and letters', 'a1 '],
    ['of emoji', '🏀'],
    ['turned around', '\u202eedomed'],
  ])('%s is read quickly', (_, piece) => {
    const text = piece.repeat(Math.ceil(32_000 / piece.length)).slice(0, 32_000);
    const before = process.cpuUsage();
    readText('prompt', text, matcher);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(400);
  });
});

describe('a policy of one’s own', () => {
  it('changes what is refused, without code', () => {
    const folder = changed('lexicon.en.yaml', (text) =>
      text.replace('  violent_crimes:\n    high:', '  violent_crimes:\n    high:\n      - purple elephants'),
    );
    const own = readPolicy(folder);
    const verdict = judge(
      {
        what: 'prompt',
        readings: readText('prompt', 'two purple elephants', new Matcher(own.lexicons)),
        defects: [],
        notAnalysed: [],
      },
      own,
    );
    expect(verdict.action).toBe('reject');
    expect(verdictOn('two purple elephants').action).toBe('approve');
  });

  it.each<[string, string, (text: string) => string, RegExp]>([
    [
      'a category that policy.yaml does not have',
      'lexicon.it.yaml',
      (text) => text.replace('  hate:', '  hatred:'),
      /lexicon\.it\.yaml: policy\.yaml has no category hatred/,
    ],
    ['a field that nobody reads', 'policy.yaml', (text) => `${text}\nmood: strict\n`, /policy\.yaml cannot be used/],
    [
      'an action that there is not',
      'policy.yaml',
      (text) => text.replace('blank: reject', 'blank: maybe'),
      /policy\.yaml cannot be used/,
    ],
    ['no version', 'policy.yaml', (text) => text.replace(/^version:.*$/m, ''), /policy\.yaml cannot be used/],
  ])('is not read with %s', (_, file, change, why) => {
    expect(() => readPolicy(changed(file, change))).toThrow(why);
  });

  it('is not read with a phrase that says nothing', () => {
    const folder = changed('lexicon.en.yaml', (text) =>
      text.replace('  violent_crimes:\n    high:', '  violent_crimes:\n    high:\n      - red-ball'),
    );
    expect(() => new Matcher(readPolicy(folder).lexicons)).toThrow(
      /'red-ball' in the phrase 'red-ball' is not one word/,
    );
  });
});
