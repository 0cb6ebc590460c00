import { Biped } from '../biped.ts';
import type { Roles, Script } from '../play.ts';
import { Quadruped } from '../quadruped.ts';
import type { Stage } from '../stage.ts';
import { extent, type Thing } from '../thing.ts';
import { clamp } from '../units.ts';
import { linger, tempo } from './act.ts';
import { aboard, driveAlong } from './driving.ts';
import { groundOf } from './roaming.ts';

/** Turns of a wheel for one of the pedals, and their reach. */
const [GEAR, CRANK_M] = [2.2, 0.16];
/** How much nearer to the viewer a rider is than what it rides. */
const NEARER_M = 0.02;
/** Of the time of a ride that has an end, the share that the way there takes. */
const WAY_SHARE = 0.8;

/** Sits in the saddle before anything begins. */
export function mount(stage: Stage, roles: Roles): void {
  const rider = stage.biped(roles.actor);
  const animal = mountOf(stage, roles);
  const thing = stage.thing(roles.patient);
  if (!rider || roles.beat.t0 > 0.4) return;
  if (animal) {
    // It stands as it will stand, before one sits on it.
    comeFromAfar(stage, roles, animal);
    animal.settle();
    sitOnBack(rider, animal);
  } else if (thing && isBoarded(thing)) aboard(stage, roles);
  else if (thing && !thing.fixed) sitOnThing(rider, thing);
}

const mountOf = (stage: Stage, roles: Roles): Quadruped | undefined => {
  const animal = stage.actor(roles.patient) ?? stage.actor(roles.target);
  return animal instanceof Quadruped ? animal : undefined;
};

/** Whether one sits in it, and not astride it. */
const isBoarded = ({ def: { look } }: Thing): boolean =>
  look.kind === 'vehicle' && look.form !== 'bicycle' && look.form !== 'motorcycle';

/** Rides away: an animal goes as it goes, a thing on wheels rolls. */
export function* rideAlong(stage: Stage, roles: Roles): Script {
  const rider = stage.biped(roles.actor);
  const animal = mountOf(stage, roles);
  const thing = stage.thing(roles.patient);
  if (!rider || (!animal && !thing)) return yield* linger(stage, roles);
  if (animal) return yield* rideAnimal(stage, roles, rider, animal);
  if (isBoarded(thing!)) return yield* driveAlong(stage, roles);
  yield* rideThing(stage, roles, rider, thing!);
}

function* rideAnimal(stage: Stage, roles: Roles, rider: Biped, animal: Quadruped): Script {
  const ground = groundOf(stage, animal);
  let direction = animal.facingAim >= 0 ? 1 : -1;
  animal.ask({ tail: 0.7, head: 0.6 });
  const speed = rideSpeed(roles, animal);
  const goal = goalOf(stage, roles, animal);
  rider.sitAt(() => staySeated(rider, animal));
  while (!stage.over(roles.beat)) {
    if (goal !== undefined) {
      if (Math.abs(goal - animal.x) > 0.3) animal.facingAim = Math.sign(goal - animal.x);
      animal.goal = { x: goal, speed };
      sitOnBack(rider, animal);
      yield;
      continue;
    }
    if ((animal.x > ground.x1 - 1 && direction > 0) || (animal.x < ground.x0 + 1 && direction < 0))
      direction = -direction;
    animal.facingAim = direction;
    animal.goal = { x: clamp(animal.x + direction * 4, ground.x0, ground.x1), speed };
    sitOnBack(rider, animal);
    yield;
  }
  animal.goal = undefined;
}

const rideSpeed = (roles: Roles, animal: Quadruped): number =>
  (roles.beat.manner === 'slowly' ? animal.walkSpeed : animal.runSpeed * 0.75) * tempo(roles);

/** What it rides to, when that is named beside the animal; else nothing. */
const aimOf = (stage: Stage, roles: Roles, animal: Quadruped): string | undefined =>
  roles.target !== undefined && roles.target !== animal.id && (stage.thing(roles.target) ?? stage.actor(roles.target))
    ? roles.target
    : undefined;

/** Where the animal stops before what it is ridden to. */
function goalOf(stage: Stage, roles: Roles, animal: Quadruped): number | undefined {
  const aim = aimOf(stage, roles, animal);
  if (aim === undefined) return undefined;
  const thing = stage.thing(aim);
  const at = stage.placeOf(aim).x;
  const gap = animal.sizeM + (thing ? extent(thing.shape).w / 2 : 0.5);
  return at - (Math.sign(at - animal.x) || 1) * gap;
}

