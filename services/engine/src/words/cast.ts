import { isFeeling } from '../physics/feelings.ts';
import { WATER } from '../physics/layout.ts';
import type { Emotion } from '../timeline.ts';
import type { Beat, Entity, Line, Relation, Way } from '../scene/scene-graph.ts';
import type { Kind, Language, NounDef, VerbDef } from '../vocab/define.ts';
import { known, vocabulary } from '../vocab/registry.ts';
import type { Clause, Mention } from './clauses.ts';
import { languageOf } from './language.ts';
import { GOING, STANDING } from './relations.ts';

/** A beat before it has its time: those of one `step` happen together. */
export interface DraftBeat extends Omit<Beat, 't0' | 't1'> {
  readonly step: number;
}

export interface Draft {
  readonly entities: Entity[];
  readonly beats: DraftBeat[];
  readonly lines: (Line & { readonly beat: number })[];
  /** Camera words that hold for the whole clip. */
  readonly camera: string[];
  readonly uncovered: string[];
}

const MOST_ENTITIES = 16;
const MOST_BEATS = 24;
const MOST_LINES = 12;
const MANY = 7;
/** Characters of a word that is none of ours. */
const MOST_OF_LABEL = 60;

/**
 * Finds out who does what in each clause: entities, the verbs' roles by their frames, the order of things, who says what.
 *
 * @param there who is there already, the one it was about last
 */
export function cast(
  clauses: readonly Clause[],
  quotes: readonly string[],
  main: Language | 'und',
  there: readonly Entity[] = [],
): Draft {
  const caster = new Caster(quotes, main, there);
  for (const clause of clauses) caster.take(clause);
  return filmedThroughout(caster.draft);
}

class Caster {
  readonly draft: Draft = { entities: [], beats: [], lines: [], camera: [], uncovered: [] };
  readonly #quotes: readonly string[];
  readonly #main: Language | 'und';
  /** Those whom the last clause was about. */
  #actors: Entity[] = [];
  /** What the last clause did something to, and else what did it: the first that `it` may mean. */
  #affected: Entity[] = [];
  /** Everybody and everything spoken of, the latest last: what a pronoun may mean. */
  #recent: Entity[] = [];
  #step = -1;
  #lastSubjects = new Set<string>();
  readonly #mentioned = new Set<string>();

  constructor(quotes: readonly string[], main: Language | 'und', there: readonly Entity[]) {
    this.#quotes = quotes;
    this.#main = main;
    this.draft.entities.push(...structuredClone(there));
    this.#recent = [...this.draft.entities];
    this.#actors = this.#recent.slice(-1);
  }

  take(clause: Clause): void {
    const guesses = clause.unknown.filter((word) => word.nounLike).map((word) => word.shown);
    for (const word of clause.unknown) if (!guesses.includes(word.shown)) this.#uncovered(word.shown);
    if (clause.negated && !clause.verb) return;
    const fit = clause.verb && this.#fit(clause);
    const entities = new Map<Mention, Entity>();
    for (const mention of clause.mentions) {
      if (mention.negated || !this.#matters(mention, fit)) continue;
      const entity = this.#entityOf(mention, fit?.verb, fit !== undefined && fit.subjects.includes(mention));
      if (entity) entities.set(mention, entity);
    }
    this.#place(entities, fit);
    if (!fit) this.draft.camera.push(...clause.camera);
    if (clause.verb && (!fit || fit.hops === 2)) this.#uncovered(clause.verb.shown);
    if (fit && !clause.negated) this.#act(clause, fit, entities);
    this.#speak(clause, entities);
    for (const entity of entities.values()) this.#remember(entity);
    if (fit?.patient) this.#remember(entities.get(fit.patient));
    if (fit)
      this.#affected = [fit.patient, ...fit.subjects].flatMap((mention) => (mention && entities.get(mention)) ?? []);
    const subjects = fit ? this.#who(fit, entities) : [];
    if (subjects.length > 0) this.#actors = subjects;
    else if (!clause.verb && entities.size > 0) this.#actors = [[...entities.values()][0]!];
  }

  /** "in a flumph": where one does not know what it is, nothing is put there; it is reported. */
  #matters(mention: Mention, fit: Fit | undefined): boolean {
    if (mention.noun || mention.pronoun || !mention.preposition) return true;
    if (mention === fit?.patient || mention === fit?.target) return true;
    this.#uncovered(mention.shown);
    return false;
  }

