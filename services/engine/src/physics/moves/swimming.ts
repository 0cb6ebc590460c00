import { waveAt } from '../../timeline.ts';
import type { Actor } from '../actor.ts';
import { Biped } from '../biped.ts';
import { Fish } from '../flyer.ts';
import type { Roles, Script } from '../play.ts';
import { Quadruped } from '../quadruped.ts';
import type { Stage } from '../stage.ts';
import { linger, tempo } from './act.ts';
import { swimAbout } from './flying.ts';

/** Seconds of one stroke of both arms. */
const STROKE_S = 1.25;
/** Metres of open water in which one keeps. */
const LANE_M = 9;

/** Who swims is in the water before anything begins. */
export function inWater(stage: Stage, roles: Roles): void {
  const actor = stage.actor(roles.actor);
  const lane = laneOf(stage);
  if (!actor || actor instanceof Fish || !lane || roles.beat.t0 > 0.4) return;
  actor.x = lane.x0 + 1.2 + 1.6 * roles.index;
  actor.facingAim = 1;
  floatAt(stage, actor);
  if (actor instanceof Biped) crawl(stage, roles, actor);
}

/** From edge to edge of the water; undefined where there is none. */
function laneOf(stage: Stage): { x0: number; x1: number } | undefined {
  const { water } = stage.options.setting;
  return (
    water && { x0: Math.max(water.x0, -LANE_M / 2), x1: Math.min(water.x1, Math.max(water.x0, -LANE_M / 2) + LANE_M) }
  );
}

/** The fish as fish do; people crawl, animals paddle with their heads above the water. Where there is no water, all one can do is to hop. */
export function* swim(stage: Stage, roles: Roles): Script {
  const actor = stage.actor(roles.actor);
  if (actor instanceof Fish) return yield* swimAbout(stage, roles);
  const lane = laneOf(stage);
  if (!actor || !lane) return yield* linger(stage, roles);
  let direction = actor.facingAim >= 0 ? 1 : -1;
  const speed = (actor instanceof Biped ? 0.62 : 0.9) * actor.sizeM * tempo(roles);
  let strokes = 0;
  while (!stage.over(roles.beat)) {
    if (actor.x > lane.x1 - 0.8) direction = -1;
    if (actor.x < lane.x0 + 0.8) direction = 1;
    actor.facingAim = direction;
    actor.goal = { x: actor.x + 3 * direction, speed };
    floatAt(stage, actor);
    if (actor instanceof Biped) crawl(stage, roles, actor);
    const pulled = Math.floor(phaseOf(stage, roles) * 2);
    if (pulled > strokes) splash(stage, actor);
    strokes = pulled;
    yield;
  }
  actor.goal = undefined;
}

const underwater = (stage: Stage): boolean => stage.options.setting.look.kind === 'underwater';

function splash(stage: Stage, actor: Actor): void {
  if (underwater(stage)) return;
  const level = stage.options.setting.water!.levelY;
  const x = actor.x + 0.36 * actor.sizeM * actor.facing;
  stage.effect('ripple', x, level, 0.5, actor.depth, 'water');
  stage.sound('splash', 0.5, 0.3, actor.id);
}

/** Puts a body into the water as deep as it lies there. */
function floatAt(stage: Stage, actor: Actor): void {
  const { water } = stage.options.setting;
  const level = underwater(stage)
    ? 1.7 + 0.25 * Math.sin(stage.timeS * 0.9)
    : water!.levelY + waveAt(actor.x, stage.timeS);
  actor.carried = true;
  if (actor instanceof Biped) actor.y = level - 0.02 * actor.sizeM - actor.hipsOver(PRONE.crouch);
  else actor.y = level - (actor instanceof Quadruped ? 0.4 : 0.15) * actor.sizeM;
}

const PRONE = { crouch: 0.9, lean: 1.32, arms: 1 } as const;

const phaseOf = (stage: Stage, roles: Roles): number => stage.timeS * (tempo(roles) / STROKE_S) + 0.37 * roles.index;

/** Arms go round, one half a turn after the other; the legs beat up and down behind; the head looks ahead. */
function crawl(stage: Stage, roles: Roles, actor: Biped): void {
  const hand = (late: number): readonly [number, number, number] => {
    const turn = -2 * Math.PI * (phaseOf(stage, roles) + late);
    return [0.92 * Math.cos(turn), 0.8 * Math.sin(turn) + 0.1, 0.1];
  };
  actor.ask({ ...PRONE, headTilt: -0.5, nearHand: hand(0), farHand: hand(0.5) }, 22);
  const foot = (late: number) => () => ({
    x: actor.hips.x - 0.42 * actor.sizeM * actor.facing,
    y: actor.hips.y + actor.sizeM * (0.05 * Math.sin(6 * Math.PI * phaseOf(stage, roles) + late) - 0.02),
  });
  // Asked for once, so that the feet do not set out anew with every step.
  if (!actor.tread.near) actor.tread = { near: foot(0), far: foot(Math.PI) };
}
