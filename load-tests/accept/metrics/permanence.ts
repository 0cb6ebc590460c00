import { notMeasurable, seconds, unless, type Finding } from '../finding.ts';
import type { Track } from '../picture/follow.ts';

/** For so long may anything stand before it; in seconds. */
const HIDDEN_S = 0.1;

/** Whether the followed thing stays in the world: it may leave over the edge of the picture and be hidden for `mayHideS`, not more. */
export function permanence(track: Track, timesS: readonly number[], mayHideS = HIDDEN_S): Finding {
  const seen = track.filter((sight) => sight !== undefined).length;
  if (seen === 0) return notMeasurable('nothing red was seen that could be followed');
  const complaints = gaps(track).flatMap(({ from, to }) => {
    const left = track[from - 1]?.atEdge || track[to]?.atEdge;
    const goneS = (timesS[to] ?? endS(timesS)) - timesS[from]!;
    return left || goneS <= mayHideS ? [] : [`gone for ${seconds(goneS)} at ${seconds(timesS[from]!)}`];
  });
  return unless(complaints, `seen in ${seen} of ${track.length} frames`);
}

/** Where it is not seen, from the first to after the last frame; before it was first seen it need not exist. */
function gaps(track: Track): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  for (let nth = track.findIndex((sight) => sight !== undefined); nth < track.length; nth++) {
    if (track[nth]) continue;
    const next = track.findIndex((sight, other) => other > nth && sight !== undefined);
    const to = next < 0 ? track.length : next;
    found.push({ from: nth, to });
    nth = to;
  }
  return found;
}

const endS = (timesS: readonly number[]): number => 2 * timesS.at(-1)! - (timesS.at(-2) ?? 0);
