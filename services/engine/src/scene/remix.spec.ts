import { describe, expect, it } from 'vitest';
import { compose } from './compose.ts';
import type { Composition } from './composition.ts';

const clip = (prompt: string): Promise<Composition> => compose({ prompt, seconds: 4, seed: 11, audio: true });

/** Of everything that moves: where it is at every instant. */
const motion = ({ timeline: { bodies, characters, contacts } }: Composition) => ({
  bodies: bodies.map(({ id, track }) => [id, track.data]),
  characters: characters.map(({ id, pose, face }) => [id, pose.data, face.data]),
  contacts,
});

describe('a remix: the same seed and other words', () => {
  it.each([
    ['A girl kicks a red ball in a park', 'A girl kicks a blue ball in a park'],
    ['A player misses a shot with a red basketball', 'A player misses a shot with a green basketball'],
    ['A man in a park throws a ball', 'A man in a park at night throws a ball'],
    ['A dog runs on the beach', 'A dog runs on the beach, watercolour'],
  ])('changes nothing of the motion: %s → %s', async (before, after) => {
    const [one, other] = [await clip(before), await clip(after)];
    expect(motion(other)).toEqual(motion(one));
  });

  it('changes the colour that it names, and that alone', async () => {
    const [red, blue] = [
      await clip('A girl kicks a red ball in a park'),
      await clip('A girl kicks a blue ball in a park'),
    ];
    const plain = ({ timeline }: Composition) => ({ ...timeline, bodies: timeline.bodies.map((body) => ({ ...body, colour: '' })) }); // prettier-ignore
    expect(plain(blue)).toEqual(plain(red));
    expect([red, blue].map(({ timeline }) => timeline.bodies.find(({ noun }) => noun === 'ball')!.colour)).toEqual([
      'red',
      'blue',
    ]);
  });

  it('keeps who somebody is and what everybody wears', async () => {
    const [one, other] = [await clip('A woman walks on a street'), await clip('A woman dances on a street')];
    expect(other.timeline.characters.map(({ appearance }) => appearance)).toEqual(
      one.timeline.characters.map(({ appearance }) => appearance),
    );
  });
});
