// How long an event is on its way from the one who says it to the one who hears it, over Kafka and over the embedded log in turns, and
// what a service's place in its group costs while nothing is said. Brokers: those of KAFKA_BROKERS, or one started for this.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { events } from '@cielo/contracts';
import { SystemClock } from '@cielo/effects';
import { Database, EmbeddedEventLog, type Envelope, type EventLog } from '@cielo/eventing';
import { openKafkaEventLog } from '@cielo/eventing/kafka';
import { kafka } from '../tools/servers/kafka.ts';
import { report } from './lib/report.ts';
import { median, percentile } from './lib/stats.ts';

const RUNS = 5;
const PER_SECOND = 100;
const SECONDS = 5;
const KEYS = 50;
const BODY_BYTES = 300;
const IDLE_MS = 20_000;
const TOPIC = 'orchestration.generation.v1';
const TOPICS = [...new Set([...events.values()].map(({ topic }) => topic))];
const clock = new SystemClock();
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const folder = mkdtempSync(join(tmpdir(), 'cielo-bench-'));
const given = process.env['KAFKA_BROKERS'];
const server = given ? undefined : await install();
const brokers = (given ?? server!.settings['KAFKA_BROKERS']!).split(',');
const topicPrefix = `bench-${process.pid}.`;

async function install() {
  await kafka.install((line) => process.stdout.write(`${line}\n`));
  return kafka.start({ folder: join(folder, 'kafka') });
}

/** A log and a service that listens to every topic of it, as it would in the cluster. */
async function listenTo(log: EventLog) {
  const heard = new Map<string, (tookMs: number) => void>();
  const saidMs = new Map<string, number>();
  const subscription = await log.subscribe('bench', TOPICS, async ({ id }) => {
    heard.get(id)?.(performance.now() - saidMs.get(id)!);
    heard.delete(id);
  });
  let nth = 0;
  const say = (): Promise<number> => {
    nth += 1;
    const id = `bench-${nth}`;
    const arrival = new Promise<number>((resolve) => heard.set(id, resolve));
    saidMs.set(id, performance.now());
    const event: Envelope = {
      id,
      type: 'bench.v1.Said',
      topic: TOPIC,
      key: `key-${nth % KEYS}`,
      source: 'bench',
      timeMs: Date.now(),
      body: new Uint8Array(BODY_BYTES),
    };
    return log.append([event]).then(() => arrival);
  };
  return { say, close: () => subscription.close() };
}

/** At a steady rate, whether those before have arrived or not. */
async function load(say: () => Promise<number>): Promise<number[]> {
  const all: Promise<number>[] = [];
  const startedAt = performance.now();
  for (let nth = 0; nth < PER_SECOND * SECONDS; nth += 1) {
    await wait(Math.max(0, startedAt + (nth * 1000) / PER_SECOND - performance.now()));
    all.push(say());
  }
  return Promise.all(all);
}

/** Percent of one core that this process takes. */
async function cpuDuring(work: () => Promise<unknown>): Promise<number> {
  const [before, startedAt] = [process.cpuUsage(), performance.now()];
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 10 / (performance.now() - startedAt);
}

const database = new Database({ file: join(folder, 'cielo.sqlite'), clock });
const embeddedLog = new EmbeddedEventLog({ database, clock });
const embedded = await listenTo(embeddedLog);
const kafkaLog = await openKafkaEventLog({ brokers, clock, clientId: 'bench', topicPrefix });
const overKafka = await listenTo(kafkaLog);
const ways = [
  { name: 'Kafka', say: overKafka.say, atMost: 10, times: [] as number[][], cpu: [] as number[] },
  { name: 'embedded log', say: embedded.say, atMost: undefined, times: [] as number[][], cpu: [] as number[] },
];
for (const { say } of ways) await load(say);
for (let run = 0; run < RUNS; run += 1) {
  for (const way of ways) way.cpu.push(await cpuDuring(async () => way.times.push(await load(way.say))));
}
await embedded.close();
embeddedLog.close();
await database.close();
const idlePercent = await cpuDuring(() => wait(IDLE_MS));

const finding = (what: string, runs: number[], unit: string, facts: object = {}) => ({
  what,
  value: median(runs),
  unit,
  range: [Math.min(...runs), Math.max(...runs)] as const,
  ...facts,
});
report(`From append to handler at ${PER_SECOND}/s, in turns; a member of a group with ${TOPICS.length} topics`, [
  ...ways.flatMap(({ name, times, cpu, atMost }) => [
    finding(
      `${name}, p50`,
      times.map((run) => percentile(run, 0.5)),
      'ms',
      atMost === undefined ? {} : { atMost },
    ),
    finding(
      `${name}, p99`,
      times.map((run) => percentile(run, 0.99)),
      'ms',
    ),
    finding(`${name}, CPU of speaker and listener`, cpu, '%', { note: 'of one core, without the broker' }),
  ]),
  { what: 'Kafka, idle, of one core', value: idlePercent, unit: '%', atMost: 1 },
]);
await overKafka.close();
await kafkaLog.close();
await server?.stop();
rmSync(folder, { recursive: true });
