import { notMeasurable, seconds, unless, type Finding } from '../finding.ts';
import type { Flights } from '../motion/flights.ts';
import { median, most } from '../numbers.ts';

const MOST_SHARE = 0.03;
const FEWEST = 2;

/** Whether everything falls under one weight: the same from flight to flight, and along each of them. */
export function gravity({ flights, unlawful }: Flights): Finding {
  const judged = flights.filter(({ judgeable }) => judgeable);
  const complaints = unlawful.map(
    ({ fromS, toS, fall }) =>
      `from ${seconds(fromS)} to ${seconds(toS)} it follows no parabola (off by ${fall.rms.toFixed(1)} px)`,
  );
  if (judged.length < FEWEST && complaints.length === 0)
    return notMeasurable(`${judged.length} flights are long and clear enough; it takes ${FEWEST}`);
  const usual = median(judged.map(({ fall }) => fall.acceleration));
  const shares = judged.map(({ fall }) => fall.acceleration / usual - 1);
  judged.forEach(({ fromS, toS }, n) => {
    if (Math.abs(shares[n]!) > MOST_SHARE)
      complaints.push(`${percent(shares[n]!)} from ${seconds(fromS)} to ${seconds(toS)}`);
  });
  const spread = judged.length > 0 ? `within ${(most(shares.map(Math.abs)) * 100).toFixed(1)} %` : 'no parabola';
  return unless(complaints, `${spread} over ${judged.length} flights`);
}

const percent = (share: number): string => `${share > 0 ? '+' : ''}${(share * 100).toFixed(1)} %`;
