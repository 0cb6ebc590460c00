import type { Actor } from '../actor.ts';
import { Biped } from '../biped.ts';
import type { Roles, Script } from '../play.ts';
import type { Stage } from '../stage.ts';
import { extent, type Thing } from '../thing.ts';
import { linger } from './act.ts';
import { face, goTo } from './go.ts';
import { until, wait } from './time.ts';

/** The ball lies a step before the one who will kick it. */
export function ballAhead(stage: Stage, roles: Roles): void {
  const actor = stage.actor(roles.actor);
  const thing = stage.thing(roles.patient);
  if (!actor || !thing || thing.fixed || thing.entity.place || !stage.claim(thing.id)) return;
  stage.put(thing, actor.x + 1.2 + 0.3 * actor.sizeM, extent(thing.shape).h / 2 + 0.002);
}

/** Runs up, kicks, runs after it and kicks again; with somebody else there, to and fro. */
export function* kickAbout(stage: Stage, roles: Roles): Script {
  const thing = stage.thing(roles.patient);
  const first = stage.actor(roles.actor);
  if (!first || !thing) return yield* linger(stage, roles);
  const other = stage.biped(roles.target);
  for (let round = 0; ; round++) {
    const actor: Actor = other && round % 2 ? other : first;
    const goal = other
      ? round % 2
        ? first.x
        : other.x
      : roles.target
        ? stage.placeOf(roles.target).x
        : actor.x > 2.5
          ? -3
          : 6;
    yield* kickOnce(stage, actor, thing, Math.sign(goal - thing.body.translation().x) || 1, round);
    if (other) yield* trap(stage, actor === first ? other : first, thing);
    yield* until(
      stage,
      () => Math.abs(thing.body.linvel().x) < 1.6 && thing.body.translation().y < 0.4,
      other ? 1.3 : 1.8,
    );
    if (roles.beat.t1 - stage.timeS < 2) break;
  }
  yield* linger(stage, roles);
}

function* kickOnce(stage: Stage, actor: Actor, thing: Thing, direction: number, round: number): Script {
  const reach = (actor instanceof Biped ? 0.3 : 0.55) * actor.sizeM;
  const end = stage.timeS + 6;
  for (;;) {
    const at = thing.body.translation();
    stage.pass(thing, 0.4);
    actor.gazeAt = at;
    const spot = at.x + thing.body.linvel().x * 0.25 - direction * reach;
    actor.goal = { x: spot, speed: Math.abs(spot - actor.x) > 1 ? actor.runSpeed : actor.walkSpeed * 1.2 };
    face(actor, at.x + direction * 0.2);
    if (Math.abs(actor.x - spot) < 0.12 && at.y < 0.5) break;
    if (stage.timeS > end) return;
    yield;
  }
  actor.facingAim = direction;
  yield* swingLeg(stage, actor, thing, direction);
  const speed = (4.2 + 2.2 * stage.chance('kick', round)) * Math.min(1, Math.sqrt(1.2 / Math.max(0.4, thing.massKg)));
  const before = thing.body.linvel();
  const lift = 0.28 + 0.3 * stage.chance('lift', round);
  const v = { x: direction * speed * Math.cos(lift), y: speed * Math.sin(lift) };
  thing.body.setLinvel(v, true);
  thing.body.setAngvel(-direction * 5, true);
  stage.pass(thing, 0.5);
  const at = thing.body.translation();
  const impulseNs = thing.massKg * Math.hypot(v.x - before.x, v.y - before.y);
  stage.log.add({
    timeMs: stage.timeS * 1000,
    a: actor.id,
    b: thing.id,
    materialA: 'leather',
    materialB: thing.material.id,
    impulseNs,
    x: at.x - direction * 0.1,
    y: at.y,
    kind: 'hit',
  });
  if (actor instanceof Biped) {
    actor.kickAt = { x: actor.x + direction * 0.45 * actor.sizeM, y: 0.3 * actor.sizeM };
    yield* wait(stage, 0.2);
    actor.relax(12);
  }
  actor.goal = undefined;
}

/** The other one steps into its way and stops it with the foot. */
function* trap(stage: Stage, actor: Actor, thing: Thing): Script {
  const end = stage.timeS + 3;
  while (stage.timeS < end) {
    const at = thing.body.translation();
    const v = thing.body.linvel();
    stage.pass(thing, 0.3);
    actor.gazeAt = at;
    face(actor, at.x);
    const near = Math.abs(at.x - actor.x) < 0.42 && at.y < 0.7;
    if (near || Math.abs(v.x) < 0.5) {
      const slow = 0.12;
      thing.body.setLinvel({ x: v.x * slow, y: Math.min(0, v.y) }, true);
      thing.body.setAngvel(thing.body.angvel() * slow, true);
      const impulseNs = thing.massKg * Math.abs(v.x) * (1 - slow);
      if (near)
        stage.log.add({
          timeMs: stage.timeS * 1000,
          a: actor.id,
          b: thing.id,
          materialA: 'leather',
          materialB: thing.material.id,
          impulseNs,
          x: at.x,
          y: at.y,
          kind: 'hit',
        });
      return;
    }
    yield;
  }
}

function* swingLeg(stage: Stage, actor: Actor, thing: Thing, direction: number): Script {
  if (!(actor instanceof Biped)) return yield* goTo(stage, actor, actor.x + direction * 0.1, { mostS: 0.3 });
  const H = actor.sizeM;
  actor.goal = undefined;
  actor.kickAt = { x: actor.x - direction * 0.3 * H, y: 0.2 * H };
  actor.ask({ arms: 1, nearHand: [0.5, -0.4], farHand: [-0.5, -0.3], lean: 0.1, shift: 0.03 }, 15);
  yield* wait(stage, 0.2);
  const at = thing.body.translation();
  actor.kickAt = { x: at.x - direction * extent(thing.shape).w * 0.5, y: at.y };
  actor.ask({ nearHand: [-0.5, -0.4], farHand: [0.6, -0.2], lean: -0.12 }, 18);
  yield* until(stage, () => Math.abs(actor.foot.x - actor.kickAt!.x) < 0.08, 0.18);
}
