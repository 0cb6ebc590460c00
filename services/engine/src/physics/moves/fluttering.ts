import type { Roles, Script } from '../play.ts';
import type { Stage } from '../stage.ts';
import { linger, tempo } from './act.ts';

/** A light breeze that is always there when something is said to flutter, m/s. */
const BREEZE_MPS = 4;

/** The wind of the place, or a breeze where there is none, takes hold of cloth; a rope is set swinging. */
export function* flutter(stage: Stage, roles: Roles): Script {
  const thing = stage.thing(roles.actor);
  if (!thing?.soft) return yield* linger(stage, roles);
  if (thing.soft.columns === 1) return yield* sway(stage, roles);
  thing.breezeMps = Math.max(0, BREEZE_MPS * tempo(roles) - Math.abs(stage.windMps));
  for (let gust = 0; !stage.over(roles.beat);) {
    if (stage.timeS >= roles.beat.t0 + gust * 0.7) {
      stage.sound('flap', 0.5, 0.4 + 0.4 * stage.chance('gust', thing.id, gust), thing.id);
      gust++;
    }
    yield;
  }
}

/** A push now and then, in its own time. */
function* sway(stage: Stage, roles: Roles): Script {
  const { soft } = stage.thing(roles.actor)!;
  const since = stage.timeS;
  while (!stage.over(roles.beat)) {
    const wanted = 3.2 * Math.cos(2.15 * (stage.timeS - since));
    if (stage.timeS - since < 5) soft!.push(0.02 * wanted);
    yield;
  }
}
