import type { Language } from '../vocab/define.ts';
import { lexicon, type Entry } from './lexicon.ts';
import type { Text } from './normalise.ts';
import { quoteAt } from './quotes.ts';

/** A stretch of the text and what it may mean. */
export type Token =
  | {
      readonly kind: 'word';
      readonly entries: readonly Entry[];
      readonly shown: string;
      readonly folded: string;
      readonly ending: string;
      readonly spaced: boolean;
    }
  | { readonly kind: 'quote'; readonly quote: number }
  | { readonly kind: 'break'; readonly strong: boolean }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'unknown'; readonly shown: string; readonly folded: string };

/** More than anybody means; what is beyond is not looked at. */
const MOST_TOKENS = 4_000;

const isLetter = (character: string | undefined) => character !== undefined && /[\p{L}\p{M}]/u.test(character);
const isLatin = (character: string | undefined) => character !== undefined && /[a-zà-ɏḀ-ỿ]/i.test(character);
const isHangul = (character: string | undefined) => character !== undefined && /[\uac00-\ud7af]/.test(character);
const isHiragana = (character: string | undefined) => character !== undefined && /[\u3041-\u309f]/.test(character);

/** Cuts a text into the longest stretches that mean something, and the unknown ones between them. */
export function scan(text: Text, main: Language | 'und'): Token[] {
  const tokens: Token[] = [];
  const { folded, shown } = text;
  for (let i = 0; i < folded.length && tokens.length < MOST_TOKENS;) {
    const character = String.fromCodePoint(folded.codePointAt(i)!);
    const quote = quoteAt(character);
    if (quote !== undefined) tokens.push({ kind: 'quote', quote });
    const breaks = /[.!?;:。！？；：…\n]/.test(character)
      ? 'strong'
      : /[,،、，—–]/.test(character)
        ? 'weak'
        : undefined;
    if (breaks) tokens.push({ kind: 'break', strong: breaks === 'strong' });
    const digits = /^\d{1,6}/.exec(folded.slice(i, i + 7))?.[0];
    if (digits) tokens.push({ kind: 'number', value: Number(digits) });
    if (quote !== undefined || breaks || digits || !isLetter(character)) {
      i += digits?.length ?? character.length;
      continue;
    }
    const known = longest(folded, i, main);
    const end = known ? known.end : unknownEnd(folded, i, main);
    if (known) {
      const ending = endingAfter(folded, known.end, known.entries);
      tokens.push({
        kind: 'word',
        entries: known.entries,
        shown: shown.slice(i, known.end),
        folded: folded.slice(i, known.end),
        ending,
        spaced: !isLetter(folded[i - 1]),
      });
      i = known.end + ending.length;
    } else {
      tokens.push({ kind: 'unknown', shown: shown.slice(i, end), folded: folded.slice(i, end) });
      i = end;
    }
  }
  return tokens;
}

function longest(text: string, from: number, main: Language | 'und'): { end: number; entries: Entry[] } | undefined {
  const found = lexicon.matches(text, from);
  for (let i = found.length - 1; i >= 0; i--) {
    const { end } = found[i]!;
    if (eatsParticle(text, end)) continue;
    const entries = found[i]!.entries.filter((entry) => stands(text, from, end, entry, main));
    if (entries.length > 0) return { end, entries: best(entries, main) };
  }
  return undefined;
}

/** 木の後ろ is "behind the tree" and not "of wood", though 木の is. */
const eatsParticle = (text: string, end: number): boolean =>
  text[end - 1] === 'の' &&
  lexicon
    .matches(text, end - 1)
    .some((found) => found.end > end + 1 && found.entries.some(({ kind }) => kind === 'function'));

/** Whether a name can stand here: with letters between spaces it is a whole word, in Korean the beginning of one. */
function stands(text: string, from: number, end: number, entry: Entry, main: Language | 'und'): boolean {
  const before = text[from - 1];
  const after = text[end];
  if (isLatin(text[from])) {
    if (isLatin(before) || (isLatin(after) && text[end - 1] !== "'")) return false;
    return entry.lang === main || end - from >= 4 || !['en', 'it', 'vi'].includes(main);
  }
  if (entry.lang === 'ko' && entry.kind === 'noun' && end - from === 1)
    return !isHangul(before) && (!isHangul(after) || /[가는을를의와도만에은이로]/.test(after!));
  if (entry.lang === 'ko') return !isHangul(before) || end - from >= 2 || entry.kind === 'stop';
  if (entry.lang === 'th') return main === 'th' || end - from >= 3;
  if ((entry.lang === 'ja' && main === 'zh-Hant') || (entry.lang === 'zh-Hant' && main === 'ja'))
    return end - from >= 2 || entry.kind === 'noun';
  return true;
}

/** Meanings in the text's own language, when there are any. */
function best(entries: readonly Entry[], main: Language | 'und'): Entry[] {
  const own = entries.filter((entry) => entry.lang === main);
  return own.length > 0 ? own : [...entries];
}

/** What is attached to a stem or a noun: endings of verbs, particles. It belongs to the word and is not looked up. */
function endingAfter(text: string, from: number, entries: readonly Entry[]): string {
  let end = from;
  if (entries.some((entry) => entry.lang === 'ko'))
    while (isHangul(text[end]) && end - from < 8 && (entries.some((entry) => entry.stem) || !beginsPlace(text, end)))
      end++;
  else if (entries.some((entry) => entry.lang === 'ja' && entry.stem)) {
    while (
      isHiragana(text[end]) &&
      end - from < 8 &&
      !/^(そして|それから|その|あと|とき)/.test(text.slice(end, end + 4))
    )
      end++;
  }
  return text.slice(from, end);
}

/** Compounds such as 밤거리, "night street". */
const beginsPlace = (text: string, from: number): boolean =>
  lexicon
    .matches(text, from)
    .some(({ entries }) => entries.some(({ kind, lang }) => kind === 'setting' && lang === 'ko'));

/** Where an unknown stretch ends: at the next space, or where something known begins, for scripts without spaces. */
function unknownEnd(text: string, from: number, main: Language | 'und'): number {
  let end = from + (text.codePointAt(from)! > 0xffff ? 2 : 1);
  const latin = isLatin(text[from]);
  while (
    end < text.length &&
    isLetter(text[end]) &&
    quoteAt(text[end]!) === undefined &&
    isLatin(text[end]) === latin
  ) {
    if (!latin && !isHangul(text[from]) && longest(text, end, main)) break;
    end++;
  }
  while (latin && text[end] === "'" && isLatin(text[end + 1])) for (end++; isLatin(text[end]);) end++;
  return end;
}
