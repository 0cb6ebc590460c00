import { Biped } from '../biped.ts';
import { Quadruped } from '../quadruped.ts';
import type { Roles, Script } from '../play.ts';
import type { Stage } from '../stage.ts';
import { gesture, linger, strike } from './act.ts';
import { face, goTo } from './go.ts';
import { fetch } from './hands.ts';
import { wait } from './time.ts';

/** Kneels beside an animal (or stands beside a tall one) and strokes it, which it likes. */
export function* stroke(stage: Stage, roles: Roles): Script {
  const actor = stage.biped(roles.actor);
  const pet = stage.actor(roles.patient ?? roles.target);
  if (!actor || !pet) return yield* linger(stage, roles);
  const side = Math.sign(pet.x - actor.x) || 1;
  pet.facingAim = -side;
  pet.gazeAt = actor.eyes;
  actor.gazeAt = pet.eyes;
  yield* goTo(stage, actor, pet.x - side * (0.5 * pet.sizeM + 0.2 * actor.sizeM), { mostS: 4 });
  face(actor, pet.x);
  pet.feel('happy', stage.timeS);
  let phase = 0;
  const coat = () => ({
    x: pet.eyes.x + side * (0.05 + 0.14 * pet.sizeM * (0.5 + 0.5 * Math.sin(phase))),
    y: pet.eyes.y + 0.13 * pet.sizeM,
  });
  const low = Math.max(0, Math.min(0.55, (0.66 * actor.sizeM - pet.eyes.y) / actor.sizeM));
  actor.reach = { near: coat };
  if (pet instanceof Quadruped) pet.ask({ sit: 0.6, wag: 0.9, tail: 0.8, head: 0.5 }, 8);
  while (!stage.over(roles.beat)) {
    phase += (4.4 / 240) * (1 + 0.3 * Math.sin(stage.timeS));
    actor.ask(
      {
        crouch: low,
        lean: 0.16 + low * 0.9,
        arms: 1,
        farHand: [0.3, -0.6, 0.2],
        headTilt: 0.1 + 0.05 * Math.sin(phase),
      },
      8,
    );
    if (pet instanceof Quadruped) pet.ask({ head: 0.5 + 0.22 * Math.sin(phase) }, 8);
    pet.eyesShut = Math.sin(stage.timeS * 0.9) > 0.3;
    yield;
  }
  pet.eyesShut = false;
}

/** Holds it in one hand and writes with the other: short strokes, a look up to think, a new line. */
export function* writeDown(stage: Stage, roles: Roles): Script {
  const actor = stage.biped(roles.actor);
  const pad = stage.thing(roles.patient);
  if (!actor) return yield* linger(stage, roles);
  if (pad && !pad.fixed && pad.massKg < 4) {
    if (!(yield* fetch(stage, actor, pad))) return yield* linger(stage, roles);
    stage.hold(actor, pad, 'far');
  }
  face(actor, actor.x + actor.facingAim, 0.6);
  for (let row = 0; !stage.over(roles.beat); row++) {
    actor.gazeAt = actor.holdPoint('far');
    for (let mark = 0; mark < 6 && !stage.over(roles.beat); mark++) {
      const across = 0.28 + 0.04 * mark;
      yield* strike(stage, actor, {
        s: 0.14,
        pose: {
          arms: 1,
          farHand: [0.46, -0.3, 0.05],
          nearHand: [across, -0.2 + (mark % 2 ? 0.05 : -0.02), -0.05],
          headTilt: 0.22,
          lean: 0.06,
        },
        stiffness: 20,
      });
    }
    actor.gazeAt = { x: actor.x + actor.facingAim * 3, y: 1.3 * actor.sizeM };
    yield* strike(stage, actor, {
      s: 0.6,
      pose: { nearHand: [0.3, 0.02, 0.2], headTilt: -0.14, lean: 0 },
      stiffness: 9,
    });
    yield* wait(stage, 0.25);
  }
}

/** Gathers it, winds up, lets it go: sparks fly from the hand to whom or what it is meant for. */
export function* enchant(stage: Stage, roles: Roles): Script {
  const actor = stage.biped(roles.actor);
  if (!actor) return yield* linger(stage, roles);
  const aim = roles.target ?? roles.patient;
  for (let spell = 0; !stage.over(roles.beat); spell++) {
    if (aim) {
      actor.gazeAt = stage.placeOf(aim);
      face(actor, actor.gazeAt.x);
    }
    yield* strike(stage, actor, {
      s: 0.5,
      pose: { arms: 1, nearHand: [0.2, -0.3, 0.3], farHand: [0.2, -0.35, 0.3], lean: -0.05, crouch: 0.08 },
      stiffness: 9,
    });
    for (let ring = 0; ring < 5; ring++) {
      const turn = ring * 1.25;
      const near = [0.4 + 0.2 * Math.cos(turn), 0.3 * Math.sin(turn), 0.2] as const;
      const far = [0.4 - 0.2 * Math.cos(turn), -0.3 * Math.sin(turn), 0.2] as const;
      yield* strike(stage, actor, { s: 0.16, pose: { nearHand: near, farHand: far }, stiffness: 14 });
      const hand = actor.holdPoint('near');
      stage.effect('sparks', hand.x, hand.y, 0.3, actor.depth);
    }
    yield* strike(stage, actor, {
      s: 0.26,
      pose: { nearHand: [-0.3, 0.5, 0.3], farHand: [-0.2, 0.3, 0.3], lean: -0.16, headTilt: -0.1 },
      stiffness: 16,
    });
    stage.sound('whoosh', 0.5, 1, actor.id);
    actor.ask({ nearHand: [0.95, 0.2, 0.05], farHand: [0.8, 0.1, 0.2], lean: 0.2, crouch: 0.1, headTilt: 0.08 }, 28);
    yield* wait(stage, 0.16);
    const goal = aim ? stage.placeOf(aim) : { x: actor.x + actor.facingAim * 2, y: actor.shoulder.y + 0.3 };
    for (let puff = 0; puff < 7; puff++) {
      const from = actor.holdPoint('near');
      const share = puff / 6;
      const [x, y] = [from.x + (goal.x - from.x) * share, from.y + (goal.y - from.y) * share];
      stage.effect('sparks', x, y, 0.5 + 0.4 * share, actor.depth);
      yield* wait(stage, 0.05);
    }
    stage.effect('confetti', goal.x, goal.y + 0.3, 0.5, actor.depth);
    yield* gestureOnce(stage, actor);
  }
}

