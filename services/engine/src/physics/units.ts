/** Steps of the physics a second. */
export const STEPS_PER_SECOND = 240;
export const STEP_S = 1 / STEPS_PER_SECOND;
/** Poses of characters a second. */
export const POSES_PER_SECOND = 60;
export const STEPS_PER_POSE = STEPS_PER_SECOND / POSES_PER_SECOND;

export const clamp = (value: number, low: number, high: number): number =>
  value < low ? low : value > high ? high : value;
export const lerp = (from: number, to: number, share: number): number => from + (to - from) * share;
/** 0 to 1 with no speed at both ends. */
export const ease = (share: number): number => {
  const s = clamp(share, 0, 1);
  return s * s * (3 - 2 * s);
};
