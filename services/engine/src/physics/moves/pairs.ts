import type { Actor } from '../actor.ts';
import { Biped } from '../biped.ts';
import type { Roles, Script } from '../play.ts';
import type { Stage } from '../stage.ts';
import { linger, strike } from './act.ts';
import { breathe, breathesFire } from './fire.ts';
import { face, goTo } from './go.ts';
import { together, until, wait } from './time.ts';

/** What one of two does. `leads` is who began; the other one answers. */
export type Part = (stage: Stage, roles: Roles, self: Biped, mate: Actor | undefined, leads: boolean) => Script;

/** With whom: who is named, the next of the same group, or whoever is near. */
function mateOf(stage: Stage, roles: Roles): Actor | undefined {
  const named = stage.actor(roles.patient) ?? stage.actor(roles.target);
  if (named && named.id !== roles.actor) return named;
  const group = stage.members(roles.actor);
  const own = stage.actor(group[roles.index ^ 1]);
  if (own) return own;
  const self = stage.actor(roles.actor);
  return [...stage.actors.values()].find((other) => other !== self && other.lane === self?.lane);
}

/** How much place one takes who stands before another: bellies and snouts want more than people. */
const room = ({ sizeM, rig, def }: Actor): number =>
  rig === 'biped' ? sizeM * (def.look.kind === 'beast' ? 1.4 : 1) : 0.5 * sizeM;

/**
 * Brings two together and lets each play its part: those of one group have their own turn to play it, one who was named is played along.
 * @param gap between the two, in heights of the first
 */
export function* inPairs(stage: Stage, roles: Roles, gap: number, part: Part): Script {
  const self = stage.biped(roles.actor);
  if (!self) return yield* linger(stage, roles);
  const mate = mateOf(stage, roles);
  if (!mate) return yield* part(stage, roles, self, undefined, true);
  const own = mate.entity === self.entity;
  const leads = !own || roles.index % 2 === 0;
  const side = Math.sign(mate.x - self.x) || (leads ? 1 : -1);
  const snout = mate.rig === 'quadruped' ? 0.45 * mate.sizeM : 0;
  const near = gap * 0.5 * (room(self) + Math.max(room(self), room(mate))) + snout;
  self.gazeAt = mate.eyes;
  mate.gazeAt = self.eyes;
  if (leads) {
    if (!own) mate.facingAim = -side;
    yield* goTo(stage, self, mate.x - side * near, { mostS: 3 });
  } else yield* until(stage, () => Math.abs(mate.x - self.x) < near + 0.15, 3);
  face(self, mate.x);
  if (own || !(mate instanceof Biped)) return yield* part(stage, roles, self, mate, leads);
  const answers = { ...roles, index: roles.index + 1 };
  yield* together(part(stage, roles, self, mate, true), part(stage, answers, mate, self, false));
  mate.relax();
}

/** Whose turn it is, by the clock that both share. */
const myTurn = (stage: Stage, leads: boolean, turnS: number): boolean =>
  Math.floor(stage.timeS / turnS) % 2 === (leads ? 0 : 1);

const ARGUE_TURN_S = 1.3;

