import type { Actor } from '../actor.ts';
import type { Roles, Script } from '../play.ts';
import type { Stage } from '../stage.ts';
import { linger, stagger, strike, tempo, type Key } from './act.ts';
import { face, goTo } from './go.ts';
import { together } from './time.ts';

/** Down, up and over: a bounce with every beat, the arms by turns. */
const GROOVE: readonly Key[] = [
  {
    s: 0.26,
    facing: 0.45,
    pose: {
      arms: 1,
      crouch: 0.14,
      shift: 0.05,
      nearHand: [0.3, -0.3, 0.3],
      farHand: [0.3, -0.2, 0.3],
      lean: 0.08,
      apart: 0.16,
    },
    animal: { crouch: 0.25, head: 0.9, wag: 1 },
    stiffness: 15,
  },
  {
    s: 0.26,
    pose: { crouch: 0.02, nearHand: [0.3, 0.75, 0.5], farHand: [0.2, -0.5, 0.4], lean: -0.05, headTilt: -0.1 },
    animal: { crouch: 0, head: 0.4 },
    stiffness: 17,
  },
  {
    s: 0.26,
    facing: -0.45,
    pose: {
      crouch: 0.14,
      shift: -0.05,
      nearHand: [0.3, -0.2, 0.3],
      farHand: [0.3, -0.3, 0.3],
      lean: 0.08,
      headTilt: 0.1,
    },
    animal: { crouch: 0.25, head: 1 },
    stiffness: 15,
  },
  {
    s: 0.26,
    pose: { crouch: 0.02, nearHand: [0.2, -0.5, 0.4], farHand: [0.3, 0.75, 0.5], lean: -0.05, headTilt: -0.1 },
    animal: { crouch: 0, head: 0.3 },
    stiffness: 17,
  },
  {
    s: 0.3,
    facing: 0.3,
    pose: { crouch: 0.2, shift: 0, nearHand: [0.2, -0.5, 0.5], farHand: [0.2, -0.5, 0.5], lean: 0.14 },
    animal: { crouch: 0.35, head: 0.2 },
    stiffness: 16,
  },
  {
    s: 0.46,
    hop: 0.13,
    pose: { crouch: -0.02, nearHand: [0.1, 0.9, 0.6], farHand: [0.1, 0.9, 0.6], lean: -0.04, tuck: 0.35 },
    animal: { crouch: 0, head: 1, tail: 1 },
    stiffness: 20,
  },
  {
    s: 0.28,
    pose: { crouch: 0.16, nearHand: [0.2, 0.1, 0.9], farHand: [0.2, 0.1, 0.9], tuck: 0 },
    animal: { crouch: 0.2, head: 0.6 },
    stiffness: 17,
  },
  {
    s: 0.26,
    pose: { crouch: 0.05, shift: 0.04, nearHand: [0.1, 0.25, 0.95], farHand: [0.1, -0.1, 0.9], headTilt: 0.1 },
    animal: { crouch: 0, head: 0.8 },
    stiffness: 15,
  },
  {
    s: 0.26,
    pose: { crouch: 0.1, shift: -0.04, nearHand: [0.1, -0.1, 0.9], farHand: [0.1, 0.25, 0.95], headTilt: -0.1 },
    animal: { crouch: 0.2, head: 0.5 },
    stiffness: 15,
  },
  {
    s: 0.26,
    pose: { crouch: 0.02, shift: 0.03, nearHand: [0.35, -0.1, 0.4], farHand: [0.35, -0.2, 0.4], headTilt: 0 },
    animal: { crouch: 0, head: 0.7 },
    stiffness: 13,
  },
];

