import { between } from '../scene/chance.ts';
import type { Entity, Relation, SceneGraph, Way } from '../scene/scene-graph.ts';
import type { NounDef } from '../vocab/define.ts';
import { known, vocabulary } from '../vocab/registry.ts';
import { launch } from './elements.ts';
import { feelingOf } from './feelings.ts';
import { Bird, Fish } from './flyer.ts';
import { LANE_DEPTHS_M } from './lanes.ts';
import type { Stage } from './stage.ts';
import { extent, isScenery, scaled, scaleOf } from './thing.ts';

/** The target of a beat that is the water of the place and no entity. */
export const WATER = 'water';
/** Most of one kind that are shown one by one. */
export const MOST_OF_ONE = 12;
/** Actors of one scene, first come first served: more would not be seen anyway. */
const MOST_ACTORS = 14;

/** Nobody who acts meets what only stands behind. */
const SCENERY_LANE = 6;

/** Ids of an entity's members. */
export function memberIds(entity: Entity): string[] {
  const count = Math.max(1, Math.min(MOST_OF_ONE, entity.count));
  return count === 1 ? [entity.id] : Array.from({ length: count }, (_, i) => `${entity.id}.${i + 1}`);
}

/**
 * Puts everybody and everything who is not there yet where the scene begins. What the beats join stands in one lane; the rest behind or before it. Who
 * comes into a scene that has begun stands where there is room between those who are there.
 */
export function layOut(stage: Stage, told: SceneGraph): void {
  const graph = served(told);
  const lanes = lanesOf(graph);
  const { taken, at } = thereAlready(stage);
  const there = new Map(at);
  let actors = stage.actors.size;
  const onTop = new Map<string, Taken[]>();
  for (const entity of inOrder(graph)) {
    const def = loosened(graph, entity);
    if (def.ambient || at.has(entity.id)) continue;
    const far = def.body?.fixed === true && isScenery(def);
    const lane = far ? SCENERY_LANE : (partnerLane(graph, entity, there) ?? lanes.get(entity.id)!);
    const base = entity.place && at.get(entity.place.of);
    for (const [index, id] of memberIds(entity).entries()) {
      const width = widthOf(def, entity);
      const on = entity.place?.relation === 'on' ? base : undefined;
      const wish = wishOf(
        stage,
        graph,
        entity,
        def,
        index,
        base && { ...base, and: at.get(entity.place?.and ?? '')?.x },
      );
      const x = on
        ? placeOn(onTop, entity.place!.of, on.x + (index - (memberIds(entity).length - 1) / 2) * (width + 0.05), width)
        : stage.inside(freePlace(taken, lane, stage.inside(wish, width), width), width);
      if (!on) taken.push({ lane, from: x - width / 2, to: x + width / 2 });
      const over = at.get(belowOf(graph, entity) ?? '');
      const top = on ? on.top : over && isAloft(def) ? over.top + 0.3 : 0;
      if (def.rig) {
        if (++actors > MOST_ACTORS) break;
        seat(stage, id, entity, def, on ? on.lane : lane, x, top);
        // The front half of who is behind something is seen.
        if (base && entity.place?.relation === 'behind') stage.actor(id)!.facingAim = Math.sign(x - base.x) || 1;
        at.set(entity.id, { x, width, top: def.sizeM, lane });
      } else {
        const h = extent(scaled(def.body!.shape, scaleOf(entity))).h;
        const below = def.body!.piled && index > 0 ? at.get(entity.id) : undefined;
        const y = restHeight(stage, def, x, h, below?.top ?? top, index);
        const thing = stage.addThing(id, entity, def, on ? on.lane : lane, below?.x ?? x, y);
        if (!on) launch(stage, thing);
        // As wide as it looks from so far away.
        at.set(entity.id, {
          x: below?.x ?? x,
          width: far ? width / 3 : width,
          top: (below?.top ?? top) + h + (below ? 0.002 : 0),
          lane,
        });
      }
    }
  }
}

/** What moves a thing that usually stands fast. */
const LOOSENING = new Set([
  'fall',
  'bounce',
  'roll',
  'crash',
  'knock-over',
  'break',
  'spin',
  'push',
  'carry',
  'throw',
  'drop',
  'kick',
]);

/** A thing that stands fast, unless it is said to fall or to be moved. Doors and flags stay where they are. */
function loosened(graph: SceneGraph, entity: Entity): NounDef {
  const def = known(vocabulary.nouns, entity.noun);
  const { body } = def;
  if (!body?.fixed || body.hinged || body.soft || def.is.includes('hoop') || def.is.includes('ramp')) return def;
  const creature = (id: string) =>
    graph.entities.some((each) => each.id === id && known(vocabulary.nouns, each.noun).rig);
  const moved = graph.beats.some(
    ({ verb, actor, patient }) =>
      LOOSENING.has(verb) && (patient === entity.id || (actor === entity.id && !creature(actor))),
  );
  return moved ? { ...def, body: { ...body, fixed: false } } : def;
}

