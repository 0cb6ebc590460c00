import type { SceneGraph } from '../scene/scene-graph.ts';
import type { Timeline } from '../timeline.ts';
import { known, vocabulary } from '../vocab/registry.ts';
import { direct } from './direct.ts';
import type { Job } from './jobs.ts';
import { film } from './film.ts';
import { passedDownwards } from './rim.ts';
import { Speaking, type SpokenText } from './speaking.ts';
import { Stage } from './stage.ts';

/** Whole clips that are tried until every verb has kept its word. */
const ATTEMPTS = 3;

export interface WorkedOut {
  readonly timeline: Timeline;
  /** Launches looked ahead and whole clips tried, together. */
  readonly tries: number;
  /** Verbs that had to be staged, or did not come out even so. */
  readonly staged: readonly string[];
  /** Lines for which there was no time. */
  readonly unsaid: readonly SpokenText[];
}

/** Plays the scene until it comes out as its verbs promise, at most {@link ATTEMPTS} times, and keeps the best. The physics must be open. */
export function workOut(graph: SceneGraph, lines: readonly SpokenText[]): WorkedOut {
  let best: (WorkedOut & { failed: number }) | undefined;
  let tries = 0;
  for (let attempt = 0; attempt < ATTEMPTS && (!best || best.failed > 0); attempt++) {
    const stage = new Stage({
      seed: graph.seed,
      attempt,
      seconds: graph.seconds,
      setting: known(vocabulary.settings, graph.setting),
      weather: known(vocabulary.weather, graph.weather),
      material: (id) => known(vocabulary.materials, id),
      speaking: new Speaking(lines),
      bounds: boundsOf(graph),
    });
    const jobs = direct(stage, graph);
    const failed = [...new Set(jobs.filter((job) => !cameOut(stage, job)).map((job) => job.verb.id))];
    tries += stage.tries + 1;
    if (!best || failed.length < best.failed) {
      const staged = [...new Set([...stage.staged, ...failed])];
      best = {
        timeline: film(stage, graph, jobs),
        tries,
        staged,
        unsaid: [...stage.options.speaking.unsaid],
        failed: failed.length,
      };
    }
    stage.free();
  }
  return { timeline: best!.timeline, tries, staged: best!.staged, unsaid: best!.unsaid };
}

/** A beat that never began for want of time has broken no promise. */
function cameOut(stage: Stage, job: Job): boolean {
  if (job.startedS === undefined || stage.options.seconds - job.startedS < job.verb.seconds.least) return true;
  const outcome = job.verb.outcome;
  if (!outcome) return true;
  const startMs = job.startedS * 1000;
  return outcome({
    contacts: stage.contacts.filter((contact) => contact.timeMs >= startMs - 2000),
    passedDownwards: (hoop, body) => passedDownwards(stage, hoop, body, job.startedS!),
    roles: job.roles,
  });
}

function boundsOf(graph: SceneGraph): { x0: number; x1: number } {
  const big = graph.setting === 'gym' || graph.setting === 'stage';
  return big ? { x0: -6.5, x1: 5.2 } : { x0: -6, x1: 6 };
}