/** By turns one lets fly with words and finger, the other shakes the head, folds the arms, throws up the hands. */
export const quarrel: Part = function* (stage, roles, self, mate, leads) {
  self.feel('angry', stage.timeS, 1);
  for (let turn = 0; !stage.over(roles.beat); turn++) {
    if (mate) self.gazeAt = mate.eyes;
    if (mate && !myTurn(stage, leads, ARGUE_TURN_S)) {
      const huffs = stage.chance('huff', self.id, turn) < 0.5;
      const pose = huffs
        ? ({ arms: 1, nearHand: [0.34, -0.36, -0.25], farHand: [0.34, -0.3, -0.25], lean: -0.1 } as const)
        : ({ arms: 1, nearHand: [0.4, -0.1, 0.6], farHand: [0.4, -0.1, 0.6], lean: -0.14 } as const);
      for (const headTilt of [-0.12, 0.06, -0.1])
        yield* strike(stage, self, { s: 0.2, pose: { ...pose, headTilt }, stiffness: 13 });
      continue;
    }
    stage.sound('murmur', 0.7, 0.9, self.id);
    for (let stab = 0; stab < 3 && !stage.over(roles.beat); stab++) {
      self.mouth.push({ timeMs: stage.timeS * 1000, shape: 'M' });
      yield* strike(stage, self, {
        s: 0.13,
        pose: { arms: 1, nearHand: [0.3, 0.02, 0.1], farHand: [0.05, -0.62, 0.5], lean: 0.02, headTilt: -0.1 },
        stiffness: 20,
      });
      self.mouth.push({ timeMs: stage.timeS * 1000, shape: stab % 2 ? 'E' : 'A' });
      yield* strike(stage, self, {
        s: 0.2,
        pose: { nearHand: [0.74, -0.12, 0.1], lean: 0.2, headTilt: 0.12 },
        stiffness: 26,
      });
    }
    self.mouth.push({ timeMs: stage.timeS * 1000, shape: 'rest' });
    yield* strike(stage, self, { s: 0.2, pose: { nearHand: [0.2, -0.6, 0.3], lean: 0.08 }, stiffness: 12 });
  }
};

const BLOW_TURN_S = 0.95;

/** By turns one winds up and strikes, the other gives way and comes up again; nobody is hurt for long. */
export const spar: Part = function* (stage, roles, self, mate, leads) {
  self.feel('angry', stage.timeS, 0.8);
  const guard = { arms: 1, nearHand: [0.42, -0.02, 0.05], farHand: [0.34, -0.08, 0.1] } as const;
  for (let round = 0; !stage.over(roles.beat); round++) {
    if (mate) self.gazeAt = mate.eyes;
    const bounce = { ...guard, crouch: 0.1, lean: 0.08, apart: 0.2 };
    yield* strike(stage, self, { s: 0.16, pose: bounce, stiffness: 14 });
    if (mate && !myTurn(stage, leads, BLOW_TURN_S)) {
      yield* strike(stage, self, { s: 0.2, pose: { crouch: 0.06, lean: 0.02 }, stiffness: 12 });
      const ducks = round % 2 === 0;
      yield* strike(stage, self, {
        s: 0.26,
        pose: ducks ? { crouch: 0.36, lean: 0.3, headTilt: 0.1 } : { lean: -0.34, shift: -0.05, headTilt: -0.2 },
        stiffness: 20,
      });
      yield* strike(stage, self, { s: 0.3, pose: { ...bounce, headTilt: 0, shift: 0 }, stiffness: 12 });
      continue;
    }
    if (breathesFire(self)) {
      yield* breathe(stage, self, mate && { x: mate.x, y: 0.6 * mate.sizeM });
      continue;
    }
    yield* strike(stage, self, {
      s: 0.24,
      pose: { nearHand: [-0.3, -0.1, 0.2], lean: -0.1, shift: -0.03, crouch: 0.14 },
      stiffness: 16,
    });
    stage.sound('whoosh', 0.18, 0.6, self.id);
    yield* strike(stage, self, {
      s: 0.17,
      pose: { nearHand: [0.98, 0.02, 0.05], lean: 0.26, shift: 0.06, crouch: 0.06 },
      stiffness: 30,
    });
    if (mate) stage.effect('dust', (self.x + mate.x) / 2, 0.72 * self.sizeM, 0.25, self.depth);
    yield* strike(stage, self, { s: 0.36, pose: { ...bounce, shift: 0 }, stiffness: 11 });
  }
};

