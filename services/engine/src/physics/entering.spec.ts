import { describe, expect, it } from 'vitest';
import { graphOf, rehearse, samples } from '../../test/rehearse.ts';
import { extentAt } from '../picture/camera/extent.ts';
import { planCamera } from '../picture/camera/plan.ts';
import type { Timeline } from '../timeline.ts';

const SIZE = [640, 360] as const;

/** Whether any of it is in the picture at an instant. */
function isSeen(timeline: Timeline, id: string, timeS: number): boolean {
  const { x, scale } = planCamera(timeline, ...SIZE).viewAt(timeS).pose;
  const { x0, x1 } = extentAt(timeline, id, timeS)!;
  const half = SIZE[0] / scale / 2;
  return x1 > x - half && x0 < x + half;
}

describe('who comes in', () => {
  it.each([
    'A train enters the station',
    'Un treno entra in stazione',
    '電車が駅に入る。人々が手を振る。',
    '기차가 기차역에 들어온다',
    'รถไฟเข้ามาที่สถานีรถไฟ',
    'Đoàn tàu tiến vào nhà ga',
    '火車駛入車站',
  ])('is understood: %s', (prompt) => {
    const graph = graphOf(prompt, 6, 1);
    expect(graph.beats[0]).toMatchObject({ verb: 'enter', actor: 'train' });
    expect(graph.setting).toBe('station');
    expect(graph.uncovered).toEqual([]);
  });

  it('is a train of real size, comes in behind the people, stops, and is the only one there', async () => {
    const { timeline } = await rehearse(graphOf('A train enters the station. People wave.', 6, 1));
    const train = timeline.bodies.find(({ noun }) => noun === 'train')!;
    const path = [...samples(train.track)];
    expect(train.shape).toMatchObject({ kind: 'box', w: 36 });
    expect(path.at(-1)![0]! - path[0]![0]!).toBeGreaterThan(8);
    expect(Math.abs(path.at(-1)![0]! - path.at(-60)![0]!)).toBeLessThan(0.05);
    expect(train.depth).toBeGreaterThan(Math.max(...timeline.characters.map(({ depth }) => depth)));
    expect(timeline.environment.look.layers).not.toContain('train');
    expect(timeline.shots.flatMap(({ subjects }) => subjects)).not.toContain('train');
    expect(isSeen(timeline, 'train', 0)).toBe(false);
    expect(isSeen(timeline, 'train', 5.5)).toBe(true);
  });

  it.each([
    ['A car arrives', 'car'],
    ['A man arrives in the park', 'man'],
  ])('is first outside of the picture and then in it: %s', async (prompt, id) => {
    const { timeline } = await rehearse(graphOf(prompt, 6, 1));
    expect(isSeen(timeline, id, 0)).toBe(false);
    expect(isSeen(timeline, id, 5.5)).toBe(true);
  });
});

describe('a big building', () => {
  it.each([
    ['A wizard casts a spell on a dragon in a castle at night', 'castle'],
    ['A cat sleeps inside an old house', 'room'],
    ['A man enters the castle', 'castle'],
  ])('is the place of those who are in it: %s', (prompt, setting) => {
    const graph = graphOf(prompt, 6, 1);
    expect(graph.setting).toBe(setting);
    expect(graph.entities.map(({ noun }) => noun)).not.toContain('castle');
  });

  it('stands behind who rides to it, and the camera frames the rider', async () => {
    const { timeline } = await rehearse(graphOf('A knight rides to a castle', 6, 1));
    const castle = timeline.bodies.find(({ noun }) => noun === 'castle')!;
    expect(castle.shape).toMatchObject({ w: 24 });
    expect(castle.depth).toBeGreaterThan(12);
    expect(timeline.shots.flatMap(({ subjects }) => subjects)).toContain('knight');
    expect(timeline.shots.flatMap(({ subjects }) => subjects)).not.toContain('castle');
  });
});
