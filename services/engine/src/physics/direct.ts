import type { SceneGraph } from '../scene/scene-graph.ts';
import type { ShotHint } from '../timeline.ts';
import type { Actor } from './actor.ts';
import { Biped } from './biped.ts';
import { breakBrittle } from './break.ts';
import { shotsOf } from './film.ts';
import { feelingOf, isFeeling } from './feelings.ts';
import { jobsOf, type Job } from './jobs.ts';
import { layOut } from './layout.ts';
import type { Script } from './play.ts';
import { Quadruped } from './quadruped.ts';
import type { SpokenText } from './speaking.ts';
import type { Stage } from './stage.ts';
import { STEPS_PER_SECOND } from './units.ts';

/** A beat that runs this long after its time is cut off, so that the others have theirs. */
const PATIENCE_S = 1.6;

/** What was played, and how it may be shown. */
export interface Directed {
  readonly jobs: readonly Job[];
  readonly shots: readonly ShotHint[];
}

/** One chapter of what is played: a graph that holds all that was before it as well, up to its own end. */
export interface Act {
  readonly graph: SceneGraph;
  /** Of the lines that this chapter adds. */
  readonly lines: readonly SpokenText[];
  readonly attempt: number;
}

/**
 * Plays one chapter after the other on a stage. Nobody knows of a chapter before it begins, so what happened until then is the same whatever follows.
 *
 * @param ended called at the end of each chapter, when the stage stands where it stood then
 */
export function direct(stage: Stage, acts: readonly Act[], ended: (act: number) => void = () => {}): Directed {
  const jobs: Job[] = [];
  const shots: ShotHint[] = [];
  let looked = 0;
  acts.forEach(({ graph, lines, attempt }, nth) => {
    const beginMs = stage.timeS * 1000;
    stage.attempt = attempt;
    stage.endS = graph.seconds;
    stage.options.speaking.hear(lines);
    if (nth === 0) open(stage, graph, jobs);
    else goOn(stage, graph, jobs, acts[nth - 1]!.graph.beats.length);
    const steps = Math.round(graph.seconds * STEPS_PER_SECOND);
    for (let i = Math.round(stage.timeS * STEPS_PER_SECOND); i < steps; i++) {
      looked = breakBrittle(stage, looked);
      cue(stage, jobs);
      speakUnseen(stage, graph);
      if (i % 24 === 0) watch(stage, jobs);
      stage.step();
    }
    shots.push(...shotsOf(stage, graph, jobs, beginMs));
    ended(nth);
  });
  return { jobs, shots };
}

function open(stage: Stage, graph: SceneGraph, jobs: Job[]): void {
  layOut(stage, graph);
  // Of their own, since a later chapter lets them go on for longer.
  jobs.push(...jobsOf(stage, { ...graph, beats: structuredClone(graph.beats) }));
  for (const job of jobs) job.verb.set?.(stage, job.roles);
  stage.begin();
}

/** What goes on gets its new end, what is new joins; who does already what he is told to do now does not begin anew. */
function goOn(stage: Stage, graph: SceneGraph, jobs: Job[], before: number): void {
  const there = new Set([...stage.things.keys(), ...stage.actors.keys()]);
  layOut(stage, graph);
  for (const { beat, roles } of jobs) roles.beat.t1 = graph.beats[beat]!.t1;
  const more = jobsOf(stage, { ...graph, beats: structuredClone(graph.beats) }).filter(({ beat }) => beat >= before);
  for (const job of more) {
    const same = jobs.find((one) => one.script && one.endedS === undefined && isSame(one, job));
    if (same) {
      same.roles.beat.t1 = Math.max(same.roles.beat.t1, job.roles.beat.t1);
      continue;
    }
    if (!there.has(job.roles.patient ?? job.roles.actor)) job.verb.set?.(stage, job.roles);
    jobs.push(job);
  }
  const firstS = Math.min(graph.seconds, ...more.map(({ roles }) => roles.beat.t0));
  for (const one of [...stage.things.values(), ...stage.actors.values()])
    if (!there.has(one.id)) one.shownFromS = firstS;
}

const isSame = (one: Job, other: Job): boolean =>
  one.verb === other.verb &&
  one.roles.actor === other.roles.actor &&
  one.roles.patient === other.roles.patient &&
  one.roles.target === other.roles.target;

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
  if (actor?.seated && !verb.seated) actor.comeDown();
  // A sad man who waves is a sad man, though waving is a happy thing to do.
  const usual = actor?.entity.mods.some(isFeeling) ? undefined : verb.emotion;
  const feels = feelingOf(job.roles.beat.manner) ?? usual;
  if (actor && feels) actor.feel(feels, stage.timeS);
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
  actor.eyesShut = false;
  if (!actor.seated) actor.comeDown();
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
