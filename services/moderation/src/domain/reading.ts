import type { Match, Matcher } from './matcher.ts';
import { normalise, read } from './normalise.ts';
import { skeleton } from './skeleton.ts';
import { dialogueOf, lettersOf, squeezedPieces, wordsOf } from './words.ts';

/** Where a text comes from. */
export type Source = 'prompt' | 'negative_prompt' | 'speech';

/** A text and everything that was found in it. */
export interface Reading {
  readonly source: Source;
  /** Harmful, and not part of something that only sounds so. */
  readonly harms: readonly Match[];
  readonly wishedAway: readonly Match[];
  readonly minors: readonly Match[];
  /** The words of the text, for rules that look for what no lexicon can list. */
  readonly words: readonly string[];
  readonly letters: string;
}

/** Reads a text in every way in which it may be meant: as it stands, what is spoken in it alone, what hides in it, and pulled together. */
export function readText(source: Source, text: string, matcher: Matcher): readonly Reading[] {
  const { text: plain, hidden } = read(text);
  const spoken = dialogueOf(plain);
  return [plain, hidden, spoken].filter(Boolean).map((part) => readPart(source, part, matcher));
}

function readPart(source: Source, text: string, matcher: Matcher): Reading {
  const words = wordsOf(text);
  const letters = lettersOf(text);
  const found = [...matcher.inWords(words), ...matcher.inLetters(letters)];
  const known = new Set(found.map(({ entry }) => entry.id));
  const pulledApart = inEitherDirection(text, letters, matcher).filter(({ entry }) => !known.has(entry.id));
  const harms = [...found.filter(({ entry }) => entry.kind === 'harm'), ...pulledApart];
  return {
    source,
    harms,
    wishedAway: found.filter(({ entry }) => entry.kind === 'wished-away'),
    minors: found.filter(({ entry }) => entry.kind === 'minor'),
    words: words.map(({ word }) => word),
    letters,
  };
}

/** Severe phrases whose words were pulled apart, pushed together or turned around. */
function inEitherDirection(text: string, letters: string, matcher: Matcher): readonly Match[] {
  const backwards = normalise([...letters].reverse().join(''));
  return [...squeezedPieces(text), backwards].flatMap((piece) => matcher.inJoined(skeleton(piece)));
}
