import type { Biped } from '../biped.ts';
import type { Leaf } from '../leaf.ts';
import { WIDE_OPEN } from '../leaf.ts';
import type { Roles, Script } from '../play.ts';
import type { Stage } from '../stage.ts';
import { extent, type Thing } from '../thing.ts';
import { gesture, linger, tempo } from './act.ts';
import { goTo } from './go.ts';
import { until, wait } from './time.ts';

type Door = Thing & { readonly leaf: Leaf };

function doorOf(stage: Stage, roles: Roles): Door | undefined {
  const thing = stage.thing(roles.patient) ?? stage.thing(roles.actor);
  return thing?.leaf && (thing as Door);
}

/** The door stands where its handle is at hand. */
export function atHand(stage: Stage, roles: Roles): void {
  const door = doorOf(stage, roles);
  const actor = stage.biped(roles.actor);
  if (door && actor && stage.claim(door.id)) stage.put(door, actor.x - 1.25, door.body.translation().y);
}

/** What is to be closed stands open at the beginning. */
export function ajar(stage: Stage, roles: Roles): void {
  atHand(stage, roles);
  const door = doorOf(stage, roles);
  if (door && roles.beat.t0 < 0.4) door.leaf.angle = 0.9 * WIDE_OPEN;
}

/** Opens the door, by hand or as if by a draught, and goes on opening and letting it fall to, until the time is over. */
export const openUp = (stage: Stage, roles: Roles): Script => turn(stage, roles, true);

/** Shuts it. In anger, or when nobody holds it, it slams. */
export const closeUp = (stage: Stage, roles: Roles): Script => turn(stage, roles, false);

function* turn(stage: Stage, roles: Roles, open: boolean): Script {
  const door = doorOf(stage, roles);
  if (!door) return yield* linger(stage, roles);
  const actor = stage.biped(roles.actor);
  if (!actor) return yield* byItself(stage, roles, door, open);
  yield* goTo(stage, actor, handle(door).x + 0.32 * actor.sizeM);
  actor.facingAim = -0.8;
  yield* byHand(stage, roles, actor, door, open);
  yield* wait(stage, 0.3);
  actor.feel('happy', stage.timeS, 0.5);
  yield* gesture(stage, roles, [
    { s: 0.8, facing: -0.7, pose: { arms: 0.7, nearHand: [0.6, 0.1], lean: 0.1, headTilt: -0.05 } },
    { s: 0.9, pose: { arms: 0.3, nearHand: [0.3, -0.6], lean: 0.16, headTilt: 0.1 } },
    { s: 0.8, facing: 0.6, pose: { arms: 0.8, nearHand: [0.5, 0.2], farHand: [0.2, -0.8], lean: 0 } },
  ]);
}

/** Where the knob is now, seen from the front. */
function handle(door: Door): { x: number; y: number } {
  const { w, h } = extent(door.shape);
  const at = door.body.translation();
  return { x: at.x - w / 2 + 0.9 * w * Math.cos(door.leaf.angle), y: at.y - 0.03 * h };
}

function* byHand(stage: Stage, roles: Roles, actor: Biped, door: Door, open: boolean): Script {
  const spot = () => handle(door);
  actor.reach = { near: spot };
  actor.ask({ arms: 1, lean: 0.12, crouch: 0.02, farHand: [0.1, -0.85] }, 10);
  actor.gazeAt = spot();
  yield* until(stage, () => Math.hypot(actor.holdPoint('near').x - spot().x, actor.holdPoint('near').y - spot().y) < 0.08, 0.9); // prettier-ignore
  stage.log.add({
    timeMs: stage.timeS * 1000,
    a: actor.id,
    b: door.id,
    materialA: 'cloth',
    materialB: 'metal',
    impulseNs: 0.7,
    ...spot(),
    kind: 'grip',
  });
  const aim = open ? 0.88 * WIDE_OPEN : 0;
  yield* swing(stage, door, aim, 1.5 * tempo(roles), () => {
    // The hand lets go when the door is half open: arms are only so long.
    if (Math.abs(door.leaf.angle - (open ? 0 : 0.9 * WIDE_OPEN)) > 0.75) actor.reach = {};
  });
  actor.reach = {};
  actor.relax(9);
}

/** Turns the leaf towards an angle at a speed (rad/s), creaking while it goes. */
function* swing(stage: Stage, door: Door, aim: number, speed: number, each: () => void = () => undefined): Script {
  const { leaf } = door;
  stage.sound('creak', Math.min(1.2, Math.abs(aim - leaf.angle) / speed), 0.6, door.id);
  const way = Math.sign(aim - leaf.angle);
  const end = stage.timeS + 3;
  while ((aim - leaf.angle) * way > 0.01 && stage.timeS < end) {
    const left = Math.abs(aim - leaf.angle);
    const wanted = way * (aim === 0 ? speed : Math.min(speed, 2.2 * Math.sqrt(left)));
    leaf.push = 14 * (wanted - leaf.speed);
    each();
    yield;
  }
}

function* byItself(stage: Stage, roles: Roles, door: Door, open: boolean): Script {
  yield* wait(stage, 0.5);
  for (let round = 0; ; round++) {
    const opens = round % 2 === 0 ? open : !open;
    yield* swing(stage, door, opens ? 0.8 * WIDE_OPEN : 0, (opens ? 0.9 : 4.5) * tempo(roles));
    yield* wait(stage, opens ? 1.1 : 1.4);
    if (roles.beat.t1 - stage.timeS < 2.6) return yield* draught(stage, roles, door);
  }
}

/** What is left open moves a little in the air. */
function* draught(stage: Stage, roles: Roles, door: Door): Script {
  while (!stage.over(roles.beat)) {
    if (door.leaf.angle > 0.2) door.leaf.push = 0.8 * Math.sin(1.9 * stage.timeS);
    yield;
  }
}
