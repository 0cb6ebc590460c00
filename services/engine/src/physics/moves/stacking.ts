import type { Roles, Script } from '../play.ts';
import type { Stage } from '../stage.ts';
import { extent } from '../thing.ts';
import { gesture, linger } from './act.ts';
import { face, goTo } from './go.ts';
import { fetch } from './hands.ts';
import { until, wait } from './time.ts';

/** They lie about, one beside the other. */
export function strewn(stage: Stage, roles: Roles): void {
  if (!roles.patient) return;
  const ids = stage.members(roles.patient);
  if (!stage.claim(ids[0]!)) return;
  ids.forEach((id, i) => {
    const thing = stage.thing(id)!;
    const { w, h } = extent(thing.shape);
    stage.put(thing, 1.1 + i * (w + 0.25), h / 2 + 0.002);
  });
}

/** Takes one after the other and puts it on the pile, as high as arms reach; then is proud. */
export function* stackUp(stage: Stage, roles: Roles): Script {
  const actor = stage.biped(roles.actor);
  if (!actor || !roles.patient) return yield* linger(stage, roles);
  const things = stage.members(roles.patient).flatMap((id) => stage.thing(id) ?? []);
  const pile = Math.min(actor.x + 0.9, 0);
  let top = 0.004;
  for (const thing of things) {
    const { w, h } = extent(thing.shape);
    if (stage.over(roles.beat) || top + h > 1.15 * actor.sizeM) break;
    if (!(yield* fetch(stage, actor, thing, 8))) break;
    yield* goTo(stage, actor, pile - (w / 2 + 0.22 * actor.sizeM) * (actor.x < pile ? 1 : -1));
    face(actor, pile);
    yield* wait(stage, 0.12);
    const spot = { x: pile, y: top + h / 2 + 0.012 };
    actor.reach = {
      near: () => ({ x: spot.x, y: spot.y + h * 0.05 }),
      far: () => ({ x: spot.x, y: spot.y + h * 0.05 }),
    };
    const low = Math.max(0, Math.min(0.5, (0.6 * actor.sizeM - spot.y) / actor.sizeM));
    actor.ask({ crouch: low, lean: 0.1 + low * 1.4, arms: 1 }, 9);
    stage.hold(actor, thing, 'both', { x: 0, y: -h * 0.05 });
    yield* until(
      stage,
      () => Math.hypot(thing.body.translation().x - spot.x, thing.body.translation().y - spot.y) < 0.03,
      1.3,
    );
    stage.letGo(thing);
    stage.pass(thing, 1.5);
    top += h + 0.003;
    actor.relax(9);
    yield* wait(stage, 0.25);
  }
  actor.feel('happy', stage.timeS);
  yield* goTo(stage, actor, pile - 0.75 * (actor.x < pile ? 1 : -1), { mostS: 1.5 });
  face(actor, pile);
  yield* gesture(stage, roles, [
    { s: 0.8, pose: { arms: 1, nearHand: [0.3, -0.35], farHand: [0.3, -0.35], lean: -0.06 } },
    { s: 0.5, hop: 0.1, pose: { nearHand: [0.3, 0.85], farHand: [0.35, 0.8] }, stiffness: 18 },
    { s: 0.9, pose: { arms: 0.3, nearHand: [0.4, -0.6], farHand: [0.2, -0.8], lean: 0.08 } },
  ]);
}
