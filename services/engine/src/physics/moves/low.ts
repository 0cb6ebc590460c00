import { Biped } from '../biped.ts';
import { Quadruped } from '../quadruped.ts';
import type { Roles, Script } from '../play.ts';
import type { Stage } from '../stage.ts';
import { extent } from '../thing.ts';
import { gesture, linger, strike, tempo, type Key } from './act.ts';
import { face, goTo } from './go.ts';
import { fetch } from './hands.ts';
import { goAbout, groundOf } from './roaming.ts';
import { wait } from './time.ts';

/** Seconds from one hand's place on the ground to its next. */
const REACH_S = 0.5;

/** On hands and knees: a hand reaches ahead and bears the body until the other one has. */
export function* crawlAlong(stage: Stage, roles: Roles): Script {
  const actor = stage.actor(roles.actor);
  if (!(actor instanceof Biped)) return yield* goAbout(stage, roles, false);
  const ground = groundOf(stage, actor);
  const H = actor.sizeM;
  let direction = actor.facingAim >= 0 ? 1 : -1;
  const hand = (ahead: number) => ({ x: actor.x + direction * ahead * H, y: 0.03 * H });
  const on = { near: hand(0.3), far: hand(0.2) };
  actor.reach = { near: () => on.near, far: () => on.far };
  actor.ask({ crouch: 0.66, lean: 1.22, headTilt: -0.75, forth: -0.16, arms: 1 }, 7);
  yield* wait(stage, 0.5);
  const speed = 0.3 * H * tempo(roles);
  for (let which: 'near' | 'far' = 'near'; !stage.over(roles.beat); which = which === 'near' ? 'far' : 'near') {
    if ((actor.x > ground.x1 - 1 && direction > 0) || (actor.x < ground.x0 + 1 && direction < 0))
      direction = -direction;
    actor.facingAim = direction;
    actor.goal = { x: actor.x + 2 * direction, speed };
    const from = on[which].x;
    const to = hand(0.36).x;
    for (let share = 0; share < 1 && !stage.over(roles.beat); share += 1 / (240 * REACH_S)) {
      on[which] = {
        x: from + (to - from) * share * share * (3 - 2 * share),
        y: (0.03 + 0.07 * Math.sin(Math.PI * share)) * H,
      };
      yield;
    }
  }
  actor.goal = undefined;
}

/** Digs by turns with both hands or paws, earth flies; then a look at what is there. */
export function* digUp(stage: Stage, roles: Roles): Script {
  const actor = stage.actor(roles.actor);
  if (!actor) return yield* linger(stage, roles);
  const side = Math.sign(actor.facingAim) || 1;
  actor.facingAim = side;
  for (let bout = 0; !stage.over(roles.beat); bout++) {
    for (let scoop = 0; scoop < 7 && !stage.over(roles.beat); scoop++) {
      const near = scoop % 2 === 0;
      const low = [0.62, -0.72, 0.05] as const;
      const high = [0.2, -0.5, 0.2] as const;
      yield* strike(stage, actor, {
        s: 0.22,
        pose: {
          arms: 1,
          crouch: 0.52,
          lean: 0.85,
          headTilt: -0.2,
          nearHand: near ? low : high,
          farHand: near ? high : low,
        },
        animal: { crouch: 0.35, sit: -0.25, head: near ? -0.75 : -0.6, tail: 1, wag: 0.8 },
        stiffness: 20,
      });
      const x = actor.x + side * 0.36 * actor.sizeM;
      stage.effect('dust', x, 0.05, 0.45, actor.depth, stage.options.setting.ground);
      stage.sound('slide', 0.16, 0.4, actor.id);
    }
    yield* strike(stage, actor, {
      s: 0.9,
      pose: { crouch: 0.3, lean: 0.4, headTilt: 0.2, nearHand: [0.4, -0.5, 0.2], farHand: [0.4, -0.5, 0.2] },
      animal: { crouch: 0, sit: 0, head: 0.2 },
      stiffness: 9,
    });
  }
}

/** It stands behind from the beginning: depths do not change. */
export function getBehind(stage: Stage, roles: Roles): void {
  const actor = stage.actor(roles.actor);
  const cover = stage.thing(roles.target ?? roles.patient);
  if (actor && cover) actor.depth = cover.depth + 0.45;
}

/** Runs behind it, ducks, peeps out on one side, then on the other. */
export function* hideAway(stage: Stage, roles: Roles): Script {
  const actor = stage.actor(roles.actor);
  if (!actor) return yield* linger(stage, roles);
  const cover = stage.thing(roles.target ?? roles.patient);
  const x = cover ? cover.body.translation().x : actor.x;
  const half = cover ? Math.min(0.5, extent(cover.shape).w / 2) : 0.2;
  actor.feel('afraid', stage.timeS, 0.7);
  yield* goTo(stage, actor, x, { run: true, mostS: 4 });
  for (let peep = 0; !stage.over(roles.beat); peep++) {
    const side = peep % 2 ? -1 : 1;
    yield* strike(stage, actor, {
      s: 1,
      facing: side * 0.6,
      pose: {
        crouch: 0.5,
        lean: 0.2,
        headTilt: 0.16,
        arms: 1,
        nearHand: [0.3, -0.3, -0.1],
        farHand: [0.3, -0.3, -0.1],
      },
      animal: { crouch: 0.7, head: 0 },
      stiffness: 12,
    });
    yield* goTo(stage, actor, x + side * (half + 0.1 * actor.sizeM), { pace: 0.6, mostS: 1.2 });
    face(actor, x + side * 4);
    yield* strike(stage, actor, {
      s: 0.9,
      pose: { crouch: 0.4, lean: 0.3, headTilt: -0.16 },
      animal: { crouch: 0.4, head: 0.7 },
      stiffness: 9,
    });
    yield* goTo(stage, actor, x, { pace: 1, mostS: 1 });
  }
}

