import { describe, expect, it } from 'vitest';
import { sample } from '../timeline.ts';
import { compose } from './compose.ts';

const made = (prompt: string) => compose({ prompt, negativePrompt: '', seconds: 6, seed: 5, audio: false });

describe('time that runs otherwise', () => {
  it('falls half as fast in slow motion, and the clip is as long as was asked', async () => {
    const [{ timeline }, { timeline: slow }] = [await made('a ball falls'), await made('a ball falls, slow motion')];
    expect(slow.seconds).toBe(6);
    const first = (all: typeof slow): number => all.contacts.find(({ kind }) => kind === 'hit')!.timeMs;
    const fallsMs = (all: typeof slow): number => {
      const { data, stride, rateHz } = all.bodies.find(({ id }) => id === 'ball')!.track;
      let held = 0;
      while (data[held * stride + 1] === data[1]) held++;
      return first(all) - (held / rateHz) * 1000;
    };
    expect(slow.pace).toBe(0.5);
    const ball = slow.bodies.find(({ id }) => id === 'ball')!;
    const bottomMs = first(slow);
    expect(fallsMs(slow) / fallsMs(timeline)).toBeGreaterThan(1.3);
    expect(bottomMs).toBeGreaterThan(first(timeline));
    // Where it is heard, it is seen: at the bottom of its fall.
    const heightAt = (timeMs: number): number => sample(ball.track, timeMs / 1000)[1]!;
    expect(heightAt(bottomMs)).toBeLessThan(heightAt(bottomMs - 120));
    expect(heightAt(bottomMs)).toBeLessThan(heightAt(bottomMs + 120));
  });

  it('runs quickly in a time lapse', async () => {
    const { timeline } = await made('time lapse of a woman who walks in a park');
    expect(timeline.pace).toBe(3);
    expect(timeline.seconds).toBe(6);
    const pose = timeline.characters[0]!.pose;
    expect((pose.data.length / pose.stride - 1) / pose.rateHz).toBeGreaterThanOrEqual(5.9);
  });

  it('is as usual where somebody speaks, and that is said', async () => {
    const { timeline, report } = await made('slow motion, a man says "Hello there!"');
    expect(timeline.pace).toBeUndefined();
    expect(report.uncovered).toContain('slow-motion');
  });
});
