import { describe, expect, it } from 'vitest';
import { renderReel } from '../sound/render-reel.ts';
import { RATE } from '../sound/pcm.ts';
import type { Composition } from './composition.ts';
import { composeStoryboard } from './storyboard.ts';

const board = (shots: readonly string[], prompt = '', seconds = 3): Promise<Composition> =>
  composeStoryboard(
    { prompt, seconds: shots.length * seconds, seed: 4, audio: true },
    shots.map((words) => ({ prompt: words, seconds })),
  );
const all = (composition: Composition): Composition[] => [composition, ...(composition.next ?? [])];

describe('a storyboard', () => {
  it('plays one shot after the other, each as long as it is meant to be', async () => {
    const shots = all(await board(['A girl walks in a park', 'A car drives on a street', 'A dog runs on the beach']));
    expect(shots.map(({ timeline }) => timeline.seconds)).toEqual([3, 3, 3]);
    expect(shots.map(({ graph }) => graph.setting)).toEqual(['park', 'street', 'beach']);
  });

  it('keeps who is in it, with clothes and props, and where it is until a shot says otherwise', async () => {
    const shots = all(
      await board([
        'A woman with a red ball walks on the beach at sunset',
        'A man dances',
        'The woman throws the ball',
        'The woman says "Good night" in a kitchen',
      ]),
    );
    const woman = shots.map(({ timeline }) => timeline.characters.find(({ noun }) => noun === 'woman'));
    expect(woman.map((one) => one?.id)).toEqual(['woman', undefined, 'woman', 'woman']);
    const clothes = woman.flatMap((one) => (one ? [one.appearance] : []));
    expect(clothes[0]).toBeDefined();
    for (const each of clothes) expect(each).toEqual(clothes[0]);
    const ball = shots[2]!.timeline.bodies.find(({ noun }) => noun === 'ball')!;
    expect([ball.id, ball.colour]).toEqual(['ball', 'red']);
    expect(shots.map(({ graph }) => graph.setting)).toEqual(['beach', 'beach', 'beach', 'kitchen']);
    expect(shots.map(({ graph }) => graph.timeOfDay)).toEqual(['sunset', 'sunset', 'sunset', 'sunset']);
  });

  it('has what its own words say in all of its shots', async () => {
    const shots = all(await board(['She jumps', 'She sits'], 'A girl in the snow at night'));
    expect(shots.map(({ graph }) => [graph.weather, graph.timeOfDay])).toEqual([
      ['snow', 'night'],
      ['snow', 'night'],
    ]);
    expect(shots.map(({ graph }) => graph.beats.map(({ actor, verb }) => `${actor} ${verb}`))).toEqual([
      ['girl jump'],
      ['girl sit'],
    ]);
  });

  it('is as loud as any clip, without a hole or a click at its cuts', async () => {
    const shots = all(await board(['Rain on a street', 'A man walks on a street in the rain']));
    const { sound, loudnessLufs } = renderReel(shots);
    expect(sound.left.length).toBe(6 * RATE);
    expect(loudnessLufs).toBeGreaterThan(-17);
    expect(loudnessLufs).toBeLessThan(-15);
    const cut = 3 * RATE;
    const energy = (from: number): number => {
      let sum = 0;
      for (let i = from; i < from + RATE / 20; i++) sum += sound.left[i]! ** 2;
      return Math.sqrt(sum / (RATE / 20));
    };
    expect(energy(cut - RATE / 40)).toBeGreaterThan(energy(cut - RATE / 2) * 0.3);
    const step = (at: number): number => Math.abs(sound.left[at]! - sound.left[at - 1]!);
    const usual = Math.max(...Array.from({ length: RATE }, (_, i) => step(cut - RATE + i)));
    expect(Math.max(step(cut), step(cut + 1))).toBeLessThanOrEqual(usual);
  });
});
