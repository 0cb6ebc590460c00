// How quickly the built-in engine makes a clip, what it costs beside encoding the same frames alone, and how much memory it takes.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SystemClock } from '@cielo/effects';
import { BuiltInEngineProcess } from '@cielo/inference';
import { openEncoder } from '../services/engine/dist/encode/ladder.js';
import { cpuSeconds, peakMb } from './lib/processes.ts';
import { report, type Finding } from './lib/report.ts';
import { median } from './lib/stats.ts';

const RUNS = Number(process.env['RUNS'] ?? 3);
const CLIP = { seconds: 10, width: 1280, height: 720, fps: 30 };
/** The largest upright and lying size that clients ask for beside it. */
const LARGE = { ...CLIP, width: 1792, height: 1024 };
const PROMPT =
  'A basketball player misses a shot in a gym, the ball rebounds, the crowd gasps. A girl says "so close!"';
const ENGINE = fileURLToPath(new URL('../services/engine/dist/main.js', import.meta.url));
const ffmpeg = process.env['FFMPEG_PATH'] ?? 'ffmpeg';
const folder = mkdtempSync(join(tmpdir(), 'cielo-clip-'));

interface Run {
  readonly realTime: number;
  readonly cpu: number;
  readonly firstVideoS: number;
  readonly peak: number;
  readonly encodeCpu: number;
}

type Encoder = 'wasm' | 'ffmpeg';

async function render(encoder: Encoder, nth: number, clip = CLIP): Promise<Run> {
  const engine = new BuiltInEngineProcess({
    main: ENGINE,
    clock: new SystemClock(),
    env: { ENGINE_ENCODER: encoder, PORT: '0' },
  });
  await engine.ready('cielo-standard');
  const pid = engine.pid!;
  const video: Uint8Array[] = [];
  let firstVideoS = 0;
  const before = cpuSeconds(pid);
  const startedAt = performance.now();
  const sinceS = () => (performance.now() - startedAt) / 1000;
  const request = {
    model: 'cielo-standard',
    requestId: `bench.${nth}`,
    prompt: PROMPT,
    negativePrompt: '',
    ...clip,
    seed: 7,
    audio: true,
    mark: { text: 'cielo', pathSeed: 7 },
  };
  for await (const output of engine.render(request, new AbortController().signal)) {
    if (output.kind !== 'chunk' || output.track !== 'video') continue;
    if (video.length === 0) firstVideoS = sinceS();
    video.push(output.data);
  }
  const wallS = sinceS();
  const cpu = cpuSeconds(pid) - before;
  const peak = peakMb(pid);
  await engine.close();
  const file = join(folder, `${encoder}.mp4`);
  writeFileSync(file, Buffer.concat(video));
  return {
    realTime: clip.seconds / wallS,
    cpu,
    firstVideoS,
    peak,
    encodeCpu: encoder === 'wasm' ? await encodeByWasm(file, clip) : encodeByFfmpeg(file),
  };
}

/** The frames of the clip through the same encoder, and nothing else. @returns CPU-seconds */
async function encodeByWasm(file: string, clip: typeof CLIP): Promise<number> {
  const frameBytes = clip.width * clip.height * 4;
  const encoder = await openEncoder('wasm', {
    width: clip.width,
    height: clip.height,
    fps: clip.fps,
    quality: 'standard',
  });
  const decoder = spawn(ffmpeg, ['-v', 'error', '-i', file, '-f', 'rawvideo', '-pix_fmt', 'rgba', '-'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const frame = Buffer.alloc(frameBytes);
  let filled = 0;
  let frames = 0;
  let spentUs = 0;
  for await (const chunk of decoder.stdout as AsyncIterable<Buffer>) {
    for (let at = 0; at < chunk.length;) {
      const taken = Math.min(frameBytes - filled, chunk.length - at);
      chunk.copy(frame, filled, at, at + taken);
      filled += taken;
      at += taken;
      if (filled < frameBytes) continue;
      filled = 0;
      const from = process.cpuUsage();
      if (frames % 60 === 0) await encoder.begin(60);
      await encoder.add(frame);
      frames += 1;
      if (frames % 60 === 0) await encoder.end();
      const { user, system } = process.cpuUsage(from);
      spentUs += user + system;
    }
  }
  await encoder.close();
  return spentUs / 1e6;
}

function encodeByFfmpeg(file: string): number {
  const raw = join(folder, 'frames.y4m');
  execFileSync(ffmpeg, ['-v', 'error', '-y', '-i', file, '-pix_fmt', 'yuv420p', raw]);
  const output = execFileSync('sh', [
    '-c',
    `${ffmpeg} -y -benchmark -hide_banner -nostats -i ${raw} -c:v libx264 -preset veryfast -crf 21 -f null - 2>&1`,
  ]).toString();
  rmSync(raw);
  const [, user, system] = /utime=([\d.]+)s stime=([\d.]+)s/.exec(output) ?? [];
  return Number(user) + Number(system);
}

function findings(encoder: Encoder, runs: readonly Run[], atLeast: number): Finding[] {
  const pick = (what: keyof Run) => runs.map((run) => run[what]);
  const line = (what: string, values: number[], unit: string, facts: Partial<Finding> = {}): Finding => ({
    what: `${encoder}: ${what}`,
    value: median(values),
    unit,
    range: [Math.min(...values), Math.max(...values)],
    ...facts,
  });
  return [
    line('real-time factor', pick('realTime'), '×', { atLeast }),
    line('CPU', pick('cpu'), 's'),
    line('encoding the same frames alone', pick('encodeCpu'), 's'),
    line(
      'CPU beside encoding alone',
      runs.map(({ cpu, encodeCpu }) => cpu / encodeCpu),
      '×',
      { atMost: 2.5 },
    ),
    line('first bytes of video', pick('firstVideoS'), 's', { atMost: 2 }),
    line('peak memory', pick('peak'), 'MB', { atMost: 900 }),
  ];
}

const runs: Record<Encoder, Run[]> = { wasm: [], ffmpeg: [] };
const native = execFileSync('sh', ['-c', `${ffmpeg} -hide_banner -encoders 2>/dev/null || true`])
  .toString()
  .includes('libx264');
for (let nth = 0; nth < RUNS; nth += 1) {
  runs.wasm.push(await render('wasm', nth));
  if (native) runs.ffmpeg.push(await render('ffmpeg', nth));
}
report(`A clip of ${CLIP.seconds} s, ${CLIP.width}x${CLIP.height} at ${CLIP.fps} frames a second`, [
  ...findings('wasm', runs.wasm, 0.9),
  ...(native ? findings('ffmpeg', runs.ffmpeg, 1.2) : []),
]);
report(`The same at ${LARGE.width}x${LARGE.height}`, findings('wasm', [await render('wasm', RUNS, LARGE)], 0.6));
if (!native) process.stdout.write('No ffmpeg with libx264 here: the native encoder was left out.\n');
rmSync(folder, { recursive: true });
process.exit(0);
