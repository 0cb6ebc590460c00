import { describe, expect, it } from 'vitest';
import { stage } from '../staged.ts';
import { cameraMove } from './camera.ts';

const nothing = () => undefined;

describe('what the camera does', () => {
  it('is nothing when it rests', () => {
    const { farthest, cuts, lost } = cameraMove(stage({ seconds: 1, ball: nothing }).film);
    expect({ farthest, cuts, lost }).toEqual({ farthest: 0, cuts: [], lost: 0 });
  });

  it.each([10, 60, 150])('is found when it goes %i pixels a second, through grain', (driftPx) => {
    const { shifts, lost } = cameraMove(stage({ seconds: 2, driftPx, ball: nothing }).film);
    expect(lost).toBe(0);
    shifts.forEach(({ x }, nth) => expect(Math.abs(x + (driftPx * nth) / 30)).toBeLessThan(1 + driftPx / 100));
  });

  it('is lost when nothing of a frame is in the next one', () => {
    const { film } = stage({ seconds: 1, ball: nothing });
    let seed = 1;
    const frames = film.frames.map((frame) =>
      frame.map(() => (seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0) >>> 24),
    );
    expect(cameraMove({ ...film, frames }).lost).toBeGreaterThan(20);
  });

  it('begins anew at a cut', () => {
    const [one, other] = [stage({ seconds: 1, ball: nothing }), stage({ seconds: 1, ball: nothing })];
    const frames = [...one.film.frames, ...other.film.frames.map((frame) => frame.map((level) => 255 - level))];
    const timesS = frames.map((_, nth) => nth / 30);
    expect(cameraMove({ ...one.film, frames, timesS }).cuts).toEqual([30]);
  });
});
