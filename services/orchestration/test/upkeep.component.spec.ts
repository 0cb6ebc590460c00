import { afterEach, describe, expect, it } from 'vitest';
import { ScriptedModelServer, aSmallClip } from '@cielo/inference';
import { OBJECTS, type Objects } from '@cielo/objects';
import { MeasureQueue } from '../src/application/measure-queue.ts';
import { PACES, REQUEST_KEYS, type Paces, type RequestKeys } from '../src/application/needs.ts';
import { PaceKeeper } from '../src/application/pace-keeper.ts';
import { SweepRequestKeys } from '../src/application/sweep-request-keys.ts';
import { SweepTracks } from '../src/application/sweep-tracks.ts';
import { Orchestra, type Setup } from './orchestra.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

let orchestra: Orchestra;
const open = async (setup: Setup = {}) => (orchestra = await Orchestra.open(setup));
afterEach(() => orchestra.service.close());

const get = <T>(token: symbol): T => orchestra.service.service.get(token) as T;
const scopes = async () =>
  (await get<Objects>(OBJECTS).scopes('generations', { limit: 100 })).map(({ scope }) => scope);

describe('tracks', () => {
  const sweep = () => orchestra.service.service.get(SweepTracks).run();

  it('of a generation without a clip go, after a while', async () => {
    await open();
    const id = await orchestra.create();
    await orchestra.admit(id);
    await orchestra.rendered(id);
    await orchestra.http('POST', `/v1/videos/${id}/cancel`);
    await sweep();
    expect(await scopes()).toEqual([`generations/${id}`]);
    await orchestra.service.advance(11 * MINUTE);
    await sweep();
    expect(await scopes()).toEqual([]);
  });

  it('of a clip stay beside it for a day, and go with it when it is deleted', async () => {
    await open();
    const [kept, deleted] = [await orchestra.create(), await orchestra.create()];
    await orchestra.complete(kept);
    await orchestra.complete(deleted);
    await orchestra.http('DELETE', `/v1/videos/${deleted}`);
    await orchestra.service.advance(11 * MINUTE);
    await sweep();
    expect(await scopes()).toEqual([`generations/${kept}`]);
    await orchestra.service.advance(24 * HOUR);
    await sweep();
    expect(await scopes()).toEqual([]);
  });

  it('of a render under way stay, and those of nobody go', async () => {
    const modelServer = new ScriptedModelServer(function* (request) {
      yield* aSmallClip(request);
      yield { hang: true };
    });
    await open({ modelServer, config: { ORCHESTRATION_LEASE_MS: String(HOUR), ORCHESTRATION_STALL_MS: String(HOUR) } });
    const id = await orchestra.create();
    await orchestra.admit(id);
    await orchestra.service.until(async () => (await scopes()).length === 1, 'stills are stored');
    await get<Objects>(OBJECTS).put('generations/video_of_nobody', new Uint8Array([1]));
    await orchestra.service.advance(11 * MINUTE);
    await sweep();
    expect(await scopes()).toEqual([`generations/${id}`]);
  });
});

describe('idempotency keys', () => {
  it('are forgotten after a day', async () => {
    await open({ config: { ORCHESTRATION_RENDER_SLOTS: '0' } });
    const headers = { 'idempotency-key': 'k' };
    const id = await orchestra.create({}, { headers });
    const count = () => get<RequestKeys>(REQUEST_KEYS).count('age', 'all');
    await orchestra.service.service.get(SweepRequestKeys).run();
    expect(await count()).toBe(1);
    await orchestra.service.advance(25 * HOUR);
    await orchestra.service.service.get(SweepRequestKeys).run();
    expect(await count()).toBe(0);
    expect(await orchestra.create({}, { headers })).not.toBe(id);
  });
});

describe('the pace of a model', () => {
  it('is learnt from renders and outlives the process', async () => {
    await open();
    const keeper = () => orchestra.service.service.get(PaceKeeper);
    const before = keeper().renderSeconds('sora-2', 10);
    for (let i = 0; i < 3; i += 1) {
      const id = await orchestra.create();
      await orchestra.admit(id);
      await orchestra.rendered(id);
    }
    const learnt = keeper().renderSeconds('sora-2', 10);
    expect(learnt).toBeLessThan(before);
    await keeper().write();
    expect(await get<Paces>(PACES).get('sora-2')).toMatchObject({ renders: 3 });
    await orchestra.service.restart();
    await keeper().write();
    expect(keeper().renderSeconds('sora-2', 10)).toBeCloseTo(learnt);
  });
});

describe('the queue as it is seen', () => {
  it('tells everybody their place and time, and a newcomer theirs', async () => {
    await open({ modelServer: new ScriptedModelServer(() => [{ hang: true }]) });
    const ids: string[] = [];
    for (let i = 0; i < 4; i += 1) {
      ids.push(await orchestra.create());
      await orchestra.admit(ids[i]!);
    }
    await orchestra.service.until(
      async () => (await orchestra.video(ids[0]!)).status === 'in_progress',
      'the first is rendered',
    );
    await orchestra.service.advance(600);
    const waiting = await Promise.all(ids.slice(1).map((id) => orchestra.video(id)));
    expect(waiting.map(({ queue_position: position }) => position)).toEqual([1, 2, 3]);
    const etas = waiting.map(({ eta_seconds: eta }) => eta as number);
    expect(etas).toEqual([...etas].sort((a, b) => a - b));
    const quote = (await orchestra.http('POST', '/v1/videos/quote', { body: {} })).body;
    expect(quote.queue_length).toBe(3);
    await orchestra.service.service.get(MeasureQueue).run();
    expect((await orchestra.http('GET', '/metrics')).body).toMatch(/cielo_queue_length\{[^}]*model="sora-2"\} 3/);
    expect(quote.eta_seconds).toBeGreaterThanOrEqual(etas[2]!);
  });
});
