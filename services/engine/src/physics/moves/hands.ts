import { Biped } from '../biped.ts';
import type { Script } from '../play.ts';
import type { Stage } from '../stage.ts';
import { extent, type Thing } from '../thing.ts';
import { until, wait } from './time.ts';

/** Where a held thing lies against the hand. */
export function gripOf(actor: Biped, thing: Thing, hand: 'near' | 'both'): { x: number; y: number } {
  const own = thing.def.body?.grip;
  if (own) return { x: -own.x * actor.facingAim * thing.scale, y: -own.y * thing.scale };
  const { w, h } = extent(thing.shape);
  return hand === 'both'
    ? { x: actor.facingAim * w * 0.18, y: -h * 0.05 }
    : { x: actor.facingAim * w * 0.25, y: -h * 0.32 };
}

/** Goes to a thing wherever it is by then, bends and takes it. False when it could not be had in time. */
export function* fetch(stage: Stage, actor: Biped, thing: Thing, mostS = 12): Generator<void, boolean, void> {
  if (thing.heldBy === actor.id) return true;
  const end = stage.timeS + mostS;
  actor.relax(9);
  for (;;) {
    const at = thing.body.translation();
    const v = thing.body.linvel();
    const away = at.x - actor.x;
    const lead = at.x + v.x * Math.min(0.9, Math.abs(away) / actor.runSpeed);
    const side = Math.sign(away) || 1;
    actor.gazeAt = at;
    stage.pass(thing, 0.3);
    actor.goal = {
      x: lead - side * 0.22 * actor.sizeM,
      speed: Math.abs(away) > 1.6 ? actor.runSpeed : actor.walkSpeed * 1.25,
    };
    if (Math.abs(away) > 0.15) actor.facingAim = side;
    const high = at.y > 1.15 * actor.sizeM;
    if (Math.abs(away) < 0.36 * actor.sizeM && Math.hypot(v.x - actor.vx, high ? 9 : v.y * 0.5) < 3.2 && !high) break;
    if (stage.timeS > end) {
      actor.goal = undefined;
      return false;
    }
    yield;
  }
  actor.goal = {
    x: thing.body.translation().x - (Math.sign(thing.body.translation().x - actor.x) || 1) * 0.24 * actor.sizeM,
    speed: actor.walkSpeed,
  };
  yield* take(stage, actor, thing);
  return true;
}

/** Bends to a thing within reach and takes it with both hands. */
export function* take(stage: Stage, actor: Biped, thing: Thing): Script {
  const low = () => Math.max(0, Math.min(0.52, (0.62 * actor.sizeM - thing.body.translation().y) / actor.sizeM));
  const grip = gripOf(actor, thing, 'both');
  const place = () => {
    const at = thing.body.translation();
    return { x: at.x - grip.x, y: at.y - grip.y };
  };
  actor.reach = { near: place, far: place };
  yield* until(
    stage,
    () => {
      stage.pass(thing, 0.3);
      actor.ask({ crouch: low(), lean: 0.25 + low() * 1.5, arms: 1 }, 11);
      const hand = actor.holdPoint('both');
      const at = place();
      return Math.hypot(hand.x - at.x, hand.y - at.y) < 0.09;
    },
    0.8,
  );
  actor.goal = undefined;
  stage.hold(actor, thing, 'both', grip);
  actor.reach = {};
  actor.ask({ crouch: 0, lean: 0.04, arms: 1, nearHand: [0.52, -0.42], farHand: [0.52, -0.42] }, 10);
  yield* wait(stage, 0.35);
}

/** A thing that an actor has in its hands from the beginning. */
export function giveAtStart(stage: Stage, actor: Biped, thing: Thing): void {
  actor.ask({ arms: 1, nearHand: [0.52, -0.42], farHand: [0.52, -0.42] }, 10);
  const hand = actor.holdPoint('both');
  const grip = gripOf(actor, thing, 'both');
  stage.put(thing, hand.x + grip.x, hand.y + grip.y);
  stage.hold(actor, thing, 'both', grip);
}

/** Sets down what it holds, at its feet. */
export function* setDown(stage: Stage, actor: Biped, thing: Thing): Script {
  const { h } = extent(thing.shape);
  const spot = { x: actor.x + actor.facingAim * 0.3 * actor.sizeM, y: h / 2 + 0.03 };
  actor.reach = { near: () => spot, far: () => spot };
  actor.ask({ crouch: 0.45, lean: 0.9, arms: 1 }, 9);
  yield* until(stage, () => thing.body.translation().y < h / 2 + 0.12, 0.9);
  stage.letGo(thing);
  actor.relax(9);
  yield* wait(stage, 0.3);
}
