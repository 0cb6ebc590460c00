import type { NounLook } from './looks.ts';

type Point = readonly [number, number];
type Form = Extract<NounLook, { kind: 'vessel' }>['form'];

/**
 * Half a profile of each vessel from top to bottom: shares of half the width, and of the height from the middle, down being positive. What is drawn
 * and what breaks have the same outline.
 */
export const PROFILES: Readonly<Record<Form, readonly Point[]>> = {
  bottle: [
    [0.28, -0.5],
    [0.3, -0.24],
    [0.62, -0.1],
    [0.96, 0.06],
    [1, 0.3],
    [0.94, 0.5],
  ],
  glass: [
    [1, -0.5],
    [0.94, -0.1],
    [0.86, 0.25],
    [0.76, 0.5],
  ],
  cup: [
    [0.96, -0.5],
    [0.95, -0.1],
    [0.86, 0.3],
    [0.62, 0.5],
  ],
  vase: [
    [0.62, -0.5],
    [0.42, -0.32],
    [0.78, -0.08],
    [1, 0.14],
    [0.82, 0.4],
    [0.52, 0.5],
  ],
  bucket: [
    [1, -0.5],
    [0.92, 0],
    [0.78, 0.5],
  ],
};
