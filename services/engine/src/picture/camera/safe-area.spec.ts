import { describe, expect, it } from 'vitest';
import { compose } from '../../scene/compose.ts';
import type { Timeline } from '../../timeline.ts';
import { extentAt } from './extent.ts';
import { safeShare } from './frame-shot.ts';
import { Lens } from './lens.ts';
import { planCamera, type CameraPlan } from './plan.ts';

const PROMPTS = [
  'a cat plays with a ball in a park',
  'a dog runs on the beach at sunset',
  'a man and a woman argue. The man says "Go away!" The woman says "Never!"',
  'a basketball player misses a shot in a gym, then the crowd gasps',
  'close-up of a cat that sleeps, then runs away',
  'a girl throws a ball to a boy, who catches it',
  'aerial shot of a car that drives through a city',
  'a bird flies over a lake while a man waves',
  'zoom in on a robot that dances on a stage',
  'wide shot of two children who jump in the snow',
  '公園で犬がボールを追いかける',
];
const SIZES = [
  [1280, 720],
  [720, 1280],
  [1024, 1792],
  [1792, 1024],
  [1080, 1080],
] as const;

/** How far out of the middle a subject reaches, as a share of half the picture; 1 is the edge. */
function reachOf(
  timeline: Timeline,
  camera: CameraPlan,
  id: string,
  timeS: number,
  size: readonly [number, number],
): number {
  const box = extentAt(timeline, id, timeS);
  if (!box) return 0;
  const depth = [...timeline.bodies, ...timeline.characters].find((one) => one.id === id)!.depth;
  const lens = new Lens(size[0], size[1], camera.viewAt(timeS).pose, camera.eyeHeightM);
  const across = (px: number, length: number): number => Math.abs(px / length - 0.5) * 2;
  return Math.max(
    across(lens.screenX(box.x0, depth), size[0]),
    across(lens.screenX(box.x1, depth), size[0]),
    across(lens.screenY(box.y0, depth), size[1]),
    across(lens.screenY(box.y1, depth), size[1]),
  );
}

describe('what a beat is about', () => {
  it.each(PROMPTS)(
    '%s: stands in the safe part of the picture for the whole beat, whatever the seed and the size',
    async (prompt) => {
      for (const seed of [1, 7, 4242]) {
        const { timeline } = await compose({ prompt, negativePrompt: '', seconds: 5, seed, audio: false });
        for (const size of SIZES) {
          const camera = planCamera(timeline, size[0], size[1]);
          for (let timeS = 0; timeS < 5; timeS += 0.2)
            for (const id of camera.viewAt(timeS).cast) {
              const reach = reachOf(timeline, camera, id, timeS, size);
              // A thing nearer than the plane of action is seen a little larger than its box.
              expect(reach, `${id} at ${timeS.toFixed(1)} s, seed ${seed}, ${size.join('x')}`).toBeLessThan(
                safeShare({ width: size[0], height: size[1] }) + 0.06,
              );
            }
        }
      }
    },
  );

  it('is all of its subjects, nearly always', async () => {
    let [asked, kept] = [0, 0];
    for (const prompt of PROMPTS) {
      const { timeline } = await compose({ prompt, negativePrompt: '', seconds: 5, seed: 3, audio: false });
      for (const size of SIZES) {
        const camera = planCamera(timeline, size[0], size[1]);
        for (const shot of timeline.shots) {
          if (shot.framing === 'close-up') continue;
          const { cast } = camera.viewAt((shot.fromMs + shot.toMs) / 2000);
          const there = shot.subjects.filter((id) => extentAt(timeline, id, (shot.fromMs + shot.toMs) / 2000));
          if (cast.length === 0) continue;
          asked += there.length;
          kept += there.filter((id) => cast.includes(id)).length;
        }
      }
    }
    expect(asked).toBeGreaterThan(100);
    expect(kept / asked).toBeGreaterThan(0.9);
  });
});
