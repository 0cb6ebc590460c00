import type { Actor } from '../actor.ts';
import type { Biped } from '../biped.ts';
import { findLaunch, type Launch } from '../foresee.ts';
import type { Roles, Script } from '../play.ts';
import { Quadruped } from '../quadruped.ts';
import type { Stage } from '../stage.ts';
import { extent, type Thing } from '../thing.ts';
import { linger, strike } from './act.ts';
import { lob, shoot } from './ball.ts';
import { face, goTo } from './go.ts';
import { fetch, gripOf } from './hands.ts';
import { until, wait } from './time.ts';

/** Throws to whom or what it is meant for, and goes on from there: it comes back from a person, a dog brings it, else one fetches it oneself. */
export function* throwAbout(stage: Stage, roles: Roles): Script {
  const actor = stage.biped(roles.actor);
  const thing = stage.thing(roles.patient);
  if (!actor || !thing) return yield* linger(stage, roles);
  const partner = stage.actor(roles.target);
  const other = stage.biped(roles.target);
  const dog =
    partner instanceof Quadruped
      ? partner
      : [...stage.actors.values()].find(
          (each): each is Quadruped => each instanceof Quadruped && each.lane === actor.lane,
        );
  for (let round = 0; ; round++) {
    if (!(yield* fetch(stage, actor, thing))) continue;
    const hoop = stage.thing(roles.target);
    if (hoop?.def.look.kind === 'hoop') yield* shoot(stage, actor, thing, hoop, 'score', round);
    else yield* hurl(stage, actor, thing, other ? chestOf(other) : targetOf(stage, roles, actor), round, hoop);
    if (other) {
      yield* catchFlying(stage, other, thing);
      if (roles.beat.t1 - stage.timeS < 1.6) return yield* linger(stage, roles);
      yield* wait(stage, 0.3);
      yield* hurl(stage, other, thing, chestOf(actor), round + 100);
      yield* catchFlying(stage, actor, thing);
    } else if (dog) yield* retrieve(stage, dog, thing, actor);
    else yield* until(stage, () => thing.body.translation().y < 0.5 && Math.abs(thing.body.linvel().x) < 3, 2.2);
    actor.relax();
    if (roles.beat.t1 - stage.timeS < 2.2) return yield* linger(stage, roles);
  }
}

const chestOf = (actor: Biped) => ({ x: actor.x, y: 0.72 * actor.sizeM });

function targetOf(stage: Stage, roles: Roles, actor: Actor): { x: number; y: number } {
  if (roles.target) return stage.placeOf(roles.target);
  const room = stage.options.setting.look.indoors ? 3 : 6;
  return { x: actor.x + (actor.x > 1 ? -room : room), y: 0.2 };
}

/** Winds up and throws so that it comes down at a place (or hits a thing, if it can be hit). */
export function* hurl(
  stage: Stage,
  actor: Biped,
  thing: Thing,
  at: { x: number; y: number },
  use: number,
  hit?: Thing,
): Script {
  face(actor, at.x);
  actor.reach = {};
  actor.gazeAt = at;
  stage.hold(actor, thing, 'near', gripOf(actor, thing, 'near'));
  yield* strike(stage, actor, {
    s: 0.34,
    pose: { arms: 1, nearHand: [-0.55, 0.45], farHand: [0.6, 0.1], lean: -0.16, crouch: 0.08, shift: -0.03 },
    stiffness: 14,
  });
  actor.ask({ nearHand: [0.7, 0.68], farHand: [0.1, -0.6], lean: 0.18, crouch: 0.03, shift: 0.05 }, 26);
  yield* wait(stage, 0.12);
  const from = thing.body.translation();
  const launches: Launch[] = [];
  for (let i = 0; i < 16; i++) {
    const angle = 0.35 + 0.05 * i + 0.05 * stage.chance('throw', use, i);
    const v = lob(stage.gravityMps2, at.x - from.x, at.y - from.y, angle);
    if (v) launches.push({ ...v, spin: -Math.sign(v.vx) * 3 });
  }
  const middle = launches[Math.floor(launches.length / 3)] ?? { vx: actor.facingAim * 4, vy: 3, spin: -2 };
  const found =
    hit &&
    findLaunch(
      stage,
      thing,
      launches,
      () =>
        ({ touched }) =>
          touched.some((name) => name.startsWith(hit.id)) ? true : touched.length > 0 ? false : undefined,
      2,
    );
  const { vx, vy, spin } = found ?? middle;
  stage.letGo(thing, vx, vy, spin);
  stage.sound('whoosh', 0.25, Math.min(1, Math.hypot(vx, vy) / 10), thing.id);
  yield* strike(stage, actor, { s: 0.3, pose: { nearHand: [0.8, -0.2], lean: 0.26 }, stiffness: 16 });
  actor.relax(10);
}

