import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Kafka, logLevel } from 'kafkajs';
import { afterEach, describe, expect, it } from 'vitest';
import { FaultyProxy } from '../../libs/testing/src/faults/faulty-proxy.ts';
import { kafka } from '../../tools/servers/kafka.ts';
import { mongo } from '../../tools/servers/mongo.ts';
import type { RunningServer, Server } from '../../tools/servers/server.ts';
import type { ApartProcess } from '../../services/allinone/src/apart/process.ts';
import { namedServers, WITHOUT_SERVERS } from '../../services/allinone/test/apart.ts';
import type { Evidence } from '../audit/evidence.ts';
import { api, ended } from '../../services/allinone/test/platform.ts';
import { ApartUnderLoad } from './apart-under-load.ts';
import { CLIP } from './replayed-engine.ts';

/** BAD_DAYS=all: five minutes of kills, and the clock of every service. Else as much as a run of all tests has time for. */
const ALL = process.env['BAD_DAYS'] === 'all';
const KILL_FOR_MS = ALL ? 300_000 : 24_000;
const CLOCKS = ALL ? ['orchestration', 'worker', 'credits', 'delivery'] : ['orchestration'];
const KILL_EVERY_MS = 2_000;
const KAFKA_AWAY_MS = 60_000;
/** Until everything that was left is done, when nothing is wrong any more. */
const SETTLE_MS = 120_000;
const TEN_MINUTES_MS = 600_000;

const there = namedServers() !== undefined;

function withoutTracks(evidence: Evidence): Evidence {
  return { ...evidence, objects: new Set([...evidence.objects].filter((key) => !key.startsWith('generations/'))) };
}

async function whoIsReady(processes: readonly ApartProcess[]): Promise<readonly ApartProcess[]> {
  const answers = await Promise.all(processes.map(({ url }) => fetch(`${url}/health/ready`).catch(() => undefined)));
  return processes.filter((_, at) => answers[at]?.ok);
}

