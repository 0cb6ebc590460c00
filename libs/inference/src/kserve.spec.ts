import { SystemClock } from '@cielo/effects';
import { afterEach, describe, expect, it } from 'vitest';
import { KServeModelServer, type KServeOptions } from './kserve.ts';
import { RenderFailed, type RenderOutput, type RenderRequest } from './model-server.ts';
import { ScriptedModelServer, aRequest, aSmallClip, type Script, type Step } from './scripted.ts';

const clock = new SystemClock();
const request: RenderRequest = {
  ...aRequest,
  references: [{ role: 'first_frame', mediaType: 'image/png', data: Buffer.of(137, 80, 78, 71) }],
  traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
};
const signal = new AbortController().signal;
const chunk = (data: Uint8Array): Step => ({ say: { kind: 'chunk', track: 'video', mediaType: 'video/mp4', data } });

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function connect(script: Script, options: Partial<KServeOptions> = {}) {
  const scripted = new ScriptedModelServer(script, [request.model]);
  const served = await scripted.serve();
  const server = new KServeModelServer({ address: served.address, clock, ...options });
  closing.push(
    () => served.close(),
    () => server.close(),
  );
  return { scripted, served, server };
}

async function collect(outputs: AsyncIterable<RenderOutput>) {
  const seen: RenderOutput[] = [];
  const error = await (async () => {
    for await (const output of outputs) seen.push(output);
  })().catch((error: unknown) => error as RenderFailed);
  return { seen, error };
}

describe('a model server over gRPC', () => {
  it('hears the whole request, with its trace', async () => {
    const { scripted, server } = await connect(aSmallClip);
    await collect(server.render(request, signal));
    expect(scripted.requests).toEqual([request]);
  });

  it('is not ready when nobody is there', async () => {
    const nobody = new KServeModelServer({ address: '127.0.0.1:1', clock });
    closing.push(() => nobody.close());
    expect(await nobody.ready('m')).toBe(false);
    const { error } = await collect(nobody.render(request, signal));
    expect(error).toBeInstanceOf(RenderFailed);
    expect(error!.retryable).toBe(true);
  });

  it('stops a server that hangs when the caller aborts', async () => {
    const { scripted, server } = await connect(() => [chunk(Buffer.of(1)), { hang: true }]);
    const abort = new AbortController();
    const reason = new Error('taken back');
    const run = (async () => {
      for await (const output of server.render(request, abort.signal))
        if (output) setImmediate(() => abort.abort(reason));
    })();
    await expect(run).rejects.toBe(reason);
    await expect.poll(() => scripted.active).toBe(0);
    expect(scripted.left).toBe(1);
  });

  it('holds a quick server back while the consumer is slow', async () => {
    let said = 0;
    const piece = new Uint8Array(512 * 1024);
    const quick: Script = function* () {
      for (; said < 200; said++) yield chunk(piece);
    };
    const { server } = await connect(quick);
    const outputs = server.render(request, signal)[Symbol.asyncIterator]();
    await outputs.next();
    // Everything that the buffers between the two take, they take while nobody reads.
    let before = -1;
    while (before !== said) {
      before = said;
      await clock.sleep(100);
    }
    expect(said).toBeLessThan(100);
    let read = 1;
    while (!(await outputs.next()).done) read++;
    expect(read).toBe(200);
  });

  it('fails when the server goes away in the middle, and works again when it is back', async () => {
    let release = () => {};
    const pause = new Promise<void>((resolve) => (release = resolve));
    const { served, server } = await connect(() => [chunk(Buffer.of(1)), { until: pause }]);
    const outputs = server.render(request, signal)[Symbol.asyncIterator]();
    await outputs.next();
    await served.close();
    release();
    await expect(outputs.next()).rejects.toMatchObject({ name: 'RenderFailed', retryable: true });

    const back = await new ScriptedModelServer(aSmallClip).serve(served.address);
    closing.push(() => back.close());
    await expect.poll(() => server.ready(request.model), { timeout: 5_000 }).toBe(true);
    expect((await collect(server.render(request, signal))).error).toBeUndefined();
  });
});
