import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { SystemClock } from '@cielo/effects';
import { afterEach, describe, expect, it } from 'vitest';
import { KServeModelServer, type KServeOptions } from './kserve.ts';
import { RenderFailed, type RenderOutput } from './model-server.ts';
import type { ModelInferResponse } from './protocol.ts';
import { ScriptedModelServer, aRequest as request, type Script, type Step } from './scripted.ts';
import { bytesTensor, int32Tensor, textTensor, type Tensor } from './tensors.ts';
import { MAX_CHUNK_BYTES } from './wire.ts';

const clock = new SystemClock();
const signal = new AbortController().signal;

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

function connect(address: string, options: Partial<KServeOptions> = {}): KServeModelServer {
  const server = new KServeModelServer({ address, clock, ...options });
  closing.push(() => server.close());
  return server;
}

async function misbehaving(script: Script, options: Partial<KServeOptions> = {}) {
  const scripted = new ScriptedModelServer(script, [request.model]);
  const served = await scripted.serve();
  closing.push(() => served.close());
  return { scripted, server: connect(served.address, options) };
}

async function failure(outputs: AsyncIterable<RenderOutput>) {
  const seen: RenderOutput[] = [];
  const error = await (async () => {
    for await (const output of outputs) seen.push(output);
  })().catch((error: unknown) => error);
  expect(error).toBeInstanceOf(RenderFailed);
  const { message, retryable } = error as RenderFailed;
  return { seen, message, retryable };
}

const chunk: Step = { say: { kind: 'chunk', track: 'video', mediaType: 'video/mp4', data: Buffer.of(1, 2, 3) } };
const meta = '{"mediaType":"video/mp4"}';

function raw(...tensors: Tensor[]): Step {
  const outputs = tensors.map(({ name, datatype, shape }) => ({ name, datatype, shape }));
  return {
    sayRaw: { model_name: 'm', id: '1', outputs, raw_output_contents: tensors.map(({ bytes }) => bytes) },
  };
}

function response(track: string, metaText: string, data: Uint8Array): Step {
  return raw(textTensor('track', track), textTensor('meta', metaText), bytesTensor('data', data));
}

const withoutRawContents: Step = {
  sayRaw: {
    ...(raw(bytesTensor('data', Buffer.of(1))) as { sayRaw: ModelInferResponse }).sayRaw,
    raw_output_contents: [],
  },
};

type Bad = readonly [what: string, step: Step, retryable: boolean, message: RegExp];

/** Where asking again, perhaps elsewhere, can help. */
const CURABLE: readonly Bad[] = [
  ['runs out of memory', { fail: 'out of memory', retryable: true }, true, /^out of memory$/],
  ['has no memory, as Triton says it', { status: 'RESOURCE_EXHAUSTED' }, true, /answered RESOURCE_EXHAUSTED/],
  ['dies', { cut: true }, true, /answered UNAVAILABLE: the stream was cut/],
  ['has unloaded the model', { status: 'NOT_FOUND' }, true, /answered NOT_FOUND/],
  ['fails inside', { status: 'INTERNAL' }, true, /answered INTERNAL/],
  ['says that the client left, which it did not', { status: 'CANCELLED' }, true, /answered CANCELLED/],
  ['ends the stream before its final response', { status: 'OK' }, true, /ended the stream before its final response/],
  ['says nothing more', { hang: true }, true, /said nothing for 1000 ms/],
];

/** Where it cannot: the request was refused, or the model does not keep the contract. */
const INCURABLE: readonly Bad[] = [
  ['refuses', { fail: 'no such size', retryable: false }, false, /^no such size$/],
  ['refuses, as Triton says it', { status: 'INVALID_ARGUMENT' }, false, /answered INVALID_ARGUMENT/],
  ['has no such method', { status: 'UNIMPLEMENTED' }, false, /answered UNIMPLEMENTED/],
  ['leaves a tensor out', raw(bytesTensor('data', Buffer.of(1))), false, /the tensor track is missing/],
  ['streams a wrong type', raw(int32Tensor('track', 1), textTensor('meta', meta)), false, /track is INT32, not BYTES/],
  [
    'streams a wrong shape',
    raw(textTensor('track', 'video'), textTensor('meta', meta), {
      ...bytesTensor('data', Buffer.of(1, 2)),
      shape: ['2', '1'],
    }),
    false,
    /data has the shape \[2, 1\]/,
  ],
  ['streams tensors without their bytes', withoutRawContents, false, /1 tensors came with 0 raw contents/],
  ['streams an unknown track', response('smell', meta, Buffer.of(1)), false, /there is no track "smell"/],
  [
    'streams more at once than agreed',
    response('video', meta, Buffer.alloc(MAX_CHUNK_BYTES + 1)),
    false,
    /at most 1 MiB/,
  ],
];

