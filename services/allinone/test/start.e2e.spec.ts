import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { api, sdk, startPlatform, temporaryHome, withoutServers, type Started } from './platform.ts';

const MAIN = fileURLToPath(new URL('../dist/main.js', import.meta.url));
const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const open: { stop(): Promise<unknown>; remove(): void }[] = [];
afterEach(async () => {
  for (const { stop, remove } of open.splice(0)) {
    await stop();
    remove();
  }
});

async function started(env: Record<string, string> = {}): Promise<Started & { home: string }> {
  const home = temporaryHome();
  const platform = await startPlatform(home.path, env);
  open.push({ stop: () => platform.stop(), remove: home.remove });
  return { ...platform, home: home.path };
}

describe('starting', () => {
  it('says where the console is, the key, and three lines to try', async () => {
    const platform = await started();
    const output = platform.output();
    expect(output).toContain(`${platform.url}/#key=`);
    for (const line of ['curl', 'new OpenAI', 'cielo']) expect(output).toContain(line);
    const credentials = join(platform.home, 'credentials.json');
    expect(JSON.parse(readFileSync(credentials, 'utf8')).url).toBe(platform.url);
    expect(statSync(credentials).mode & 0o077).toBe(0);
  });

  it('answers for its health, its metrics, its API and its console', async () => {
    const platform = await started();
    for (const path of ['/health/live', '/health/ready', '/metrics', '/openapi.json', '/docs', '/']) {
      const response = await fetch(platform.url + path);
      expect([path, response.status]).toEqual([path, 200]);
      await response.arrayBuffer();
    }
    const { body } = await api(platform, 'GET', '/openapi.json');
    expect(body.openapi).toMatch(/^3\.1/);
    for (const path of [
      '/v1/videos',
      '/v1/videos/{id}/content',
      '/v1/models',
      '/v1/credits/balance',
      '/v1/launches',
      '/v1/reviews',
    ]) {
      expect(Object.keys(body.paths)).toContain(path);
    }
    const never = Object.values(body.paths as Record<string, Record<string, { responses: object }>>)
      .flatMap((operations) => Object.values(operations))
      .filter(({ responses }) => !('200' in responses));
    expect(never.length).toBeGreaterThan(0);
    for (const { responses } of never) expect(Object.keys(responses)).toEqual(['501']);
    expect((await api(platform, 'GET', '/v1/nowhere')).body.error.type).toBe('invalid_request_error');
  });

  it('finds its data again on the same folder', async () => {
    const home = temporaryHome();
    const first = await startPlatform(home.path, { CIELO_BOOTSTRAP_KEY: '' });
    const { key } = JSON.parse(readFileSync(join(home.path, 'credentials.json'), 'utf8')) as { key: string };
    const video = await sdk(first, key).videos.create({ model: 'sora-1-turbo', prompt: 'a dog', seconds: '4' });
    await first.stop();
    const second = await startPlatform(home.path, { CIELO_BOOTSTRAP_KEY: '' });
    open.push({ stop: () => second.stop(), remove: home.remove });
    expect(second.output()).toContain(key);
    expect((await sdk(second, key).videos.retrieve(video.id)).prompt).toBe('a dog');
    const { body } = await api(second, 'GET', '/v1/credits/entries', undefined, key);
    const allowances = body.data.filter(({ description }: { description: string }) => /allowance/i.test(description));
    expect(allowances).toHaveLength(1);
  });

  it('tells a second one on the same folder that the first is there', async () => {
    const platform = await started();
    const second = spawnSync(process.execPath, [MAIN], {
      env: { ...withoutServers(), PORT: '0', CIELO_HOME: platform.home },
      encoding: 'utf8',
      timeout: 30_000,
    });
    expect(second.status).not.toBe(0);
    expect(second.stderr).toMatch(/is in use by process \d+/);
    expect(second.stderr).not.toMatch(/\n\s+at /);
    expect((await api(platform, 'GET', '/v1/me')).status).toBe(200);
  });

  it('tells that a port is taken', async () => {
    const platform = await started();
    const home = temporaryHome();
    const second = spawnSync(process.execPath, [MAIN], {
      env: { ...withoutServers(), PORT: new URL(platform.url).port, CIELO_HOME: home.path },
      encoding: 'utf8',
      timeout: 30_000,
    });
    home.remove();
    expect([second.status, second.stderr]).toEqual([1, expect.stringContaining('is taken')]);
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('ends cleanly within 5 s on %s, with a render under way', async (signal) => {
    const platform = await started();
    await sdk(platform).videos.create({ model: 'sora-2', prompt: 'a dog runs in the park', seconds: '20' as never });
    const { status, tookMs } = await platform.stop(signal);
    expect(status).toBe(0);
    expect(tookMs).toBeLessThan(5_000);
  });

  it.each([
    ['Ctrl-C in its terminal, which all of its processes hear', -1, 'SIGINT'],
    ['SIGTERM to npm alone, which does not pass it on', 1, 'SIGTERM'],
  ] as const)('through npm ends cleanly within 5 s: %s', async (_how, whom, signal) => {
    const home = temporaryHome();
    const owner = join(home.path, 'cielo.pid');
    const env = { ...withoutServers(), PORT: '0', CIELO_HOME: home.path };
    const npm = spawn('npm', ['start'], { cwd: ROOT, env, detached: true, stdio: ['ignore', 'pipe', 'ignore'] });
    let text = '';
    npm.stdout.on('data', (data) => (text += String(data)));
    while (!text.includes('Ctrl-C')) await once(npm.stdout, 'data');
    expect(existsSync(owner)).toBe(true);
    process.kill(whom * npm.pid!, signal);
    // Only a clean end takes it away.
    await expect.poll(() => existsSync(owner), { timeout: 5_000 }).toBe(false);
    home.remove();
  });

  it.each([
    [{ LOG_LEVEL: 'loud' }, [], 'LOG_LEVEL'],
    [{ PORT: 'abc' }, [], 'PORT'],
    [{ CIELO_BOOTSTRAP_KEY: 'short' }, [], 'CIELO_BOOTSTRAP_KEY'],
    [{}, ['--once'], '--once'],
    [{}, ['--nonsense'], '--nonsense'],
  ])('refuses %j %j and names it', (env, args, named) => {
    const home = temporaryHome();
    const result = spawnSync(process.execPath, [MAIN, ...args], {
      env: { ...withoutServers(), CIELO_HOME: home.path, PORT: '0', ...env },
      encoding: 'utf8',
      timeout: 30_000,
    });
    home.remove();
    expect([result.status, result.stderr]).toEqual([2, expect.stringContaining(named)]);
  });

  it('makes the clip of a sentence at once, prints its path, and ends when asked to', () => {
    const home = temporaryHome();
    const file = join(home.path, 'clip.mp4');
    const result = spawnSync(process.execPath, [MAIN, '--once', '-o', file, 'a ball drops on a wooden floor'], {
      env: { ...withoutServers(), CIELO_HOME: home.path, PORT: '0', NO_COLOR: '1' },
      encoding: 'utf8',
      timeout: 120_000,
    });
    // For scripts: the path and nothing else.
    expect([result.status, result.stdout.trim()]).toEqual([0, file]);
    expect(existsSync(file)).toBe(true);
    expect(readFileSync(file).toString('latin1', 4, 8)).toBe('ftyp');
    home.remove();
  });
});
