import type { Language } from '../vocab/define.ts';
import type { Item } from './resolve.ts';

/** Something or somebody that a clause speaks of. */
export interface Mention {
  /** A word of vocab/nouns; undefined for a pronoun or an unknown word. */
  readonly noun?: string;
  readonly pronoun?: string;
  readonly shown: string;
  readonly near: boolean;
  plural: boolean;
  count?: number;
  colour?: string;
  material?: string;
  size?: string;
  mods: string[];
  /** Mods and material as they were written. */
  words: Record<string, string>;
  negated: boolean;
  /** What stands between it and the verb, by its name among the function words, and as it was written. */
  preposition?: string;
  via?: string;
  role?: 'subject' | 'object';
  readonly afterVerb: boolean;
  /** Said with `and` after another one. */
  joined: boolean;
  /** Its preposition places what is mentioned next, not what was before. */
  ofNext?: boolean;
  /** Said with an indefinite article: somebody new. */
  fresh?: boolean;
}

export type Join = 'then' | 'and' | 'while';

export interface Clause {
  join: Join;
  /** The verbs that may be meant, as words of vocab/verbs, and how they were written. */
  verb?: { readonly ids: readonly string[]; readonly shown: string };
  mentions: Mention[];
  quotes: number[];
  /** Places and parts of places that something goes into, over or around. */
  wheres: { readonly kind: 'setting' | 'scenery'; readonly id: string; readonly shown: string; preposition: string }[];
  manner?: string;
  mannerShown?: string;
  camera: string[];
  negated: boolean;
  /** Said of the last one mentioned before ("a ball that …"). */
  relative: boolean;
  /** Unknown words, each with whether it stands where a noun would. */
  unknown: { readonly shown: string; readonly nounLike: boolean; readonly afterVerb: boolean }[];
}

const RELATIVE = new Set(['that', 'which', 'who', 'che', 'mà']);
const OBJECT_MARKS = new Set(['を', '把', '을', '를']);
const SUBJECT_MARKS = new Set(['は', 'が', 'も', '은', '는', '이', '가']);
/** Korean particles at the end of a noun, longest first. */
const KOREAN: readonly (readonly [RegExp, Partial<Pick<Mention, 'role' | 'preposition'>>])[] = [
  [/(에게|한테|께|으로|로)$/, { preposition: 'at' }],
  [/에서$/, { preposition: 'in' }],
  [/(와|과|랑|하고)$/, { preposition: 'with' }],
  [/(을|를)$/, { role: 'object' }],
  [/(이|가|은|는|께서|도)$/, { role: 'subject' }],
  [/에$/, { preposition: 'at' }],
];

/** Reads the items of a text into clauses: one verb each, with what it speaks of. */
export function readClauses(items: readonly Item[], main: Language | 'und'): Clause[] {
  return new Reader(items, main).read();
}

class Reader {
  readonly #items: readonly Item[];
  readonly #verbLast: boolean;
  readonly #adjectiveLast: boolean;
  readonly #chinese: boolean;
  readonly #clauses: Clause[] = [];
  #clause: Clause = blank('then');
  #pending: Partial<
    Pick<Mention, 'count' | 'colour' | 'material' | 'size' | 'preposition' | 'via' | 'role' | 'fresh'>
  > & {
    mods: string[];
    words: Record<string, string>;
    negated: boolean;
    joined: boolean;
    introduced: boolean;
    /** "a crying woman": what the next one is doing. */
    doing?: Clause['verb'];
  } = nothing();
  /** Clauses of what was said before a noun, to come after the one that is being read. */
  #also: Clause[] = [];
  #nextJoin: Join | undefined;
  #at = 0;

  constructor(items: readonly Item[], main: Language | 'und') {
    this.#items = items;
    this.#verbLast = main === 'ja' || main === 'ko';
    this.#chinese = main === 'zh-Hant';
    this.#adjectiveLast = main === 'it' || main === 'vi' || main === 'th';
  }

