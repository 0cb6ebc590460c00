import type { Actor } from '../actor.ts';
import { Biped } from '../biped.ts';
import type { Roles, Script } from '../play.ts';
import type { Stage } from '../stage.ts';
import { extent, type Thing } from '../thing.ts';
import { STEP_S } from '../units.ts';
import { linger, tempo } from './act.ts';
import { lob } from './ball.ts';
import { heap } from './toppling.ts';
import { wait } from './time.ts';

/** The vehicle itself, or the one that somebody sits in. */
function vehicleOf(stage: Stage, roles: Roles): Thing | undefined {
  return stage.thing(roles.actor) ?? stage.thing(roles.patient);
}

/** Keeps whoever rides in the seat, a bit back of the middle. */
function ride(stage: Stage, roles: Roles, thing: Thing): void {
  const actor = stage.actor(roles.actor);
  if (!actor) return;
  staySeated(actor, thing);
  if (actor instanceof Biped) actor.ask({ arms: 1, nearHand: [0.6, -0.25], farHand: [0.6, -0.28] }, 12);
}

const sitIn = (actor: Actor | undefined, thing: Thing): void => actor?.sitAt(() => staySeated(actor, thing));

function staySeated(actor: Actor, thing: Thing): void {
  const at = thing.body.translation();
  const { h } = extent(thing.shape);
  actor.x = at.x - 0.1;
  actor.y = at.y - h * 0.28;
  actor.vx = 0;
  actor.carried = true;
  actor.facingAim = 1;
  if (actor instanceof Biped) actor.bendTo(0.8, 0.25);
}

/** Whoever drives sits in it from the beginning. */
export function aboard(stage: Stage, roles: Roles): void {
  const thing = stage.thing(roles.patient);
  if (thing && roles.beat.t0 < 0.4) ride(stage, roles, thing);
}

/** Speeds up and goes; with an aim it slows down before it and stops there, its horn sounding once. */
export function* driveAlong(stage: Stage, roles: Roles): Script {
  const thing = vehicleOf(stage, roles);
  if (!thing) return yield* linger(stage, roles);
  for (let c = 0; c < thing.body.numColliders(); c++) stage.pass(thing, Infinity);
  const cruise = 6.5 * tempo(roles);
  thing.drive = { speed: cruise, acceleration: 2.6 };
  const { w } = extent(thing.shape);
  let horn = false;
  sitIn(stage.actor(roles.actor), thing);
  while (!stage.over(roles.beat)) {
    if (roles.target) {
      const gap = stage.placeOf(roles.target).x - thing.body.translation().x - w / 2 - 1;
      thing.drive = { speed: gap > 0 ? Math.min(cruise, Math.sqrt(2 * 2 * gap)) : 0, acceleration: 4 };
      if (gap < 0.4 && !horn) {
        horn = true;
        stage.sound(thing.def.sounds?.call ?? 'horn', 0.5, 0.6, thing.id);
      }
    }
    ride(stage, roles, thing);
    yield;
  }
  if (!stage.options.setting.look.indoors) return;
  thing.drive = { speed: 0, acceleration: 4 };
}

/** Whether those of one kind go at one another: two cars that collide, and nothing said of anything else. */
function oneAnother(stage: Stage, roles: Roles): Thing[] {
  if (roles.beat.patient !== undefined || roles.beat.way !== undefined) return [];
  const all = stage.members(roles.actor).flatMap((id) => stage.thing(id) ?? []);
  return all.length > 1 ? all : [];
}

/** Room for a run-up; several of the others stand heaped. */
export function apart(stage: Stage, roles: Roles): void {
  const all = oneAnother(stage, roles);
  if (all.length > 0) return faceToFace(stage, all, stage.thing(roles.target));
  const thing = vehicleOf(stage, roles);
  const other = stage.thing(roles.patient ?? roles.target);
  if (!thing || !other || thing === other) return;
  const { w, h } = extent(thing.shape);
  const aloft = thing.def.body!.lift !== undefined;
  if (!thing.fixed && stage.claim(thing.id)) stage.put(thing, -5 - w / 2, aloft ? 2.8 : h / 2 + 0.002);
  heap(stage, other.id, 1.8);
}

