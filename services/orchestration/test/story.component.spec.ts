import { afterEach, describe, expect, it } from 'vitest';
import {
  CastingRefused,
  GenerationAdmitted,
  GenerationCancelled,
  GenerationCleared,
  GenerationCompleted,
  GenerationDeleted,
  GenerationFailed,
  GenerationRendered,
  GenerationStarted,
  ReviewApproved,
  ReviewRejected,
} from '@cielo/contracts';
import { ScriptedModelServer, aSmallClip, type Step } from '@cielo/inference';
import { GENERATIONS, type Generations } from '../src/application/needs.ts';
import { advance } from '../src/domain/generation.ts';
import { bounds } from './given.ts';
import { ACCOUNT, Orchestra, PRO, admission, afterwards, type Setup } from './orchestra.ts';

let orchestra: Orchestra;
const open = async (setup: Setup = {}) => (orchestra = await Orchestra.open(setup));
afterEach(() => orchestra.service.close());

const of = (id: string) => ({ generationId: id, accountId: ACCOUNT });
/** How often each end was said. */
async function ends() {
  const { service } = orchestra;
  return {
    completed: (await service.heard(GenerationCompleted)).length,
    failed: (await service.heard(GenerationFailed)).length,
    cancelled: (await service.heard(GenerationCancelled)).length,
  };
}

/** A clip that waits for the test before its sound comes. */
function held(until: Promise<unknown>) {
  return function* (request: Parameters<typeof aSmallClip>[0]): Generator<Step> {
    yield { say: { kind: 'progress', stage: 'drawing', done: 1, total: 2 } };
    yield { until };
    yield* aSmallClip(request);
  };
}

describe('a generation', () => {
  it('goes from a sentence to a clip', async () => {
    await open();
    const id = await orchestra.create({ seconds: '8', seed: 5 });
    await orchestra.complete(id);
    expect(await orchestra.video(id)).toMatchObject({
      status: 'completed',
      progress: 100,
      stage: 'completed',
      error: null,
      eta_seconds: null,
    });
    const [rendered] = await orchestra.service.heard(GenerationRendered);
    const kinds = rendered!.tracks.map(({ kind }) => kind).sort();
    expect(new Set(kinds)).toEqual(new Set(['audio', 'cues', 'report', 'stills', 'video']));
    expect(rendered!.tracks.every(({ key }) => key.startsWith(`generations/${id}/`))).toBe(true);
    expect(rendered!.engine).toBe('scripted 1');
    expect((await orchestra.service.heard(GenerationCleared))[0]).toMatchObject({
      capturedCredits: 4n,
      model: 'sora-2',
    });
    expect(await ends()).toEqual({ completed: 1, failed: 0, cancelled: 0 });
  });

  it('asks the engine for what was agreed, under the name of the fence', async () => {
    const modelServer = new ScriptedModelServer();
    await open({ modelServer });
    const id = await orchestra.create({
      seconds: '8',
      seed: 5,
      size: '1280x720',
      fps: 24,
      audio: false,
      negative_prompt: 'cats',
    });
    await orchestra.admit(id);
    await orchestra.rendered(id);
    expect(modelServer.requests).toMatchObject([
      {
        model: 'cielo-standard',
        requestId: `${id}.1`,
        prompt: 'a dog',
        negativePrompt: 'cats',
        seconds: 8,
        width: 1280,
        height: 720,
        fps: 24,
        seed: 5,
        audio: false,
        mark: { text: 'cielo', pathSeed: 5 },
      },
    ]);
  });

  it('is one trace, from the request to the engine', async () => {
    const modelServer = new ScriptedModelServer();
    await open({ modelServer });
    const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
    const id = await orchestra.create({}, { headers: { traceparent: `00-${traceId}-00f067aa0ba902b7-01` } });
    // Restarted, so that nothing but what was written can carry it.
    await orchestra.service.restart();
    await orchestra.admit(id);
    await orchestra.rendered(id);
    expect(modelServer.requests[0]!.traceparent).toContain(traceId);
  });

  it('takes every event twice as once', async () => {
    await open();
    const id = await orchestra.create();
    const three = admission(id);
    await orchestra.service.say(...three, ...three);
    const mastered = await orchestra.ripen(id);
    await orchestra.service.say(mastered, mastered, ...three, ...afterwards(id), ...afterwards(id), mastered);
    expect(await orchestra.service.heard(GenerationAdmitted)).toHaveLength(1);
    expect(await orchestra.service.heard(GenerationCleared)).toHaveLength(1);
    expect(await ends()).toEqual({ completed: 1, failed: 0, cancelled: 0 });
  });

  it('shows what it failed for', async () => {
    await open();
    const [blocked, refused] = [await orchestra.create(), await orchestra.create()];
    await orchestra.service.say(
      ReviewRejected.create({ ...of(blocked), stage: 'prompt', reason: 'The prompt was blocked: hate.' }),
      CastingRefused.create({ ...of(refused), code: 'unknown_likeness', reason: 'There is no char_1.' }),
    );
    expect(await orchestra.video(blocked)).toMatchObject({
      status: 'failed',
      error: { code: 'moderation_blocked', message: 'The prompt was blocked: hate.' },
      completed_at: null,
      cancelled: false,
    });
    expect((await orchestra.video(refused)).error?.code).toBe('unknown_likeness');
  });

  it('never becomes visible when its output is rejected', async () => {
    await open();
    const id = await orchestra.create();
    await orchestra.admit(id);
    await orchestra.rendered(id);
    await orchestra.service.say(ReviewRejected.create({ ...of(id), stage: 'output', reason: 'Blocked.' }));
    expect((await orchestra.video(id)).status).toBe('failed');
    expect(await orchestra.service.heard(GenerationCleared)).toHaveLength(0);
  });

  it('fails closed when nobody reviews it', async () => {
    await open();
    const id = await orchestra.create();
    await orchestra.service.advance(2 * 60_000 + 1_000);
    await orchestra.until(id, 'failed');
    expect((await orchestra.video(id)).error?.code).toBe('processing_error');
    expect(await ends()).toEqual({ completed: 0, failed: 1, cancelled: 0 });
  });
});

