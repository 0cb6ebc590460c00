import { beforeAll, describe, expect, it } from 'vitest';
import { RATE } from '../sound/pcm.ts';
import type { VoiceDef } from '../vocab/define.ts';
import { speakLines } from './speak.ts';
import { voiceLike } from './voice-like.ts';

const voice = (flite: VoiceDef['flite'], pitchHz: number, formants: number): VoiceDef => ({
  id: 'sample',
  names: { en: [], it: [], ja: [], ko: [], th: [], vi: [], 'zh-Hant': [] },
  flite,
  pitchHz,
  formants,
  stretch: 1,
});
const SAMPLES = [
  voice('slt', 180, 1),
  voice('slt', 240, 1.2),
  voice('slt', 165, 0.9),
  voice('rms', 105, 1),
  voice('rms', 90, 0.9),
  voice('rms', 135, 1.1),
];
const TEXT = 'My name is Anna, and today I want to tell you a story about the sea.';

describe('a voice that is like a sample', () => {
  const spoken: Float32Array[] = [];
  beforeAll(async () => {
    const lines = SAMPLES.map((_, n) => ({ speaker: `speaker ${n}`, text: TEXT, lang: 'en', voice: 'woman' }));
    const voices = new Map(SAMPLES.map((each, n) => [`speaker ${n}`, each]));
    const { sounds } = await speakLines(lines, 20, undefined, undefined, voices);
    spoken.push(...sounds.map(({ samples }) => samples));
  });

  it.each(SAMPLES.map((each, n) => [each.flite, each.pitchHz, each.formants, n] as const))(
    '%s at %d Hz with a throat of %d: has its pitch and its size',
    (flite, pitchHz, formants, n) => {
      const like = voiceLike(spoken[n]!, RATE)!;
      expect(like.flite).toBe(flite);
      expect(Math.abs(like.pitchHz / pitchHz - 1)).toBeLessThan(0.06);
      expect(Math.abs(like.formants / formants - 1)).toBeLessThan(0.08);
    },
  );

  it('is the same from a quieter sample, and from one at another rate', () => {
    const like = voiceLike(spoken[0]!, RATE)!;
    const third = Float32Array.from({ length: Math.floor(spoken[0]!.length / 3) }, (_, i) =>
      [0, 1, 2].reduce((sum, n) => sum + spoken[0]![3 * i + n]! / 3, 0),
    );
    for (const other of [
      voiceLike(
        spoken[0]!.map((value) => value * 0.05),
        RATE,
      )!,
      voiceLike(third, RATE / 3)!,
    ]) {
      expect(other.pitchHz / like.pitchHz).toBeCloseTo(1, 1);
      expect(other.formants / like.formants).toBeCloseTo(1, 1);
    }
  });

  it('is none where there is no voice', () => {
    expect(voiceLike(new Float32Array(RATE), RATE)).toBeUndefined();
    expect(voiceLike(new Float32Array(0), RATE)).toBeUndefined();
    expect(
      voiceLike(
        Float32Array.from({ length: RATE }, (_, i) => Math.sin(i * i)),
        RATE,
      ),
    ).toBeUndefined();
  });
});
