import type { Language } from '../vocab/define.ts';
import { known, vocabulary } from '../vocab/registry.ts';
import { lexicon, type Entry, type WordKind } from './lexicon.ts';
import { SCENERY } from './lists/scenery.ts';
import { PREPOSITIONS } from './relations.ts';
import type { Token } from './scan.ts';

/** A token with the one meaning that fits where it stands (verbs keep all of theirs until it is known who does what). */
export type Item =
  | {
      readonly kind: Exclude<WordKind, 'stop'>;
      readonly ids: readonly string[];
      readonly shown: string;
      readonly ending: string;
      readonly plural: boolean;
      readonly several?: number | undefined;
      readonly near: boolean;
    }
  | { readonly kind: 'stop'; readonly folded: string }
  | { readonly kind: 'quote'; readonly quote: number }
  | { readonly kind: 'break'; readonly strong: boolean }
  | { readonly kind: 'count'; readonly value: number }
  | { readonly kind: 'unknown'; readonly shown: string; readonly folded: string };

const DETERMINERS = new Set([
  'the',
  'this',
  'that',
  'his',
  'her',
  'its',
  'their',
  'my',
  'your',
  'our',
  'il',
  'lo',
  'la',
  'i',
  'gli',
  'le',
  "l'",
  'suo',
  'sua',
  'questo',
  'questa',
]);
/** Kinds in the order in which they are preferred when nothing else decides. */
const RANK: readonly WordKind[] = [
  'camera',
  'style',
  'verb',
  'noun',
  'setting',
  'weather',
  'time',
  'scenery',
  'colour',
  'mod',
  'size',
  'number',
  'manner',
  'mood',
  'material',
  'function',
  'stop',
  'unshown',
];

export function resolve(tokens: readonly Token[], main: Language | 'und'): Item[] {
  const items: Item[] = [];
  tokens.forEach((token, i) => {
    if (token.kind === 'number') items.push({ kind: 'count', value: token.value });
    else if (hasOwnLife(items.at(-1)) && !isPlaced(items.slice(0, -1)) && isBlowing(token))
      items.push({ kind: 'stop', folded: '' });
    else if (token.kind !== 'word') items.push(token);
    else items.push(meaning(token, items, tokens[i + 1], main));
    const last = items.at(-1);
    if (main === 'vi' && token.kind === 'word' && last?.kind === 'verb') items.push(...objectIn(token));
  });
  return items;
}

/** Vietnamese verbs may name what they are done to: đi xe đạp is to ride, and a bicycle. */
function objectIn({ shown, folded }: Token & { kind: 'word' }): Item[] {
  const from = folded.indexOf(' ') + 1;
  const noun = lexicon.matches(folded, from).find(({ end }) => from > 0 && end === folded.length);
  const entries = noun?.entries.filter(({ kind, lang }) => kind === 'noun' && lang === 'vi') ?? [];
  if (entries.length === 0) return [];
  const ids = [...new Set(entries.map(({ id }) => id))];
  return [
    {
      kind: 'noun',
      ids,
      shown: shown.slice(from),
      ending: '',
      plural: false,
      near: entries.every(({ near }) => near === true),
    },
  ];
}

const hasOwnLife = (item: Item | undefined): boolean =>
  item?.kind === 'weather' || (item?.kind === 'scenery' && SCENERY[item.ids[0]!]!.moves === true);

/** Who is in the rain does something of his own. */
const isPlaced = (before: readonly Item[]): boolean => PREPOSITIONS.has(viaOf(before) ?? '');

/** What weather does is the weather: snow falls, wind blows, waves roll in. */
function isBlowing(token: Token): boolean {
  return token.kind === 'unknown' || (token.kind === 'word' && token.entries.some((entry) => entry.kind === 'verb'));
}

function meaning(
  token: Token & { kind: 'word' },
  before: readonly Item[],
  next: Token | undefined,
  main: Language | 'und',
): Item {
  const kinds = new Set(token.entries.map((entry) => entry.kind));
  const kind = kinds.size === 1 ? token.entries[0]!.kind : choose(kinds, before, next, main, token);
  if (kind === 'stop') return { kind, folded: token.folded };
  const entries = token.entries.filter((entry) => entry.kind === kind);
  if (kind === 'noun' && isClassifier(entries, before, next, main)) return { kind: 'stop', folded: token.folded };
  return {
    kind,
    ids: [...new Set(entries.map((entry: Entry) => entry.id))],
    shown: token.shown,
    ending: token.ending,
    plural: entries.some((entry) => entry.plural === true),
    several: entries.find((entry) => entry.count !== undefined)?.count,
    near: entries.every((entry) => entry.near === true),
  };
}

/** Thai counts people with their own word, after the number or before "one": it is no person more. */
function isClassifier(
  entries: readonly Entry[],
  before: readonly Item[],
  next: Token | undefined,
  main: Language | 'und',
): boolean {
  if (main !== 'th' || entries[0]!.id !== 'person') return false;
  const [counted, last] = [before.at(-2), before.at(-1)];
  if (last?.kind === 'noun') return next?.kind === 'word' && next.entries.some((entry) => entry.kind === 'number');
  return counted?.kind === 'noun' && (last?.kind === 'number' || last?.kind === 'count');
}

