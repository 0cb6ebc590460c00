import { expect, it } from 'vitest';
import { seen } from '../sights.ts';
import { bouncing } from '../staged.ts';
import { teleports } from './teleports.ts';

const WIDTH = 640;
const ball = bouncing({ fromY: 30, floorY: 320, gravityPx: 1_500, keeps: 0.8, speedX: 40 }).at;

it('passes a ball that falls and bounces', () => {
  expect(teleports(seen(3, ball), WIDTH).verdict).toBe('pass');
});

it('passes what begins to move at once', () => {
  const struck = (timeS: number) => ({ x: 100 + Math.max(0, timeS - 1) * 300, y: 200 });
  expect(teleports(seen(2, struck), WIDTH).verdict).toBe('pass');
});

it('passes a ball whose drawings are held for two frames each', () => {
  const held = (timeS: number) => ball(Math.floor(timeS * 15 + 0.01) / 15);
  expect(teleports(seen(3, held), WIDTH).verdict).toBe('pass');
});

it('passes what goes on its way while it is hidden', () => {
  const hidden = (timeS: number) => (timeS > 1 && timeS < 1.4 ? undefined : { x: 50 + 200 * timeS, y: 200 });
  expect(teleports(seen(2, hidden), WIDTH).verdict).toBe('pass');
});

it('fails what is elsewhere in the next frame, and says when and how far', () => {
  const jumps = (timeS: number) => ({ x: timeS < 0.99 ? 100 : 228, y: 200 });
  expect(teleports(seen(2, jumps), WIDTH)).toMatchObject({ verdict: 'fail', note: '20.0 % of the width at 1.00 s' });
});

it('cannot say anything of what is hardly seen', () => {
  expect(teleports(seen(0.2, ball), WIDTH).verdict).toBe('not measurable');
});
