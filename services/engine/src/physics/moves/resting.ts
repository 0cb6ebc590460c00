import type { Actor } from '../actor.ts';
import { Biped } from '../biped.ts';
import { Bird, Fish } from '../flyer.ts';
import type { Roles, Script } from '../play.ts';
import { Quadruped } from '../quadruped.ts';
import type { Stage } from '../stage.ts';
import { extent, type Thing } from '../thing.ts';
import { gesture, linger, stagger } from './act.ts';
import { goTo } from './go.ts';
import { fetch } from './hands.ts';
import { wait } from './time.ts';

const isSeat = (thing: Thing | undefined): boolean =>
  thing?.def.look.kind === 'furniture' && thing.def.look.form !== 'table';

/** Goes to the seat, if there is one, and sits: on it, or on the ground. Answers how low the hips are. */
function* takeSeat(stage: Stage, roles: Roles, actor: Actor): Generator<void, { crouch: number; forth: number }, void> {
  const seat = stage.thing(roles.target);
  const onSeat = isSeat(seat);
  if (seat && Math.abs(stage.placeOf(seat.id).x - actor.x) > 0.15) {
    const at = stage.placeOf(seat.id).x;
    const beside = extent(seat.shape).w / 2 + 0.5 * actor.sizeM;
    yield* goTo(stage, actor, onSeat ? at : at + (Math.sign(actor.x - at) || 1) * beside);
  }
  actor.facingAim = 0.75 * (actor.facingAim >= 0 ? 1 : -1);
  const onGround = { crouch: 0.94, forth: 0.3 };
  return onSeat && actor instanceof Biped ? { crouch: Math.max(0.1, actor.crouchTo(0.5)), forth: 0.2 } : onGround;
}

export function* sitDown(stage: Stage, roles: Roles): Script {
  const actor = stage.actor(roles.actor);
  if (!actor || actor instanceof Bird || actor instanceof Fish) return yield* linger(stage, roles);
  yield* stagger(stage, roles);
  const { crouch, forth } = yield* takeSeat(stage, roles, actor);
  yield* gesture(stage, roles, [
    {
      s: 1.4,
      pose: { crouch, forth, lean: -0.04, arms: 1, nearHand: [0.5, -0.55], farHand: [0.5, -0.58] },
      animal: { sit: 1, head: 0.7, wag: 0.3 },
      stiffness: 7,
    },
    { s: 0.9, pose: { headTilt: 0.12 }, animal: { head: 0.4 }, stiffness: 6 },
    {
      s: 1.2,
      pose: { nearHand: [0.45, -0.35], headTilt: -0.06, lean: -0.08 },
      animal: { head: 0.85, wag: 0.8 },
      stiffness: 6,
    },
    { s: 0.9, pose: { nearHand: [0.5, -0.55], farHand: [0.3, 0.1], lean: 0.08 }, animal: { head: 0.6 }, stiffness: 8 },
    { s: 0.8, pose: { farHand: [0.5, -0.58], headTilt: 0.1 }, stiffness: 8 },
  ]);
}

/** Nods off on a seat; where there is none (or a bed) one lies down and sleeps on one's back. */
export function* fallAsleep(stage: Stage, roles: Roles): Script {
  const actor = stage.actor(roles.actor);
  if (!actor || actor instanceof Bird || actor instanceof Fish) return yield* linger(stage, roles);
  const bed = stage.thing(roles.target);
  const lies = actor instanceof Biped && (!bed || extent(bed.shape).w > actor.sizeM);
  if (lies) yield* lieDown(stage, actor, bed);
  else {
    const { crouch, forth } = yield* takeSeat(stage, roles, actor);
    const hands = { nearHand: [0.35, -0.6], farHand: [0.35, -0.62] } as const;
    if (actor instanceof Biped) actor.ask({ crouch, forth, arms: 1, ...hands }, 6);
  }
  if (actor instanceof Quadruped) {
    actor.feel('calm', stage.timeS);
    actor.ask({ crouch: 1, head: -0.5, tail: 0.2, wag: 0, curl: 1 }, 4);
  }
  actor.gazeAt = undefined;
  actor.eyesShut = true;
  yield* wait(stage, 0.8);
  for (let breath = 0; !stage.over(roles.beat); breath++) {
    stage.sound('snore', 1.1, 0.35, actor.id);
    if (actor instanceof Biped)
      actor.mouth.push({ timeMs: stage.timeS * 1000, shape: 'O' }, { timeMs: (stage.timeS + 1.2) * 1000, shape: 'M' });
    if (actor instanceof Biped) actor.ask(lies ? { ...LYING, lean: -1.37 } : { lean: 0.12, headTilt: 0.42 }, 3);
    if (actor instanceof Quadruped) actor.ask({ crouch: 0.96, head: -0.62 }, 3);
    yield* wait(stage, 1.3);
    if (actor instanceof Biped) actor.ask(lies ? LYING : { lean: 0.05, headTilt: 0.34 }, 3);
    if (actor instanceof Quadruped) actor.ask({ crouch: 1, head: -0.7 }, 3);
    yield* wait(stage, 1.4);
  }
}

