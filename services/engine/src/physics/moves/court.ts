import type { Roles, Script } from '../play.ts';
import type { Stage } from '../stage.ts';
import type { Thing } from '../thing.ts';
import { passesDown, rimOf } from '../rim.ts';
import { linger, strike } from './act.ts';
import { dribbleTo, shoot } from './ball.ts';
import { fetch, giveAtStart } from './hands.ts';
import { until, wait } from './time.ts';

/** How far before the rim one stands to shoot. */
const SHOT_M = 2.7;

/** Whoever does something with a thing has it in the hands when the clip begins, if nobody said otherwise. */
export function haveBall(stage: Stage, roles: Roles): void {
  const actor = stage.biped(roles.actor);
  const thing = stage.thing(roles.patient);
  if (!actor || !thing || thing.fixed || !stage.claim(thing.id)) return;
  if (thing.entity.place) return;
  giveAtStart(stage, actor, thing);
}

/** Dribbles to the line, shoots, sees it miss (or go in), runs after the ball, and again, as long as there is time for one more. */
export function* shootAround(stage: Stage, roles: Roles, want: 'miss' | 'score'): Script {
  const actor = stage.biped(roles.actor);
  const ball = stage.thing(roles.patient);
  const hoop = stage.thing(roles.target);
  if (!actor || !ball || !hoop) return yield* linger(stage, roles);
  const rim = rimOf(hoop);
  for (let shot = 0; ; shot++) {
    if (!(yield* fetch(stage, actor, ball))) continue;
    const leftS = roles.beat.t1 - stage.timeS;
    if (shot > 0 && leftS < 3) return yield* keepDribbling(stage, roles, ball, actor.x);
    const spot = rim.x - SHOT_M - 0.5 * stage.chance('spot', shot);
    const readyS = stage.timeS + Math.min(1.6, Math.max(0.5, leftS * 0.16));
    yield* dribbleTo(stage, actor, ball, spot, () => stage.timeS >= readyS, 1.2);
    yield* shoot(stage, actor, ball, hoop, want, shot);
    yield* follow(stage, roles, ball, rim, want);
  }
}

function* follow(
  stage: Stage,
  roles: Roles,
  ball: Thing,
  rim: ReturnType<typeof rimOf>,
  want: 'miss' | 'score',
): Script {
  const actor = stage.biped(roles.actor)!;
  let before = ball.body.translation();
  const since = stage.contacts.length;
  const touched = () =>
    stage.contacts.slice(since).some(({ a, b }) => a.startsWith(`${rim.id}/`) || b.startsWith(`${rim.id}/`));
  yield* until(
    stage,
    () => {
      const at = ball.body.translation();
      actor.gazeAt = at;
      const through = passesDown(rim, before, at);
      before = at;
      return through || (want === 'miss' && touched()) || at.y < 0.6;
    },
    2.5,
  );
  stage.react(want === 'miss' ? 'gasp' : 'cheer', 0.9);
  if (want === 'score') stage.effect('dust', rim.x, rim.y - 0.3, 0.2, ball.depth, 'cloth');
  actor.feel(want === 'miss' ? 'sad' : 'happy', stage.timeS + 0.15);
  actor.relax(12);
  if (want === 'score') {
    yield* strike(stage, actor, {
      s: 0.2,
      pose: { crouch: 0.2, arms: 1, nearHand: [0.3, -0.6], farHand: [0.3, -0.6] },
      stiffness: 16,
    });
    yield* strike(stage, actor, {
      s: 0.75,
      hop: 0.22,
      pose: { crouch: 0, nearHand: [0.25, 0.9], farHand: [0.3, 0.85] },
      stiffness: 20,
    });
  } else {
    yield* strike(stage, actor, {
      s: 0.55,
      pose: { arms: 1, nearHand: [0.15, 0.35], farHand: [0.2, 0.32], lean: 0.1, headTilt: 0.15 },
      stiffness: 12,
    });
  }
  const floor = () =>
    stage.contacts
      .slice(since)
      .some(({ a, b }) => (a === ball.id && b === 'ground') || (b === ball.id && a === 'ground'));
  yield* until(stage, floor, 1.5);
  actor.relax(12);
}

function* keepDribbling(stage: Stage, roles: Roles, ball: Thing, x: number): Script {
  yield* dribbleTo(stage, stage.biped(roles.actor)!, ball, x, () => stage.over(roles.beat));
}

/** Dribbles from place to place. */
export function* dribbleAbout(stage: Stage, roles: Roles): Script {
  const actor = stage.biped(roles.actor);
  const ball = stage.thing(roles.patient);
  if (!actor || !ball) return yield* linger(stage, roles);
  for (let leg = 0; !stage.over(roles.beat); leg++) {
    if (!(yield* fetch(stage, actor, ball))) continue;
    const x = actor.x + (actor.x > 0 ? -1 : 1) * (1.2 + 1.4 * stage.chance('dribble', leg));
    const untilS = stage.timeS + 1.2;
    yield* dribbleTo(stage, actor, ball, x, () => stage.timeS > untilS || stage.over(roles.beat));
    if (stage.over(roles.beat)) return;
    yield* wait(stage, 0.05);
  }
}