  read(): Clause[] {
    for (this.#at = 0; this.#at < this.#items.length; this.#at++) this.#take(this.#items[this.#at]!);
    this.#close('then');
    return this.#clauses;
  }

  #take(item: Item): void {
    switch (item.kind) {
      case 'break':
        if (item.strong) return this.#close('then');
        if (this.#verbAhead() && (this.#clause.verb || this.#clause.quotes.length > 0))
          this.#close(this.#nextJoin ?? 'and');
        return;
      case 'quote':
        this.#clause.quotes.push(item.quote);
        return;
      case 'count':
        this.#number(item.value);
        return;
      case 'number':
        this.#pending.fresh = /^(a|an|another|un|uno|una|un')$/i.test(item.shown);
        this.#number(item.ids[0] === 'some' ? 3 : item.ids[0] === 'many' ? 8 : Number(item.ids[0]));
        return;
      case 'noun':
        if (this.#onlySaysWhich(item)) return;
        if (item.several) this.#pending.count = item.several;
        return this.#noun({ noun: item.ids[0]!, shown: item.shown, near: item.near, plural: item.plural }, item.ending);
      case 'verb':
        return this.#verb(item);
      case 'colour':
      case 'material':
      case 'size':
        return this.#describe(item.kind, item.ids[0]!, item.shown);
      case 'mod': {
        const last = this.#clause.mentions.at(-1);
        const described = last && this.#describesLast() ? last : this.#pending;
        described.mods.push(item.ids[0]!);
        described.words[item.ids[0]!] = item.shown;
        return;
      }
      case 'clothes': {
        const wearer = this.#clause.mentions.at(-1);
        if (wearer && this.#pending.colour) wearer.colour = this.#pending.colour;
        this.#pending = nothing();
        return;
      }
      case 'manner':
        this.#clause.manner = item.ids[0]!;
        this.#clause.mannerShown = item.shown;
        return;
      case 'function':
        return this.#function(item.ids[0]!, item.shown, item.ending);
      case 'stop':
        return this.#stop(item.folded);
      case 'unknown':
        return this.#unknown(item.shown);
      case 'unshown':
        this.#clause.unknown.push({ shown: item.shown, nounLike: false, afterVerb: false });
        return;
      case 'setting':
      case 'scenery':
        return this.#where(item.kind, item.ids[0]!, item.shown);
      case 'camera':
        this.#clause.camera.push(item.ids[0]!);
        this.#pending = nothing();
        return;
      default:
        this.#pending = nothing();
    }
  }

  #where(kind: 'setting' | 'scenery', id: string, shown: string): void {
    // "the kitchen table": it only says which.
    if (!this.#adjectiveLast && this.#items[this.#at + 1]?.kind === 'noun') return;
    const after = this.#items[this.#at + 1];
    const preposition =
      this.#pending.preposition ?? (this.#verbLast && after?.kind === 'function' ? after.ids[0] : undefined);
    if (preposition) this.#clause.wheres.push({ kind, id, shown, preposition });
    this.#pending = nothing();
  }

  /** Whether the adjective at hand belongs to the noun before it. */
  #describesLast(): boolean {
    const before = this.#items[this.#at - 1];
    const next = this.#items[this.#at + 1];
    return (
      this.#adjectiveLast &&
      before !== undefined &&
      ['noun', 'colour', 'size', 'mod', 'material', 'clothes'].includes(before.kind) &&
      !(next?.kind === 'noun' && before.kind !== 'noun')
    );
  }

  #describe(kind: 'colour' | 'material' | 'size', id: string, shown: string): void {
    const last = this.#clause.mentions.at(-1);
    const described = last && this.#describesLast() ? last : this.#pending;
    described[kind] = id;
    described.words[id] = shown;
    this.#pending.introduced = true;
  }

  /** Before the noun, or, where adjectives or verbs come last, after it: แมวสองตัว, 고양이 두 마리, 猫が二匹. */
  #number(value: number): void {
    const last = this.#clause.mentions.at(-1);
    const before = this.#items[this.#at - 1];
    const next = this.#items[this.#at + 1];
    const behind = before?.kind === 'noun' || (this.#verbLast && before?.kind === 'stop');
    if ((this.#adjectiveLast || this.#verbLast) && last && behind && next?.kind !== 'noun' && last.count === undefined)
      last.count = value;
    else this.#pending.count = value;
    this.#pending.introduced = true;
  }

  /** "an alien planet", "a toy car": in English the first of two nouns only says which. */
  #onlySaysWhich(item: { readonly plural: boolean; readonly ids: readonly string[]; readonly shown: string }): boolean {
    const next = this.#items[this.#at + 1];
    if (!/^[a-z]/i.test(item.shown) || this.#adjectiveLast || item.plural) return false;
    if (item.ids[0] === 'baby' && next?.kind === 'noun') {
      this.#pending.size ??= 'small';
      return true;
    }
    return (next?.kind === 'setting' || next?.kind === 'noun') && !/^(on|in|at) /i.test(next.shown);
  }

  #noun(what: { noun?: string; pronoun?: string; shown: string; near: boolean; plural: boolean }, ending = ''): void {
    const { introduced: _, doing, ...said } = this.#pending;
    const korean = ending ? KOREAN.find(([pattern]) => pattern.test(ending))?.[1] : undefined;
    this.#clause.mentions.push({
      ...what,
      ...said,
      ...korean,
      afterVerb: this.#clause.verb !== undefined && !this.#verbLast,
    });
    if (doing) this.#does(this.#clause.mentions.at(-1)!, doing);
    if (ending.startsWith('들')) this.#clause.mentions.at(-1)!.plural = true;
    this.#pending = nothing();
  }

