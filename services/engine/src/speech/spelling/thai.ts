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

/** Marks of tone and shortness, and letters that are written and not said. */
const UNSAID = /[ก-ฮ][ิุ]?์|[่-๋]/gu;

/** The phones of a stretch of Thai, as near as its spelling tells without knowing the words, and without its tones. */
export function thaiPhones(text: string): string[] {
  const said = text.normalize('NFC').replace(UNSAID, '');
  const phones: string[] = [];
  for (let at = 0; at < said.length;) {
    const found = syllableAt(said, at);
    phones.push(...(found?.phones ?? []));
    at += found?.length ?? 1;
  }
  return phones;
}

function syllableAt(text: string, at: number): { phones: string[]; length: number } | undefined {
  for (const [written, vowel] of SYLLABLES) {
    written.lastIndex = at;
    const match = written.exec(text);
    if (!match) continue;
    const [all, first, last] = match;
    const begins = [...first!].filter((letter, i, both) => both.length === 1 || letter !== 'ห' || i > 0);
    const phones = [...begins.map((letter) => FIRST.get(letter)!), vowel, last ? LAST.get(last)! : ''];
    return { phones: phones.join(' ').split(' ').filter(Boolean), length: all.length };
  }
  return undefined;
}
