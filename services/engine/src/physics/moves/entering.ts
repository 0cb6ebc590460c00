import type { Roles, Script } from '../play.ts';
import type { Stage } from '../stage.ts';
import { extent, type Thing } from '../thing.ts';
import { gesture, linger, tempo } from './act.ts';
import { face, goTo } from './go.ts';
import { groundOf } from './roaming.ts';

/** Metres from the middle of the scene that no picture of it shows. */
const OUT_OF_SIGHT_M = 9;
/** How hard what comes in brakes, m/s². */
const BRAKES_MPS2 = 1.6;

/** Where who comes in stops: before what he comes to, else a little short of the middle. */
function destination(stage: Stage, roles: Roles): number {
  const aim = roles.target === undefined ? undefined : stage.placeOf(roles.target).x - 1.2;
  return (aim ?? -0.3) - 0.7 * roles.index;
}

/** Who comes in is not there when the scene begins; indoors he stands at its edge. */
export function outside(stage: Stage, roles: Roles): void {
  const thing = stage.thing(roles.actor);
  if (thing) {
    const { w, h } = extent(thing.shape);
    if (!thing.fixed && stage.claim(thing.id))
      stage.put(thing, -OUT_OF_SIGHT_M - w / 2 - (w + 1) * roles.index, h / 2 + 0.002);
    return;
  }
  const actor = stage.actor(roles.actor);
  if (!actor || actor.support || !stage.claim(actor.id)) return;
  const { look } = stage.options.setting;
  actor.x = (look.indoors ? groundOf(stage).x0 + 0.2 : -OUT_OF_SIGHT_M * 0.7) - 0.7 * roles.index;
  actor.facingAim = 1;
}

/** Comes in from outside of the picture, stops where he was going, and looks about. */
export function* comeIn(stage: Stage, roles: Roles): Script {
  const thing = stage.thing(roles.actor);
  if (thing) return yield* pullIn(stage, roles, thing);
  const actor = stage.actor(roles.actor);
  if (!actor) return yield* linger(stage, roles);
  yield* goTo(stage, actor, destination(stage, roles), { pace: 1.15 * tempo(roles) });
  face(actor, actor.x + 1, 0.7);
  yield* gesture(stage, roles, [
    { s: 0.9, pose: { headTilt: -0.1, lean: 0.02 }, animal: { head: 0.8, wag: 0.5 } },
    { s: 0.8, pose: { arms: 0.5, nearHand: [0.4, -0.4], headTilt: 0.1 }, animal: { head: 0.4 } },
    { s: 0.9, pose: { arms: 0, headTilt: 0 }, animal: { sit: 0.7, head: 0.6 } },
  ]);
}

/** A vehicle rolls in and brakes; what is longer than the picture stops with its front beyond the middle. */
function* pullIn(stage: Stage, roles: Roles, thing: Thing): Script {
  for (let c = 0; c < thing.body.numColliders(); c++) stage.pass(thing, Infinity);
  const { w } = extent(thing.shape);
  const front = w > 12 ? 4.5 : destination(stage, roles) + w / 2;
  const way = front - (thing.body.translation().x + w / 2);
  const timeS = Math.max(2, 0.6 * (roles.beat.t1 - roles.beat.t0));
  const cruise = Math.min(8, (1.5 * way) / timeS) * tempo(roles);
  thing.body.setLinvel({ x: cruise, y: 0 }, true);
  stage.sound(thing.def.sounds?.call ?? 'horn', 0.7, 0.6, thing.id);
  while (!stage.over(roles.beat)) {
    const left = front - (thing.body.translation().x + w / 2);
    thing.drive = { speed: left > 0 ? Math.min(cruise, Math.sqrt(2 * BRAKES_MPS2 * left)) : 0, acceleration: 6 };
    yield;
  }
  thing.drive = { speed: 0, acceleration: 6 };
}
