// An acceptance report for any engine behind the public API: npm run accept -- --help
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runControls, type Caught } from './controls.ts';
import { Api, NoClip } from './edge/api.ts';
import { Ffmpeg } from './edge/ffmpeg.ts';
import { startOwnCielo } from './edge/own-cielo.ts';
import { evidenceOf } from './evidence.ts';
import type { Fiducial } from './fiducials.ts';
import type { Said } from './metrics.ts';
import { HELP, readOptions, type Options } from './options.ts';
import { curves } from './report/curves.ts';
import { page } from './report/page.ts';
import { contactSheet } from './report/sheet.ts';
import { table } from './report/table.ts';
import { accepted, measure, withoutClip, type Report, type Result } from './result.ts';

const say = (text: string): void => void process.stderr.write(`${text}\n`);

/** What the API said of the clips in a folder, for measuring them again. */
const SAID = 'clips.json';
const fileOf = ({ name }: Fiducial): string => `${name.replaceAll(' ', '-')}.mp4`;

async function makeClips(options: Options, signal: AbortSignal): Promise<Map<string, Said | string>> {
  const own = options.url === undefined ? await startOwnCielo() : undefined;
  try {
    const api = new Api(options.url ?? own!.url, options.key && !own ? options.key : (own?.key ?? ''));
    const said = new Map<string, Said | string>();
    for (const fiducial of options.fiducials) {
      say(`  making ${fiducial.name}: ${fiducial.prompt}`);
      const { model, size, seed } = options;
      const asked = { model, size, seed, prompt: fiducial.prompt, seconds: fiducial.seconds };
      said.set(fiducial.name, await clipOrReason(api, asked, join(options.out, fileOf(fiducial)), signal));
    }
    return said;
  } finally {
    await own?.stop();
  }
}

async function clipOrReason(api: Api, ...[asked, file, signal]: Parameters<Api['clip']>): Promise<Said | string> {
  try {
    return await api.clip(asked, file, signal);
  } catch (error) {
    if (error instanceof NoClip) return error.message;
    throw error;
  }
}

function knownClips({ out }: Options): Map<string, Said | string> {
  const file = join(out, SAID);
  if (!existsSync(file))
    throw new Error(`--again finds no ${SAID} in ${out}: make a report there first, without --again`);
  return new Map(Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, Said | string>));
}

async function main(options: Options, signal: AbortSignal): Promise<boolean> {
  const ffmpeg = new Ffmpeg();
  mkdirSync(options.out, { recursive: true });
  const said = options.again ? knownClips(options) : await makeClips(options, signal);
  writeFileSync(join(options.out, SAID), JSON.stringify(Object.fromEntries(said), null, 1));
  const results: Result[] = [];
  const sheets = new Map<string, Uint8Array>();
  let controls: Caught[] = [];
  for (const fiducial of options.fiducials) {
    const clipSaid = said.get(fiducial.name) ?? 'there is no clip of it in the folder';
    if (typeof clipSaid === 'string') {
      results.push(withoutClip(fiducial, clipSaid));
      continue;
    }
    say(`  measuring ${fiducial.name}`);
    const clip = await ffmpeg.decode(join(options.out, fileOf(fiducial)));
    const evidence = evidenceOf(clip);
    const findings = measure(evidence, fiducial, clipSaid);
    if (fiducial.isSpoiled) controls = runControls(evidence, fiducial, clipSaid);
    results.push({ fiducial, findings, seen: { curves: curves(evidence), file: fileOf(fiducial) } });
    const sheet = contactSheet(clip.film);
    sheets.set(fiducial.name, await ffmpeg.jpeg(sheet.rgb, sheet.width, sheet.height));
  }
  const { model, size, seed } = options;
  const report: Report = { model, size, seed, results, controls };
  process.stdout.write(`\n${table(report)}\n`);
  const file = join(options.out, 'report.html');
  writeFileSync(file, page(report, sheets));
  say(`\n  ${file}`);
  return accepted(report);
}

const stopped = new AbortController();
for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => stopped.abort());
try {
  const options = readOptions(process.argv.slice(2), process.env);
  if (options.help) process.stdout.write(HELP);
  else process.exitCode = (await main(options, stopped.signal)) ? 0 : 1;
} catch (error) {
  say(stopped.signal.aborted ? 'Stopped; what was being made is cancelled.' : (error as Error).message);
  process.exitCode = 2;
}
