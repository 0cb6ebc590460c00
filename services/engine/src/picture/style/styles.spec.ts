import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { timeline } from '../../../test/timelines.ts';
import { vocabulary } from '../../vocab/registry.ts';
import { Painter, type PictureRequest } from '../painter.ts';
import { STYLES } from './styles.ts';

const FPS = 30;
const request = (style?: string, size: readonly [number, number] = [320, 180]): PictureRequest => ({
  timeline: { ...timeline(2), ...(style ? { style } : {}) },
  width: size[0],
  height: size[1],
  fps: FPS,
  quality: 'standard',
  mark: { text: '', pathSeed: 1 },
});
const picture = (painter: Painter, frame: number): string =>
  createHash('sha256').update(painter.paint(frame).data()).digest('hex');

describe('a style', () => {
  it('is drawn exactly where its word says so', () => {
    const drawn = [...vocabulary.styles.values()].filter((word) => word.drawn).map(({ id }) => id);
    expect(STYLES.map(({ id }) => id).sort()).toEqual(drawn.sort());
  });

  it('looks like no other', () => {
    const looks = [undefined, ...STYLES.map(({ id }) => id)].map((id) => picture(new Painter(request(id)), 10));
    expect(new Set(looks).size).toBe(STYLES.length + 1);
  });

  describe.each(STYLES.map((style) => [style.id, style] as const))('%s', (id, style) => {
    it('makes a frame alike, whenever and in whatever order it is drawn', () => {
      const frames = [0, 1, 2, 7, 20, 31];
      const forwards = new Painter(request(id));
      const first = frames.map((frame) => picture(forwards, frame));
      const backwards = new Painter(request(id));
      expect(frames.toReversed().map((frame) => picture(backwards, frame))).toEqual(first.toReversed());
      expect(new Set(first).size).toBeGreaterThan(3);
    });

    it.each([
      [270, 480],
      [192, 108],
      [720, 1280],
    ] as const)('fills a picture of %i x %i and leaves nothing open', (width, height) => {
      const canvas = new Painter(request(id, [width, height])).paint(4);
      expect([canvas.width, canvas.height]).toEqual([width, height]);
      const data = canvas.data();
      expect(data.every((value, i) => i % 4 !== 3 || value === 255)).toBe(true);
      const last = data.subarray((height - 1) * width * 4);
      expect(last.length).toBe(width * 4);
    });

    it('is alive', () => {
      const painter = new Painter(request(id));
      expect(picture(painter, 0)).not.toBe(picture(painter, 15));
    });

    it('holds its pictures as long as it says', () => {
      const painter = new Painter(request(id));
      const shown = Array.from({ length: FPS }, (_, frame) => picture(painter, frame));
      const changes = shown.filter((one, i) => i === 0 || one !== shown[i - 1]).length;
      expect(changes).toBeLessThanOrEqual(style.picturesPerS ?? FPS);
      expect(changes).toBeGreaterThan((style.picturesPerS ?? FPS) * 0.6);
    });
  });
});
