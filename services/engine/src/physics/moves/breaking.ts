import RAPIER from '@dimforge/rapier2d-deterministic-compat';
import type { Roles, Script } from '../play.ts';
import type { Stage } from '../stage.ts';
import { extent, type Thing } from '../thing.ts';
import { linger } from './act.ts';
import { lob } from './ball.ts';
import { haveBall } from './court.ts';
import { dropAgain, fallDown, raise, rue } from './things.ts';
import { knockOver } from './toppling.ts';
import { wait } from './time.ts';

/** More than this is not held out and dropped, but pushed over. */
const TOO_HEAVY_KG = 4;

/** What a person breaks is in the hands, or stands some steps ahead when it is too heavy; what a thing breaks stands where the thing will fly. */
export function brittleAhead(stage: Stage, roles: Roles): void {
  const actor = stage.actor(roles.actor);
  const patient = stage.thing(roles.patient);
  if (actor && patient && (patient.massKg > TOO_HEAVY_KG || roles.beat.t0 > 0.4)) {
    if (!patient.fixed && !patient.entity.place && stage.claim(patient.id))
      stage.put(patient, actor.x + 3.4, extent(patient.shape).h / 2 + 0.002);
    return;
  }
  if (actor) return haveBall(stage, roles);
  const thing = stage.thing(roles.actor);
  if (!patient || !thing || thing === patient) return raise(stage, roles);
  if (!patient.fixed && stage.claim(patient.id)) stage.put(patient, 1.3, extent(patient.shape).h / 2 + 0.002);
  if (thing.fixed || !stage.claim(thing.id)) return;
  stage.put(thing, -3.2, 1.1);
  thing.body.setBodyType(RAPIER.RigidBodyType.Fixed, true);
}

/** Breaks it: lets it drop, pushes it over, or flies into it. What has broken by then is only looked at. */
export function* breakIt(stage: Stage, roles: Roles): Script {
  const actor = stage.actor(roles.actor);
  const patient = stage.thing(roles.patient);
  if (actor && patient && patient.shownToS < Infinity) return yield* rue(stage, roles);
  if (actor) return yield* patient && patient.massKg > TOO_HEAVY_KG ? knockOver(stage, roles) : dropAgain(stage, roles);
  const thing = stage.thing(roles.actor);
  if (!thing || !patient || thing === patient) return yield* fallDown(stage, roles);
  yield* wait(stage, 0.4);
  fling(stage, thing, patient);
  yield* linger(stage, roles);
}

function fling(stage: Stage, thing: Thing, at: Thing): void {
  if (thing.body.isFixed()) thing.body.setBodyType(RAPIER.RigidBodyType.Dynamic, true);
  const from = thing.body.translation();
  const to = at.body.translation();
  const way = lob(stage.gravityMps2, to.x - from.x, to.y + 0.1 - from.y, 0.22);
  thing.body.setLinvel({ x: way?.vx ?? 7, y: way?.vy ?? 1 }, true);
  thing.body.setAngvel(-4, true);
  stage.sound('whoosh', 0.4, 0.4, thing.id);
}
