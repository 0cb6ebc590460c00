import type { Roles, Script } from '../play.ts';
import type { Stage } from '../stage.ts';
import { extent } from '../thing.ts';
import { Biped } from '../biped.ts';
import { linger, tempo } from './act.ts';
import { face, goTo } from './go.ts';
import { fetch, setDown } from './hands.ts';
import { wait } from './time.ts';

/** The thing stands to the right of the one who pushes. */
export function standBefore(stage: Stage, roles: Roles): void {
  const actor = stage.actor(roles.actor);
  const thing = stage.thing(roles.patient);
  if (!actor || !thing || thing.fixed || thing.entity.place || !stage.claim(thing.id)) return;
  const { w, h } = extent(thing.shape);
  stage.put(thing, actor.x + 0.9 + w / 2, h / 2 + 0.002);
}

/** Leans into it and pushes it along, rests, and pushes on. */
export function* pushAlong(stage: Stage, roles: Roles): Script {
  const actor = stage.actor(roles.actor);
  const thing = stage.thing(roles.patient);
  if (!actor || !thing) return yield* linger(stage, roles);
  const { w, h } = extent(thing.shape);
  const half = (actor instanceof Biped ? 0.1 : 0.36) * actor.sizeM;
  for (let round = 0; !stage.over(roles.beat); round++) {
    const side =
      stage.options.setting.look.indoors && thing.body.translation().x > 2.6
        ? -1
        : thing.body.translation().x < -2.6
          ? 1
          : actor.x < thing.body.translation().x
            ? 1
            : -1;
    if ((thing.body.translation().x - actor.x) * side < 0) stage.pass(thing, 2.5);
    yield* goTo(stage, actor, thing.body.translation().x - side * (w / 2 + half + 0.06));
    face(actor, thing.body.translation().x);
    if (actor instanceof Biped) {
      const spot = () => ({
        x: thing.body.translation().x - side * (w / 2),
        y: Math.min(0.68 * actor.sizeM, thing.body.translation().y + h * 0.35),
      });
      actor.reach = { near: spot, far: spot };
      actor.ask({ arms: 1, lean: 0.42, crouch: 0.12 }, 9);
    }
    yield* wait(stage, 0.35);
    const goal = thing.body.translation().x + side * 2.2;
    const end = stage.timeS + 4;
    while ((goal - thing.body.translation().x) * side > 0.1 && stage.timeS < end && !stage.over(roles.beat)) {
      actor.goal = { x: actor.x + side, speed: 0.55 * tempo(roles) };
      yield;
    }
    actor.goal = undefined;
    if (stage.over(roles.beat)) return;
    if (actor instanceof Biped) actor.relax();
    yield* wait(stage, 0.7);
  }
}

/** Picks it up and carries it to its place (or up and down), sets it down, and again. */
export function* carryAbout(stage: Stage, roles: Roles): Script {
  const actor = stage.biped(roles.actor);
  const thing = stage.thing(roles.patient);
  if (!actor || !thing || thing.fixed) return yield* linger(stage, roles);
  for (let round = 0; !stage.over(roles.beat); round++) {
    if (!(yield* fetch(stage, actor, thing))) continue;
    const goal = roles.target
      ? stage.placeOf(roles.target).x - 0.6 * Math.sign(stage.placeOf(roles.target).x - actor.x)
      : actor.x + (actor.x > 0.5 ? -2.4 : 2.4);
    yield* goTo(stage, actor, goal, { pace: 0.85 * tempo(roles) });
    if (roles.beat.t1 - stage.timeS > 1) yield* setDown(stage, actor, thing);
    yield* wait(stage, 0.6);
  }
}
