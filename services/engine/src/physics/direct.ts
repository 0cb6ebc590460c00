import type { SceneGraph } from '../scene/scene-graph.ts';
import type { Actor } from './actor.ts';
import { Biped } from './biped.ts';
import { breakBrittle } from './break.ts';
import { jobsOf, type Job } from './jobs.ts';
import { layOut } from './layout.ts';
import type { Script } from './play.ts';
import { Quadruped } from './quadruped.ts';
import type { Stage } from './stage.ts';

/** A beat that runs this long after its time is cut off, so that the others have theirs. */
const PATIENCE_S = 1.6;

/** Plays a scene graph on a stage from beginning to end; answers who did what when. */
export function direct(stage: Stage, graph: SceneGraph): Job[] {
  layOut(stage, graph);
  const jobs = jobsOf(stage, graph);
  for (const job of jobs) job.verb.set?.(stage, job.roles);
  stage.begin();
  const steps = Math.round(stage.options.seconds * 240);
  let looked = 0;
  for (let i = 0; i < steps; i++) {
    looked = breakBrittle(stage, looked);
    cue(stage, jobs);
    speakUnseen(stage, graph);
    if (i % 24 === 0) watch(stage, jobs);
    stage.step();
  }
  return jobs;
}

/** Starts the scripts whose time has come, and runs all of them up to the next step. */
function cue(stage: Stage, jobs: readonly Job[]): void {
  for (const job of jobs) {
    if (job.endedS !== undefined) continue;
    if (!job.script) {
      if (stage.timeS < job.roles.beat.t0 - 1e-9 || !free(stage, jobs, job)) continue;
      job.startedS = stage.timeS;
      job.script = begin(stage, job);
    }
    if (!job.script.next().done) continue;
    job.endedS = stage.timeS;
    settle(stage.actor(job.roles.actor));
  }
}

function begin(stage: Stage, job: Job): Script {
  const { verb } = job;
  const actor = stage.actor(job.roles.actor);
  if (actor && verb.emotion) actor.feel(verb.emotion, stage.timeS);
  return verb.play(stage, job.roles);
}

/** Whether nobody in this job is still busy with an earlier one; who overruns its time by too much is stopped. */
function free(stage: Stage, jobs: readonly Job[], job: Job): boolean {
  for (const other of jobs) {
    if (other === job) return true;
    if (other.endedS !== undefined || !other.script || !shares(other, job)) continue;
    if (other.beat === job.beat || stage.timeS < Math.min(other.roles.beat.t1, job.roles.beat.t0 + 0.01) + PATIENCE_S)
      return false;
    other.script.return();
    other.endedS = stage.timeS;
    settle(stage.actor(other.roles.actor));
  }
  return true;
}

/** Two jobs of one actor exclude each other, and two that use the same thing; what merely comes of another one does not. */
function shares(a: Job, b: Job): boolean {
  if (a.roles.actor === b.roles.actor) return true;
  return (
    a.beat !== b.beat && a.roles.patient !== undefined && a.roles.patient === b.roles.patient && !b.verb.consequence
  );
}

function settle(actor: Actor | undefined): void {
  if (!actor) return;
  actor.goal = undefined;
  if (actor instanceof Biped || actor instanceof Quadruped) actor.relax();
}

/** Lines of voices that nobody is seen to speak: at their time, or as soon as it is quiet. */
function speakUnseen(stage: Stage, graph: SceneGraph): void {
  const line = stage.options.speaking.unsaid.find(
    (each) => !graph.beats.some((beat) => beat.verb === 'say' && beat.actor === each.speaker),
  );
  if (line && stage.timeS >= (line.t0 ?? 0.6) && stage.options.speaking.silent(stage.timeS))
    stage.options.speaking.say(line, '', stage.timeS);
}

/** Those who have nothing to do look at who speaks, or at what moves. */
function watch(stage: Stage, jobs: readonly Job[]): void {
  const running = jobs.filter((job) => job.script && job.endedS === undefined);
  const busy = new Set(running.map((job) => job.roles.actor));
  const said = stage.options.speaking.said.at(-1);
  const speaker = said && stage.timeS < said.startS + said.line.seconds ? said.actor : undefined;
  const subject = speaker || running[0]?.roles.patient || running[0]?.roles.actor;
  for (const actor of stage.actors.values()) {
    if (busy.has(actor.id) || subject === undefined || subject === actor.id) continue;
    actor.gazeAt = stage.placeOf(subject);
    if (Math.abs(actor.gazeAt.x - actor.x) > 0.5 && !actor.goal)
      actor.facingAim = Math.sign(actor.gazeAt.x - actor.x) * (actor instanceof Biped ? 0.75 : 1);
  }
}
