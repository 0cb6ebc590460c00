import type { Actor } from '../actor.ts';
import { Biped } from '../biped.ts';
import type { Roles, Script } from '../play.ts';
import { Quadruped } from '../quadruped.ts';
import type { Stage } from '../stage.ts';
import type { Viseme } from '../../timeline.ts';
import { gesture, linger, stagger, strike } from './act.ts';
import { until, wait } from './time.ts';

/** Turns to whom it is said, waits until nobody speaks, and says it with the hands as well. Without words, it is talk that one does not make out. */
export function* speak(stage: Stage, roles: Roles): Script {
  const actor = stage.actor(roles.actor);
  if (!actor) return yield* linger(stage, roles);
  yield* turnTo(stage, roles, actor);
  const line = stage.options.speaking.next(roles.beat.actor);
  if (!line || roles.index > 0) return yield* chat(stage, roles, actor);
  yield* until(stage, () => stage.options.speaking.silent(stage.timeS), 12);
  if (stage.timeS + 0.4 > stage.endS) return;
  stage.options.speaking.say(line, actor.id, stage.timeS);
  const end = stage.timeS + line.seconds;
  yield* talkWithHands(stage, actor, end, line.id);
  if (actor instanceof Biped) actor.relax(8);
  yield* wait(stage, 0.25);
  yield* gesture(stage, roles, LISTENING);
}

/** What one does with oneself while another one speaks, or when all is said: hands in front, a nod, the weight on the other leg. */
const LISTENING = [
  {
    s: 0.8,
    pose: { arms: 0.9, nearHand: [0.3, -0.62, 0.05], farHand: [0.32, -0.64, 0.05], lean: 0.05, headTilt: 0.04 },
    animal: { head: 0.85, wag: 0.4 },
  },
  { s: 0.22, pose: { headTilt: 0.2 }, animal: { head: 0.5 } },
  { s: 0.22, pose: { headTilt: 0.02 }, animal: { head: 0.8 } },
  { s: 0.2, pose: { headTilt: 0.14 } },
  { s: 0.9, pose: { headTilt: -0.02, shift: 0.035, lean: -0.02 }, animal: { sit: 0.8 } },
  {
    s: 0.8,
    pose: { nearHand: [0.08, -0.62, 0.55], farHand: [0.28, -0.66, 0.06], shift: -0.02, headTilt: 0.1 },
    animal: { head: 0.4 },
  },
  {
    s: 0.8,
    pose: { arms: 0.4, nearHand: [0.15, -0.88], farHand: [0.12, -0.9], headTilt: -0.06, lean: 0.02 },
    animal: { sit: 0, head: 0.65 },
  },
] as const;

function* turnTo(stage: Stage, roles: Roles, actor: Actor): Script {
  const listener =
    roles.target ?? [...stage.actors.values()].find((other) => other !== actor && other.lane === actor.lane)?.id;
  if (listener) {
    actor.gazeAt = stage.placeOf(listener);
    actor.facingAim = Math.sign(actor.gazeAt.x - actor.x) * 0.7 || 0.6;
  } else {
    actor.gazeAt = undefined;
    actor.facingAim = actor.facingAim >= 0 ? 0.4 : -0.4;
  }
  yield* wait(stage, 0.2);
}

/** Hands that go with words, all below the face: raised, brought down on the word that matters, held. */
const GESTURES = [
  { near: [0.42, -0.3, 0.4], far: [0.14, -0.86], lean: 0.04 },
  { near: [0.3, -0.55, 0.25], far: [0.45, -0.3, 0.45], lean: 0.02 },
  { near: [0.36, -0.24, 0.55], far: [0.36, -0.26, 0.55], lean: -0.03 },
  { near: [0.56, -0.22, 0.15], far: [0.2, -0.74, 0.1], lean: 0.09 },
  { near: [0.26, -0.5, 0.1], far: [0.28, -0.5, 0.1], lean: 0 },
] as const;

function* talkWithHands(stage: Stage, actor: Actor, end: number, about: string): Script {
  for (let beat = 0; stage.timeS < end; beat++) {
    const which = Math.floor(stage.chance('hands', about, beat) * GESTURES.length);
    const { near, far, lean } = GESTURES[which]!;
    const left = (seconds: number) => Math.min(seconds, Math.max(0.03, end - stage.timeS));
    const raised = [near[0], near[1] + 0.1, near[2]] as const;
    yield* strike(stage, actor, {
      s: left(0.2),
      pose: { arms: 1, nearHand: raised, farHand: far, lean: lean - 0.03, headTilt: -0.06 },
      animal: { head: 0.5 + 0.1 * which },
      stiffness: 12,
    });
    yield* strike(stage, actor, {
      s: left(0.14),
      pose: { nearHand: [near[0] + 0.05, near[1] - 0.06, near[2]], lean: lean + 0.03, headTilt: 0.12 },
      animal: { head: 0.45 },
      stiffness: 20,
    });
    yield* strike(stage, actor, {
      s: left(0.24 + 0.4 * stage.chance('hold', about, beat)),
      pose: { nearHand: near, lean, headTilt: 0.04 * (which - 2) },
      animal: { head: 0.4 + 0.1 * which },
      stiffness: 9,
    });
  }
}