function* gestureOnce(stage: Stage, actor: Biped): Script {
  yield* strike(stage, actor, { s: 0.5, pose: { nearHand: [0.6, -0.1, 0.4], lean: 0.05 }, stiffness: 10 });
  yield* strike(stage, actor, {
    s: 0.7,
    pose: { arms: 0.8, nearHand: [0.2, -0.7, 0.3], farHand: [0.2, -0.7, 0.3], headTilt: 0, crouch: 0 },
    stiffness: 8,
  });
}

/** Lies or sits asleep, stirs, yawns with arms stretched wide, and gets up. */
export function* wakeUp(stage: Stage, roles: Roles): Script {
  const actor = stage.actor(roles.actor);
  if (!actor) return yield* linger(stage, roles);
  if (actor instanceof Quadruped) {
    actor.eyesShut = true;
    actor.ask({ crouch: 1, head: -0.6, tail: 0.2, wag: 0 }, 14);
    yield* wait(stage, 1.2);
    actor.eyesShut = false;
    return yield* gesture(stage, roles, [
      { s: 0.5, animal: { head: 0.4 }, stiffness: 8 },
      { s: 0.9, animal: { crouch: 0.3, head: -0.5, tail: 1, sit: -0.2 }, mouth: 'A', stiffness: 6 },
      { s: 0.6, animal: { crouch: 0, head: 0.7, sit: 0, wag: 0.7 }, mouth: 'rest', stiffness: 8 },
      { s: 1, animal: { head: 0.5, wag: 0.3 } },
    ]);
  }
  if (!(actor instanceof Biped)) return yield* linger(stage, roles);
  actor.ask(
    { crouch: 0.94, forth: 0.34, lean: 0.16, headTilt: 0.44, arms: 1, nearHand: [0.4, -0.6], farHand: [0.4, -0.6] },
    20,
  );
  actor.eyesShut = true;
  yield* wait(stage, 1.2);
  yield* strike(stage, actor, { s: 0.4, pose: { headTilt: 0.1, lean: 0.04 }, stiffness: 7 });
  actor.eyesShut = false;
  yield* strike(stage, actor, { s: 0.7, pose: { nearHand: [0.3, 0.1, 0.1], headTilt: 0.14 }, stiffness: 8 });
  yield* strike(stage, actor, {
    s: 0.5,
    pose: { nearHand: [0.2, -0.7], crouch: 0.5, forth: 0.1, lean: 0.3 },
    stiffness: 8,
  });
  yield* strike(stage, actor, { s: 0.5, pose: { crouch: 0, forth: 0, lean: 0 }, stiffness: 8 });
  yield* gesture(stage, roles, STRETCH);
}

/** Up with the arms, back with the trunk, a yawn; then it all falls back into place. */
export const STRETCH = [
  {
    s: 0.5,
    pose: { arms: 1, nearHand: [0.2, -0.3, 0.3], farHand: [0.2, -0.3, 0.3], lean: 0.08, crouch: 0.05 },
    animal: { head: 0.3 },
    stiffness: 8,
  },
  { s: 0.3, mouth: 'E', pose: { headTilt: -0.1 }, sound: { kind: 'gasp', s: 0.9, strength: 0.3 } },
  {
    s: 0.9,
    mouth: 'A',
    eyesShut: true,
    pose: { nearHand: [0.1, 0.95, 0.5], farHand: [0.1, 0.95, 0.5], lean: -0.14, crouch: -0.03, headTilt: -0.22 },
    animal: { crouch: 0.4, sit: -0.2, head: -0.4, tail: 1 },
    stiffness: 7,
  },
  { s: 0.5, pose: { nearHand: [0.1, 0.85, 0.9], farHand: [0.1, 0.85, 0.9], lean: -0.18 }, stiffness: 9 },
  {
    s: 0.4,
    mouth: 'M',
    pose: { nearHand: [0.1, 0.2, 1], farHand: [0.1, 0.2, 1], lean: 0, headTilt: 0.05 },
    animal: { crouch: 0, sit: 0, head: 0.7 },
    stiffness: 9,
  },
  {
    s: 0.8,
    mouth: 'rest',
    eyesShut: false,
    pose: { nearHand: [0.1, -0.85, 0.2], farHand: [0.1, -0.85, 0.2], lean: 0.04 },
    stiffness: 8,
  },
  { s: 0.6, pose: { headTilt: 0.12, shift: 0.03 }, animal: { head: 0.5 }, stiffness: 7 },
  { s: 0.7, pose: { headTilt: -0.04, shift: -0.02, nearHand: [0.28, -0.3, 0.1] }, stiffness: 8 },
] as const;
