import { describe, expect, it } from 'vitest';
import { observe, renderSeconds } from './pace.ts';

describe('the pace of a model', () => {
  it('comes close to what is seen within a few renders', () => {
    let pace = { secondsPerClipSecond: 1, renders: 0 };
    for (let i = 0; i < 15; i += 1) pace = observe(pace, { renderSeconds: 12, clipSeconds: 4 });
    expect(pace.secondsPerClipSecond).toBeCloseTo(3, 0);
    expect(pace.renders).toBe(15);
  });

  it('is not spoilt by an observation that makes no sense', () => {
    const pace = { secondsPerClipSecond: 1, renders: 3 };
    expect(observe(pace, { renderSeconds: 1, clipSeconds: 0 })).toBe(pace);
    expect(observe(pace, { renderSeconds: -1, clipSeconds: 4 })).toBe(pace);
  });

  it('never makes a render free', () => {
    expect(renderSeconds({ secondsPerClipSecond: 0, renders: 9 }, 20)).toBeGreaterThan(0);
    expect(renderSeconds({ secondsPerClipSecond: 2, renders: 9 }, 20)).toBe(40);
  });
});
