import type { Roles, Script } from '../play.ts';
import type { Stage } from '../stage.ts';
import { extent, type Thing } from '../thing.ts';
import type { Actor } from '../actor.ts';
import { Biped } from '../biped.ts';
import { gesture, linger, strike } from './act.ts';
import { face, goTo } from './go.ts';
import { until, wait } from './time.ts';

/** Tall ones stand in a row, the others in a pyramid, to the right of who will come. */
export function setUpRow(stage: Stage, roles: Roles): void {
  if (!roles.patient) return;
  const things = stage.members(roles.patient).flatMap((id) => stage.thing(id) ?? []);
  const first = things[0];
  if (!first || first.fixed || !stage.claim(first.id)) return;
  for (const thing of things.slice(1)) stage.claim(thing.id);
  if (atTheEdge(stage, first)) return;
  const ramp = [...stage.things.values()].find((thing) => thing.def.look.kind === 'ramp');
  const foot = ramp ? ramp.body.translation().x + 1.9 * ramp.scale : (stage.actor(roles.actor)?.x ?? -2) + 1.9;
  const { w, h } = extent(first.shape);
  if (h > 1.4 * w)
    things.forEach((thing, i) => stage.put(thing, foot + i * Math.max(0.46 * h, w * 1.8), h / 2 + 0.002));
  else pyramid(stage, things, foot, w, h);
}

/** What stands on furniture stands at its edge, to fall from there. */
function atTheEdge(stage: Stage, thing: Thing): boolean {
  const { place } = thing.entity;
  const below = place?.relation === 'on' ? stage.things.get(stage.members(place.of)[0] ?? place.of) : undefined;
  if (!below) return false;
  const edge = below.body.translation().x + extent(below.shape).w / 2;
  stage.put(thing, edge - 0.3 * extent(thing.shape).w, thing.body.translation().y);
  return true;
}

/** Puts all of a kind in a pyramid whose left foot is at `x`; a single one just there. */
export function heap(stage: Stage, id: string, x: number): void {
  const things = stage.members(id).flatMap((each) => stage.thing(each) ?? []);
  if (things.length === 0 || !stage.claim(things[0]!.id)) return;
  for (const thing of things.slice(1)) stage.claim(thing.id);
  const { w, h } = extent(things[0]!.shape);
  if (things[0]!.fixed) stage.put(things[0]!, x + w / 2, things[0]!.body.translation().y);
  else pyramid(stage, things, x + w / 2, w, h);
}

function pyramid(stage: Stage, things: readonly Thing[], x: number, w: number, h: number): void {
  let base = 1;
  if (things[0]!.def.body!.piled)
    return things.forEach((thing, i) => stage.put(thing, x, h / 2 + i * (h + 0.002) + 0.002));
  while ((base * (base + 1)) / 2 < things.length) base++;
  let i = 0;
  for (let row = 0; i < things.length; row++) {
    for (let k = 0; k < base - row && i < things.length; k++, i++)
      stage.put(things[i]!, x + (k + row / 2) * w * 1.03, h / 2 + row * (h + 0.002) + 0.002);
  }
}

/** The one that is pushed: the first of a row; of a pile one that is high, but not too high for whoever pushes. */
function weakest(stage: Stage, roles: Roles, actor: Actor | undefined): Thing | undefined {
  const first = stage.thing(roles.patient);
  if (!first?.def.body!.piled) return first;
  const all = stage.members(first.id).flatMap((id) => stage.thing(id) ?? []);
  const reach = actor ? (actor instanceof Biped ? 0.85 : 0.5) * actor.sizeM : 1;
  const within = all.filter((thing) => thing.body.translation().y < reach);
  return within[Math.min(within.length - 1, Math.ceil(0.6 * all.length))] ?? first;
}