  #uncovered(what: string): void {
    const text = what.trim();
    if (text && !this.draft.uncovered.includes(text)) this.draft.uncovered.push(text);
  }

  #remember(entity: Entity | undefined): void {
    if (entity) this.#recent = [...this.#recent.filter((each) => each !== entity), entity];
  }

  get #lastPerson(): Entity | undefined {
    return this.#recent.findLast((entity) => is(entity.noun, ['person']));
  }

  /** The reading of the verb whose frame fits best what the clause speaks of. */
  #fit(clause: Clause): Fit | undefined {
    let best: Fit | undefined;
    for (const id of clause.verb!.ids) {
      for (const { verb, hops } of readings(known(vocabulary.verbs, id))) {
        const fit = this.#tryVerb(verb, clause);
        if (fit && (!best || fit.score - hops > best.score)) best = { ...fit, score: fit.score - hops, hops };
      }
    }
    return best;
  }

  #tryVerb(verb: VerbDef, clause: Clause): Fit | undefined {
    const { frame } = verb;
    const there = clause.mentions.filter((mention) => !mention.negated);
    const subjects = subjectsOf(there);
    const takes = (mention: Mention, kinds: readonly Kind[] | undefined) => {
      if (!kinds) return false;
      if (mention.noun) return is(mention.noun, kinds);
      if (mention.pronoun) return this.#referent(mention, kinds) !== undefined;
      return kinds.some((kind) => kind === 'person' || kind === 'creature') || is('thing', kinds);
    };
    const others = there.filter((mention) => !subjects.includes(mention));
    /** One rides to a castle, and not on it. */
    const wayThere = ({ preposition, noun }: Mention) =>
      preposition === 'at' && noun !== undefined && is(noun, ['building']);
    const acting = subjects.filter((mention) => takes(mention, frame.actor));
    const inherited = this.#inherited(verb);
    const patient =
      others.find((mention) => mention.role === 'object' && takes(mention, frame.patient)) ??
      others.find((mention) => !mention.preposition && takes(mention, frame.patient)) ??
      others.find(
        (mention) =>
          takes(mention, frame.patient) && (mention.preposition === 'with' || (!frame.target && !wayThere(mention))),
      );
    const target =
      others.find((mention) => mention !== patient && mention.preposition && takes(mention, frame.target)) ??
      others.find((mention) => mention !== patient && takes(mention, frame.target));
    /** "Here!" shouts the boy. */
    const speaker = (mention: Mention) => verb.id === 'say' && !mention.preposition && takes(mention, frame.actor);
    if (frame.needsPatient && !patient) return undefined;
    let score = (patient ? 2 : 0) + (target ? 1 : 0);
    if (acting.length > 0) score += 4;
    else if (clause.quotes.length > 0 && subjects.length === 0 && others.some(speaker)) {
      const said = others.find(speaker)!;
      return { verb, subjects: [said], target: target === said ? undefined : target, score: score + 4 };
    } else if (subjects.length === 0 && inherited.length > 0) score += 3;
    else {
      const turned = subjects.find((mention) => takes(mention, frame.patient));
      if (turned && !patient) return { verb, subjects: [], patient: turned, target, score: score + 1.5 };
      const late =
        others.find((mention) => mention !== patient && mention !== target && takes(mention, frame.actor)) ??
        others.find((mention) => takes(mention, frame.actor));
      if (late)
        return {
          verb,
          subjects: [late],
          patient: late === patient ? undefined : patient,
          target: late === target ? undefined : target,
          score: score + 2,
        };
      if (subjects.length > 0) return undefined;
      score += frame.brings?.actor || frame.actor.includes('person') ? 0.5 : 0;
      if (score === 0) return undefined;
    }
    const itself = acting.some((mention) => mention.noun !== undefined && is(mention.noun, frame.patient ?? []));
    if (!patient && frame.brings?.patient && !itself) score -= 0.5;
    if (patient?.noun && is(patient.noun, frame.patient?.filter((kind) => kind !== 'thing' && kind !== 'small') ?? []))
      score += 0.5;
    return { verb, subjects: acting, patient, target, score };
  }

  /** Who does it when nobody is named: who did something before, or what something was done to. */
  #inherited(verb: VerbDef): Entity[] {
    const can = (entity: Entity) => is(entity.noun, verb.frame.actor);
    const affected = this.#affected.filter(can).slice(0, 1);
    const acting = this.#actors.filter(can);
    return (verb.consequence && affected.length > 0) || acting.length === 0 ? affected : acting;
  }

  /** Whom a pronoun means: the last one spoken of that it can mean, and that can do what is said. */
  #referent(mention: Mention, kinds?: readonly Kind[]): Entity | undefined {
    const fits = (entity: Entity) => kinds === undefined || is(entity.noun, kinds);
    if (mention.pronoun === 'it') {
      const thing = (entity: Entity) => !is(entity.noun, ['person']) && fits(entity);
      return this.#affected.find(thing) ?? this.#recent.findLast(thing) ?? this.#actors.find(fits);
    }
    if (mention.pronoun === 'they') return this.#actors.find(fits) ?? this.#recent.findLast(fits);
    return this.#recent.findLast((entity) => is(entity.noun, ['person']) && fits(entity)) ?? this.#actors.find(fits);
  }

  /** Those who do it: "they" are all of those whom the last clause was about. */
  #who(fit: Fit, entities: ReadonlyMap<Mention, Entity>): Entity[] {
    const all = fit.subjects.some(({ pronoun }) => pronoun === 'they')
      ? this.#actors.filter((entity) => is(entity.noun, fit.verb.frame.actor))
      : [];
    return all.length > 1 ? all : fit.subjects.flatMap((mention) => entities.get(mention) ?? []);
  }

  #entityOf(mention: Mention, verb: VerbDef | undefined, acts: boolean): Entity | undefined {
    if (mention.pronoun) return this.#referent(mention, acts ? verb?.frame.actor : undefined);
    const noun = mention.noun ?? guess(verb, acts);
    if (!mention.noun || mention.near) this.#uncovered(mention.shown);
    // A second "a man" is another man.
    const old = this.draft.entities.find(
      (entity) => isOne(entity, noun) && same(entity, mention) && !(mention.fresh && this.#mentioned.has(entity.id)),
    );
    const entity = old ?? this.#newEntity(noun, mention);
    if (old && mention.colour) old.colour = mention.colour;
    if (entity) this.#mentioned.add(entity.id);
    return entity;
  }

  #newEntity(noun: string, mention?: Mention): Entity | undefined {
    if (this.draft.entities.length >= MOST_ENTITIES) {
      if (mention) this.#uncovered(mention.shown);
      return undefined;
    }
    const def = known(vocabulary.nouns, noun);
    // What is never alone comes in numbers also where the language knows no plural.
    const several = mention?.plural || (def.several ?? 0) >= MANY ? (def.several ?? 3) : 1;
    let id = noun;
    for (let n = 2; this.draft.entities.some((entity) => entity.id === id); n++) id = `${noun}-${n}`;
    const entity: Entity = {
      id,
      noun,
      count: Math.max(1, Math.min(12, (def.body?.piled ? undefined : mention?.count) ?? several)),
      ...(mention && (!mention.noun || mention.near) ? { label: mention.shown.slice(0, MOST_OF_LABEL) } : {}),
      ...(mention?.colour ? { colour: mention.colour } : {}),
      ...(mention?.material ? { material: mention.material } : {}),
      ...(mention?.size ? { size: mention.size as Entity['size'] } : {}),
      mods: mention?.mods ?? [],
    };
    this.draft.entities.push(entity);
    if (mention) this.#undrawn(mention, def);
    return entity;
  }

  /** Reports what is said of somebody or something and cannot be seen on it. */
  #undrawn({ mods, material, words }: Mention, { rig, look }: NounDef): void {
    if (material && rig) this.#uncovered(words[material] ?? material);
    for (const mod of mods) {
      const drawn = rig ? isFeeling(mod) || (mod === 'spotted' && look.kind === 'animal') : false;
      if (!drawn) this.#uncovered(words[mod] ?? mod);
    }
  }

  /** On the table, behind the tree: where somebody or something stands from the beginning. Where somebody goes is told with the beat. */
  #place(entities: ReadonlyMap<Mention, Entity>, fit: Fit | undefined): void {
    const all = [...entities.keys()];
    all.forEach((mention, i) => {
      const relation = STANDING[mention.preposition ?? ''];
      if (!relation || mention.joined || (fit && wayTo(mention, fit))) return;
      const of = entities.get(mention)!;
      const nearest = all.slice(0, i).findLast((other) => !other.preposition && entities.get(other) !== of);
      // Who plays the guitar under a lamp is under the lamp.
      const holder =
        NEXT_TO.has(relation) && nearest !== undefined && nearest === fit?.patient ? fit.subjects[0] : undefined;
      const who =
        (mention.ofNext ? all[i + 1] : undefined) ??
        (mention.preposition === 'from' ? fit?.patient : undefined) ??
        (nearest && is(entities.get(nearest)!.noun, ['creature']) ? nearest : (holder ?? nearest)) ??
        all.find((other) => other !== mention && other.role === 'subject');
      const entity = (who && entities.get(who)) ?? this.#actors[0];
      if (!entity || entity === of || entity.place || of.place?.of === entity.id) return;
      if (relation === 'on' && (fit?.verb.onto || (fit?.verb.seats && is(entity.noun, ['person'])))) return;
      if (relation === 'on' && !carries(of.noun)) {
        if (mention.preposition === 'on') this.#uncovered(phrase(mention, this.#main));
        return;
      }
      const next = all[i + 1];
      const second = relation === 'between' && next?.joined ? entities.get(next) : undefined;
      entity.place = { relation, of: of.id, ...(second ? { and: second.id } : {}) };
    });
  }

  /** Where a clause leads: into, over or around something that is there, or into the water of the place. */
  #way(clause: Clause, fit: Fit, entities: ReadonlyMap<Mention, Entity>): { way: Way; target: string } | undefined {
    for (const [mention, entity] of entities) {
      const way = wayTo(mention, fit);
      if (way) return { way, target: entity.id };
    }
    for (const { kind, id, shown, preposition } of clause.wheres) {
      const wet = id === 'water' || (kind === 'setting' && known(vocabulary.settings, id).water !== undefined);
      const into = preposition === 'into' || (fit.verb.goes === true && isVerbLast(this.#main) && preposition === 'at');
      if (wet && into) return { way: 'into', target: WATER };
      if (kind === 'scenery' && !isPlain(preposition)) this.#uncovered(`${preposition} ${shown}`);
    }
    return undefined;
  }

  #act(clause: Clause, fit: Fit, entities: ReadonlyMap<Mention, Entity>): void {
    const way = this.#way(clause, fit, entities);
    const wet = way?.target === WATER;
    const verb = wet && fit.verb.wet ? known(vocabulary.verbs, fit.verb.wet) : fit.verb;
    const subjects = this.#who(fit, entities);
    let actors = clause.relative ? this.#recent.slice(-1) : subjects;
    if (actors.length === 0) actors = this.#inherited(verb);
    if (actors.length === 0)
      actors = [this.#bring(verb.frame.brings?.actor ?? 'person', verb.frame.actor)].flatMap((entity) => entity ?? []);
    const unfit = unfitObject(clause, fit, entities);
    if (unfit) return this.#lookAt(clause, actors, entities.get(unfit)!, unfit);
    const named = fit.patient && entities.get(fit.patient);
    // Two of whom it is said that they kiss, kiss each other.
    const mate = verb.frame.mutual && !named && actors.length === 2 ? actors[1] : undefined;
    if (mate) actors = actors.slice(0, 1);
    const against = verb.frame.mutual && fit.target !== undefined;
    const patient = named ?? mate ?? (against ? undefined : this.#supply(verb, 'patient', actors));
    const reached = fit.target && !standsThere(fit.target, verb) ? entities.get(fit.target) : undefined;
    const aim = reached ?? (wet ? undefined : this.#supply(verb, 'target', actors));
    const target = aim === patient ? undefined : aim;
    const involved = new Set([...actors, patient, target].flatMap((entity) => entity?.id ?? []));
    const apart = ![...involved].some((id) => this.#lastSubjects.has(id));
    const follows =
      (verb.consequence === true || verb.id === 'break') &&
      actors.every((actor) => this.#lastSubjects.has(actor.id) && !is(actor.noun, ['creature']));
    const together = clause.join === 'while' || (clause.join === 'and' && apart) || follows;
    if (!together || this.#step < 0) this.#step++;
    this.#lastSubjects = involved;
    // An animal that pushes something off a table is up there with it.
    const place = verb.id === 'knock-over' ? patient?.place : undefined;
    for (const actor of actors) if (place && is(actor.noun, ['animal'])) actor.place ??= { ...place };
    for (const actor of actors) {
      if (this.draft.beats.length >= MOST_BEATS) return this.#uncovered(clause.verb!.shown);
      const manner = clause.manner;
      if (manner && !(isFeeling(manner) ? is(actor.noun, ['creature']) : is(actor.noun, PACED)))
        this.#uncovered(clause.mannerShown ?? manner);
      this.draft.beats.push({
        step: this.#step,
        verb: verb.id,
        said: clause.verb!.shown,
        actor: actor.id,
        ...(patient && patient !== actor ? { patient: patient.id } : {}),
        ...(target && target !== actor ? { target: target.id } : {}),
        ...(way && way.target !== actor.id && way.target !== patient?.id ? way : {}),
        ...(manner ? { manner } : {}),
        ...(clause.camera.length > 0 ? { camera: clause.camera } : {}),
      });
    }
    if (actors.length === 0) this.#uncovered(clause.verb!.shown);
  }

  /** What cannot be done to something is not done to something else: they look at it, and the report says so. */
  #lookAt(clause: Clause, actors: readonly Entity[], object: Entity, mention: Mention): void {
    this.#uncovered(`${clause.verb!.shown} ${mention.shown}`);
    this.#step++;
    for (const actor of actors.filter(({ noun }) => is(noun, ['creature'])))
      this.draft.beats.push({ step: this.#step, verb: 'look', actor: actor.id, target: object.id });
  }

  /** What the verb needs and the clause does not name: something of that kind that is there already, or what the verb brings along. */
  #supply(verb: VerbDef, role: 'patient' | 'target', actors: readonly Entity[]): Entity | undefined {
    const brought = verb.frame.brings?.[role];
    if (verb.frame.mutual && actors.some(({ count }) => count > 1)) return undefined;
    if (!brought || (role === 'patient' && !actors.some((actor) => is(actor.noun, ['creature'])))) return undefined;
    return this.#bring(brought, verb.frame[role] ?? [], actors);
  }

  #bring(noun: string, kinds: readonly Kind[], not: readonly Entity[] = []): Entity | undefined {
    const telling = known(vocabulary.nouns, noun).is[0]!;
    const alike = (entity: Entity) => entity.noun === noun || (!VAGUE.has(telling) && is(entity.noun, [telling]));
    const there = this.draft.entities.findLast(
      (entity) => !not.includes(entity) && alike(entity) && is(entity.noun, kinds),
    );
    return there ?? this.#newEntity(noun);
  }

  #speak(clause: Clause, entities: ReadonlyMap<Mention, Entity>): void {
    if (clause.quotes.length === 0) return;
    const named = [...entities.values()].find((entity) => speaks(entity));
    const actor = named ?? this.#actors.find(speaks) ?? this.#lastPerson ?? this.draft.entities.find(speaks);
    const said = this.draft.beats.findLastIndex(
      (beat) =>
        beat.verb === 'say' &&
        beat.actor === actor?.id &&
        beat.step === this.#step &&
        !this.draft.lines.some((line) => line.beat === this.draft.beats.indexOf(beat)),
    );
    for (const [i, quote] of clause.quotes.entries()) {
      const text = this.#quotes[quote]!;
      if (this.draft.lines.length >= MOST_LINES) {
        this.#uncovered(text);
        continue;
      }
      let beat = i === 0 ? said : -1;
      if (actor && beat < 0) {
        this.draft.beats.push({ step: ++this.#step, verb: 'say', actor: actor.id });
        beat = this.draft.beats.length - 1;
      }
      const voice = actor ? (known(vocabulary.nouns, actor.noun).voice ?? 'narrator') : 'narrator';
      const emotion = moodOf(clause.manner, actor?.mods);
      this.draft.lines.push({
        speaker: actor?.id ?? '',
        text,
        lang: languageOf(text, this.#main),
        voice,
        ...(emotion ? { emotion } : {}),
        beat,
      });
    }
  }
}

const MOODS: Readonly<Record<string, Emotion>> = {
  angrily: 'angry',
  wildly: 'angry',
  happily: 'happy',
  sadly: 'sad',
  gently: 'tender',
  happy: 'happy',
  sad: 'sad',
  angry: 'angry',
  afraid: 'afraid',
  surprised: 'surprised',
};

/** In which mood somebody speaks: as it is said of the words, else of the speaker. */
function moodOf(manner: string | undefined, mods: readonly string[] = []): Emotion | undefined {
  return [manner ?? '', ...mods].map((word) => MOODS[word]).find(Boolean);
}

interface Fit {
  readonly verb: VerbDef;
  readonly subjects: readonly Mention[];
  readonly patient?: Mention;
  readonly target?: Mention;
  readonly score: number;
  /** How far the verb is from the one that was said. */
  readonly hops?: number;
}

/** What is named as that to which the verb is done, though the verb cannot be done to it. */
function unfitObject(
  { mentions }: Clause,
  { verb, subjects, patient, target }: Fit,
  entities: ReadonlyMap<Mention, Entity>,
): Mention | undefined {
  if (patient || !verb.frame.brings?.patient) return undefined;
  return mentions.find(
    (mention) =>
      entities.has(mention) &&
      !mention.preposition &&
      mention !== target &&
      !subjects.includes(mention) &&
      (mention.afterVerb || mention.role === 'object'),
  );
}

/** Where everything happens at once, what is said of the camera is said of the whole. */
function filmedThroughout(draft: Draft): Draft {
  if (new Set(draft.beats.map(({ step }) => step)).size > 1) return draft;
  const beats = draft.beats.map(({ camera, ...beat }) => {
    draft.camera.push(...(camera ?? []));
    return beat;
  });
  return { ...draft, beats };
}

/** Who looks out from behind a tree does not look at the tree. */
const standsThere = ({ preposition }: Mention, { goes }: VerbDef): boolean =>
  !goes && NEXT_TO.has(STANDING[preposition ?? '']!);

/** How what is mentioned is meant by a verb that leads somewhere. */
function wayTo({ preposition }: Mention, { verb }: Fit): Way | undefined {
  if (verb.onto && preposition === 'on') return 'onto';
  return verb.goes ? GOING[preposition ?? ''] : undefined;
}

/** As the user put it: "under the table" without its article. */
const phrase = ({ via, shown }: Mention, main: Language | 'und'): string =>
  isVerbLast(main) ? `${shown}${via ?? ''}` : `${via ?? ''} ${shown}`;

const isVerbLast = (main: Language | 'und'): boolean => main === 'ja' || main === 'ko';
/** In, at, beside a part of a place: nothing more than that it is there. */
const isPlain = (preposition: string): boolean =>
  ['in', 'at', 'on', 'beside', 'before', 'with', 'from'].includes(preposition);

/** The verb, and what it may mean of others, each the more hops the farther from it. */
function readings(verb: VerbDef): { verb: VerbDef; hops: number }[] {
  const found = new Map([[verb, 0]]);
  // A map goes on to what is added while one goes through it.
  for (const [each, hops] of found)
    for (const id of hops < 2 ? [each.otherwise ?? []].flat() : []) {
      const other = known(vocabulary.verbs, id);
      if (!found.has(other)) found.set(other, hops + 1);
    }
  return [...found].map(([each, hops]) => ({ verb: each, hops }));
}

/** Those of whom the verb is said: marked as subject, or before it and without a preposition. */
function subjectsOf(mentions: readonly Mention[]): Mention[] {
  const marked = mentions.filter((mention, i) => together(mentions, i).some((each) => each.role === 'subject'));
  if (marked.length > 0) return marked;
  const before = mentions.filter((mention) => !mention.afterVerb && !mention.preposition && mention.role !== 'object');
  const last = before.findLastIndex((mention) => !mention.joined);
  return last < 0 ? before : before.slice(last);
}

/** The mention with those that are joined to it by `and`. */
function together(mentions: readonly Mention[], at: number): readonly Mention[] {
  let from = at;
  let to = at + 1;
  while (mentions[from]?.joined) from--;
  while (mentions[to]?.joined) to++;
  return mentions.slice(Math.max(0, from), to);
}

function is(noun: string, kinds: readonly Kind[]): boolean {
  const def = vocabulary.nouns.get(noun);
  return def !== undefined && kinds.some((kind) => def.is.includes(kind));
}

/** Whether an entity is what a noun names, or one of that kind: the ball may be the basketball spoken of before. */
function isOne(entity: Entity, noun: string): boolean {
  const general = (id: string): id is Kind & string =>
    id === 'ball' || id === 'person' || id === 'bird' || id === 'fish';
  return (
    entity.noun === noun ||
    (general(noun) && is(entity.noun, [noun])) ||
    (general(entity.noun) && is(noun, [entity.noun]))
  );
}

/** Those who can hurry. */
const PACED: readonly Kind[] = ['creature', 'vehicle', 'boat', 'aircraft'];
/** Relations of somebody to what he does not touch. */
const NEXT_TO: ReadonlySet<Relation> = new Set(['under', 'behind', 'before', 'beside', 'between']);
/** Kinds that say too little to take one thing for another. */
const VAGUE: ReadonlySet<Kind> = new Set(['thing', 'small', 'stackable', 'floating', 'breakable', 'furniture']);

const speaks = (entity: Entity): boolean => is(entity.noun, ['person', 'robot', 'animal']);
const carries = (noun: string): boolean => is(noun, ['furniture', 'ramp', 'stackable']);

/** What an unknown word is shown as: somebody, when it does what only creatures do, else some thing. */
function guess(verb: VerbDef | undefined, acts: boolean): string {
  if (!acts || !verb || verb.frame.actor.includes('thing') || verb.frame.actor.includes('small')) return 'thing';
  return verb.frame.actor.includes('person') ? 'person' : verb.frame.actor.includes('vehicle') ? 'car' : 'thing';
}

/** Whether what is said of a mention is also true of an entity. */
function same(entity: Entity, mention: Mention): boolean {
  if (mention.colour && entity.colour && mention.colour !== entity.colour) return false;
  if (mention.count !== undefined && mention.count !== entity.count) return false;
  if (mention.plural && entity.count === 1) return false;
  if (entity.label !== undefined && entity.label !== mention.shown.slice(0, MOST_OF_LABEL)) return false;
  return true;
}
