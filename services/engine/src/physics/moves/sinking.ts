import type { Roles, Script } from '../play.ts';
import type { Stage } from '../stage.ts';
import { extent } from '../thing.ts';
import { STEP_S } from '../units.ts';
import { floatAway } from './flying.ts';

/** Takes in water, more and more, lists, and goes down under its bubbles. Where there is no water, it stays as it is. */
export function* sinkDown(stage: Stage, roles: Roles): Script {
  const thing = stage.thing(roles.actor);
  const water = stage.options.setting.water;
  if (!thing || !water) return yield* floatAway(stage, roles);
  const { w, h } = extent(thing.shape);
  const seconds = Math.max(1.5, 0.7 * (roles.beat.t1 - roles.beat.t0));
  for (let bubble = 0; !stage.over(roles.beat);) {
    thing.flooded = Math.min(0.97, (thing.flooded ?? 0) + STEP_S / seconds);
    // The water runs to one end.
    thing.body.setAngvel(thing.body.angvel() - 0.35 * thing.flooded * STEP_S, true);
    if (stage.timeS > bubble * 0.3 + roles.beat.t0) {
      bubble++;
      const at = thing.body.translation();
      const x = at.x + (stage.chance('bubble', thing.id, bubble) - 0.5) * w * 0.8;
      stage.effect(bubble % 3 ? 'ripple' : 'splash', x, water.levelY, 0.2 + 0.3 * thing.flooded, thing.depth, 'water');
      if (bubble % 2 && at.y < water.levelY + h / 2) stage.sound('gurgle', 0.5, 0.3 + 0.5 * thing.flooded, thing.id);
    }
    yield;
  }
}
