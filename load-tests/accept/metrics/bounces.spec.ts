import { describe, expect, it } from 'vitest';
import type { Bounce } from '../motion/flights.ts';
import { flightsOf } from '../motion/flights.ts';
import { seen } from '../sights.ts';
import { bouncing } from '../staged.ts';
import { contactOffsets } from './contact-offsets.ts';
import { gravity } from './gravity.ts';
import { heardBounces } from './heard.ts';
import { onsetOffsets } from './onset-offsets.ts';
import { restitution } from './restitution.ts';

const FRAME_S = 1 / 30;
const way = bouncing({ fromY: 20, floorY: 320, gravityPx: 1_500, keeps: 0.8, speedX: 30 });
const track = seen(4, way.at);
const { bounces } = flightsOf(track);
const sounds = (lateS: number) => way.bounces.map(({ timeS }) => ({ timeS: timeS + lateS, riseDb: 20 }));
const heard = (lateS: number) => heardBounces(bounces, sounds(lateS));

describe('sounds of bounces', () => {
  it.each([
    [0, 'pass', 'pass'],
    [0.004, 'pass', 'pass'],
    [-0.004, 'pass', 'pass'],
    [0.006, 'fail', 'pass'],
    [-0.006, 'fail', 'pass'],
    [0.06, 'fail', 'fail'],
  ])('that are %f s late: onset offsets %s, contact offsets %s', (lateS, onset, contact) => {
    expect(onsetOffsets(heard(lateS)).verdict).toBe(onset);
    expect(contactOffsets(heard(lateS), track, FRAME_S).verdict).toBe(contact);
  });

  it('that are missing fail, with the instant', () => {
    const some = heardBounces(bounces, sounds(0).slice(1));
    expect(onsetOffsets(some)).toMatchObject({
      verdict: 'fail',
      note: expect.stringMatching(/bounce at 0.63 s is not heard/),
    });
    expect(contactOffsets(some, track, FRAME_S).verdict).toBe('fail');
  });

  it('cannot be judged by fewer than two clear bounces', () => {
    const blurred = bounces.map((bounce): Bounce => ({ ...bounce, errorS: 0.01 }));
    expect(onsetOffsets(heardBounces(blurred, sounds(0))).verdict).toBe('not measurable');
    expect(contactOffsets(heardBounces([], []), track, FRAME_S).verdict).toBe('not measurable');
  });
});

describe('what bounces keep of their speed', () => {
  const kept = (...shares: number[]) =>
    restitution(shares.map((share, n) => ({ timeS: n, errorS: 0, frame: 0, speedIn: 100, speedOut: 100 * share })));

  it('is much the same each time, and less than all', () => {
    expect(kept(0.8, 0.78, 0.74).verdict).toBe('pass');
    expect(kept(0.8, 0.78, 0.6).verdict).toBe('fail');
    expect(kept(0.99, 1.03, 1).verdict).toBe('fail');
    expect(kept(0.8).verdict).toBe('not measurable');
  });
});

describe('weight', () => {
  const flight = (acceleration: number, judgeable = true) => ({
    ...flightsOf(track).flights[0]!,
    judgeable,
    fall: { ...flightsOf(track).flights[0]!.fall, acceleration },
  });
  const judge = (...flights: ReturnType<typeof flight>[]) => gravity({ flights, bounces: [], unlawful: [] }).verdict;

  it('is one within three in a hundred', () => {
    expect(judge(flight(1_000), flight(1_025), flight(1_010))).toBe('pass');
    expect(judge(flight(1_000), flight(1_000), flight(1_035))).toBe('fail');
  });

  it('is not judged by flights that are too short to tell', () => {
    expect(judge(flight(1_000), flight(2_000, false))).toBe('not measurable');
  });

  it('is not there where something is in the air and follows no parabola', () => {
    expect(gravity({ flights: [], bounces: [], unlawful: [flight(1_000)] }).verdict).toBe('fail');
  });
});
