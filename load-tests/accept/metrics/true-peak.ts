import type { Sound } from '../clip.ts';
import { fail, notMeasurable, pass, type Finding } from '../finding.ts';
import { truePeakDbtp } from '../sound/true-peak.ts';

const MOST_DBTP = -1;

/** The highest point of the wave, also between its samples. */
export function truePeak(sound: Sound | undefined): Finding {
  if (!sound) return notMeasurable('the clip has no sound');
  const peak = truePeakDbtp(sound);
  const value = `${peak.toFixed(1)} dBTP`;
  return peak <= MOST_DBTP ? pass(value) : fail(value, 'it clips when it is played or converted');
}
