import { notMeasurable, seconds, unless, type Finding } from '../finding.ts';
import { most } from '../numbers.ts';
import type { Heard } from './heard.ts';

const MOST_MS = 5;

/** How far the sounds of bounces begin from the instants at which the picture's paths meet. */
export function onsetOffsets(heard: readonly Heard[] | string): Finding {
  if (typeof heard === 'string') return notMeasurable(heard);
  const offsets = heard.map(({ bounce, onset }) => onset && (onset.timeS - bounce.timeS) * 1000);
  const complaints = heard.flatMap(({ bounce }, n) => {
    const offset = offsets[n];
    if (offset === undefined) return [`the bounce at ${seconds(bounce.timeS)} is not heard`];
    return Math.abs(offset) > MOST_MS ? [`${offset.toFixed(1)} ms at ${seconds(bounce.timeS)}`] : [];
  });
  const worst = most(offsets.map((offset) => Math.abs(offset ?? 0)));
  return unless(complaints, `at most ${worst.toFixed(1)} ms over ${heard.length} bounces`);
}
