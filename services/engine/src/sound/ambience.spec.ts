import { describe, expect, it } from 'vitest';
import { levelDb } from '../../test/listen.ts';
import { AMBIENCES } from '../vocab/define.ts';
import { ambience, FULL_MEASURE_LUFS } from './ambience.ts';
import { loudness } from './loudness.ts';
import { environment, timeline, track } from '../../test/timelines.ts';
import { placeOf } from './stems.ts';

describe('the steady sounds of a place', () => {
  it.each(AMBIENCES)('%s is as loud as its measure says, in both ears', (what) => {
    const heard = loudness(ambience({ [what]: 1 }, 3, 8));
    expect(heard).toBeGreaterThan(FULL_MEASURE_LUFS - 2);
    expect(heard).toBeLessThan(FULL_MEASURE_LUFS + 2);
    const { left, right } = ambience({ [what]: 0.5 }, 3, 8);
    expect(loudness({ left, right })).toBeCloseTo(heard - 6, 0);
    expect(Math.abs(levelDb({ left, right: left }) - levelDb({ left: right, right }))).toBeLessThan(4);
  });

  it('go on to the end without a second of silence', () => {
    for (const what of AMBIENCES) {
      const bed = ambience({ [what]: 1 }, 3, 8);
      for (let ms = 0; ms < 7000; ms += 500) expect(levelDb(bed, ms, ms + 1000), `${what} ${ms}`).toBeGreaterThan(-75);
    }
  });

  it('are the same for the same seed, other ones for another', () => {
    expect(ambience({ rain: 1 }, 3, 1)).toEqual(ambience({ rain: 1 }, 3, 1));
    expect(ambience({ rain: 1 }, 4, 1)).not.toEqual(ambience({ rain: 1 }, 3, 1));
  });

  it('are louder where people are livelier', () => {
    const livelier = track(6, 1, (t) => [t < 3 ? 0.1 : 0.9]);
    const crowd = ambience({ crowd: 1 }, 3, 6, livelier);
    expect(levelDb(crowd, 3500, 5500)).toBeGreaterThan(levelDb(crowd, 500, 2500) + 5);
  });

  it('are those of the place and its weather: higher waves are louder', () => {
    const water = { levelY: 0, bedY: -3, x0: -400, x1: 400 };
    const heard = (swell: number): number =>
      loudness(placeOf(timeline(4, { environment: environment({}, { setting: 'sea', water: { ...water, swell } }) })));
    expect(heard(3)).toBeGreaterThan(heard(1) + 2);
  });
});
