import { createHash } from 'node:crypto';
import { atPace, inWorldTime, paceOf } from '../scene/pace.ts';
import type { Chapter, SceneGraph } from '../scene/scene-graph.ts';
import type { Timeline } from '../timeline.ts';
import { known, vocabulary } from '../vocab/registry.ts';
import { direct, type Act } from './direct.ts';
import { film } from './film.ts';
import type { Job } from './jobs.ts';
import { placeOf } from './place.ts';
import { unheld } from './relations.ts';
import { passedDownwards } from './rim.ts';
import { Speaking, type SpokenText } from './speaking.ts';
import { Stage } from './stage.ts';

/** Whole clips that are tried until every verb has kept its word. */
const ATTEMPTS = 3;

export interface WorkedOut {
  readonly timeline: Timeline;
  /** The chapter that was worked out: what has to be known to go on from its end. */
  readonly chapter: Chapter;
  /** Launches looked ahead and whole clips tried, together. */
  readonly tries: number;
  /** Verbs that had to be staged, or did not come out even so. */
  readonly staged: readonly string[];
  /** Lines for which there was no time. */
  readonly unsaid: readonly SpokenText[];
  /** Beats of the graph, by index, that never began or did not come out as their verb says. */
  readonly unplayed: readonly number[];
  /** Relations that the graph asks for and that were not seen: `cup on table`. */
  readonly unheld: readonly string[];
}

/** A chapter that was worked out before, with the lines that it added. */
export interface Earlier extends Chapter {
  readonly lines: readonly SpokenText[];
}

/** What was played before does not come out again as it did: it was another engine that played it. */
export class AnotherWorld extends Error {
  override readonly name = 'AnotherWorld';
}

/**
 * Plays the scene until it comes out as its verbs promise, at most {@link ATTEMPTS} times, and keeps the best. The physics must be open.
 *
 * @param graph of the whole, chapters that were worked out before included
 * @param lines that it adds to those of the chapters before
 * @param earlier chapters; they are played again as they were, and the new one goes on from their last instant
 * @throws AnotherWorld when that instant is not what it was
 */
export function workOut(graph: SceneGraph, lines: readonly SpokenText[], earlier: readonly Earlier[] = []): WorkedOut {
  let best: (WorkedOut & { failed: number }) | undefined;
  let tries = 0;
  for (let attempt = 0; attempt < ATTEMPTS && (!best || best.failed > 0); attempt++) {
    const played = playOut([...earlier, { graph, lines, attempt, world: '' }]);
    tries += played.tries;
    if (!best || played.failed < best.failed) best = played;
  }
  const { failed: _, ...workedOut } = { ...best!, tries };
  return workedOut;
}

/** The last of the chapters is the new one. */
function playOut(chapters: readonly Earlier[]): WorkedOut & { failed: number } {
  const pace = paceOf(chapters[0]!.graph);
  const acts = chapters.map((chapter): Earlier => ({ ...chapter, graph: inWorldTime(chapter.graph, pace) }));
  const { graph, attempt } = acts.at(-1)!;
  const earlier = acts.slice(0, -1);
  const stage = openStage(acts[0]!.graph, graph.seconds);
  try {
    let world = '';
    const { jobs, shots } = direct(stage, acts satisfies readonly Act[], (nth) => {
      world = worldOf(stage);
      const then = earlier[nth];
      if (then && then.world !== world)
        throw new AnotherWorld(`what happened until second ${then.graph.seconds} comes out otherwise here`);
    });
    const sinceS = earlier.at(-1)?.graph.seconds ?? 0;
    const broken = jobs.filter((job) => !cameOut(stage, job, sinceS));
    const failed = [...new Set(broken.map((job) => job.verb.id))];
    const timeline = atPace(film(stage, graph, shots), pace);
    const seamsMs = chapters.slice(0, -1).map((chapter) => chapter.graph.seconds * 1000);
    return {
      timeline: seamsMs.length > 0 ? { ...timeline, seamsMs } : timeline,
      chapter: { graph: chapters.at(-1)!.graph, attempt, world },
      tries: stage.tries + 1,
      staged: [...new Set([...stage.staged, ...failed])],
      unsaid: [...stage.options.speaking.unsaid],
      unplayed: unplayed(graph, jobs, broken),
      unheld: unheld(stage, graph, jobs, sinceS),
      failed: failed.length,
    };
  } finally {
    stage.free();
  }
}

/** A beat is played as soon as one of its members plays it well; the others may only look on. */
function unplayed(graph: SceneGraph, jobs: readonly Job[], broken: readonly Job[]): number[] {
  const well = jobs.filter((job) => job.startedS !== undefined && !broken.includes(job));
  return graph.beats.flatMap((_, beat) => (well.some((job) => job.beat === beat) ? [] : [beat]));
}

function openStage(graph: SceneGraph, seconds: number): Stage {
  return new Stage({
    seed: graph.seed,
    seconds,
    setting: placeOf(graph),
    weather: known(vocabulary.weather, graph.weather),
    material: (id) => known(vocabulary.materials, id),
    speaking: new Speaking(),
    bounds: boundsOf(graph),
  });
}

/** A fingerprint of where everything is and how it moves. */
function worldOf(stage: Stage): string {
  const hash = createHash('sha256').update(stage.world.takeSnapshot());
  for (const { x, y, vx, vy } of stage.actors.values()) hash.update(new Float64Array([x, y, vx, vy]));
  return hash.digest('hex').slice(0, 32);
}

/** A beat that never began for want of time has broken no promise; one of an earlier chapter has kept its own or not. */
function cameOut(stage: Stage, job: Job, sinceS: number): boolean {
  if (job.startedS === undefined || stage.endS - job.startedS < job.verb.seconds.least) return true;
  if (job.startedS < sinceS) return true;
  const outcome = job.verb.outcome;
  if (!outcome) return true;
  const startMs = job.startedS * 1000;
  return outcome({
    contacts: stage.contacts.filter((contact) => contact.timeMs >= startMs - 2000),
    passedDownwards: (hoop, body) => passedDownwards(stage, hoop, body, job.startedS!),
    broken: (body) => (stage.thing(body)?.shownToS ?? Infinity) < Infinity,
    roles: job.roles,
  });
}

function boundsOf(graph: SceneGraph): { x0: number; x1: number } {
  const big = graph.setting === 'gym' || graph.setting === 'stage';
  return big ? { x0: -6.5, x1: 5.2 } : { x0: -6, x1: 6 };
}
