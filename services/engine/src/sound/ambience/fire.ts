import { chance, hash } from '../../scene/chance.ts';
import { shape } from '../envelope.ts';
import { bank, biquad } from '../filters.ts';
import { burst } from '../tones.ts';
import { both, breath, hiss, scatter, wide, type BedMaker } from './bed.ts';

const flames = wide((bed, ear) => {
  const flicker = breath(bed, 'flame', 0.8);
  return shape(
    bank(hiss(bed, 'fire', ear), [
      [biquad('low', 260), 0.7],
      [biquad('band', 900, 0.6), 0.08],
    ]),
    (t) => 0.5 + 0.5 * flicker(t),
  );
});

/** Flames, and wood that cracks in them. */
export const fire: BedMaker = (bed) =>
  both(
    flames(bed),
    scatter(bed, 'crackle', 18, (nth) =>
      burst(
        hash(bed.seed, 'crackle', nth),
        0.0015 + 0.003 * chance(bed.seed, 'log', nth),
        0.2 + 1.3 * chance(bed.seed, 'snap', nth) ** 4,
      ),
    ),
  );
