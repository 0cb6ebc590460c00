import { expect, it } from 'vitest';
import { seen } from '../sights.ts';
import { swing } from './swing.ts';

const swinging = (x: (timeS: number) => number) => swing(seen(8, (timeS) => ({ x: x(timeS), y: 100 })));
const PACE = 2.5;

it('passes a swing that slowly dies down', () => {
  expect(swinging((t) => 300 + 120 * Math.exp(-t / 20) * Math.cos(PACE * t)).verdict).toBe('pass');
});

it('fails a swing that hurries', () => {
  expect(swinging((t) => 300 + 120 * Math.cos(PACE * t + 0.12 * t * t)).verdict).toBe('fail');
});

it('fails a swing that goes farther each time', () => {
  expect(swinging((t) => 300 + 60 * Math.exp(t / 10) * Math.cos(PACE * t))).toMatchObject({
    verdict: 'fail',
    note: expect.stringContaining('farther than before'),
  });
});

it('cannot say anything of what hangs still or swings once', () => {
  expect(swinging(() => 300).verdict).toBe('not measurable');
  expect(swinging((t) => 300 + 100 * Math.cos(0.7 * t)).verdict).toBe('not measurable');
});
