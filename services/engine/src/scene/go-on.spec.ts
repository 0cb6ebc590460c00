import { describe, expect, it } from 'vitest';
import { AnotherWorld } from '../physics/work-out.ts';
import { sample, type Timeline, type Track } from '../timeline.ts';
import { RATE } from '../sound/pcm.ts';
import { renderSound } from '../sound/render-sound.ts';
import { compose } from './compose.ts';
import type { Composition } from './composition.ts';

const clip = (prompt: string, seconds = 4, seed = 3): Promise<Composition> =>
  compose({ prompt, seconds, seed, audio: true });
const goesOn = (before: Composition, prompt: string, seconds = 4): Promise<Composition> =>
  compose({ prompt, seconds, seed: 99, audio: true, before: before.chapters });

/** Every track of numbers over time, by what it is of. */
const tracksOf = ({ bodies, characters }: Timeline): Map<string, Track> =>
  new Map([
    ...bodies.map(({ id, track }) => [id, track] as const),
    ...characters.flatMap(({ id, pose, face }) => [[`${id} pose`, pose] as const, [`${id} face`, face] as const]),
  ]);

/** Greatest change of speed between neighbouring samples in a stretch of time, per sample. */
function jerk(track: Track, fromS: number, toS: number): number {
  let most = 0;
  for (let i = Math.round(fromS * track.rateHz); i < Math.round(toS * track.rateHz); i++) {
    const [a, b, c] = [i - 1, i, i + 1].map((at) => sample(track, at / track.rateHz, new Float32Array(track.stride)));
    for (let k = 0; k < track.stride; k++) most = Math.max(most, Math.abs(c![k]! - 2 * b![k]! + a![k]!));
  }
  return most;
}

const PROMPTS = [
  'A dog runs on the beach',
  'A basketball player dribbles in a gym and the crowd cheers',
  'A girl in a park says "Hello there, how are you?" and a red ball rolls',
  'A boy kicks a ball on the street. A bird flies',
];

describe('a clip that goes on', () => {
  it.each(PROMPTS)('is until the seam what it was: %s', async (prompt) => {
    const before = await clip(prompt);
    const whole = await goesOn(before, prompt);
    expect(whole.timeline.seconds).toBe(8);
    expect(whole.timeline.seamsMs).toEqual([4000]);
    for (const [name, track] of tracksOf(before.timeline)) {
      const longer = tracksOf(whole.timeline).get(name)!;
      expect(longer.data.subarray(0, track.data.length), name).toEqual(track.data);
    }
    const until = (timeMs: number): boolean => timeMs < 4000;
    expect(whole.timeline.contacts.filter(({ timeMs }) => until(timeMs))).toEqual(
      before.timeline.contacts.filter(({ timeMs }) => until(timeMs)),
    );
    expect(whole.timeline.shots.slice(0, before.timeline.shots.length)).toEqual(before.timeline.shots);
    expect(whole.timeline.speech.slice(0, before.timeline.speech.length)).toEqual(before.timeline.speech);
  });

  it.each(PROMPTS)('goes over the seam as over any other instant: %s', async (prompt) => {
    const { timeline } = await goesOn(await clip(prompt), prompt);
    for (const [name, track] of tracksOf(timeline)) {
      if (track.data.length === track.stride) continue;
      const usual = Math.max(jerk(track, 0.1, 3.9), jerk(track, 4.1, 7.9), 1e-3);
      expect(jerk(track, 3.97, 4.03), name).toBeLessThanOrEqual(usual * 1.01);
    }
  });

  it('is about those who are there: the same words, pronouns and names mean them', async () => {
    const before = await clip('A girl walks in a park with a dog');
    const whole = await goesOn(before, 'She waves. Then the dog jumps');
    expect(whole.graph.entities).toEqual(before.graph.entities);
    const more = whole.graph.beats.slice(before.graph.beats.length);
    expect(more.map(({ actor, verb }) => [actor, verb])).toEqual([
      ['girl', 'wave'],
      ['dog', 'jump'],
    ]);
    expect(more[0]!.t0).toBe(4);
    expect(more.at(-1)!.t1).toBe(8);
  });

  it('lets what was going on go on where nothing else is said', async () => {
    const before = await clip('A dog runs on the beach');
    const { timeline, graph } = await goesOn(before, '');
    expect(graph.beats.at(-1)).toMatchObject({ verb: 'run', t1: 8 });
    const [dog] = timeline.characters;
    const x = (timeS: number): number => sample(dog!.pose, timeS)[0]!;
    const way = Array.from({ length: 40 }, (_, i) => Math.abs(x(4 + i / 10 + 0.1) - x(4 + i / 10)));
    expect(way.reduce((sum, each) => sum + each, 0)).toBeGreaterThan(6);
  });

  it('shows whoever is new a second later, after a cut, and says what cannot change', async () => {
    const before = await clip('A dog runs on the beach');
    const { timeline, graph, report } = await goesOn(before, 'A cat jumps at night in the snow');
    const cat = timeline.characters.find(({ noun }) => noun === 'cat')!;
    expect(cat.shown?.fromMs).toBe(5000);
    expect(timeline.shots.find(({ fromMs }) => fromMs >= 4999)).toMatchObject({ fromMs: 5000, cut: true });
    expect(graph).toMatchObject({ setting: 'beach', timeOfDay: before.graph.timeOfDay, weather: 'clear' });
    expect(report.uncovered.join()).toMatch(/night.*snow/);
  });

  it('goes on again and again', async () => {
    let story = await clip('A man walks on the street');
    for (let nth = 1; nth <= 3; nth++) {
      const next = await goesOn(story, nth === 2 ? 'He says "What a day!"' : 'He dances', 3);
      for (const [name, track] of tracksOf(story.timeline))
        expect(tracksOf(next.timeline).get(name)!.data.subarray(0, track.data.length), name).toEqual(track.data);
      story = next;
    }
    expect(story.timeline.seconds).toBe(13);
    expect(story.timeline.seamsMs).toEqual([4000, 7000, 10_000]);
    expect(story.timeline.speech.map(({ text }) => text)).toEqual(['What a day!']);
  });

  it('is heard over the seam without a step, a hole or a change of loudness', async () => {
    const before = await clip('A man walks on a street in the rain, happy music');
    const { timeline, speech } = await goesOn(before, 'He jumps');
    const { left } = renderSound(timeline, speech).sound;
    expect(left.length).toBe(8 * RATE);
    const step = (at: number): number => Math.abs(left[at]! - left[at - 1]!);
    const around = Array.from({ length: RATE }, (_, i) => step(3.5 * RATE + i));
    const seam = around.slice(RATE / 2 - 48, RATE / 2 + 48);
    expect(Math.max(...seam)).toBeLessThan(Math.max(...around.slice(0, RATE / 2 - 480)) * 1.5);
    const loud = (fromS: number): number => {
      const part = left.subarray(fromS * RATE, (fromS + 0.1) * RATE);
      return Math.sqrt(part.reduce((sum, each) => sum + each * each, 0) / part.length);
    };
    const usual = [3.2, 3.4, 3.6, 4.3, 4.5].map(loud);
    for (const atS of [3.9, 3.95, 4]) expect(loud(atS)).toBeGreaterThan(Math.min(...usual) * 0.6);
  });

  it('is refused by an engine in which things move otherwise', async () => {
    const { chapters } = await clip('A ball bounces');
    const other = chapters.map((chapter) => ({ ...chapter, world: '0' }));
    await expect(compose({ prompt: '', seconds: 4, seed: 3, audio: false, before: other })).rejects.toThrow(
      AnotherWorld,
    );
  });
});
