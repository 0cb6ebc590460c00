// Makes one clip without a server, for people who work on the engine:
//   npm run build && node services/engine/dist/tool/render.js "a dog on the beach" --size 720x1280 --out dog.mp4 --sheet dog.jpg
import { readFileSync, writeFileSync } from 'node:fs';
import { extname } from 'node:path';
import { parseArgs } from 'node:util';
import { SystemClock } from '@cielo/effects';
import type { Reference, RenderRequest } from '@cielo/inference';
import { checkRequest } from '../server/check-request.ts';
import { MODELS } from '../server/models.ts';
import { BuiltInEngine } from '../server/engine.ts';
import { openLog } from '../server/log.ts';
import { readSettings } from '../server/settings.ts';
import { readState } from '../server/state.ts';
import { openLikenesses, picturesOf } from '../likeness/open.ts';
import { compose } from '../scene/compose.ts';
import { composeStoryboard } from '../scene/storyboard.ts';
import { contactSheet } from './contact-sheet.ts';
import { mux } from './mux.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seconds: { type: 'string', default: '4' },
    size: { type: 'string', default: '1280x720' },
    fps: { type: 'string', default: '30' },
    seed: { type: 'string', default: '1' },
    model: { type: 'string', default: 'cielo-standard' },
    out: { type: 'string' },
    sheet: { type: 'string' },
    reference: { type: 'string' },
    state: { type: 'string' },
    'state-out': { type: 'string' },
    /** NAME=FILE@x,y,x,y,x,y: two eyes and the mouth, as shares of the picture. */
    face: { type: 'string', multiple: true, default: [] },
    /** FILE: {"shots": [{"prompt", "seconds"}]} */
    storyboard: { type: 'string' },
    /** ROLE=FILE: picture, poster or backdrop */
    picture: { type: 'string', multiple: true, default: [] },
    /** NAME=FILE */
    voice: { type: 'string', multiple: true, default: [] },
    cells: { type: 'string', default: '4x2' },
  },
});
const numbers = (text: string): [number, number] => text.split('x').map(Number) as [number, number];
const [width, height] = numbers(values.size);
const TYPES: Readonly<Record<string, string>> = { '.png': 'image/png', '.webp': 'image/webp' };
const references: Reference[] = [];
if (values.reference)
  references.push({
    role: 'first_frame',
    mediaType: TYPES[extname(values.reference)] ?? 'image/jpeg',
    data: readFileSync(values.reference),
  });
if (values.state)
  references.push({ role: 'state', mediaType: 'application/octet-stream', data: readFileSync(values.state) });
for (const text of values.picture) {
  const [role, file] = text.split('=') as ['picture', string];
  references.push({ role, mediaType: TYPES[extname(file)] ?? 'image/jpeg', data: readFileSync(file) });
}
if (values.storyboard)
  references.push({ role: 'storyboard', mediaType: 'application/json', data: readFileSync(values.storyboard) });
for (const text of values.face) {
  const [, name, file, points] = /^(.+?)=(.+)@([\d.,]+)$/.exec(text)!;
  const [ax, ay, bx, by, mx, my] = points!.split(',').map(Number) as [number, number, number, number, number, number];
  references.push({
    role: 'likeness',
    mediaType: TYPES[extname(file!)] ?? 'image/jpeg',
    data: readFileSync(file!),
    likeness: { name: name!, consent: 'tool', face: { eyes: [[ax, ay], [bx, by]], mouth: [mx, my] } }, // prettier-ignore
  });
}
for (const text of values.voice) {
  const [name, file] = text.split('=') as [string, string];
  const likeness = { name, consent: 'tool' };
  references.push({ role: 'likeness', mediaType: 'audio/wav', data: readFileSync(file), likeness });
}
const request: RenderRequest = {
  model: values.model,
  requestId: 'tool.1',
  prompt: positionals.join(' '),
  negativePrompt: '',
  seconds: Number(values.seconds),
  width,
  height,
  fps: Number(values.fps),
  seed: Number(values.seed),
  audio: true,
  mark: { text: 'made with AI', pathSeed: Number(values.seed) },
  ...(references.length > 0 ? { references } : {}),
};

if (values.sheet) {
  const { asked } = checkRequest(request);
  const before = values.state ? readState(readFileSync(values.state)).chapters : [];
  const likenesses = await openLikenesses(asked.likenesses);
  const { storyboard } = asked;
  const wanted = { ...request, audio: false, before, likenesses };
  const composition = await (storyboard ? composeStoryboard(wanted, storyboard) : compose(wanted));
  const { report } = composition;
  const [{ timeline, faces }, ...next] = picturesOf(composition, likenesses);
  const [columns, rows] = numbers(values.cells);
  const { quality } = MODELS[request.model]!;
  writeFileSync(
    values.sheet,
    await contactSheet(
      { timeline, width, height, fps: request.fps, quality, mark: request.mark, faces, next, pictures: asked.pictures },
      columns,
      rows,
      width > height ? 480 : 300,
    ),
  );
  console.log(
    JSON.stringify({
      uncovered: report.uncovered,
      tries: report.tries,
      staged: report.staged,
      shots: timeline.shots.map(({ fromMs, framing, subjects, cut }) => ({ fromMs, framing, subjects, cut })),
    }),
  );
}
if (values.out) {
  const clock = new SystemClock();
  const engine = new BuiltInEngine({
    settings: readSettings(process.env),
    clock,
    log: openLog(clock, (line) => void process.stderr.write(line)),
  });
  const tracks: Record<string, Uint8Array[]> = {};
  const startedMs = clock.monotonicMs();
  let firstMs: number | undefined;
  for await (const output of engine.render(request, new AbortController().signal)) {
    if (output.kind !== 'chunk') continue;
    (tracks[output.track] ??= []).push(output.data);
    if (output.track === 'video') firstMs ??= clock.monotonicMs() - startedMs;
  }
  if (values['state-out']) writeFileSync(values['state-out'], Buffer.concat(tracks['state']!));
  const wallS = (clock.monotonicMs() - startedMs) / 1000;
  const audio = tracks['audio'] && Buffer.concat(tracks['audio']);
  const file = await mux(Buffer.concat(tracks['video']!), audio);
  writeFileSync(values.out, file);
  const { scene: _, ...report } = JSON.parse(Buffer.concat(tracks['report']!).toString()) as Record<string, unknown>;
  const rounded = (value: number): number => Math.round(value * 100) / 100;
  console.log(
    JSON.stringify(
      {
        ...report,
        wallS: rounded(wallS),
        realTimeFactor: rounded(request.seconds / wallS),
        firstVideoMs: Math.round(firstMs!),
        peakMb: process.resourceUsage().maxRSS >> 10,
        bytes: file.length,
      },
      null,
      1,
    ),
  );
}
