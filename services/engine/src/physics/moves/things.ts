import RAPIER from '@dimforge/rapier2d-deterministic-compat';
import { Biped } from '../biped.ts';
import { fallApart } from '../break.ts';
import { Quadruped } from '../quadruped.ts';
import type { Roles, Script } from '../play.ts';
import type { Stage } from '../stage.ts';
import { extent, type Thing } from '../thing.ts';
import { gesture, linger, strike } from './act.ts';
import { liveliness } from './ball.ts';
import { face, goTo } from './go.ts';
import { fetch, setDown } from './hands.ts';
import { until, wait } from './time.ts';
import { heap, tip } from './toppling.ts';

/** What falls over where it stands, and not out of the air. */
const stands = ({ def, shape, entity }: Thing): boolean =>
  entity.place === undefined &&
  (def.is.some((kind) => ['building', 'furniture', 'plant', 'instrument'].includes(kind)) ||
    (shape.kind !== 'ball' &&
      extent(shape).h >= 1.2 &&
      !def.is.some((kind) => kind === 'vehicle' || kind === 'boat') &&
      !def.body!.lift));

/** A building comes down in its pieces; anything else tips over. */
function topple(stage: Stage, thing: Thing): void {
  if (!thing.def.is.includes('building')) return tip(stage, thing, thing.body.translation().x > 0.5 ? -1 : 1);
  const { x, y } = thing.body.translation();
  const { w, h } = extent(thing.shape);
  fallApart(stage, thing, 6);
  for (const share of [-0.4, 0, 0.4]) stage.effect('dust', x + share * w, Math.max(0.1, y - h / 2), 1, thing.depth);
  stage.sound('boom', 1.8, 0.8, undefined, x);
}

/** Lifts what is going to fall, as high as its time asks for; from out of the picture, when it comes later. On furniture it lies on the edge. */
export function raise(stage: Stage, roles: Roles): void {
  const thing = stage.thing(roles.actor);
  if (!thing || thing.fixed || stands(thing) || !stage.claim(thing.id)) return;
  const at = thing.body.translation();
  const { w, h } = extent(thing.shape);
  if (thing.entity.place?.relation === 'on' && at.y > h) {
    const below = stage.things.get(stage.members(thing.entity.place.of)[0] ?? thing.entity.place.of);
    if (!below) return;
    stage.put(thing, below.body.translation().x + extent(below.shape).w / 2 + w * 0.04, at.y);
    thing.body.setBodyType(RAPIER.RigidBodyType.Fixed, true);
    return;
  }
  const seconds = roles.beat.t1 - roles.beat.t0;
  const e = liveliness(stage, thing);
  const lasting = 0.5 * stage.gravityMps2 * ((seconds * (1 - e)) / (1 + e)) ** 2;
  const height = Math.min(4, Math.max(1.7, e > 0.5 ? lasting : 0)) + 0.3 * roles.index;
  stage.put(
    thing,
    at.x,
    roles.beat.t0 > 0.4 ? 6.5 : height + h / 2,
    thing.shape.kind === 'ball' ? 0 : 0.25 - 0.5 * stage.chance('tilt', thing.id),
  );
  if (thing.shape.kind === 'ball' || height > 1) thing.body.setBodyType(RAPIER.RigidBodyType.Fixed, true);
}

function release(thing: Thing): void {
  // What falls is carried by the air no more.
  if (thing.def.body?.lift) thing.body.setGravityScale(1, true);
  if (thing.body.isFixed() && !thing.fixed) thing.body.setBodyType(RAPIER.RigidBodyType.Dynamic, true);
}

/** Falls, with a little way to one side, and does what its material lets it do. */
export function* bounceAlong(stage: Stage, roles: Roles): Script {
  const thing = stage.thing(roles.actor);
  if (thing && thing.body.isFixed() && !thing.fixed) {
    if (roles.index > 0) yield* wait(stage, 0.35 * roles.index);
    release(thing);
    thing.body.setLinvel(
      { x: (thing.body.translation().x > 0 ? -1 : 1) * (0.25 + 0.3 * stage.chance('drift', thing.id)), y: 0 },
      true,
    );
    thing.body.setAngvel(-1.5, true);
  }
  yield* linger(stage, roles);
}

/** What has broken comes to rest piece by piece: the last shard rocks a while. */
function* settleDown(stage: Stage, roles: Roles, thing: Thing): Script {
  let nextS = stage.timeS;
  for (let round = 0; !stage.over(roles.beat);) {
    if (thing.shownToS < stage.timeS - 0.5 && stage.timeS >= nextS) {
      const pieces = [...stage.things.values()].filter(({ id }) => id.startsWith(`${thing.id}.piece`));
      const loose = pieces.reduce((a, b) => (b.body.translation().y > a.body.translation().y ? b : a), pieces[0]!);
      loose.body.setAngvel((round % 2 ? -1 : 1) * 3 * 0.9 ** round, true);
      nextS = stage.timeS + 0.4 + 0.2 * stage.chance('settle', thing.id, round++);
    }
    yield;
  }
}

