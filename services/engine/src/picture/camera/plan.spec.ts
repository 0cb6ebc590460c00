import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bouncingBall, standing, timeline, track } from '../../../test/timelines.ts';
import type { Body, ShotHint, Timeline } from '../../timeline.ts';
import { MOUTH_SHARE } from '../figures/proportions.ts';
import { extentAt } from './extent.ts';
import { Lens } from './lens.ts';
import { planCamera } from './plan.ts';

const shot = (parts: Partial<ShotHint>): ShotHint => ({
  fromMs: 0,
  toMs: 4000,
  subjects: ['person', 'ball'],
  framing: 'wide',
  asked: false,
  box: { x0: -1, y0: 0, x1: 2, y1: 2.2 },
  beat: 0,
  cut: false,
  ...parts,
});

/** The part of the picture, 0 to 1, that a subject's box covers at an instant. */
function seen(
  world: Timeline,
  id: string,
  timeS: number,
  [width, height]: readonly [number, number],
): { left: number; right: number; top: number; bottom: number } {
  const camera = planCamera(world, width, height);
  const { pose, shake } = camera.viewAt(timeS);
  const lens = new Lens(width, height, pose, camera.eyeHeightM);
  const box = extentAt(world, id, timeS)!;
  const [x, y] = [shake?.right ?? 0, shake?.down ?? 0];
  return {
    left: (lens.screenX(box.x0) - x) / width,
    right: (lens.screenX(box.x1) - x) / width,
    top: (lens.screenY(box.y1) - y) / height,
    bottom: (lens.screenY(box.y0) - y) / height,
  };
}

const SIZES = [
  [1280, 720],
  [720, 1280],
  [1080, 1080],
] as const;

