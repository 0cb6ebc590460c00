import { expect, it } from 'vitest';
import { graphOf, rehearse } from '../../test/rehearse.ts';
import type { Appearance } from './appearance.ts';

const cast = async (prompt: string, seed: number): Promise<Appearance[]> =>
  (await rehearse(graphOf(prompt, 1, seed))).timeline.characters.flatMap(({ appearance }) => appearance ?? []);

const traits = ['top', 'skin', 'hair', 'hairStyle', 'bottom', 'pattern'] as const;

it.each(['A man talks to a woman', 'Four friends look around', 'Two women and a girl wave', 'Three men in red dance'])(
  'no two look alike: %s',
  async (prompt) => {
    for (let seed = 1; seed <= 20; seed++) {
      const people = await cast(prompt, seed);
      expect(people.length).toBeGreaterThan(1);
      people.forEach((one, i) =>
        people.slice(0, i).forEach((other) => {
          const differing = traits.filter((trait) => one[trait] !== other[trait]);
          expect(differing.length, `seed ${seed}`).toBeGreaterThanOrEqual(2);
        }),
      );
    }
  },
);

it('stays with a seed and changes with another', async () => {
  const [one] = await cast('A man waves', 3);
  expect((await cast('A man runs', 3))[0]).toEqual(one);
  const others = await Promise.all([4, 5, 6, 7].map(async (seed) => (await cast('A man waves', seed))[0]));
  expect(others.some((other) => JSON.stringify(other) !== JSON.stringify(one))).toBe(true);
});

it('wears what the words say', async () => {
  expect((await cast('A woman in a green dress waves', 9))[0]!.top).toBe('green');
});