describe('a cancel', () => {
  it('stops the engine at once, without waiting for a heartbeat', async () => {
    const modelServer = new ScriptedModelServer(() => [{ hang: true }]);
    await open({ modelServer, config: { ORCHESTRATION_BEAT_MS: '3600000', ORCHESTRATION_LEASE_MS: '7200000' } });
    const id = await orchestra.create();
    await orchestra.admit(id);
    await orchestra.service.until(() => modelServer.active === 1, 'it renders');
    const { status, body } = await orchestra.http('POST', `/v1/videos/${id}/cancel`);
    expect(status).toBe(200);
    expect(body).toMatchObject({ status: 'failed', error: { code: 'cancelled' }, cancelled: true });
    await orchestra.service.until(() => modelServer.left === 1 && modelServer.active === 0, 'the engine stopped');
    expect((await orchestra.http('POST', `/v1/videos/${id}/cancel`)).status).toBe(200);
    expect(await ends()).toEqual({ completed: 0, failed: 0, cancelled: 1 });
  });

  it('that another process wrote is noticed at the next heartbeat', async () => {
    const modelServer = new ScriptedModelServer(() => [{ hang: true }]);
    await open({ modelServer });
    const id = await orchestra.create();
    await orchestra.admit(id);
    await orchestra.service.until(() => modelServer.active === 1, 'it renders');
    const generations = orchestra.service.service.get<Generations>(GENERATIONS);
    await generations.update(
      id,
      (generation) => advance(generation, { kind: 'cancel' }, { nowMs: 0, bounds }).generation,
    );
    await orchestra.service.advance(1_000);
    await orchestra.service.until(() => modelServer.left === 1 && modelServer.active === 0, 'the engine stopped');
  });

  it('frees the slot for the next', async () => {
    let hangs = true;
    const modelServer = new ScriptedModelServer((request) =>
      hangs ? ((hangs = false), [{ hang: true }]) : aSmallClip(request),
    );
    await open({ modelServer });
    const [first, second] = [await orchestra.create(), await orchestra.create()];
    await orchestra.admit(first);
    await orchestra.service.until(() => modelServer.active === 1, 'the first renders');
    await orchestra.admit(second);
    expect((await orchestra.video(second)).queue_position).toBe(1);
    await orchestra.http('POST', `/v1/videos/${first}/cancel`);
    await orchestra.rendered(second);
  });

  it.each(['cancel first', 'clear first'])('and clearing: exactly one wins (%s)', async (order) => {
    await open();
    const id = await orchestra.create();
    const clearing = await orchestra.ripen(id);
    const cancel = () => orchestra.http('POST', `/v1/videos/${id}/cancel`);
    if (order === 'cancel first') {
      expect((await cancel()).status).toBe(200);
      await orchestra.service.say(clearing, ...afterwards(id));
      expect(await orchestra.service.heard(GenerationCleared)).toHaveLength(0);
      expect(await ends()).toEqual({ completed: 0, failed: 0, cancelled: 1 });
    } else {
      await orchestra.service.say(clearing);
      const late = await cancel();
      expect(late.status).toBe(409);
      expect(late.headers.get('x-should-retry')).toBe('false');
      await orchestra.service.say(...afterwards(id));
      expect(await ends()).toEqual({ completed: 1, failed: 0, cancelled: 0 });
    }
  });

  it('at the same moment as clearing is one or the other, twenty times over', async () => {
    await open({ config: { ORCHESTRATION_OPEN_PRO: '100' } });
    for (let i = 0; i < 20; i += 1) {
      const id = await orchestra.create();
      const clearing = await orchestra.ripen(id);
      const [cancelled] = await Promise.all([
        orchestra.http('POST', `/v1/videos/${id}/cancel`),
        orchestra.service.say(clearing, ...afterwards(id)),
      ]);
      expect((await orchestra.video(id)).status).toBe(cancelled.status === 200 ? 'failed' : 'completed');
    }
    const { completed, failed, cancelled } = await ends();
    expect({ ends: completed + cancelled, failed }).toEqual({ ends: 20, failed: 0 });
  });
});

