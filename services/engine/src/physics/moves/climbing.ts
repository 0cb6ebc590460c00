import { Biped } from '../biped.ts';
import type { Roles, Script } from '../play.ts';
import type { Stage } from '../stage.ts';
import { extent } from '../thing.ts';
import { linger, strike, tempo } from './act.ts';
import { face, goTo } from './go.ts';
import { jumpAbout } from './roaming.ts';

/** Seconds that one hand and the foot across from it take to the next hold. */
const HOLD_S = 0.46;

/** Goes up to it, climbs hand over hand, looks about up there, and comes down again. Animals leap onto it. */
export function* climbUp(stage: Stage, roles: Roles): Script {
  const actor = stage.actor(roles.actor);
  const thing = stage.thing(roles.patient ?? roles.target);
  if (!actor || !thing) return yield* linger(stage, roles);
  if (!(actor instanceof Biped)) return yield* jumpAbout(stage, { ...roles, target: thing.id });
  stage.pass(thing, stage.options.seconds);
  const at = thing.body.translation();
  const { w, h } = extent(thing.shape);
  const side = Math.sign(at.x - actor.x) || 1;
  const tree = thing.def.look.kind === 'tree';
  const wall = at.x - side * (tree ? 0.08 * h * 0.5 : w * 0.18);
  yield* goTo(stage, actor, wall - side * 0.14 * actor.sizeM, { mostS: 5 });
  face(actor, at.x);
  actor.gazeAt = { x: at.x, y: at.y + h };
  yield* strike(stage, actor, {
    s: 0.35,
    pose: { crouch: 0.2, lean: 0.1, arms: 1, nearHand: [0.4, 0.4], farHand: [0.4, 0.2] },
    stiffness: 13,
  });
  const top = Math.max(0.35, Math.min(2.6, at.y + h / 2 - (tree ? 0.45 * h : 0.8 * actor.sizeM)));
  const climber = new Climber(stage, actor, wall, side);
  while (!stage.over(roles.beat)) {
    yield* climber.to(top, tempo(roles), () => stage.over(roles.beat));
    if (stage.over(roles.beat)) break;
    actor.gazeAt = { x: actor.x - side * 4, y: actor.y };
    yield* strike(stage, actor, { s: 1.1, facing: -side * 0.2, pose: { headTilt: -0.1 }, stiffness: 6 });
    face(actor, at.x);
    yield* climber.to(0.12, tempo(roles), () => stage.over(roles.beat));
  }
}

/** Moves a body up and down a wall; hands and feet stay on their holds until it is their turn. */
class Climber {
  readonly #holds: { near: { x: number; y: number }; far: { x: number; y: number } };
  readonly #steps: { near: { x: number; y: number }; far: { x: number; y: number } };
  readonly #stage: Stage;
  readonly #actor: Biped;
  #leads: 'near' | 'far' = 'near';

  constructor(stage: Stage, actor: Biped, wallX: number, side: number) {
    this.#stage = stage;
    this.#actor = actor;
    const H = actor.sizeM;
    this.#holds = { near: { x: wallX, y: 0.95 * H }, far: { x: wallX, y: 0.8 * H } };
    this.#steps = {
      near: { x: wallX - side * 0.03 * H, y: 0.06 * H },
      far: { x: wallX - side * 0.03 * H, y: 0.2 * H },
    };
    actor.carried = true;
    actor.vx = 0;
    actor.reach = { near: () => this.#holds.near, far: () => this.#holds.far };
    actor.tread = { near: () => this.#steps.near, far: () => this.#steps.far };
    actor.ask({ crouch: 0.22, lean: 0.04, arms: 1 }, 9);
  }

  *to(y: number, pace: number, done: () => boolean): Script {
    const actor = this.#actor;
    while (Math.abs(y - actor.y) > 0.08 && !done()) {
      const way = Math.max(-1, Math.min(1, (y - actor.y) / 0.3)) * 0.28 * actor.sizeM;
      const from = actor.y;
      const other = this.#leads === 'near' ? 'far' : 'near';
      const [hand, foot] = [this.#holds[this.#leads].y, this.#steps[other].y];
      const begun = this.#stage.timeS;
      for (let share = 0; share < 1 && !done();) {
        share = Math.min(1, ((this.#stage.timeS - begun) * pace) / HOLD_S);
        const soft = share * share * (3 - 2 * share);
        this.#holds[this.#leads].y = hand + way * soft;
        this.#steps[other].y = foot + way * soft;
        actor.y = from + way * 0.5 * soft;
        yield;
      }
      this.#leads = other;
    }
  }
}
