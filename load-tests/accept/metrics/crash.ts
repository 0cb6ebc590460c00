import type { Film } from '../clip.ts';
import { notMeasurable, seconds, unless, type Finding } from '../finding.ts';
import { median } from '../numbers.ts';
import type { CameraMove } from '../picture/camera.ts';
import { Changes } from '../picture/changes.ts';
import type { Onset } from '../sound/onsets.ts';

/** An eye takes picture and sound for one event when they are no farther apart. */
const MOST_MS = 80;
/** By so many squares more than usual, and so many times, must the picture change at once. */
const STANDS_OUT = 5;
const TIMES = 1.3;
const AROUND = 6;
/** The camera's own changes hide those of things. */
const MOST_CAMERA = 0.01;

/** How far the loudest sudden sound is from an instant at which the picture suddenly changes more. */
export function crash(film: Film, camera: CameraMove, onsets: readonly Onset[] | undefined): Finding {
  if (!onsets) return notMeasurable('the clip has no sound');
  const loudest = onsets.reduce<Onset | undefined>((a, b) => (a && a.riseDb >= b.riseDb ? a : b), undefined);
  if (!loudest) return notMeasurable('no sudden sound is heard');
  const changes = new Changes(film);
  const counts = film.frames.slice(1).map((_, nth) => changes.count(nth, nth + 1));
  const bursts = counts.flatMap((count, n) => {
    const moved = Math.abs(camera.shifts[n + 1]!.x - camera.shifts[n]!.x) / film.width;
    if (moved > MOST_CAMERA || camera.cuts.includes(n + 1)) return [];
    const usual = median(counts.slice(Math.max(0, n - AROUND), n));
    return count > usual * TIMES && count > usual + STANDS_OUT ? [film.timesS[n + 1]!] : [];
  });
  if (bursts.length === 0) return notMeasurable('the picture never changes suddenly');
  const nearest = bursts.reduce((a, b) => (Math.abs(b - loudest.timeS) < Math.abs(a - loudest.timeS) ? b : a));
  const offMs = (loudest.timeS - nearest) * 1000;
  const complaint = `the picture changes at ${seconds(nearest)}, the sound begins at ${seconds(loudest.timeS)}`;
  return unless(Math.abs(offMs) > MOST_MS ? [complaint] : [], `${offMs.toFixed(0)} ms`);
}
