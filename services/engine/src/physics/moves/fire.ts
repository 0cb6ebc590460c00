import type { Actor } from '../actor.ts';
import { Biped } from '../biped.ts';
import type { Roles, Script } from '../play.ts';
import type { Stage } from '../stage.ts';
import { linger, strike } from './act.ts';
import { face } from './go.ts';
import { wait } from './time.ts';

export const breathesFire = ({ def: { look } }: Actor): boolean => look.kind === 'beast' && look.species === 'dragon';

/** Draws in its breath with the head thrown back, then lets the fire out in a long tongue. */
export function* breathe(stage: Stage, actor: Actor, at?: { x: number; y: number }): Script {
  const side = Math.sign(at ? at.x - actor.x : actor.facingAim) || 1;
  face(actor, actor.x + side);
  yield* strike(stage, actor, {
    s: 0.5,
    pose: { arms: 1, lean: -0.2, headTilt: -0.3, crouch: 0.1, nearHand: [0.3, -0.3, 0.5], farHand: [0.3, -0.3, 0.5] },
    animal: { head: 1, crouch: -0.05 },
    stiffness: 9,
  });
  actor.mouth.push({ timeMs: stage.timeS * 1000, shape: 'A' });
  actor.feel('angry', stage.timeS, 1);
  stage.sound('whoosh', 0.9, 1, actor.id);
  stage.sound('fire', 1.2, 1, actor.id);
  yield* strike(stage, actor, {
    s: 0.12,
    pose: { lean: 0.34, headTilt: 0.12, crouch: 0.04, nearHand: [-0.1, -0.4, 0.7], farHand: [-0.1, -0.4, 0.7] },
    animal: { head: 0.3 },
    stiffness: 22,
  });
  const mouth = actor instanceof Biped ? () => actor.mouthPoint : () => actor.holdPoint('near');
  for (let puff = 0; puff < 26; puff++) {
    const { x, y } = mouth();
    const reach =
      actor.sizeM * (0.16 + 0.055 * Math.min(14, puff) + 0.05 * stage.chance('reach', actor.id, puff, stage.timeS));
    const fall = at ? (y - at.y) * Math.min(1, reach / Math.max(0.5, Math.abs(at.x - x))) : 0.1 * reach;
    stage.effect('flame', x + side * reach, y - fall, 0.35 + 0.025 * Math.min(14, puff), actor.depth);
    if (puff % 6 === 3) stage.effect('sparks', x + side * reach, y - fall, 0.3, actor.depth);
    yield* wait(stage, 0.035);
  }
  actor.mouth.push({ timeMs: stage.timeS * 1000, shape: 'rest' });
  yield* strike(stage, actor, {
    s: 0.7,
    pose: { arms: 0.6, lean: 0.06, headTilt: 0, crouch: 0 },
    animal: { head: 0.6, crouch: 0 },
    stiffness: 8,
  });
}

export function* breatheFire(stage: Stage, roles: Roles): Script {
  const actor = stage.actor(roles.actor);
  if (!actor) return yield* linger(stage, roles);
  const aim = roles.target ?? roles.patient;
  while (!stage.over(roles.beat)) yield* breathe(stage, actor, aim ? stage.placeOf(aim) : undefined);
}
