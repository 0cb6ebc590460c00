import { RIGS } from '../../timeline.ts';
import type { Actor } from '../actor.ts';
import { Biped } from '../biped.ts';
import { Bird, Fish } from '../flyer.ts';
import type { Roles, Script } from '../play.ts';
import type { Stage } from '../stage.ts';
import { extent, type Thing } from '../thing.ts';
import { clamp, STEP_S } from '../units.ts';
import { gesture, linger, stagger, tempo } from './act.ts';
import { leap } from './go.ts';
import { wait } from './time.ts';

/** Rockets stand on the ground before they start; balloons hang low. */
export function grounded(stage: Stage, roles: Roles): void {
  const thing = stage.thing(roles.actor);
  if (!thing || thing.fixed || !stage.claim(thing.id)) return;
  const look = thing.def.look;
  const { h } = extent(thing.shape);
  const x = thing.body.translation().x;
  if (look.kind === 'aircraft' && look.form === 'rocket') stage.put(thing, x, h / 2 + 0.002);
  else if (look.kind === 'aircraft' && look.form === 'plane') stage.put(thing, x - 4, 2.4);
  else if (look.kind === 'aircraft' && look.form === 'kite')
    stage.links.push({
      kind: 'string',
      from: { x: x - 2.4, y: 0 },
      to: { body: thing.id, x: 0, y: 0 },
      depth: thing.depth,
    });
  else if (look.kind === 'balloon') stage.put(thing, x, 0.7 + 0.3 * stage.chance('height', thing.id));
}

export function* flyAbout(stage: Stage, roles: Roles): Script {
  const actor = stage.actor(roles.actor);
  if (actor instanceof Bird) return yield* flit(stage, roles, actor);
  if (actor && !(actor instanceof Fish)) return yield* soar(stage, roles, actor);
  const thing = stage.thing(roles.actor);
  if (!thing) return yield* linger(stage, roles);
  const look = thing.def.look;
  if (look.kind !== 'aircraft') return yield* floatAway(stage, roles);
  if (look.form === 'rocket') return yield* liftOff(stage, roles, thing);
  while (!stage.over(roles.beat)) {
    if (look.form === 'kite')
      steer(
        thing,
        0.5 * Math.sin(stage.timeS * 1.1 + roles.index),
        0.7 * Math.sin(stage.timeS * 1.7) + 0.6 * (3.2 - thing.body.translation().y),
        3,
      );
    else steer(thing, 6 * tempo(roles), 0.35 * Math.sin(stage.timeS * 1.3), 4);
    yield;
  }
}

/** From place to place in the air, a new one before it has quite reached the last. */
function* flit(stage: Stage, roles: Roles, bird: Bird): Script {
  yield* stagger(stage, roles);
  bird.flying = true;
  if (bird.y < 0.1) stage.sound('flap', 0.6, 0.6, bird.id);
  const indoors = stage.options.setting.look.indoors;
  const over = roles.beat.way === 'over' ? stage.thing(roles.target) : undefined;
  const under = over ? over.body.translation() : { x: 0, y: 0 };
  const lowest = over ? under.y + extent(over.shape).h / 2 + 0.4 : 1.5;
  for (let leg = 0; !stage.over(roles.beat); leg++) {
    const side = leg % 2 ? -1 : 1;
    const wide = indoors ? 2.2 : 3.2;
    bird.course = {
      x: under.x + side * (wide - 1.4 * stage.chance('x', bird.id, leg)),
      y: lowest + 1.3 * stage.chance('y', bird.id, leg),
      speed: 2.6 * tempo(roles),
    };
    const end = stage.timeS + 2.4;
    while (!stage.over(roles.beat) && stage.timeS < end && Math.abs(bird.x - bird.course.x) > 0.7) yield;
    yield;
    if (leg % 3 === 1) stage.sound(bird.def.sounds?.call ?? 'chirp', 0.3, 0.5, bird.id);
  }
}

