import { expect, it } from 'vitest';
import { stage } from '../staged.ts';
import { staticSeconds } from './static-seconds.ts';

const moving =
  (untilS: number, fromS = Infinity) =>
  (timeS: number) => {
    const moved = Math.min(timeS, untilS) + Math.max(0, timeS - fromS);
    return { x: 60 + 60 * moved, y: 90 };
  };

it('passes a clip in which something always moves', () => {
  expect(staticSeconds(stage({ seconds: 3, ball: moving(3) }).film)).toMatchObject({ verdict: 'pass', value: 'none' });
});

it('passes a short rest', () => {
  expect(staticSeconds(stage({ seconds: 3, ball: moving(1, 1.7) }).film).verdict).toBe('pass');
});

it('fails a dead tail, whatever the grain does', () => {
  expect(staticSeconds(stage({ seconds: 3, ball: moving(1.5) }).film)).toMatchObject({
    verdict: 'fail',
    note: expect.stringMatching(/from 1\.[45]\d s to 2\.97 s/),
  });
});

it('does not take the wandering mark for something that happens', () => {
  const { film } = stage({ seconds: 3, ball: moving(1) });
  const frames = film.frames.map((frame, nth) => {
    const marked = Uint8Array.from(frame);
    for (let y = 30; y < 36; y++) {
      for (let letter = 0; letter < 40; letter += 5) {
        const left = (y * film.width + 20 + nth + letter) * 3;
        marked.fill(240, left, left + 9);
      }
    }
    return marked;
  });
  expect(staticSeconds({ ...film, frames }).verdict).toBe('fail');
});
