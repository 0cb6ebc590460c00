import type { Tone } from '../tones.ts';

/** What a consonant is at the beginning of a syllable, and what is left of it at the end. */
const CONSONANTS: readonly (readonly [letters: string, first: string, last: string])[] = [
  ['ก', 'k', 'k'],
  ['ขฃคฅฆ', 'k', 'k'],
  ['ง', 'ng', 'ng'],
  ['จ', 'jh', 't'],
  ['ฉชฌ', 'ch', 't'],
  ['ซสศษ', 's', 't'],
  ['ญ', 'y', 'n'],
  ['ย', 'y', 'y'],
  ['ฎด', 'd', 't'],
  ['ฏตฐฑฒถทธ', 't', 't'],
  ['นณ', 'n', 'n'],
  ['บ', 'b', 'p'],
  ['ปผพภ', 'p', 'p'],
  ['ฝฟ', 'f', 'p'],
  ['ม', 'm', 'm'],
  ['ร', 'r', 'n'],
  ['ลฬ', 'l', 'n'],
  ['ว', 'w', 'w'],
  ['หฮ', 'hh', ''],
  ['อ', '', ''],
];
const FIRST = new Map(CONSONANTS.flatMap(([letters, first]) => [...letters].map((letter) => [letter, first] as const)));
const LAST = new Map(CONSONANTS.flatMap(([letters, , last]) => [...letters].map((letter) => [letter, last] as const)));

const C = '[ก-ฮ]';
/** What a syllable begins with: one consonant, two that go together, or one with a silent ห before it. */
const X = `(ห(?=[นมรลวยญง])${C}|[กขคตปผพ][รล](?=[ะ-ู็ก-ฮเ-ไ])|${C})`;
/** A consonant that ends it: one that begins no syllable of its own. */
const F = `(${C}(?![ะ-ู็]))?`;

/** Syllables by how they are written, the most particular first; written around their consonant. */
const SYLLABLES: readonly (readonly [written: RegExp, vowel: string])[] = (
  [
    [`เ${X}ีย${F}`, 'iy ah'],
    [`เ${X}ือ${F}`, 'uh ah'],
    [`เ${X}า`, 'aw'],
    [`เ${X}[อิ]${F}`, 'er'],
    [`เ${X}ะ`, 'eh'],
    [`เ${X}็?${F}`, 'ey'],
    [`แ${X}[็ะ]?${F}`, 'ae'],
    [`โ${X}ะ?${F}`, 'ow'],
    [`[ใไ]${X}ย?`, 'ay'],
    [`${X}ัว`, 'uw ah'],
    [`${X}ั${F}`, 'ah'],
    [`${X}ะ`, 'ah'],
    [`${X}า${F}`, 'aa'],
    [`${X}ำ`, 'ah m'],
    [`${X}[ิี]${F}`, 'iy'],
    [`${X}[ึื]อ?${F}`, 'uh'],
    [`${X}[ุู]${F}`, 'uw'],
    [`${X}็?อ${F}`, 'ao'],
    [`${X}ว(${C}(?![ะ-ู็]))`, 'uw ah'],
    [`${X}(${C}(?![ะ-ู็]))`, 'ow'],
    [`${X}`, 'ah'],
  ] as const
).map(([written, vowel]) => [new RegExp(written, 'uy'), vowel] as const);

/** Letters that are written and not said. */
const UNSAID = /[ก-ฮ][ิุ]?์/gu;
const MARKS = /[่-๋]/gu;
const HIGH_CLASS = /[ขฃฉฐถผฝศษสห]/u;
const MIDDLE_CLASS = /[กจฎฏดตบปอ]/u;
const SHORT = /[ะัิึุ็]/u;
const LONG_WRITTEN = /[าีืูเแโ]/u;
const STOPS = new Set(['p', 't', 'k']);

/** The tone of a syllable: from its mark, the class of its first consonant, and whether it ends with a stop or a short vowel. */
function toneOf(written: string, first: string, last: string | undefined, mark: string): Tone {
  const high = HIGH_CLASS.test(first[0]!);
  const middle = MIDDLE_CLASS.test(first[0]!);
  if (mark === '๊') return 'high';
  if (mark === '๋') return 'rising';
  if (mark === '่') return high || middle ? 'low' : 'falling';
  if (mark === '้') return high || middle ? 'falling' : 'high';
  const ends = last ? LAST.get(last)! : '';
  const short = SHORT.test(written) && !LONG_WRITTEN.test(written);
  const dead = STOPS.has(ends) || (!ends && short && !/[ใไำ]/u.test(written));
  if (!dead) return high ? 'rising' : 'level';
  return high || middle ? 'low' : short ? 'high' : 'falling';
}

/** The phones of a stretch of Thai, as near as its spelling tells without knowing the words, each syllable with its tone behind its first phone. */
export function thaiPhones(text: string): string[] {
  const written = text.normalize('NFC').replace(UNSAID, '');
  const said = written.replace(MARKS, '');
  const marks = marksIn(written);
  const phones: string[] = [];
  for (let at = 0; at < said.length;) {
    const found = syllableAt(said, at, marks);
    phones.push(...(found?.phones ?? []));
    at += found?.length ?? 1;
  }
  return phones;
}

/** Which mark stood behind each letter that is left when the marks are gone. */
function marksIn(written: string): string[] {
  const marks: string[] = [];
  for (const letter of written) {
    if (/[่-๋]/u.test(letter)) marks[marks.length - 1] = letter;
    else marks.push('');
  }
  return marks;
}

function syllableAt(
  text: string,
  at: number,
  marks: readonly string[],
): { phones: string[]; length: number } | undefined {
  for (const [written, vowel] of SYLLABLES) {
    written.lastIndex = at;
    const match = written.exec(text);
    if (!match) continue;
    const [all, first, last] = match;
    const begins = [...first!].filter((letter, i, both) => both.length === 1 || letter !== 'ห' || i > 0);
    const phones = [...begins.map((letter) => FIRST.get(letter)!), vowel, last ? LAST.get(last)! : '']
      .join(' ')
      .split(' ')
      .filter(Boolean);
    const mark = marks.slice(at, at + all.length).find(Boolean) ?? '';
    const tone = toneOf(all, first!, last, mark);
    return { phones: phones.map((phone, i) => (i === 0 ? `${phone}/${tone}` : phone)), length: all.length };
  }
  return undefined;
}
