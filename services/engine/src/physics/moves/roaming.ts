import type { Actor } from '../actor.ts';
import { Biped, type BipedPose } from '../biped.ts';
import { Bird, Fish } from '../flyer.ts';
import type { Roles, Script } from '../play.ts';
import { Quadruped } from '../quadruped.ts';
import type { Stage } from '../stage.ts';
import { extent, isScenery, type Thing } from '../thing.ts';
import { clamp } from '../units.ts';
import { gesture, linger, stagger, tempo } from './act.ts';
import { swimAbout } from './flying.ts';
import { face, goTo, leap } from './go.ts';
import { kickAbout } from './kicking.ts';
import { wait } from './time.ts';

/** Where feet may go here. */
export function groundOf(stage: Stage, actor?: Actor): { x0: number; x1: number } {
  if (actor?.support) return { x0: actor.support.x0 + 0.15, x1: actor.support.x1 - 0.15 };
  const { setting, bounds } = stage.options;
  if (setting.look.indoors) return { x0: bounds.x0 + 0.7, x1: bounds.x1 - 0.7 };
  if (setting.water && setting.water.bedY < 0) return { x0: -60, x1: setting.water.x0 - 0.5 };
  return { x0: -60, x1: 60 };
}

/** How one carries oneself while going, by the manner of it. */
const BEARINGS: Readonly<Record<string, Partial<BipedPose>>> = {
  sadly: { lean: 0.14, headTilt: 0.34 },
  angrily: { lean: 0.18, headTilt: 0.1, arms: 0.35, nearHand: [0.3, -0.6, 0.2], farHand: [0.3, -0.6, 0.2] },
  happily: { lean: -0.05, headTilt: -0.12 },
  gently: { lean: 0.03, headTilt: 0.08, crouch: 0.03 },
};

/** Walks or runs to where it is said, or on and on; where a wall is, back. */
export function* goAbout(stage: Stage, roles: Roles, run: boolean): Script {
  const actor = stage.actor(roles.actor);
  if (!actor) return yield* linger(stage, roles);
  if (actor instanceof Fish) return yield* swimAbout(stage, roles);
  yield* stagger(stage, roles);
  const ground = groundOf(stage, actor);
  if (actor instanceof Quadruped) actor.ask({ tail: 0.75, wag: 0.35 });
  if (actor instanceof Biped) actor.ask(BEARINGS[roles.beat.manner ?? ''] ?? {}, 7);
  if (roles.target && !actor.support) yield* arrive(stage, roles, actor, run);
  const pace = tempo(roles) * (0.94 + 0.12 * stage.chance('pace', actor.id));
  let direction = actor.facingAim >= 0 ? 1 : -1;
  while (!stage.over(roles.beat)) {
    const farS = Math.max(1, roles.beat.t1 - stage.timeS) + 1.5;
    const wish = actor.x + direction * (run ? actor.runSpeed : actor.walkSpeed) * pace * farS;
    const goal = Math.max(ground.x0, Math.min(ground.x1, wish));
    if (Math.abs(goal - actor.x) > 0.3) yield* goUntilOver(stage, roles, actor, goal, run, pace);
    direction = -direction;
    if (!stage.over(roles.beat)) yield* wait(stage, 0.3);
  }
}

function* goUntilOver(stage: Stage, roles: Roles, actor: Actor, goal: number, run: boolean, pace: number): Script {
  const going = goTo(stage, actor, goal, { run, pace });
  while (!stage.over(roles.beat) && !going.next().done) yield;
}

/** Goes up to something, looks at it, and stays there in a lively way. */
function* arrive(stage: Stage, roles: Roles, actor: Actor, run: boolean): Script {
  const target = stage.placeOf(roles.target!);
  const thing = stage.thing(roles.target);
  const gap = 0.35 * actor.sizeM + (thing && !isScenery(thing.def) ? extent(thing.shape).w / 2 : 0.5);
  const side = Math.sign(target.x - actor.x) || 1;
  yield* goTo(stage, actor, target.x - side * gap - side * 0.4 * roles.index, { run, pace: tempo(roles) });
  actor.gazeAt = target;
  yield* gesture(stage, roles, [
    { s: 1.1, pose: { arms: 0.2, lean: 0.12 }, animal: { head: 0.1, wag: 0.7 } },
    { s: 0.9, pose: { arms: 0.8, nearHand: [0.6, -0.2], lean: 0.04 }, animal: { head: 0.8, sit: 0.8 } },
    { s: 1.2, pose: { arms: 0, lean: 0, headTilt: 0.1 }, animal: { sit: 0.8, head: 0.5 } },
    { s: 0.8, pose: { headTilt: -0.1 }, animal: { sit: 0, head: 0.6 } },
  ]);
}