/** Half of them on each side; what else is there stands out of the way. */
function faceToFace(stage: Stage, all: readonly Thing[], other: Thing | undefined): void {
  if (!stage.claim(all[0]!.id)) return;
  const { w, h } = extent(all[0]!.shape);
  const apartM = Math.max(1.9, 1.1 * w);
  all.forEach((thing, i) => {
    const side = i % 2 ? 1 : -1;
    stage.put(thing, side * (apartM + Math.floor(i / 2) * (w + 0.3)), h / 2 + 0.002);
  });
  if (other && !other.fixed && stage.claim(other.id)) stage.put(other, 6 + apartM, other.body.translation().y);
}

/** Goes straight into it, and what then happens is for the physics to say. */
export function* crashInto(stage: Stage, roles: Roles): Script {
  const thing = vehicleOf(stage, roles);
  const all = oneAnother(stage, roles);
  const other = all.length > 0 ? all[roles.index % 2 ? 0 : 1] : stage.thing(roles.patient ?? roles.target);
  if (!thing || !other) return yield* linger(stage, roles);
  const since = stage.contacts.length;
  const way = Math.sign(other.body.translation().x - thing.body.translation().x) || 1;
  if (thing.def.look.kind === 'vehicle') thing.drive = { speed: way * 7.5 * tempo(roles), acceleration: 5 };
  else if (all.length > 0) push(thing, way * 3.4, 0);
  else throwAt(stage, thing, other, way);
  const others = new Set(stage.members(other.id));
  const met = () =>
    stage.contacts
      .slice(since)
      .find(({ a, b }) => (a === thing.id && others.has(b)) || (b === thing.id && others.has(a)));
  while (!met() && !stage.over(roles.beat)) {
    if (thing.def.body!.lift) flyAt(stage, thing, other);
    yield;
  }
  const contact = met();
  if (contact) {
    thing.drive = undefined;
    // What has crashed flies no longer.
    thing.body.setGravityScale(1, true);
    stage.effect('sparks', contact.x, contact.y, 0.9, thing.depth, thing.material.id);
    stage.effect('dust', contact.x, 0.1, 0.8, thing.depth, stage.options.setting.ground);
    stage.react('gasp', 1);
    yield* wait(stage, 0.25);
    if (thing.def.look.kind === 'vehicle') {
      thing.drive = { speed: 0, acceleration: 5 };
      stage.sound(thing.def.sounds?.call ?? 'horn', 1.6, 0.6, thing.id);
    }
  }
  while (!stage.over(roles.beat)) yield;
}

/** In a flat arc, at what is high of a pile. */
function throwAt(stage: Stage, thing: Thing, other: Thing, way: number): void {
  const pile = other.def.body!.piled ? stage.members(other.id).flatMap((id) => stage.thing(id) ?? []) : [];
  const aim = (pile[Math.floor(0.6 * pile.length)] ?? other).body.translation();
  const from = thing.body.translation();
  const arc = lob(stage.gravityMps2, aim.x - from.x, aim.y - from.y, 0.3);
  if (arc && (pile.length > 0 || thing.shape.kind !== 'ball')) push(thing, arc.vx, arc.vy);
  else push(thing, way * 5.5, 1.2);
}

/** What flies goes straight for it, faster and faster. */
function flyAt(stage: Stage, thing: Thing, other: Thing): void {
  const [from, to] = [thing.body.translation(), other.body.translation()];
  const away = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const v = thing.body.linvel();
  const speed = Math.min(7.5, Math.hypot(v.x, v.y) + 6 * STEP_S);
  thing.body.setLinvel({ x: ((to.x - from.x) / away) * speed, y: ((to.y - from.y) / away) * speed }, true);
}

function push(thing: Thing, vx: number, vy: number): void {
  thing.body.setLinvel({ x: vx, y: vy }, true);
  if (thing.shape.kind === 'ball' && vy === 0) thing.body.setAngvel(-vx / thing.shape.r, true);
}

/** With the wind over the water. */
export function* sailAlong(stage: Stage, roles: Roles): Script {
  const thing = vehicleOf(stage, roles);
  if (!thing) return yield* linger(stage, roles);
  thing.drive = { speed: 0.9 * tempo(roles), acceleration: 0.5 };
  sitIn(stage.actor(roles.actor), thing);
  while (!stage.over(roles.beat)) {
    ride(stage, roles, thing);
    yield;
  }
}
