import { describe, expect, it } from 'vitest';
import { levelDb } from '../../test/listen.ts';
import { vocabulary } from '../vocab/registry.ts';
import { loudness } from './loudness.ts';
import { music } from './music.ts';
import { peakOf, RATE } from './pcm.ts';

describe('music', () => {
  it('is there for every mood that words may ask for, and for no other', () => {
    for (const mood of [...vocabulary.moods.keys()]) expect(music(mood, 1, 2), mood).toBeDefined();
    expect(music(undefined, 1, 2)).toBeUndefined();
    expect(music('hungry', 1, 2)).toBeUndefined();
    expect(music('toString', 1, 2)).toBeUndefined();
  });

  it.each([...vocabulary.moods.keys()])(
    '%s: quiet, as long as the clip, never silent, without clicks, fading at the end',
    (mood) => {
      const sound = music(mood, 3, 8)!;
      expect(sound.left.length).toBe(8 * RATE);
      expect(loudness(sound)).toBeGreaterThan(-30);
      expect(loudness(sound)).toBeLessThan(-24);
      for (let ms = 500; ms < 6000; ms += 500) expect(levelDb(sound, ms, ms + 500)).toBeGreaterThan(-50);
      expect(levelDb(sound, 7900)).toBeLessThan(levelDb(sound, 4000, 6000) - 12);
      const steps = sound.left.map((value, i) => value - (sound.left[i - 1] ?? 0));
      expect(peakOf(steps)).toBeLessThan(0.02);
    },
  );

  it('is another tune for another seed, and the same for the same one', () => {
    expect(music('calm', 1, 3)).toEqual(music('calm', 1, 3));
    expect(music('calm', 2, 3)).not.toEqual(music('calm', 1, 3));
  });
});