describe('a deletion', () => {
  it('cancels what runs, and then it is not there', async () => {
    const modelServer = new ScriptedModelServer(() => [{ hang: true }]);
    await open({ modelServer });
    const id = await orchestra.create();
    await orchestra.admit(id);
    await orchestra.service.until(() => modelServer.active === 1, 'it renders');
    const { status, body } = await orchestra.http('DELETE', `/v1/videos/${id}`);
    expect({ status, body }).toEqual({ status: 200, body: { id, object: 'video.deleted', deleted: true } });
    await orchestra.service.until(() => modelServer.active === 0, 'the engine stopped');
    for (const method of ['GET', 'DELETE']) expect((await orchestra.http(method, `/v1/videos/${id}`)).status).toBe(404);
    expect((await orchestra.http('GET', '/v1/videos')).body.data).toEqual([]);
    expect(await orchestra.service.heard(GenerationDeleted)).toHaveLength(1);
    expect(await ends()).toEqual({ completed: 0, failed: 0, cancelled: 1 });
  });

  it('twice at the same moment succeeds once', async () => {
    await open();
    const id = await orchestra.create();
    const both = await Promise.all([1, 2].map(() => orchestra.http('DELETE', `/v1/videos/${id}`)));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 404]);
  });
});

describe('a render that goes wrong', () => {
  const failing = (step: Step, times: number) =>
    new ScriptedModelServer((request, nth) => (nth <= times ? [step] : aSmallClip(request)));

  it.each<[string, Step]>([
    ['an engine that dies', { cut: true }],
    ['an engine without memory', { fail: 'out of memory', retryable: true }],
    ['an engine that leaves nothing', { say: { kind: 'progress', stage: 'drawing', done: 1, total: 1 } }],
  ])('is tried again under a new fence: %s', async (_, step) => {
    await open({ modelServer: failing(step, 1) });
    const id = await orchestra.create();
    await orchestra.admit(id);
    await orchestra.service.until(async () => (await orchestra.video(id)).stage === 'trying again', 'it pauses');
    expect((await orchestra.video(id)).status).toBe('in_progress');
    await orchestra.service.advance(2_000);
    expect(await orchestra.rendered(id)).toBe(2n);
    expect((await orchestra.service.heard(GenerationStarted)).map(({ fence }) => fence)).toEqual([1n, 2n]);
  });

  it('fails after the last attempt, and names no machine', async () => {
    await open({
      modelServer: failing({ fail: 'connect 10.1.2.3', retryable: true }, 99),
      config: { ORCHESTRATION_RETRY_MS: '1' },
    });
    const id = await orchestra.create();
    await orchestra.admit(id);
    await orchestra.service.until(async () => {
      await orchestra.service.advance(1_000);
      return (await orchestra.video(id)).status === 'failed';
    }, 'it failed');
    expect((await orchestra.video(id)).error).toEqual({
      code: 'processing_error',
      message: 'The clip could not be rendered.',
    });
    expect(await orchestra.service.heard(GenerationStarted)).toHaveLength(3);
    expect(await ends()).toEqual({ completed: 0, failed: 1, cancelled: 0 });
  });

  it('fails at once when the engine refuses the request as such', async () => {
    await open({ modelServer: failing({ fail: 'no', retryable: false }, 99) });
    const id = await orchestra.create();
    await orchestra.admit(id);
    await orchestra.until(id, 'failed');
    expect(await orchestra.service.heard(GenerationStarted)).toHaveLength(1);
  });

  it('is given up when the engine falls silent', async () => {
    const modelServer = failing({ hang: true }, 1);
    await open({ modelServer });
    const id = await orchestra.create();
    await orchestra.admit(id);
    await orchestra.service.until(() => modelServer.active === 1, 'it renders');
    await orchestra.service.until(async () => {
      await orchestra.service.advance(9_000);
      return modelServer.left === 1;
    }, 'the silent engine is left');
    await orchestra.service.advance(60_000);
    await orchestra.rendered(id);
  });

  it('waits while no engine is ready, without using up attempts', async () => {
    const models: string[] = [];
    const modelServer = new ScriptedModelServer(aSmallClip, models);
    await open({ modelServer });
    const id = await orchestra.create();
    await orchestra.admit(id);
    await orchestra.service.advance(5_000);
    expect(await orchestra.video(id)).toMatchObject({ status: 'queued', queue_position: 1 });
    models.push('cielo-standard');
    await orchestra.service.advance(1_000);
    expect(await orchestra.rendered(id)).toBe(1n);
  });
});

