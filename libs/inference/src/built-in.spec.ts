import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { SystemClock } from '@cielo/effects';
import { afterEach, describe, expect, it } from 'vitest';
import { BuiltInEngineProcess, type BuiltInEngineOptions } from './built-in.ts';
import type { RenderRequest } from './model-server.ts';

const clock = new SystemClock();
const main = fileURLToPath(new URL('../test/small-engine.ts', import.meta.url));
const execArgv = ['--conditions=@cielo/source', '--experimental-transform-types', '--no-warnings'];
const signal = new AbortController().signal;

function request(prompt: string): RenderRequest {
  const size = { seconds: 1, width: 64, height: 36, fps: 24, seed: 1 };
  const mark = { text: '', pathSeed: 0 };
  return { model: 'any', requestId: 'video_1.1', prompt, negativePrompt: '', ...size, audio: true, mark };
}

let engine: BuiltInEngineProcess | undefined;
afterEach(() => engine?.close());

function start(options: Partial<BuiltInEngineOptions> = {}): BuiltInEngineProcess {
  engine = new BuiltInEngineProcess({ main, execArgv, clock, ...options });
  return engine;
}

async function render(server: BuiltInEngineProcess, prompt: string): Promise<number> {
  let outputs = 0;
  for await (const output of server.render(request(prompt), signal)) if (output) outputs++;
  return outputs;
}

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

describe('the built-in engine as a child', () => {
  it('starts when it is first asked, forwards its lines, and renders', async () => {
    const lines: string[] = [];
    const server = start({ onLine: (line) => lines.push(line) });
    expect(server.pid).toBeUndefined();
    expect(await render(server, 'a ball')).toBeGreaterThan(3);
    expect(lines).toContain('a line from the engine');
  });

  it('starts at once when it is told to', () => {
    expect(start({ start: 'eagerly' }).pid).toBeGreaterThan(0);
  });

  it('is one process, however many ask at once', async () => {
    const lines: string[] = [];
    const server = start({ onLine: (line) => lines.push(line) });
    expect(await Promise.all([server.ready('any'), server.ready('any'), server.ready('any')])).toEqual([
      true,
      true,
      true,
    ]);
    expect(lines.filter((line) => line === 'a line from the engine')).toHaveLength(1);
  });

  it('fails a render whose engine dies, and starts another one', async () => {
    const server = start();
    await server.ready('any');
    const before = server.pid;
    await expect(render(server, 'die')).rejects.toMatchObject({ name: 'RenderFailed', retryable: true });
    expect(await render(server, 'a ball')).toBeGreaterThan(3);
    expect(server.pid).not.toBe(before);
  });

  it('kills an engine that hangs, and starts another one', async () => {
    const server = start({ inference: { silenceMs: 200 } });
    await server.ready('any');
    const before = server.pid!;
    await expect(render(server, 'hang')).rejects.toMatchObject({ name: 'RenderFailed', retryable: true });
    await expect.poll(() => lives(before)).toBe(false);
    expect(await render(server, 'a ball')).toBeGreaterThan(3);
  });

  it('says why it did not start, and pauses longer each time', async () => {
    const lines: string[] = [];
    const server = start({ args: ['broken'], onTrouble: (sentence) => lines.push(sentence) });
    await expect(render(server, 'a ball')).rejects.toMatchObject({
      name: 'RenderFailed',
      retryable: true,
      message: expect.stringContaining('ended with 1 before it listened'),
    });
    await expect(render(server, 'a ball')).rejects.toMatchObject({ name: 'RenderFailed' });
    await expect
      .poll(() => lines, { timeout: 5_000 })
      .toEqual([
        expect.stringMatching(/in 200 ms; it last said: .*it cannot start/),
        expect.stringContaining('in 400 ms'),
      ]);
  });

  it('ends with close', async () => {
    const server = start();
    await server.ready('any');
    const { pid } = server;
    await server.close();
    expect(lives(pid!)).toBe(false);
    expect(await server.ready('any')).toBe(false);
  });

  it('ends when its parent is killed without a word', async () => {
    const parent = spawn(
      process.execPath,
      [...execArgv, fileURLToPath(new URL('../test/small-parent.ts', import.meta.url)), main],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const [line] = (await once(parent.stdout, 'data')) as [Buffer];
    const pid = Number(line.toString());
    expect(lives(pid)).toBe(true);
    parent.kill('SIGKILL');
    await expect.poll(() => lives(pid), { timeout: 5_000 }).toBe(false);
  });
});
