import type { NounLook } from '../../vocab/looks.ts';

/** Shares of a biped's standing height. Heads and hands are larger than life, so that faces and gestures can be read. */
export interface Proportions {
  readonly head: number;
  readonly hand: number;
  readonly foot: number;
  readonly upperArm: number;
  readonly foreArm: number;
  readonly thigh: number;
  readonly shin: number;
  readonly shoulders: number;
  readonly waist: number;
  readonly hips: number;
}

const ADULT: Proportions = {
  head: 0.108,
  hand: 0.038,
  foot: 0.036,
  upperArm: 0.036,
  foreArm: 0.028,
  thigh: 0.055,
  shin: 0.038,
  shoulders: 0.09,
  waist: 0.064,
  hips: 0.078,
};

const CHILD: Proportions = {
  ...ADULT,
  head: 0.142,
  hand: 0.044,
  foot: 0.044,
  upperArm: 0.04,
  foreArm: 0.034,
  thigh: 0.06,
  shin: 0.044,
  shoulders: 0.082,
  waist: 0.076,
  hips: 0.082,
};

const BABY: Proportions = {
  ...CHILD,
  head: 0.185,
  hand: 0.05,
  foot: 0.05,
  upperArm: 0.05,
  foreArm: 0.046,
  thigh: 0.078,
  shin: 0.06,
  shoulders: 0.095,
  waist: 0.1,
  hips: 0.108,
};

/** How wide a mouth at rest is. The camera's close-ups are measured by it. */
export const MOUTH_SHARE = ADULT.head * 0.76;

/** @param girth around the waist and across the shoulders, against the usual 1 */
export function proportionsOf(look: NounLook, girth = 1): Proportions {
  if (look.kind !== 'person') return ADULT;
  const wide = (parts: Proportions): Proportions => ({
    ...parts,
    shoulders: parts.shoulders * (0.6 + 0.4 * girth),
    waist: parts.waist * girth ** 2,
    hips: parts.hips * girth,
    upperArm: parts.upperArm * (0.5 + 0.5 * girth),
    thigh: parts.thigh * (0.5 + 0.5 * girth),
  });
  if (look.age === 'baby') return BABY;
  if (look.age === 'child') return wide(CHILD);
  const male = look.sex === 'male';
  return wide({
    ...ADULT,
    shoulders: ADULT.shoulders * (male ? 1.08 : 0.92),
    waist: ADULT.waist * (male ? 1.04 : 0.92),
    hips: ADULT.hips * (male ? 0.95 : 1.06),
    upperArm: ADULT.upperArm * (male ? 1.08 : 0.9),
  });
}
