import { expect, it } from 'vitest';
import { seen } from '../sights.ts';
import { bouncing } from '../staged.ts';
import { isHeld } from './held.ts';

const { at } = bouncing({ fromY: 30, floorY: 320, gravityPx: 1_500, keeps: 0.8, speedX: 60 });

it('is so when each place is shown for two frames', () => {
  expect(isHeld(seen(3, (timeS) => at(Math.floor(timeS * 15 + 0.01) / 15)))).toBe(true);
});

it('is not so when something moves in every frame, or rests', () => {
  expect(isHeld(seen(3, at))).toBe(false);
  expect(isHeld(seen(3, () => ({ x: 100, y: 100 })))).toBe(false);
});
