import { describe, expect, it } from 'vitest';
import { digest } from '../../test/rehearse.ts';
import { compose, composeGraph } from './compose.ts';

const request = { prompt: 'A player misses a shot and the crowd gasps', seconds: 6, seed: 5, audio: true };

describe('composing', () => {
  it('makes the same of the same words and seed, and something else of another seed', async () => {
    const one = await compose(request);
    const again = await compose(request);
    const other = await compose({ ...request, seed: 6 });
    expect(again.graph).toEqual(one.graph);
    expect(digest(again.timeline)).toBe(digest(one.timeline));
    expect(digest(other.timeline)).not.toBe(digest(one.timeline));
  });

  it('makes of its graph what it made of the words', async () => {
    const { graph, timeline } = await compose(request);
    const again = await composeGraph(structuredClone(graph), { audio: true });
    expect(digest(again.timeline)).toBe(digest(timeline));
  });

  it('tells its stages, and what it could not show', async () => {
    const stages: string[] = [];
    const { report } = await compose({
      ...request,
      prompt: 'A flumph dances',
      onProgress: (stage) => stages.push(stage),
    });
    expect(stages).toEqual(['understanding', 'speech', 'physics']);
    expect(report.uncovered).toContain('flumph');
    expect(Object.keys(report.stagesMs)).toEqual(stages);
    expect(report.tries).toBeGreaterThan(0);
  });

  it('stops when it is told to', async () => {
    const reason = new Error('not wanted any more');
    await expect(compose({ ...request, signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  });

  it('shares its numbers with other threads instead of copying them', async () => {
    const { timeline } = await compose(request);
    for (const { track } of timeline.bodies) expect(track.data.buffer).toBeInstanceOf(SharedArrayBuffer);
    const posted = structuredClone(timeline);
    expect(digest(posted)).toBe(digest(timeline));
  });
});
