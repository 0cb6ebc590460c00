import { describe, expect, it } from 'vitest';
import { standing, timeline, track } from '../../test/timelines.ts';
import type { ShotHint } from '../timeline.ts';
import { Ear } from './ear.ts';
import { add, addMoving, bus, peakOf, RATE } from './pcm.ts';

const shot = (parts: Partial<ShotHint>): ShotHint => ({
  ...timeline(4).shots[0]!,
  box: { x0: -5, y0: 0, x1: 5, y1: 3 },
  ...parts,
});
const ear = (parts: Parameters<typeof timeline>[1] = {}) => new Ear(timeline(4, { shots: [shot({})], ...parts }), 0.1);

describe('where a sound comes from', () => {
  it('follows x, from left to right, and never leaves one ear alone', () => {
    const pans = [-9, -4, 0, 4, 9].map((x) => ear().at(0, x).pan);
    expect(pans).toEqual(pans.toSorted((a, b) => a - b));
    expect(pans[2]).toBe(0);
    expect(pans[4]).toBeLessThan(1);
    expect(pans[0]).toBe(-pans[4]!);
  });

  it('is softer, and more of the room, the further away', () => {
    const [near, behind, beside] = [ear().at(0, 0), ear().at(0, 0, 10), ear().at(0, 40)];
    for (const far of [behind, beside]) {
      expect(far.gain).toBeLessThan(near.gain * 0.8);
      expect(far.room).toBeGreaterThan(near.room);
    }
  });

  it('moves with what makes it', () => {
    const runner = { ...standing(4), id: 'runner', pose: track(4, 36, (t) => Array<number>(36).fill(-4 + 2 * t)) };
    const here = ear({ characters: [runner] });
    expect(here.of('runner', 0).pan).toBeLessThan(-0.3);
    expect(here.of('runner', 4000).pan).toBeGreaterThan(0.3);
  });

  it('is the middle for whom the picture follows, and for what is nowhere', () => {
    const runner = { ...standing(4), id: 'runner', pose: track(4, 36, (t) => Array<number>(36).fill(-4 + 20 * t)) };
    const here = ear({ characters: [runner], shots: [shot({ framing: 'follow', subjects: ['runner'] })] });
    for (const timeMs of [0, 1500, 4000]) expect(here.of('runner', timeMs).pan).toBeCloseTo(0, 5);
    expect(here.of(undefined, 0).pan).toBe(0);
    expect(here.of('nobody', 0).pan).toBe(0);
  });

  it('lets fixed things and the ground ring shortly', () => {
    expect(ear().partner('ground', 'wood').damped).toBe(true);
    expect(ear().partner('ball', 'rubber').damped).toBe(false);
  });
});

describe('what is heard in two ears', () => {
  const click = Float32Array.of(1, 1, 1);

  it('has the same energy wherever it is', () => {
    for (const pan of [-1, -0.4, 0, 0.8]) {
      const to = bus(10);
      add(to, 2, click, { pan, gain: 1, room: 0.5 });
      expect(to.left[3]! ** 2 + to.right[3]! ** 2).toBeCloseTo(1, 6);
      expect(to.room[3]).toBe(0.5);
    }
  });

  it('is cut off at both ends of the clip', () => {
    const to = bus(4);
    add(to, -2, click, { pan: 0, gain: 1, room: 0 });
    add(to, 3, click, { pan: 0, gain: 1, room: 0 });
    add(to, 99, click, { pan: 0, gain: 1, room: 0 });
    addMoving(to, -99, click, () => ({ pan: 0, gain: 1, room: 0 }));
    expect([...to.left].map((value) => value > 0)).toEqual([true, false, false, true]);
  });

  it('goes over from one ear to the other without a step', () => {
    const to = bus(RATE);
    addMoving(to, 0, new Float32Array(RATE).fill(1), (timeMs) => ({ pan: timeMs / 500 - 1, gain: 1, room: 0 }));
    expect(to.left[100]).toBeGreaterThan(0.9);
    expect(to.right[RATE - 100]).toBeGreaterThan(0.9);
    const steps = to.left.map((value, i) => value - (to.left[i - 1] ?? value));
    expect(peakOf(steps)).toBeLessThan(0.001);
  });
});