/** Both lean in, lips to lips (or to a cheek), eyes shut; then they look at each other, and once more. */
export const kissing: Part = function* (stage, roles, self, mate, leads) {
  self.feel('tender', stage.timeS, 1);
  for (let kiss = 0; !stage.over(roles.beat); kiss++) {
    const near = mate instanceof Biped ? mate : undefined;
    if (near) {
      const side = Math.sign(near.x - self.x) || 1;
      const arm = () => ({ x: near.x - side * 0.05 * near.sizeM, y: (leads ? 0.7 : 0.62) * near.sizeM });
      self.reach = { near: arm };
    }
    const low = near || !mate ? 0 : Math.max(0, Math.min(0.55, 0.66 - mate.eyes.y / self.sizeM));
    const high = near ? Math.max(-0.3, Math.min(0.4, (self.sizeM - near.sizeM) * 0.9)) : 0.2;
    yield* strike(stage, self, { s: 0.5, pose: { arms: 1, lean: -0.04, headTilt: -0.05 }, stiffness: 7 });
    self.eyesShut = true;
    self.mouth.push({ timeMs: stage.timeS * 1000, shape: 'U' });
    yield* strike(stage, self, {
      s: 0.9,
      pose: {
        lean: 0.17 + low,
        crouch: low,
        shift: 0.03,
        headTilt: 0.06 + high - low * 0.6,
        farHand: [0.4, -0.4, 0.2],
      },
      stiffness: 7,
    });
    if (leads) {
      const at = self.mouthPoint;
      stage.effect('hearts', at.x, at.y + 0.25 * self.sizeM, 0.7, self.depth);
    }
    self.mouth.push({ timeMs: stage.timeS * 1000, shape: 'rest' });
    self.eyesShut = false;
    yield* strike(stage, self, {
      s: 1.1,
      pose: { lean: 0.03 + low * 0.5, crouch: low * 0.8, shift: 0, headTilt: high * 0.5 },
      stiffness: 6,
    });
  }
  self.reach = {};
};

/** Hands swing back, meet high in the middle with a clap, and both are pleased. */
export const slapHands: Part = function* (stage, roles, self, mate, leads) {
  self.feel('happy', stage.timeS, 1);
  while (!stage.over(roles.beat)) {
    yield* strike(stage, self, {
      s: 0.36,
      pose: { arms: 1, nearHand: [-0.25, -0.4, 0.2], farHand: [0.1, -0.85], lean: -0.08, crouch: 0.06 },
      stiffness: 12,
    });
    const middle = mate ? (self.x + mate.x) / 2 : self.x + 0.3 * self.facingAim * self.sizeM;
    const high = 0.98 * Math.min(self.sizeM, mate?.sizeM ?? self.sizeM);
    self.reach = { near: () => ({ x: middle, y: high }) };
    self.ask({ lean: 0.12, crouch: 0, headTilt: -0.12 }, 18);
    yield* wait(stage, 0.24);
    if (leads) stage.sound('clap', 0.14, 1, self.id);
    yield* wait(stage, 0.22);
    self.reach = {};
    yield* strike(stage, self, {
      s: 0.35,
      hop: leads ? 0.08 : 0.06,
      pose: { nearHand: [0.45, 0.1, 0.5], farHand: [0.45, 0.1, 0.5], lean: -0.05, tuck: 0.2 },
      stiffness: 16,
    });
    yield* strike(stage, self, {
      s: 0.8,
      pose: { nearHand: [0.3, -0.5, 0.2], farHand: [0.3, -0.55, 0.2], headTilt: 0.05, tuck: 0 },
      stiffness: 9,
    });
  }
};

