import type RAPIER from '@dimforge/rapier2d-deterministic-compat';
import type { Contact } from '../timeline.ts';
import type { PartNames, Thing } from './thing.ts';
import { STEP_S } from './units.ts';

/** A change of speed that gravity does not explain, and that is more than a resting body's trembling. */
const LEAST_CHANGE_MPS = 0.12;
/** One blow may take the solver some steps; what follows sooner belongs to it. */
const ONE_BLOW_S = 0.012;
const SAME_PAIR_S = 0.03;

/**
 * Finds what touched what, how hard, when and where, from the jumps of the bodies' speeds: J = m·|Δv| of the step. It also hears the
 * second corner of a falling box, for which the physics tells no new collision, since the first one still rests on the floor.
 */
export class ContactLog {
  readonly contacts: Contact[] = [];
  readonly #lastOfPair = new Map<string, number>();
  readonly #world: RAPIER.World;
  readonly #names: PartNames;
  readonly #gravityMps2: number;
  #before = new Float64Array(0);

  constructor(world: RAPIER.World, names: PartNames, gravityMps2: number) {
    this.#world = world;
    this.#names = names;
    this.#gravityMps2 = gravityMps2;
  }

  add(contact: Contact): void {
    this.contacts.push(contact);
  }

  beforeStep(things: readonly Thing[]): void {
    if (this.#before.length < things.length * 2) this.#before = new Float64Array(things.length * 2);
    things.forEach((thing, i) => {
      const v = thing.body.linvel();
      this.#before[2 * i] = v.x;
      this.#before[2 * i + 1] = v.y;
    });
  }

  /** `timeS` is the end of the step just made. */
  afterStep(things: readonly Thing[], timeS: number): void {
    things.forEach((thing, i) => {
      if (thing.fixed || !thing.body.isDynamic() || thing.body.isSleeping()) return;
      const v = thing.body.linvel();
      const dx = v.x - this.#before[2 * i]!;
      const dy = v.y - this.#before[2 * i + 1]! + this.#gravityMps2 * thing.body.gravityScale() * STEP_S;
      const change = Math.hypot(dx, dy);
      if (change >= LEAST_CHANGE_MPS) this.#blow(thing, thing.massKg * change, timeS);
    });
  }

  #blow(thing: Thing, impulseNs: number, timeS: number): void {
    const met = this.#partnerOf(thing);
    if (!met) return;
    const a = this.#names.get(met.own)!;
    const b = this.#names.get(met.other)!;
    const nameA = a.name ? `${a.thing}/${a.name}` : a.thing;
    const nameB = b.name ? `${b.thing}/${b.name}` : b.thing;
    const pair = nameA < nameB ? `${nameA} ${nameB}` : `${nameB} ${nameA}`;
    const lastIndex = this.#lastOfPair.get(pair);
    const last = lastIndex === undefined ? undefined : this.contacts[lastIndex];
    const sinceS = last ? timeS - last.timeMs / 1000 : Infinity;
    if (last && sinceS < SAME_PAIR_S) {
      const sameBody = last.a === nameA;
      const grown =
        sinceS < ONE_BLOW_S && sinceS > 0 && sameBody
          ? last.impulseNs + impulseNs
          : Math.max(last.impulseNs, impulseNs);
      this.contacts[lastIndex!] = { ...last, impulseNs: grown };
      return;
    }
    this.#lastOfPair.set(pair, this.contacts.length);
    this.contacts.push({
      timeMs: timeS * 1000,
      a: nameA,
      b: nameB,
      materialA: a.material,
      materialB: b.material,
      impulseNs,
      x: met.x,
      y: met.y,
      kind: 'hit',
    });
  }

  /** The other side of the strongest of the body's contacts at this moment. */
  #partnerOf(thing: Thing): { own: number; other: number; x: number; y: number } | undefined {
    let best: { own: number; other: number; x: number; y: number } | undefined;
    let strongest = -1;
    for (let c = 0; c < thing.body.numColliders(); c++) {
      const own = thing.body.collider(c);
      this.#world.contactPairsWith(own, (other) => {
        this.#world.contactPair(own, other, (manifold) => {
          let impulse = 0;
          for (let i = 0; i < manifold.numContacts(); i++) impulse += manifold.contactImpulse(i);
          if (manifold.numSolverContacts() === 0 || impulse <= strongest) return;
          strongest = impulse;
          const at = manifold.solverContactPoint(0) ?? thing.body.translation();
          best = { own: own.handle, other: other.handle, x: at.x, y: at.y };
        });
      });
    }
    return best;
  }
}
