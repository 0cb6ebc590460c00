import { afterEach, describe, expect, it } from 'vitest';
import { GenerationRendered, GenerationStarted } from '@cielo/contracts';
import { CONFIG } from '@cielo/service-host';
import { BeatRender } from '../src/application/beat-render.ts';
import { ClaimRender } from '../src/application/claim-render.ts';
import { CompleteRender } from '../src/application/complete-render.ts';
import { FailRender } from '../src/application/fail-render.ts';
import { GENERATIONS, type Generations } from '../src/application/needs.ts';
import { TakeLeasesBack } from '../src/application/take-leases-back.ts';
import type { OrchestrationConfig } from '../src/config.ts';
import { tracks } from './given.ts';
import { Orchestra } from './orchestra.ts';

let orchestra: Orchestra;
afterEach(() => orchestra.service.close());

/** A service whose workers are the test: it claims, and then may die without a word. */
async function withoutWorkers(config = {}) {
  orchestra = await Orchestra.open({
    config: { ORCHESTRATION_RENDER_SLOTS: '0', ORCHESTRATION_WORKER: 'w1', ...config },
  });
  const id = await orchestra.create();
  await orchestra.admit(id);
  return id;
}
const claim = async () => (await orchestra.service.service.get(ClaimRender).run())!;
const complete = (generation: Awaited<ReturnType<typeof claim>>) =>
  orchestra.service.service
    .get(CompleteRender)
    .run(generation, { tracks, report: { engine: 'test', uncovered: [] } }, 1);

describe('a lease', () => {
  it('is given to one, however many ask', async () => {
    await withoutWorkers();
    const claims = await Promise.all([1, 2, 3].map(() => orchestra.service.service.get(ClaimRender).run()));
    expect(claims.filter(Boolean)).toHaveLength(1);
  });

  it('of a worker that died goes to another, and the dead one can no longer finish', async () => {
    const id = await withoutWorkers();
    const lost = await claim();
    await orchestra.service.advance(11_000);
    await orchestra.service.until(async () => (await orchestra.video(id)).stage === 'trying again', 'the lease lapsed');
    await orchestra.service.advance(1_000);
    const taken = await claim();
    expect(taken.fence).toBe(2);
    expect(await complete(lost)).toBe(false);
    await orchestra.service.service.get(FailRender).run(lost, { kind: 'refused', reason: 'x' });
    expect(await orchestra.service.heard(GenerationRendered)).toHaveLength(0);
    expect(await complete(taken)).toBe(true);
    expect(await complete(taken)).toBe(false);
    expect((await orchestra.service.heard(GenerationRendered)).map(({ fence }) => fence)).toEqual([2n]);
  });

  it('is taken back at once by the same worker when it begins anew', async () => {
    const id = await withoutWorkers();
    await claim();
    await orchestra.service.service.get(TakeLeasesBack).run();
    expect((await orchestra.video(id)).stage).toBe('trying again');
  });

  it('of another worker is left alone by one that starts', async () => {
    const id = await withoutWorkers();
    const held = await claim();
    const other = { ...orchestra.service.service.get<OrchestrationConfig>(CONFIG), ORCHESTRATION_WORKER: 'w2' };
    const generations = orchestra.service.service.get<Generations>(GENERATIONS);
    await new TakeLeasesBack(generations, other, orchestra.service.service.get(FailRender)).run();
    expect((await orchestra.video(id)).stage).toBe('starting');
    expect(await complete(held)).toBe(true);
  });

  it('is not given for what was cancelled between the choice and the claim', async () => {
    const first = await withoutWorkers();
    const second = await orchestra.create();
    await orchestra.admit(second);
    expect((await claim()).id).toBe(first);
    // The queue was looked at a moment ago, and still knows the second one.
    await orchestra.http('POST', `/v1/videos/${second}/cancel`);
    expect(await claim()).toBeUndefined();
    expect((await orchestra.service.heard(GenerationStarted)).map(({ generationId }) => generationId)).toEqual([first]);
  });

  it('that is prolonged and prolonged ends with the bound on the render', async () => {
    const id = await withoutWorkers({ ORCHESTRATION_RENDER_MAX_MS: '20000' });
    const held = await claim();
    for (let second = 0; second < 22; second += 1) {
      await orchestra.service.service.get(BeatRender).run(held, undefined);
      await orchestra.service.advance(1_000);
    }
    expect((await orchestra.video(id)).error?.message).toBe('The render took too long.');
  });

  it('must outlive two heartbeats, or the service does not start', async () => {
    await withoutWorkers();
    const config = { ORCHESTRATION_BEAT_MS: '6000', ORCHESTRATION_LEASE_MS: '10000' };
    await expect(Orchestra.open({ config })).rejects.toThrow(/ORCHESTRATION_LEASE_MS/);
  });
});