/** In a room, small things that nobody has anything to do with do not lie on the floor: they stand on a table, brought along if there is none. */
function served(graph: SceneGraph): SceneGraph {
  if (!known(vocabulary.settings, graph.setting).look.indoors) return graph;
  const acting = new Set(graph.beats.flatMap((beat) => [beat.actor, beat.patient, beat.target]));
  const spokenOf = new Set(graph.entities.map(({ place }) => place?.of));
  const serve = ({ id, noun, count, place, size }: Entity): boolean => {
    const { body, is } = known(vocabulary.nouns, noun);
    if (!body || body.fixed || body.lift || !is.includes('small') || place || size || acting.has(id)) return false;
    return !spokenOf.has(id) && count <= 4 && extent(body.shape).h <= 0.4 && body.massKg <= 5;
  };
  const some = graph.entities.filter(serve);
  if (some.length === 0) return graph;
  const table = graph.entities.find(({ noun }) => noun === 'table') ?? {
    id: 'a-table',
    noun: 'table',
    count: 1,
    mods: [],
  };
  const onIt = graph.entities.map((entity) =>
    some.slice(0, 4).includes(entity) ? { ...entity, place: { relation: 'on' as const, of: table.id } } : entity,
  );
  return { ...graph, entities: graph.entities.includes(table) ? onIt : [...onIt, table] };
}

interface Taken {
  readonly lane: number;
  readonly from: number;
  readonly to: number;
}
type Places = Map<string, { x: number; width: number; top: number; lane: number }>;

function thereAlready(stage: Stage): { taken: Taken[]; at: Places } {
  const at: Places = new Map();
  const taken = [...stage.things.values(), ...stage.actors.values()].map(({ id, lane, entity, def, ...one }): Taken => {
    const { x, y } = 'sizeM' in one ? one : one.body.translation();
    const width = widthOf(def, entity);
    const high = 'sizeM' in one ? one.sizeM : extent(one.shape).h / 2;
    if (!id.includes('.piece')) at.set(entity.id, { x, width, top: y + high, lane });
    return { lane, from: x - width / 2, to: x + width / 2 };
  });
  return { taken, at };
}

/** Of somebody who is there already and has to do with the new one. */
function partnerLane(graph: SceneGraph, { id, place }: Entity, at: Places): number | undefined {
  const partners = graph.beats.map(({ actor, patient, target }) => [actor, patient, target]);
  const near = [[id, place?.of], ...partners].find((all) => all.includes(id) && all.some((one) => one && at.has(one)));
  return near && at.get(near.find((one) => one !== undefined && at.has(one))!)!.lane;
}

const isAloft = (def: NounDef): boolean =>
  def.rig === 'bird' || def.is.includes('aircraft') || def.body?.lift !== undefined;

/** What it is over, or will fly over. */
function belowOf({ beats }: SceneGraph, { id, place }: Entity): string | undefined {
  return place?.relation === 'over' ? place.of : beats.find((beat) => beat.actor === id && beat.way === 'over')?.target;
}

/** Those that others stand on, or fly over, come first. */
function inOrder(graph: SceneGraph): Entity[] {
  const rests = (entity: Entity) => Number(entity.place !== undefined || belowOf(graph, entity) !== undefined);
  return [...graph.entities].sort((a, b) => rests(a) - rests(b));
}