/** Share of its time that something holds before it falls: what happens takes the middle. */
const HOLDS = 0.31;

/** Rocks on its edge, more and more; what hangs in the air waits. */
function* totter(stage: Stage, roles: Roles, thing: Thing): Script {
  const { t0, t1 } = roles.beat;
  const untilS = stage.timeS + Math.max(0.35, HOLDS * (t1 - t0) - 0.3) + 0.3 * roles.index;
  const [fromS, angle] = [stage.timeS, thing.body.rotation()];
  const rocks = thing.entity.place?.relation === 'on' && thing.body.isFixed() && !thing.fixed;
  while (stage.timeS < untilS && !stage.over(roles.beat)) {
    const share = (stage.timeS - fromS) / (untilS - fromS);
    if (rocks) thing.body.setRotation(angle - 0.12 * share * (1 - Math.cos(9 * (stage.timeS - fromS))), true);
    yield;
  }
}

/** A thing falls; somebody stumbles, lies there a moment and gets up. */
export function* fallDown(stage: Stage, roles: Roles): Script {
  const thing = stage.thing(roles.actor);
  if (thing) {
    yield* totter(stage, roles, thing);
    release(thing);
    if (stands(thing) && !thing.fixed && thing.shownToS === Infinity) topple(stage, thing);
    return yield* settleDown(stage, roles, thing);
  }
  const actor = stage.actor(roles.actor);
  if (!(actor instanceof Biped))
    return yield* gesture(stage, roles, [
      { s: 0.5, animal: { crouch: 0.9, sit: 0.3, head: -0.6 } },
      { s: 1.2, animal: { crouch: 1, head: -0.8, wag: 0 } },
      { s: 1, animal: { crouch: 0, sit: 0, head: 0.5 } },
    ]);
  do {
    yield* goTo(stage, actor, actor.x + actor.facingAim * 0.9, { pace: 1.2 });
    yield* stumble(stage, actor);
    yield* wait(stage, 0.7);
  } while (roles.beat.t1 - stage.timeS > 3.4);
  yield* gesture(stage, roles, [
    { s: 0.5, pose: { arms: 1, nearHand: [0.15, -0.75], farHand: [0.1, -0.9], lean: 0.3, crouch: 0.1 } },
    { s: 0.3, pose: { nearHand: [0.3, -0.6] }, stiffness: 18 },
    { s: 0.3, pose: { nearHand: [0.12, -0.8] }, stiffness: 18 },
    { s: 0.7, facing: 0.5, pose: { arms: 0.6, nearHand: [0.3, -0.3], lean: 0, crouch: 0, headTilt: 0.15 } },
  ]);
}

function* stumble(stage: Stage, actor: Biped): Script {
  actor.feel('surprised', stage.timeS);
  yield* strike(stage, actor, {
    s: 0.22,
    pose: { lean: 0.5, arms: 1, nearHand: [0.6, 0.6], farHand: [-0.2, 0.7], shift: 0.06 },
    stiffness: 16,
  });
  actor.goal = undefined;
  yield* strike(stage, actor, {
    s: 0.3,
    pose: { crouch: 0.84, lean: 1.15, nearHand: [0.75, -0.55], farHand: [0.8, -0.5], forth: -0.16 },
    stiffness: 15,
  });
  const ground = stage.options.setting.ground;
  stage.log.add({
    timeMs: stage.timeS * 1000,
    a: actor.id,
    b: 'ground',
    materialA: 'cloth',
    materialB: ground,
    impulseNs: 22 * actor.sizeM ** 3,
    x: actor.x + 0.4 * actor.facingAim,
    y: 0.1,
    kind: 'hit',
  });
  stage.effect('dust', actor.x + 0.4 * actor.facingAim, 0.05, 0.5, actor.depth, ground);
  yield* wait(stage, 0.8);
  actor.feel('sad', stage.timeS, 0.5);
  yield* strike(stage, actor, {
    s: 0.6,
    pose: { crouch: 0.86, lean: 0.15, arms: 1, nearHand: [0.2, -0.8], farHand: [-0.4, -0.75], forth: 0.26 },
    stiffness: 9,
  });
  yield* strike(stage, actor, {
    s: 0.5,
    pose: { crouch: 0.4, lean: 0.55, forth: 0, nearHand: [0.4, -0.7], farHand: [0.3, -0.7] },
    stiffness: 9,
  });
  actor.relax(8);
  yield* wait(stage, 0.5);
}

