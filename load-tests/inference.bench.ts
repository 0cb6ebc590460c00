// What gRPC costs: the outputs of one real 10 s clip handed over in this process, and streamed as from Triton over the loopback.
// The processor time of both ends is counted, and compared with that of making the clip.
import { fileURLToPath } from 'node:url';
import { SystemClock } from '@cielo/effects';
import {
  BuiltInEngineProcess,
  ScriptedModelServer,
  openModelServers,
  type ModelServer,
  type RenderOutput,
} from '@cielo/inference';
import { cpuSeconds } from './lib/processes.ts';
import { report } from './lib/report.ts';
import { median } from './lib/stats.ts';

const RUNS = Number(process.env['RUNS'] ?? 5);
const RENDERS_PER_RUN = 20;
const ENGINE = fileURLToPath(new URL('../services/engine/dist/main.js', import.meta.url));
const clock = new SystemClock();
const request = {
  model: 'cielo-standard',
  requestId: 'bench.1',
  prompt: 'A basketball player misses a shot in a gym, the ball rebounds, the crowd gasps. A girl says "so close!"',
  negativePrompt: '',
  seconds: 10,
  width: 1280,
  height: 720,
  fps: 30,
  seed: 7,
  audio: true,
  mark: { text: 'cielo', pathSeed: 7 },
};

/** A clip of the built-in engine, output by output, and the CPU-seconds that it took. */
async function makeClip(): Promise<{ outputs: readonly RenderOutput[]; clipCpuS: number }> {
  const engine = new BuiltInEngineProcess({ main: ENGINE, clock, env: { PORT: '0' } });
  await engine.ready(request.model);
  const before = cpuSeconds(engine.pid!);
  const outputs: RenderOutput[] = [];
  for await (const output of engine.render(request, new AbortController().signal)) outputs.push(output);
  const clipCpuS = cpuSeconds(engine.pid!) - before;
  await engine.close();
  return { outputs, clipCpuS };
}

/** Processor time of this process for one render, in milliseconds. */
async function cpuMsPerRender(server: ModelServer): Promise<number> {
  const before = process.cpuUsage();
  for (let render = 0; render < RENDERS_PER_RUN; render++) {
    for await (const output of server.render(request, new AbortController().signal)) void output;
  }
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / RENDERS_PER_RUN;
}

const { outputs, clipCpuS } = await makeClip();
const bytes = outputs.reduce((sum, output) => sum + (output.kind === 'progress' ? 0 : output.data.length), 0);
const scripted = new ScriptedModelServer(() => outputs.map((say) => ({ say })));
const served = await scripted.serve();
const remote = await openModelServers({ addresses: [served.address], clock });

// Once without counting: what is compiled at first use is no cost of a render.
await cpuMsPerRender(scripted);
await cpuMsPerRender(remote);
const runs: { here: number; overGrpc: number }[] = [];
for (let run = 0; run < RUNS; run++) {
  runs.push({ here: await cpuMsPerRender(scripted), overGrpc: await cpuMsPerRender(remote) });
}
await remote.close();
await served.close();

const here = runs.map((run) => run.here);
const overGrpc = runs.map((run) => run.overGrpc);
const shares = runs.map((run) => ((run.overGrpc - run.here) / 1000 / clipCpuS) * 100);
const range = (values: readonly number[]) => [Math.min(...values), Math.max(...values)] as const;
report('gRPC between the worker and a model server, for one clip of 10 s at 720p', [
  { what: 'making the clip', value: clipCpuS, unit: 'CPU s', note: 'once, with the built-in engine' },
  {
    what: 'its outputs handed over in this process',
    value: median(here),
    unit: 'CPU ms',
    range: range(here),
    note: `${outputs.length} outputs, ${(bytes / 1e6).toFixed(1)} MB`,
  },
  { what: 'over gRPC, both ends together', value: median(overGrpc), unit: 'CPU ms', range: range(overGrpc) },
  { what: 'gRPC, as a share of the clip', value: median(shares), unit: '%', range: range(shares), atMost: 2 },
]);