const LYING = {
  crouch: 0.98,
  forth: 0.44,
  lean: -1.42,
  headTilt: -0.5,
  arms: 1,
  nearHand: [0.62, -0.1, 0],
  farHand: [0.5, -0.16, 0],
} as const;

/** Sits down first, then lets oneself down backwards; on a bed one lies on top of it. */
function* lieDown(stage: Stage, actor: Biped, bed: Thing | undefined): Script {
  if (bed) {
    const at = bed.body.translation();
    yield* goTo(stage, actor, at.x, { mostS: 6 });
    actor.carried = true;
    actor.vx = 0;
    const top = at.y + 0.1 * extent(bed.shape).h;
    const from = actor.y;
    for (let share = 0; share < 1; share += 1 / 120) {
      actor.y = from + (top - 0.05 - from) * share;
      actor.ask({ crouch: 0.9 * share, forth: 0.3 * share }, 9);
      yield;
    }
  }
  actor.facingAim = Math.sign(actor.facingAim) || 1;
  actor.ask({ crouch: 0.94, forth: 0.3, lean: -0.1, arms: 1, nearHand: [-0.3, -0.7], farHand: [-0.3, -0.7] }, 6);
  yield* wait(stage, 0.8);
  actor.ask(LYING, 4.5);
  yield* wait(stage, 0.9);
}

/** Looks there (or about), steps a little closer, shades its eyes. */
export function* lookAround(stage: Stage, roles: Roles): Script {
  const actor = stage.actor(roles.actor);
  if (!actor) return yield* linger(stage, roles);
  yield* stagger(stage, roles);
  if (roles.target) {
    actor.gazeAt = stage.placeOf(roles.target);
    actor.facingAim = (Math.sign(actor.gazeAt.x - actor.x) || 1) * 0.8;
  }
  const side = actor.facingAim >= 0 ? 1 : -1;
  const turns = roles.target ? [side * 0.8, side * 0.8, side] : [side * 0.8, -side * 0.7, side * 0.4];
  yield* gesture(stage, roles, [
    { s: 1, facing: turns[0], pose: { arms: 0.2, headTilt: -0.05, lean: 0.03 }, animal: { head: 0.9, wag: 0.2 } },
    {
      s: 1.1,
      facing: turns[1],
      pose: { arms: 1, nearHand: [0.5, 0.56, 0.2], farHand: [0.05, -0.93], lean: 0.08 },
      animal: { head: 0.4 },
    },
    {
      s: 1,
      facing: turns[2],
      pose: { arms: 0.3, nearHand: [0.1, -0.9], headTilt: 0.08, lean: 0 },
      animal: { head: 0.7, sit: 0.9 },
    },
    { s: 0.8, pose: { arms: 0.7, nearHand: [0.3, -0.35], farHand: [0.28, -0.4], shift: 0.02 }, animal: { sit: 0 } },
  ]);
}

