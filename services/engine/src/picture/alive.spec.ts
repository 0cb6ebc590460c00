import { describe, expect, it } from 'vitest';
import { graphOf, rehearse } from '../../test/rehearse.ts';
import { sample, type Timeline } from '../timeline.ts';
import { extentAt } from './camera/extent.ts';
import { planCamera } from './camera/plan.ts';

const [WIDTH, HEIGHT] = [640, 360];
/** Pixels by which something must move within a second to be seen moving. */
const SEEN_PX = 0.6;

/** Seconds of a clip in which neither anybody or anything nor the camera moves; what lives in the backdrop does not count. */
function staticSeconds(timeline: Timeline): number[] {
  const camera = planCamera(timeline, WIDTH, HEIGHT);
  const still = (fromS: number): boolean => {
    const poses = [0, 0.3, 0.6, 0.9].map((after) => camera.viewAt(fromS + after).pose);
    const [a, b] = [poses[0]!, poses.at(-1)!];
    const panned = Math.hypot(a.x - b.x, a.y - b.y) * b.scale;
    const zoomed = Math.abs(b.scale / a.scale - 1) * (WIDTH / 2);
    const [halfW, halfH] = [WIDTH / b.scale / 2, HEIGHT / b.scale / 2];
    const inPicture = ({ id }: { readonly id: string }): boolean => {
      const box = extentAt(timeline, id, fromS + 0.5);
      return !!box && box.x1 > b.x - halfW && box.x0 < b.x + halfW && box.y1 > b.y - halfH && box.y0 < b.y + halfH;
    };
    const tracks = [
      ...timeline.bodies.filter(inPicture).map(({ track }) => track),
      ...timeline.characters.filter(inPicture).map(({ pose }) => pose),
    ];
    const moved = tracks.map((track) => {
      const seen = [0, 0.3, 0.6, 0.9].map((after) => [...sample(track, fromS + after)]);
      return Math.max(...seen.map((now) => Math.max(...now.map((value, i) => Math.abs(value - seen[0]![i]!)))));
    });
    return panned < SEEN_PX && zoomed < SEEN_PX && Math.max(0, ...moved) * b.scale < SEEN_PX;
  };
  return Array.from({ length: Math.floor(timeline.seconds) }, (_, second) => second).filter(still);
}

describe('every second of a clip in which one thing happens', () => {
  it.each([
    'A glass falls off a table and shatters on a stone floor, close-up, slow motion',
    'A vase falls and breaks',
    'A plate shatters on the floor',
    'An egg falls off a table',
    'A book falls off a table',
    'A ball bounces',
    'A rock falls',
    'A tower topples over',
    'A ladder falls over',
    'A bottle falls and breaks, slow motion',
    'An apple falls off a tree',
    'Dominoes fall',
  ])('has something that moves: %s', async (prompt) => {
    const { timeline } = await rehearse(graphOf(prompt, 6, 1));
    expect(staticSeconds(timeline)).toEqual([]);
  });
});

it('lets what falls come down in the middle of the clip', async () => {
  for (const prompt of ['A glass falls off a table and shatters, slow motion', 'A vase falls and breaks']) {
    const { timeline } = await rehearse(graphOf(prompt, 6, 1));
    const downMs = timeline.contacts.find(({ kind, a, b }) => kind === 'hit' && [a, b].includes('ground'))!.timeMs;
    expect(downMs / 6000, prompt).toBeGreaterThan(0.35);
    expect(downMs / 6000, prompt).toBeLessThan(0.65);
  }
});
