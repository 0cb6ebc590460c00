import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SystemClock } from '@cielo/effects';
import {
  RenderFailed,
  openModelServers,
  type ModelServersOptions,
  type OpenModelServers,
  type RenderOutput,
  type RenderRequest,
  aRequest,
} from '@cielo/inference';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { CannotInstall } from '../../../../tools/servers/server.ts';
import { startTriton, triton, type RunningTriton } from '../../../../tools/servers/triton.ts';

const missing = await triton
  .install((line) => process.stderr.write(`${line}\n`))
  .catch((error: unknown) => {
    if (error instanceof CannotInstall) return error.message;
    throw error;
  });

const TEST_MODELS = join(import.meta.dirname, '../../../../deploy/test-models');
const MISBEHAVING = join(import.meta.dirname, '../faults/misbehaving-model.py');
const READY = { timeout: 30_000 };

const request: RenderRequest = {
  ...aRequest,
  model: 'cielo-cpu',
  seconds: 1,
  width: 320,
  height: 180,
  fps: 24,
};
/** Seconds of work: there is time to do something in the middle of it. */
const long: RenderRequest = { ...request, seconds: 20, width: 1280, height: 720 };
const signal = new AbortController().signal;

describe.skipIf(missing)(missing ?? 'Bad days of a real Triton', () => {
  let folder: string;
  let repository: string;
  let server: RunningTriton;
  let models: OpenModelServers;

  const start = (port?: number, name = 'server') =>
    startTriton({ folder: join(folder, name), repository, ...(port ? { port } : {}) });
  const open = (addresses: readonly string[], options: Partial<ModelServersOptions> = {}) =>
    openModelServers({ addresses, clock: new SystemClock(), ...options });

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'cielo-triton-'));
    repository = join(folder, 'models');
    cpSync(TEST_MODELS, repository, { recursive: true });
    addModel('misbehaving', MISBEHAVING);
    addModel('demanding', MISBEHAVING, '{ name: "more", data_type: TYPE_STRING, dims: [ 1 ] },');
    server = await start();
    models = await open([server.settings['MODEL_SERVERS']!]);
  }, 120_000);
  afterAll(async () => {
    await models?.close();
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** As the CPU model is configured, with other code, and perhaps with an input that no client knows. */
  function addModel(name: string, code: string, input = ''): void {
    const config = readFileSync(join(TEST_MODELS, 'cielo-cpu', 'config.pbtxt'), 'utf8');
    mkdirSync(join(repository, name, '1'), { recursive: true });
    cpSync(code, join(repository, name, '1', 'model.py'));
    const named = config.replace('name: "cielo-cpu"', `name: "${name}"`).replace('input [', `input [ ${input}`);
    writeFileSync(join(repository, name, 'config.pbtxt'), named);
  }

  async function render(asked: RenderRequest, by = models) {
    const seen: RenderOutput[] = [];
    for await (const output of by.render(asked, signal)) seen.push(output);
    const report = seen.flatMap((output) =>
      output.kind === 'chunk' && output.track === 'report' ? [output.data] : [],
    );
    return { seen, report: report.length > 0 ? JSON.parse(Buffer.concat(report).toString()) : undefined };
  }

  /** Renders until the middle, lets `happen`, and tells how it ended. */
  async function failureAfter(happen: () => unknown, asked = long, by = models): Promise<RenderFailed> {
    const outputs = by.render(asked, signal)[Symbol.asyncIterator]();
    await outputs.next();
    await happen();
    try {
      while (!(await outputs.next()).done);
    } catch (error) {
      expect(error).toBeInstanceOf(RenderFailed);
      return error as RenderFailed;
    }
    throw new Error('the render did not fail');
  }

  it('killed in the middle of a render: it fails, and a restarted one is found again', async () => {
    const failed = await failureAfter(() => server.kill());
    expect(failed.retryable).toBe(true);
    expect(await models.ready(request.model)).toBe(false);
    server = await start(server.port);
    await expect.poll(() => models.ready(request.model), READY).toBe(true);
    expect((await render(request)).report).toMatchObject({ engine: 'cielo-cpu' });
  });

  it('hung: the render fails when nothing was said for too long, and a new one is found again', async () => {
    const impatient = await open([server.settings['MODEL_SERVERS']!], { silenceMs: 1_000 });
    const failed = await failureAfter(() => process.kill(-server.pid, 'SIGSTOP'), long, impatient);
    expect(failed).toMatchObject({ retryable: true, message: 'the model server said nothing for 1000 ms' });
    expect(await impatient.ready(request.model)).toBe(false);
    await server.kill();
    server = await start(server.port);
    await expect.poll(() => impatient.ready(request.model), READY).toBe(true);
    expect((await render(request, impatient)).report).toMatchObject({ engine: 'cielo-cpu' });
    await impatient.close();
  });

  it('restarted with another version of the model: the client goes on with it', async () => {
    expect((await render(request)).report).toMatchObject({ version: '1' });
    cpSync(join(repository, 'cielo-cpu', '1'), join(repository, 'cielo-cpu', '2'), { recursive: true });
    await server.stop();
    server = await start(server.port);
    await expect.poll(() => models.ready(request.model), READY).toBe(true);
    expect((await render(request)).report).toMatchObject({ version: '2' });
  });

  it('loads another version in the middle of a render: that one is finished, the next is of the new version', async () => {
    const before = render(long);
    await expect.poll(() => rendersActive(), READY).toBe(1);
    cpSync(join(repository, 'cielo-cpu', '2'), join(repository, 'cielo-cpu', '3'), { recursive: true });
    await server.load('cielo-cpu');
    expect((await render(request)).report).toMatchObject({ version: '3' });
    expect((await before).report).toMatchObject({ version: '2' });
  });

  it('has unloaded the model: it is not ready, and says so when it is asked all the same', async () => {
    await server.unload('cielo-cpu');
    await expect.poll(() => models.ready(request.model), READY).toBe(false);
    await expect(render(request)).rejects.toMatchObject({ name: 'RenderFailed', retryable: true });
    await server.load('cielo-cpu');
    await expect.poll(() => models.ready(request.model), READY).toBe(true);
  });

  it('one of two killed: what had begun there fails, what comes next is rendered by the other', async () => {
    const other = await start(undefined, 'other');
    const both = await open([other.settings['MODEL_SERVERS']!, server.settings['MODEL_SERVERS']!]);
    try {
      expect(await both.ready(request.model)).toBe(true);
      const failed = await failureAfter(() => other.kill(), long, both);
      expect(failed.retryable).toBe(true);
      expect((await render(request, both)).report).toMatchObject({ engine: 'cielo-cpu' });
    } finally {
      await both.close();
      await other.kill();
    }
  });

  async function rendersActive(): Promise<number> {
    const text = await (await fetch(`http://${server.settings['TRITON_METRICS']}/metrics`)).text();
    return Number(/^cielo_renders_active (\d+)/m.exec(text)?.[1]);
  }

  describe('a model that misbehaves', () => {
    afterEach(async () => {
      // Whatever it did, the others are rendered as before.
      await expect.poll(() => models.ready(request.model), READY).toBe(true);
      expect((await render(request)).report).toMatchObject({ engine: 'cielo-cpu' });
    });

    it.each<[string, boolean, RegExp]>([
      ['ask for more memory than there is', true, /MemoryError/],
      ['be killed, as by a system without memory', true, /answered (INTERNAL|UNAVAILABLE)/],
      ['say that there is no memory', true, /answered UNAVAILABLE: the model ran out of memory/],
      ['refuse', false, /answered INVALID_ARGUMENT: no such size/],
      ['stream a wrong type', false, /broke the contract: track is INT32/],
      ['leave a tensor out', false, /broke the contract: the tensor meta is missing/],
      ['hang', true, /said nothing for 1000 ms/],
    ])('in the middle: %s', async (prompt, retryable, message) => {
      // Anew each time: Triton does not start the process of a model again that was killed.
      await server.unload('misbehaving');
      await server.load('misbehaving');
      const impatient = await open([server.settings['MODEL_SERVERS']!], { silenceMs: 1_000 });
      try {
        const failed = await failureAfter(() => {}, { ...request, model: 'misbehaving', prompt }, impatient);
        expect(failed).toMatchObject({ retryable, message: expect.stringMatching(message) });
      } finally {
        await impatient.close();
      }
    });

    it('and wants an input that nobody sends: the request is refused, in words that name it', async () => {
      await server.load('demanding');
      await expect(render({ ...request, model: 'demanding' })).rejects.toMatchObject({
        name: 'RenderFailed',
        retryable: false,
        message: expect.stringMatching(/missing.*more/s),
      });
    });
  });
});
