import { describe, expect, it } from 'vitest';
import { compose } from '../../services/engine/src/scene/compose.ts';
import { isCovered } from './concept.ts';
import { CORPUS } from './corpus.ts';
import { cover } from './cover.ts';

const LEAST_PROMPTS = 120;
const LEAST_COVERED = 0.9;

describe('ordinary prompts', () => {
  const cases = Object.values(CORPUS).flat();

  it('are many, none twice, and a third of them are not in English', () => {
    expect(cases.length).toBeGreaterThanOrEqual(LEAST_PROMPTS);
    expect(new Set(cases.map(([prompt]) => prompt)).size).toBe(cases.length);
    expect(CORPUS['en']!.length).toBeLessThanOrEqual((2 / 3) * cases.length);
  });

  it('are seen and heard for the most part, concept by concept', { timeout: 240_000 }, async () => {
    let concepts = 0;
    const missed: string[] = [];
    for (const each of cases) {
      const covered = await cover(each);
      concepts += covered.concepts;
      missed.push(...covered.missed.map((concept) => `${covered.prompt}: ${concept}`));
    }
    expect(1 - missed.length / concepts, missed.join('\n')).toBeGreaterThanOrEqual(LEAST_COVERED);
  });
});

describe('a concept', async () => {
  const clip = await compose({
    prompt: 'A red ball rolls under a table while two cats sleep and a sad man waves at a flumph. Rain at night',
    seconds: 8,
    seed: 7,
    audio: true,
  });

  it.each([
    '2 cat',
    'red ball',
    'table',
    'do ball roll',
    'under ball table',
    'hour night',
    'sky rain',
    'hears rain',
    'sad man',
  ])('is covered when it is there: %s', (concept) => {
    expect(isCovered(concept, clip)).toBe(true);
  });

  it.each([
    '3 cat',
    'blue ball',
    'dog',
    'flumph',
    'person',
    'do ball bounce',
    'do dog roll',
    'over ball table',
    'hour noon',
    'sky snow',
    'hears bark',
    'happy man',
    'says man hello',
    'style noir',
    'mood sad',
    'camera pan',
    'at moon',
    'how ball slowly',
  ])('is missed when it is not: %s', (concept) => {
    expect(isCovered(concept, clip)).toBe(false);
  });
});
