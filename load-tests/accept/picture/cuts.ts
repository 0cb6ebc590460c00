import { median } from '../numbers.ts';

/** Mean difference of successive frames, in grey levels, above which it may be another picture; and by how much it stands out. */
const CUT_LEVELS = 14;
const CUT_OVER_USUAL = 5;

/** The frames that show a new picture. */
export function cutsOf(greys: readonly Uint8Array[]): number[] {
  const changes = greys.map((grey, nth) => (nth === 0 ? 0 : meanDifference(grey, greys[nth - 1]!)));
  const usual = median(changes.slice(1));
  return changes.flatMap((change, nth) => {
    const around = median([...changes.slice(Math.max(1, nth - 6), nth), ...changes.slice(nth + 1, nth + 7)]);
    return change > CUT_LEVELS && change > CUT_OVER_USUAL * Math.max(around || 0, usual / 2) ? [nth] : [];
  });
}

function meanDifference(a: Uint8Array, b: Uint8Array): number {
  let sum = 0;
  let count = 0;
  for (let n = 0; n < a.length; n += 7, count++) sum += Math.abs(a[n]! - b[n]!);
  return count ? sum / count : 0;
}
