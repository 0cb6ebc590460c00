import { Biped } from '../biped.ts';
import type { Roles, Script } from '../play.ts';
import { Quadruped } from '../quadruped.ts';
import type { Stage } from '../stage.ts';
import { gesture, linger, stagger, strike } from './act.ts';
import type { Part } from './pairs.ts';
import { wait } from './time.ts';

type Reaction = 'gasp' | 'cheer' | 'clap' | 'laugh' | 'boo';

/** The crowd does it again and again until the beat is over. */
function* crowd(stage: Stage, roles: Roles, kind: Reaction, everyS: number): Script {
  do {
    stage.react(kind, 1);
    yield* wait(stage, everyS);
  } while (!stage.over(roles.beat));
}

export function* applaud(stage: Stage, roles: Roles): Script {
  const actor = stage.actor(roles.actor);
  if (!actor) return yield* crowd(stage, roles, 'clap', 1.4);
  yield* stagger(stage, roles);
  for (let clap = 0; !stage.over(roles.beat); clap++) {
    if (clap % 9 === 8) {
      yield* strike(stage, actor, {
        s: 0.55,
        hop: 0.12,
        pose: { arms: 1, nearHand: [0.25, 0.9], farHand: [0.3, 0.85] },
        stiffness: 18,
      });
      continue;
    }
    yield* strike(stage, actor, {
      s: 0.13,
      pose: { arms: 1, nearHand: [0.5, 0.12], farHand: [0.5, -0.4], lean: 0.03 },
      stiffness: 26,
    });
    yield* strike(stage, actor, { s: 0.1, pose: { nearHand: [0.56, -0.1], farHand: [0.56, -0.16] }, stiffness: 32 });
    stage.sound('clap', 0.12, 0.6, actor.id);
  }
}

/** Up with both arms, a leap, a fist that pumps, and round again. */
export function* cheerAloud(stage: Stage, roles: Roles): Script {
  const actor = stage.actor(roles.actor);
  if (!actor) return yield* crowd(stage, roles, 'cheer', 1.8);
  yield* stagger(stage, roles);
  actor.feel('happy', stage.timeS, 1);
  stage.sound('hooray', 0.9, 0.7, actor.id);
  yield* gesture(stage, roles, [
    {
      s: 0.22,
      mouth: 'A',
      pose: { arms: 1, crouch: 0.22, lean: 0.14, nearHand: [0.2, -0.6, 0.3], farHand: [0.2, -0.6, 0.3] },
      animal: { crouch: 0.3, wag: 1 },
      stiffness: 16,
    },
    {
      s: 0.5,
      hop: 0.2,
      pose: { crouch: -0.02, lean: -0.08, nearHand: [0.15, 0.94, 0.5], farHand: [0.15, 0.94, 0.5], tuck: 0.4 },
      animal: { crouch: 0, head: 1 },
      stiffness: 22,
    },
    { s: 0.2, pose: { crouch: 0.18, tuck: 0, nearHand: [0.1, 0.7, 0.6], farHand: [0.1, 0.7, 0.6] }, stiffness: 18 },
    { s: 0.2, pose: { crouch: 0, nearHand: [0.15, 0.95, 0.4], headTilt: -0.12 }, stiffness: 18 },
    { s: 0.18, pose: { nearHand: [0.3, 0.4, 0.5], lean: 0.06 }, animal: { head: 0.4 }, stiffness: 20 },
    { s: 0.18, pose: { nearHand: [0.15, 0.95, 0.4], lean: -0.06 }, stiffness: 22 },
    { s: 0.18, mouth: 'E', pose: { nearHand: [0.3, 0.4, 0.5], lean: 0.06 }, stiffness: 20 },
    {
      s: 0.5,
      mouth: 'A',
      pose: { nearHand: [0.1, 0.85, 0.7], farHand: [0.1, 0.85, 0.7], shift: 0.04, lean: 0 },
      stiffness: 13,
    },
    { s: 0.4, mouth: 'rest', pose: { shift: -0.04, headTilt: 0.06 }, stiffness: 10 },
  ]);
}

export function* gaspAloud(stage: Stage, roles: Roles): Script {
  const actor = stage.actor(roles.actor);
  if (!actor) return yield* crowd(stage, roles, 'gasp', 2.6);
  yield* stagger(stage, roles);
  stage.sound('gasp', 0.6, 0.8, actor.id);
  actor.mouth.push({ timeMs: stage.timeS * 1000, shape: 'O' }, { timeMs: (stage.timeS + 1.3) * 1000, shape: 'rest' });
  yield* strike(stage, actor, {
    s: 1.1,
    pose: { arms: 1, nearHand: [0.28, 0.3], farHand: [0.3, 0.28], lean: -0.12, headTilt: -0.08 },
    stiffness: 18,
  });
  yield* gesture(stage, roles, [
    { s: 0.8, pose: { arms: 1, nearHand: [0.3, 0.2], farHand: [0.32, 0.18], lean: -0.05 } },
    { s: 0.8, pose: { arms: 0.6, nearHand: [0.5, -0.4], farHand: [0.5, -0.4], lean: 0.1 } },
  ]);
}

