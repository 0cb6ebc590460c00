import { notMeasurable, seconds, unless, type Finding } from '../finding.ts';
import { median, most } from '../numbers.ts';
import type { Sight, Track } from '../picture/follow.ts';

/** A wide swing takes a little longer than a narrow one: 4 % at 45°, and a swing that dies down passes through both. */
const MOST_SHARE = 0.05;
/** An amplitude may grow by so much: our own error. */
const GROWS = 0.03;
const FEWEST = 2;
const WIDE_ENOUGH_PX = 8;

/** Whether what swings takes the same time for each swing, and never swings farther than before. */
export function swing(track: Track): Finding {
  const sights = track.filter((sight) => sight !== undefined && !sight.partial) as Sight[];
  if (sights.length < track.length / 2) return notMeasurable('nothing red was seen for long enough to be followed');
  const xs = sights.map(({ x }) => x);
  const middle = (Math.max(...xs) + Math.min(...xs)) / 2;
  if (Math.max(...xs) - Math.min(...xs) < WIDE_ENOUGH_PX) return notMeasurable('what is red does not swing');
  const passes = passesOf(sights, middle);
  const periods = passes.slice(2).map((timeS, n) => timeS - passes[n]!);
  if (periods.length < FEWEST) return notMeasurable(`${periods.length} whole swings are seen; it takes ${FEWEST}`);
  const usual = median(periods);
  const complaints = periods.flatMap((period, n) => {
    const share = period / usual - 1;
    return Math.abs(share) > MOST_SHARE ? [`${(share * 100).toFixed(0)} % at ${seconds(passes[n]!)}`] : [];
  });
  const widths = passes.slice(1).map((timeS, n) => widest(sights, passes[n]!, timeS, middle));
  widths.forEach((width, n) => {
    const before = widths[n - 2];
    if (before !== undefined && width > before * (1 + GROWS))
      complaints.push(`it swings farther than before at ${seconds(passes[n]!)}`);
  });
  const spread = most(periods.map((period) => Math.abs(period / usual - 1))) * 100;
  return unless(complaints, `${seconds(usual)} a swing, within ${spread.toFixed(1)} %`);
}

/** When it passes the middle, either way. */
function passesOf(sights: readonly Sight[], middle: number): number[] {
  return sights.slice(1).flatMap((sight, n) => {
    const last = sights[n]!;
    if (last.x < middle === sight.x < middle) return [];
    return [last.timeS + ((middle - last.x) / (sight.x - last.x)) * (sight.timeS - last.timeS)];
  });
}

function widest(sights: readonly Sight[], fromS: number, toS: number, middle: number): number {
  return most(sights.filter(({ timeS }) => timeS > fromS && timeS < toS).map(({ x }) => Math.abs(x - middle)));
}
