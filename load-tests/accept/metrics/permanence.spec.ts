import { expect, it } from 'vitest';
import { seen, timesOf } from '../sights.ts';
import { permanence } from './permanence.ts';

const PICTURE = { width: 640, height: 360 };

const without = (fromS: number, toS: number, x: (timeS: number) => number = () => 300) =>
  seen(2, (timeS) => (timeS > fromS && timeS < toS ? undefined : { x: x(timeS), y: 200 }));
const judge = (track: ReturnType<typeof seen>, mayHideS?: number, cuts: number[] = []) =>
  permanence(track, { ...PICTURE, timesS: timesOf(track) }, cuts, mayHideS);

it('passes what is always there, and what comes later', () => {
  expect(judge(without(9, 9)).verdict).toBe('pass');
  expect(judge(without(-1, 0.5)).verdict).toBe('pass');
});

it('fails what is gone in the middle of the picture, for a while or for good', () => {
  expect(judge(without(0.99, 1.49))).toMatchObject({ verdict: 'fail', note: 'gone for 0.50 s at 1.00 s' });
  expect(judge(without(0.99, 9))).toMatchObject({ verdict: 'fail', note: 'gone for 1.00 s at 1.00 s' });
});

it('lets things be hidden for as long as a prompt allows', () => {
  expect(judge(without(0.99, 1.49), 1).verdict).toBe('pass');
});

it('lets things leave over the edge', () => {
  expect(judge(without(0.99, 9, (timeS) => 330 + 300 * timeS)).verdict).toBe('pass');
});

it('need not be in every shot, but stays while it is in one', () => {
  expect(judge(without(0.99, 9), undefined, [30]).verdict).toBe('pass');
  expect(judge(without(0.99, 1.49), undefined, [15]).verdict).toBe('fail');
});

it('cannot say anything of nothing', () => {
  expect(judge([]).verdict).toBe('not measurable');
});
