import type { Viseme } from '../../timeline.ts';
import type { Actor } from '../actor.ts';
import { Biped, type BipedPose } from '../biped.ts';
import { Quadruped, type QuadrupedPose } from '../quadruped.ts';
import type { Roles, Script } from '../play.ts';
import type { Stage } from '../stage.ts';
import { wait } from './time.ts';

/** One key of a gesture: what is asked, for how long, and how sharply it is done. */
export interface Key {
  readonly s: number;
  readonly pose?: Partial<BipedPose>;
  readonly animal?: Partial<QuadrupedPose>;
  readonly stiffness?: number;
  readonly facing?: number;
  readonly hop?: number;
  /** A sound of this kind that it makes. */
  readonly sound?: { readonly kind: string; readonly s: number; readonly strength?: number };
  /** The mouth from here on. */
  readonly mouth?: Viseme;
  readonly eyesShut?: boolean;
}

/** Tempo by the manner of a beat: 1 usual. */
export function tempo(roles: Roles): number {
  const manner = roles.beat.manner;
  if (manner === 'slowly' || manner === 'gently' || manner === 'sadly') return 0.65;
  if (manner === 'quickly' || manner === 'angrily' || manner === 'wildly') return 1.4;
  return 1;
}

/** Does one key and waits its time. */
export function* strike(stage: Stage, actor: Actor, key: Key, pace = 1): Script {
  if (actor instanceof Biped && key.pose) actor.ask(key.pose, (key.stiffness ?? 13) * Math.sqrt(pace));
  if (actor instanceof Quadruped && key.animal) actor.ask(key.animal, (key.stiffness ?? 12) * Math.sqrt(pace));
  if (key.facing !== undefined) actor.facingAim = key.facing;
  if (key.hop) actor.jump(key.hop, 0);
  if (key.sound) stage.sound(key.sound.kind, key.sound.s, key.sound.strength ?? 0.7, actor.id);
  if (key.mouth) actor.mouth.push({ timeMs: stage.timeS * 1000, shape: key.mouth });
  if (key.eyesShut !== undefined) actor.eyesShut = key.eyesShut;
  yield* wait(stage, key.s / pace);
}

/** How far to the side one looks who is turned to the viewer. */
const OPEN = 0.45;

/** Repeats a gesture until the beat has had its time, each round a little different in time. */
export function* gesture(stage: Stage, roles: Roles, keys: readonly Key[]): Script {
  const actor = stage.actor(roles.actor);
  if (!actor) return yield* linger(stage, roles);
  // Whoever does it for nobody in particular does it for us.
  if (actor instanceof Biped && !roles.target && keys.every((key) => key.facing === undefined))
    actor.facingAim = Math.sign(actor.facingAim || 1) * OPEN;
  for (let round = 0; ; round++) {
    const pace = tempo(roles) * (0.93 + 0.14 * stage.chance('round', roles.actor, round));
    for (const key of keys) {
      yield* strike(stage, actor, key, pace);
      if (stage.over(roles.beat)) return;
    }
  }
}

/** Nothing more to do than to be there until the beat is over. */
export function* linger(stage: Stage, roles: Roles): Script {
  while (!stage.over(roles.beat)) yield;
}

/** Spreads the members of a group in time, so that they do not move as one. */
export function* stagger(stage: Stage, roles: Roles): Script {
  if (roles.index > 0) yield* wait(stage, 0.25 * roles.index + 0.3 * stage.chance('stagger', roles.actor));
}
