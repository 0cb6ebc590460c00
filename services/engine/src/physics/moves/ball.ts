import type { Biped } from '../biped.ts';
import { findLaunch, type Judge, type Launch } from '../foresee.ts';
import type { Script } from '../play.ts';
import { passesDown, rimOf, type Rim } from '../rim.ts';
import type { Stage } from '../stage.ts';
import { extent, type Thing } from '../thing.ts';
import { face } from './go.ts';
import { gripOf } from './hands.ts';
import { until, wait } from './time.ts';

/** Speed that carries something from one point to another, leaving at an angle (radians over the level). Undefined when that angle cannot. */
export function lob(gravity: number, dx: number, dy: number, angle: number): { vx: number; vy: number } | undefined {
  const along = Math.abs(dx);
  const room = 2 * Math.cos(angle) ** 2 * (along * Math.tan(angle) - dy);
  if (room <= 0.01) return undefined;
  const speed = Math.sqrt((gravity * along * along) / room);
  return { vx: Math.sign(dx) * speed * Math.cos(angle), vy: speed * Math.sin(angle) };
}

/** How much of its speed a thing keeps on this floor. */
export function liveliness(stage: Stage, thing: Thing): number {
  return Math.min(thing.material.restitution, stage.options.material(stage.options.setting.ground).floorRestitution);
}

/** Bounces the ball at the hand while going to `x`, until there and `done`. On a dead floor the ball is carried. */
export function* dribbleTo(stage: Stage, actor: Biped, ball: Thing, x: number, done: () => boolean, pace = 1): Script {
  const r = extent(ball.shape).h / 2;
  const high = 0.46 * actor.sizeM;
  const bounce = liveliness(stage, ball);
  const speed = actor.walkSpeed * 1.5 * pace;
  const arrived = () => Math.abs(actor.x - x) < 0.12;
  const go = () => {
    actor.goal = arrived() ? undefined : { x, speed };
    if (Math.abs(x - actor.x) > 0.3) face(actor, x);
  };
  while (!(arrived() && done())) {
    go();
    if (bounce < 0.45) {
      yield;
      continue;
    }
    yield* bounceOnce(stage, actor, ball, r, high, bounce, go);
  }
  actor.goal = undefined;
}

/** One push to the floor and back to the hand. */
function* bounceOnce(
  stage: Stage,
  actor: Biped,
  ball: Thing,
  r: number,
  high: number,
  bounce: number,
  go: () => void,
): Script {
  const g = stage.gravityMps2;
  const spot = () => actor.x + actor.facingAim * 0.2 * actor.sizeM;
  const lift = { y: high + 0.06 };
  actor.ask({ arms: 1, crouch: 0.07, lean: 0.14, farHand: [0.25, -0.7], nearHand: [0.4, -0.6] }, 14);
  actor.reach = { near: () => ({ x: spot(), y: lift.y + r * 0.9 }) };
  stage.hold(actor, ball, 'near', { x: 0, y: -r * 0.9 });
  for (let s = 0; s < 0.16; s += 1 / 240) {
    go();
    lift.y = high + 0.06 - 0.1 * (s / 0.16) ** 2;
    yield;
  }
  const from = ball.body.translation().y;
  const down = Math.sqrt(2 * g * Math.max(0.05, high + 0.05 - r)) / bounce;
  const push = Math.sqrt(Math.max(0.04, down * down - 2 * g * (from - r)));
  const fallS = (down - push) / g;
  const riseS = Math.sqrt((2 * Math.max(0.05, high - r)) / g);
  const drift = (spot() - ball.body.translation().x) / (fallS + riseS);
  const ahead = actor.goal ? actor.vx : actor.vx * 0.35;
  stage.letGo(ball, ahead + drift, -push, -actor.facingAim * 2);
  actor.reach = {
    near: () => ({
      x: spot(),
      y: Math.max(high - 0.14, Math.min(high + r * 0.9, ball.body.translation().y + r * 0.9)),
    }),
  };
  const back = () =>
    ball.body.linvel().y > 0 &&
    (ball.body.translation().y > high - 0.03 || ball.body.linvel().y < 0.35) &&
    ball.body.translation().y > 0.5 * high;
  yield* until(
    stage,
    () => {
      go();
      actor.gazeAt = actor.goal ? undefined : ball.body.translation();
      stage.pass(ball, 0.3);
      return back();
    },
    1.6,
  );
}

