import { notMeasurable, seconds, unless, type Finding } from '../finding.ts';
import type { Film } from '../clip.ts';
import type { Sight, Track } from '../picture/follow.ts';

/** For so long may anything stand before it; in seconds. */
const HIDDEN_S = 0.1;

/** Whether the followed thing stays in the world: it may leave over the edge of the picture and be hidden for `mayHideS`, not more. */
export function permanence(track: Track, film: Place, cuts: readonly number[] = [], mayHideS = HIDDEN_S): Finding {
  const { timesS } = film;
  const seen = track.filter((sight) => sight !== undefined).length;
  if (seen === 0) return notMeasurable('nothing red was seen that could be followed');
  const complaints = gaps(track, cuts).flatMap(({ from, to }) => {
    const left = isLeaving(track[from - 2], track[from - 1], film) || track[to]?.atEdge;
    const goneS = (timesS[to] ?? endS(timesS)) - timesS[from]!;
    return left || goneS <= mayHideS ? [] : [`gone for ${seconds(goneS)} at ${seconds(timesS[from]!)}`];
  });
  return unless(complaints, `seen in ${seen} of ${track.length} frames`);
}

type Place = Pick<Film, 'width' | 'height' | 'timesS'>;

/** It touches the edge, or at its speed will have in the next frame. */
function isLeaving(before: Sight | undefined, last: Sight | undefined, { width, height }: Place): boolean {
  if (!last || last.atEdge) return last !== undefined;
  const { blob } = last;
  const [dx, dy] = before ? [blob.x - before.blob.x, blob.y - before.blob.y] : [0, 0];
  return blob.left + dx <= 0 || blob.right + dx >= width - 1 || blob.top + dy <= 0 || blob.bottom + dy >= height - 1;
}

interface Gap {
  readonly from: number;
  readonly to: number;
}

/** Where it is not seen, from the first to after the last frame; before it is first seen in a shot it need not be there. */
function gaps(track: Track, cuts: readonly number[]): Gap[] {
  const found: Gap[] = [];
  let from: number | undefined;
  let wasSeen = false;
  for (let nth = 0; nth <= track.length; nth++) {
    const ends = nth === track.length || cuts.includes(nth);
    if (from !== undefined && (ends || track[nth])) {
      found.push({ from, to: nth });
      from = undefined;
    }
    if (ends) wasSeen = false;
    if (track[nth]) wasSeen = true;
    else if (wasSeen) from ??= nth;
  }
  return found;
}

const endS = (timesS: readonly number[]): number => 2 * timesS.at(-1)! - (timesS.at(-2) ?? 0);