/** Those without feathers fly all the same: people stretched out like heroes, dragons and ghosts upright, animals running on air. */
function* soar(stage: Stage, roles: Roles, actor: Actor): Script {
  const person = actor.def.look.kind === 'person' || actor.def.look.kind === 'robot';
  actor.facingAim = Math.sign(actor.facingAim) || 1;
  if (actor instanceof Biped) {
    actor.ask({ crouch: 0.26, lean: 0.2, arms: 1, nearHand: [-0.2, -0.7, 0.3], farHand: [-0.2, -0.7, 0.3] }, 14);
    yield* wait(stage, 0.35);
    actor.ask(person ? HERO : HOVERING, 6);
  }
  stage.sound(person ? 'whoosh' : 'flap', 0.7, 0.8, actor.id);
  stage.effect('dust', actor.x, 0.05, 0.5, actor.depth, stage.options.setting.ground);
  actor.carried = true;
  const begun = stage.timeS;
  const [from, wide] = [actor.y, stage.options.setting.look.indoors ? 2.6 : 7];
  const home = actor.x;
  let beats = 0;
  while (!stage.over(roles.beat)) {
    const since = stage.timeS - begun;
    if (actor.x > home + wide) actor.facingAim = -1;
    if (actor.x < home - wide) actor.facingAim = 1;
    actor.goal = { x: actor.x + 4 * actor.facingAim, speed: Math.min(1.5 * since, person ? 3.4 : 2) * tempo(roles) };
    const rise = Math.min(1, since / 1.6);
    actor.y = from + (1.3 + 0.35 * Math.sin(since * 1.7)) * rise * rise * (3 - 2 * rise);
    if (!person && since > beats * 0.7) {
      stage.sound('flap', 0.4, 0.4, actor.id);
      beats++;
    }
    yield;
  }
  actor.carried = false;
  actor.airborne = true;
}

const HERO = {
  crouch: 0.88,
  lean: 1.15,
  forth: -0.3,
  arms: 1,
  nearHand: [0.98, 0.12, 0],
  farHand: [0.3, -0.5, 0.1],
  headTilt: -0.6,
} as const;
const HOVERING = {
  crouch: 0.02,
  lean: 0.3,
  forth: -0.1,
  tuck: 0.3,
  arms: 1,
  nearHand: [0.5, -0.4, 0.4],
  farHand: [0.5, -0.4, 0.4],
} as const;

/** Fire first, then slowly, then faster and faster. */
function* liftOff(stage: Stage, roles: Roles, rocket: Thing): Script {
  const { h } = extent(rocket.shape);
  yield* wait(stage, 0.4);
  const start = stage.timeS;
  for (let puff = 0; !stage.over(roles.beat);) {
    const since = stage.timeS - start;
    const speed = since < 0.6 ? 0 : Math.min(5, 0.9 * (since - 0.6));
    steer(rocket, 0.05 * Math.sin(since * 3), speed, 4);
    rocket.body.setAngvel(-2 * rocket.body.rotation(), true);
    if (since >= puff * 0.09) {
      const at = rocket.body.translation();
      stage.effect(
        puff % 3 ? 'dust' : 'sparks',
        at.x + 0.2 * (stage.chance('puff', puff) - 0.5),
        at.y - h / 2,
        0.6,
        rocket.depth,
      );
      puff++;
    }
    yield;
  }
}

function steer(thing: Thing, vx: number, vy: number, acceleration: number): void {
  const v = thing.body.linvel();
  const most = acceleration * STEP_S;
  thing.body.setLinvel({ x: v.x + clamp(vx - v.x, -most, most), y: v.y + clamp(vy - v.y, -most, most) }, true);
}

/** A gust takes it up and along, lets it down, and takes it up again. */
function* blownAway(stage: Stage, roles: Roles, thing: Thing): Script {
  const way = Math.sign(stage.windMps);
  for (let since = 0; !stage.over(roles.beat); since += STEP_S) {
    const gust = Math.sin(since * 2.1);
    if (gust > -0.4) {
      steer(thing, way * 2.4, 1.1 * gust + 0.7 * (1.5 - thing.body.translation().y), 14);
      thing.body.setAngvel(thing.body.angvel() + (2.5 * gust * -way - thing.body.angvel()) * 2 * STEP_S, true);
    }
    yield;
  }
}

