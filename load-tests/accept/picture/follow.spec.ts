import { describe, expect, it } from 'vitest';
import type { Clip } from '../clip.ts';
import { stage } from '../staged.ts';
import { cameraMove } from './camera.ts';
import { followRed } from './follow.ts';

const circling = (timeS: number) => ({ x: 160 + 80 * Math.cos(3 * timeS), y: 90 + 50 * Math.sin(3 * timeS) });
const follow = ({ film }: Clip) => followRed(film, cameraMove(film).shifts);

describe('following what is red', () => {
  it('finds its middle to a fraction of a pixel, through haze and grain', () => {
    follow(stage({ seconds: 2, ball: circling })).forEach((sight, nth) => {
      const { x, y } = circling(nth / 30);
      expect(Math.hypot(sight!.x - x, sight!.y - y)).toBeLessThan(0.4);
    });
  });

  it('says where it is in the place, whatever the camera does', () => {
    follow(stage({ seconds: 2, driftPx: 20, ball: circling })).forEach((sight, nth) => {
      const { x, y } = circling(nth / 30);
      expect(Math.hypot(sight!.x - x, sight!.y - y)).toBeLessThan(1);
    });
  });

  it('sees nothing where it is gone, and goes on when it is back', () => {
    const ball = (timeS: number) => (timeS > 0.99 && timeS < 1.49 ? undefined : circling(timeS));
    const track = follow(stage({ seconds: 2, ball }));
    expect(track.flatMap((sight, nth) => (sight ? [] : [nth]))).toEqual(Array.from({ length: 15 }, (_, n) => 30 + n));
  });

  it('tells a ball from a red wall behind it', () => {
    const { film } = stage({ seconds: 2, ball: circling });
    const bare = stage({ seconds: 2, ball: () => undefined }).film;
    const frames = film.frames.map((frame, nth) => {
      const walled = Uint8Array.from(frame);
      for (let y = 40; y < 80; y++) {
        for (let at = (y * film.width + 100) * 3; at < (y * film.width + 200) * 3; at += 3)
          if (Math.abs(frame[at + 1]! - bare.frames[nth]![at + 1]!) < 20) walled.set([160, 70, 60], at);
      }
      return walled;
    });
    const track = followRed({ ...film, frames }, cameraMove(film).shifts);
    const off = track.map((sight, nth) => Math.hypot(sight!.x - circling(nth / 30).x, sight!.y - circling(nth / 30).y));
    expect(Math.max(...off)).toBeLessThan(9);
    const whole = off.filter((_, nth) => !track[nth]!.partial);
    expect(whole.length).toBeGreaterThan(30);
    expect(Math.max(...whole)).toBeLessThan(1);
  });

  it('is nothing where nothing is red', () => {
    expect(follow(stage({ seconds: 1, ball: () => undefined }))).toEqual([]);
  });
});
