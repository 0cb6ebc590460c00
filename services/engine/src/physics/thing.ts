import RAPIER from '@dimforge/rapier2d-deterministic-compat';
import type { Entity } from '../scene/scene-graph.ts';
import type { Shape } from '../timeline.ts';
import type { MaterialDef, NounDef, Part } from '../vocab/define.ts';
import { GROUND_BIT, PIECE_BIT, actorBit, groups, thingBit } from './lanes.ts';
import type { Leaf } from './leaf.ts';
import type { Recorder } from './recorder.ts';
import type { Soft } from './soft.ts';

/** A body on the stage. */
export interface Thing {
  readonly id: string;
  readonly entity: Entity;
  readonly def: NounDef;
  readonly material: MaterialDef;
  readonly shape: Shape;
  readonly massKg: number;
  readonly scale: number;
  readonly fixed: boolean;
  lane: number;
  depth: number;
  /** Whether it is a piece of something that broke. */
  readonly piece: boolean;
  readonly body: RAPIER.RigidBody;
  readonly recorder: Recorder;
  /** The actor in whose hands it is. */
  heldBy?: string;
  /** Whether it is in water; undefined before the first look. */
  wet?: boolean;
  /** Not to be drawn before or after. */
  shownFromS: number;
  shownToS: number;
  /** Share of a second's drive that an engine gives it, in m/s², towards its speed. */
  drive?: { speed: number; acceleration: number };
  /** What of it turns on a hinge. */
  readonly leaf?: Leaf;
  /** Its cloth or rope, and the breeze that somebody gives it beside the weather's, m/s. */
  readonly soft?: Soft;
  breezeMps?: number;
  /** The point that it hangs from. */
  hangsFrom?: { readonly x: number; readonly y: number };
  /** How much water has come in, 0 to 1: so much less of it floats. */
  flooded?: number;
}

export const SIZES = { tiny: 0.5, small: 0.72, large: 1.45, huge: 2.1 } as const;

/** Of what is longer than this only its front is to be seen whole, so many metres of it. */
export const LONGEST_M = 15;
export const FRONT_M = 8;

/** A building many times as large as a person: it stands behind those who act, and nobody is shown beside it as its equal. */
export const isScenery = ({ is, sizeM }: NounDef): boolean => is.includes('building') && sizeM >= 9;

export function scaleOf(entity: Entity): number {
  return entity.size ? SIZES[entity.size] : 1;
}

export function scaled(shape: Shape, by: number): Shape {
  switch (shape.kind) {
    case 'ball':
      return { kind: 'ball', r: shape.r * by };
    case 'box':
    case 'capsule':
      return { kind: shape.kind, w: shape.w * by, h: shape.h * by };
    case 'outline':
      return {
        kind: 'outline',
        w: shape.w * by,
        h: shape.h * by,
        points: shape.points.map(([x, y]) => [x * by, y * by] as const),
      };
  }
}

/** Width and height of the box around a shape that stands upright. */
export function extent(shape: Shape): { w: number; h: number } {
  return shape.kind === 'ball' ? { w: 2 * shape.r, h: 2 * shape.r } : { w: shape.w, h: shape.h };
}

export type PartNames = Map<number, { thing: string; name?: string; material: string }>;

/** Gives a body its colliders; `names` learns what each collider is called. */
export function clothe(
  world: RAPIER.World,
  thing: Omit<Thing, 'recorder'>,
  materials: (id: string) => MaterialDef,
  names: PartNames,
): void {
  const parts: readonly Part[] = thing.def.body?.parts ?? [{ shape: thing.def.body!.shape, x: 0, y: 0 }];
  const area = parts.reduce((sum, part) => sum + areaOf(part.shape), 0);
  for (const part of parts) {
    const material = part.material && !thing.entity.material ? materials(part.material) : thing.material;
    const desc = colliderOf(scaled(part.shape, thing.scale))
      .setTranslation(part.x * thing.scale, part.y * thing.scale)
      .setFriction(part.wheel ? 0.02 : material.friction)
      .setFrictionCombineRule(part.wheel ? RAPIER.CoefficientCombineRule.Min : RAPIER.CoefficientCombineRule.Average)
      .setRestitution(thing.fixed ? material.floorRestitution : material.restitution)
      .setRestitutionCombineRule(RAPIER.CoefficientCombineRule.Min)
      .setMass((thing.massKg * areaOf(part.shape)) / area)
      .setActiveEvents(RAPIER.ActiveEvents.COLLISION_EVENTS)
      .setCollisionGroups(groupsOf(thing, true));
    const collider = world.createCollider(desc, thing.body);
    names.set(collider.handle, { thing: thing.id, name: part.name, material: material.id });
  }
}

/** What a thing is, and what it meets: things of its lane, the ground, and actors, when it does. */
export function groupsOf({ lane, piece }: Pick<Thing, 'lane' | 'piece'>, meetsActors: boolean): number {
  const others = thingBit(lane) | GROUND_BIT | (piece ? 0 : PIECE_BIT);
  return groups(piece ? PIECE_BIT : thingBit(lane), others | (meetsActors ? actorBit(lane) : 0));
}

function colliderOf(shape: Shape): RAPIER.ColliderDesc {
  switch (shape.kind) {
    case 'ball':
      return RAPIER.ColliderDesc.ball(shape.r);
    case 'box':
      return RAPIER.ColliderDesc.cuboid(shape.w / 2, shape.h / 2);
    case 'capsule':
      return RAPIER.ColliderDesc.capsule(Math.max(0.001, (shape.h - shape.w) / 2), shape.w / 2);
    case 'outline': {
      const points = new Float32Array(shape.points.flatMap(([x, y]) => [x, y]));
      const hull = RAPIER.ColliderDesc.convexHull(points);
      if (!hull) throw new Error('An outline needs at least three points that are not on one line.');
      return hull;
    }
  }
}

function areaOf(shape: Shape): number {
  if (shape.kind === 'ball') return Math.PI * shape.r * shape.r;
  return shape.w * shape.h;
}
