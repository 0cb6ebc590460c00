import RAPIER from '@dimforge/rapier2d-deterministic-compat';
import type { Actor } from './actor.ts';
import { extent, groupsOf, type Thing } from './thing.ts';
import { STEP_S } from './units.ts';

export type Hand = 'near' | 'far' | 'both';

/** Where something hangs that the hands only move on. */
export type Strap = () => { readonly x: number; readonly y: number; readonly angle: number };

interface Grip {
  readonly actor: Actor;
  readonly hand: Hand;
  readonly offset: { readonly x: number; readonly y: number };
  readonly strap?: Strap | undefined;
  /** How far it still is from its place in the hand. */
  dx: number;
  dy: number;
}

/** What is in whose hands, and what does not meet actors just now: things in hands, and those about to be taken or just let go. */
export class Grips {
  readonly #things: ReadonlyMap<string, Thing>;
  readonly #actors: ReadonlyMap<string, Actor>;
  readonly #held = new Map<string, Grip>();
  readonly #ignoring = new Map<string, number>();

  constructor(things: ReadonlyMap<string, Thing>, actors: ReadonlyMap<string, Actor>) {
    this.#things = things;
    this.#actors = actors;
  }

  hold(actor: Actor, thing: Thing, hand: Hand, offset: { x: number; y: number }, timeS: number, strap?: Strap): void {
    if (thing.heldBy) this.letGo(thing, { vx: 0, vy: 0, spin: 0 }, timeS);
    const at = thing.body.translation();
    const point = strap?.() ?? actor.holdPoint(hand);
    thing.body.setBodyType(RAPIER.RigidBodyType.KinematicPositionBased, true);
    thing.heldBy = actor.id;
    meetActors(thing, false);
    this.#ignoring.delete(thing.id);
    this.#held.set(thing.id, {
      actor,
      hand,
      dx: at.x - point.x - offset.x,
      dy: at.y - point.y - offset.y,
      offset,
      strap,
    });
    actor.holds.push({ body: thing.id, hand, fromMs: timeS * 1000, toMs: Infinity });
  }

  letGo(thing: Thing, { vx, vy, spin }: { vx: number; vy: number; spin: number }, timeS: number): void {
    const grip = this.#held.get(thing.id);
    if (!grip) return;
    this.#held.delete(thing.id);
    thing.heldBy = undefined;
    const hold = grip.actor.holds.findLast((each) => each.body === thing.id);
    if (hold) hold.toMs = timeS * 1000;
    thing.body.setBodyType(RAPIER.RigidBodyType.Dynamic, true);
    thing.body.setLinvel({ x: vx, y: vy }, true);
    thing.body.setAngvel(spin, true);
    this.#ignoring.set(thing.id, timeS + 0.4);
  }

  pass(thing: Thing, untilS: number): void {
    meetActors(thing, false);
    this.#ignoring.set(thing.id, untilS);
  }

  /** Before anything has begun, what is held lies in the hand. */
  settle(): void {
    for (const [id, grip] of this.#held) {
      const slung = grip.strap?.();
      const point = slung ?? grip.actor.holdPoint(grip.hand);
      grip.dx = grip.dy = 0;
      if (slung) this.#things.get(id)!.body.setRotation(slung.angle, true);
      this.#things.get(id)!.body.setTranslation({ x: point.x + grip.offset.x, y: point.y + grip.offset.y }, true);
    }
  }

  carry(): void {
    for (const [id, grip] of this.#held) {
      const thing = this.#things.get(id)!;
      const keep = Math.exp(-STEP_S / 0.06);
      grip.dx *= keep;
      grip.dy *= keep;
      const slung = grip.strap?.();
      const point = slung ?? grip.actor.holdPoint(grip.hand);
      if (slung) thing.body.setNextKinematicRotation(slung.angle + (thing.body.rotation() - slung.angle) * keep);
      thing.body.setNextKinematicTranslation({
        x: point.x + grip.offset.x + grip.dx,
        y: point.y + grip.offset.y + grip.dy,
      });
    }
  }

  /** What has had its time, and has left everybody's way, meets actors again. */
  meetAgain(timeS: number): void {
    for (const [id, until] of this.#ignoring) {
      if (timeS < until) continue;
      const thing = this.#things.get(id)!;
      const at = thing.body.translation();
      const { w } = extent(thing.shape);
      const clear = [...this.#actors.values()].every(
        (actor) =>
          actor.lane !== thing.lane ||
          Math.abs(actor.x - at.x) > 0.14 * actor.sizeM + w / 2 ||
          at.y > actor.y + actor.sizeM + w,
      );
      if (!clear) continue;
      meetActors(thing, true);
      this.#ignoring.delete(id);
    }
  }
}

function meetActors(thing: Thing, on: boolean): void {
  for (let c = 0; c < thing.body.numColliders(); c++) thing.body.collider(c).setCollisionGroups(groupsOf(thing, on));
}