  /** What is said before a noun is its verb when the sentence has no other, and goes on beside it when it has. */
  #does(mention: Mention, verb: NonNullable<Clause['verb']>): void {
    if (!this.#clause.verb && !this.#verbAhead()) {
      this.#clause.verb = verb;
      mention.role = 'subject';
    } else {
      const { preposition: _, via: __, ...who } = mention;
      const same = { ...who, afterVerb: false, joined: false, fresh: false };
      this.#also.push({ ...blank('while'), verb, mentions: [same] });
    }
  }

  /** "a crying woman", "the swinging pendulum". */
  #standsBeforeNoun(shown: string): boolean {
    const next = this.#items[this.#at + 1];
    const introduced = this.#pending.introduced || this.#items[this.#at - 1]?.kind === 'function' || this.#at === 0;
    return introduced && /ing$/i.test(shown) && next?.kind === 'noun';
  }

  #verb(item: { readonly ids: readonly string[]; readonly shown: string; readonly ending: string }): void {
    if (this.#standsBeforeNoun(item.shown)) {
      this.#pending.doing = { ids: item.ids, shown: item.shown };
      return;
    }
    // "a stack of boxes": what is introduced like a noun is no second verb.
    if (this.#clause.verb && this.#pending.introduced && !this.#verbLast) return void (this.#pending = nothing());
    if (this.#clause.verb) {
      const relative = this.#items
        .slice(Math.max(0, this.#at - 2), this.#at)
        .some((each) => each.kind === 'stop' && RELATIVE.has(each.folded));
      const moved = this.#adopted();
      this.#close(this.#nextJoin ?? 'and');
      this.#clause.relative = relative && moved.length === 0;
      this.#clause.mentions.push(...moved);
    }
    this.#clause.verb = { ids: item.ids, shown: item.shown };
    const preposition = / (over|into|onto|under|around|through)$/i.exec(item.shown)?.[1]?.toLowerCase();
    if (this.#pending.negated || /지 않|않/.test(item.ending) || /^(ない|なかった|ません)/.test(item.ending))
      this.#clause.negated = true;
    this.#pending = preposition ? { ...nothing(), preposition, via: preposition } : nothing();
    if (/ながら$/.test(item.ending) || /(면서|으며|며)$/.test(item.ending)) this.#nextJoin = 'while';
    if (this.#verbLast && this.#verbAhead()) this.#close(this.#nextJoin ?? 'and');
  }

  /** A subject that was read as part of the clause before: "… misses and the ball rebounds". */
  #adopted(): Mention[] {
    const mentions = this.#clause.mentions;
    const from = mentions.findIndex((mention) => mention.afterVerb && mention.joined);
    return from < 0 ? [] : mentions.splice(from).map((mention) => ({ ...mention, afterVerb: false, joined: false }));
  }

  #function(id: string, shown: string, ending: string): void {
    const last = this.#clause.mentions.at(-1);
    const previous = this.#items[this.#at - 1];
    switch (id) {
      case 'and':
        if (this.#clause.verb && this.#verbAhead() && !this.#nounListAhead())
          return this.#close(this.#nextJoin ?? 'and');
        this.#pending = { ...nothing(), joined: true };
        return;
      case 'then':
      case 'but':
        if (this.#clause.verb || this.#clause.quotes.length > 0) this.#close('then');
        else this.#clause.join = 'then';
        return;
      case 'while':
        if (this.#verbLast) this.#nextJoin = 'while';
        else if (this.#clause.verb) this.#close('while');
        else this.#nextJoin = 'while';
        return;
      case 'not':
        this.#pending.negated = true;
        return;
      case 'he':
      case 'she':
      case 'it':
      case 'they':
        return this.#noun({ pronoun: id, shown, near: false, plural: id === 'they' }, ending);
      default:
        if (last && previous?.kind === 'noun' && this.#followsNoun(shown)) {
          last.preposition = id;
          last.via = shown;
        } else if (!this.#verbLast) {
          this.#pending.preposition = id;
          this.#pending.via = shown;
        } else if (last && (previous?.kind === 'noun' || previous?.kind === 'stop')) {
          last.preposition = id;
          last.via = shown;
          // の上の, 위의: said of what follows.
          last.ofNext = /(の|의)$/.test(shown);
        }
    }
  }

  /** In Chinese, 在 stands before a noun and 上面 behind it; the latter says more. */
  #followsNoun(shown: string): boolean {
    return this.#chinese && /[上下裡裏後前旁邊間方面近]$/.test(shown);
  }

  #stop(folded: string): void {
    const last = this.#clause.mentions.at(-1);
    const marks = ['noun', 'unknown', 'function', 'number', 'count'].includes(this.#items[this.#at - 1]?.kind ?? '');
    if (folded === '把') this.#pending.role = 'object';
    else if (OBJECT_MARKS.has(folded)) {
      if (last && marks) last.role = 'object';
    } else if (this.#verbLast && SUBJECT_MARKS.has(folded) && marks && last && !last.role) last.role = 'subject';
    if (/^(the|his|her|its|their|il|lo|la|i|gli|le|l')$/.test(folded)) this.#pending.introduced = true;
  }

  #unknown(shown: string): void {
    const before = this.#items[this.#at - 1];
    if (this.#verbLast && before?.kind === 'verb') return;
    const next = this.#items[this.#at + 1];
    const nounLike =
      this.#pending.introduced ||
      (next?.kind === 'verb' && this.#clause.mentions.length === 0) ||
      (next?.kind === 'stop' && (OBJECT_MARKS.has(next.folded) || SUBJECT_MARKS.has(next.folded)));
    const describes =
      next !== undefined && ['noun', 'unknown', 'setting', 'colour', 'size', 'clothes', 'unshown'].includes(next.kind);
    const adjectiveOf = nounLike && describes && !this.#adjectiveLast;
    this.#clause.unknown.push({
      shown,
      nounLike: nounLike && !adjectiveOf,
      afterVerb: this.#clause.verb !== undefined && !this.#verbLast,
    });
    if (nounLike && !adjectiveOf) this.#noun({ shown, near: false, plural: false });
  }

  /** Whether a verb comes before the sentence ends. */
  #verbAhead(): boolean {
    for (let i = this.#at + 1; i < this.#items.length; i++) {
      const item = this.#items[i]!;
      if (item.kind === 'verb') return true;
      if (item.kind === 'break' && item.strong) return false;
      if (item.kind === 'function' && (item.ids[0] === 'then' || item.ids[0] === 'while')) return false;
    }
    return false;
  }

  /** Whether what follows `and` is one more thing of a list: the next verb stands beyond another `and` or comma. */
  #nounListAhead(): boolean {
    for (let i = this.#at + 1; i < this.#items.length; i++) {
      const item = this.#items[i]!;
      if (item.kind === 'verb') return false;
      if (item.kind === 'break' || (item.kind === 'function' && item.ids[0] === 'and')) return true;
    }
    return true;
  }

  #close(next: Join): void {
    const clause = this.#clause;
    if (
      clause.verb ||
      clause.mentions.length > 0 ||
      clause.quotes.length > 0 ||
      clause.unknown.length > 0 ||
      clause.wheres.length > 0 ||
      clause.camera.length > 0
    )
      this.#clauses.push(clause);
    this.#clauses.push(...this.#also);
    this.#also = [];
    const verbless = !clause.verb;
    this.#clause = blank(verbless && this.#nextJoin ? this.#nextJoin : next);
    if (!verbless) this.#nextJoin = undefined;
    this.#pending = nothing();
  }
}

const blank = (join: Join): Clause => ({
  join,
  mentions: [],
  wheres: [],
  camera: [],
  quotes: [],
  negated: false,
  relative: false,
  unknown: [],
});
const nothing = () => ({
  mods: [] as string[],
  words: {} as Record<string, string>,
  negated: false,
  joined: false,
  introduced: false,
});
