import { SystemClock } from '@cielo/effects';
import { describe, expect, it } from 'vitest';
import type { ModelServer, RenderOutput } from './model-server.ts';
import { RoutedModelServer, type RenderEvent } from './routed.ts';
import { ScriptedModelServer, aRequest as request, aSmallClip, type Script, type Step } from './scripted.ts';

/** Time that a test moves. */
class HandClock extends SystemClock {
  nowIs = 0;
  override monotonicMs(): number {
    return this.nowIs;
  }
}

const signal = new AbortController().signal;
const models = [request.model];
const progress: Step = { say: { kind: 'progress', stage: 'drawing', done: 0, total: 2 } };
const outOfMemory: Step = { fail: 'out of memory', retryable: true };

function route(...servers: ModelServer[]) {
  const clock = new HandClock();
  const events: RenderEvent[] = [];
  const routed = new RoutedModelServer({
    servers: servers.map((server, at) => ({ address: `server-${at}:8001`, server })),
    clock,
    observe: (event) => events.push(event),
  });
  return { routed, clock, events };
}

async function collect(outputs: AsyncIterable<RenderOutput>) {
  const seen: RenderOutput[] = [];
  const error = await (async () => {
    for await (const output of outputs) seen.push(output);
  })().catch((error: unknown) => error);
  return { seen, error };
}

/** Fails as told, and then renders. */
function failing(step: Step, ...before: Step[]): ScriptedModelServer {
  const script: Script = (asked, nth) => (nth === 1 ? [...before, step] : aSmallClip(asked));
  return new ScriptedModelServer(script, models);
}