function lanesOf(graph: SceneGraph): Map<string, number> {
  const root = new Map(graph.entities.map((entity) => [entity.id, entity.id]));
  const find = (id: string): string => (root.get(id) === id || !root.has(id) ? id : find(root.get(id)!));
  const join = (a: string, b: string | undefined) => b !== undefined && root.has(b) && root.set(find(b), find(a));
  for (const beat of graph.beats) {
    join(beat.actor, beat.patient);
    if (!beat.way || !passesBy(beat.way)) join(beat.actor, beat.target);
  }
  for (const line of graph.dialogue)
    if (graph.beats[0] && root.has(line.speaker)) join(graph.beats[0].actor, line.speaker);
  for (const entity of graph.entities)
    if (entity.place && !passesBy(entity.place.relation)) join(entity.place.of, entity.id);
  const acting = new Set(graph.beats.flatMap((beat) => [beat.actor, beat.patient, beat.target]));
  // What rolls or crashes where there is a ramp has to do with it.
  const rolling = graph.beats.find(({ verb }) => verb === 'roll' || verb === 'crash' || verb === 'knock-over');
  for (const { id, noun } of rolling ? graph.entities : [])
    if (known(vocabulary.nouns, noun).is.includes('ramp')) {
      join(rolling!.actor, id);
      acting.add(id);
    }
  const lanes = new Map<string, number>();
  const ofGroup = new Map<string, number>();
  for (const beat of graph.beats)
    if (!ofGroup.has(find(beat.actor))) ofGroup.set(find(beat.actor), Math.min(2, ofGroup.size));
  // In a room there is a wall behind the fourth lane.
  const aside = known(vocabulary.settings, graph.setting).look.indoors ? 3 : 4;
  for (const entity of graph.entities) {
    const group = ofGroup.get(find(entity.id));
    const still = !acting.has(entity.id) && !known(vocabulary.nouns, entity.noun).rig && entity.place === undefined;
    lanes.set(entity.id, group !== undefined && !still ? group : aside);
  }
  for (const [one, relation, other] of passings(graph)) setApart(lanes, acting, one, relation, other);
  return lanes;
}

/** Relations of two that do not touch: they stand in different lanes. */
const passesBy = (relation: Relation | Way): boolean =>
  ['under', 'behind', 'before', 'between', 'around', 'through'].includes(relation);

function passings({ entities, beats }: SceneGraph): (readonly [string, Relation | Way, string])[] {
  return [
    ...entities.flatMap(({ id, place }) => (place ? [[id, place.relation, place.of] as const] : [])),
    ...beats.flatMap(({ actor, patient, way, target }) =>
      way && target ? [[patient ?? actor, way, target] as const] : [],
    ),
  ].filter(([, relation]) => passesBy(relation));
}

const BY_DEPTH = LANE_DEPTHS_M.map((_, lane) => lane).sort((a, b) => LANE_DEPTHS_M[a]! - LANE_DEPTHS_M[b]!);
const nextLane = (lane: number, steps: 1 | -1): number => BY_DEPTH[BY_DEPTH.indexOf(lane) + steps] ?? lane;

/** Who is behind something is farther away than it, all others nearer; of the two the one moves that has nothing else to do. */
function setApart(
  lanes: Map<string, number>,
  acting: ReadonlySet<string | undefined>,
  one: string,
  relation: Relation | Way,
  other: string,
): void {
  const [lane, otherLane] = [lanes.get(one), lanes.get(other)];
  if (lane === undefined || otherLane === undefined) return;
  const away = relation === 'behind' ? -1 : 1;
  if (acting.has(one)) lanes.set(other, nextLane(lane, away));
  else lanes.set(one, nextLane(otherLane, away === 1 ? -1 : 1));
}

function widthOf(def: NounDef, entity: Entity): number {
  if (def.rig) return (def.rig === 'biped' ? 0.45 : 1.05) * def.sizeM * scaleOf(entity);
  return extent(scaled(def.body!.shape, scaleOf(entity))).w;
}

interface Standing {
  readonly x: number;
  readonly width: number;
  /** Of the second of two. */
  readonly and?: number | undefined;
}

/** Beside something, or at the same place nearer or farther; between two in the middle. */
function placedX({ place }: Entity, width: number, { x, width: other, and }: Standing): number {
  if (place!.relation === 'between' && and !== undefined) return (x + and) / 2;
  if (place!.relation === 'beside') return x + (width + other) / 2 + 0.25;
  return place!.relation === 'behind' ? x + width / 2 : x;
}

/** What only stands there is near the middle, since it was asked for. */
const SCENERY_WISHES = [1, -1.8, 3, -3.6, 4.6, -5];
const acts = (graph: SceneGraph, id: string): boolean =>
  graph.beats.some(({ actor, patient, target }) => [actor, patient, target].includes(id));

/** Where the stage begins on a sea without a shore. */
const OPEN_SEA_X = -3;
const ACTOR_WISHES = [-1.1, 1.1, -2.6, 2.6, -3.6, 3.6, 0.1, -4.4, 4.4];