/** Steps under a flying thing with raised hands and takes it out of the air; picks it up when it gets past. */
export function* catchFlying(stage: Stage, actor: Biped, thing: Thing): Script {
  const g = stage.gravityMps2;
  const grip = gripOf(actor, thing, 'both');
  const high = 0.72 * actor.sizeM;
  const caught = yield* until(
    stage,
    () => {
      const at = thing.body.translation();
      const v = thing.body.linvel();
      actor.gazeAt = at;
      face(actor, at.x - v.x);
      const root = v.y * v.y + 2 * g * (at.y - high);
      const arriveS = root > 0 ? (v.y + Math.sqrt(root)) / g : 0.2;
      const meet = at.x + v.x * arriveS - actor.facingAim * 0.3 * actor.sizeM;
      actor.goal = Math.abs(meet - actor.x) > 0.08 ? { x: meet, speed: actor.runSpeed } : undefined;
      const away = Math.hypot(at.x - actor.shoulder.x, at.y - actor.shoulder.y);
      if (away < 2) stage.pass(thing, 0.4);
      if (away < 1.25 * actor.armM + 0.3) {
        const place = () => ({ x: thing.body.translation().x - grip.x, y: thing.body.translation().y - grip.y });
        actor.reach = { near: place, far: place };
        actor.ask({ arms: 1, crouch: 0.1 }, 16);
      } else actor.ask({ arms: 1, nearHand: [0.7, 0.1], farHand: [0.7, 0.05], crouch: 0.1, lean: 0.06 }, 12);
      const hand = actor.holdPoint('both');
      return Math.hypot(hand.x - at.x, hand.y - at.y) < extent(thing.shape).h / 2 + 0.1 || at.y < 0.3;
    },
    2.6,
  );
  actor.goal = undefined;
  if (caught && thing.body.translation().y > 0.3) {
    stage.hold(actor, thing, 'both', grip);
    actor.reach = {};
    actor.ask({ arms: 1, nearHand: [0.45, -0.35], farHand: [0.45, -0.38], lean: -0.05, crouch: 0.12 }, 15);
    yield* wait(stage, 0.25);
    actor.ask({ crouch: 0, lean: 0.02 }, 10);
    actor.feel('happy', stage.timeS);
    return;
  }
  yield* fetch(stage, actor, thing, 6);
}

/** The dog runs, takes it in its mouth and brings it. */
function* retrieve(stage: Stage, dog: Quadruped, thing: Thing, to: Biped): Script {
  dog.ask({ wag: 1, tail: 0.9 });
  yield* until(
    stage,
    () => {
      const at = thing.body.translation();
      stage.pass(thing, 0.3);
      dog.gazeAt = at;
      const side = Math.sign(at.x - dog.x) || 1;
      dog.facingAim = side;
      dog.goal = { x: at.x - side * 0.5 * dog.sizeM, speed: dog.runSpeed };
      to.gazeAt = at;
      const near = Math.abs(at.x - dog.x) < 0.75 * dog.sizeM && at.y < dog.sizeM;
      dog.ask({ head: near ? -0.9 : 0.5 }, near ? 18 : 12);
      return near && Math.hypot(dog.holdPoint().x - at.x, dog.holdPoint().y - at.y) < 0.28 + extent(thing.shape).h / 2;
    },
    6,
  );
  stage.hold(dog, thing, 'near');
  dog.ask({ head: 0.6 });
  const side = Math.sign(dog.x - to.x) || 1;
  yield* goTo(stage, dog, to.x + side * (0.5 * dog.sizeM + 0.4), { run: true, mostS: 5 });
  dog.facingAim = -side;
  stage.letGo(thing, -side * 0.3, 0.2);
  yield* wait(stage, 0.3);
}

/** Someone catches what another throws; alone, one throws it up and catches it again. */
export function* catchAbout(stage: Stage, roles: Roles): Script {
  const actor = stage.biped(roles.actor);
  const thing = stage.thing(roles.patient);
  if (!actor || !thing || (thing.heldBy !== undefined && thing.heldBy !== actor.id)) return yield* linger(stage, roles);
  for (let round = 0; !stage.over(roles.beat); round++) {
    if (!thing.heldBy && thing.body.translation().y > 0.5) yield* catchFlying(stage, actor, thing);
    if (!(yield* fetch(stage, actor, thing))) continue;
    if (roles.beat.t1 - stage.timeS < 1.2) return yield* linger(stage, roles);
    yield* strike(stage, actor, {
      s: 0.28,
      pose: { arms: 1, nearHand: [0.5, -0.7], farHand: [0.5, -0.7], crouch: 0.15 },
      stiffness: 14,
    });
    actor.ask({ nearHand: [0.45, 0.3], farHand: [0.45, 0.3], crouch: 0 }, 24);
    yield* wait(stage, 0.1);
    stage.letGo(thing, 0.05 * actor.facingAim, 4 + 1.4 * stage.chance('toss', round), 2);
    yield* catchFlying(stage, actor, thing);
    yield* wait(stage, 0.25);
  }
}
