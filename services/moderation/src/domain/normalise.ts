/** Letters of scripts that write accents as marks which readers do without; in others (Thai, Japanese, Hindi) marks are letters. */
const ACCENTED = /([\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])\p{Mn}+/gu;
/** Format characters (also those that join, separate or turn text around), and the marks that only choose a glyph. */
const INVISIBLE =
  /[\p{Cf}\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}\u{115F}\u{1160}\u{3164}\u{FFA0}\u{34F}\u{180B}-\u{180F}]/gu;
const TAGS = /[\u{E0020}-\u{E007E}]+/gu;
/** Letters that mean the same without their bar or hook, and that no decomposition takes apart. */
const BARRED: Readonly<Record<string, string>> = {
  đ: 'd',
  ø: 'o',
  ł: 'l',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ħ: 'h',
  ŧ: 't',
};
const BARRED_LETTERS = new RegExp(`[${Object.keys(BARRED).join('')}]`, 'gu');

/** A text as rules read it, and what hides in it. */
export interface ReadableText {
  readonly text: string;
  /** What invisible tag characters spell; empty when there are none. */
  readonly hidden: string;
}

/**
 * The text in small letters, one form for each character, without accents and without anything that cannot be seen. Normalising what is
 * normal changes nothing; time grows with the length alone.
 */
export function normalise(text: string): string {
  let [before, after] = ['', text];
  // Small letters of some characters decompose once more; two rounds settle everything that there is today.
  for (let round = 0; round < 4 && before !== after; round++) [before, after] = [after, oneRound(after)];
  return after;
}

function oneRound(text: string): string {
  return text
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(ACCENTED, '$1')
    .normalize('NFC')
    .replace(BARRED_LETTERS, (letter) => BARRED[letter]!);
}

/** Reads a text as it came, with what hides in it. */
export function read(text: string): ReadableText {
  const hidden = (text.match(TAGS) ?? []).map((tags) =>
    tags.replace(/./gu, (tag) => String.fromCharCode(tag.codePointAt(0)! - 0xe0000)),
  );
  return { text: normalise(text), hidden: normalise(hidden.join(' ')) };
}
