import type { Roles, Script } from '../play.ts';
import type { Stage } from '../stage.ts';
import { linger } from './act.ts';
import { wait } from './time.ts';

/** Rings and shakes with it, is silent for a breath, and rings again. */
export function* ringOut(stage: Stage, roles: Roles): Script {
  const thing = stage.thing(roles.actor);
  const call = thing?.def.sounds?.call;
  if (!thing || !call) return yield* linger(stage, roles);
  yield* wait(stage, 0.3);
  while (!stage.over(roles.beat)) {
    const lasts = Math.min(1.1, Math.max(0.3, roles.beat.t1 - stage.timeS));
    stage.sound(call, lasts, 0.8, thing.id);
    stage.effect('note', thing.body.translation().x, thing.body.translation().y + 0.25, 0.5, thing.depth);
    const end = stage.timeS + lasts;
    for (let step = 0; stage.timeS < end && !stage.over(roles.beat); step++) {
      if (!thing.fixed && !thing.heldBy && step % 12 === 0)
        thing.body.applyImpulse({ x: (step % 24 ? 0.12 : -0.12) * thing.massKg, y: 0.1 * thing.massKg }, true);
      yield;
    }
    yield* wait(stage, 0.7);
  }
}
