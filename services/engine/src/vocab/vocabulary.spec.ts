import { describe, expect, it } from 'vitest';
import { graphWith, rehearse, samples } from '../../test/rehearse.ts';
import type { SceneGraph } from '../scene/scene-graph.ts';
import { CUE_KINDS } from '../sound/cue-sound.ts';
import { LANGUAGES, type Kind } from './define.ts';
import { vocabulary } from './registry.ts';

const all = Object.entries(vocabulary).flatMap(([kind, words]) =>
  [...(words as ReadonlyMap<string, { id: string; names: Record<string, readonly string[]> }>).values()].map(
    (word) => [`${kind}/${word.id}`, word] as const,
  ),
);

describe('every word', () => {
  it('is there in the number that was asked for', () => {
    expect(vocabulary.nouns.size).toBeGreaterThanOrEqual(80);
    expect(vocabulary.verbs.size).toBeGreaterThanOrEqual(50);
    expect(vocabulary.materials.size).toBeGreaterThanOrEqual(18);
    expect(vocabulary.settings.size).toBeGreaterThanOrEqual(24);
    expect(vocabulary.weather.size).toBeGreaterThanOrEqual(10);
    expect(vocabulary.styles.size).toBeGreaterThanOrEqual(5);
    expect(vocabulary.moods.size).toBeGreaterThanOrEqual(8);
  });

  it.each(all)('%s has names in all languages', (_, word) => {
    for (const language of LANGUAGES) {
      expect(word.names[language]?.length, language).toBeGreaterThan(0);
      for (const name of word.names[language]!) expect(name).toBe(name.trim().normalize('NFC'));
    }
  });

  it('speaks only of other words that exist', () => {
    for (const noun of vocabulary.nouns.values()) {
      if (noun.home) expect(vocabulary.settings.has(noun.home), `${noun.id}: ${noun.home}`).toBe(true);
      if (noun.voice) expect(vocabulary.voices.has(noun.voice)).toBe(true);
      if (noun.body)
        for (const material of [noun.body.material, ...(noun.body.parts ?? []).flatMap((part) => part.material ?? [])])
          expect(vocabulary.materials.has(material), noun.id).toBe(true);
      expect(noun.ambient === true || noun.rig !== undefined || noun.body !== undefined, noun.id).toBe(true);
    }
    for (const { id, frame, otherwise } of vocabulary.verbs.values()) {
      for (const noun of Object.values(frame.brings ?? {}))
        expect(vocabulary.nouns.has(noun), `${id}: ${noun}`).toBe(true);
      for (const other of [otherwise ?? []].flat()) expect(vocabulary.verbs.has(other), `${id}: ${other}`).toBe(true);
    }
    for (const { id, ground, alive } of vocabulary.settings.values()) {
      expect(vocabulary.materials.has(ground), id).toBe(true);
      for (const { noun, verb } of alive)
        expect(vocabulary.nouns.has(noun) && vocabulary.verbs.has(verb), id).toBe(true);
    }
  });
});

const takes = (noun: string, kinds: readonly Kind[] | undefined): boolean =>
  kinds?.some((kind) => vocabulary.nouns.get(noun)!.is.includes(kind)) ?? false;
const first = (kinds: readonly Kind[] | undefined, not: string): string | undefined =>
  [...vocabulary.nouns.keys()].find(
    (noun) => noun !== not && !vocabulary.nouns.get(noun)!.ambient && takes(noun, kinds),
  );

/** Two seconds of a graph, looked at: it goes on, nothing leaves the world, nothing is undefined. */
async function plays(graph: SceneGraph): Promise<void> {
  const { timeline } = await rehearse(graph);
  for (const { id, track } of timeline.bodies)
    for (const [x, y] of samples(track)) expect(Number.isFinite(x) && y! > -8 && Math.abs(x!) < 500, id).toBe(true);
  for (const { id, pose, face } of timeline.characters) {
    for (const values of [...samples(pose), ...samples(face)])
      for (const value of values) expect(Number.isFinite(value), id).toBe(true);
  }
  for (const { kind } of timeline.sounds) expect(CUE_KINDS).toContain(kind);
  expect(timeline.shots[0]!.fromMs).toBe(0);
  expect(timeline.shots.at(-1)!.toMs).toBe(graph.seconds * 1000);
}

describe('every word plays', () => {
  it.each([...vocabulary.nouns.keys()])('the noun %s', async (noun) => {
    await plays(
      graphWith(
        [{ noun }],
        { verb: 'look' },
        { seconds: 2, setting: vocabulary.nouns.get(noun)!.home ?? 'park', beats: [] },
      ),
    );
  });

  it.each([...vocabulary.verbs.keys()])('the verb %s', async (verb) => {
    const { frame } = vocabulary.verbs.get(verb)!;
    const actor = frame.brings?.actor ?? first(frame.actor, '')!;
    const patient = frame.brings?.patient ?? first(frame.patient, actor);
    const target = frame.brings?.target ?? first(frame.target, patient ?? '');
    const nouns = [...new Set([actor, patient, target])].filter((noun) => noun !== undefined);
    const setting = vocabulary.nouns.get(actor)!.home ?? 'gym';
    await plays(
      graphWith(
        nouns.map((noun) => ({ noun })),
        { verb, actor, ...(patient ? { patient } : {}), ...(target ? { target } : {}) },
        { seconds: 2, setting },
      ),
    );
  });

  it.each([...vocabulary.settings.keys()])('the place %s', async (setting) => {
    await plays(
      graphWith([{ noun: 'dog' }, { noun: 'ball' }], { verb: 'chase', patient: 'ball' }, { seconds: 2, setting }),
    );
  });

  it.each([...vocabulary.weather.keys()])('the weather %s', async (weather) => {
    await plays(graphWith([{ noun: 'woman' }], { verb: 'walk' }, { seconds: 2, setting: 'street', weather }));
  });

  it.each([...vocabulary.materials.keys()])('a ball of %s', async (material) => {
    await plays(graphWith([{ noun: 'ball', material }], { verb: 'bounce' }, { seconds: 2 }));
  });
});
