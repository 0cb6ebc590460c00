import type { Roles, Script } from '../play.ts';
import type { Stage } from '../stage.ts';
import { extent } from '../thing.ts';
import { linger, tempo } from './act.ts';
import { face, goTo } from './go.ts';
import { wait } from './time.ts';

/** The instrument stands within reach. */
export function standAt(stage: Stage, roles: Roles): void {
  const actor = stage.biped(roles.actor);
  const thing = stage.thing(roles.patient);
  if (!actor || !thing || thing.def.look.kind !== 'instrument' || !stage.claim(thing.id)) return;
  const { w, h } = extent(thing.shape);
  stage.put(thing, actor.x + 0.28 * actor.sizeM + w / 2, thing.def.look.form === 'bell' ? 1.1 : h / 2 + 0.002);
  thing.body.setGravityScale(0, true);
}

/** Beats it in time, the strokes by turns, the first of four the loudest. */
export function* drumAway(stage: Stage, roles: Roles): Script {
  const actor = stage.biped(roles.actor);
  const thing = stage.thing(roles.patient);
  if (!actor || !thing) return yield* linger(stage, roles);
  const { w, h } = extent(thing.shape);
  const at = () => thing.body.translation();
  if (Math.abs(at().x - actor.x) > 0.5 * actor.sizeM + w / 2)
    yield* goTo(stage, actor, at().x - (Math.sign(at().x - actor.x) || 1) * (0.28 * actor.sizeM + w / 2));
  face(actor, at().x);
  const beatS = 0.44 / tempo(roles);
  for (let stroke = 0; !stage.over(roles.beat); stroke++) {
    const hand = stroke % 2 ? 'far' : 'near';
    const x = at().x + (hand === 'near' ? -0.12 : 0.1) * w;
    const top = at().y + h / 2;
    let y = top + 0.32;
    const low = Math.max(0, Math.min(0.35, (0.5 * actor.sizeM - top) / actor.sizeM));
    actor.ask({ arms: 1, crouch: low, lean: 0.18 + low, headTilt: stroke % 4 === 0 ? 0.12 : 0.02 }, 14);
    actor.reach = { ...actor.reach, [hand]: () => ({ x, y }) };
    yield* wait(stage, beatS * 0.55);
    const fallS = beatS * 0.22;
    for (let s = 0; s < fallS; s += 1 / 240) {
      y = top + 0.32 * (1 - (s / fallS) ** 2);
      yield;
    }
    y = top;
    const strength = stroke % 4 === 0 ? 1 : 0.55 + 0.25 * stage.chance('stroke', stroke);
    stage.log.add({
      timeMs: stage.timeS * 1000,
      a: actor.id,
      b: thing.id,
      materialA: 'wood',
      materialB: thing.material.id,
      impulseNs: 1.6 * strength,
      x,
      y: top,
      kind: 'hit',
    });
    yield* wait(stage, beatS * 0.23);
  }
  actor.reach = {};
}
