import RAPIER from '@dimforge/rapier2d-deterministic-compat';
import { Biped } from '../biped.ts';
import type { Roles, Script } from '../play.ts';
import type { Stage } from '../stage.ts';
import { extent, type Thing } from '../thing.ts';
import { gesture } from './act.ts';

const swung = (stage: Stage, roles: Roles): Thing | undefined =>
  stage.thing(roles.target) ?? stage.thing(roles.patient) ?? stage.thing(roles.actor);

/** Hangs it on its ropes, drawn aside. */
export function hang(stage: Stage, roles: Roles): void {
  const thing = swung(stage, roles);
  if (!thing || thing.fixed || !stage.claim(thing.id)) return;
  const look = thing.def.look;
  const length = look.kind === 'swing' ? look.ropeLength * thing.scale : 1.7;
  const pivot = { x: thing.body.translation().x, y: look.kind === 'swing' ? look.frameHeight * thing.scale : 3.1 };
  const angle = look.kind === 'swing' ? -0.5 : -0.85;
  stage.put(thing, pivot.x + Math.sin(angle) * length, pivot.y - Math.cos(angle) * length, angle);
  const post = stage.world.createRigidBody(RAPIER.RigidBodyDesc.fixed().setTranslation(pivot.x, pivot.y));
  stage.world.createImpulseJoint(
    RAPIER.JointData.revolute({ x: 0, y: 0 }, { x: 0, y: length }),
    post,
    thing.body,
    true,
  );
  thing.body.setLinearDamping(0.02);
  thing.body.setAngularDamping(0.02);
  if (look.kind !== 'swing') thing.hangsFrom = pivot;
  stage.pass(thing, Infinity);
  const rider = stage.biped(roles.actor);
  if (rider && roles.beat.t0 < 0.4) sitOn(rider, thing, 1);
  const half = look.kind === 'swing' ? extent(thing.shape).w * 0.45 : 0;
  for (const side of half > 0 ? [-1, 1] : [0]) {
    stage.links.push({
      kind: look.kind === 'swing' ? 'rope' : 'chain',
      from: { x: pivot.x + side * half, y: pivot.y },
      to: { body: thing.id, x: side * half, y: half > 0 ? 0 : extent(thing.shape).h / 2 },
      depth: thing.depth,
    });
  }
}

/** It swings by itself; who sits on it keeps it going with the legs: a little push each time it passes below. */
export function* swingAway(stage: Stage, roles: Roles): Script {
  const thing = swung(stage, roles);
  const actor = stage.actor(roles.actor);
  if (!thing || thing.fixed)
    return yield* gesture(stage, roles, [
      { s: 0.9, pose: { shift: 0.05, lean: 0.08 }, animal: { head: 0.8 } },
      { s: 0.9, pose: { shift: -0.05, lean: -0.06 }, animal: { head: 0.3 } },
    ]);
  if (actor instanceof Biped) actor.sitAt(() => stayOn(actor, thing));
  while (!stage.over(roles.beat)) {
    const v = thing.body.linvel();
    if (actor instanceof Biped) sitOn(actor, thing, v.x);
    if (actor && Math.abs(thing.body.rotation()) < 0.05 && Math.hypot(v.x, v.y) < 2.9)
      thing.body.setLinvel({ x: v.x * 1.004, y: v.y * 1.004 }, true);
    yield;
  }
}

function stayOn(actor: Biped, seat: Thing): void {
  const at = seat.body.translation();
  actor.x = at.x;
  actor.y = at.y + 0.05 - actor.hipsOver(0.62);
  actor.vx = 0;
  actor.carried = true;
  actor.facingAim = 1;
  actor.bendTo(0.62, 0.2);
}

function sitOn(actor: Biped, seat: Thing, vx: number): void {
  stayOn(actor, seat);
  const at = seat.body.translation();
  const rope = { x: at.x + 0.03, y: at.y + 0.3 * actor.sizeM };
  actor.reach = { near: () => rope, far: () => rope };
  actor.ask({ crouch: 0.62, forth: vx > 0 ? 0.34 : 0.12, lean: vx > 0 ? -0.3 : 0.16, arms: 1 }, 7);
}
