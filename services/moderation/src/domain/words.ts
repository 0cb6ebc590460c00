import { isDisguised, skeleton } from './skeleton.ts';

/** A word of a normalised text. */
export interface Word {
  readonly word: string;
  /** Set when the word is disguised: then it also counts as every word with this skeleton. */
  readonly skeleton: string | null;
}

const WORD = /[\p{L}\p{N}\p{M}@$!+|€]+/gu;
const OUTER_MARKS = /^[!|+]+|[!|+]+$/g;
/** So many single letters in a row are a word that was pulled apart. */
const PULLED_APART = 3;
const SHORT_WORD = 3;
const SHORT_ROW = 4;
const LONG_WORD = 8;

/** The words of a normalised text; letters that stand alone in a row are put together again. */
export function wordsOf(text: string): readonly Word[] {
  const plain = (text.match(WORD) ?? []).map((word) => word.replace(OUTER_MARKS, '')).filter(Boolean);
  const leet = plain.some((word) => /\p{L}/u.test(word) && /[0-9@$]/.test(word));
  const latinText = plain.filter((word) => /^\p{Script=Latin}+$/u.test(word)).length * 2 > plain.length;
  const words: Word[] = [];
  let letters: string[] = [];
  const flush = () => {
    if (letters.length >= PULLED_APART) words.push({ word: letters.join(''), skeleton: skeleton(letters.join('')) });
    else for (const word of letters) words.push({ word, skeleton: null });
    letters = [];
  };
  for (const word of plain) {
    if ([...word].length === 1) {
      letters.push(word);
      continue;
    }
    flush();
    // Where letters are written as digits, a small number may be a word of them: `70` in `h0w 70`.
    const disguised = isDisguised(word, latinText) || (leet && /^\d{2,3}$/.test(word));
    words.push({ word, skeleton: disguised ? skeleton(word) : null });
  }
  flush();
  return words;
}

/** All letters and digits of a text without anything between them, for scripts that write no spaces and for words pulled apart. */
export function lettersOf(text: string): string {
  return (text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).join('');
}

/**
 * The pieces of a text whose letters may hold words that were pushed together (a long word) or pulled apart (a row of very short ones).
 * Words that stand whole next to each other are left out: across their ends anything can be read into them.
 */
export function squeezedPieces(text: string): readonly string[] {
  const pieces: string[] = [];
  let row: string[] = [];
  const flush = () => {
    if (row.length >= SHORT_ROW) pieces.push(row.join(''));
    row = [];
  };
  for (const [word] of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    if (word.length <= SHORT_WORD) {
      row.push(word);
      continue;
    }
    flush();
    if (word.length >= LONG_WORD) pieces.push(word);
  }
  flush();
  return pieces;
}

/** What stands in quotation marks of any kind, as one text: the lines that are to be spoken. */
export function dialogueOf(text: string): string {
  const quoted = text.match(/"[^"]*"|“[^”]*”|„[^“”]*[“”]|«[^»]*»|「[^」]*」|『[^』]*』|‘[^’]*’/gu) ?? [];
  return quoted.map((line) => line.slice(1, -1)).join(' ');
}
