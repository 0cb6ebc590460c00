import {
  chainsIn,
  couldStandIn,
  parseChain,
  parsePhrase,
  phraseAt,
  type Chain,
  type Phrase,
  type Span,
} from './pattern.ts';
import { JoinedIndex } from './joined-index.ts';
import type { Lexicon, Phrases, Severity } from './policy.ts';
import type { Word } from './words.ts';

/** What an entry of a lexicon is about. */
export interface Entry {
  /** Unique within the policy. */
  readonly id: number;
  readonly kind: 'harm' | 'wished-away' | 'minor' | 'benign';
  /** Empty where the kind says everything. */
  readonly category: string;
  readonly severity: Severity;
}

/** An entry that was found, and where. */
export interface Match {
  readonly entry: Entry;
  readonly span: Span;
}

interface PhraseEntry extends Entry {
  readonly phrase: Phrase;
}
interface ChainEntry extends Entry {
  readonly chain: Chain;
}

const NOTHING: Word = { word: '', skeleton: null };
const ONLY_LATIN = /^[\u0000-\u024f]*$/;

/** All lexicons, ready to be looked for in any text: nobody says which language they write. */
export class Matcher {
  private readonly byWord = new Map<string, PhraseEntry[]>();
  private readonly bySkeleton = new Map<string, PhraseEntry[]>();
  private readonly byBeginning = new Map<string, PhraseEntry[]>();
  private readonly chains: ChainEntry[] = [];
  private readonly joined = new JoinedIndex<Entry>();
  private count = 0;

  /** @throws Error naming the phrase that cannot be read. */
  constructor(lexicons: readonly Lexicon[]) {
    for (const lexicon of lexicons) this.add(lexicon);
  }

  /** How many entries there are. */
  get size(): number {
    return this.count;
  }

  inWords(words: readonly Word[]): readonly Match[] {
    return this.phrasesIn(withoutSpans(words, this.phrasesIn(words, 'benign'), NOTHING), 'rest');
  }

  inLetters(letters: string): readonly Match[] {
    if (ONLY_LATIN.test(letters)) return [];
    const masked = withoutSpans([...letters.split('')], this.chainsIn(letters, 'benign'), ' ').join('');
    return this.chainsIn(masked, 'rest');
  }

  private phrasesIn(words: readonly Word[], which: Which): readonly Match[] {
    const distinct = [...new Map(words.map((word) => [word.word, word])).values()];
    const starting = new Map(distinct.map((word) => [word.word, this.startingWith(word, distinct, which)]));
    const matches: Match[] = [];
    words.forEach(({ word }, from) => {
      for (const entry of starting.get(word)!) {
        const span = phraseAt(entry.phrase, words, from);
        if (span) matches.push({ entry, span });
      }
    });
    return matches;
  }

  /** The entries that begin with the word and of which the text holds all words: few, however long the text. */
  private startingWith({ word, skeleton }: Word, distinct: readonly Word[], which: Which): readonly PhraseEntry[] {
    const candidates = new Set([
      ...(this.byWord.get(word) ?? []),
      ...(this.byBeginning.get(word.slice(0, 2)) ?? []),
      ...(skeleton === null ? [] : (this.bySkeleton.get(skeleton) ?? [])),
      ...(skeleton === null ? [] : (this.byBeginning.get(skeleton.slice(0, 2)) ?? [])),
    ]);
    return [...candidates].filter((entry) => isOf(which, entry) && couldStandIn(entry.phrase, distinct));
  }

  private chainsIn(letters: string, which: Which): readonly Match[] {
    const entries = this.chains.filter((entry) => isOf(which, entry));
    return entries.flatMap((entry) => chainsIn(entry.chain, letters).map((span) => ({ entry, span })));
  }

  /** Severe phrases in the skeleton of a text's letters, whatever stood between them. */
  inJoined(joined: string): readonly Match[] {
    return this.joined.find(joined).map(({ value: entry, span }) => ({ entry, span }));
  }

  private add(lexicon: Lexicon): void {
    this.addAll(lexicon, 'harm', lexicon.categories);
    this.addAll(lexicon, 'wished-away', lexicon.wishedAway);
    for (const source of lexicon.minors) this.addOne(lexicon, source, 'minor', 'minor_present', 'low');
    for (const source of lexicon.benign) this.addOne(lexicon, source, 'benign', '', 'low');
  }

  private addAll(lexicon: Lexicon, kind: Entry['kind'], phrases: Phrases): void {
    for (const [category, bySeverity] of Object.entries(phrases)) {
      for (const [severity, sources] of Object.entries(bySeverity)) {
        for (const source of sources ?? []) this.addOne(lexicon, source, kind, category, severity as Severity);
      }
    }
  }

  private addOne(
    { matching, classes }: Lexicon,
    source: string,
    kind: Entry['kind'],
    category: string,
    severity: Severity,
  ): void {
    const entry: Entry = { id: this.count++, kind, category, severity };
    if (matching === 'characters') {
      this.chains.push({ ...entry, chain: parseChain(source) });
      return;
    }
    const phrase = parsePhrase(source, classes);
    const [first] = phrase.places;
    for (const word of first!.words) push(this.byWord, word, { ...entry, phrase });
    for (const skeleton of first!.skeletons) push(this.bySkeleton, skeleton, { ...entry, phrase });
    for (const beginning of [...first!.beginnings, ...first!.skeletonBeginnings])
      push(this.byBeginning, beginning.slice(0, 2), { ...entry, phrase });
    if (kind === 'harm' && severity === 'high') this.joined.add(phrase, entry);
  }
}

type Which = 'benign' | 'rest';

function isOf(which: Which, { kind }: Entry): boolean {
  return (kind === 'benign') === (which === 'benign');
}

/** Takes what sounds harmful and is not out of the text, so that nothing is read into it: "bomb" in "how to make a bath bomb". */
function withoutSpans<T>(items: readonly T[], matches: readonly Match[], nothing: T): readonly T[] {
  if (matches.length === 0) return items;
  const left = [...items];
  for (const { span } of matches) left.fill(nothing, span.from, span.to + 1);
  return left;
}

function push<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
