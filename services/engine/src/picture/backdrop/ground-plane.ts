import type { Lens } from '../camera/lens.ts';
import type { Point } from '../shapes.ts';
import type { Place } from './layer.ts';

/** Depth at which the ground ends: at the wall indoors, at the horizon outdoors, at the water's edge on a shore. */
export function farEdge({ environment: { look } }: Place): number {
  if (look.kind === 'hall') return 6;
  if (look.kind === 'room') return look.layers.includes('counter') ? 3.5 : 4.2;
  if (look.kind === 'stage') return 5;
  if (look.kind === 'street') return 9;
  if (look.kind === 'shore') return SHORE_M;
  return 500;
}

/** Where sand and sea meet. */
export const SHORE_M = 14;

/** A point of the ground on the screen; nearer than the eye it stays before it. */
export const onGround = (lens: Lens, x: number, depth: number): Point => [
  lens.screenX(x, Math.max(-9.5, depth)),
  lens.screenY(0, Math.max(-9.5, depth)),
];
