import { describe, expect, it } from 'vitest';
import { stage } from '../staged.ts';
import { asAsked } from './as-asked.ts';
import { coverage } from './coverage.ts';

describe('a clip as it was asked for', () => {
  const clip = stage({ seconds: 2, ball: () => undefined });
  const asked = { seconds: '2', size: '1280x720', audio: true };

  it('has its length, its shape and its sound', () => {
    expect(asAsked(clip, asked).verdict).toBe('pass');
    expect(asAsked(clip, { ...asked, seconds: '4' })).toMatchObject({ verdict: 'fail', note: '4 s were asked for' });
    expect(asAsked(clip, { ...asked, size: '720x1280' }).verdict).toBe('fail');
    expect(asAsked({ film: clip.film }, asked)).toMatchObject({ verdict: 'fail', note: 'it has no sound' });
    expect(asAsked({ film: clip.film }, { ...asked, audio: false }).verdict).toBe('pass');
  });
});

describe('coverage', () => {
  const concepts = ['red', 'ball', 'bounces', 'static camera'];

  it('counts the concepts that are left out, whatever their case', () => {
    expect(coverage(concepts, []).verdict).toBe('pass');
    expect(coverage(concepts, ['Static'])).toMatchObject({
      verdict: 'fail',
      value: '3 of 4',
      note: 'left out: Static',
    });
  });

  it('says what else was left out, and does not count it', () => {
    expect(coverage(concepts, ['the'])).toMatchObject({ verdict: 'pass', note: 'left out: the' });
  });

  it('cannot be measured when the engine does not say', () => {
    expect(coverage(concepts, null).verdict).toBe('not measurable');
  });
});
