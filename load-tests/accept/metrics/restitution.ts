import { notMeasurable, seconds, unless, type Finding } from '../finding.ts';
import type { Bounce } from '../motion/flights.ts';
import { least, median, most } from '../numbers.ts';

/** As much as it came with is what it may have at most; the rest is our own error. */
const MOST = 1.01;
const MOST_APART = 0.08;
const PRECISE_S = 0.003;
const FEWEST = 2;

/** How much of its speed a ball keeps when it bounces: never all of it, and much the same each time. */
export function restitution(bounces: readonly Bounce[]): Finding {
  const clear = bounces.filter(({ errorS }) => errorS <= PRECISE_S);
  if (clear.length < FEWEST) return notMeasurable(`${clear.length} bounces are clear enough; it takes ${FEWEST}`);
  const kept = clear.map(({ speedIn, speedOut }) => speedOut / speedIn);
  const usual = median(kept);
  const complaints = clear.flatMap(({ timeS }, n) => {
    if (kept[n]! > MOST) return [`it gains speed at ${seconds(timeS)} (× ${kept[n]!.toFixed(2)})`];
    return Math.abs(kept[n]! - usual) > MOST_APART ? [`${kept[n]!.toFixed(2)} at ${seconds(timeS)}`] : [];
  });
  return unless(complaints, `${least(kept).toFixed(2)} to ${most(kept).toFixed(2)} over ${clear.length} bounces`);
}
