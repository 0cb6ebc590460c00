import { describe, expect, it } from 'vitest';
import type { Line } from '../scene/scene-graph.ts';
import { RATE } from '../sound/pcm.ts';
import type { Emotion } from '../timeline.ts';
import { known, vocabulary } from '../vocab/registry.ts';
import { alike, castVoices } from './casting.ts';
import { medianPitch, pitchTrack, quantile } from './pitch.ts';
import { pronounce } from './pronounce.ts';
import { speakLines } from './speak.ts';

const line = (speaker: string, text: string, more: Partial<Line> = {}): Line => ({
  speaker,
  text,
  lang: 'en',
  voice: 'woman',
  ...more,
});
const TEXT = 'We are going home now, my dear friend.';
const speak = async (lines: readonly Line[]) => {
  const { sounds } = await speakLines(lines, 20);
  return sounds.map(({ samples }) => {
    const track = pitchTrack(samples, RATE);
    return {
      seconds: samples.length / RATE,
      track,
      pitchHz: medianPitch(track),
      range: quantile(track, 0.9) / quantile(track, 0.1),
    };
  });
};

describe('how a line is said', () => {
  it('follows its mood: higher and wider when happy or surprised, slower and flatter when sad', async () => {
    const moods: Emotion[] = ['calm', 'happy', 'sad', 'angry', 'surprised'];
    const said = await speak(moods.map((emotion) => line('a', TEXT, { emotion })));
    const of = Object.fromEntries(moods.map((mood, n) => [mood, said[n]!]));
    expect(of['happy']!.pitchHz).toBeGreaterThan(of['calm']!.pitchHz * 1.05);
    expect(of['surprised']!.range).toBeGreaterThan(of['calm']!.range * 1.08);
    expect(of['sad']!.range).toBeLessThan(of['calm']!.range);
    expect(of['sad']!.seconds).toBeGreaterThan(of['calm']!.seconds * 1.1);
    expect(of['angry']!.seconds).toBeLessThan(of['calm']!.seconds * 0.95);
  });

  it('rises in the end when it asks', async () => {
    const [told, asked] = await speak([line('a', 'You are going home.'), line('a', 'You are going home?')]);
    const ending = ({ track }: { track: Float32Array }) => medianPitch(track.slice(-22)) / medianPitch(track);
    expect(ending(asked!)).toBeGreaterThan(ending(told!) * 1.1);
  });

  it('has the tones of its language', async () => {
    const [rising, falling] = await speak([
      line('a', 'má má má', { lang: 'vi' }),
      line('b', 'mà mà mà', { lang: 'vi', voice: 'man' }),
    ]);
    expect(rising!.range).toBeGreaterThan(1.15);
    expect(falling!.pitchHz).toBeGreaterThan(50);
    expect(pronounce('má mà ma', 'vi').tones).toEqual(['rising', undefined, 'low', undefined, 'level', undefined]);
    expect(pronounce('媽馬你好', 'zh-Hant').tones?.filter(Boolean)).toEqual(['top', 'dipping', 'dipping', 'dipping']);
    // mid, low, falling, high and rising: the five tones of the school book.
    expect(pronounce('คา ข่า ข้า ค้า ขา', 'th').tones?.filter(Boolean)).toEqual([
      'level',
      'low',
      'falling',
      'high',
      'rising',
    ]);
  });
});

describe('who says it', () => {
  const voiceOf = (id: string) => known(vocabulary.voices, id);

  it('is never taken for another speaker of the clip', async () => {
    for (const id of vocabulary.voices.keys()) {
      const cast = castVoices(['a', 'b', 'c', 'd'].map((speaker) => ({ speaker, voice: voiceOf(id) })));
      cast.forEach((one, n) => {
        for (const other of cast.slice(n + 1)) expect(alike(one, other), id).toBe(false);
      });
    }
    const [first, second] = await speak([line('a', TEXT), line('b', TEXT)]);
    expect(second!.pitchHz / first!.pitchHz).toBeGreaterThan(1.12);
  });

  it('has the same voice in every line, and one of one’s own is left alone', () => {
    const mine = { ...voiceOf('woman'), pitchHz: 201 };
    const cast = castVoices([
      { speaker: 'a', voice: voiceOf('woman') },
      { speaker: 'b', voice: mine, own: true },
      { speaker: 'a', voice: voiceOf('woman') },
    ]);
    expect(cast[2]).toEqual(cast[0]);
    expect(cast[1]).toEqual(mine);
    expect(alike(cast[0]!, mine)).toBe(false);
  });
});