/** Takes aim with both hands, springs up and shoots, so that it misses or scores as wanted; answers whether such a shot was found. */
export function* shoot(
  stage: Stage,
  actor: Biped,
  ball: Thing,
  hoop: Thing,
  want: 'miss' | 'score',
  use: number,
): Generator<void, boolean, void> {
  const rim = rimOf(hoop);
  face(actor, rim.x);
  actor.goal = undefined;
  actor.gazeAt = { x: rim.x, y: rim.y };
  actor.reach = {};
  const grip = gripOf(actor, ball, 'both');
  stage.hold(actor, ball, 'both', grip);
  actor.ask({ crouch: 0.18, lean: 0.12, arms: 1, nearHand: [0.5, -0.15], farHand: [0.5, -0.18] }, 12);
  yield* wait(stage, 0.42);
  actor.ask({ crouch: 0, lean: -0.04, nearHand: [0.34, 0.62], farHand: [0.36, 0.58] }, 17);
  yield* wait(stage, 0.16);
  actor.jump(0.24, 0.15 * actor.facingAim);
  actor.ask({ nearHand: [0.5, 0.86], farHand: [0.45, 0.82] }, 20);
  yield* wait(stage, 0.18);
  const launch = findLaunch(
    stage,
    ball,
    launches(stage, ball, rim, want, use),
    () => (want === 'miss' ? missJudge(rim, actor) : scoreJudge(rim)),
    4,
  );
  const away = launch ?? staged(stage, ball, rim, want);
  if (!launch) stage.staged.push(want === 'miss' ? 'miss-shot' : 'score');
  stage.letGo(ball, away.vx, away.vy, away.spin);
  actor.ask({ nearHand: [0.62, 0.78], farHand: [0.4, 0.6] }, 14);
  yield* until(stage, () => !actor.airborne, 1);
  return launch !== undefined;
}

/** Shots to try, from the seed: a little long or short for a miss, near the middle for a score. */
function* launches(stage: Stage, ball: Thing, rim: Rim, want: 'miss' | 'score', use: number): Generator<Launch> {
  const at = ball.body.translation();
  for (let i = 0; i < 48; i++) {
    const any = (about: string) => stage.chance('shot', ball.id, use, i, about);
    const angle = 0.86 + 0.26 * any('angle');
    const side = any('side');
    const off =
      want === 'score'
        ? (any('off') - 0.5) * rim.r * (0.4 + i * 0.02)
        : side < 0.7
          ? rim.r * (0.75 + 0.9 * any('off'))
          : -rim.r * (0.75 + 0.5 * any('off'));
    const v = lob(stage.gravityMps2, rim.x + off * Math.sign(rim.x - at.x) - at.x, rim.y - at.y, angle);
    if (v) yield { ...v, spin: Math.sign(v.vx) * (4 + 4 * any('spin')) };
  }
}

/** It hits rim or board, never goes through, hits nobody, and comes down on the floor where one must run for it. */
function missJudge(rim: Rim, actor: Biped): Judge {
  return ({ before, at, touched }) => {
    if (passesDown(rim, before, at) || touched.includes(actor.id)) return false;
    if (!touched.includes('ground')) return undefined;
    const met = touched.some((name) => name.startsWith(`${rim.id}/`));
    const way = Math.abs(at.x - actor.x);
    return met && way > 0.6 && way < 4.5;
  };
}

function scoreJudge(rim: Rim): Judge {
  return ({ before, at, touched }) =>
    passesDown(rim, before, at) ? true : touched.includes('ground') ? false : undefined;
}

/** When no try did it: high against the far edge of the board (or dropped from above), which physics then carries on lawfully. */
function staged(stage: Stage, ball: Thing, rim: Rim, want: 'miss' | 'score'): Launch {
  const at = ball.body.translation();
  const side = Math.sign(rim.x - at.x) || 1;
  const aim = want === 'miss' ? { x: rim.x + side * (rim.r + 0.1), y: rim.y + 0.62 } : { x: rim.x, y: rim.y };
  const v = lob(stage.gravityMps2, aim.x - at.x, aim.y - at.y, want === 'miss' ? 0.95 : 1.05) ?? {
    vx: side * 3,
    vy: 6,
  };
  return { ...v, spin: 0 };
}
