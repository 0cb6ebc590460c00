import type { Roles, Script } from '../play.ts';
import type { Stage } from '../stage.ts';
import { gesture, linger, stagger, strike } from './act.ts';
import { face, goTo } from './go.ts';
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
  if (!actor) return yield* crowd(stage, roles, 'cheer', 1.8);
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

export function* laughAloud(stage: Stage, roles: Roles): Script {
  const actor = stage.actor(roles.actor);
  if (!actor) return yield* crowd(stage, roles, 'laugh', 2.2);
  yield* stagger(stage, roles);
  actor.facingAim *= 0.6;
  for (let fit = 0; !stage.over(roles.beat); fit++) {
    stage.sound('laugh', 1.1, 0.8, actor.id);
    for (let i = 0; i < 6; i++) {
      actor.mouth.push({ timeMs: stage.timeS * 1000, shape: i % 2 ? 'E' : 'A' });
      yield* strike(stage, actor, {
        s: 0.18,
        pose: {
          arms: 1,
          nearHand: [0.3, -0.45],
          farHand: [0.32, -0.45],
          lean: i % 2 ? 0.12 : -0.1,
          crouch: i % 2 ? 0.06 : 0.02,
          headTilt: -0.12,
        },
        stiffness: 18,
      });
    }
    actor.mouth.push({ timeMs: stage.timeS * 1000, shape: 'rest' });
    yield* strike(stage, actor, { s: 0.9, pose: { arms: 0.4, lean: 0.04, crouch: 0, headTilt: 0 }, stiffness: 9 });
  }
}

export function* weep(stage: Stage, roles: Roles): Script {
  const actor = stage.actor(roles.actor);
  if (!actor) return yield* linger(stage, roles);
  actor.facingAim *= 0.6;
  for (let sob = 0; !stage.over(roles.beat); sob++) {
    stage.sound('sob', 0.8, 0.7, actor.id);
    actor.mouth.push({ timeMs: stage.timeS * 1000, shape: 'O' }, { timeMs: (stage.timeS + 0.5) * 1000, shape: 'rest' });
    yield* strike(stage, actor, {
      s: 0.35,
      pose: { arms: 1, nearHand: [0.3, 0.28], farHand: [0.32, 0.26], lean: 0.24, headTilt: 0.3, crouch: 0.05 },
      stiffness: 14,
    });
    yield* strike(stage, actor, { s: 0.25, pose: { lean: 0.16, crouch: 0.02 }, stiffness: 16 });
    yield* strike(stage, actor, { s: 0.7, pose: { lean: 0.22, headTilt: 0.25 }, stiffness: 8 });
  }
}

/** Both go up to each other and hold each other; they sway a little. */
export function* embrace(stage: Stage, roles: Roles): Script {
  const actor = stage.biped(roles.actor);
  const other = stage.actor(roles.patient);
  if (!actor || !other) return yield* linger(stage, roles);
  const side = Math.sign(other.x - actor.x) || 1;
  face(actor, other.x);
  other.facingAim = -side;
  yield* goTo(stage, actor, other.x - side * 0.26 * actor.sizeM);
  const mate = stage.biped(roles.patient);
  mate?.feel('tender', stage.timeS);
  const back = () => ({ x: other.x + side * 0.08 * other.sizeM, y: 0.68 * other.sizeM });
  const ownBack = () => ({ x: actor.x - side * 0.08 * actor.sizeM, y: 0.62 * actor.sizeM });
  actor.reach = { near: back, far: back };
  if (mate) mate.reach = { near: ownBack, far: ownBack };
  stage.effect('hearts', (actor.x + other.x) / 2, 1.05 * actor.sizeM, 0.6, actor.depth);
  for (let sway = 0; !stage.over(roles.beat); sway++) {
    const lean = sway % 2 ? 0.16 : 0.02;
    actor.ask({ arms: 1, lean, shift: sway % 2 ? 0.03 : -0.02, headTilt: sway % 3 ? 0.12 : 0.22 }, 6);
    mate?.ask({ arms: 1, lean: 0.15 - lean, headTilt: 0.1 }, 5);
    yield* wait(stage, 0.8);
  }
  mate?.relax();
}
