import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import OpenAI from 'openai';

const MAIN = fileURLToPath(new URL('../dist/main.js', import.meta.url));

/** The key of the first account in every test. */
export const KEY = 'test-key-of-the-first-account';

export interface Started {
  readonly url: string;
  readonly process: ChildProcess;
  readonly output: () => string;
  /** Milliseconds from the start of the process to its being ready. */
  readonly readyMs: number;
  /** Asks it to end. @returns its exit status and how long it took. */
  stop(signal?: NodeJS.Signals): Promise<{ status: number | null; tookMs: number }>;
}

/** A data folder of its own for a test. */
export function temporaryHome(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'cielo-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }) };
}

/** The environment without the servers that a run of tests may name: whoever wants them says so. */
export function withoutServers(environment: NodeJS.ProcessEnv = process.env): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(environment).filter(([name]) => !/^(KAFKA|MONGO|S3|MODEL_SERVERS|TRITON)(_|$)/.test(name)),
  );
}

/** Starts the built platform as a user's machine does and waits until it says that it is ready. */
export function startPlatform(home: string, env: Record<string, string> = {}, args: string[] = []): Promise<Started> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, ['--enable-source-maps', MAIN, ...args], {
    env: {
      ...withoutServers(),
      PORT: '0',
      CIELO_HOME: home,
      CIELO_BOOTSTRAP_KEY: KEY,
      NO_COLOR: '1',
      NODE_OPTIONS: '',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  child.stderr.on('data', (data) => (text += String(data)));
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      text += `${line}\n`;
      const url = /(http:\/\/127\.0\.0\.1:\d+)/.exec(line)?.[1];
      if (!url) return;
      resolve({
        url,
        process: child,
        output: () => text,
        readyMs: performance.now() - startedAt,
        async stop(signal = 'SIGTERM') {
          const askedAt = performance.now();
          if (child.exitCode === null && child.signalCode === null) child.kill(signal);
          return { status: await exited, tookMs: performance.now() - askedAt };
        },
      });
    });
    void exited.then((status) => reject(new Error(`The platform ended with ${status} before it was ready:\n${text}`)));
  });
}

/** The official SDK, changed in nothing but its address. */
export function sdk(platform: Pick<Started, 'url'>, key = KEY): OpenAI {
  return new OpenAI({ baseURL: `${platform.url}/v1`, apiKey: key, maxRetries: 0 });
}

export type Video = OpenAI.Videos.Video & Record<string, unknown>;

/** Waits for the end of a generation on its event stream. */
export async function ended(platform: Pick<Started, 'url'>, id: string, key = KEY): Promise<Video> {
  const response = await fetch(`${platform.url}/v1/videos/${id}/events`, {
    headers: { authorization: `Bearer ${key}` },
  });
  for await (const event of serverSentEvents(response)) if (event.type === 'done') break;
  return (await sdk(platform, key).videos.retrieve(id)) as Video;
}

export async function* serverSentEvents(response: Response): AsyncGenerator<{ type: string; data: string }> {
  let rest = '';
  const decoder = new TextDecoder();
  for await (const chunk of response.body!) {
    rest += decoder.decode(chunk as Uint8Array, { stream: true });
    const blocks = rest.split('\n\n');
    rest = blocks.pop()!;
    for (const block of blocks) {
      const field = (name: string) =>
        block
          .split('\n')
          .filter((line) => line.startsWith(`${name}: `))
          .map((line) => line.slice(name.length + 2))
          .join('\n');
      if (field('event') || field('data')) yield { type: field('event') || 'message', data: field('data') };
    }
  }
}

/** The API as it is, for what the SDK does not know. */
export async function api(
  platform: Pick<Started, 'url'>,
  method: string,
  path: string,
  body?: unknown,
  key: string | null = KEY,
) {
  const response = await fetch(`${platform.url}${path}`, {
    method,
    headers: {
      ...(key ? { authorization: `Bearer ${key}` } : {}),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text.startsWith('{') ? JSON.parse(text) : text };
}