/** What flies is not run after faster than this. */
const FLIGHT_MPS = 2.6;

/** The one runs, the other after it; at the end of the room both turn. */
export function* chaseAbout(stage: Stage, roles: Roles): Script {
  const actor = stage.actor(roles.actor);
  if (!actor) return yield* linger(stage, roles);
  const patient = roles.patient ?? roles.target ?? someoneElse(stage, actor);
  if (!patient) return yield* chaseTail(stage, roles, actor);
  const prey = stage.actor(patient);
  const thing = stage.thing(patient);
  prey?.feel('afraid', stage.timeS);
  for (const each of [actor, prey]) if (each instanceof Quadruped) each.ask({ tail: 0.8, head: 0.7 });
  const ground = groundOf(stage);
  if (prey && Math.abs(prey.x - actor.x) < 0.8) prey.x += 0.8;
  let direction = Math.sign(stage.placeOf(patient).x - actor.x) || 1;
  if (thing?.shape.kind === 'ball' && !thing.fixed) return yield* chaseBall(stage, roles, actor, thing);
  if (thing && Math.abs(thing.body.linvel().x) < 0.5 && !thing.fixed) push(thing, direction * 3.4);
  const speed =
    Math.min(actor.runSpeed, prey ? (prey instanceof Bird ? FLIGHT_MPS : prey.runSpeed) : 9) * 0.92 * tempo(roles);
  if (prey instanceof Bird) prey.flying = true;
  while (!stage.over(roles.beat)) {
    const at = stage.placeOf(patient);
    actor.gazeAt = at;
    if (prey) {
      if ((prey.x > ground.x1 - 0.6 && direction > 0) || (prey.x < ground.x0 + 0.6 && direction < 0))
        direction = -direction;
      const close = (0.6 + 0.15 * Math.sin(stage.timeS * 1.3)) * (prey.sizeM + actor.sizeM);
      prey.goal = {
        x: Math.max(ground.x0, Math.min(ground.x1, prey.x + direction * 3)),
        // Never quite caught, and never out of sight.
        speed: speed * clamp(1.2 - 0.35 * (Math.abs(prey.x - actor.x) - close), 0.5, 1.15),
      };
      prey.facingAim = direction;
      if (prey instanceof Bird)
        prey.course = { ...prey.goal, y: actor.sizeM * (0.9 + 0.3 * Math.sin(stage.timeS * 2.1)) };
      actor.goal = { x: prey.x - direction * (0.55 * prey.sizeM + 0.5 * actor.sizeM), speed };
    } else {
      actor.goal = { x: at.x, speed };
      if (thing && Math.abs(thing.body.linvel().x) < 0.4 && Math.abs(at.x - actor.x) < 0.8 * actor.sizeM) {
        direction =
          at.x > Math.min(ground.x1, 4) - 1
            ? -1
            : at.x < Math.max(ground.x0, -4) + 1
              ? 1
              : Math.sign(at.x - actor.x) || 1;
        stage.pass(thing, 0.5);
        push(thing, direction * 3.2);
      }
    }
    face(actor, at.x);
    yield;
  }
  if (prey) prey.goal = undefined;
}

/** Seconds before the end of a chase at which what rolls is caught. */
const CAUGHT_S = 0.9;

