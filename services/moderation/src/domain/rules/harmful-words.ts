import type { Finding } from '../finding.ts';
import type { Policy } from '../policy.ts';
import type { Reading } from '../reading.ts';

/** Phrases of the lexicons, wherever something is asked for or spoken; in a negative prompt only what is harmful even there. */
export function harmfulWords(reading: Reading, policy: Policy): readonly Finding[] {
  const counts = new Set(policy.negativePrompt.counts);
  return reading.harms
    .map(({ entry }) => entry)
    .filter(({ category }) => reading.source !== 'negative_prompt' || counts.has(category))
    .map(({ id, category, severity }) => ({ category, severity, key: `entry ${id}` }));
}
