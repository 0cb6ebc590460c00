import type { NounLook } from '../../vocab/looks.ts';

/** Shares of a biped's standing height. Heads and hands are larger than life, so that faces can be read. */
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
  head: 0.098,
  hand: 0.034,
  foot: 0.034,
  upperArm: 0.036,
  foreArm: 0.027,
  thigh: 0.056,
  shin: 0.036,
  shoulders: 0.088,
  waist: 0.066,
  hips: 0.08,
};

/** How wide a mouth at rest is. The camera's close-ups are measured by it. */
export const MOUTH_SHARE = ADULT.head * 0.84;

export function proportionsOf(look: NounLook): Proportions {
  if (look.kind === 'robot')
    return {
      ...ADULT,
      head: 0.095,
      hand: 0.036,
      upperArm: 0.034,
      foreArm: 0.034,
      thigh: 0.044,
      shin: 0.044,
      shoulders: 0.1,
      waist: 0.07,
      hips: 0.074,
    };
  if (look.kind !== 'person') return ADULT;
  if (look.age === 'child')
    return {
      ...ADULT,
      head: 0.128,
      hand: 0.038,
      foot: 0.04,
      upperArm: 0.042,
      foreArm: 0.033,
      thigh: 0.06,
      shoulders: 0.084,
      waist: 0.078,
      hips: 0.084,
    };
  const broad = look.sex === 'male' ? 1.06 : 0.93;
  const old = look.age === 'old' ? 1.12 : 1;
  return {
    ...ADULT,
    shoulders: ADULT.shoulders * broad,
    waist: ADULT.waist * old,
    hips: ADULT.hips * (look.sex === 'male' ? 0.96 : 1.05),
    upperArm: ADULT.upperArm * broad,
  };
}