/** It rolls away, faster again whenever it is nearly had, and is stopped at the end; where there is no room left it rolls back. */
function* chaseBall(stage: Stage, roles: Roles, actor: Actor, ball: Thing): Script {
  const ground = groundOf(stage);
  const reach = 0.55 * actor.sizeM + extent(ball.shape).w / 2;
  const speed = Math.min(actor.runSpeed, 9) * 0.92 * tempo(roles);
  const at = () => ball.body.translation();
  let direction = Math.sign(at().x - actor.x) || 1;
  while (roles.beat.t1 - stage.timeS > CAUGHT_S) {
    if (at().x > ground.x1 - 1) direction = -1;
    if (at().x < ground.x0 + 1) direction = 1;
    const lead = (at().x - actor.x) * direction;
    const wanted = speed * clamp(1.25 - 0.3 * (lead - reach), 0.4, 1.25);
    stage.pass(ball, 0.3);
    if (ball.body.linvel().x * direction < wanted - 0.15) roll(ball, direction * wanted);
    run(actor, at(), speed);
    yield;
  }
  while (Math.abs(at().x - actor.x) > reach && !stage.over(roles.beat)) {
    roll(ball, ball.body.linvel().x * 0.985);
    stage.pass(ball, 0.3);
    run(actor, at(), speed, reach * 0.9);
    yield;
  }
  roll(ball, 0);
  if (actor instanceof Quadruped) actor.ask({ head: -0.7, wag: 1, crouch: 0.25 }, 12);
  if (actor instanceof Biped)
    actor.ask({ crouch: 0.3, lean: 0.6, arms: 1, nearHand: [0.7, -0.7], farHand: [0.7, -0.7] });
  while (!stage.over(roles.beat)) {
    roll(ball, 0);
    actor.goal = { x: at().x - (Math.sign(at().x - actor.x) || 1) * reach * 0.9, speed: actor.walkSpeed };
    yield;
  }
}

function run(actor: Actor, to: { readonly x: number; readonly y: number }, speed: number, short = 0): void {
  actor.gazeAt = { x: to.x, y: to.y };
  actor.goal = { x: to.x - (Math.sign(to.x - actor.x) || 1) * short, speed };
  face(actor, to.x);
}

/** Over the ground at this speed, without a hop. */
function roll(ball: Thing, vx: number): void {
  ball.body.setLinvel({ x: vx, y: ball.body.linvel().y }, true);
  ball.body.setAngvel((-2 * vx) / extent(ball.shape).w, true);
}

const someoneElse = (stage: Stage, actor: Actor): string | undefined =>
  [...stage.actors.values()].find((other) => other !== actor && other.lane === actor.lane)?.id;

/** With nobody to run after, an animal spins after its own tail, dashes off and spins again; people just run. */
function* chaseTail(stage: Stage, roles: Roles, actor: Actor): Script {
  if (!(actor instanceof Quadruped)) return yield* goAbout(stage, roles, true);
  actor.feel('happy', stage.timeS);
  for (let round = 0; !stage.over(roles.beat); round++) {
    const home = actor.x;
    actor.ask({ tail: 0.6, head: 0.2, wag: 0.8 });
    for (let turn = 0; turn < 6 && !stage.over(roles.beat); turn++) {
      const side = turn % 2 ? 1 : -1;
      actor.facingAim = side;
      actor.gazeAt = { x: actor.x - side * actor.sizeM, y: 0.4 * actor.sizeM };
      actor.goal = { x: home + side * 0.25 * actor.sizeM, speed: actor.walkSpeed };
      if (turn % 3 === 2) actor.jump(0.12 * actor.sizeM, 0);
      yield* wait(stage, 0.42);
    }
    actor.gazeAt = undefined;
    const away = (round % 2 ? -1 : 1) * (1.6 + stage.chance('dash', actor.id, round));
    yield* goUntilOver(stage, roles, actor, home + away, true, 0.9);
  }
}

function push(
  thing: {
    body: { setLinvel(v: { x: number; y: number }, wake: boolean): void; setAngvel(v: number, wake: boolean): void };
    shape: { kind: string; r?: number };
  },
  vx: number,
): void {
  thing.body.setLinvel({ x: vx, y: 0.6 }, true);
  if (thing.shape.r) thing.body.setAngvel(-vx / thing.shape.r, true);
}

