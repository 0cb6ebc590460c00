import RAPIER from '@dimforge/rapier2d-deterministic-compat';
import { blowAndFloat } from './elements.ts';
import type { Stage } from './stage.ts';
import type { Thing } from './thing.ts';
import { STEP_S } from './units.ts';

export interface Launch {
  readonly vx: number;
  readonly vy: number;
  readonly spin: number;
}

/** One instant of a flight that has not happened yet. */
export interface Instant {
  readonly sinceS: number;
  readonly before: { readonly x: number; readonly y: number };
  readonly at: { readonly x: number; readonly y: number };
  readonly v: { readonly x: number; readonly y: number };
  /** Everything that it has touched so far, in order. */
  readonly touched: readonly string[];
}

/** true: this is it; false: it will not be; undefined: look further. */
export type Judge = (instant: Instant) => boolean | undefined;

/**
 * The first of the launches after which the flight is what the judge wants. Each is tried in a twin of the world, step by step as it would
 * really happen, so that what is foreseen comes true (as long as nobody steps in between). Undefined when none does.
 */
export function findLaunch(
  stage: Stage,
  thing: Thing,
  launches: Iterable<Launch>,
  judge: () => Judge,
  horizonS: number,
): Launch | undefined {
  const snapshot = stage.world.takeSnapshot();
  for (const launch of launches) {
    stage.tries++;
    if (fly(stage, thing, snapshot, launch, judge(), horizonS)) return launch;
  }
  return undefined;
}

function fly(
  stage: Stage,
  thing: Thing,
  snapshot: Uint8Array,
  launch: Launch,
  judge: Judge,
  horizonS: number,
): boolean {
  const world = RAPIER.World.restoreSnapshot(snapshot);
  const events = new RAPIER.EventQueue(true);
  const body = world.getRigidBody(thing.body.handle);
  body.setBodyType(RAPIER.RigidBodyType.Dynamic, true);
  body.setLinvel({ x: launch.vx, y: launch.vy }, true);
  body.setAngvel(launch.spin, true);
  const own = new Set<number>();
  for (let i = 0; i < thing.body.numColliders(); i++) own.add(thing.body.collider(i).handle);
  const touched: string[] = [];
  let verdict: boolean | undefined;
  let before = { ...body.translation() };
  for (let sinceS = 0; sinceS < horizonS && verdict === undefined; sinceS += STEP_S) {
    for (const each of stage.things.values())
      blowAndFloat(stage, each, world.getRigidBody(each.body.handle), stage.timeS + sinceS);
    world.step(events);
    events.drainCollisionEvents((one, other, started) => {
      if (started && own.has(one)) touched.push(stage.nameOf(other));
      else if (started && own.has(other)) touched.push(stage.nameOf(one));
    });
    const at = { ...body.translation() };
    verdict = judge({ sinceS, before, at, v: body.linvel(), touched });
    before = at;
  }
  events.free();
  world.free();
  return verdict === true;
}