/** Comes, pushes the first one, and looks what comes of it. */
export function* knockOver(stage: Stage, roles: Roles): Script {
  const actor = stage.actor(roles.actor);
  const first = weakest(stage, roles, actor);
  if (!first) return yield* linger(stage, roles);
  if (!actor) {
    const thing = stage.thing(roles.actor);
    if (thing === first) tip(stage, first, 1);
    else if (thing && Math.abs(thing.body.linvel().x) < 0.5) roll(thing, first);
    return yield* linger(stage, roles);
  }
  const { w } = extent(first.shape);
  const from = first.body.translation().x;
  const side = Math.sign(from - actor.x) || 1;
  const reach = actor instanceof Biped ? 0.32 : 0.62;
  yield* goTo(stage, actor, from - side * (w / 2 + reach * actor.sizeM));
  face(actor, from);
  if (actor instanceof Biped) yield* pushTop(stage, actor, first, side);
  else {
    yield* strike(stage, actor, { s: 0.18, animal: { head: 0.2, crouch: 0.1 }, stiffness: 16 });
    tip(stage, first, side, actor.id);
    yield* strike(stage, actor, { s: 0.3, animal: { head: 0.9, crouch: 0 }, stiffness: 18 });
  }
  yield* until(stage, () => false, Math.min(1.4, Math.max(0.2, roles.beat.t1 - stage.timeS)));
  actor.feel('happy', stage.timeS);
  yield* gesture(stage, roles, [
    {
      s: 0.5,
      facing: 0.5 * side,
      hop: 0.12,
      pose: { arms: 1, nearHand: [0.3, 0.85], farHand: [0.35, 0.8] },
      animal: { wag: 1, head: 0.8 },
    },
    { s: 0.6, pose: { nearHand: [0.55, -0.05], farHand: [0.55, -0.08] }, animal: { sit: 0.8 } },
    { s: 0.9, facing: side, pose: { arms: 0.2, lean: 0.15 }, animal: { head: 0.2 } },
    {
      s: 0.8,
      pose: { arms: 0.2, lean: 0.02, nearHand: [0.6, 0], farHand: [0.1, -0.9] },
      animal: { sit: 0, head: 0.6 },
    },
  ]);
}

function* pushTop(stage: Stage, actor: Biped, thing: Thing, side: number): Script {
  const { h, w } = extent(thing.shape);
  const spot = () => ({
    x: thing.body.translation().x - side * (w / 2 + 0.02),
    y: thing.body.translation().y + h * 0.4,
  });
  actor.reach = { near: spot };
  const low = Math.max(0, Math.min(0.5, (0.6 * actor.sizeM - spot().y) / actor.sizeM));
  actor.ask({ crouch: low, lean: 0.15 + low * 1.3, arms: 1, farHand: [-0.2, -0.7] }, 10);
  yield* until(
    stage,
    () => Math.hypot(actor.holdPoint('near').x - spot().x, actor.holdPoint('near').y - spot().y) < 0.06,
    0.9,
  );
  tip(stage, thing, side, actor.id);
  yield* wait(stage, 0.25);
  actor.reach = {};
  actor.relax(10);
}

/** A push at the top, hard enough to bring it over its edge, and not harder. */
export function tip(stage: Stage, thing: Thing, side: number, by?: string): void {
  const { w, h } = extent(thing.shape);
  const rise = Math.hypot(w, h) / 2 - h / 2;
  const speed = 1.5 * Math.sqrt(2 * stage.gravityMps2 * Math.max(0.01, rise)) + 0.5;
  const at = thing.body.translation();
  const impulseNs = thing.massKg * speed * (thing.def.body!.piled ? 5 : 0.7);
  thing.body.applyImpulseAtPoint({ x: side * impulseNs, y: 0 }, { x: at.x, y: at.y + h * 0.42 }, true);
  if (by)
    stage.log.add({
      timeMs: stage.timeS * 1000,
      a: by,
      b: thing.id,
      materialA: 'cloth',
      materialB: thing.material.id,
      impulseNs,
      x: at.x - (side * w) / 2,
      y: at.y + h * 0.4,
      kind: 'hit',
    });
}

function roll(thing: Thing, towards: Thing): void {
  const vx = (Math.sign(towards.body.translation().x - thing.body.translation().x) || 1) * 4;
  thing.body.setLinvel({ x: vx, y: 0 }, true);
  if (thing.shape.kind === 'ball') thing.body.setAngvel(-vx / thing.shape.r, true);
}
