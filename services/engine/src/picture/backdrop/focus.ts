import { clamp } from '../chance.ts';
import type { Lens } from '../camera/lens.ts';

/** Metres of the plane of action over the picture's shorter side: from the first on the lens begins to lose what lies behind, at the second it is a close-up. */
const SHARP_M = 2.9;
const CLOSE_M = 1.1;
/** How far out of focus the farthest is in a close-up, pixels at 720 lines. */
const MOST_PX = 9;

/** Whether a camera is so near that what lives at a depth would be seen only as a blur. */
export const tooClose = (lens: Lens, depthM: number): boolean =>
  (blurAt(lens, { depthM }) * 720) / Math.min(lens.width, lens.height) > 2.5;

/** How much a layer is out of focus, pixels: by itself, and the more the nearer the camera is to those it is about. In half steps. */
export function blurAt(
  lens: Lens,
  { depthM, blurPx = 0 }: { readonly depthM: number; readonly blurPx?: number },
): number {
  const side = Math.min(lens.width, lens.height);
  const close = clamp((SHARP_M - side / lens.pose.scale) / (SHARP_M - CLOSE_M), 0, 1);
  const away = Math.abs(depthM) / (Math.abs(depthM) + 5);
  return Math.round(((blurPx + MOST_PX * close * away) * side * 2) / 720) / 2;
}