/** Bends for it, lifts it up, turns it in the light and is pleased; what does not come off is smelled at. */
export function* pickUp(stage: Stage, roles: Roles): Script {
  const actor = stage.actor(roles.actor);
  const thing = stage.thing(roles.patient);
  if (!actor || !thing) return yield* linger(stage, roles);
  const side = Math.sign(thing.body.translation().x - actor.x) || 1;
  if (actor instanceof Quadruped) {
    yield* goTo(stage, actor, thing.body.translation().x - side * 0.6 * actor.sizeM, { mostS: 5 });
    actor.ask({ head: -0.9 }, 10);
    yield* wait(stage, 0.5);
    if (!thing.fixed && thing.massKg < 3) stage.hold(actor, thing, 'near');
    actor.ask({ head: 0.8, wag: 1 }, 8);
    return yield* goAbout(stage, { ...roles, target: undefined }, false);
  }
  if (!(actor instanceof Biped)) return yield* linger(stage, roles);
  if (thing.fixed || thing.massKg > 25) {
    yield* goTo(stage, actor, thing.body.translation().x - side * 0.3 * actor.sizeM, { mostS: 5 });
    face(actor, thing.body.translation().x);
    actor.gazeAt = thing.body.translation();
  } else if (!(yield* fetch(stage, actor, thing))) return yield* linger(stage, roles);
  else stage.hold(actor, thing, 'near');
  actor.feel('happy', stage.timeS);
  while (!stage.over(roles.beat)) {
    if (thing.fixed) {
      const low = Math.max(0, Math.min(0.5, 0.55 - thing.body.translation().y / actor.sizeM));
      yield* strike(stage, actor, {
        s: 1.2,
        pose: {
          crouch: low,
          lean: 0.4 + low,
          headTilt: 0.2,
          arms: 1,
          nearHand: [0.5, -0.5, 0.1],
          farHand: [0.2, -0.7],
        },
        stiffness: 7,
      });
      yield* strike(stage, actor, { s: 1, pose: { crouch: 0, lean: -0.06, headTilt: -0.14 }, stiffness: 7 });
      continue;
    }
    actor.gazeAt = thing.body.translation();
    actor.facingAim = side * 0.5;
    for (const [nearHand, headTilt] of [
      [[0.4, 0.1, 0.3], -0.06],
      [[0.36, 0.36, 0.4], -0.16],
      [[0.44, -0.1, 0.2], 0.1],
      [[0.34, -0.3, 0], 0.16],
    ] as const)
      yield* strike(stage, actor, {
        s: 0.6,
        pose: { arms: 1, nearHand, farHand: [0.2, -0.6, 0.1], headTilt, lean: 0, crouch: 0 },
        stiffness: 8,
      });
  }
}

/** Goes up to it, puts the nose to it, draws in the air in little breaths, and thinks well of it. */
export function* sniffAt(stage: Stage, roles: Roles): Script {
  const actor = stage.actor(roles.actor);
  const what = roles.patient ?? roles.target;
  if (actor && what) {
    const { x } = stage.placeOf(what);
    const gap = (actor instanceof Biped ? 0.34 : 0.75) * actor.sizeM;
    yield* goTo(stage, actor, x - (Math.sign(x - actor.x) || 1) * gap, { mostS: 4 });
    face(actor, x);
  }
  yield* gesture(stage, roles, SNIFFING);
}

const SNIFFING: readonly Key[] = [
  {
    s: 0.5,
    pose: { arms: 0.6, lean: 0.1, headTilt: -0.1, nearHand: [0.3, -0.5, 0.1] },
    animal: { head: 0.2, tail: 0.7, wag: 0.4 },
    stiffness: 8,
  },
  { s: 0.4, pose: { lean: 0.34, crouch: 0.1, headTilt: 0.1 }, animal: { head: -0.8, crouch: 0.12 }, stiffness: 9 },
  { s: 0.16, pose: { headTilt: 0.02 }, animal: { head: -0.66 }, mouth: 'U', stiffness: 20 },
  { s: 0.16, pose: { headTilt: 0.12 }, animal: { head: -0.82 }, mouth: 'rest', stiffness: 20 },
  { s: 0.16, pose: { headTilt: 0.02 }, animal: { head: -0.66 }, mouth: 'L', stiffness: 20 },
  { s: 0.2, pose: { headTilt: 0.12 }, animal: { head: -0.8 }, mouth: 'rest', stiffness: 18 },
  {
    s: 0.6,
    pose: { lean: -0.06, crouch: 0, headTilt: -0.2 },
    animal: { head: 0.8, crouch: 0 },
    eyesShut: true,
    stiffness: 8,
  },
  {
    s: 0.7,
    pose: { lean: 0.02, headTilt: 0.06 },
    animal: { head: 0.5, wag: 0.9, sit: 0.8 },
    eyesShut: false,
    stiffness: 7,
  },
  { s: 0.4, animal: { sit: 0 } },
];