describe('several model servers as one', () => {
  it('are ready for what one of them has, and ask the one that has it', async () => {
    const [other, one] = [new ScriptedModelServer(aSmallClip, ['other']), new ScriptedModelServer(aSmallClip, models)];
    const { routed } = route(other, one);
    expect(await routed.ready(request.model)).toBe(true);
    expect(await routed.ready('nobody-made-this-model')).toBe(false);
    await collect(routed.render(request, signal));
    expect([other.requests.length, one.requests.length]).toEqual([0, 1]);
  });

  it('are ready as soon as one says so, however long another takes', async () => {
    const hangs: ModelServer = {
      ready: () => new Promise(() => {}),
      render: () => Promise.reject(new Error('never asked')) as never,
    };
    const { routed } = route(hangs, new ScriptedModelServer(aSmallClip, models));
    expect(await routed.ready(request.model)).toBe(true);
  });

  it('get each render where fewest are, whosever turn it is', async () => {
    const servers = [1, 2, 3].map(() => new ScriptedModelServer(() => [progress, { hang: true }], models));
    const { routed } = route(...servers);
    const begin = async () => {
      const leave = new AbortController();
      const outputs = routed.render(request, leave.signal)[Symbol.asyncIterator]();
      await outputs.next();
      return () => {
        leave.abort(new Error('enough'));
        return outputs.next().catch(() => {});
      };
    };
    const active = () => servers.map((server) => server.active);
    const end = [await begin(), await begin(), await begin()];
    expect(active()).toEqual([1, 1, 1]);
    await end[2]!();
    end[2] = await begin();
    expect(active()).toEqual([1, 1, 1]);
    await Promise.all(end.map((one) => one()));
    expect(active()).toEqual([0, 0, 0]);
  });

  it('are asked anew what they have after a failure', async () => {
    let ready = true;
    const restarted: ModelServer = {
      ready: async () => ready,
      render: () => new ScriptedModelServer(() => [{ cut: true }]).render(request, signal),
    };
    const { routed } = route(restarted);
    expect(await routed.ready(request.model)).toBe(true);
    await collect(routed.render(request, signal));
    ready = false;
    expect(await routed.ready(request.model)).toBe(false);
  });

  it('are tried in turn while nothing was streamed', async () => {
    const servers = [failing(outOfMemory), failing({ cut: true }), new ScriptedModelServer(aSmallClip, models)];
    const { routed, events } = route(...servers);
    const { seen, error } = await collect(routed.render(request, signal));
    expect(error).toBeUndefined();
    expect(seen.length).toBeGreaterThan(3);
    expect(servers.map(({ requests }) => requests.length)).toEqual([1, 1, 1]);
    expect(events.flatMap((event) => (event.kind === 'ended' ? [event.outcome] : []))).toEqual([
      'failed',
      'failed',
      'rendered',
    ]);
  });

  it.each<[string, Step]>([
    ['progress', progress],
    ['bytes', { say: { kind: 'chunk', track: 'video', mediaType: 'video/mp4', data: Buffer.of(1) } }],
  ])('are never tried again once there was %s', async (_, first) => {
    const servers = [failing(outOfMemory, first), new ScriptedModelServer(aSmallClip, models)];
    const { routed } = route(...servers);
    const { seen, error } = await collect(routed.render(request, signal));
    expect(seen).toHaveLength(1);
    expect(error).toMatchObject({ name: 'RenderFailed', retryable: true, message: 'out of memory' });
    expect(servers[1]!.requests).toEqual([]);
  });

  it('are not asked for what the first refused as such', async () => {
    const servers = [failing({ fail: 'no such size', retryable: false }), new ScriptedModelServer(aSmallClip, models)];
    const { routed, events } = route(...servers);
    const { error } = await collect(routed.render(request, signal));
    expect(error).toMatchObject({ retryable: false, message: 'no such size' });
    expect(servers[1]!.requests).toEqual([]);
    expect(events.at(-1)).toMatchObject({ outcome: 'refused' });
  });

  it('fail with the last failure when each was tried once', async () => {
    const servers = [failing(outOfMemory), failing({ fail: 'no memory here either', retryable: true })];
    const { routed } = route(...servers);
    const { error } = await collect(routed.render(request, signal));
    expect(error).toMatchObject({ retryable: true, message: 'no memory here either' });
    expect(servers.map(({ requests }) => requests.length)).toEqual([1, 1]);
  });

  it('leave one that failed alone for a while, longer each time, but not when it is the only one', async () => {
    const unlucky = new ScriptedModelServer((asked, nth) => (nth < 3 ? [outOfMemory] : aSmallClip(asked)), models);
    const other = new ScriptedModelServer(aSmallClip, models);
    const { routed, clock } = route(unlucky, other);
    const asked = async (atMs: number) => {
      clock.nowIs = atMs;
      const before = unlucky.requests.length;
      await collect(routed.render(request, signal));
      return unlucky.requests.length > before;
    };
    expect(await asked(0)).toBe(true);
    expect(await asked(999)).toBe(false);
    expect(await asked(1_000)).toBe(true);
    expect(await asked(2_999)).toBe(false);
    expect(await asked(3_000)).toBe(true);
    expect(await asked(3_001)).toBe(false);
    expect(await asked(3_002)).toBe(true);

    const { routed: alone } = route(failing(outOfMemory));
    expect((await collect(alone.render(request, signal))).error).toMatchObject({ message: 'out of memory' });
    expect((await collect(alone.render(request, signal))).error).toBeUndefined();
  });

  it('are asked what they have at most every two seconds, by one question for all who ask', async () => {
    let questions = 0;
    const counted: ModelServer = {
      ready: async () => ++questions > 0,
      render: () => Promise.reject(new Error('never asked')) as never,
    };
    const { routed, clock } = route(counted);
    await Promise.all([routed.ready('m'), routed.ready('m'), routed.ready('m')]);
    clock.nowIs = 1_999;
    await routed.ready('m');
    expect(questions).toBe(1);
    clock.nowIs = 2_000;
    await routed.ready('m');
    expect(questions).toBe(2);
  });

  it('do not wait for one that hangs, once that is known', async () => {
    let answer = (_: boolean) => {};
    const hangs: ModelServer = {
      ready: () => new Promise((resolve) => (answer = resolve)),
      render: () => Promise.reject(new Error('never asked')) as never,
    };
    const { routed, clock } = route(hangs, new ScriptedModelServer(aSmallClip, models));
    const first = collect(routed.render(request, signal));
    answer(false);
    expect((await first).error).toBeUndefined();
    clock.nowIs = 10_000;
    // Asked again, it does not answer any more.
    expect((await collect(routed.render(request, signal))).error).toBeUndefined();
  });

  it('say who was asked when nobody has the model', async () => {
    const { routed } = route(new ScriptedModelServer(aSmallClip, []));
    const { error } = await collect(routed.render(request, signal));
    expect(error).toMatchObject({
      retryable: true,
      message: 'no model server has cielo-standard ready; asked: server-0:8001',
    });
  });

  it('tell what was streamed, by whom and how fast', async () => {
    const { routed, clock, events } = route(new ScriptedModelServer(aSmallClip, models));
    let bytes = 0;
    for await (const output of routed.render(request, signal)) {
      clock.nowIs += 10;
      if (output.kind !== 'progress') bytes += output.data.length;
    }
    const seen = { server: 'server-0:8001', model: request.model };
    expect(events).toEqual([
      { kind: 'started', ...seen, active: 1 },
      { kind: 'ended', ...seen, active: 0, outcome: 'rendered', firstOutputMs: 0, totalMs: expect.any(Number), bytes },
    ]);
    expect(bytes).toBeGreaterThan(0);
  });

  it('count a render whose reader left as cancelled, and do not hold it against the server', async () => {
    const server = new ScriptedModelServer(aSmallClip, models);
    const { routed, events } = route(server, new ScriptedModelServer(aSmallClip, []));
    for await (const output of routed.render(request, signal)) if (output) break;
    expect(events.at(-1)).toMatchObject({ kind: 'ended', outcome: 'cancelled' });
    expect(server.active).toBe(0);
    await collect(routed.render(request, signal));
    expect(server.requests).toHaveLength(2);
  });
});
