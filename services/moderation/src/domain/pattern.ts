import { normalise } from './normalise.ts';
import { skeleton } from './skeleton.ts';
import { lettersOf, type Word } from './words.ts';

/** One place of a phrase: any of these words, or words that begin so. */
interface Place {
  readonly words: ReadonlySet<string>;
  readonly skeletons: ReadonlySet<string>;
  readonly beginnings: readonly string[];
  readonly skeletonBeginnings: readonly string[];
  /** How many other words may stand before this one. */
  readonly gap: number;
}

/** A phrase of words: `how to make|build ~3 bomb*`. */
export interface Phrase {
  readonly places: readonly Place[];
}

/** Where a phrase stands, first and last word. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const MAX_GAPS = 3;
const MAX_GAP = 6;

/** Words that stand for each other in phrases. */
export type Classes = Readonly<Record<string, string>>;

/**
 * Reads a phrase: places separated by spaces; `a|b` is either; `stem*` is any word that begins so; `$make` is a class of words; `~3` lets up
 * to three words stand between.
 * @throws Error for a phrase that says nothing or could take long to look for.
 */
export function parsePhrase(source: string, classes: Classes = {}): Phrase {
  const places: Place[] = [];
  let gap = 0;
  for (const part of source.trim().split(/\s+/)) {
    const distance = /^~(\d)$/.exec(part);
    if (distance) gap = Number(distance[1]);
    else places.push(readPlace(withClasses(part, classes, source), source, gap));
    if (!distance) gap = 0;
  }
  const gaps = places.filter((place) => place.gap > 0);
  if (places.length === 0 || gap > 0 || places[0]!.gap > 0)
    throw new Error(`The phrase '${source}' begins or ends with a gap`);
  if (gaps.length > MAX_GAPS || gaps.some((place) => place.gap > MAX_GAP)) {
    throw new Error(`The phrase '${source}' has more than ${MAX_GAPS} gaps, or one of more than ${MAX_GAP} words`);
  }
  return { places };
}

function withClasses(part: string, classes: Classes, source: string): string {
  return part.replace(/\$([a-z]+)/g, (_, name: string) => {
    const words = classes[name];
    if (words === undefined)
      throw new Error(`The phrase '${source}' uses a class $${name} that its file does not have`);
    return words;
  });
}

function readPlace(part: string, source: string, gap: number): Place {
  const options = part.split('|').map((option) => {
    const word = normalise(option.replace(/\*$/, ''));
    if (word === '' || lettersOf(word) !== word)
      throw new Error(`'${option}' in the phrase '${source}' is not one word`);
    return { word, open: option.endsWith('*') };
  });
  const words = options.filter(({ open }) => !open).map(({ word }) => word);
  const beginnings = options.filter(({ open }) => open).map(({ word }) => word);
  return {
    words: new Set(words),
    skeletons: new Set(words.map(skeleton)),
    beginnings,
    skeletonBeginnings: beginnings.map(skeleton),
    gap,
  };
}

/** The first place at which the phrase stands, beginning at `from`; undefined when it does not begin there. */
export function phraseAt({ places }: Phrase, words: readonly Word[], from: number): Span | undefined {
  const go = (place: number, at: number): Span | undefined => {
    const { gap } = places[place]!;
    for (let skipped = 0; skipped <= gap && at + skipped < words.length; skipped++) {
      if (!fits(places[place]!, words[at + skipped]!)) continue;
      if (place === places.length - 1) return { from, to: at + skipped };
      const rest = go(place + 1, at + skipped + 1);
      if (rest) return rest;
    }
    return undefined;
  };
  return go(0, from);
}

/** Whether every place of the phrase finds a word at all, in whatever order. */
export function couldStandIn({ places }: Phrase, words: readonly Word[]): boolean {
  return places.every((place) => words.some((word) => fits(place, word)));
}

function fits(place: Place, { word, skeleton }: Word): boolean {
  if (place.words.has(word) || place.beginnings.some((beginning) => word.startsWith(beginning))) return true;
  if (skeleton === null) return false;
  return place.skeletons.has(skeleton) || place.skeletonBeginnings.some((beginning) => skeleton.startsWith(beginning));
}

/** A phrase of characters, for scripts that write no spaces: its parts in order, each at most `GAP` characters after the one before. */
export interface Chain {
  readonly parts: readonly (readonly string[])[];
}

const CHAIN_GAP = 12;
const MAX_SPELLINGS = 200;

/** Reads `爆弾|爆薬…作り方`: parts separated by `…`, `a|b` is either. @throws Error for an empty part. */
export function parseChain(source: string): Chain {
  const parts = source.split('…').map((part) => part.split('|').map((option) => lettersOf(normalise(option))));
  if (parts.some((part) => part.some((option) => option === '')))
    throw new Error(`The phrase '${source}' has an empty part`);
  return { parts };
}

/** Every place at which the chain stands in the letters of a text, as offsets. */
export function chainsIn({ parts }: Chain, letters: string): readonly Span[] {
  const spans: Span[] = [];
  const [first, ...rest] = parts;
  for (const option of first!) {
    for (let from = letters.indexOf(option); from !== -1; from = letters.indexOf(option, from + 1)) {
      const to = endOfChain(rest, letters, from + option.length);
      if (to !== undefined) spans.push({ from, to: to - 1 });
    }
  }
  return spans;
}

/** Where the rest of a chain ends that goes on at `from`; undefined when it does not. */
export function endOfChain(parts: Chain['parts'], letters: string, from: number): number | undefined {
  let end = from;
  for (const part of parts) {
    const window = letters.slice(end, end + CHAIN_GAP + Math.max(...part.map(({ length }) => length)));
    const found = part.map((option) => ({ at: window.indexOf(option), option })).filter(({ at }) => at !== -1);
    if (found.length === 0) return undefined;
    const nearest = found.reduce((best, next) => (next.at < best.at ? next : best));
    end += nearest.at + nearest.option.length;
  }
  return end;
}

/** The phrase with nothing between its words, as skeletons: a chain whose parts are what stands between gaps. Undefined when there are too many spellings. */
export function joinedChain({ places }: Phrase): Chain | undefined {
  const parts: (readonly string[])[] = [];
  let heads: readonly string[] = [''];
  for (const [at, { words, beginnings, gap }] of places.entries()) {
    if (at > 0 && gap > 0) {
      parts.push(heads);
      heads = [''];
    }
    const options = [...words, ...beginnings];
    if (heads.length * options.length > MAX_SPELLINGS) return undefined;
    heads = heads.flatMap((head) => options.map((word) => head + word));
  }
  return { parts: [...parts, heads].map((part) => [...new Set(part.map(skeleton))]) };
}
