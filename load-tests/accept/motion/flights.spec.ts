import { describe, expect, it } from 'vitest';
import type { Track } from '../picture/follow.ts';
import { bouncing } from '../staged.ts';
import { flightsOf } from './flights.ts';

const FPS = 30;
const way = bouncing({ fromY: 20, floorY: 300, gravityPx: 1_400, keeps: 0.75, speedX: 20 });

/** What is seen of a way, off by up to `noisePx` at places that are always the same. */
function track(at: (timeS: number) => { x: number; y: number }, noisePx = 0, seconds = 4): Track {
  return Array.from({ length: seconds * FPS }, (_, nth) => {
    const timeS = nth / FPS;
    const { x, y } = at(timeS);
    const noise = noisePx * Math.sin(nth * 12.9898);
    const blob = { x, y, areaPx: 400, left: 100, right: 120, top: 100, bottom: 120 };
    return { timeS, x, y: y + noise, blob, partial: false, atEdge: false };
  });
}

describe('the way of a bouncing ball', () => {
  it('has the weight that it was made with, in every flight', () => {
    const { flights } = flightsOf(track(way.at as never, 0.2));
    const judged = flights.filter(({ judgeable }) => judgeable);
    expect(judged.length).toBeGreaterThanOrEqual(3);
    for (const { fall } of judged) expect(Math.abs(fall.acceleration / 1_400 - 1)).toBeLessThan(0.02);
  });

  it('bounces when it was made to, to a millisecond, and keeps what it was made to keep', () => {
    const { bounces } = flightsOf(track(way.at as never, 0.1));
    expect(bounces.length).toBeGreaterThanOrEqual(4);
    bounces.slice(0, 4).forEach(({ timeS, speedIn, speedOut }, n) => {
      expect(Math.abs(timeS - way.bounces[n]!.timeS)).toBeLessThan(0.001);
      expect(speedOut / speedIn).toBeCloseTo(0.75, 1);
    });
  });

  it('is the same way when the ball is drawn squashed next to its bounces', () => {
    const squashed = (timeS: number) => {
      const { x, y } = way.at(timeS)!;
      const awayS = Math.min(...way.bounces.map((one) => Math.abs(one.timeS - timeS)));
      return { x, y: y + 6 * Math.max(0, 1 - awayS / 0.07) ** 2 };
    };
    const { flights, bounces } = flightsOf(track(squashed));
    for (const { fall } of flights.filter(({ judgeable }) => judgeable))
      expect(Math.abs(fall.acceleration / 1_400 - 1)).toBeLessThan(0.005);
    expect(Math.abs(bounces[1]!.timeS - way.bounces[1]!.timeS)).toBeLessThan(0.0005);
  });

  it('is unlawful when it eases instead of falling', () => {
    const eased = (timeS: number) => ({ x: 50, y: 150 - 120 * Math.cos(Math.PI * Math.min(1, timeS / 1.5)) });
    const { unlawful } = flightsOf(track(eased, 0, 2));
    expect(unlawful.length).toBeGreaterThan(0);
  });

  it('is nothing for what rests', () => {
    expect(flightsOf(track(() => ({ x: 50, y: 100 }), 0.1))).toEqual({ flights: [], bounces: [], unlawful: [] });
  });
});
