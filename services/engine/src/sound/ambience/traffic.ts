import { chance, hash } from '../../scene/chance.ts';
import { shape } from '../envelope.ts';
import { bank, biquad } from '../filters.ts';
import { white } from '../noise.ts';
import { addMoving, bus, RATE } from '../pcm.ts';
import { both, hiss, samplesOf, wide, type BedMaker } from './bed.ts';

const EVERY_S = 3.8;
const LASTS_S = 2.6;

const town = wide((bed, ear) =>
  bank(hiss(bed, 'town', ear), [
    [biquad('low', 160), 0.5],
    [biquad('band', 500, 0.6), 0.08],
  ]),
);

/** The town far off, and one car after another that passes behind. */
export const traffic: BedMaker = (bed) => {
  const out = bus(samplesOf(bed));
  for (let nth = 0; nth * EVERY_S < bed.seconds + EVERY_S; nth++) {
    const key = hash(bed.seed, 'passing', nth);
    const fromS = (nth + chance(key, 'when')) * EVERY_S - LASTS_S;
    const towards = chance(key, 'way') < 0.5 ? 1 : -1;
    const tyres = bank(white(key, LASTS_S * RATE), [
      [biquad('band', 850, 0.8), 0.35],
      [biquad('low', 220), 0.35],
    ]);
    shape(tyres, (t) => Math.exp(-(((t - LASTS_S / 2) / 0.5) ** 2)) * (0.5 + 0.5 * chance(key, 'near')));
    addMoving(out, Math.floor(fromS * RATE), tyres, (timeMs) => ({
      pan: towards * ((timeMs / 1000 - fromS) / LASTS_S - 0.5) * 1.6,
      gain: 1,
      room: 0,
    }));
  }
  return both(out, town(bed));
};
