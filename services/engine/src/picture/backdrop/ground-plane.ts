import type { Lens } from '../camera/lens.ts';
import type { Point } from '../shapes.ts';
import type { Place } from './layer.ts';

/** Depth at which the ground ends: at the wall where there is one, at the water's edge on a shore, at the horizon elsewhere. */
export function farEdge({ environment: { look } }: Place): number {
  return look.floorM ?? (look.kind === 'shore' ? SHORE_M : 500);
}

/** Where sand and sea meet. */
export const SHORE_M = 14;

/** A point of the ground on the screen; nearer than the eye it stays before it. */
export const onGround = (lens: Lens, x: number, depth: number): Point => [
  lens.screenX(x, Math.max(-9.5, depth)),
  lens.screenY(0, Math.max(-9.5, depth)),
];
