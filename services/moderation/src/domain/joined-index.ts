import { endOfChain, joinedChain, type Chain, type Phrase, type Span } from './pattern.ts';

/** A chain's first part is found by its first letters. */
const KEY_LENGTH = 4;
/** Shorter ones turn up by chance across the ends of words. */
const SHORTEST = 8;

interface Beginning<T> {
  readonly text: string;
  readonly rest: Chain['parts'];
  readonly value: T;
}

/** Phrases without anything between their words, found in one pass over a text however many there are. */
export class JoinedIndex<T> {
  private readonly byKey = new Map<string, Beginning<T>[]>();

  /** Takes the phrase up in every spelling that is long enough to mean it. */
  add(phrase: Phrase, value: T): void {
    const chain = joinedChain(phrase);
    if (!chain) return;
    const [first, ...rest] = chain.parts;
    const shortestRest = rest.reduce((sum, part) => sum + Math.min(...part.map(({ length }) => length)), 0);
    for (const text of first!) {
      if (text.length < KEY_LENGTH || text.length + shortestRest < SHORTEST) continue;
      const key = text.slice(0, KEY_LENGTH);
      this.byKey.set(key, [...(this.byKey.get(key) ?? []), { text, rest, value }]);
    }
  }

  /** Where the phrases stand in a skeleton; each of them once. */
  find(joined: string): readonly { readonly value: T; readonly span: Span }[] {
    const found = new Map<T, Span>();
    for (let from = 0; from + KEY_LENGTH <= joined.length; from++) {
      for (const { text, rest, value } of this.byKey.get(joined.slice(from, from + KEY_LENGTH)) ?? []) {
        if (found.has(value) || !joined.startsWith(text, from)) continue;
        // Where one word ends with the letter that begins the next, a skeleton has that letter once.
        const to = endOfChain(rest, joined, from + text.length - 1);
        if (to !== undefined) found.set(value, { from, to: to - 1 });
      }
    }
    return [...found].map(([value, span]) => ({ value, span }));
  }
}