describe.each<[string, readonly Step[]]>([
  ['at once', []],
  ['in the middle', [chunk, chunk]],
])('a model server that misbehaves %s', (_, before) => {
  it.each([...CURABLE, ...INCURABLE])('and %s', async (_what, step, retryable, message) => {
    // Only the one that hangs is to be given up, however busy this machine is.
    const patience = 'hang' in step ? { firstOutputMs: before.length > 0 ? 20_000 : 1_000, silenceMs: 1_000 } : {};
    const { scripted, server } = await misbehaving(() => [...before, step], patience);
    const failed = await failure(server.render(request, signal));
    expect(failed).toMatchObject({ retryable, message: expect.stringMatching(message) });
    expect(failed.seen).toHaveLength(before.length);
    await expect.poll(() => scripted.active).toBe(0);
  });
});

describe('the patience of a client', () => {
  it('is of its own for the first output', async () => {
    const { server } = await misbehaving(() => [chunk, { hang: true }], { firstOutputMs: 20_000, silenceMs: 50 });
    expect(await failure(server.render(request, signal))).toMatchObject({ message: expect.stringContaining('50 ms') });
    const { server: other } = await misbehaving(() => [{ hang: true }], { firstOutputMs: 50, silenceMs: 20_000 });
    expect(await failure(other.render(request, signal))).toMatchObject({ message: expect.stringContaining('50 ms') });
  });

  it('ends at the deadline, however much is said', async () => {
    const forever: Script = function* () {
      for (;;) yield* [{ until: clock.sleep(5) }, chunk];
    };
    const { scripted, server } = await misbehaving(forever, { deadlineMs: () => 100 });
    const failed = await failure(server.render(request, signal));
    expect(failed).toMatchObject({ retryable: true, message: expect.stringContaining('DEADLINE_EXCEEDED') });
    await expect.poll(() => scripted.active).toBe(0);
  });
});

describe('a port behind which is no model server', () => {
  async function portOf(answer: (socket: Socket) => void): Promise<string> {
    const sockets = new Set<Socket>();
    const other = createServer((socket) => {
      sockets.add(socket.on('error', () => {}));
      answer(socket);
    });
    await once(other.listen(0, '127.0.0.1'), 'listening');
    closing.push(() => {
      for (const socket of sockets) socket.destroy();
      other.close();
    });
    return `127.0.0.1:${(other.address() as AddressInfo).port}`;
  }

  it('fails at once when nobody is there', async () => {
    const server = connect('127.0.0.1:1', { connectMs: 20_000 });
    expect(await server.ready(request.model)).toBe(false);
    expect(await failure(server.render(request, signal))).toMatchObject({ retryable: true });
  });

  it('fails when something else answers', async () => {
    const server = connect(await portOf((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')));
    expect(await failure(server.render(request, signal))).toMatchObject({ retryable: true });
  });

  it('fails in time when something takes the connection and says nothing', async () => {
    const server = connect(await portOf(() => {}), { connectMs: 100 });
    expect(await failure(server.render(request, signal))).toMatchObject({
      retryable: true,
      message: expect.stringContaining('came about in 100 ms'),
    });
  });

  it('is left at once when the caller aborts while the connection is being made', async () => {
    const server = connect(await portOf(() => {}), { connectMs: 20_000 });
    const abort = new AbortController();
    const reason = new Error('taken back');
    const outputs = server.render(request, abort.signal)[Symbol.asyncIterator]();
    const first = outputs.next();
    abort.abort(reason);
    await expect(first).rejects.toBe(reason);
  });
});
