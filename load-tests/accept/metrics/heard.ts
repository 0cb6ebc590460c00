import type { Bounce } from '../motion/flights.ts';
import { most } from '../numbers.ts';
import type { Onset } from '../sound/onsets.ts';

/** A bounce that is seen, and the sound that belongs to it; none: it is not heard. */
export interface Heard {
  readonly bounce: Bounce;
  readonly onset: Onset | undefined;
}

/** Instants that are known less well say nothing about milliseconds. */
const PRECISE_S = 0.0015;
/** Bounces that are slower than this share of the fastest one may be too soft to be heard. */
const STRONG = 0.35;
const FARTHEST_S = 0.25;
const FEWEST = 2;

/** Pairs each bounce with the nearest sudden sound; says why where there are too few bounces to tell. */
export function heardBounces(bounces: readonly Bounce[], onsets: readonly Onset[]): readonly Heard[] | string {
  const fastest = most(bounces.map(({ speedIn }) => speedIn));
  const precise = bounces.filter(({ errorS, speedIn }) => errorS <= PRECISE_S && speedIn >= STRONG * fastest);
  if (precise.length < FEWEST)
    return `${precise.length} of the ${bounces.length} bounces that are seen are clear enough; it takes ${FEWEST}`;
  return precise.map((bounce) => ({ bounce, onset: nearest(bounce, bounces, onsets) }));
}

/** Not farther than half-way to the next bounce. */
function nearest(bounce: Bounce, bounces: readonly Bounce[], onsets: readonly Onset[]): Onset | undefined {
  const gapS = bounces.reduce(
    (gap, other) => (other === bounce ? gap : Math.min(gap, Math.abs(other.timeS - bounce.timeS))),
    Infinity,
  );
  const off = (onset: Onset): number => Math.abs(onset.timeS - bounce.timeS);
  return onsets
    .filter((onset) => off(onset) <= Math.min(FARTHEST_S, gapS / 2))
    .reduce<Onset | undefined>((best, onset) => (best && off(best) <= off(onset) ? best : onset), undefined);
}
