import type { Roles, Script } from '../play.ts';
import type { Stage } from '../stage.ts';
import { linger, tempo } from './act.ts';

/** A light breeze that is always there when something is said to flutter, m/s. */
const BREEZE_MPS = 4;

/** A rope is drawn aside. */
export function drawnAside(stage: Stage, roles: Roles): void {
  const thing = stage.thing(roles.actor);
  if (thing?.soft?.columns === 1 && stage.claim(thing.id)) thing.soft.turn(0.75);
}

/** The wind of the place, or a breeze where there is none, takes hold of cloth; a rope swings until the air has stopped it. */
export function* flutter(stage: Stage, roles: Roles): Script {
  const thing = stage.thing(roles.actor);
  if (!thing?.soft) return yield* linger(stage, roles);
  if (thing.soft.columns === 1) return yield* linger(stage, roles);
  thing.breezeMps = Math.max(0, BREEZE_MPS * tempo(roles) - Math.abs(stage.windMps));
  for (let gust = 0; !stage.over(roles.beat);) {
    if (stage.timeS >= roles.beat.t0 + gust * 0.7) {
      stage.sound('flap', 0.5, 0.4 + 0.4 * stage.chance('gust', thing.id, gust), thing.id);
      gust++;
    }
    yield;
  }
}
