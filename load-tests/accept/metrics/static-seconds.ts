import { frameS, type Film } from '../clip.ts';
import { notMeasurable, seconds, unless, type Finding } from '../finding.ts';
import { Changes } from '../picture/changes.ts';

/** As long as that may nothing move. */
const MOST_S = 1;
/** Frames are compared over this time, so that slow things are seen to move. */
const APART_S = 0.25;
/** Squares of eight pixels that change when something moves. */
const ALIVE = 4;

/** Whether every second has something happening; the wandering mark of a clip is not something. */
export function staticSeconds(film: Film): Finding {
  const apart = Math.max(1, Math.round(APART_S / frameS(film)));
  if (film.frames.length <= apart) return notMeasurable('the clip is shorter than a quarter of a second');
  const changes = new Changes(film);
  const still = film.timesS.slice(apart).map((_, nth) => changes.count(nth, nth + apart) < ALIVE);
  const longest = longestRun(still);
  if (longest.length === 0) return unless([], 'none');
  const [fromS, toS] = [film.timesS[longest.from]!, film.timesS[longest.from + longest.length - 1 + apart]!];
  const value = `at most ${seconds(toS - fromS)}`;
  return unless(toS - fromS < MOST_S ? [] : [`nothing moves from ${seconds(fromS)} to ${seconds(toS)}`], value);
}

function longestRun(still: readonly boolean[]): { from: number; length: number } {
  let best = { from: 0, length: 0 };
  let length = 0;
  still.forEach((one, nth) => {
    length = one ? length + 1 : 0;
    if (length > best.length) best = { from: nth - length + 1, length };
  });
  return best;
}