function wishOf(
  stage: Stage,
  graph: SceneGraph,
  entity: Entity,
  def: NounDef,
  index: number,
  beside: Standing | undefined,
): number {
  const seed = graph.seed;
  const water = stage.options.setting.water;
  if (def.is.includes('hoop')) return 3.2;
  if (def.is.includes('ramp')) return -1.9;
  if (beside !== undefined) return placedX(entity, widthOf(def, entity), beside);
  const floats =
    def.is.includes('boat') ||
    def.is.includes('fish') ||
    (!def.rig &&
      graph.beats.some(
        ({ actor, target, verb }) =>
          actor === entity.id && (target === WATER || verb === 'float' || verb === 'sink' || verb === 'sail'),
      ));
  const wide = widthOf(def, entity);
  if (water && water.bedY < 0)
    return floats
      ? Math.max(water.x0, OPEN_SEA_X) + Math.max(3.4, 0.6 + wide / 2) + Math.max(2.2, wide) * index
      : -1.4 - 1.3 * rankOf(graph, entity) - 0.8 * index;
  if (def.is.includes('vehicle')) return wide > 12 ? -2 - wide / 2 - (wide + 1) * index : -6 - 5 * index;
  if (def.rig && graph.beats.some((beat) => beat.target === entity.id && far(beat.verb))) return 2.3 + 0.8 * index;
  if (def.rig) {
    const rank = rankOf(graph, entity);
    return (ACTOR_WISHES[(rank + index) % ACTOR_WISHES.length] ?? 0) + between(-0.15, 0.15, seed, entity.id, index);
  }
  const user = graph.beats.find((beat) => beat.patient === entity.id);
  const aim = graph.beats.find((beat) => beat.target === entity.id);
  if (user) return -0.2 + index * (widthOf(def, entity) + 0.1);
  if (aim) return 2.2 + index * 0.6;
  if (graph.beats.some((beat) => beat.actor === entity.id)) return -0.6 + 1.1 * index;
  const still = graph.entities.filter(({ id, noun }) => !known(vocabulary.nouns, noun).rig && !acts(graph, id));
  const spot = SCENERY_WISHES[(still.indexOf(entity) + index) % SCENERY_WISHES.length] ?? 0;
  return spot + between(-0.5, 0.5, seed, entity.id, index, 'scenery');
}

/** Verbs that need some metres between the two. */
const far = (verb: string): boolean => verb === 'throw' || verb === 'kick' || verb === 'catch' || verb === 'roll';

/** Which of the creatures it is, in the order in which they are named. */
function rankOf(graph: SceneGraph, entity: Entity): number {
  let rank = 0;
  for (const each of graph.entities) {
    if (each === entity) return rank;
    if (known(vocabulary.nouns, each.noun).rig) rank += each.count;
  }
  return rank;
}

/** A place on top of something, beside what stands there already. */
function placeOn(onTop: Map<string, Taken[]>, base: string, wish: number, width: number): number {
  const there = onTop.get(base) ?? [];
  const x = freePlace(there, 0, wish, width);
  onTop.set(base, [...there, { lane: 0, from: x - width / 2, to: x + width / 2 }]);
  return x;
}

/** The nearest place to the wished one where nothing stands yet. */
function freePlace(taken: readonly Taken[], lane: number, wish: number, width: number): number {
  const fits = (x: number) =>
    taken.every((other) => other.lane !== lane || x + width / 2 + 0.06 < other.from || x - width / 2 - 0.06 > other.to);
  for (let step = 0; step < 80; step++) {
    if (fits(wish + step * 0.15)) return wish + step * 0.15;
    if (fits(wish - step * 0.15)) return wish - step * 0.15;
  }
  return wish;
}

function seat(stage: Stage, id: string, entity: Entity, def: NounDef, lane: number, x: number, top: number): void {
  const actor = stage.addActor(id, entity, def, lane, x);
  const feels = entity.mods.map(feelingOf).find((feeling) => feeling !== undefined);
  if (feels) actor.feel(feels, stage.timeS);
  actor.facingAim = x > 0.4 ? -1 : 1;
  const water = stage.options.setting.water;
  if (actor instanceof Fish)
    actor.y = water ? Math.max(water.bedY + 0.8, Math.min(water.levelY - 0.7, 1.3 + 0.6 * Math.sin(x * 2.1))) : 1.2;
  else if (actor instanceof Bird || top === 0) actor.y = top;
  else actor.support = { y: (actor.y = top), x0: x - 0.7, x1: x + 0.7 };
}

function restHeight(stage: Stage, def: NounDef, x: number, h: number, top: number, index: number): number {
  const water = stage.options.setting.water;
  if (def.is.includes('hoop')) return 3.05;
  if (def.body!.atM) return def.body!.atM;
  if (water && water.bedY < 0 && x > water.x0) return water.levelY;
  if (def.is.includes('aircraft')) return Math.max(2.6, top + h / 2) + 0.6 * index;
  if (def.body!.lift) return Math.max(1.4, top + h / 2) + 0.25 * index;
  return top + h / 2 + (def.body!.fixed ? 0 : 0.002);
}
