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
const SMALL: Readonly<Record<string, string>> = { ゃ: 'aa', ゅ: 'uw', ょ: 'ow' };

const TABLE: ReadonlyMap<string, string> = new Map([
  ...ROWS.flatMap(([consonant, syllables]) =>
    [...syllables].map((kana, i) => [kana, `${consonant} ${Object.values(VOWELS)[i]!}`.trim()] as const),
  ),
  ...Object.entries(SPECIAL),
]);

const KATAKANA_TO_HIRAGANA = 0x60;

/** The phones of kana; undefined for a sign that is none (kanji have no sound of their own). */
export function kanaPhones(text: string): (string[] | undefined)[] {
  const hiragana = [...text].map((sign) =>
    sign >= 'ァ' && sign <= 'ヶ' ? String.fromCodePoint(sign.codePointAt(0)! - KATAKANA_TO_HIRAGANA) : sign,
  );
  const phones: (string[] | undefined)[] = [];
  for (const sign of hiragana) {
    const last = phones.at(-1);
    if (SMALL[sign] && last) {
      last[last.length - 1] = SMALL[sign];
      continue;
    }
    if (sign === 'ー') phones.push(last ? [last.at(-1)!] : []);
    else if (sign === 'っ') phones.push([]);
    else phones.push(TABLE.get(sign)?.split(' '));
  }
  return phones;
}