/** Talk without words: mouths move, a murmur is heard; by turns. */
function* chat(stage: Stage, roles: Roles, actor: Actor): Script {
  const mates = stage.members(actor.id).length;
  for (let turn = 0; !stage.over(roles.beat); turn++) {
    if (mates > 1 && turn % mates !== roles.index % mates) {
      yield* wait(stage, 1.2);
      continue;
    }
    const seconds = 0.9 + 0.5 * stage.chance('turn', actor.id, turn);
    stage.sound('murmur', seconds, 0.6, actor.id);
    move(stage, actor, seconds, turn, ['A', 'E', 'M', 'O', 'I', 'S', 'U'], 0.12);
    yield* talkWithHands(stage, actor, stage.timeS + seconds, `${actor.id}${turn}`);
    if (mates === 1) yield* wait(stage, 0.5);
  }
}

function move(
  stage: Stage,
  actor: Actor,
  seconds: number,
  about: number,
  shapes: readonly Viseme[],
  everyS: number,
): void {
  for (let i = 0; i * everyS < seconds; i++) {
    actor.mouth.push({
      timeMs: (stage.timeS + i * everyS) * 1000,
      shape: shapes[Math.floor(stage.chance('mouth', actor.id, about, i) * shapes.length)]!,
    });
  }
  actor.mouth.push({ timeMs: (stage.timeS + seconds) * 1000, shape: 'rest' });
}

/** A voice without words, on long notes; a bird sings its own. */
export function* singSong(stage: Stage, roles: Roles): Script {
  const actor = stage.actor(roles.actor);
  if (!actor) return yield* linger(stage, roles);
  if (!(actor instanceof Biped)) return yield* callOut(stage, roles);
  const line = stage.options.speaking.next(roles.beat.actor);
  if (line) return yield* speak(stage, roles);
  actor.facingAim = actor.facingAim >= 0 ? 0.35 : -0.35;
  for (let phrase = 0; !stage.over(roles.beat); phrase++) {
    const seconds = 2.4;
    stage.sound('sing', seconds, 0.8, actor.id);
    move(stage, actor, seconds, phrase, ['A', 'O', 'E', 'A', 'U'], 0.3);
    stage.effect('note', actor.eyes.x + 0.2, actor.eyes.y + 0.25, 0.7, actor.depth);
    yield* strike(stage, actor, {
      s: 1.1,
      pose: { arms: 1, nearHand: [0.6, 0.05], farHand: [0.3, -0.5], lean: -0.05, headTilt: -0.12, shift: 0.02 },
      stiffness: 6,
    });
    yield* strike(stage, actor, {
      s: 1.5,
      pose: { nearHand: [0.75, 0.4], farHand: [0.7, 0.3], lean: 0.02, headTilt: 0, shift: -0.02 },
      stiffness: 5,
    });
  }
}

/** Seconds of a call that is not as long as most are. */
const CALL_S: Readonly<Record<string, number>> = {
  bark: 0.3,
  chirp: 0.3,
  yap: 0.3,
  baa: 1,
  blare: 1.3,
  bellow: 1.8,
  crow: 1.7,
  hoot: 0.85,
  howl: 1.9,
  moo: 1.4,
  neigh: 1.2,
  roar: 1.6,
};

/** Barks, meows, sings or sounds its horn, again and again, each time a little different. */
export function* callOut(stage: Stage, roles: Roles): Script {
  yield* stagger(stage, roles);
  const actor = stage.actor(roles.actor);
  const thing = stage.thing(roles.actor);
  const def = (actor ?? thing)?.def;
  const kind = def?.sounds?.call ?? 'squeak';
  for (let call = 0; !stage.over(roles.beat); call++) {
    const seconds = CALL_S[kind] ?? 0.8;
    stage.sound(kind, seconds, 0.7 + 0.3 * stage.chance('call', roles.actor, call), roles.actor);
    if (actor) {
      actor.mouth.push(
        { timeMs: stage.timeS * 1000, shape: 'A' },
        { timeMs: (stage.timeS + seconds * 0.8) * 1000, shape: 'rest' },
      );
      if (actor instanceof Quadruped) {
        actor.ask({ head: 0.95, crouch: -0.05, tail: 0.9, wag: 0.6 }, 22);
        yield* wait(stage, Math.min(0.18, seconds));
        actor.ask({ head: 0.5, crouch: 0.05 }, 14);
      }
    }
    yield* wait(stage, seconds + (call % 3 === 2 ? 0.9 : 0.22) + 0.3 * stage.chance('pause', roles.actor, call));
  }
}
