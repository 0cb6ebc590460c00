import { describe, expect, it } from 'vitest';
import { compose } from '../scene/compose.ts';
import { Painter, type PictureRequest } from './painter.ts';

const SIZE = { width: 320, height: 180, fps: 24, quality: 'standard', mark: { text: 'a', pathSeed: 1 } } as const;
const SEAM = 4 * SIZE.fps;

const painter = (timeline: PictureRequest['timeline']): Painter => new Painter({ timeline, ...SIZE });
function frame(from: Painter, at: number): Buffer {
  from.paint(at);
  from.stamp(at);
  return Buffer.from(from['canvas'].data());
}
/** Mean difference of two pictures, 0 to 255. */
const apart = (a: Buffer, b: Buffer): number =>
  a.reduce((sum, value, i) => sum + Math.abs(value - b[i]!), 0) / a.length;

describe('the picture of a clip that goes on', () => {
  it.each([
    ['A dog runs on the beach', 'A dog runs on the beach'],
    ['A basketball player dribbles in a gym', 'He throws the ball'],
    ['A girl walks in a park', 'She says "Look at that, how wonderful!"'],
    ['A car drives on a street', 'A car drives on a street, handheld'],
  ])(
    'is the same until the seam, and shows none there: %s + %s',
    async (first, then) => {
      const request = { seconds: 4, seed: 5, audio: true };
      const before = await compose({ ...request, prompt: first });
      const whole = await compose({ ...request, prompt: then, before: before.chapters });
      const [short, long] = [painter(before.timeline), painter(whole.timeline)];
      for (const at of [0, 40, SEAM - 1])
        expect(apart(frame(short, at), frame(long, at)), `frame ${at}`).toBeLessThan(0.05);
      const frames = Array.from({ length: 24 }, (_, i) => frame(long, SEAM - 12 + i));
      const steps = frames.slice(1).map((each, i) => apart(each, frames[i]!));
      const overSeam = steps.splice(11, 1)[0]!;
      expect(overSeam).toBeLessThanOrEqual(Math.max(...steps) * 1.15 + 0.05);
    },
    60_000,
  );
});
