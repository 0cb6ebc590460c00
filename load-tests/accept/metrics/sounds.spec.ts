import { describe, expect, it } from 'vitest';
import { stage } from '../staged.ts';
import { knocks } from './knocks.ts';
import { loudness } from './loudness.ts';
import { truePeak } from './true-peak.ts';

const at = (...timesS: number[]) => timesS.map((timeS) => ({ timeS, riseDb: 20 }));

describe('knocks', () => {
  it('are a row of sudden sounds that follow each other', () => {
    expect(knocks(at(1, 1.2, 1.4, 1.55)).verdict).toBe('pass');
    expect(knocks(at(0.2, 1, 2, 3, 4, 5)).verdict).toBe('fail');
    expect(knocks(at()).verdict).toBe('fail');
    expect(knocks(undefined).verdict).toBe('not measurable');
  });
});

describe('levels', () => {
  const { sound } = stage({ seconds: 2, ball: () => undefined });
  const times = (gain: number) => ({
    ...sound!,
    left: sound!.left.map((s) => s * gain),
    right: sound!.right.map((s) => s * gain),
  });

  it('are as loud as they should be, within one unit', () => {
    expect(loudness(sound).verdict).toBe('pass');
    expect(loudness(times(1.2))).toMatchObject({ verdict: 'fail', note: 'too loud' });
    expect(loudness(times(0.8))).toMatchObject({ verdict: 'fail', note: 'too quiet' });
    expect(loudness(times(0)).verdict).toBe('fail');
    expect(loudness(undefined).verdict).toBe('not measurable');
  });

  it('leave a decibel below full scale', () => {
    const loudest = sound!.left.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
    expect(truePeak(times(0.8 / loudest)).verdict).toBe('pass');
    expect(truePeak(times(0.99 / loudest)).verdict).toBe('fail');
    expect(truePeak(undefined).verdict).toBe('not measurable');
  });
});