/** Leaves things to air and water; who has no weight to lose hops in slow arcs. */
export function* floatAway(stage: Stage, roles: Roles): Script {
  const actor = stage.actor(roles.actor);
  if (actor instanceof Biped) {
    while (!stage.over(roles.beat)) {
      yield* leap(stage, actor, 0.35 * Math.min(2.5, 9.81 / stage.gravityMps2), 0.3 * actor.facingAim);
      yield* wait(stage, 0.2);
    }
    return;
  }
  const thing = stage.thing(roles.actor);
  const { drag = 0, lift } = thing?.def.body ?? {};
  if (thing && drag >= 0.4 && lift === undefined && stage.windMps !== 0) return yield* blownAway(stage, roles, thing);
  if (actor)
    return yield* gesture(stage, roles, [
      { s: 1, animal: { head: 0.7 } },
      { s: 1, animal: { head: 0.4 } },
    ]);
  yield* linger(stage, roles);
}

export function* swimAbout(stage: Stage, roles: Roles): Script {
  const fish = stage.actor(roles.actor);
  if (!(fish instanceof Fish)) return yield* linger(stage, roles);
  const water = stage.options.setting.water;
  const low = (water ? Math.max(water.bedY, -1.5) : 0.6) + 0.45;
  const high = water ? Math.min(water.levelY - 0.4, low + 2.2) : 1.8;
  const middle = water && water.bedY < 0 && water.x0 > -100 ? water.x0 + 4 : 0;
  for (let leg = 0; !stage.over(roles.beat); leg++) {
    const side = (leg + roles.index) % 2 ? -1 : 1;
    fish.course = {
      x: middle + side * (2.6 - 1.5 * stage.chance('x', fish.id, leg)),
      y: low + (high - low) * stage.chance('y', fish.id, leg),
      speed: (0.7 + 0.6 * stage.chance('speed', fish.id, leg)) * tempo(roles),
    };
    const end = stage.timeS + 3.5;
    while (!stage.over(roles.beat) && stage.timeS < end && Math.abs(fish.x - fish.course.x) > 0.5) yield;
    if (leg % 2) stage.effect('ripple', fish.x, fish.y + 0.2, 0.4, fish.depth, 'water');
    yield;
  }
}

/** The kite is up already, and its string in the hand. */
export function onString(stage: Stage, roles: Roles): void {
  const actor = stage.biped(roles.actor);
  const kite = stage.thing(roles.patient);
  if (!actor || !kite || kite.fixed || !stage.claim(kite.id)) return;
  stage.put(kite, actor.x + 2, 3);
  stage.pass(kite, Infinity);
  stage.links.push({
    kind: 'string',
    from: { character: actor.id, joint: RIGS.biped.indexOf('handNear'), x: 0, y: 0 },
    to: { body: kite.id, x: 0, y: 0 },
    depth: kite.depth,
  });
}

/** Holds the line, gives it and takes it in, steps back; the kite follows the wind above. */
export function* flyKite(stage: Stage, roles: Roles): Script {
  const actor = stage.biped(roles.actor);
  const kite = stage.thing(roles.patient);
  if (!actor || !kite || kite.fixed) return yield* linger(stage, roles);
  for (let pull = 0; !stage.over(roles.beat); pull++) {
    const end = stage.timeS + 0.9;
    const taken = pull % 2 === 0;
    actor.ask(
      {
        arms: 1,
        nearHand: taken ? [0.35, 0.45] : [0.75, 0.55],
        farHand: [0.45, -0.1],
        lean: taken ? -0.14 : -0.02,
        headTilt: -0.2,
      },
      8,
    );
    actor.goal = pull % 4 === 3 ? { x: actor.x - 0.4, speed: actor.walkSpeed } : undefined;
    while (stage.timeS < end && !stage.over(roles.beat)) {
      const at = kite.body.translation();
      actor.gazeAt = { ...at };
      const aimX = actor.x + 2.1 + 0.5 * Math.sin(stage.timeS * 0.9);
      const aimY = 3.1 + 0.4 * Math.sin(stage.timeS * 1.6) + (taken ? 0.2 : 0);
      steer(kite, 0.9 * (aimX - at.x), 0.9 * (aimY - at.y), 3);
      kite.body.setAngvel(3 * (0.25 * Math.sin(stage.timeS * 2.1) - 0.3 - kite.body.rotation()), true);
      yield;
    }
  }
}
