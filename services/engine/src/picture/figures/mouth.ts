import type { Viseme, VisemeKey } from '../../timeline.ts';
import { mix, smooth } from '../chance.ts';

/** A mouth as shares of its resting width: how wide, how far open, how much of the teeth and the tongue shows. */
export interface MouthShape {
  readonly width: number;
  readonly open: number;
  readonly teeth: number;
  readonly tongue: number;
}

const SHAPES: Readonly<Record<Viseme, MouthShape>> = {
  rest: { width: 1, open: 0, teeth: 0, tongue: 0 },
  M: { width: 0.92, open: 0.02, teeth: 0, tongue: 0 },
  F: { width: 0.88, open: 0.16, teeth: 1, tongue: 0 },
  A: { width: 0.95, open: 0.82, teeth: 0.45, tongue: 0.6 },
  E: { width: 1.08, open: 0.46, teeth: 0.6, tongue: 0.4 },
  I: { width: 1.14, open: 0.28, teeth: 0.8, tongue: 0.15 },
  O: { width: 0.66, open: 0.7, teeth: 0.1, tongue: 0.3 },
  U: { width: 0.5, open: 0.4, teeth: 0, tongue: 0.1 },
  L: { width: 0.92, open: 0.42, teeth: 0.5, tongue: 1 },
  S: { width: 1.02, open: 0.17, teeth: 1, tongue: 0 },
};

/** How long the lips take from one shape to the next. They start early, as real ones do. */
const BLEND_S = 0.07;

/** The mouth at an instant, on its way from the last shape to the next. */
export function mouthAt(keys: readonly VisemeKey[], timeS: number): MouthShape {
  const timeMs = (timeS + BLEND_S / 2) * 1000;
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (keys[middle]!.timeMs <= timeMs) low = middle + 1;
    else high = middle;
  }
  const key = keys[low - 1];
  if (!key) return SHAPES.rest;
  const from = SHAPES[keys[low - 2]?.shape ?? 'rest'];
  const to = SHAPES[key.shape];
  const share = smooth((timeMs - key.timeMs) / (BLEND_S * 1000));
  return {
    width: mix(from.width, to.width, share),
    open: mix(from.open, to.open, share),
    teeth: mix(from.teeth, to.teeth, share),
    tongue: mix(from.tongue, to.tongue, share),
  };
}