describe('the camera', () => {
  it('keeps all subjects in the safe part for the whole shot, in every format', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SIZES),
        fc.double({ min: -2, max: 2, noNaN: true }),
        fc.double({ min: 1.5, max: 2, noNaN: true }),
        (size, x, sizeM) => {
          const world = timeline(4, { characters: [standing(4, x, sizeM)], shots: [shot({})] });
          for (const timeS of [0, 1.3, 2.6, 3.9]) {
            for (const id of ['person', 'ball']) {
              const { left, right, top, bottom } = seen(world, id, timeS, size);
              expect(Math.min(left, top)).toBeGreaterThanOrEqual(0.03);
              expect(Math.max(right, bottom)).toBeLessThanOrEqual(0.97);
            }
          }
        },
      ),
      { numRuns: 30 },
    );
  });

  it('shows a person at least a tenth of the picture high, and follows when that cannot hold everything', () => {
    const running: Body = { ...bouncingBall(4), track: track(4, 3, (timeS) => [timeS * 12, 1, 0]) };
    const world = timeline(4, { bodies: [running], shots: [shot({ subjects: ['ball', 'person'] })] });
    for (const size of SIZES) {
      const camera = planCamera(world, size[0], size[1]);
      expect((camera.viewAt(2).pose.scale * 1.75) / size[1]).toBeGreaterThan(1 / 10);
      for (const timeS of [0.2, 1, 2, 3, 3.8]) {
        const { left, right } = seen(world, 'ball', timeS, size);
        expect(left).toBeGreaterThan(0);
        expect(right).toBeLessThan(1);
      }
      expect(camera.viewAt(2).rest).toBeUndefined();
    }
  });

  it('stands where it is when it is asked to', () => {
    const running: Body = { ...bouncingBall(4), track: track(4, 3, (timeS) => [5 * timeS, 1, 0]) };
    const world = timeline(4, { bodies: [running], shots: [shot({ subjects: ['ball'], framing: 'follow' })] });
    const poses = (cameraWords: readonly string[]) => {
      const camera = planCamera({ ...world, cameraWords }, 1280, 720);
      return new Set([0, 1, 2, 3, 3.9].map((timeS) => JSON.stringify(camera.viewAt(timeS).pose)));
    };
    expect(poses([]).size).toBeGreaterThan(3);
    expect(poses(['static']).size).toBe(1);
  });

  it('does not jump while it follows', () => {
    const running: Body = {
      ...bouncingBall(4),
      track: track(4, 3, (timeS) => [timeS < 2 ? 0 : (timeS - 2) * 8, 1, 0]),
    };
    const camera = planCamera(
      timeline(4, { bodies: [running], shots: [shot({ subjects: ['ball'], framing: 'follow' })] }),
      1280,
      720,
    );
    const xs = Array.from({ length: 120 }, (_, i) => camera.viewAt(i / 30).pose.x);
    const steps = xs.slice(1).map((x, i) => x - xs[i]!);
    const jerks = steps.slice(1).map((step, i) => Math.abs(step - steps[i]!));
    expect(Math.max(...jerks)).toBeLessThan(0.05);
    expect(xs.at(-1)! - xs[0]!).toBeGreaterThan(10);
  });

  it('shows a mouth at least 60 pixels wide in a close-up, and the whole head', () => {
    for (const size of SIZES) {
      const world = timeline(4, {
        characters: [standing(4)],
        shots: [shot({ framing: 'close-up', subjects: ['person'] })],
      });
      const { pose } = planCamera(world, size[0], size[1]).viewAt(1);
      expect(1.75 * MOUTH_SHARE * pose.scale).toBeGreaterThanOrEqual(60);
      const { top } = seen(world, 'person', 1, size);
      expect(top).toBeGreaterThan(0);
    }
  });

  it('cuts where a cut was asked for, and else travels without a jump', () => {
    const two = (cut: boolean): Timeline =>
      timeline(4, {
        shots: [shot({ toMs: 2000, subjects: ['person'] }), shot({ fromMs: 2000, cut })],
      });
    const step = (cut: boolean): number => {
      const camera = planCamera(two(cut), 1280, 720);
      const [before, after] = [camera.viewAt(2 - 1 / 30).pose, camera.viewAt(2).pose];
      return Math.abs(after.x - before.x) + Math.abs(Math.log(after.scale / before.scale));
    };
    expect(step(true)).toBeGreaterThan(0.1);
    expect(step(false)).toBeLessThan(0.02);
  });

  it('is on who speaks, from line to line, on who listened, and in the end on all of them', () => {
    const line = (speaker: string, startMs: number, endMs: number) => ({
      id: `${speaker}${startMs}`,
      startMs,
      endMs,
      speaker,
      text: 'Hello',
      lang: 'en',
      voice: 'man',
      emotion: 'calm' as const,
      visemes: [],
    });
    const other = { ...standing(6, 3), id: 'other' };
    const world = timeline(6, {
      characters: [standing(6), other],
      speech: [line('person', 500, 1500), line('other', 2000, 3000)],
      shots: [shot({ toMs: 6000, framing: 'close-up', subjects: ['person', 'other'] })],
    });
    const camera = planCamera(world, 1280, 720);
    expect(camera.viewAt(1).pose.x).toBeCloseTo(0, 0);
    expect(camera.viewAt(1.9).pose.x).toBeCloseTo(3, 0);
    expect(camera.viewAt(3.4).pose.x).toBeCloseTo(3, 0);
    // Then on who heard it last, and in the end on both.
    expect(camera.viewAt(4).pose.x).toBeCloseTo(0, 0);
    const together = camera.viewAt(5).pose;
    expect(together.x).toBeCloseTo(1.5, 0);
    expect(together.scale).toBeLessThan(camera.viewAt(1).pose.scale / 1.5);
  });

  it.each(['zoom', 'dolly', 'pan', 'aerial', 'handheld'])(
    '%s moves it, and leaves what it is about in the picture',
    (word) => {
      for (const size of SIZES) {
        const world = timeline(4, { cameraWords: [word], shots: [shot({})] });
        const camera = planCamera(world, size[0], size[1]);
        const views = [0, 1.3, 2.6, 3.9].map((timeS) => camera.viewAt(timeS));
        expect(new Set(views.map(({ pose, shake }) => JSON.stringify([pose, shake]))).size).toBeGreaterThan(2);
        for (const timeS of [0, 1.3, 2.6, 3.9])
          for (const id of ['person', 'ball']) {
            const { left, right, top, bottom } = seen(world, id, timeS, size);
            expect(Math.min(left, top)).toBeGreaterThanOrEqual(0.02);
            expect(Math.max(right, bottom)).toBeLessThanOrEqual(0.98);
          }
      }
    },
  );

  it('rests on whole pixels, so that the backdrop is laid on without being resampled', () => {
    const { pose, rest, backdropScale } = planCamera(timeline(4), 1280, 720).viewAt(1);
    expect(rest).toBeDefined();
    expect(backdropScale).toBe(pose.scale);
    for (const length of [pose.x * pose.scale, pose.y * pose.scale])
      expect(Math.abs(length - Math.round(length))).toBeLessThan(1e-6);
  });
});
