import type { Biped } from '../biped.ts';
import type { Roles, Script } from '../play.ts';
import type { Stage } from '../stage.ts';
import { extent, type Thing } from '../thing.ts';
import { linger, strike, tempo } from './act.ts';
import { face, goTo } from './go.ts';
import { fetch } from './hands.ts';
import { wait } from './time.ts';

/** The instrument stands within reach. */
export function standAt(stage: Stage, roles: Roles): void {
  const actor = stage.biped(roles.actor);
  const thing = stage.thing(roles.patient);
  if (!actor || !thing || thing.def.look.kind !== 'instrument' || !stage.claim(thing.id)) return;
  if (formOf(thing) === 'guitar' && roles.beat.t0 < 0.4) return sling(stage, actor, thing);
  const { w, h } = extent(thing.shape);
  stage.put(thing, actor.x + 0.28 * actor.sizeM + w / 2, thing.def.look.form === 'bell' ? 1.1 : h / 2 + 0.002);
  thing.body.setGravityScale(0, true);
}

const formOf = (thing: Thing): string => (thing.def.look.kind === 'instrument' ? thing.def.look.form : '');

/** How far to the side one is turned who plays to the viewer. */
const OPEN = 0.3;
/** Of the neck of a guitar from upright, radians: beyond the left shoulder, clear of the face. */
const SLANT = -1.05;

/** Where on a guitar one strums. */
const STRINGS = -0.17;

/** Hangs it before the belly, a hand on its neck and one at the strings. */
function sling(stage: Stage, actor: Biped, guitar: Thing): void {
  const strap = () => slung(actor, guitar);
  stage.hold(actor, guitar, 'both', { x: 0, y: 0 }, strap);
  actor.facingAim = OPEN;
  actor.reach = {
    near: () => along(strap(), guitar, 0.3),
    far: () => along(strap(), guitar, STRINGS),
  };
}

/** Where a guitar hangs before the belly. */
function slung({ hips, shoulder }: Biped, guitar: Thing): { x: number; y: number; angle: number } {
  const hole = { x: hips.x + 0.3 * (shoulder.x - hips.x), y: hips.y + 0.3 * (shoulder.y - hips.y) };
  const down = 0.2 * extent(guitar.shape).h;
  return { x: hole.x - Math.sin(SLANT) * down, y: hole.y + Math.cos(SLANT) * down, angle: SLANT };
}

/** A place on it, in its lengths from the middle: up the neck, and across the strings. */
function along(
  at: { readonly x: number; readonly y: number; readonly angle: number },
  guitar: Thing,
  up: number,
  across = 0,
): { x: number; y: number } {
  const { h } = extent(guitar.shape);
  const [sin, cos] = [Math.sin(at.angle) * h, Math.cos(at.angle) * h];
  return { x: at.x - sin * up + cos * across, y: at.y + cos * up + sin * across };
}

/** One hand goes up and down over the strings, the other along the neck; the foot keeps time. */
function* strum(stage: Stage, roles: Roles, actor: Biped, guitar: Thing): Script {
  if (!(yield* fetch(stage, actor, guitar))) return yield* linger(stage, roles);
  sling(stage, actor, guitar);
  actor.ask({ arms: 1, lean: 0, headTilt: 0 }, 9);
  actor.feel('happy', stage.timeS);
  const strokeS = 0.27 / tempo(roles);
  let [stroke, down, chord] = [0, true, 0];
  actor.reach = {
    near: () => along(slung(actor, guitar), guitar, 0.3 - 0.05 * chord),
    far: () => along(slung(actor, guitar), guitar, STRINGS, down ? -0.07 : 0.05),
  };
  for (; !stage.over(roles.beat); stroke++) {
    down = stroke % 2 === 0;
    chord = Math.floor(stroke / 8) % 3;
    yield* strike(stage, actor, {
      s: strokeS,
      pose: {
        arms: 1,
        lean: stroke % 4 < 2 ? 0.05 : -0.02,
        crouch: down ? 0.03 : 0,
        headTilt: stroke % 4 === 0 ? 0.14 : 0.02,
        shift: stroke % 8 < 4 ? 0.02 : -0.02,
      },
      stiffness: 20,
    });
    if (stroke % 8 === 4) stage.effect('note', actor.eyes.x + 0.2, actor.eyes.y + 0.2, 0.6, actor.depth);
    const at = guitar.body.translation();
    stage.log.add({
      timeMs: stage.timeS * 1000,
      a: actor.id,
      b: guitar.id,
      materialA: 'plastic',
      materialB: guitar.material.id,
      impulseNs: down ? 0.5 : 0.3,
      x: at.x,
      y: at.y,
      kind: 'hit',
    });
  }
}

/** Beats it in time, the strokes by turns, the first of four the loudest. */
export function* drumAway(stage: Stage, roles: Roles): Script {
  const actor = stage.biped(roles.actor);
  const thing = stage.thing(roles.patient);
  if (!actor || !thing) return yield* linger(stage, roles);
  if (formOf(thing) === 'guitar') return yield* strum(stage, roles, actor, thing);
  const keys = formOf(thing) === 'piano';
  const { w, h } = extent(thing.shape);
  const at = () => thing.body.translation();
  if (Math.abs(at().x - actor.x) > 0.5 * actor.sizeM + w / 2)
    yield* goTo(stage, actor, at().x - (Math.sign(at().x - actor.x) || 1) * (0.28 * actor.sizeM + w / 2));
  face(actor, at().x);
  const beatS = 0.44 / tempo(roles);
  for (let stroke = 0; !stage.over(roles.beat); stroke++) {
    const hand = stroke % 2 ? 'far' : 'near';
    const x = keys
      ? at().x - (Math.sign(at().x - actor.x) || 1) * (0.42 * w - 0.12 * stage.chance('key', stroke))
      : at().x + (hand === 'near' ? -0.12 : 0.1) * w;
    const top = keys ? 0.72 : at().y + h / 2;
    const lift = keys ? 0.09 : 0.32;
    let y = top + lift;
    const low = Math.max(0, Math.min(0.35, (0.5 * actor.sizeM - top) / actor.sizeM));
    actor.ask({ arms: 1, crouch: low, lean: 0.18 + low, headTilt: stroke % 4 === 0 ? 0.12 : 0.02 }, 14);
    actor.reach = { ...actor.reach, [hand]: () => ({ x, y }) };
    yield* wait(stage, beatS * 0.55);
    const fallS = beatS * 0.22;
    for (let s = 0; s < fallS; s += 1 / 240) {
      y = top + lift * (1 - (s / fallS) ** 2);
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