/** Holds it out, lets go, watches; picks it up and does it again, unless it broke. */
export function* dropAgain(stage: Stage, roles: Roles): Script {
  const actor = stage.biped(roles.actor);
  const thing = stage.thing(roles.patient);
  if (!actor || !thing) return yield* linger(stage, roles);
  for (let round = 0; ; round++) {
    if (!(yield* fetch(stage, actor, thing))) continue;
    actor.gazeAt = undefined;
    yield* strike(stage, actor, {
      s: 0.45,
      pose: { arms: 1, nearHand: [0.8, -0.05], farHand: [0.8, -0.08], lean: 0.02, crouch: 0 },
      stiffness: 12,
    });
    stage.letGo(thing, 0.25 * actor.facingAim, 0, -actor.facingAim * (thing.shape.kind === 'ball' ? 1 : 1.6));
    yield* strike(stage, actor, { s: 0.15, pose: { nearHand: [0.75, 0.15], farHand: [0.75, 0.12] }, stiffness: 18 });
    yield* until(
      stage,
      () => {
        actor.gazeAt = stage.placeOf(thing.id);
        return thing.shownToS < Infinity || (thing.body.isSleeping() && stage.timeS > 0.2);
      },
      Math.min(2.6, Math.max(1.1, roles.beat.t1 - stage.timeS)),
    );
    actor.relax();
    if (thing.shownToS < Infinity) return yield* rue(stage, roles);
    if (roles.beat.t1 - stage.timeS < 2.4) return yield* linger(stage, roles);
  }
}

/** Stands before what is broken. */
export function* rue(stage: Stage, roles: Roles): Script {
  const actor = stage.actor(roles.actor)!;
  actor.feel('surprised', stage.timeS);
  yield* strike(stage, actor, {
    s: 0.9,
    pose: { arms: 1, nearHand: [0.25, 0.35], farHand: [0.28, 0.35], lean: -0.08 },
    stiffness: 16,
  });
  actor.feel('sad', stage.timeS);
  yield* gesture(stage, roles, [
    { s: 0.9, pose: { arms: 1, nearHand: [0.2, 0.32], farHand: [0.24, 0.3], lean: 0.2, headTilt: 0.2 } },
    { s: 0.9, pose: { arms: 1, nearHand: [0.6, -0.5], farHand: [0.6, -0.5], lean: 0.12, headTilt: 0 } },
    { s: 0.7, pose: { arms: 0.3, lean: 0.3, crouch: 0.15, headTilt: 0.2 } },
  ]);
}

/** At the upper left end of a ramp or of stairs; what is too long for that lies on the slope already. */
function layOnTop(stage: Stage, thing: Thing, ramp: Thing): void {
  const at = ramp.body.translation();
  const { w, h } = extent(thing.shape);
  const points = ramp.shape.kind === 'outline' ? ramp.shape.points : undefined;
  const top = at.y + extent(ramp.shape).h / 2;
  if (!points || thing.shape.kind === 'ball' || w < 0.34 * ramp.scale)
    return stage.put(thing, at.x - extent(ramp.shape).w / 2 + 0.17 * ramp.scale, top + h / 2 + 0.004);
  const [from, to] = [points[1]!, points[2]!];
  const slope = Math.atan2(to[1] - from[1], to[0] - from[0]);
  const along = w / 2 + 0.12;
  const off = h / 2 + 0.012;
  const x = at.x + from[0] + Math.cos(slope) * along - Math.sin(slope) * off;
  stage.put(thing, x, at.y + from[1] + Math.sin(slope) * along + Math.cos(slope) * off, slope);
}

/** The ramp that is meant, or else the one that is there. */
function rampOf(stage: Stage, roles: Roles): Thing | undefined {
  const there = [stage.thing(roles.target), ...stage.things.values()];
  const lane = (stage.thing(roles.actor) ?? stage.actor(roles.actor))?.lane;
  return there.find((thing) => thing?.def.is.includes('ramp') && thing.lane === lane);
}