describe('a process that ends', () => {
  it('gives its renders back, and they go on after its return', async () => {
    const modelServer = new ScriptedModelServer((request, nth) => (nth === 1 ? [{ hang: true }] : aSmallClip(request)));
    await open({ modelServer });
    const id = await orchestra.create();
    await orchestra.admit(id);
    await orchestra.service.until(() => modelServer.active === 1, 'it renders');
    await orchestra.service.restart();
    expect(modelServer.left).toBe(1);
    expect(await orchestra.rendered(id)).toBe(2n);
    await orchestra.service.say(ReviewApproved.create({ ...of(id), stage: 'output' }));
    expect((await orchestra.video(id)).status).toBe('in_progress');
  });

  it('loses nothing that it has accepted', async () => {
    await open({ config: { ORCHESTRATION_RENDER_SLOTS: '0' } });
    const id = await orchestra.create({ seed: 9 }, { headers: { 'idempotency-key': 'k' } });
    await orchestra.service.restart();
    expect(await orchestra.video(id)).toMatchObject({ id, status: 'queued', seed: 9, quoted_credits: 4 });
    expect(await orchestra.create({ seed: 9 }, { headers: { 'idempotency-key': 'k' } })).toBe(id);
  });
});

describe('progress', () => {
  it('is what the engine has done, and is shown as it happens', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    await open({ modelServer: new ScriptedModelServer(held(promise)) });
    const id = await orchestra.create();
    expect((await orchestra.video(id)).progress).toBe(0);
    await orchestra.admit(id);
    await orchestra.service.until(async () => (await orchestra.video(id)).stage === 'drawing', 'the engine is heard');
    expect(await orchestra.video(id)).toMatchObject({ status: 'in_progress', progress: 45, queue_position: null });
    expect((await orchestra.video(id)).eta_seconds).toBeGreaterThan(0);
    resolve();
    await orchestra.rendered(id);
    expect((await orchestra.video(id)).progress).toBe(91);
  });
});

describe('following a video', () => {
  it('hears of every change in order, and of the end', async () => {
    await open();
    const id = await orchestra.create();
    const following = fetch(`${orchestra.service.url}/v1/videos/${id}/events`, {
      headers: { authorization: `Bearer as:${ACCOUNT}:pro:US` },
    });
    const response = await following;
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    const text = response.text();
    await orchestra.complete(id);
    const events = (await text).split('\n\n').filter((frame) => frame.includes('event: '));
    expect(events.at(-1)).toContain('event: done');
    const videos = events.filter((frame) => frame.includes('event: video'));
    const shown = videos.map(
      (frame) => JSON.parse(/data: (.*)/.exec(frame)![1]!) as { progress: number; status: string },
    );
    expect(shown[0]!.status).toBe('queued');
    expect(shown.at(-1)).toMatchObject({ status: 'completed', progress: 100 });
    const progress = shown.map((video) => video.progress);
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
    const versions = videos.map((frame) => Number(/id: (\d+)/.exec(frame)![1]));
    expect(versions).toEqual([...versions].sort((a, b) => a - b));
  });

  it('is for so many at once, and for others again when one has left', async () => {
    await open({ config: { ORCHESTRATION_RENDER_SLOTS: '0', ORCHESTRATION_WATCH_AT_ONCE: '1' } });
    const id = await orchestra.create();
    const follow = async () => {
      const leaving = new AbortController();
      const { status, headers } = await fetch(`${orchestra.service.url}/v1/videos/${id}/events`, {
        headers: { authorization: `Bearer ${PRO}` },
        signal: leaving.signal,
      });
      return { status, retryAfter: headers.get('retry-after'), leave: () => leaving.abort() };
    };
    const first = await follow();
    expect(first.status).toBe(200);
    expect(await follow()).toMatchObject({ status: 429, retryAfter: '5' });
    first.leave();
    let next = await follow();
    await orchestra.service.until(async () => (next.status === 200 ? true : ((next = await follow()), false)), 'room');
    next.leave();
  });

  it('ends when the video is deleted', async () => {
    await open({ config: { ORCHESTRATION_RENDER_SLOTS: '0' } });
    const id = await orchestra.create();
    const following = orchestra.http('GET', `/v1/videos/${id}/events`);
    await orchestra.service.until(
      async () => (await orchestra.http('DELETE', `/v1/videos/${id}`)).status === 200,
      'it is deleted',
    );
    expect((await following).body).toContain('event: done');
  });
});