/** Holds its belly, throws back its head, slaps its knee, gasps for air. */
export function* laughAloud(stage: Stage, roles: Roles): Script {
  const actor = stage.actor(roles.actor);
  if (!actor) return yield* crowd(stage, roles, 'laugh', 2.2);
  yield* stagger(stage, roles);
  actor.feel('happy', stage.timeS, 1);
  actor.facingAim = (Math.sign(actor.facingAim) || 1) * 0.5;
  for (let fit = 0; !stage.over(roles.beat); fit++) {
    stage.sound('laugh', 1.1, 0.8, actor.id);
    const slaps = fit % 2 === 1;
    for (let i = 0; i < 6; i++) {
      const down = i % 2 === 1;
      actor.mouth.push({ timeMs: stage.timeS * 1000, shape: down ? 'E' : 'A' });
      actor.eyesShut = i > 2;
      yield* strike(stage, actor, {
        s: 0.17,
        pose: {
          arms: 1,
          nearHand: slaps ? (down ? [0.4, -0.78, 0.2] : [0.5, -0.42, 0.3]) : [0.3, -0.52, -0.1],
          farHand: [0.3, -0.56, -0.1],
          lean: slaps ? (down ? 0.42 : 0.26) : down ? 0 : -0.16,
          crouch: slaps ? 0.14 : down ? 0.05 : 0,
          headTilt: slaps ? 0.1 : down ? -0.1 : -0.28,
        },
        animal: { head: down ? 0.5 : 0.95, crouch: down ? 0.15 : 0 },
        stiffness: 18,
      });
    }
    actor.eyesShut = false;
    actor.mouth.push({ timeMs: stage.timeS * 1000, shape: 'rest' });
    yield* strike(stage, actor, {
      s: 0.7,
      pose: { arms: 1, nearHand: [0.3, -0.3, 0.1], farHand: [0.26, -0.56, 0], lean: 0.04, crouch: 0, headTilt: 0.02 },
      stiffness: 8,
    });
  }
}

/** The hand goes to the eye and wipes it, the shoulders heave, the head sinks; tears run. */
export function* weep(stage: Stage, roles: Roles): Script {
  const actor = stage.actor(roles.actor);
  if (!actor) return yield* linger(stage, roles);
  yield* stagger(stage, roles);
  actor.feel('sad', stage.timeS, 1);
  actor.facingAim = (Math.sign(actor.facingAim) || 1) * 0.45;
  const eye =
    actor instanceof Biped &&
    (() => ({
      x: actor.eyes.x + 0.078 * actor.sizeM * (Math.sign(actor.facing) || 1),
      y: actor.eyes.y - 0.035 * actor.sizeM,
    }));
  for (let sob = 0; !stage.over(roles.beat); sob++) {
    stage.sound('sob', 0.8, 0.7, actor.id);
    actor.mouth.push({ timeMs: stage.timeS * 1000, shape: 'O' }, { timeMs: (stage.timeS + 0.5) * 1000, shape: 'M' });
    for (const lean of [0.2, 0.12, 0.2, 0.14])
      yield* strike(stage, actor, {
        s: 0.2,
        pose: { arms: 1, nearHand: [0.2, -0.62, 0.1], farHand: [0.24, -0.6, 0], lean, headTilt: 0.2 + lean * 0.5 },
        animal: { head: -0.3 + lean, crouch: 0.2 },
        stiffness: 13,
      });
    if (eye && actor instanceof Biped && sob % 2 === 0) {
      actor.reach = { near: eye };
      actor.eyesShut = true;
      yield* strike(stage, actor, { s: 0.35, pose: { lean: 0.18, headTilt: 0.3 }, stiffness: 9 });
      for (const headTilt of [0.22, 0.32, 0.24])
        yield* strike(stage, actor, { s: 0.16, pose: { headTilt, crouch: 0.03 }, stiffness: 14 });
      actor.eyesShut = false;
      actor.reach = {};
    }
    yield* strike(stage, actor, { s: 0.5, pose: { lean: 0.1, headTilt: 0.16, crouch: 0 }, stiffness: 7 });
  }
}

/** Opens the arms, closes them around the other one, rocks from side to side, pats the back. What is no person is held all the same. */
export const embrace: Part = function* (stage, roles, self, mate, leads) {
  if (!mate) return yield* linger(stage, roles);
  const side = Math.sign(mate.x - self.x) || 1;
  self.feel('tender', stage.timeS, 1);
  yield* strike(stage, self, {
    s: 0.4,
    pose: { arms: 1, nearHand: [0.75, 0.05, 0.5], farHand: [0.75, 0.05, 0.5], lean: -0.08, headTilt: -0.08 },
    stiffness: 10,
  });
  const tall = mate instanceof Biped;
  let pat = 0;
  const back = (high: number) => () => ({
    x: mate.x + side * 0.07 * mate.sizeM,
    y: (tall ? high : 0.42) * mate.sizeM + pat,
  });
  self.reach = { near: back(leads ? 0.7 : 0.6), far: back(leads ? 0.62 : 0.74) };
  if (leads) stage.effect('hearts', (self.x + mate.x) / 2, 1.1 * self.sizeM, 0.6, self.depth);
  if (mate instanceof Quadruped) mate.ask({ wag: 1, tail: 0.9, head: 0.8 });
  const low = tall ? 0 : 0.45;
  for (let sway = 0; !stage.over(roles.beat); sway++) {
    self.eyesShut = sway % 4 < 2;
    const shift = (sway % 2 ? 0.02 : -0.01) * (leads ? 1 : -1);
    self.ask({ arms: 1, lean: 0.08 + low * 0.8, crouch: low, shift, headTilt: leads ? 0.16 : 0.04 }, 6);
    yield* wait(stage, 0.5);
    if (sway % 3 === 2)
      for (const by of [0.05, 0, 0.05, 0]) {
        pat = by * self.sizeM;
        yield* wait(stage, 0.13);
      }
  }
  self.eyesShut = false;
  self.reach = {};
};
