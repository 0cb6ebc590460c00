// How long the built platform takes to be ready, and what it costs while nothing happens.
import { startPlatform, temporaryHome } from '../services/allinone/test/platform.ts';
import { childrenOf, cpuSeconds, residentMb } from './lib/processes.ts';
import { report } from './lib/report.ts';
import { median } from './lib/stats.ts';

const RUNS = 5;
const IDLE_MS = 20_000;
const SETTLE_MS = 5_000;
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const readySeconds: number[] = [];
for (let run = 0; run < RUNS; run += 1) {
  const home = temporaryHome();
  const platform = await startPlatform(home.path);
  readySeconds.push(platform.readyMs / 1000);
  await platform.stop();
  home.remove();
}

const home = temporaryHome();
const platform = await startPlatform(home.path);
const pid = platform.process.pid!;
await wait(SETTLE_MS);
const engines = childrenOf(pid);
const before = [pid, ...engines].map(cpuSeconds);
await wait(IDLE_MS);
const used = [pid, ...engines].map((process, i) => cpuSeconds(process) - before[i]!);
const percent = used.map((seconds) => (seconds / (IDLE_MS / 1000)) * 100);

report('Start and idle', [
  {
    what: 'start to ready',
    value: median(readySeconds),
    unit: 's',
    atMost: 2,
    range: [Math.min(...readySeconds), Math.max(...readySeconds)],
  },
  { what: 'platform idle, of one core', value: percent[0]!, unit: '%', atMost: 1 },
  { what: 'platform resident', value: residentMb(pid), unit: 'MB', atMost: 250 },
  ...engines.map((engine, i) => ({
    what: 'engine resident',
    value: residentMb(engine),
    unit: 'MB',
    note: `idle ${percent[i + 1]!.toFixed(2)} % of a core`,
  })),
]);
await platform.stop();
home.remove();
