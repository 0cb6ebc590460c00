import { describe, expect, it } from 'vitest';
import { frames, sampleOf, type FrameFacts } from './frames.ts';

const policy = { frames: { sample: 8, blankDeviation: 1, frozenDifference: 0.05, shapeTolerance: 0.02 } };
const clip = { width: 1280, height: 720 };

function still(luma: (point: number) => number, shape = { width: 640, height: 360 }): { facts: FrameFacts } {
  return { facts: { ...shape, luma: Uint8Array.from({ length: 576 }, (_, at) => luma(at)) } };
}
const moving = [still((at) => at % 200), still((at) => (at + 5) % 200)];
const dark = still((at) => 4 + (at % 9));

describe('frames', () => {
  it.each([
    ['that move', moving, []],
    ['that are dark but not blank', [dark, still((at) => 4 + ((at + 1) % 9))], []],
    ['that are all one colour', [still(() => 0), still(() => 0)], ['blank']],
    ['of which one is blank', [still(() => 0), ...moving], []],
    ['that never change', [moving[0]!, moving[0]!, moving[0]!], ['frozen']],
    ['of which one is no picture', [...moving, { facts: undefined }], ['unreadable_still']],
    ['none of which is a picture', [{ facts: undefined }], ['unreadable_still']],
    ['of another shape', [still((at) => at % 200, { width: 360, height: 640 }), moving[1]!], ['wrong_shape']],
    ['that are not there', [], ['no_stills']],
  ])('%s', (_, seen, defects) => {
    expect(frames(seen, clip, policy)).toEqual(defects);
  });

  it.each([
    [3, 8, [0, 1, 2]],
    [10, 4, [0, 3, 6, 9]],
    [25, 8, [0, 3, 7, 10, 14, 17, 21, 24]],
    [5, 1, [0]],
    [0, 8, []],
  ])('of %i stills %i are looked at: %j', (count, sample, at) => {
    expect(sampleOf(count, sample)).toEqual(at);
  });
});
