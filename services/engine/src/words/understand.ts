import { hash } from '../scene/chance.ts';
import type { Entity, SceneGraph, TimeOfDay } from '../scene/scene-graph.ts';
import { known, vocabulary } from '../vocab/registry.ts';
import { cast, type Draft } from './cast.ts';
import { readClauses } from './clauses.ts';
import { enliven } from './enliven.ts';
import { languageOf } from './language.ts';
import { SCENERY } from './lists/scenery.ts';
import { MOST_CHARACTERS, normalise } from './normalise.ts';
import { takeQuotes } from './quotes.ts';
import { OUTSIDE } from './relations.ts';
import { resolve, type Item } from './resolve.ts';
import { scan } from './scan.ts';

/** What was understood, before anybody knows how long the lines take to say. */
export interface Understood {
  readonly graph: Omit<SceneGraph, 'beats' | 'dialogue'>;
  readonly draft: Draft;
}

const ROADS: ReadonlySet<string> = new Set(['street', 'road']);
/** Where a clip happens whose prompt says nothing of it, with somebody in it, and without. */
const PLACES = ['park', 'street', 'beach'];
const CALM_PLACES = ['park', 'beach', 'forest', 'lake', 'mountain'];

/**
 * Reads a prompt. Never fails: what is not understood is listed, and something alive is always there.
 *
 * @param before the scene that goes on with these words: who is in it is who is spoken of, and where and when it is it stays
 */
export function understand(
  prompt: string,
  negativePrompt: string,
  seconds: number,
  seed: number,
  before?: SceneGraph,
): Understood {
  const { text, quotes } = takeQuotes(normalise(prompt));
  const main = languageOf(text.shown);
  const items = resolve(scan(text, main), main);
  const unwanted = unwantedIn(negativePrompt);
  const draft = without(cast(readClauses(items, main), quotes, main, before && lastActingLast(before)), unwanted);
  if (prompt.length > MOST_CHARACTERS) draft.uncovered.push(`everything after character ${MOST_CHARACTERS}`);
  for (const item of items) {
    if (item.kind === 'style' && !known(vocabulary.styles, item.ids[0]!).drawn) note(draft, item.shown);
    if (item.kind === 'camera' && !known(vocabulary.camera, item.ids[0]!).drawn) note(draft, item.shown);
  }
  const setting =
    settingOf(items, unwanted, draft) ??
    before?.setting ??
    homeOf(draft) ??
    sceneryOf(items, 'setting') ??
    somewhere(draft.entities.length > 0 ? PLACES : CALM_PLACES, seed);
  const weather = idOf(items, 'weather', unwanted) ?? sceneryOf(items, 'weather') ?? before?.weather ?? 'clear';
  const timeOfDay =
    idOf(items, 'time', unwanted) ??
    sceneryOf(items, 'time') ??
    before?.timeOfDay ??
    known(vocabulary.weather, weather).hour ??
    'afternoon';
  for (const { id, shown } of sceneryIn(items)) if (!isShown(id, setting)) note(draft, shown);
  if (!before) enliven(draft, setting, seconds);
  const mood = idOf(items, 'mood', unwanted);
  const style = idOf(items, 'style', unwanted);
  const camera = [...new Set(draft.camera)];
  return {
    draft,
    graph: {
      v: 1,
      seed,
      seconds,
      setting,
      timeOfDay: timeOfDay as TimeOfDay,
      weather,
      ...(mood ? { mood } : {}),
      ...(style ? { style } : {}),
      ...(camera.length > 0 ? { camera } : {}),
      entities: draft.entities,
      uncovered: draft.uncovered,
    },
  };
}

/** Those whom a pronoun means rather, later. */
function lastActingLast({ entities, beats }: SceneGraph): Entity[] {
  const last = ({ id }: Entity): number => beats.findLastIndex(({ actor }) => actor === id);
  return [...entities].sort((a, b) => last(a) - last(b));
}

const somewhere = (places: readonly string[], seed: number): string => places[hash(seed, 'place') % places.length]!;

function note(draft: Draft, what: string): void {
  if (!draft.uncovered.includes(what)) draft.uncovered.push(what);
}

/**
 * The place that is named: of "a city park" the second, in languages where the first only says which. A room is not where one is that passes over it or
 * stands before it; that is reported.
 */
