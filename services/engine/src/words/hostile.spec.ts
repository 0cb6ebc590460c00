import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { graphOf, rehearse } from '../../test/rehearse.ts';
import { parseScene } from '../scene/parse-scene.ts';
import { vocabulary } from '../vocab/registry.ts';

const long = (piece: string): string => piece.repeat(Math.ceil(32_000 / piece.length)).slice(0, 32_000);

const PROMPTS: readonly (readonly [string, string])[] = [
  ['nothing', ''],
  ['spaces', '   \n\t '],
  ['digits', '12345 678 90'],
  ['emoji', '🏀🔥🐶👩‍👩‍👧‍👦🇮🇹'],
  ['right to left', 'رجل يركض في الشارع تحت المطر'],
  ['an override of direction', '\u202Egnihtemos\u202C \u0000\u0007'],
  ['markup', '<speak><prosody rate="slow">hi</prosody></speak><script>alert(1)</script> --help $(reboot)'],
  ['an open quotation', 'a man says "'],
  ['quotations only', long('"a" ')],
  ['a long sentence', long('a dog runs and a cat jumps while a boy throws a red ball, then ')],
  ['one long word', long('x')],
  ['one long word of a script without spaces', long('犬')],
  ['a verb without end', long('runs ')],
  ['combining marks', long('a\u0301\u0302\u0303')],
  ['half a character', '\ud83c a dog \udfc0'],
  ['names of the language', '__proto__ constructor toString hasOwnProperty'],
];

describe('any text gives a clip in bounded time', () => {
  it.each(PROMPTS)('%s', async (_, prompt) => {
    const started = process.cpuUsage();
    const graph = graphOf(prompt, 4);
    const { user, system } = process.cpuUsage(started);
    expect((user + system) / 1000).toBeLessThan(1500);
    expect(graph.entities.length).toBeGreaterThan(0);
    expect(graph.beats.length).toBeGreaterThan(0);
    expect(graph.beats.at(-1)!.t1).toBeLessThanOrEqual(4);
    expect(parseScene(JSON.stringify(graph))).toEqual(graph);
    const { timeline } = await rehearse(graph);
    const alive = timeline.characters.length + timeline.bodies.filter(({ motion }) => motion === 'moving').length;
    expect(alive).toBeGreaterThan(0);
  });

  it('whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.nat(), (prompt, seed) => {
        const graph = graphOf(prompt, 8, seed);
        expect(vocabulary.settings.has(graph.setting)).toBe(true);
        const ids = new Set(graph.entities.map(({ id }) => id));
        for (const { actor, patient, target, verb } of graph.beats) {
          expect(vocabulary.verbs.has(verb)).toBe(true);
          for (const id of [actor, patient, target]) if (id !== undefined) expect(ids.has(id)).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('whatever known words it is made of', () => {
    const names = [...vocabulary.nouns.values(), ...vocabulary.verbs.values()].flatMap(
      ({ names: { en, ja, it: italian } }) => [...en, ...ja, ...italian],
    );
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...names, 'and', 'then', 'while', ',', '.', 'on', 'to', 'a', 'not', '"hey"'), {
          maxLength: 30,
        }),
        (words) => {
          const graph = graphOf(words.join(' '));
          const ids = new Set(graph.entities.map(({ id }) => id));
          expect(ids.size).toBe(graph.entities.length);
          expect(parseScene(JSON.stringify(graph))).toEqual(graph);
          for (const { actor, patient, target } of graph.beats)
            for (const id of [actor, patient, target]) if (id !== undefined) expect(ids.has(id)).toBe(true);
          for (const { place } of graph.entities) if (place) expect(ids.has(place.of)).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});
