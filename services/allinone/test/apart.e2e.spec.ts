import { spawn, spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { namedServers, openApart, WITHOUT_SERVERS, type ApartForTest } from './apart.ts';
import { api, ended, KEY, sdk, temporaryHome, withoutServers } from './platform.ts';

const MAIN = fileURLToPath(new URL('../dist/apart/main.js', import.meta.url));
const there = namedServers() !== undefined;

const lives = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

describe.skipIf(!there)(there ? 'processes apart' : WITHOUT_SERVERS, () => {
  let apart: ApartForTest;
  beforeAll(async () => void (apart = await openApart()));
  afterAll(() => apart?.close());

  it('are five services, a worker and an engine, each a process of its own', async () => {
    const names = ['credits', 'delivery', 'engine', 'identity', 'moderation', 'orchestration', 'worker'];
    expect(Object.keys(apart.processes).sort()).toEqual(names);
    expect(new Set(Object.values(apart.processes).map(({ pid }) => pid)).size).toBe(names.length);
    const { status, body } = await api(apart, 'GET', '/health/ready');
    expect([status, Object.keys(body.processes).sort()]).toEqual([200, names]);
    const checks = async () => (await (await fetch(`${apart.processes['worker']!.url}/health/ready`)).json()).checks;
    const ok = { documents: 'ok', events: 'ok', objects: 'ok', models: 'ok' };
    await expect.poll(checks, { timeout: 10_000 }).toEqual(ok);
  });

  it('are one API and one console in front', async () => {
    const { body } = await api(apart, 'GET', '/openapi.json');
    for (const path of ['/v1/me', '/v1/credits/balance', '/v1/reviews', '/v1/videos', '/v1/videos/{id}/content'])
      expect(Object.keys(body.paths)).toContain(path);
    expect((await api(apart, 'GET', '/v1/batches')).status).toBe(501);
    expect((await api(apart, 'GET', '/v1/nowhere')).body.error.type).toBe('invalid_request_error');
    expect((await api(apart, 'GET', '/')).body).toContain('<!doctype html>');
  });

  it('that are killed are started again, and a generation under way reaches its end', async () => {
    const { id } = await sdk(apart).videos.create({ model: 'sora-1-turbo', prompt: 'a ball bounces', seconds: '4' });
    const killed = ['credits', 'orchestration', 'worker'].map((name) => apart.processes[name]!);
    const pids = killed.map(({ pid }) => pid);
    await Promise.all(killed.map((process) => process.kill()));
    await Promise.all(killed.map((process) => process.ready()));
    expect(killed.every(({ pid }, at) => pid !== undefined && pid !== pids[at])).toBe(true);
    expect(apart.output()).toContain('credits ended with SIGKILL; it is started again in 200 ms');
    expect((await ended(apart, id)).status).toBe('completed');
    const { body } = await api(apart, 'GET', '/v1/credits/entries');
    const mine = body.data.filter((entry: object) => JSON.stringify(entry).includes(id));
    expect(mine.map(({ type }: { type: string }) => type).sort()).toEqual(['hold_captured', 'hold_placed']);
  });

  it('one that is away is answered for in the envelope', async () => {
    const credits = apart.processes['credits']!;
    await credits.stop();
    const answer = await api(apart, 'GET', '/v1/credits/balance');
    expect([answer.status, answer.headers.get('retry-after'), answer.body.error.type]).toEqual([
      503,
      '1',
      'server_error',
    ]);
    expect((await api(apart, 'GET', '/health/ready')).status).toBe(503);
    credits.start();
    await credits.ready();
    expect((await api(apart, 'GET', '/v1/credits/balance')).status).toBe(200);
  });
});

describe('npm run start:apart', () => {
  it('says which servers are missing', () => {
    const { status, stderr } = spawnSync(process.execPath, [MAIN], { env: withoutServers(), encoding: 'utf8' });
    expect(status).toBe(1);
    expect(stderr).toContain('there is no KAFKA_BROKERS, no MONGO_URL, no S3_BUCKET');
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  it.skipIf(!there)('says where the console is, and at its end leaves no process behind', async () => {
    const home = temporaryHome();
    const env = {
      ...withoutServers(),
      ...namedServers(),
      KAFKA_TOPIC_PREFIX: 'start.',
      CIELO_HOME: home.path,
      PORT: '0',
      CIELO_BOOTSTRAP_KEY: KEY,
    };
    const child = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'pipe', 'ignore'] });
    const lines: string[] = [];
    for await (const line of createInterface({ input: child.stdout })) {
      lines.push(line);
      if (line.includes('worker')) break;
    }
    const text = lines.join('\n');
    expect(text).toMatch(/Console {3}http:\/\/127\.0\.0\.1:\d+\/#key=test-key/);
    const pids = [...text.matchAll(/process (\d+)/g)].map(([, pid]) => Number(pid));
    expect(pids).toHaveLength(7);
    expect(pids.every(lives)).toBe(true);
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(pids.filter(lives)).toEqual([]);
    home.remove();
  });
});
