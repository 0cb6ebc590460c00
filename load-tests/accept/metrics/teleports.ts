import { notMeasurable, seconds, unless, type Finding } from '../finding.ts';
import { median } from '../numbers.ts';
import type { Sight, Track } from '../picture/follow.ts';

/** A step may be so many times the largest of the steps around it, and so many radii more. Drawings may be held for a few frames. */
const AROUND = 3;
const TIMES = 2;
const RADII = 1.2;
const FEWEST_SIGHTS = 10;

/** Whether the followed thing goes where it goes without leaving out the way. */
export function teleports(track: Track, widthPx: number): Finding {
  const seen = track.filter((sight) => sight !== undefined);
  if (seen.length < FEWEST_SIGHTS) return notMeasurable('nothing red was seen for long enough to be followed');
  const radius = Math.sqrt(median(seen.map(({ blob }) => blob.areaPx)) / Math.PI);
  const speeds = seen.slice(1).map((sight, n) => apart(seen[n]!, sight) / (sight.timeS - seen[n]!.timeS));
  let jumps = 0;
  const complaints = seen.slice(1).flatMap((sight, n) => {
    const last = seen[n]!;
    const around = Math.max(...speeds.slice(Math.max(0, n - AROUND), n), ...speeds.slice(n + 1, n + 1 + AROUND), 0);
    const most = TIMES * around * (sight.timeS - last.timeS) + RADII * radius;
    if (apart(last, sight) <= most) return [];
    jumps++;
    return [`${((apart(last, sight) / widthPx) * 100).toFixed(1)} % of the width at ${seconds(sight.timeS)}`];
  });
  return unless(complaints, jumps === 0 ? `none in ${seen.length} frames` : `${jumps}`);
}

/** Where something stands before it, its middle is wrong by up to half of what is hidden. */
function apart(a: Sight, b: Sight): number {
  return Math.hypot(b.x - a.x, b.y - a.y);
}