/** Right hands meet in the middle, go up and down, and let go. */
export const shakeHands: Part = function* (stage, roles, self, mate, leads) {
  self.feel('happy', stage.timeS, 0.6);
  let pump = 0;
  const clasp = () => ({
    x: mate ? (self.x + mate.x) / 2 : self.x + 0.3 * self.facingAim * self.sizeM,
    y: 0.56 * Math.min(self.sizeM, mate?.sizeM ?? self.sizeM) + pump,
  });
  while (!stage.over(roles.beat)) {
    yield* strike(stage, self, {
      s: 0.3,
      pose: { arms: 1, nearHand: [0.2, -0.6, 0.1], farHand: [0.1, -0.88], lean: -0.03, headTilt: -0.06 },
      stiffness: 11,
    });
    self.reach = { near: clasp };
    yield* strike(stage, self, { s: 0.4, pose: { lean: 0.1, headTilt: 0.08 }, stiffness: 11 });
    for (let i = 0; i < 6 && !stage.over(roles.beat); i++) {
      const [from, to] = i % 2 ? [-0.05, 0.04] : [0.04, -0.05];
      self.ask({ headTilt: i % 2 ? 0.02 : 0.12, shift: leads ? 0.01 : -0.01 }, 10);
      for (let share = 0; share < 1; share += 1 / 40) {
        pump = (from + (to - from) * share * share * (3 - 2 * share)) * self.sizeM;
        yield;
      }
    }
    self.reach = {};
    yield* strike(stage, self, {
      s: 0.9,
      pose: { nearHand: [0.3, -0.5, 0.3], lean: 0.02, headTilt: 0.1, shift: 0 },
      stiffness: 8,
    });
  }
};

/** One creeps up and leaps with both arms high; the other starts, leaps back and holds its heart. */
export const startle: Part = function* (stage, roles, self, mate, leads) {
  for (let round = 0; !stage.over(roles.beat); round++) {
    if (leads) {
      self.feel('happy', stage.timeS, 0.6);
      yield* strike(stage, self, {
        s: 0.9,
        pose: { arms: 1, crouch: 0.36, lean: 0.3, nearHand: [0.3, -0.1, 0.3], farHand: [0.3, -0.15, 0.3] },
        stiffness: 8,
      });
      self.mouth.push({ timeMs: stage.timeS * 1000, shape: 'U' });
      stage.sound('growl', 0.5, 0.8, self.id);
      yield* strike(stage, self, {
        s: 0.5,
        hop: 0.18,
        pose: { crouch: -0.02, lean: 0.12, nearHand: [0.6, 0.75, 0.4], farHand: [0.6, 0.75, 0.4], tuck: 0.3 },
        stiffness: 24,
      });
      self.mouth.push({ timeMs: stage.timeS * 1000, shape: 'A' });
      self.feel('happy', stage.timeS, 1);
      for (const lean of [-0.12, 0.06, -0.1, 0.05])
        yield* strike(stage, self, {
          s: 0.24,
          pose: { arms: 1, nearHand: [0.28, -0.5, 0], farHand: [0.28, -0.54, 0], lean, tuck: 0, headTilt: -0.14 },
          stiffness: 14,
        });
      self.mouth.push({ timeMs: stage.timeS * 1000, shape: 'rest' });
      yield* wait(stage, 0.5);
      continue;
    }
    yield* strike(stage, self, { s: 0.92, pose: { arms: 0.3, lean: 0, headTilt: 0.05 }, stiffness: 8 });
    self.feel('afraid', stage.timeS, 1);
    self.mouth.push({ timeMs: stage.timeS * 1000, shape: 'O' });
    stage.sound('gasp', 0.5, 0.8, self.id);
    const away = mate ? Math.sign(self.x - mate.x) || 1 : 1;
    self.jump(0.14, 0.7 * away);
    yield* strike(stage, self, {
      s: 0.5,
      pose: { arms: 1, nearHand: [0.5, 0.3, 0.6], farHand: [0.5, 0.3, 0.6], lean: -0.24, headTilt: -0.16, tuck: 0.3 },
      stiffness: 24,
    });
    self.mouth.push({ timeMs: stage.timeS * 1000, shape: 'rest' });
    yield* strike(stage, self, {
      s: 1.5,
      pose: {
        nearHand: [0.22, -0.3, -0.15],
        farHand: [0.3, -0.5, 0.3],
        lean: 0.06,
        tuck: 0,
        crouch: 0.06,
        headTilt: 0.1,
      },
      stiffness: 10,
    });
  }
};
