import { LANGUAGES, type Language, type Names } from '../vocab/define.ts';
import { vocabulary } from '../vocab/registry.ts';
import { koreanStems } from './korean.ts';
import { englishPlural, englishVerbForms, italianPlural, italianVerbForms } from './inflect.ts';
import { CLOTHES } from './lists/clothes.ts';
import { COLOURS } from './lists/colours.ts';
import { FUNCTION_WORDS } from './lists/function-words.ts';
import { GROUPS } from './lists/groups.ts';
import { HYPERNYMS } from './lists/hypernyms.ts';
import { MANNERS } from './lists/manner.ts';
import { MODS } from './lists/mods.ts';
import { COUNTERS, NUMBERS } from './lists/numbers.ts';
import { SCENERY } from './lists/scenery.ts';
import { SIZES } from './lists/sizes.ts';
import { STOP_WORDS } from './lists/stop-words.ts';
import { TIMES } from './lists/times.ts';
import { UNSHOWN } from './lists/unshown.ts';
import { fold } from './normalise.ts';
import { Trie } from './trie.ts';

export type WordKind =
  | 'noun' | 'verb' | 'material' | 'setting' | 'weather' | 'colour' | 'size' | 'number' | 'manner' | 'time' | 'camera' | 'style' | 'mood' | 'mod' | 'clothes' | 'scenery' | 'unshown' | 'function' | 'stop'; // prettier-ignore

/** One thing that a name may mean. */
export interface Entry {
  readonly kind: WordKind;
  readonly id: string;
  readonly lang: Language;
  readonly plural?: boolean;
  /** A word that we show as something else that is like it. */
  readonly near?: boolean;
  /** How many it means, where it means several. */
  readonly count?: number;
  /** A stem to which endings attach. */
  readonly stem?: boolean;
}

/** Everything that has a name, in one trie over all languages. */
export const lexicon: Trie<Entry> = build();

function build(): Trie<Entry> {
  const trie = new Trie<Entry>();
  const seen = new Set<string>();
  const add = (name: string, entry: Entry) => {
    const folded = fold(name.normalize('NFKC'));
    const key = `${folded} ${entry.lang} ${entry.kind} ${entry.id} ${entry.count ?? ''}`;
    if (seen.has(key)) return;
    seen.add(key);
    trie.add(folded, entry);
  };
  const all = (kind: WordKind, id: string, names: Readonly<Partial<Names>>, near = false) => {
    for (const lang of LANGUAGES)
      for (const name of names[lang] ?? [])
        for (const form of formsOf(kind, lang, name))
          add(form.text, { kind, id, lang, ...form.marks, ...(near ? { near } : {}) });
  };
  for (const noun of vocabulary.nouns.values()) {
    all('noun', noun.id, noun.names);
    if (noun.near) all('noun', noun.id, noun.near, true);
  }
  const own = new Set(
    [...vocabulary.nouns.values(), ...vocabulary.settings.values(), ...vocabulary.verbs.values()].flatMap(({ names }) =>
      Object.values(names).flat(),
    ),
  );
  for (const [id, names] of Object.entries(HYPERNYMS))
    for (const [lang, words] of Object.entries(names) as [Language, readonly string[]][])
      all('noun', id, { [lang]: words.filter((word) => !own.has(word)) }, true);
  for (const [kind, words] of [
    ['verb', vocabulary.verbs],
    ['material', vocabulary.materials],
    ['setting', vocabulary.settings],
    ['weather', vocabulary.weather],
    ['camera', vocabulary.camera],
    ['style', vocabulary.styles],
    ['mood', vocabulary.moods],
  ] as const) {
    for (const word of words.values()) all(kind, word.id, word.names);
  }
  for (const [kind, list] of [
    ['colour', COLOURS],
    ['size', SIZES],
    ['number', NUMBERS],
    ['manner', MANNERS],
    ['time', TIMES],
    ['mod', MODS],
    ['clothes', CLOTHES],
    ['function', FUNCTION_WORDS],
    ['stop', STOP_WORDS],
    ['unshown', UNSHOWN],
  ] as const) {
    // prettier-ignore
    for (const [id, names] of Object.entries(list)) all(kind, id, names);
  }
  for (const [lang, { numbers, counters, particles }] of Object.entries(COUNTERS))
    for (const [i, number] of numbers.entries())
      for (const counter of counters)
        for (const particle of particles) {
          // Korean writes a space between the two, or none.
          const spaces = lang === 'ko' ? [' ', ''] : [''];
          for (const space of spaces)
            add(`${number}${space}${counter}${particle}`, { kind: 'number', id: `${i + 1}`, lang: lang as Language });
        }
  for (const { noun, count, names } of Object.values(GROUPS))
    for (const lang of LANGUAGES) for (const name of names[lang]) add(name, { kind: 'noun', id: noun, lang, count });
  for (const [id, { names }] of Object.entries(SCENERY)) all('scenery', id, names);
  return trie;
}

interface Form {
  readonly text: string;
  readonly marks?: Pick<Entry, 'plural' | 'stem'>;
}

function formsOf(kind: WordKind, lang: Language, name: string): Form[] {
  if (kind === 'verb') {
    if (lang === 'en') return englishVerbForms(name).map((text) => ({ text }));
    if (lang === 'it') return italianVerbForms(name).map((text) => ({ text }));
    if (lang === 'ja') return [{ text: name, marks: { stem: true } }];
    if (lang === 'ko') return koreanStems(name).map((text) => ({ text, marks: { stem: true } }));
  }
  if (kind === 'noun') {
    if (lang === 'en') return [{ text: name }, { text: englishPlural(name), marks: { plural: true } }];
    if (lang === 'it') return [{ text: name }, { text: italianPlural(name), marks: { plural: true } }];
    if (lang === 'ja') return [{ text: name }, { text: `${name}たち`, marks: { plural: true } }];
    if (lang === 'ko') return [{ text: name }, { text: `${name}들`, marks: { plural: true } }];
    if (lang === 'zh-Hant') return [{ text: name }, { text: `${name}們`, marks: { plural: true } }];
  }
  return [{ text: name }];
}
