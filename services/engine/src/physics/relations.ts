import type { Beat, Entity, Relation, SceneGraph, Way } from '../scene/scene-graph.ts';
import { sample, type Contact } from '../timeline.ts';
import type { Job } from './jobs.ts';
import { memberIds, WATER } from './layout.ts';
import type { Stage } from './stage.ts';
import { extent } from './thing.ts';
import { POSES_PER_SECOND } from './units.ts';

/** A box around something at an instant, metres. */
interface Box {
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
  readonly depth: number;
  /** A ramp: one is on it anywhere between its foot and its top. */
  readonly slopes: boolean;
}

/** Two that are beside each other have no more than this between them. */
const NEAR_M = 1.6;
const LOOKS_PER_SECOND = 10;

/** The relations that a graph asks for and that were not seen, each as `cup on table`. */
export function unheld(stage: Stage, graph: SceneGraph, jobs: readonly Job[], sinceS: number): string[] {
  const places = graph.entities.flatMap((entity) => {
    const { place } = entity;
    if (!place || (sinceS === 0 && stands(stage, graph, entity))) return [];
    return sinceS > 0 ? [] : [`${entity.label ?? entity.noun} ${said(place.relation)} ${nameOf(graph, place.of)}`];
  });
  const ways = graph.beats.flatMap((beat, index) => {
    const done = jobs.filter((job) => job.beat === index && job.startedS !== undefined && job.startedS >= sinceS);
    if (!beat.way || !beat.target || done.length === 0 || done.some((job) => went(stage, graph, beat, job))) return [];
    return [`${nameOf(graph, moverOf(beat))} ${said(beat.way)} ${nameOf(graph, beat.target)}`];
  });
  return [...places, ...ways];
}

const said = (relation: Relation | Way): string => (relation === 'before' ? 'in front of' : relation);

function nameOf(graph: SceneGraph, id: string): string {
  const entity = graph.entities.find((each) => each.id === id);
  return entity?.label ?? entity?.noun ?? id;
}

/** What goes that way: what is thrown or pushed, else who goes. */
const moverOf = (beat: Beat): string => beat.patient ?? beat.actor;

function membersOf(graph: SceneGraph, id: string | undefined): string[] {
  const entity = graph.entities.find((each) => each.id === id);
  return entity ? memberIds(entity) : [];
}

function stands(stage: Stage, graph: SceneGraph, { id, place }: Entity): boolean {
  const { relation, of, and } = place!;
  const others = membersOf(graph, of).flatMap((other) => boxAt(stage, other, 0) ?? []);
  const seconds = membersOf(graph, and).flatMap((other) => boxAt(stage, other, 0) ?? []);
  return membersOf(graph, id).some((member) => {
    const box = boxAt(stage, member, 0);
    return box !== undefined && others.some((other) => holds(relation, box, other, seconds[0] ?? others.at(-1)!));
  });
}

function went(stage: Stage, graph: SceneGraph, beat: Beat, job: Job): boolean {
  const way = beat.way!;
  if (way === 'to' || way === 'with' || way === 'from') return true;
  const movers = membersOf(graph, moverOf(beat));
  if (beat.target === WATER) return stage.contacts.some((contact) => isSplash(contact, movers, job.startedS!));
  const endS = Math.min(stage.endS, job.endedS ?? stage.endS) + 1;
  const targets = membersOf(graph, beat.target);
  return movers.some((mover) => targets.some((target) => passes(stage, way, mover, target, job.startedS!, endS)));
}

const isSplash = ({ kind, timeMs, a, b }: Contact, movers: readonly string[], sinceS: number): boolean =>
  kind === 'splash' && timeMs >= sinceS * 1000 && movers.some((mover) => a === mover || b === mover);

/** Whether there is an instant at which the one is so to the other; who goes around or through is on both sides of it. */
function passes(stage: Stage, way: Way, mover: string, target: string, fromS: number, toS: number): boolean {
  const sides = new Set<number>();
  for (let timeS = fromS; timeS <= toS; timeS += 1 / LOOKS_PER_SECOND) {
    const box = boxAt(stage, mover, timeS);
    const other = boxAt(stage, target, timeS);
    if (!box || !other) return false;
    if (way === 'around' || way === 'through') {
      sides.add(Math.sign(middle(box) - middle(other)));
      if (sides.has(1) && sides.has(-1)) return true;
    } else if (holds(STANDING[way] ?? 'beside', box, other, other)) return true;
  }
  return false;
}

const STANDING: Readonly<Partial<Record<Way, Relation>>> = { onto: 'on', into: 'in', over: 'over', under: 'under', behind: 'behind', before: 'before', between: 'between' }; // prettier-ignore

/** Whether `a` is so to `b`; `c` is the second of two. */
function holds(relation: Relation, a: Box, b: Box, c: Box): boolean {
  const gap = Math.max(a.x0 - b.x1, b.x0 - a.x1);
  const within = middle(a) > b.x0 - 0.1 && middle(a) < b.x1 + 0.1;
  switch (relation) {
    case 'on':
      return gap < 0.05 && a.y0 < b.y1 + 0.25 && a.y0 > (b.slopes ? b.y0 : b.y1) - 0.25;
    case 'under':
      return within && a.y1 <= b.y1 + 0.05;
    case 'over':
      return gap < 0.5 && a.y0 > b.y1 - 0.05;
    case 'in':
      return a.x0 > b.x0 - 0.1 && a.x1 < b.x1 + 0.1 && a.y0 > b.y0 - 0.1 && a.y0 < b.y1;
    case 'behind':
      return gap < NEAR_M && a.depth > b.depth;
    case 'before':
      return gap < NEAR_M && a.depth < b.depth;
    case 'beside':
      return gap < NEAR_M;
    case 'between':
      return middle(a) > Math.min(middle(b), middle(c)) && middle(a) < Math.max(middle(b), middle(c));
  }
}

const middle = ({ x0, x1 }: Box): number => (x0 + x1) / 2;

function boxAt(stage: Stage, id: string, timeS: number): Box | undefined {
  const thing = stage.things.get(id);
  if (thing) {
    const [x, y] = sample(thing.recorder.track(), timeS) as unknown as [number, number];
    const { w, h } = extent(thing.shape);
    return {
      x0: x - w / 2,
      x1: x + w / 2,
      y0: y - h / 2,
      y1: y + h / 2,
      depth: thing.depth,
      slopes: thing.def.is.includes('ramp'),
    };
  }
  const actor = stage.actors.get(id);
  if (!actor) return undefined;
  const { path, sizeM, depth } = actor;
  const at = 2 * Math.min(Math.round(timeS * POSES_PER_SECOND), path.length / 2 - 1);
  const [x, y] = [path[at]!, path[at + 1]!];
  const [half, tall] = actor.rig === 'biped' ? [0.22, 1] : [0.5, 0.7];
  return { x0: x - half * sizeM, x1: x + half * sizeM, y0: y, y1: y + tall * sizeM, depth, slopes: false };
}
