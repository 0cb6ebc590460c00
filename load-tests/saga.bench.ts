// What the way of a generation through five services costs when engine and muxer cost nothing: durable writes, events, reviews, credits.
// Load and services share the machine and, here, the process.
import { GenerationCompleted, GenerationFailed } from '@cielo/contracts';
import { closeConnections, post } from './lib/http.ts';
import { report } from './lib/report.ts';
import { median, percentile } from './lib/stats.ts';
import { openCostlessWorld } from './lib/world.ts';

const RUNS = 3;
const CLOSED_LOOP = { inFlight: 64, generations: 3_000, warmUp: 300 };
const OPEN_LOOP = { perSecond: 50, seconds: 10 };
const SLOTS = 32;
const ACCOUNTS = 100;
const BODY = { model: 'sora-2', prompt: 'A dog runs along the beach.', seconds: '4' };

const world = await openCostlessWorld({ accounts: ACCOUNTS, slots: SLOTS });
const waiting = new Map<string, (completed: boolean) => void>();
const early = new Map<string, boolean>();
await world.eventLog.subscribe('bench', ['orchestration.generation.v1'], async ({ type, key }) => {
  if (type !== GenerationCompleted.$type && type !== GenerationFailed.$type) return;
  const completed = type === GenerationCompleted.$type;
  const heard = waiting.get(key);
  waiting.delete(key);
  if (heard) heard(completed);
  else early.set(key, completed);
});

/** One generation from the request to its end. @returns milliseconds */
async function generate(nth: number): Promise<number> {
  const startedAt = performance.now();
  const { status, body } = await post(`${world.url('orchestration')}/v1/videos`, world.keys[nth % ACCOUNTS]!, BODY);
  if (status !== 200) throw new Error(`create answered ${status}: ${JSON.stringify(body)}`);
  const id = body['id'] as string;
  const known = early.get(id);
  early.delete(id);
  const completed = known ?? (await new Promise<boolean>((resolve) => waiting.set(id, resolve)));
  if (!completed) throw new Error(`${id} failed`);
  return performance.now() - startedAt;
}

async function closedLoop(generations: number): Promise<{ perSecond: number; cpuMs: number }> {
  let next = 0;
  const cpu = process.cpuUsage();
  const startedAt = performance.now();
  await Promise.all(
    Array.from({ length: CLOSED_LOOP.inFlight }, async () => {
      while (next < generations) await generate(next++);
    }),
  );
  const { user, system } = process.cpuUsage(cpu);
  return {
    perSecond: generations / ((performance.now() - startedAt) / 1000),
    cpuMs: (user + system) / 1000 / generations,
  };
}

async function openLoop(): Promise<number[]> {
  const all: Promise<number>[] = [];
  const startedAt = performance.now();
  for (let nth = 0; nth < OPEN_LOOP.perSecond * OPEN_LOOP.seconds; nth += 1) {
    const due = startedAt + (nth * 1000) / OPEN_LOOP.perSecond;
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
    all.push(generate(nth));
  }
  return Promise.all(all);
}

await closedLoop(CLOSED_LOOP.warmUp);
const closed: Awaited<ReturnType<typeof closedLoop>>[] = [];
const open: number[][] = [];
for (let run = 0; run < RUNS; run += 1) {
  closed.push(await closedLoop(CLOSED_LOOP.generations));
  open.push(await openLoop());
}
const rates = closed.map(({ perSecond }) => perSecond);
const p50 = open.map((times) => percentile(times, 0.5));
const p99 = open.map((times) => percentile(times, 0.99));
const range = (values: number[]): [number, number] => [Math.min(...values), Math.max(...values)];
report(`The saga, engine and muxer at no cost, ${CLOSED_LOOP.inFlight} in flight`, [
  {
    what: 'closed loop',
    value: median(rates),
    unit: 'generations/s',
    atLeast: 500,
    range: range(rates),
    note: `${SLOTS} render slots, ${ACCOUNTS} accounts`,
  },
  {
    what: 'CPU per generation',
    value: median(closed.map(({ cpuMs }) => cpuMs)),
    unit: 'ms',
    range: range(closed.map(({ cpuMs }) => cpuMs)),
    note: 'client included',
  },
  {
    what: `request to completed at ${OPEN_LOOP.perSecond}/s, p50`,
    value: median(p50),
    unit: 'ms',
    atMost: 10,
    range: range(p50),
  },
  {
    what: `request to completed at ${OPEN_LOOP.perSecond}/s, p99`,
    value: median(p99),
    unit: 'ms',
    atMost: 50,
    range: range(p99),
  },
]);
closeConnections();
await world.close();
