import { fallApart } from '../break.ts';
import type { Roles, Script } from '../play.ts';
import type { Stage } from '../stage.ts';
import { extent, type Thing } from '../thing.ts';
import { linger } from './act.ts';
import { face, goTo } from './go.ts';
import { until, wait } from './time.ts';

/** How hard what is inside comes out, m/s: air out of a balloon, fire out of anything else. */
const [AIR_MPS, FIRE_MPS] = [5, 17];

/** Trembles, and bursts into its pieces; by the touch of a hand, when somebody is said to do it. */
export function* blowUp(stage: Stage, roles: Roles): Script {
  const thing = stage.thing(roles.patient) ?? stage.thing(roles.actor);
  if (!thing || thing.shownToS < Infinity) return yield* linger(stage, roles);
  const actor = stage.biped(roles.actor);
  if (actor) {
    const at = () => thing.body.translation();
    yield* goTo(stage, actor, at().x - (Math.sign(at().x - actor.x) || 1) * 0.3 * actor.sizeM);
    face(actor, at().x);
    actor.reach = { near: at };
    actor.ask({ arms: 1, lean: 0.1, farHand: [0.1, -0.85] }, 12);
    yield* until(stage, () => Math.abs(actor.holdPoint('near').x - at().x) < 0.12, 0.8);
  } else yield* tremble(stage, thing, 0.7 + 0.35 * roles.index);
  burst(stage, thing);
  if (actor) {
    actor.reach = {};
    actor.feel('surprised', stage.timeS);
    actor.ask({ arms: 1, nearHand: [0.3, 0.5], farHand: [0.35, 0.45], lean: -0.12 }, 14);
    yield* wait(stage, 0.8);
    actor.relax(8);
  }
  yield* linger(stage, roles);
}

function* tremble(stage: Stage, thing: Thing, seconds: number): Script {
  const end = stage.timeS + seconds;
  for (let step = 0; stage.timeS < end; step++) {
    if (!thing.fixed && thing.body.isDynamic() && step % 10 === 0)
      thing.body.applyImpulse({ x: (step % 20 ? 0.1 : -0.1) * thing.massKg, y: 0 }, true);
    yield;
  }
}

function burst(stage: Stage, thing: Thing): void {
  const { x, y } = thing.body.translation();
  const { w, h } = extent(thing.shape);
  const isAir = thing.def.body!.lift !== undefined;
  fallApart(stage, thing, isAir ? AIR_MPS : FIRE_MPS);
  if (!isAir) {
    for (const [dx, dy] of [
      [0, 0],
      [-0.3, 0.2],
      [0.3, 0.1],
    ] as const)
      // prettier-ignore
      stage.effect('sparks', x + dx * w, y + dy * h, 1, thing.depth);
    stage.effect('dust', x, Math.max(0.1, y - h / 3), 1, thing.depth);
    stage.react('gasp', 1);
  }
  stage.sound(isAir ? 'pop' : 'boom', isAir ? 0.25 : 1.6, 1, undefined, x);
}
