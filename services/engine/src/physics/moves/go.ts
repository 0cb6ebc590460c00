import type { Actor } from '../actor.ts';
import { Biped } from '../biped.ts';
import { Quadruped } from '../quadruped.ts';
import type { Script } from '../play.ts';
import type { Stage } from '../stage.ts';

export interface Going {
  readonly run?: boolean;
  /** Share of the usual speed. */
  readonly pace?: number;
  /** Close enough, in metres. */
  readonly within?: number;
  /** Looks there while it goes; forwards otherwise. */
  readonly keepFacing?: boolean;
  readonly mostS?: number;
}

/** Walks or runs to a place and stands there. */
export function* goTo(stage: Stage, actor: Actor, wish: number, going: Going = {}): Script {
  const x = actor.reachable(wish);
  const speed = (going.run ? actor.runSpeed : actor.walkSpeed) * (going.pace ?? 1);
  const end = stage.timeS + (going.mostS ?? 20);
  const within = going.within ?? 0.05;
  while (Math.abs(actor.x - x) > within || Math.abs(actor.vx) > 0.3) {
    actor.goal = { x, speed };
    if (!going.keepFacing && Math.abs(x - actor.x) > 0.12) actor.facingAim = Math.sign(x - actor.x);
    if (stage.timeS > end) break;
    yield;
  }
  actor.goal = undefined;
}

/** Faces a place; `turn` below 1 turns a little to the viewer as well. */
export function face(actor: Actor, x: number, turn = 1): void {
  actor.facingAim = (x >= actor.x ? 1 : -1) * turn;
}

/** Bends the knees, leaves the ground and comes down again. */
export function* leap(stage: Stage, actor: Actor, heightM: number, vx = 0): Script {
  if (actor instanceof Biped) {
    actor.ask({ crouch: 0.24, lean: 0.3, arms: 1, nearHand: [-0.45, -0.75], farHand: [-0.4, -0.78] }, 16);
    yield* steps(stage, 0.26);
    actor.ask({ crouch: -0.02, lean: -0.03, nearHand: [0.85, 0.34, 0.6], farHand: [0.78, 0.42, 0.6], tuck: 0.55 }, 22);
  } else if (actor instanceof Quadruped) {
    actor.ask({ crouch: 0.4, head: 0.3, tail: 0.8 }, 16);
    yield* steps(stage, 0.22);
    actor.ask({ crouch: 0, head: 0.8, tuck: 0.6 }, 20);
  }
  actor.jump(heightM, vx);
  const most = stage.timeS + 4;
  while (actor.airborne && stage.timeS < most) yield;
  if (actor instanceof Biped) {
    actor.ask({ crouch: 0.2, lean: 0.16, nearHand: [0.3, -0.5], farHand: [0.28, -0.5], tuck: 0 }, 18);
    yield* steps(stage, 0.18);
    actor.relax(10);
  } else if (actor instanceof Quadruped) {
    actor.ask({ crouch: 0.3, tuck: 0 }, 18);
    yield* steps(stage, 0.14);
    actor.relax();
  }
}

function* steps(stage: Stage, seconds: number): Script {
  const end = stage.timeS + seconds;
  while (stage.timeS < end) yield;
}
