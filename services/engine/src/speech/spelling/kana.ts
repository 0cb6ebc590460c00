const VOWELS = { a: 'aa', i: 'iy', u: 'uw', e: 'eh', o: 'ow' } as const;

/** Rows of the kana table: the consonant, and its syllables in the order a i u e o; a dot where there is none. */
const ROWS: readonly (readonly [consonant: string, syllables: string])[] = [
  ['', 'あいうえお'],
  ['k', 'かきくけこ'],
  ['g', 'がぎぐげご'],
  ['s', 'さしすせそ'],
  ['z', 'ざじずぜぞ'],
  ['t', 'たちつてと'],
  ['d', 'だぢづでど'],
  ['n', 'なにぬねの'],
  ['hh', 'はひふへほ'],
  ['b', 'ばびぶべぼ'],
  ['p', 'ぱぴぷぺぽ'],
  ['m', 'まみむめも'],
  ['y', 'や.ゆ.よ'],
  ['r', 'らりるれろ'],
  ['w', 'わ...を'],
];
const SPECIAL: Readonly<Record<string, string>> = {
  し: 'sh iy',
  ち: 'ch iy',
  つ: 't s uw',
  ふ: 'f uw',
  じ: 'jh iy',
  ぢ: 'jh iy',
  づ: 'z uw',
  ん: 'n',
  を: 'ow',
};
/** Small ones change the vowel of the syllable before them; those of the row of や soften its consonant too. */
const SMALL: Readonly<Record<string, string>> = {
  ゃ: 'y aa',
  ゅ: 'y uw',
  ょ: 'y ow',
  ぁ: 'aa',
  ぃ: 'iy',
  ぅ: 'uw',
  ぇ: 'eh',
  ぉ: 'ow',
};
/** Soft by themselves. */
const SOFT = new Set(['sh', 'ch', 'jh', 'y']);

const TABLE: ReadonlyMap<string, string> = new Map([
  ...ROWS.flatMap(([consonant, syllables]) =>
    [...syllables].map((kana, i) => [kana, `${consonant} ${Object.values(VOWELS)[i]!}`.trim()] as const),
  ),
  ...Object.entries(SPECIAL),
]);

const KATAKANA_TO_HIRAGANA = 0x60;

/** Greetings in which は is said わ. */
const GREETINGS = /こん(にち|ばん)は/g;

/** The phones of each kana of a text, sign by sign; undefined for a sign that is none (kanji have no sound of their own). */
export function kanaPhones(text: string): (string[] | undefined)[] {
  const hiragana = [...text]
    .map((sign) =>
      sign >= 'ァ' && sign <= 'ヶ' ? String.fromCodePoint(sign.codePointAt(0)! - KATAKANA_TO_HIRAGANA) : sign,
    )
    .join('')
    .replace(GREETINGS, 'こん$1わ');
  const phones: (string[] | undefined)[] = [];
  for (const sign of hiragana) {
    const last = phones.findLast((each) => each === undefined || each.length > 0);
    const small = SMALL[sign]?.split(' ');
    if (small && last) {
      last.splice(-1, 1, ...(SOFT.has(last[0]!) ? small.slice(-1) : small));
      phones.push([]);
    } else if (sign === 'ー') phones.push(last ? [last.at(-1)!] : []);
    else if (sign === 'っ') phones.push([]);
    else phones.push((small ?? TABLE.get(sign)?.split(' ')) as string[] | undefined);
  }
  return phones;
}
