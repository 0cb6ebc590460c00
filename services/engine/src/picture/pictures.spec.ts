import { createCanvas } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { compose } from '../scene/compose.ts';
import { NoPicture } from './decode.ts';
import { Painter } from './painter.ts';
import { openPicture, type PictureInScene } from './pictures.ts';

const SIZE = { width: 320, height: 180, fps: 10, quality: 'standard', mark: { text: '', pathSeed: 1 } } as const;

/** All of one colour that no scene has. */
function magenta(width = 60, height = 40): Buffer {
  const canvas = createCanvas(width, height);
  const g = canvas.getContext('2d');
  g.fillStyle = '#ff00ff';
  g.fillRect(0, 0, width, height);
  return canvas.encodeSync('png');
}

async function painter(prompt: string, role: PictureInScene['role'], file = magenta()): Promise<Painter> {
  const { timeline } = await compose({ prompt, seconds: 4, seed: 3, audio: false });
  return new Painter({ ...SIZE, timeline }, undefined, [await openPicture({ role, file })]);
}

/** Where the colour of the picture is seen: how much of it, and its middle. */
function seen(from: Painter, frame: number): { share: number; x: number; y: number } {
  const pixels = from.paint(frame).data();
  let [count, sumX, sumY] = [0, 0, 0];
  for (let at = 0; at < pixels.length; at += 4) {
    const [r, g, b] = [pixels[at]!, pixels[at + 1]!, pixels[at + 2]!];
    if (r < 110 || b < 90 || g > Math.min(r, b) * 0.45) continue;
    count++;
    sumX += (at / 4) % SIZE.width;
    sumY += Math.floor(at / 4 / SIZE.width);
  }
  return { share: (count * 4) / pixels.length, x: sumX / count, y: sumY / count };
}

describe('a picture in the scene', () => {
  it.each([
    ['picture', 'A man stands in a room'],
    ['poster', 'A man stands in a room'],
    ['picture', 'A man stands on a street'],
    ['poster', 'A man stands on a street'],
  ] as const)('is seen as a %s: %s', async (role, prompt) => {
    const { share, y } = seen(await painter(prompt, role), 10);
    expect(share).toBeGreaterThan(0.01);
    expect(share).toBeLessThan(0.25);
    expect(y).toBeLessThan(SIZE.height * 0.6);
  });

  it('stays where it hangs when the camera goes by', async () => {
    const street = await painter('A man runs on a street', 'poster');
    const [early, late] = [seen(street, 2), seen(street, 12)];
    expect(early.share).toBeGreaterThan(0.003);
    expect(late.share === 0 || late.x < early.x - 4).toBe(true);
  });

  it('is behind everything as a backdrop, without an end, and goes by more slowly than the action', async () => {
    const file = ((): Buffer => {
      const canvas = createCanvas(160, 90);
      const g = canvas.getContext('2d');
      g.fillStyle = '#203040';
      g.fillRect(0, 0, 160, 90);
      g.fillStyle = '#ff00ff';
      g.fillRect(100, 0, 6, 90);
      return canvas.encodeSync('png');
    })();
    const all = await painter('A dog runs on the beach', 'backdrop');
    for (const frame of [0, 20, 39]) expect(seen(all, frame).share).toBeGreaterThan(0.6);
    const striped = await painter('A dog runs on the beach', 'backdrop', file);
    const [one, other] = [striped.camera.viewAt(1), striped.camera.viewAt(1.2)];
    const action = (other.pose.x - one.pose.x) * one.pose.scale;
    const moved = seen(striped, 10).x - seen(striped, 12).x;
    expect(Math.abs(moved)).toBeGreaterThan(1);
    expect(Math.abs(moved)).toBeLessThan(Math.abs(action) * 0.6);
  });

  it('looks the same whichever frame was drawn before', async () => {
    const [one, other] = [await painter('A man runs on a street', 'picture'), await painter('A man runs on a street', 'picture')]; // prettier-ignore
    for (const at of [0, 30, 12]) one.paint(at);
    expect(Buffer.from(one.paint(20).data()).equals(Buffer.from(other.paint(20).data()))).toBe(true);
  });

  it('is refused when it is no picture', async () => {
    await expect(openPicture({ role: 'poster', file: Buffer.from('nothing') })).rejects.toThrow(NoPicture);
  });
});
