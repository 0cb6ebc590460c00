import { describe, expect, it } from 'vitest';
import { graphOf, graphWith, rehearse, samples } from '../../test/rehearse.ts';
import { sample, type Body, type Contact, type Timeline } from '../timeline.ts';
import { vocabulary } from '../vocab/registry.ts';

const SEEDS = [1, 20, 300];
const G_MPS2 = 9.81;

/** Things that fall as they are: neither fixed nor carried by the air. */
const falling = [...vocabulary.nouns.values()]
  // Of those made up of parts one does not see where the middle of their weight is.
  .filter(({ body }) => body && !body.fixed && !body.lift && !body.drag && !body.parts)
  .map(({ id }) => id);
const prompts = [
  'A woman drops a glass vase',
  'A woman breaks a mirror and walks away',
  'A ball breaks a window',
  'A boy kicks a ball and breaks a window',
  'Two cars crash',
  'Five balls collide',
  'A car crashes into boxes',
  'A ball rolls down the stairs',
  'A wheel rolls down the ramp',
  'A girl flies a kite',
  'A ship sinks in the lake',
  'A stone falls into the lake',
  'A man throws a ball to a woman',
  'The door slams',
  'A pendulum swings',
  'Dominoes fall',
  'A boy knocks over a tower of blocks',
  'A ball hits a stack of blocks',
  'A bicycle rolls down the ramp',
];

const paths = (timeline: Timeline): { body: Body; path: Float32Array[] }[] =>
  timeline.bodies.map((body) => ({ body, path: [...samples(body.track)] }));

/** Times at which something else than weight works on a body. */
function touched(contacts: readonly Contact[], id: string): number[] {
  return contacts.filter(({ a, b }) => a.split('/')[0] === id || b.split('/')[0] === id).map(({ timeMs }) => timeMs);
}

describe('gravity', () => {
  it.each(falling)('is the same for all and all the time: %s', async (noun) => {
    for (const seed of SEEDS) {
      const { timeline } = await rehearse(
        graphWith([{ noun }], { verb: 'fall' }, { seed, seconds: 4, setting: 'street' }),
      );
      const { path } = paths(timeline).find(({ body }) => body.id === noun)!;
      const times = touched(timeline.contacts, noun);
      const shape = paths(timeline).find(({ body }) => body.id === noun)!.body.shape;
      const reach = shape.kind === 'ball' ? shape.r : Math.hypot(shape.w, shape.h) / 2;
      const [gap, step] = [24, 12];
      for (let i = 0; i + 2 * gap < path.length; i += step) {
        const [fromMs, toMs] = [(i / 240) * 1000, ((i + 2 * gap) / 240) * 1000];
        const [y0, y1, y2] = [path[i]![1]!, path[i + gap]![1]!, path[i + 2 * gap]![1]!];
        const held = Math.abs(y1 - y0) < 1e-6;
        const free = !times.some((timeMs) => timeMs > fromMs - 40 && timeMs < toMs + 40);
        if (held || !free || Math.min(y0, y2) < reach + 0.05) continue;
        const g = -(y2 - 2 * y1 + y0) / (gap / 240) ** 2;
        // It is let go within this stretch.
        if (path[i]![1] === path[0]![1]) continue;
        expect(Math.abs(g - G_MPS2) / G_MPS2, `${noun}, seed ${seed}, ${fromMs.toFixed(0)} ms`).toBeLessThan(0.03);
      }
    }
  });
});

/** Energy of the way of a body per kilogram, the most in each twentieth of a second; and the turning that may still become way. */
function energies({ track }: Body, reachM: number): { way: number; turning: number }[] {
  const path = [...samples(track)];
  const out: { way: number; turning: number }[] = [];
  path.slice(1).forEach(([x, y, angle], i) => {
    const [x0, y0, angle0] = path[i]! as unknown as [number, number, number];
    const [vx, vy, turn] = [(x! - x0) * 240, (y! - y0) * 240, (angle! - angle0) * 240];
    const way = (vx * vx + vy * vy) / 2 + G_MPS2 * y!;
    const turning = Math.abs(turn) < 100 ? (turn * turn * reachM * reachM) / 4 : 0;
    const window = Math.floor(i / 12);
    const now = out[window];
    out[window] = { way: Math.max(now?.way ?? 0, way), turning: Math.max(now?.turning ?? 0, turning) };
  });
  return out;
}

describe('energy', () => {
  it.each(falling)('is only ever lost: %s', async (noun) => {
    for (const seed of SEEDS) {
      const { timeline } = await rehearse(
        graphWith([{ noun, material: 'plastic' }], { verb: 'fall' }, { seed, seconds: 4, setting: 'gym' }),
      );
      const body = timeline.bodies.find(({ id }) => id === noun)!;
      const reach = body.shape.kind === 'ball' ? body.shape.r : Math.hypot(body.shape.w, body.shape.h) / 2;
      let least = Infinity;
      // What falls where it stands has had its push by then.
      for (const { way, turning } of energies(body, reach).slice(26)) {
        expect(way, `${noun}, seed ${seed}`).toBeLessThan(least + 0.35);
        least = Math.min(least, way + turning + 0.05);
      }
    }
  });
});