function settingOf(items: readonly Item[], unwanted: ReadonlySet<string>, draft: Draft): string | undefined {
  const places = items.filter((item, i) => {
    if (item.kind !== 'setting') return true;
    const [before, after] = [items[i - 1], items[i + 1]];
    // A road is where it goes through.
    if (before?.kind === 'setting' && ROADS.has(item.ids[0]!)) return false;
    if (after?.kind === 'setting' && !ROADS.has(after.ids[0]!)) return false;
    const id = item.ids[0]!;
    const via = before?.kind === 'stop' || before?.kind === 'number' ? items[i - 2] : before;
    const outside = via?.kind === 'function' && OUTSIDE.has(via.ids[0]!) && known(vocabulary.settings, id).look.indoors;
    if (outside) note(draft, `${via.shown} ${item.shown}`);
    return !outside;
  });
  return idOf(places, 'setting', unwanted);
}

const sceneryIn = (items: readonly Item[]): { readonly id: string; readonly shown: string }[] =>
  items.flatMap((item) => (item.kind === 'scenery' ? [{ id: item.ids[0]!, shown: item.shown }] : []));

/** What the named parts of places make one expect. */
function sceneryOf(items: readonly Item[], what: 'setting' | 'weather' | 'time'): string | undefined {
  return sceneryIn(items)
    .map(({ id }) => SCENERY[id]![what])
    .find((expected) => expected !== undefined);
}

function isShown(scenery: string, setting: string): boolean {
  const place = known(vocabulary.settings, setting);
  const { layers, ground, wet } = SCENERY[scenery]!;
  if (wet) return place.water !== undefined || place.look.kind === 'shore' || place.look.kind === 'underwater';
  if (!layers && !ground) return !place.look.indoors;
  return place.ground === ground || layers?.some((layer) => place.look.layers.includes(layer)) === true;
}

/** The first of a kind that is neither denied ("no rain") nor unwanted. */
function idOf(
  items: readonly Item[],
  kind: 'setting' | 'weather' | 'time' | 'mood' | 'style',
  unwanted: ReadonlySet<string>,
): string | undefined {
  for (const [i, item] of items.entries()) {
    if (item.kind !== kind || unwanted.has(item.ids[0]!)) continue;
    const before = items.slice(Math.max(0, i - 2), i);
    const after = items[i + 1];
    const denied = [...before, after].some((each) => each?.kind === 'function' && each.ids[0] === 'not');
    if (!denied) return item.ids[0];
  }
  return undefined;
}

function unwantedIn(negativePrompt: string): ReadonlySet<string> {
  const { text } = takeQuotes(normalise(negativePrompt));
  const main = languageOf(text.shown);
  return new Set(resolve(scan(text, main), main).flatMap((item) => ('ids' in item ? item.ids : [])));
}

/** The draft without the nouns and verbs that the negative prompt names. */
function without(draft: Draft, unwanted: ReadonlySet<string>): Draft {
  if (unwanted.size === 0) return draft;
  const gone = new Set(draft.entities.filter((entity) => unwanted.has(entity.noun)).map((entity) => entity.id));
  const stays = draft.beats.map(
    (beat) =>
      !unwanted.has(beat.verb) &&
      ![beat.actor, beat.patient, beat.target].some((id) => id !== undefined && gone.has(id)),
  );
  const newIndex = (old: number) => (stays[old] ? stays.slice(0, old).filter(Boolean).length : -1);
  return {
    entities: draft.entities
      .filter((entity) => !gone.has(entity.id))
      .map(({ place, ...entity }) => (place && !gone.has(place.of) ? { ...entity, place } : entity)),
    beats: draft.beats.filter((_, i) => stays[i]),
    lines: draft.lines
      .filter((line) => !gone.has(line.speaker))
      .map((line) => ({ ...line, beat: newIndex(line.beat) })),
    camera: draft.camera,
    uncovered: draft.uncovered,
  };
}

/** Where those who act are at home; else where the things are. */
function homeOf(draft: Draft): string | undefined {
  const noun = (id: string | undefined) => draft.entities.find((entity) => entity.id === id)?.noun;
  const acting = draft.beats.flatMap((beat) => [noun(beat.actor), noun(beat.patient), noun(beat.target)]);
  const needed = draft.beats.map((beat) => known(vocabulary.verbs, beat.verb).home).find(Boolean);
  const votes = [...acting, ...draft.entities.map((entity) => entity.noun)].flatMap((each) =>
    each ? [known(vocabulary.nouns, each).home] : [],
  );
  const needs = votes.find((home) => home === 'lake' || home === 'underwater' || home === 'gym');
  return needs ?? needed ?? votes.find((home) => home !== undefined);
}