/** Long lines, a turn all the way round, a reach and a bow. */
const TWIRL: readonly Key[] = [
  {
    s: 0.5,
    facing: 0.4,
    pose: { arms: 1, crouch: 0.1, nearHand: [0.3, -0.5, 0.5], farHand: [0.3, -0.5, 0.5], lean: 0.06, apart: 0.08 },
    animal: { crouch: 0.2, head: 0.3, wag: 1 },
    stiffness: 9,
  },
  {
    s: 0.45,
    pose: { crouch: -0.03, nearHand: [0.1, 0.8, 0.5], farHand: [0.1, 0.1, 0.95], lean: -0.08, headTilt: -0.16 },
    animal: { crouch: 0, head: 1 },
    stiffness: 9,
  },
  { s: 0.24, facing: -1, pose: { nearHand: [0.35, 0.3, 0.2], farHand: [0.35, 0.3, 0.2], headTilt: 0 }, stiffness: 16 },
  { s: 0.24, facing: 1, pose: { crouch: 0.02 }, animal: { head: 0.5 }, stiffness: 16 },
  { s: 0.24, facing: -1, pose: { nearHand: [0.3, 0.4, 0.2], farHand: [0.3, 0.4, 0.2] }, stiffness: 16 },
  {
    s: 0.4,
    facing: 0.4,
    pose: { crouch: 0.12, nearHand: [0.2, 0.2, 0.95], farHand: [0.2, 0.2, 0.95], lean: 0.04 },
    animal: { crouch: 0.25, head: 0.8, tail: 1 },
    stiffness: 12,
  },
  {
    s: 0.55,
    pose: {
      crouch: 0.02,
      shift: 0.06,
      nearHand: [0.4, 0.7, 0.6],
      farHand: [0.1, -0.4, 0.8],
      lean: -0.1,
      headTilt: -0.1,
    },
    animal: { crouch: 0, head: 0.4 },
    stiffness: 8,
  },
  {
    s: 0.55,
    pose: { shift: -0.06, nearHand: [0.1, -0.4, 0.8], farHand: [0.4, 0.7, 0.6], headTilt: 0.1 },
    animal: { head: 0.9 },
    stiffness: 8,
  },
  {
    s: 0.6,
    pose: { crouch: 0.26, shift: 0, nearHand: [0.2, 0.05, 0.9], farHand: [0.2, 0.05, 0.9], lean: 0.3, headTilt: 0.2 },
    animal: { crouch: 0.4, head: -0.4 },
    stiffness: 8,
  },
  { s: 0.4, pose: { crouch: 0, lean: -0.03, headTilt: -0.05 }, animal: { crouch: 0, head: 0.8 }, stiffness: 10 },
];

/** By oneself or with somebody, who then dances too: each in its own time a little, all to the end. */
export function* danceAway(stage: Stage, roles: Roles): Script {
  const actor = stage.actor(roles.actor);
  if (!actor) return yield* linger(stage, roles);
  yield* stagger(stage, roles);
  const mate = stage.actor(roles.target ?? roles.patient);
  if (!mate || mate === actor) return yield* routine(stage, roles, actor);
  const side = Math.sign(mate.x - actor.x) || 1;
  mate.feel('happy', stage.timeS);
  yield* goTo(stage, actor, mate.x - side * (0.42 * actor.sizeM + (mate.rig === 'quadruped' ? 0.4 * mate.sizeM : 0)), {
    mostS: 3,
  });
  face(actor, mate.x, 0.5);
  face(mate, actor.x, 0.5);
  yield* together(routine(stage, roles, actor), routine(stage, { ...roles, index: roles.index + 1 }, mate));
}

function* routine(stage: Stage, roles: Roles, actor: Actor): Script {
  const wild = roles.beat.manner === 'wildly' || roles.beat.manner === 'quickly';
  for (let round = 0; !stage.over(roles.beat); round++) {
    const slow = !wild && (roles.beat.manner === 'gently' || stage.chance('dance', roles.beat.actor, round) < 0.45);
    for (const key of slow ? TWIRL : GROOVE) {
      yield* strike(stage, actor, key, tempo(roles));
      if (stage.over(roles.beat)) return;
    }
  }
}
