import { createHash } from 'node:crypto';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { bouncingBall, environment, standing, timeline, track } from '../../test/timelines.ts';
import { Painter, type PictureRequest } from './painter.ts';
import { stillFrames, takeStill } from './still.ts';

const base: PictureRequest = {
  timeline: timeline(2),
  width: 320,
  height: 180,
  fps: 12,
  quality: 'standard',
  mark: { text: '', pathSeed: 3 },
};
const pixels = (painter: Painter, frame: number): Buffer => Buffer.from(painter.paint(frame).data());
const hash = (bytes: Buffer): string => createHash('sha1').update(bytes).digest('hex');

/** How many pixels differ clearly between two pictures. */
function differing(a: Buffer, b: Buffer): number {
  let count = 0;
  for (let i = 0; i < a.length; i += 4)
    if (Math.abs(a[i]! - b[i]!) + Math.abs(a[i + 1]! - b[i + 1]!) + Math.abs(a[i + 2]! - b[i + 2]!) > 24) count++;
  return count;
}

/** How much the most orange pixel differs from grey: a ball in focus has its full colour, one that is smeared has less. */
function reddest(rgba: Buffer): number {
  let most = 0;
  for (let i = 0; i < rgba.length; i += 4) most = Math.max(most, rgba[i]! - rgba[i + 2]!);
  return most;
}

const scenes: readonly (readonly [string, PictureRequest])[] = [
  ['a meadow', base],
  [
    'a hall with a crowd',
    {
      ...base,
      timeline: timeline(2, {
        environment: environment(
          {
            kind: 'hall',
            palette: 'warm',
            layers: ['windows', 'stands', 'crowd', 'court'],
            indoors: true,
            ceilingM: 9,
          },
          {
            groundMaterial: 'wood',
            crowd: {
              density: 0.8,
              excitement: track(2, 1, () => [0.4]),
              reactions: [{ timeMs: 700, kind: 'gasp', strength: 1 }],
            },
          },
        ),
      }),
    },
  ],
  [
    'a shore in a storm, the camera moving',
    {
      ...base,
      timeline: timeline(2, {
        environment: environment(
          { kind: 'shore', palette: 'cool', layers: ['mountains', 'far-shore', 'sea', 'waves', 'palms'] },
          {
            groundMaterial: 'sand',
            timeOfDay: 'night',
            weather: {
              id: 'storm',
              look: { rain: 0.9, snow: 0, fog: 0.2, cloud: 1, dim: 0.5 },
              windMps: 6,
              lightning: [{ timeMs: 600, x: 2, strength: 1 }],
            },
          },
        ),
        shots: [
          {
            fromMs: 0,
            toMs: 700,
            subjects: ['person'],
            framing: 'medium',
            asked: false,
            box: { x0: -0.4, y0: 0, x1: 0.4, y1: 1.9 },
            beat: 0,
            cut: false,
          },
          {
            fromMs: 700,
            toMs: 2000,
            subjects: ['person', 'ball'],
            framing: 'wide',
            asked: false,
            box: { x0: -0.4, y0: 0, x1: 1.6, y1: 2.2 },
            beat: 1,
            cut: false,
          },
        ],
      }),
    },
  ],
];