/** So far from where it is ridden to that the way takes most of the time. */
function comeFromAfar(stage: Stage, roles: Roles, animal: Quadruped): void {
  const goal = goalOf(stage, roles, animal);
  if (goal === undefined) return;
  const side = Math.sign(stage.placeOf(roles.target!).x - animal.x) || 1;
  const ground = groundOf(stage, animal);
  const way = WAY_SHARE * rideSpeed(roles, animal) * (roles.beat.t1 - roles.beat.t0);
  animal.x = clamp(goal - side * way, ground.x0, ground.x1);
  animal.facingAim = side;
}

function sitOnBack(rider: Biped, animal: Quadruped): void {
  staySeated(rider, animal);
  const reins = () => animal.reins;
  if (!rider.reach.near) rider.reach = { near: reins, far: reins };
  const going = Math.min(1, Math.abs(animal.vx) / 4);
  rider.ask({ crouch: 0.5, arms: 1, lean: 0.06 + 0.2 * going, headTilt: -0.04 }, 8);
}

/** In the saddle with the feet in the stirrups; the hands may do something else. */
function staySeated(rider: Biped, animal: Quadruped): void {
  const seat = animal.back;
  settle(rider, animal, seat.x, seat.y);
  rider.bendTo(0.5);
  const hang = Math.min(0.4 * rider.sizeM, 0.34 * animal.sizeM);
  const stirrup = () => ({ x: animal.back.x + 0.06 * animal.sizeM * animal.facing, y: animal.back.y - hang });
  if (!rider.tread.near) rider.tread = { near: stirrup, far: stirrup };
}

/** Hands and feet keep to what moves; asked for once, so that they do not set out for it anew with every step. */
function grip(rider: Biped, hands: Biped['reach'], feet: Biped['tread']): void {
  if (!rider.reach.near) rider.reach = hands;
  if (!rider.tread.near) rider.tread = feet;
}

function settle(rider: Biped, on: { readonly facing: number; readonly depth: number }, x: number, hipsY: number): void {
  rider.carried = true;
  rider.vx = 0;
  rider.x = x;
  rider.y = hipsY - rider.hipsOver(0.5);
  rider.facingAim = Math.sign(on.facing) || 1;
  rider.depth = on.depth - NEARER_M;
}

function* rideThing(stage: Stage, roles: Roles, rider: Biped, thing: Thing): Script {
  const look = thing.def.look;
  stage.pass(thing, stage.options.seconds);
  const cruise = (look.kind === 'vehicle' && look.form !== 'bicycle' ? 6 : 3.4) * tempo(roles);
  const { bounds, setting } = stage.options;
  let direction = 1;
  rider.sitAt(() => stayOnThing(rider, thing));
  while (!stage.over(roles.beat)) {
    const at = thing.body.translation();
    if (setting.look.indoors && at.x > bounds.x1 - 1.5) direction = -1;
    if (setting.look.indoors && at.x < bounds.x0 + 1.5) direction = 1;
    thing.drive = { speed: cruise * direction, acceleration: 1.8 };
    sitOnThing(rider, thing);
    yield;
  }
}

/** In the saddle of a bicycle the feet go round; on anything else one stands or sits on top. */
function sitOnThing(rider: Biped, thing: Thing): void {
  const look = thing.def.look;
  const { w, h } = extent(thing.shape);
  stayOnThing(rider, thing);
  if (look.kind !== 'vehicle') {
    rider.ask(
      { crouch: 0.16, lean: 0.1, apart: 0.26, arms: 1, nearHand: [0.3, -0.35, 0.7], farHand: [0.3, -0.2, 0.7] },
      8,
    );
    return;
  }
  const wheel = look.wheelR;
  const hub = () => ({ x: thing.body.translation().x, y: thing.body.translation().y - h / 2 + wheel });
  const bar = () => ({ x: hub().x + 0.2 * w, y: hub().y + wheel * 1.75 });
  const pedal = (late: number) => () => {
    const turn = late - hub().x / wheel / GEAR;
    return { x: hub().x - 0.03 * w + CRANK_M * Math.sin(turn), y: hub().y + 0.05 + CRANK_M * Math.cos(turn) };
  };
  const pedals = look.form === 'bicycle' ? { near: pedal(0), far: pedal(Math.PI) } : {};
  grip(rider, { near: bar, far: bar }, pedals);
  rider.ask({ crouch: 0.5, forth: 0.1, lean: 0.36, arms: 1, headTilt: -0.2 }, 9);
}

/** Stands on it, or sits in its saddle. */
function stayOnThing(rider: Biped, thing: Thing): void {
  const look = thing.def.look;
  const at = thing.body.translation();
  const { w, h } = extent(thing.shape);
  const on = { facing: 1, depth: thing.depth };
  if (look.kind !== 'vehicle') {
    settle(rider, on, at.x, 0);
    rider.y = at.y + h / 2;
    rider.bendTo(0.16);
    return;
  }
  settle(rider, on, at.x - 0.12 * w, at.y - h / 2 + look.wheelR * 2.62 + 0.05);
  rider.bendTo(0.5, 0.1);
}