/** Brings food to the mouth, bites, chews; animals put their heads down to it. */
export function* eatUp(stage: Stage, roles: Roles): Script {
  const actor = stage.actor(roles.actor);
  const food = stage.thing(roles.patient);
  if (!actor) return yield* linger(stage, roles);
  if (actor instanceof Biped && food && !food.fixed && food.massKg < 4) {
    if (!(yield* fetch(stage, actor, food))) return yield* linger(stage, roles);
    stage.hold(actor, food, 'near');
  } else if (food)
    yield* goTo(
      stage,
      actor,
      stage.placeOf(food.id).x - Math.sign(stage.placeOf(food.id).x - actor.x || 1) * 0.6 * actor.sizeM,
    );
  for (let bite = 0; !stage.over(roles.beat); bite++) {
    if (actor instanceof Biped) {
      actor.reach = { near: () => actor.mouthPoint };
      actor.mouth.push({ timeMs: (stage.timeS + 0.2) * 1000, shape: 'A' });
      actor.ask({ arms: 1, farHand: [0.3, -0.6], headTilt: 0.1, lean: 0.06 }, 11);
    }
    const high = food !== undefined && stage.placeOf(food.id).y > 0.7 * actor.sizeM;
    if (actor instanceof Quadruped) actor.ask({ head: high ? 0.9 : -0.95 }, 10);
    if (actor instanceof Bird) actor.peck(true);
    yield* wait(stage, 0.45);
    stage.sound('crunch', 0.2, 0.7, actor.id);
    for (let chew = 0; chew < 3 && !stage.over(roles.beat); chew++) {
      actor.mouth.push({ timeMs: stage.timeS * 1000, shape: chew % 2 ? 'M' : 'E' });
      if (actor instanceof Biped) {
        actor.reach = {};
        actor.ask({ nearHand: [0.44, -0.34, 0.1], headTilt: chew % 2 ? 0.03 : 0.09, lean: 0.02 }, 10);
      }
      if (actor instanceof Quadruped) actor.ask({ head: (high ? 1.5 : 0) + (chew % 2 ? -0.7 : -0.85) }, 16);
      if (actor instanceof Bird) actor.peck(chew % 2 === 0);
      yield* wait(stage, 0.28);
    }
    actor.mouth.push({ timeMs: stage.timeS * 1000, shape: 'rest' });
  }
}

/** Holds it before the eyes and reads, nods, turns a page. */
export function* readOn(stage: Stage, roles: Roles): Script {
  const actor = stage.biped(roles.actor);
  const book = stage.thing(roles.patient);
  if (!actor || !book || book.fixed || !(yield* fetch(stage, actor, book))) return yield* linger(stage, roles);
  stage.hold(actor, book, 'far');
  actor.facingAim = actor.facingAim >= 0 ? 0.7 : -0.7;
  const seated = stage.biped(roles.actor)!;
  if (isSeat(stage.thing(roles.target))) seated.ask(yield* takeSeat(stage, roles, seated), 7);
  for (let page = 0; !stage.over(roles.beat); page++) {
    seated.gazeAt = book.body.translation();
    seated.ask({ arms: 1, farHand: [0.5, -0.22], nearHand: [0.42, -0.3], headTilt: 0.2, lean: 0.04 }, 7);
    yield* wait(stage, 1.1);
    seated.ask({ headTilt: 0.14, nearHand: [0.56, -0.1] }, 9);
    yield* wait(stage, 0.3);
    stage.sound('whoosh', 0.2, 0.15, actor.id);
    seated.ask({ nearHand: [0.36, -0.26] }, 12);
    yield* wait(stage, 0.5 + 0.5 * stage.chance('page', actor.id, page));
  }
}

/** Stirs what stands there, round and round, and tastes it. */
export function* stirPot(stage: Stage, roles: Roles): Script {
  const actor = stage.biped(roles.actor);
  const pot = stage.thing(roles.patient);
  if (!actor || !pot) return yield* linger(stage, roles);
  const at = pot.body.translation();
  const side = Math.sign(at.x - actor.x) || 1;
  yield* goTo(stage, actor, at.x - side * 0.34 * actor.sizeM);
  actor.facingAim = side;
  actor.gazeAt = at;
  for (let round = 0; !stage.over(roles.beat); round++) {
    const end = stage.timeS + 1.8;
    const phase = { a: 0 };
    const spoon = () => ({ x: at.x + 0.09 * Math.cos(phase.a), y: at.y + 0.42 + 0.02 * Math.sin(phase.a) });
    actor.reach = { near: spoon };
    actor.ask({ arms: 1, crouch: 0.16, lean: 0.3, farHand: [0.4, -0.6] }, 9);
    while (stage.timeS < end && !stage.over(roles.beat)) {
      phase.a += (7 / 240) * (1 + 0.2 * Math.sin(round));
      yield;
    }
    actor.reach = {};
    actor.ask({ nearHand: [0.26, 0.28], crouch: 0.02, lean: 0.05, headTilt: 0.08 }, 9);
    yield* wait(stage, 0.9);
  }
}
