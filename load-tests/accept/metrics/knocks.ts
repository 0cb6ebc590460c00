import { fail, notMeasurable, pass, seconds, type Finding } from '../finding.ts';
import type { Onset } from '../sound/onsets.ts';

/** Things that fall one after the other knock so often, each so soon after the last. */
const FEWEST = 4;
const SOON_S = 0.5;

/** Whether a row of things that fall is heard as a row of knocks. */
export function knocks(onsets: readonly Onset[] | undefined): Finding {
  if (!onsets) return notMeasurable('the clip has no sound');
  let best: readonly Onset[] = [];
  let run: Onset[] = [];
  for (const onset of onsets) {
    const last = run.at(-1);
    run = last && onset.timeS - last.timeS <= SOON_S ? [...run, onset] : [onset];
    if (run.length > best.length) best = run;
  }
  if (best.length >= FEWEST) return pass(`${best.length} from ${seconds(best[0]!.timeS)}`);
  return fail(`${best.length}`, `fewer than ${FEWEST} knocks follow each other within ${SOON_S} s`);
}
