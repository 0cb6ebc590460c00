import type { Sound } from '../clip.ts';
import { fail, notMeasurable, pass, type Finding } from '../finding.ts';
import { loudnessLufs } from '../sound/loudness.ts';

const WANTED_LUFS = -16;
const WITHIN_LU = 1;

/** Integrated loudness by ITU-R BS.1770. */
export function loudness(sound: Sound | undefined): Finding {
  if (!sound) return notMeasurable('the clip has no sound');
  const lufs = loudnessLufs(sound);
  if (lufs === -Infinity) return fail('silence', 'nothing is heard');
  const value = `${lufs.toFixed(1)} LUFS`;
  if (Math.abs(lufs - WANTED_LUFS) <= WITHIN_LU) return pass(value);
  return fail(value, lufs > WANTED_LUFS ? 'too loud' : 'too quiet');
}