/** On top of the ramp when there is one; at the left, else. */
export function atopRamp(stage: Stage, roles: Roles): void {
  const thing = stage.thing(roles.actor) ?? stage.thing(roles.patient);
  if (!thing || thing.fixed) return;
  const ramp = rampOf(stage, roles);
  const other = [roles.target, roles.patient]
    .map((id) => stage.thing(id))
    .find((each) => each && each !== thing && each !== ramp);
  if (other?.def.is.includes('stackable')) {
    heap(stage, other.id, ramp ? ramp.body.translation().x + extent(ramp.shape).w / 2 + 0.5 : 1.2);
  }
  if (ramp) {
    if (stage.claim(thing.id)) layOnTop(stage, thing, ramp);
    return;
  }
  const actor = stage.biped(roles.actor);
  if (!stage.claim(thing.id)) return;
  if (actor) {
    const hand = actor.x + 0.5 * actor.sizeM;
    stage.put(thing, hand, extent(thing.shape).h / 2 + 0.002);
  } else if (roles.beat.t0 < 0.4 && !thing.entity.place)
    stage.put(thing, -3 - 0.6 * roles.index, extent(thing.shape).h / 2 + 0.002);
}

/** Starts rolling, on its own down a ramp, or by a push. */
export function* rollAlong(stage: Stage, roles: Roles): Script {
  const actor = stage.biped(roles.actor);
  const thing = stage.thing(roles.actor) ?? stage.thing(roles.patient);
  if (!thing) return yield* linger(stage, roles);
  if (!actor) {
    if (roles.index > 0) yield* wait(stage, 0.3 * roles.index);
    const onRamp = rampOf(stage, roles) !== undefined;
    const aim = stage.thing(roles.target);
    const towards = aim && aim.body.translation().x < thing.body.translation().x ? -1 : 1;
    if (Math.hypot(thing.body.linvel().x, thing.body.linvel().y) < 0.3) give(thing, onRamp ? 0.75 : 2.7 * towards);
    return yield* linger(stage, roles);
  }
  for (let round = 0; ; round++) {
    if (round > 0 || thing.heldBy) {
      if (!(yield* fetch(stage, actor, thing))) continue;
      const towards = stage.options.setting.look.indoors && actor.x > 1 ? -1 : 1;
      face(actor, actor.x + towards);
      yield* wait(stage, 0.25);
      yield* setDown(stage, actor, thing);
    }
    const at = () => thing.body.translation();
    yield* goTo(stage, actor, at().x - actor.facingAim * 0.42 * actor.sizeM);
    actor.reach = { near: at, far: at };
    actor.ask({ crouch: 0.5, lean: 0.9, arms: 1 }, 10);
    yield* wait(stage, 0.5);
    const aim = stage.thing(roles.target) ?? stage.actor(roles.target);
    const direction = aim ? Math.sign(stage.placeOf(aim.id).x - at().x) || 1 : actor.facingAim;
    stage.pass(thing, 0.6);
    give(thing, direction * 3.1);
    stage.log.add({
      timeMs: stage.timeS * 1000,
      a: actor.id,
      b: thing.id,
      materialA: 'cloth',
      materialB: thing.material.id,
      impulseNs: thing.massKg * 0.8,
      x: at().x,
      y: at().y,
      kind: 'grip',
    });
    yield* wait(stage, 0.2);
    actor.relax();
    yield* until(
      stage,
      () => Math.abs(thing.body.linvel().x) < 0.4,
      Math.min(3, Math.max(1, roles.beat.t1 - stage.timeS)),
    );
    if (roles.beat.t1 - stage.timeS < 3.5) return yield* linger(stage, roles);
  }
}

/** A speed along the ground, rolling, not sliding. */
function give(thing: Thing, vx: number): void {
  release(thing);
  thing.body.setLinvel({ x: vx, y: thing.body.linvel().y }, true);
  if (thing.shape.kind === 'ball') thing.body.setAngvel(-vx / thing.shape.r, true);
}

/** Someone turns about and about; a thing spins where it is. */
export function* spinRound(stage: Stage, roles: Roles): Script {
  const thing = stage.thing(roles.actor);
  if (thing) {
    release(thing);
    for (let c = 0; c < thing.body.numColliders(); c++) thing.body.collider(c).setFriction(0.01);
    thing.body.setAngularDamping(0.12);
    thing.body.setAngvel(11, true);
    return yield* linger(stage, roles);
  }
  const actor = stage.actor(roles.actor);
  if (actor instanceof Quadruped) {
    const home = actor.x;
    for (let turn = 0; !stage.over(roles.beat); turn++)
      yield* goTo(stage, actor, home + (turn % 2 ? -0.35 : 0.35), { pace: 1.4 });
    return;
  }
  yield* gesture(stage, roles, [
    { s: 0.24, facing: 0, pose: { arms: 1, nearHand: [0.9, 0.05], farHand: [0.9, 0.05], crouch: 0.04 }, stiffness: 14 },
    { s: 0.24, facing: -1 },
    { s: 0.24, facing: 0, pose: { nearHand: [0.55, 0.6], farHand: [0.55, 0.6] } },
    { s: 0.24, facing: 1 },
  ]);
}
