import type { Track } from '../picture/follow.ts';

/** In pixels: less is rest, more is motion. */
const REST_PX = 0.2;
const MOTION_PX = 1.5;
const OFTEN = 0.15;

/** Whether a moving thing stands still in every other frame or so: drawn at fewer pictures a second than the clip shows. */
export function isHeld(track: Track): boolean {
  const steps = track.slice(1).map((sight, n) => {
    const last = track[n];
    return sight && last ? Math.hypot(sight.x - last.x, sight.y - last.y) : Number.NaN;
  });
  const held = steps.filter((step, n) => step < REST_PX && steps[n - 1]! > MOTION_PX && steps[n + 1]! > MOTION_PX);
  return held.length > steps.length * OFTEN;
}