describe('a frame', () => {
  it.each(scenes)('of %s is the same whenever and in whatever order it is drawn', (_, request) => {
    const forwards = new Painter(request);
    const frames = [0, 1, 5, 9, 12, 20];
    const first = frames.map((frame) => hash(pixels(forwards, frame)));
    const backwards = new Painter(request);
    expect(
      [...frames]
        .reverse()
        .map((frame) => hash(pixels(backwards, frame)))
        .reverse(),
    ).toEqual(first);
    expect(new Set(first).size).toBe(frames.length);
  });

  it.each(['turbo', 'standard', 'pro'] as const)(
    'in %s quality is opaque and has exactly the size asked for',
    (quality) => {
      const canvas = new Painter({ ...base, quality, width: 270, height: 480 }).paint(3);
      expect([canvas.width, canvas.height]).toEqual([270, 480]);
      const data = canvas.data();
      expect(data.length).toBe(270 * 480 * 4);
      expect(data.every((value, i) => i % 4 !== 3 || value === 255)).toBe(true);
    },
  );

  it('shows the person where the person is', () => {
    const empty = new Painter({ ...base, timeline: timeline(2, { characters: [], bodies: [] }) });
    const person = new Painter({ ...base, timeline: timeline(2, { characters: [standing(2)], bodies: [] }) });
    const without = timeline(2);
    // The same camera for both: the shot is about nobody, so its box decides.
    expect(without.shots).toHaveLength(1);
    expect(differing(pixels(empty, 0), pixels(person, 0))).toBeGreaterThan(600);
  });

  it('in pro quality is the same in any order, and what moves fast is smeared along its way', () => {
    const thrown = { ...bouncingBall(2), track: track(2, 3, (timeS) => [timeS * 14 - 3, 1.2, 0]) };
    const world = timeline(2, { bodies: [thrown], characters: [standing(2)] });
    const flying = {
      ...base,
      timeline: {
        ...world,
        shots: world.shots.map((shot) => ({ ...shot, asked: true, box: { x0: -3, y0: 0, x1: 3, y1: 2.5 } })),
      },
    };
    const [pro, standard] = [new Painter({ ...flying, quality: 'pro' }), new Painter(flying)];
    const frames = [1, 4, 9];
    const forwards = frames.map((frame) => hash(pixels(pro, frame)));
    const again = new Painter({ ...flying, quality: 'pro' });
    expect(frames.toReversed().map((frame) => hash(pixels(again, frame)))).toEqual(forwards.toReversed());
    expect(reddest(pixels(pro, 4))).toBeLessThan(reddest(pixels(standard, 4)));
  });

  it('is alive: no second is without movement', () => {
    const painter = new Painter({ ...base, timeline: timeline(2, { bodies: [], characters: [] }) });
    expect(differing(pixels(painter, 0), pixels(painter, 12))).toBeGreaterThan(10);
  });
});

describe('the visible mark', () => {
  const marked = new Painter({ ...base, mark: { text: 'made with AI', pathSeed: 3 } });
  const plain = new Painter(base);

  it('is in every frame, moves, and is readable on light and dark', () => {
    const centres: number[] = [];
    for (let frame = 0; frame < 24; frame++) {
      marked.paint(frame);
      marked.stamp(frame);
      const [with_, without] = [
        Buffer.from((marked.paint(frame), marked.stamp(frame), marked['canvas']).data()),
        pixels(plain, frame),
      ];
      expect(differing(with_, without)).toBeGreaterThan(60);
      let sum = 0;
      let count = 0;
      for (let i = 0; i < with_.length; i += 4)
        if (Math.abs(with_[i]! - without[i]!) > 8) {
          sum += (i / 4) % 320;
          count++;
        }
      centres.push(sum / count);
    }
    expect(Math.abs(centres[23]! - centres[0]!)).toBeGreaterThan(4);
    for (let i = 1; i < 24; i++) expect(Math.abs(centres[i]! - centres[i - 1]!)).toBeLessThan(16);
  });

  it('takes another path for another seed, and is not there without text', () => {
    const other = new Painter({ ...base, mark: { text: 'made with AI', pathSeed: 4 } });
    const stamped = (painter: Painter): Buffer => (
      painter.paint(5),
      painter.stamp(5),
      Buffer.from(painter['canvas'].data())
    );
    expect(differing(stamped(other), stamped(marked))).toBeGreaterThan(60);
    expect(stamped(new Painter({ ...base, mark: { text: '   ', pathSeed: 4 } })).equals(pixels(plain, 5))).toBe(true);
  });

  it('is never on a still', async () => {
    const still = takeStill(marked.paint(6), 500);
    const clean = takeStill(plain.paint(6), 500);
    expect(Buffer.from(still.jpeg).equals(Buffer.from(clean.jpeg))).toBe(true);
    const image = await loadImage(Buffer.from(still.jpeg));
    expect([image.width, image.height]).toEqual([320, 180]);
    // A still taken too late would show it: the comparison can tell.
    marked.paint(6);
    marked.stamp(6);
    expect(Buffer.from(takeStill(marked['canvas'], 500).jpeg).equals(Buffer.from(clean.jpeg))).toBe(false);
  });
});

describe('stills', () => {
  it('are at most 480 pixels wide and taken at the beginning of every second', () => {
    const { width, height } = takeStill(createCanvas(1280, 720), 0);
    expect([width, height]).toEqual([480, 270]);
    expect(stillFrames(120, 30)).toEqual([0, 30, 60, 90]);
    expect(stillFrames(13, 12)).toEqual([0, 12]);
  });
});