describe.skipIf(!there)(there ? 'bad days of the platform on real servers' : WITHOUT_SERVERS, () => {
  const endings: (() => Promise<unknown> | void)[] = [];
  afterEach(async () => {
    for (const end of endings.splice(0).reverse()) await end();
  });

  async function open(...options: Parameters<typeof ApartUnderLoad.open>): Promise<ApartUnderLoad> {
    const platform = await ApartUnderLoad.open(...options);
    endings.push(() => platform.close());
    return platform;
  }

  /** A server that this test may stop and kill. @returns it, and what starts it again where it was */
  async function own(server: Server): Promise<{ running: RunningServer; again: () => Promise<void> }> {
    const folder = mkdtempSync(join(tmpdir(), `cielo-${server.name}-`));
    await server.install(() => {});
    let running = await server.start({ folder });
    const { port } = running;
    endings.push(
      () => rmSync(folder, { recursive: true, force: true }),
      () => running.kill(),
    );
    return { running, again: async () => void (running = await server.start({ folder, port })) };
  }

  it(
    'a process killed every two seconds: every promise holds, and whatever was accepted ends',
    async () => {
      const platform = await open();
      const load = platform.ask(1);
      const names = ['identity', 'credits', 'moderation', 'orchestration', 'delivery', 'worker'];
      const until = performance.now() + KILL_FOR_MS;
      let kills = 0;
      for (let turn = 0; performance.now() < until; turn += 1) {
        await pause(KILL_EVERY_MS);
        // Who is only just coming up is left in peace: otherwise a slow machine would never do anything but start.
        const ready = await whoIsReady(names.map((name) => platform.apart.processes[name]!));
        const victim = ready[turn % ready.length];
        await victim?.kill();
        if (victim) kills += 1;
      }
      await load.stop();
      await Promise.all(Object.values(platform.apart.processes).map((process) => process.ready()));
      const { breaches, ends } = await platform.settled(load.accepted, SETTLE_MS);
      console.log(
        `${kills} kills, ${load.accepted.length} accepted, ${load.refused.length} refused; ${JSON.stringify(ends)}`,
      );
      expect(breaches).toEqual([]);
      expect(ends['completed']).toBeGreaterThan(2);
      expect(kills).toBeGreaterThanOrEqual(KILL_FOR_MS / KILL_EVERY_MS / 4);
    },
    KILL_FOR_MS + 300_000,
  );

  it('Kafka stopped for a minute: creates go on until the bound, then 503; nothing is lost', async () => {
    const { running, again } = await own(kafka);
    const servers = { ...namedServers()!, ...running.settings };
    const platform = await open({ servers, environment: { MONGO_OUTBOX_MAX: '20' } });
    const load = platform.ask(1);
    await expect.poll(() => load.accepted.length, { timeout: 30_000 }).toBeGreaterThan(3);
    await running.stop();
    const before = load.accepted.length;
    await pause(KAFKA_AWAY_MS);
    const during = load.accepted.length - before;
    await load.stop();
    await again();
    const { breaches, tookMs } = await platform.settled(load.accepted, SETTLE_MS);
    const unavailable = load.refused.filter(({ status }) => status === 503);
    console.log(
      `${during} accepted and ${unavailable.length} refused without Kafka; settled in ${Math.round(tookMs)} ms`,
    );
    expect(breaches).toEqual([]);
    expect(during).toBeGreaterThan(5);
    expect(unavailable.length).toBeGreaterThan(5);
    expect(load.refused.every(({ status, retryAfter }) => status === 503 && Number(retryAfter) > 0)).toBe(true);
    expect((await api(platform.apart, 'POST', '/v1/videos', CLIP)).status).toBe(200);
  }, 420_000);

  it('the MongoDB server killed in the middle of writes: nothing is lost or half written', async () => {
    const { running, again } = await own(mongo);
    const url = new URL(running.settings['MONGO_URL']!);
    const platform = await open({ servers: { ...namedServers()!, MONGO_URL: url.href } });
    const load = platform.ask(2);
    for (let time = 0; time < 3; time++) {
      const enough = load.accepted.length + 3;
      await expect.poll(() => load.accepted.length, { timeout: 60_000 }).toBeGreaterThan(enough);
      await running.kill();
      await again();
    }
    await load.stop();
    const { breaches, ends } = await platform.settled(load.accepted, SETTLE_MS);
    expect(breaches).toEqual([]);
    expect(ends['completed']).toBeGreaterThan(5);
    expect(load.refused.every(({ status }) => [503, 500].includes(status))).toBe(true);
  }, 420_000);

  it('S3 slow, refusing and cutting bodies short: clips are late and whole', async () => {
    const servers = namedServers()!;
    const { hostname: host, port } = new URL(servers['S3_ENDPOINT']!);
    const proxy = await FaultyProxy.open({ host, port: Number(port) });
    endings.push(() => proxy.close());
    const platform = await open({ servers: { ...servers, S3_ENDPOINT: `http://127.0.0.1:${proxy.port}` } });
    const load = platform.ask(1);
    for (const fault of [
      { kind: 'slow', latencyMs: 300 },
      { kind: 'refuse' },
      { kind: 'cut', afterBytes: 2_000, how: 'reset' },
    ] as const) {
      await proxy.fail(fault);
      await pause(3_000);
    }
    await proxy.heal();
    await load.stop();
    const { breaches, ends } = await platform.settled(load.accepted, SETTLE_MS);
    expect(breaches).toEqual([]);
    expect(ends['completed']).toBeGreaterThan(5);
  }, 420_000);

  it('a message that nobody can read: it is put aside with its reason, and everything else goes on', async () => {
    const platform = await open();
    const { KAFKA_BROKERS, KAFKA_TOPIC_PREFIX } = platform.apart.settings;
    const client = new Kafka({ brokers: KAFKA_BROKERS!.split(','), clientId: 'poisoner', logLevel: logLevel.NOTHING });
    const producer = client.producer();
    await producer.connect();
    endings.push(() => producer.disconnect());
    const poison = (nth: number, key: string) => ({
      key,
      value: Buffer.from([0x0a, 0xff, 0xff, 0xff, 0xff, 0x0f]),
      headers: {
        ce_id: `poison_${nth}`,
        ce_type: 'orchestration.v1.GenerationRequested',
        ce_source: 'nobody',
        ce_time: new Date(0).toISOString(),
        ce_specversion: '1.0',
      },
    });
    const topic = `${KAFKA_TOPIC_PREFIX}orchestration.generation.v1`;
    const { body } = await api(platform.apart, 'POST', '/v1/videos', CLIP);
    await producer.send({ topic, messages: [poison(1, body.id), poison(2, 'video_nobody')] });
    const { body: next } = await api(platform.apart, 'POST', '/v1/videos', CLIP);
    expect((await ended(platform.apart, body.id)).status).toBe('completed');
    expect((await ended(platform.apart, next.id)).status).toBe('completed');
    let letters: readonly string[] = [];
    const { breaches } = await platform.settled([body.id, next.id], SETTLE_MS, (evidence) => {
      letters = evidence.deadLetters.map(({ group, id }) => `${group} ${id}`);
      return { ...evidence, deadLetters: evidence.deadLetters.filter(({ id }) => !id.startsWith('poison')) };
    });
    expect(breaches).toEqual([]);
    for (const group of ['credits', 'identity', 'moderation'])
      expect(letters).toEqual(expect.arrayContaining([`${group} poison_1`, `${group} poison_2`]));
  }, 300_000);

  // Bounds are times: a process that is ten minutes ahead ends early what it takes for late, and keeps for ten minutes more what is to be swept.
  // That is lawful; what must hold is every promise about people, clips and credits.
  it.each(CLOCKS)(
    'the clock of %s ten minutes ahead: every promise holds, and every generation ends',
    async (name) => {
      const shift = `const now = Date.now; Date.now = () => now() + ${TEN_MINUTES_MS};`;
      const NODE_OPTIONS = `--import=data:text/javascript,${encodeURIComponent(shift)}`;
      const platform = await open({ only: { [name]: { NODE_OPTIONS } } });
      const load = platform.ask(2);
      await expect.poll(() => load.accepted.length, { timeout: 60_000 }).toBeGreaterThan(7);
      await load.stop();
      const { breaches, ends } = await platform.settled(load.accepted, SETTLE_MS, withoutTracks);
      expect(breaches).toEqual([]);
      expect((ends['completed'] ?? 0) + (ends['failed'] ?? 0)).toBe(load.accepted.length);
      expect(ends['completed']).toBeGreaterThan(0);
    },
    300_000,
  );
});
