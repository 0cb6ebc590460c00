import { describe, expect, it } from 'vitest';
import { levelDb } from '../../test/listen.ts';
import { medianPitch, pitchTrack } from '../speech/pitch.ts';
import { vocabulary } from '../vocab/registry.ts';
import { loudness } from './loudness.ts';
import { music } from './music.ts';
import { CHORDS, voiced } from './music/harmony.ts';
import { INSTRUMENTS, type InstrumentName } from './music/instruments.ts';
import { MOOD_MUSIC } from './music/moods.ts';
import { compose } from './music/score.ts';
import { peakOf, RATE } from './pcm.ts';

const MOODS = [...vocabulary.moods.keys()];
const NAMES = Object.keys(INSTRUMENTS) as InstrumentName[];
const UNPITCHED = new Set<InstrumentName>(['kick', 'snare', 'hat', 'brush', 'cymbal', 'taiko', 'timpani', 'tom']);
const note = (name: InstrumentName, hz: number, force = 0.7) => INSTRUMENTS[name]({ hz, seconds: 0.8, force, key: 3 });

describe('instruments', () => {
  it.each(NAMES.filter((name) => !UNPITCHED.has(name)))('%s plays in tune', (name) => {
    for (const hz of [110, 220, 440]) {
      const heard = medianPitch(pitchTrack(note(name, hz), RATE));
      // Within a tenth of a semitone.
      expect(Math.abs(12 * Math.log2(heard / hz)), `${hz}`).toBeLessThan(0.1);
    }
  });

  it.each(NAMES)('%s begins at once and ends without a click', (name) => {
    const sound = note(name, 220);
    expect(sound.every(Number.isFinite)).toBe(true);
    expect(Math.abs(sound[0]!)).toBeLessThan(0.2);
    expect(Math.abs(sound.at(-1)!)).toBeLessThan(0.005);
    expect(peakOf(sound.subarray(0, 0.12 * RATE))).toBeGreaterThan(peakOf(sound) * 0.2);
    expect(note(name, 220)).toEqual(sound);
  });

  it('are brighter when they are played harder', () => {
    for (const name of ['piano', 'trumpet', 'guitar'] as const) {
      const share = (force: number) => {
        const sound = note(name, 220, force);
        let [all, steps] = [0, 0];
        for (let i = 1; i < sound.length; i++) {
          all += sound[i]! ** 2;
          steps += (sound[i]! - sound[i - 1]!) ** 2;
        }
        return steps / all;
      };
      expect(share(1), name).toBeGreaterThan(share(0.3) * 1.1);
    }
  });
});

describe('harmony', () => {
  it('goes from chord to chord by the shortest way, and keeps all of its notes', () => {
    let before = voiced(CHORDS.I, 60, undefined, 60);
    for (const name of ['V', 'vi', 'IV', 'ii7', 'V7', 'I'] as const) {
      const now = voiced(CHORDS[name], 60, before, 60);
      now.forEach((each, n) => expect(Math.abs(each - before[n]!), name).toBeLessThanOrEqual(5));
      expect(new Set(now.map((each) => each % 12))).toEqual(new Set(CHORDS[name].map((each) => each % 12)));
      before = now;
    }
  });
});

describe('a piece', () => {
  it.each(MOODS)('%s fills any clip, and its last chord rings out in it', (mood) => {
    for (const seconds of [4, 8, 10, 15, 20]) {
      const { notes, endsS } = compose(MOOD_MUSIC[mood]!, 5, seconds);
      expect(seconds - endsS).toBeGreaterThan(0.9);
      expect(seconds - endsS).toBeLessThan(3);
      const last = Math.max(...notes.map(({ atS }) => atS));
      expect(last).toBeGreaterThanOrEqual(endsS);
      expect(last).toBeLessThan(endsS + 0.3);
      const tonic = (MOOD_MUSIC[mood]!.tonic + CHORDS[MOOD_MUSIC[mood]!.ends][0]) % 12;
      const lowest = notes.filter(({ atS, instrument }) => atS >= endsS && !UNPITCHED.has(instrument));
      expect(Math.min(...lowest.map(({ note }) => note)) % 12).toBe(tonic);
    }
  });

  it('keeps to the scale and the chords of its mood, and moves in small steps', () => {
    for (const mood of MOODS) {
      const { melody } = MOOD_MUSIC[mood]!;
      const { notes } = compose(MOOD_MUSIC[mood]!, 9, 15);
      const tune = notes.filter(({ instrument, pan }) => instrument === melody.instrument && pan === melody.pan);
      expect(tune.length, mood).toBeGreaterThan(5);
      tune.slice(1).forEach((each, n) => expect(Math.abs(each.note - tune[n]!.note), mood).toBeLessThanOrEqual(9));
    }
  });
});

describe('music', () => {
  it('is there for every mood that words may ask for, and for no other', () => {
    expect(MOODS.length).toBeGreaterThanOrEqual(8);
    for (const mood of MOODS) expect(music(mood, 1, 2), mood).toBeDefined();
    expect(music(undefined, 1, 2)).toBeUndefined();
    expect(music('hungry', 1, 2)).toBeUndefined();
    expect(music('toString', 1, 2)).toBeUndefined();
  });

  it.each(MOODS)('%s: under what happens, as long as the clip, never silent, fading at the end', (mood) => {
    const sound = music(mood, 3, 8)!;
    expect(sound.left.length).toBe(8 * RATE);
    expect(loudness(sound)).toBeGreaterThan(-27);
    expect(loudness(sound)).toBeLessThan(-23);
    for (let ms = 500; ms < 6000; ms += 500) expect(levelDb(sound, ms, ms + 500)).toBeGreaterThan(-50);
    expect(levelDb(sound, 7900)).toBeLessThan(levelDb(sound, 4000, 6000) - 12);
    for (const channel of [sound.left, sound.right]) {
      expect(Math.abs(channel[0]!)).toBeLessThan(0.001);
      expect(Math.abs(channel.at(-1)!)).toBeLessThan(0.001);
    }
  });

  it('is another tune for another seed, and the same for the same one', () => {
    expect(music('calm', 1, 3)).toEqual(music('calm', 1, 3));
    expect(music('calm', 2, 3)).not.toEqual(music('calm', 1, 3));
  });
});
