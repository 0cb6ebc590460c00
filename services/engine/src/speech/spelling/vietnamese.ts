import type { Tone } from '../tones.ts';

/** Marks of the tones: grave, acute, hook, tilde, dot; a syllable without one is level. */
const MARKS: Readonly<Record<string, Tone>> = {
  '\u0300': 'low',
  '\u0301': 'rising',
  '\u0309': 'dipping',
  '\u0303': 'broken',
  '\u0323': 'dropping',
};
const TONES = /[\u0300\u0301\u0309\u0303\u0323]/g;

/** Letters to phones, the longest first; `^` is where a syllable begins and `$` where it ends. */
const RULES: readonly (readonly [letters: RegExp, phones: string])[] = (
  [
    ['^ngh?', 'ng'],
    ['^nh', 'n y'],
    ['^ph', 'f'],
    ['^th', 't'],
    ['^(tr|ch)', 'ch'],
    ['^kh', 'k'],
    ['^gh', 'g'],
    ['^gi(?=[aeiouyăâêôơư])', 'z'],
    ['^g(?=i)', 'z'],
    ['^qu', 'k w'],
    ['^đ', 'd'],
    ['^d', 'z'],
    ['^x', 's'],
    ['^h', 'hh'],
    ['ch$', 'k'],
    ['nh$', 'ng'],
    ['ng$', 'ng'],
    ['[ck]', 'k'],
    ['(iê|yê|ia)', 'iy ah'],
    ['(uô|ua)', 'uw ah'],
    ['(ươ|ưa)', 'uh ah'],
    ['(ay|ai)', 'ay'],
    ['(ao|au)', 'aw'],
    ['ây', 'ey'],
    ['âu', 'ow'],
    ['(ôi|oi)', 'oy'],
    ['ơi', 'ah iy'],
    ['oa', 'w aa'],
    ['oe', 'w eh'],
    ['uy', 'w iy'],
    ['uê', 'w ey'],
    ['[âăơ]', 'ah'],
    ['a', 'aa'],
    ['ê', 'ey'],
    ['e', 'eh'],
    ['[iy]', 'iy'],
    ['ô', 'ow'],
    ['o', 'ao'],
    ['ư', 'uh'],
    ['u', 'uw'],
    ['([bdfglmnprstvwz])', '$1'],
  ] as const
).map(([letters, phones]) => [new RegExp(letters, 'uy'), phones] as const);

/** The phones of Vietnamese text, syllable by syllable, each with its tone behind its first phone. */
export function vietnamesePhones(text: string): string[] {
  return text
    .toLowerCase()
    .normalize('NFD')
    .split(/([.,;:!?…]+)|\s+/)
    .filter(Boolean)
    .flatMap((word) => (/^[.,;:!?…]/.test(word) ? ['pau'] : toned(word)));
}

function toned(word: string): string[] {
  const [mark] = word.match(TONES) ?? [];
  const [first, ...rest] = syllable(word.replace(TONES, '').normalize('NFC'));
  return first ? [`${first}/${mark ? MARKS[mark]! : 'level'}`, ...rest] : [];
}

function syllable(word: string): string[] {
  const phones: string[] = [];
  for (let at = 0; at < word.length;) {
    const found = RULES.map(([letters, spelt]) => {
      letters.lastIndex = at;
      const match = letters.exec(word);
      return match && { match, spelt };
    }).find(Boolean);
    if (found) phones.push(...found.spelt.replace('$1', found.match[0]).split(' '));
    at += found ? found.match[0].length : 1;
  }
  return phones;
}