/** Jumps on the spot, or over what stands there, back and forth. */
export function* jumpAbout(stage: Stage, roles: Roles): Script {
  const actor = stage.actor(roles.actor);
  if (!actor) return yield* linger(stage, roles);
  if (actor instanceof Bird || actor instanceof Fish) return yield* goAbout(stage, roles, false);
  yield* stagger(stage, roles);
  const light = Math.min(2.4, 9.81 / stage.gravityMps2);
  for (let round = 0; !stage.over(roles.beat); round++) {
    const furniture = stage.thing(roles.target);
    if (furniture?.def.is.includes('furniture')) yield* onto(stage, actor, furniture);
    else if (roles.target && roles.target !== actor.id) yield* over(stage, actor, roles.target);
    else {
      const height =
        actor.sizeM *
        (actor instanceof Biped
          ? 0.16 + 0.14 * stage.chance('jump', actor.id, round)
          : (actor.sizeM < 0.4 ? 0.9 : 0.35) + 0.25 * stage.chance('jump', actor.id, round)) *
        light;
      const ahead = actor instanceof Quadruped ? 0.9 * actor.facingAim : 0;
      yield* leap(stage, actor, height, ahead);
      if (Math.abs(actor.x) > 3.5) actor.facingAim = -Math.sign(actor.x);
    }
    yield* wait(stage, 0.15 + 0.35 * stage.chance('pause', actor.id, round));
  }
}

/** With a ball: after it and away with it. Without: a little run, a jump, and round again. */
export function* playAbout(stage: Stage, roles: Roles): Script {
  const actor = stage.actor(roles.actor);
  if (!actor || actor instanceof Bird || actor instanceof Fish) return yield* goAbout(stage, roles, true);
  if (roles.patient && stage.thing(roles.patient)) return yield* kickAbout(stage, roles);
  yield* stagger(stage, roles);
  const home = actor.x;
  for (let round = 0; !stage.over(roles.beat); round++) {
    const away = (round % 2 ? -1 : 1) * (0.9 + stage.chance('play', actor.id, round));
    yield* goUntilOver(stage, roles, actor, home + away, true, 0.7);
    if (stage.over(roles.beat)) return;
    yield* leap(stage, actor, actor.sizeM * (actor instanceof Biped ? 0.16 : 0.35));
  }
}

/** Onto what carries, and down again on the other side. */
function* onto(stage: Stage, actor: Actor, thing: Thing): Script {
  const { w, h } = extent(thing.shape);
  const at = thing.body.translation();
  const top = at.y + h / 2;
  const side = Math.sign(at.x - actor.x) || 1;
  yield* goTo(stage, actor, at.x - side * (w / 2 + 0.55 * actor.sizeM));
  face(actor, at.x);
  const rise = top + 0.2;
  const airS = Math.sqrt((2 * rise) / stage.gravityMps2) + Math.sqrt((2 * 0.2) / stage.gravityMps2);
  const landing = at.x - side * Math.max(0, w / 2 - 0.4 * actor.sizeM);
  const leaping = leap(stage, actor, rise, (landing - actor.x) / airS);
  // It carries only who is above it already.
  while (!leaping.next().done) {
    if (actor.airborne && actor.y > top) actor.support = { y: top, x0: at.x - w / 2 - 0.1, x1: at.x + w / 2 + 0.1 };
    yield;
  }
  yield* wait(stage, 0.6 + 0.6 * stage.chance('rest', actor.id, stage.timeS | 0));
  yield* goTo(stage, actor, at.x + side * (w / 2 + 0.5), { mostS: 3 });
  yield* wait(stage, 0.3);
}

/** A run-up, and a leap as long and high as what is in the way asks for. */
function* over(stage: Stage, actor: Actor, id: string): Script {
  const thing = stage.thing(id);
  const other = stage.actor(id);
  const { w, h } = thing ? extent(thing.shape) : { w: 0.8 * (other?.sizeM ?? 0.5), h: 0.7 * (other?.sizeM ?? 0.5) };
  const x = thing?.body.translation().x ?? other?.x ?? 0;
  const top = thing ? thing.body.translation().y + h / 2 : h;
  const side = Math.sign(x - actor.x) || 1;
  const height = Math.min(0.9, top + 0.12);
  const airS = 2 * Math.sqrt((2 * height) / stage.gravityMps2);
  const way = w + 1.1 * actor.sizeM;
  const clear = () => thing && !thing.fixed && stage.pass(thing, 1 + airS);
  clear();
  yield* goTo(stage, actor, x - side * (way / 2 + 0.5), { run: true });
  face(actor, x);
  yield* wait(stage, 0.1);
  clear();
  yield* leap(stage, actor, height, (side * (way + 0.3)) / airS);
  yield* goTo(stage, actor, actor.x + side * 0.5, { mostS: 1 });
}
