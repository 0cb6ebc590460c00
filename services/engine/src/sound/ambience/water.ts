import { chance, hash } from '../../scene/chance.ts';
import { shape } from '../envelope.ts';
import { bank, biquad, filter } from '../filters.ts';
import { grains } from '../noise.ts';
import { lay } from '../pcm.ts';
import { blip, burst } from '../tones.ts';
import { both, breath, hiss, keyOf, scatter, wide, type Bed, type BedMaker } from './bed.ts';

const fall = wide((bed, ear) => {
  const noise = hiss(bed, 'rain', ear);
  lay(noise, 0, grains(keyOf(bed, 'patter', ear), noise.length, 5), 7);
  const thicker = breath(bed, 'sheets', 5);
  return shape(
    bank(noise, [
      [biquad('high', 2200), 0.12],
      [biquad('band', 1100, 0.6), 0.16],
    ]),
    (t) => 0.75 + 0.25 * thicker(t),
  );
});

/** What a drop sounds like on what it falls on: its pitch and spread in Hz, how long, how it slides; and how far its curtain is dulled. */
const DROPS = {
  hard: { hz: 900, spread: 2600, seconds: 0.014, slide: 1.2, loud: 0.25, dulled: 20_000 },
  soft: { hz: 320, spread: 700, seconds: 0.012, slide: 0.8, loud: 0.2, dulled: 3800 },
  water: { hz: 480, spread: 1300, seconds: 0.04, slide: 1.9, loud: 0.4, dulled: 6500 },
  roof: { hz: 210, spread: 420, seconds: 0.03, slide: 0.9, loud: 0.45, dulled: 1500 },
} as const;

/** A curtain of it, and single drops on something near. */
export const rain: BedMaker = (bed) => {
  const { hz, spread, seconds, slide, loud, dulled } = DROPS[bed.onto ?? 'hard'];
  const curtain = fall(bed);
  if (dulled < 20_000) for (const ear of [curtain.left, curtain.right]) filter(ear, biquad('low', dulled));
  return both(
    curtain,
    scatter(bed, 'drops', 40, (nth) => blip(hz + chance(bed.seed, 'drop', nth) * spread, seconds, loud, slide)),
  );
};

const rattle = wide((bed, ear) => {
  const noise = hiss(bed, 'hail', ear);
  lay(noise, 0, grains(keyOf(bed, 'stones', ear), noise.length, 9), 16);
  const thicker = breath(bed, 'sheets', 4);
  return shape(
    bank(noise, [
      [biquad('band', 3400, 0.8), 0.3],
      [biquad('band', 1500, 0.8), 0.16],
    ]),
    (t) => 0.7 + 0.3 * thicker(t),
  );
});

/** Ice on roofs and stones: a rattle, and single ones that are heard to hit. */
export const hail: BedMaker = (bed) =>
  both(
    rattle(bed),
    scatter(bed, 'stone', 55, (nth) =>
      burst(hash(bed.seed, 'stone', nth), 0.004, 0.5 + 0.8 * chance(bed.seed, 'hard', nth) ** 3),
    ),
  );

/** Drops into still water, in a place that is otherwise silent. */
export const drips: BedMaker = (bed) =>
  both(
    pressure(bed),
    scatter(bed, 'drip', 1.6, (nth) => blip(620 + chance(bed.seed, 'drip', nth) * 1100, 0.11, 0.9, 1.7)),
    1,
  );

const PERIOD_S = 4.6;

/** One wave after the other: it swells, breaks, and runs back hissing over the shore. */
function breakers(bed: Bed, hissing: boolean): (timeS: number) => number {
  return (timeS) => {
    let level = 0;
    const now = Math.floor(timeS / PERIOD_S);
    for (let nth = now - 2; nth <= now + 1; nth++) {
      const breaksS = (nth + 0.45 + 0.4 * chance(bed.seed, 'wave', nth)) * PERIOD_S;
      const size = 0.55 + 0.45 * chance(bed.seed, 'size', nth);
      const since = timeS - breaksS - (hissing ? 0.25 : 0);
      level += size * (since < 0 ? Math.exp(since / (hissing ? 0.35 : 1.1)) : Math.exp(-since / (hissing ? 1.5 : 0.8)));
    }
    return 0.12 + level;
  };
}

export const waves: BedMaker = wide((bed, ear) => {
  const noise = hiss(bed, 'waves', ear);
  const surge = bank(noise, [
    [biquad('low', 420), 0.55],
    [biquad('band', 900, 0.7), 0.2],
  ]);
  const foam = bank(noise, [
    [biquad('band', 2600, 0.5), 0.2],
    [biquad('high', 5000), 0.05],
  ]);
  shape(surge, breakers(bed, false));
  lay(surge, 0, shape(foam, breakers(bed, true)));
  return surge;
});

const running = wide((bed, ear) => {
  const ripple = breath(bed, `ripple${ear}`, 0.6);
  return shape(
    bank(hiss(bed, 'stream', ear), [
      [biquad('band', 800, 0.8), 0.22],
      [biquad('band', 2600, 0.8), 0.13],
    ]),
    (t) => 0.7 + 0.3 * ripple(t),
  );
});

export const stream: BedMaker = (bed) =>
  both(
    running(bed),
    scatter(bed, 'gurgle', 16, (nth) => blip(350 + chance(bed.seed, 'gurgle', nth) * 900, 0.06, 0.35, 1.6)),
  );

const pressure = wide((bed, ear) => bank(hiss(bed, 'depth', ear), [[biquad('band', 190, 0.7), 0.8]]));

/** Air that rises, over the dull sound of depth. */
export const bubbles: BedMaker = (bed) =>
  both(
    pressure(bed),
    scatter(bed, 'bubbles', 9, (nth) => blip(260 + chance(bed.seed, 'bubble', nth) * 700, 0.09, 0.5, 1.9)),
  );
