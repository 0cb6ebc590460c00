import { describe, expect, it } from 'vitest';
import { compose } from './compose.ts';
import { leadIn } from './lead-in.ts';
import { keyAt, sample, type Timeline } from '../timeline.ts';

const scene = await compose({
  prompt: 'A dog barks in a gym. A girl drops a ball and says "Oh no!"',
  seconds: 6,
  seed: 3,
  audio: true,
});
const { timeline } = scene;
const later = leadIn(timeline, 1000);

/** Everything in a timeline that has numbers over time, by where it lies. */
const tracksOf = ({ bodies, characters, sounds, environment }: Timeline) => [
  ...bodies.map(({ track }) => track),
  ...characters.flatMap(({ pose, face }) => [pose, face]),
  ...sounds.flatMap(({ level }) => (level ? [level] : [])),
  ...(environment.crowd ? [environment.crowd.excitement] : []),
];

describe('a scene that begins later', () => {
  it('is the very same when it does not', () => {
    expect(leadIn(timeline, 0)).toBe(timeline);
  });

  it('moves as it did, a second later, and stands before', () => {
    expect(later.seconds).toBe(7);
    const [before, after] = [tracksOf(timeline), tracksOf(later)];
    expect(before.length).toBeGreaterThan(3);
    before.forEach((track, i) => {
      for (const timeS of [0, 0.5, 1.7, 3.9]) {
        expect(sample(after[i]!, timeS + 1)).toEqual(sample(track, timeS));
      }
      expect(sample(after[i]!, 0.4)).toEqual(sample(track, 0));
    });
  });

  it('is heard a second later: contacts, lines and sounds', () => {
    for (const what of ['contacts', 'effects'] as const) {
      expect(later[what].map(({ timeMs }) => timeMs)).toEqual(timeline[what].map(({ timeMs }) => timeMs + 1000));
    }
    for (const what of ['speech', 'sounds'] as const) {
      expect(timeline[what].length).toBeGreaterThan(0);
      expect(later[what].map(({ startMs, endMs }) => [startMs, endMs])).toEqual(
        timeline[what].map(({ startMs, endMs }) => [startMs + 1000, endMs + 1000]),
      );
    }
    expect(later.speech.flatMap(({ visemes }) => visemes.map(({ timeMs }) => timeMs))).toEqual(
      timeline.speech.flatMap(({ visemes }) => visemes.map(({ timeMs }) => timeMs + 1000)),
    );
  });

  it('has shots without gaps, and faces that feel something from the beginning', () => {
    expect(later.shots[0]!.fromMs).toBe(0);
    expect(later.shots.at(-1)!.toMs).toBe(timeline.shots.at(-1)!.toMs + 1000);
    later.shots.slice(1).forEach(({ fromMs }, i) => expect(fromMs).toBe(later.shots[i]!.toMs));
    for (const [i, { emotions, mouth }] of later.characters.entries()) {
      const before = timeline.characters[i]!;
      expect(keyAt(emotions, 0)).toEqual(keyAt(before.emotions, 0));
      expect(keyAt(mouth, 3000)?.shape).toBe(keyAt(before.mouth, 2000)?.shape);
    }
  });
});
