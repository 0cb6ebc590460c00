import { beforeAll, describe, expect, it } from 'vitest';
import { levelDb, offsets, onsetsOf } from '../../test/listen.ts';
import { compose } from '../scene/compose.ts';
import type { Composition } from '../scene/composition.ts';
import { medianPitch, pitchTrack } from '../speech/pitch.ts';
import { isPlayed, playing } from './music/playing.ts';
import { RATE, type Stereo } from './pcm.ts';
import { onlookers } from './stems.ts';
import { stemsOf } from './render-sound.ts';

const SECONDS = 6;
const of = (prompt: string): Promise<Composition> => compose({ prompt, seconds: SECONDS, seed: 7, audio: true });

describe.each(['piano', 'guitar'] as const)('a %s that is played', (instrument) => {
  let played: Composition;
  beforeAll(async () => {
    played = await of(`a man plays the ${instrument} on a stage`);
  }, 60_000);

  it('sounds when a hand touches it, within 5 ms', () => {
    const touches = played.timeline.contacts.filter(({ b, kind }) => b === instrument && kind === 'hit');
    expect(touches.length).toBeGreaterThan(6);
    const only = { ...played.timeline, sounds: [], contacts: touches };
    const { happenings } = stemsOf(only, []);
    const times = touches.map(({ timeMs }) => timeMs).filter((timeMs) => timeMs < SECONDS * 1000 - 100);
    const off = offsets(onsetsOf(happenings), times);
    // Where one note still rings, a softer one after it does not stand out; most do.
    expect(off.filter((ms) => ms <= 5).length).toBeGreaterThan(times.length * 0.7);
    expect(levelDb(happenings, 0, times[0]! - 5)).toBeLessThan(-100);
  });
});

describe('what hands bring out of an instrument', () => {
  const clip = { seed: 3, seconds: 8 };
  const touch = (nth: number) => ({ nth, timeS: 0.4 * nth, untilS: 0.4 * nth + 0.4, strength: 1 });

  it('are notes of a tune, not the same one again and again', () => {
    expect(isPlayed('drum')).toBe(false);
    for (const form of ['piano', 'violin', 'flute', 'trumpet']) {
      const notes = [1, 2, 3, 5, 6, 7].map((nth) => medianPitch(pitchTrack(playing(form, touch(nth), clip), RATE)));
      expect(new Set(notes.map((hz) => Math.round(12 * Math.log2(hz / 440)))).size, form).toBeGreaterThan(2);
    }
  });

  it('are other ones in the key of other music', () => {
    const [one, other] = ['funny', 'electronic'].map((mood) =>
      [0, 1, 2, 3, 4].map((nth) => medianPitch(pitchTrack(playing('violin', touch(nth), { ...clip, mood }), RATE))),
    );
    expect(one).not.toEqual(other);
  });
});

describe('people who watch', () => {
  /** How much of a sound lies in short blows: 3 for noise, more for many single ones. */
  const blows = ({ left }: Stereo): number => {
    const power = left.reduce((sum, value) => sum + value ** 2, 0) / left.length;
    return left.reduce((sum, value) => sum + value ** 4, 0) / left.length / power ** 2;
  };

  it('clap with their hands when they clap, and shout when they cheer', async () => {
    const [clap, cheer] = await Promise.all(['the crowd claps in a gym', 'the crowd cheers in a gym'].map(of));
    expect(new Set(clap!.timeline.environment.crowd!.reactions.map(({ kind }) => kind))).toEqual(new Set(['clap']));
    expect(cheer!.timeline.environment.crowd!.reactions.map(({ kind }) => kind)).toContain('cheer');
    expect(blows(onlookers(clap!.timeline))).toBeGreaterThan(blows(onlookers(cheer!.timeline)) * 1.5);
  }, 60_000);
});

describe('music', () => {
  it('goes down while somebody speaks, and comes back', async () => {
    const { timeline, speech } = await of('romantic music, a woman says "I have been waiting for you." in a park');
    expect(timeline.mood).toBe('romantic');
    const { startMs, endMs } = timeline.speech[0]!;
    const ducked = stemsOf(timeline, speech).music!;
    const alone = stemsOf({ ...timeline, speech: [] }, []).music!;
    const lowered = (fromMs: number, toMs: number) => levelDb(alone, fromMs, toMs) - levelDb(ducked, fromMs, toMs);
    expect(lowered(startMs, endMs)).toBeGreaterThan(5);
    expect(lowered(Math.min(endMs + 400, 5000), 5900)).toBeLessThan(1);
  }, 60_000);
});
