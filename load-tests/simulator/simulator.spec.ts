import { ClipPublished, HoldCaptured } from '@cielo/contracts';
import { describe, expect, it } from 'vitest';
import { hunt } from './hunt.ts';
import { PLANTED } from './planted.ts';
import { play } from './play.ts';
import { brokenWorld, Report } from './report.ts';
import { loses } from './spoil.ts';
import { FAIR } from './weather.ts';

const GENERATIONS = 500;

describe('five services in a simulated world', () => {
  it('keep every promise in every state, whatever goes wrong', async () => {
    const report = new Report();
    while (report.generations < GENERATIONS) report.add(await play({ seed: `spec ${report.played.length}`, asks: 70 }));
    expect(report.broken.map(brokenWorld)).toEqual([]);
    // The weather was bad indeed, and all kinds of ends were seen.
    const ends = new Set(report.played.flatMap((played) => Object.keys(played.ends)));
    for (const end of ['completed', 'cancelled', 'failed: moderation_blocked', 'failed: processing_error'])
      expect([...ends]).toContain(end);
    const trouble = new Set(report.played.flatMap((played) => [...played.trouble.keys()]));
    for (const kind of ['fail-before', 'lose-answer', 'delay', 'crash', 'duplicate', 'rewind', 'kill', 'echo', 'hangs'])
      expect([...trouble]).toContain(kind);
  }, 120_000);

  it('do the same again with the same seed, to the step', async () => {
    const [first, second, other] = [
      await play({ seed: 'again', asks: 25 }),
      await play({ seed: 'again', asks: 25 }),
      await play({ seed: 'other', asks: 25 }),
    ];
    expect(second.traceHash).toBe(first.traceHash);
    expect(second.ends).toEqual(first.ends);
    expect(other.traceHash).not.toBe(first.traceHash);
  }, 60_000);
});

describe('an answer that was lost on its way is had again', () => {
  it.each([
    ['credits took, and delivery', 'delivery', HoldCaptured],
    ['credits took, and orchestration', 'orchestration', HoldCaptured],
    ['delivery published, and orchestration', 'orchestration', ClipPublished],
  ])('%s never heard of it', async (_, service, type) => {
    const { breaches, ends } = await play({ seed: 'lost', asks: 40, weather: FAIR, spoil: loses(service, type.$type) });
    expect(breaches).toEqual([]);
    expect(ends['completed']).toBeGreaterThan(5);
  });
});

describe('the auditor finds', () => {
  it.each(PLANTED.map((planted) => [planted.bug, planted] as const))(
    '%s',
    async (_bug, planted) => {
      const { breach, caught, seed } = await hunt(planted, { seed: 1, asks: 40, most: 12 });
      expect(caught, `seed '${seed}' found ${JSON.stringify(breach)}`).toBe(true);
    },
    60_000,
  );
});
