// What the way of a generation through five services costs when engine and muxer cost nothing: durable writes, events, reviews, credits.
// Load and services share the machine and, here, the process.
import { closeConnections } from './lib/http.ts';
import { report } from './lib/report.ts';
import { loadOn } from './lib/saga-load.ts';
import { median, percentile } from './lib/stats.ts';
import { openCostlessWorld } from './lib/world.ts';

const RUNS = 3;
const CLOSED_LOOP = { inFlight: 64, generations: 3_000 };
const OPEN_LOOP = { perSecond: 50, seconds: 10 };
const SLOTS = 32;
const ACCOUNTS = 100;

const world = await openCostlessWorld({ accounts: ACCOUNTS, slots: SLOTS });
const load = await loadOn(world);
await load.closedLoop({ ...CLOSED_LOOP, generations: 300 });
const rates: number[] = [];
const cpuMs: number[] = [];
const open: number[][] = [];
for (let run = 0; run < RUNS; run += 1) {
  const before = process.cpuUsage();
  rates.push(await load.closedLoop(CLOSED_LOOP));
  const { user, system } = process.cpuUsage(before);
  cpuMs.push((user + system) / 1000 / CLOSED_LOOP.generations);
  open.push(await load.openLoop(OPEN_LOOP));
}
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
  { what: 'CPU per generation', value: median(cpuMs), unit: 'ms', range: range(cpuMs), note: 'client included' },
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
