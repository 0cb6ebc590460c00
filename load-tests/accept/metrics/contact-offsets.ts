import { notMeasurable, seconds, unless, type Finding } from '../finding.ts';
import { most } from '../numbers.ts';
import type { Track } from '../picture/follow.ts';
import type { Heard } from './heard.ts';

/** How far the frames that show a ball at its lowest are from the sounds of its bounces: what an eye could notice. */
export function contactOffsets(heard: readonly Heard[] | string, track: Track, frameS: number): Finding {
  if (typeof heard === 'string') return notMeasurable(heard);
  const offsets = heard.map(({ bounce, onset }) => {
    const shown = lowestNear(track, bounce.frame);
    return onset && shown !== undefined ? (shown - onset.timeS) / frameS : undefined;
  });
  const complaints = heard.flatMap(({ bounce }, n) => {
    const offset = offsets[n];
    if (offset === undefined) return [`the bounce at ${seconds(bounce.timeS)} is not heard`];
    return Math.abs(offset) > 1 ? [`${offset.toFixed(1)} frames at ${seconds(bounce.timeS)}`] : [];
  });
  const worst = most(offsets.map((offset) => Math.abs(offset ?? 0)));
  return unless(complaints, `at most ${worst.toFixed(2)} frames over ${heard.length} bounces`);
}

function lowestNear(track: Track, frame: number): number | undefined {
  let lowest: { timeS: number; y: number } | undefined;
  for (const sight of track.slice(Math.max(0, frame - 1), frame + 3))
    if (sight && sight.y > (lowest?.y ?? 0)) lowest = sight;
  return lowest?.timeS;
}
