import type { Text } from './normalise.ts';

/** Stands in the text for the quotation of its number: private characters, which no prompt can hold. */
const MARK = 0xe000;
const MOST_QUOTES = 24;

export interface Quoted {
  readonly text: Text;
  readonly quotes: readonly string[];
}

const PAIRS: readonly (readonly [string, string])[] = [
  ['“', '”'],
  ['„', '“'],
  ['„', '”'],
  ['«', '»'],
  ['»', '«'],
  ['「', '」'],
  ['『', '』'],
  ['《', '》'],
  ['"', '"'],
  ["'", "'"],
  ['‘', '’'],
];

/** Takes what is said in quotation marks of any style out of the text, and leaves a mark in its place. */
export function takeQuotes(text: Text): Quoted {
  const quotes: string[] = [];
  let shown = '';
  let folded = '';
  for (let i = 0; i < text.shown.length;) {
    const end = quotes.length < MOST_QUOTES ? endOfQuote(text.shown, i) : undefined;
    if (end === undefined) {
      shown += text.shown[i];
      folded += text.folded[i];
      i++;
      continue;
    }
    const said = text.shown.slice(i + 1, end).trim();
    const mark = said ? ` ${String.fromCharCode(MARK + quotes.length)} ` : ' ';
    if (said) quotes.push(said);
    shown += mark;
    folded += mark;
    i = end + 1;
  }
  return { text: { shown, folded }, quotes };
}

/** Where the quotation that opens at `start` closes. An apostrophe opens only before a word and closes only after one. */
function endOfQuote(shown: string, start: number): number | undefined {
  const open = shown[start]!;
  for (const [opening, closing] of PAIRS) {
    if (open !== opening) continue;
    const single = opening === "'" || opening === '‘';
    if (single && (isLetter(shown[start - 1]) || !/\S/.test(shown[start + 1] ?? ' '))) return undefined;
    for (let end = start + 1; end < shown.length && end - start < 600; end++) {
      if (shown[end] === closing && !(single && isLetter(shown[end + 1]))) return end;
    }
  }
  return undefined;
}

const isLetter = (character: string | undefined): boolean => character !== undefined && /[\p{L}\p{N}]/u.test(character);

/** The number of the quotation that a character stands for. */
export function quoteAt(character: string): number | undefined {
  const index = character.charCodeAt(0) - MARK;
  return index >= 0 && index < MOST_QUOTES ? index : undefined;
}
