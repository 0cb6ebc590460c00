import { sample, type Body, type Timeline } from '../../timeline.ts';
import type { NounLook, NounLookKind } from '../../vocab/looks.ts';
import type { Lens } from '../camera/lens.ts';
import type { Light } from '../palette/light.ts';
import type { Ink } from '../shapes.ts';
import { drawBall } from './ball.ts';
import { drawBox } from './box.ts';
import { drawBuilding } from './building.ts';
import { drawAircraft, drawBoat } from './craft.ts';
import { drawDoor } from './door.ts';
import { drawFire } from './fire.ts';
import { drawFood } from './food.ts';
import { drawFurniture, drawLamp, drawRamp, drawSwing, drawSwingFrame } from './furniture.ts';
import { drawHeap } from './heap.ts';
import { drawHoopBack, drawHoopFront } from './hoop.ts';
import { itemAt, type Item } from './item.ts';
import { drawPlant, drawTree } from './plants.ts';
import { drawShard } from './shard.ts';
import { drawBalloon, drawInstrument, drawThing } from './small-things.ts';
import { drawFlag, drawRope } from './soft.ts';
import { drawVehicle } from './vehicle.ts';
import { drawVessel } from './vessel.ts';
import { drawWare } from './ware.ts';
import { drawWheel } from './wheel.ts';

type Draw = (item: Item<never>, timeline: Timeline) => void;

/** One drawing for each kind of look that a body can have. Characters' kinds are drawn by `figures`. */
const DRAWINGS: Readonly<Partial<Record<NounLookKind, Draw>>> = {
  ball: drawBall,
  box: drawBox,
  vessel: drawVessel,
  vehicle: drawVehicle,
  boat: drawBoat,
  aircraft: drawAircraft,
  tree: drawTree,
  plant: drawPlant,
  balloon: drawBalloon,
  lamp: drawLamp,
  furniture: drawFurniture,
  ramp: drawRamp,
  swing: drawSwing,
  instrument: drawInstrument,
  food: drawFood,
  fire: drawFire,
  hoop: drawHoopBack,
  ware: drawWare,
  building: drawBuilding,
  door: drawDoor,
  heap: drawHeap,
  wheel: drawWheel,
  flag: drawFlag,
  rope: drawRope,
  shard: (item: Item<Extract<NounLook, { kind: 'shard' }>>, timeline) =>
    drawShard(item, (whole) => (DRAWINGS[whole.look.kind] ?? drawThing)(whole as Item<never>, timeline)),
  thing: drawThing,
};

export function isShown({ shown }: Pick<Body, 'shown'>, timeS: number): boolean {
  return !shown || (timeS * 1000 >= shown.fromMs && timeS * 1000 < shown.toMs);
}

/** Draws one body as it is at an instant. */
export function drawBody(
  g: Ink,
  lens: Lens,
  light: Light,
  body: Body,
  timeline: Timeline,
  timeS: number,
  simple: boolean,
): void {
  const item = itemAt(g, lens, light, body, timeS, simple);
  if (body.look.kind === 'swing') drawSwingFrame(item as Item<never>, pivotOf(body, timeline));
  (DRAWINGS[body.look.kind] ?? drawThing)(item as Item<never>, timeline);
}

/** What of a body stands before everything of its depth: the near half of a hoop. */
export function drawBodyFront(
  g: Ink,
  lens: Lens,
  light: Light,
  body: Body,
  timeline: Timeline,
  timeS: number,
  simple: boolean,
): void {
  if (body.look.kind === 'hoop') drawHoopFront(itemAt(g, lens, light, body, timeS, simple) as Item<never>, timeline);
}

/** The middle of the points of the world that its ropes hang from; where it hung at the beginning, if it has none. */
function pivotOf(body: Body, timeline: Timeline): number {
  const ropes = timeline.links.filter(({ from, to }) => from.body === body.id || to.body === body.id);
  const ends = ropes.map(({ from, to }) => (from.body === body.id ? to : from)).filter((end) => end.body === undefined);
  if (ends.length === 0) return sample(body.track, 0)[0]!;
  return ends.reduce((sum, { x }) => sum + x, 0) / ends.length;
}