describe.each(prompts)('%s', (prompt) => {
  it.each([3, 40])('keeps the laws, seed %i', async (seed) => {
    const { timeline, staged } = await rehearse(graphOf(prompt, 6, seed));
    expect(staged).toEqual([]);
    for (const { body, path } of paths(timeline)) {
      for (let i = 1; i < path.length; i++) {
        const metres = Math.hypot(path[i]![0]! - path[i - 1]![0]!, path[i]![1]! - path[i - 1]![1]!);
        expect(metres * 240, `${body.id} does not jump, ${(i / 240).toFixed(2)} s`).toBeLessThan(22);
      }
      if (!body.shown || body.id.includes('.piece')) continue;
      goesOnInItsPieces(timeline, body);
    }
  });
});

/** What is gone is there in pieces, at the same instant and place, with the same weight. */
function goesOnInItsPieces(timeline: Timeline, whole: Body): void {
  const brokenMs = whole.shown!.toMs;
  const pieces = timeline.bodies.filter(({ id }) => id.startsWith(`${whole.id}.piece`));
  expect(pieces.length).toBeGreaterThan(3);
  expect(pieces.reduce((sum, { massKg }) => sum + massKg, 0)).toBeCloseTo(whole.massKg, 6);
  const [x, y] = sample(whole.track, brokenMs / 1000) as unknown as [number, number];
  const { w, h } = whole.shape as { w: number; h: number };
  for (const piece of pieces) {
    expect(piece.shown!.fromMs).toBe(brokenMs);
    const [px, py] = sample(piece.track, brokenMs / 1000) as unknown as [number, number];
    expect(Math.hypot(px - x, py - y)).toBeLessThan(Math.hypot(w, h) / 2 + 0.03);
  }
}

describe('what floats', () => {
  it.each(['boat', 'ship', 'submarine'])('lies in the water from the beginning: %s', async (noun) => {
    for (const seed of SEEDS) {
      const { timeline } = await rehearse(
        graphWith([{ noun }], { verb: 'float' }, { seed, setting: 'lake', seconds: 4 }),
      );
      expect(timeline.contacts.filter(({ kind }) => kind === 'splash')).toEqual([]);
      const ys = paths(timeline)
        .find(({ body }) => body.id === noun)!
        .path.map(([, y]) => y!);
      expect(Math.max(...ys) - Math.min(...ys), `seed ${seed}`).toBeLessThan(0.3);
      ys.slice(1).forEach((y, i) => expect(Math.abs(y - ys[i]!) * 240).toBeLessThan(0.5));
    }
  });
});

describe('a door', () => {
  it('turns between its frame and the wall, and is heard when it slams', async () => {
    const { timeline } = await rehearse(graphOf('The door slams', 4));
    const angles = paths(timeline)[0]!.path.map(([, , angle]) => angle!);
    expect(angles[0]!).toBeGreaterThan(1);
    for (const angle of angles) expect(angle >= 0 && angle <= 1.76).toBe(true);
    const slam = timeline.contacts.find(({ a, b }) => a === 'door' && b === 'wall')!;
    expect(slam.impulseNs).toBeGreaterThan(20);
    expect(angles[Math.round(slam.timeMs * 0.24)]!).toBeLessThan(0.05);
    expect(angles[Math.round(slam.timeMs * 0.24) - 10]!).toBeGreaterThan(0.05);
  });
});

describe('what is soft', () => {
  const rope = async () =>
    (await rehearse(graphOf('A rope swings', 6))).timeline.bodies.find(({ soft }) => soft)!.soft!;

  it('keeps its length', async () => {
    const { track, rows } = await rope();
    for (const points of samples(track)) {
      let length = 0;
      for (let i = 1; i < rows; i++)
        length += Math.hypot(points[2 * i]! - points[2 * i - 2]!, points[2 * i + 1]! - points[2 * i - 1]!);
      expect(length).toBeGreaterThan(0.97 * 0.12 * (rows - 1));
      expect(length).toBeLessThan(1.08 * 0.12 * (rows - 1));
    }
  });

  it('swings no higher than it was drawn', async () => {
    const { track, rows } = await rope();
    const tips = [...samples(track)].map((points) => points[2 * rows - 1]!);
    for (const tip of tips) expect(tip).toBeLessThan(tips[0]! + 0.06);
    expect(Math.min(...tips)).toBeLessThan(tips[0]! - 0.2);
  });

  it('waves in the wind, and hangs down where there is none', async () => {
    const flag = async (verb: string, setting: string) =>
      (await rehearse(graphWith([{ noun: 'flag' }], { verb }, { setting, seconds: 5 }))).timeline.bodies[0]!.soft!;
    const corner = (soft: NonNullable<Body['soft']>) =>
      [...samples(soft.track)].slice(120).map((points) => [points.at(-2)!, points.at(-1)!] as const);
    const waving = corner(await flag('flutter', 'park'));
    const spread = Math.max(...waving.map(([, y]) => y)) - Math.min(...waving.map(([, y]) => y));
    expect(spread).toBeGreaterThan(0.12);
    const hanging = corner(await flag('look', 'gym')).at(-1)!;
    expect(hanging[1]).toBeLessThan(waving[0]![1] - 0.2);
  });
});
