import type { Finding } from '../finding.ts';
import type { Reading } from '../reading.ts';

/** What a negative prompt asks to leave out so that something harmful remains: the clothes, the censor's bar. */
export function wishedAway(reading: Reading): readonly Finding[] {
  if (reading.source !== 'negative_prompt') return [];
  return reading.wishedAway.map(({ entry: { id, category, severity } }) => ({
    category,
    severity,
    key: `entry ${id}`,
  }));
}