/** By the window, one is in a room; through a window, something flies that must be there. */
const OF_A_PLACE: ReadonlySet<string> = new Set(['beside', 'before', 'from', 'in', 'on']);

const FLOORS: ReadonlySet<string> = new Set(['floor', 'ground', 'wall', 'surface']);

/** The preposition before what comes next, and before its article. */
function viaOf(before: readonly Item[]): string | undefined {
  const last = before.findLast((item) => item.kind !== 'stop' && item.kind !== 'number');
  return last?.kind === 'function' ? last.ids[0] : undefined;
}

function choose(
  kinds: ReadonlySet<WordKind>,
  before: readonly Item[],
  next: Token | undefined,
  main: Language | 'und',
  token: Token & { kind: 'word' },
): WordKind {
  const last = before.at(-1);
  const introduced =
    last !== undefined &&
    (['number', 'count', 'colour', 'size', 'mod', 'material'].includes(last.kind) ||
      (last.kind === 'stop' && DETERMINERS.has(last.folded)));
  const placed = last?.kind === 'function' && PREPOSITIONS.has(last.ids[0]!);
  const beforeNoun =
    next?.kind === 'word' && next.entries.some((entry) => ['noun', 'colour', 'size'].includes(entry.kind));
  // A stone floor is no stone.
  if (kinds.has('material') && kinds.has('noun') && next?.kind === 'word' && FLOORS.has(next.folded)) return 'material';
  const describing = (['colour', 'material', 'mod'] as const).find((kind) => kinds.has(kind));
  if (kinds.has('noun') && kinds.has('scenery')) return OF_A_PLACE.has(viaOf(before) ?? '') ? 'scenery' : 'noun';
  if (kinds.has('material') && kinds.has('scenery')) return beforeNoun ? 'material' : 'scenery';
  if (describing && beforeNoun && main !== 'it' && main !== 'vi' && main !== 'th') return describing;
  if (describing && (main === 'it' || main === 'vi' || main === 'th') && last?.kind === 'noun') return describing;
  if (kinds.has('verb') && kinds.has('scenery'))
    return introduced || placed || (beginsClause(last) && isVerb(next)) ? 'scenery' : 'verb';
  // To jump into the water, but to enter a room.
  if (kinds.has('verb') && kinds.has('function')) return last?.kind === 'verb' ? 'function' : 'verb';
  if (kinds.has('verb') && kinds.has('noun')) return introduced || placed ? 'noun' : 'verb';
  // A house is one that is seen, unless somebody is in it or comes in.
  if (kinds.has('setting') && kinds.has('noun')) return inside(before, token, next) ? 'setting' : 'noun';
  if (kinds.has('setting'))
    return kinds.has('verb') && !introduced && !placed && last?.kind !== 'setting' ? 'verb' : 'setting';
  if (kinds.has('noun')) return 'noun';
  return RANK.find((kind) => kinds.has(kind))!;
}

/** "… while waves roll in": a subject, for a verb comes next. */
const beginsClause = (last: Item | undefined): boolean =>
  last === undefined || last.kind === 'break' || (last.kind === 'function' && ['and', 'while'].includes(last.ids[0]!));

const isVerb = (token: Token | undefined): boolean =>
  token?.kind === 'word' && token.entries.some(({ kind }) => kind === 'verb');

/** What may stand between a preposition and its noun: "in an old stone castle". */
const DESCRIBING: ReadonlySet<string> = new Set([
  'stop',
  'number',
  'count',
  'colour',
  'size',
  'mod',
  'material',
  'unshown',
]);

/** Of what lies under `at`, these say that one is on the way. */
const TOWARDS: ReadonlySet<string> = new Set(['to', 'towards', 'toward', 'up to', 'past', 'verso', 'oltre']);

/** In a castle, at one, or coming into one; who rides to a castle is not there yet. */
function inside(before: readonly Item[], token: Token & { kind: 'word' }, next: Token | undefined): boolean {
  const last = before.findLast((item) => !DESCRIBING.has(item.kind));
  if (last?.kind === 'verb') return last.ids.includes('enter');
  if (/에서$/.test(token.ending) || startsWith(next, 'in')) return true;
  if (last?.kind !== 'function') return false;
  const via = last.ids[0]!;
  if (via !== 'at') return via === 'in';
  return last.shown.toLowerCase() === 'at' || (!TOWARDS.has(last.shown.toLowerCase()) && !isGoing(before));
}

const startsWith = (next: Token | undefined, via: string): boolean =>
  next?.kind === 'word' && next.entries.some(({ kind, id }) => kind === 'function' && id === via);

const isGoing = (before: readonly Item[]): boolean => {
  const verb = before.findLast((item) => item.kind === 'verb');
  return verb?.kind === 'verb' && verb.ids.some((id) => id === 'ride' || known(vocabulary.verbs, id).goes);
};
