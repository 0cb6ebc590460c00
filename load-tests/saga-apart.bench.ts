// What the way of a generation costs when the five services and the worker are processes of their own on Kafka and on a document server,
// in turns with the embedded form in one process. Engine, muxer and object store cost nothing. All of it shares the machine with its load.
// No document server here is mongod: one is FerretDB, which keeps its documents in SQLite, the other holds them in memory alone.
// GENERATIONS=300 RUNS=1 npm run bench -- saga-apart: a short look.
import { loadavg } from 'node:os';
import { closeConnections } from './lib/http.ts';
import { cpuSeconds } from './lib/processes.ts';
import { report, type Finding } from './lib/report.ts';
import { loadOn, type SagaLoad } from './lib/saga-load.ts';
import { median, percentile } from './lib/stats.ts';
import { openCostlessWorldApart, type NamedProcess } from './lib/world-apart.ts';
import { openCostlessWorld } from './lib/world.ts';
import { mongoJava } from '../tools/servers/mongo-java.ts';
import { mongo } from '../tools/servers/mongo.ts';
import type { Server } from '../tools/servers/server.ts';

const RUNS = Number(process.env['RUNS'] ?? 3);
const CLOSED_LOOP = { inFlight: 64, generations: Number(process.env['GENERATIONS'] ?? 1_500) };
const OPEN_LOOP = { perSecond: 20, seconds: 15 };
const SIZE = { accounts: 100, slots: 32 };
const SETTLE_MS = 10_000;
const IDLE_MS = 30_000;
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** CPU-seconds of each process while something is done. */
async function cpuDuring<A>(processes: readonly NamedProcess[], work: () => Promise<A>) {
  const before = processes.map(({ pid }) => cpuSeconds(pid));
  const answer = await work();
  return { answer, seconds: processes.map(({ pid }, i) => cpuSeconds(pid) - before[i]!) };
}

interface Runs {
  readonly rates: number[];
  /** For each run the milliseconds of each process. */
  readonly cpuMs: number[][];
  readonly open: number[][];
}

async function turn(load: SagaLoad, processes: readonly NamedProcess[], runs: Runs): Promise<void> {
  const { answer, seconds } = await cpuDuring(processes, () => load.closedLoop(CLOSED_LOOP));
  runs.rates.push(answer);
  runs.cpuMs.push(seconds.map((each) => (each * 1000) / CLOSED_LOOP.generations));
  runs.open.push(await load.openLoop(OPEN_LOOP));
}

const finding = (what: string, runs: number[], unit: string, facts: Partial<Finding> = {}): Finding => ({
  what,
  value: median(runs),
  unit,
  range: [Math.min(...runs), Math.max(...runs)],
  ...facts,
});
const total = (run: readonly number[]) => run.reduce((sum, each) => sum + each, 0);
const at = (runs: Runs, share: number) => runs.open.map((times) => percentile(times, share));

const here: NamedProcess = { name: 'client', pid: process.pid };

async function compare(documentServer: Server): Promise<void> {
  const embedded = await openCostlessWorld(SIZE);
  const embeddedLoad = await loadOn(embedded);
  const apart = await openCostlessWorldApart({ ...SIZE, documentServer });
  const apartLoad = await loadOn(apart);
  const processes = [...apart.services, ...apart.servers, here];

  const warmUp = { ...CLOSED_LOOP, generations: Math.ceil(CLOSED_LOOP.generations / 2) };
  for (const load of [embeddedLoad, apartLoad]) await load.closedLoop(warmUp);
  const ofEmbedded: Runs = { rates: [], cpuMs: [], open: [] };
  const ofApart: Runs = { rates: [], cpuMs: [], open: [] };
  for (let run = 0; run < RUNS; run += 1) {
    await turn(embeddedLoad, [here], ofEmbedded);
    await turn(apartLoad, processes, ofApart);
  }
  await wait(SETTLE_MS);
  const idle = await cpuDuring(processes, () => wait(IDLE_MS));

  const slower = median(ofEmbedded.rates) / median(ofApart.rates);
  const dearer = median(ofApart.cpuMs.map(total)) / median(ofEmbedded.cpuMs.map(total));
  const title = [
    `The saga apart: five services and a worker over Kafka and ${documentServer.title}`,
    `engine, muxer and object store at no cost, ${CLOSED_LOOP.inFlight} in flight`,
    `load of the machine at the end ${loadavg()[0]!.toFixed(1)}`,
  ];
  report(title.join('; '), [
    finding('closed loop', ofApart.rates, 'generations/s', {
      atLeast: 150,
      note: `embedded ÷ apart: ${slower.toFixed(1)}`,
    }),
    finding('closed loop, embedded', ofEmbedded.rates, 'generations/s'),
    finding('CPU per generation', ofApart.cpuMs.map(total), 'ms', { note: `apart ÷ embedded: ${dearer.toFixed(1)}` }),
    ...processes.map(({ name }, i) => {
      const each = ofApart.cpuMs.map((run) => run[i]!);
      return finding(`… ${name}`, each, 'ms', name === 'client' ? { note: 'and the idle embedded form' } : {});
    }),
    finding('CPU per generation, embedded', ofEmbedded.cpuMs.map(total), 'ms', { note: 'client included' }),
    finding(`request to completed at ${OPEN_LOOP.perSecond}/s, p50`, at(ofApart, 0.5), 'ms'),
    finding(`request to completed at ${OPEN_LOOP.perSecond}/s, p99`, at(ofApart, 0.99), 'ms', { atMost: 250 }),
    finding(`… embedded, p50`, at(ofEmbedded, 0.5), 'ms'),
    finding(`… embedded, p99`, at(ofEmbedded, 0.99), 'ms'),
    ...[...apart.services, ...apart.servers].map(({ name }, i): Finding => {
      const value = (idle.seconds[i]! / (IDLE_MS / 1000)) * 100;
      return { what: `idle, ${name}`, value, unit: '% of a core', ...(i < apart.services.length ? { atMost: 1 } : {}) };
    }),
  ]);
  await Promise.all([apart.close(), embedded.close()]);
}

for (const documentServer of [mongo, mongoJava]) await compare(documentServer);
closeConnections();
