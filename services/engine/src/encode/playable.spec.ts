import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { timeline } from '../../test/timelines.ts';
import { Painter } from '../picture/painter.ts';
import { FragmentedMp4 } from './fragmented-mp4.ts';
import { openEncoder } from './ladder.ts';
import type { Rung } from './segment-encoder.ts';

// An independent judge: what another program reads from the file and sees in its frames.
const ffmpeg = process.env['FFMPEG_PATH'] ?? 'ffmpeg';
const ffprobe = process.env['FFPROBE_PATH'] ?? 'ffprobe';
const works = (program: string, ...args: string[]): boolean => spawnSync(program, args).status === 0;
const judge = works(ffprobe, '-version') && works(ffmpeg, '-version');
const x264 =
  judge && spawnSync(ffmpeg, ['-hide_banner', '-encoders']).stdout.includes('libx264') && works('ffmpeg', '-version');

const clip = { width: 160, height: 90, fps: 12, seconds: 2 };
let folder: string;

async function encode(rung: Rung): Promise<{ file: string; frames: Buffer[] }> {
  const painter = new Painter({
    ...clip,
    timeline: timeline(clip.seconds),
    quality: 'standard',
    mark: { text: '', pathSeed: 1 },
  });
  const encoder = await openEncoder(rung, { ...clip, quality: 'pro' });
  const writer = new FragmentedMp4({ ...clip, frames: 24 });
  const bytes: Uint8Array[] = [];
  const frames: Buffer[] = [];
  for (const [from, to] of [
    [0, 12],
    [12, 24],
  ] as const) {
    await encoder.begin(to - from);
    for (let i = from; i < to; i++) {
      const pixels = Buffer.from(painter.paint(i).data());
      frames.push(pixels);
      await encoder.add(pixels);
    }
    bytes.push(writer.segment(await encoder.end()));
  }
  await encoder.close();
  const file = join(folder, `${rung}.mp4`);
  writeFileSync(file, Buffer.concat(bytes));
  return { file, frames };
}

const decode = (file: string): Buffer =>
  spawnSync(
    ffmpeg,
    [
      '-v',
      'error',
      '-i',
      file,
      '-vf',
      'scale=in_color_matrix=bt709:in_range=tv:out_range=full',
      '-f',
      'rawvideo',
      '-pix_fmt',
      'rgba',
      '-',
    ],
    { maxBuffer: 1 << 28 },
  ).stdout;

function psnr(a: Buffer, b: Buffer): number {
  let sum = 0;
  let count = 0;
  for (let i = 0; i < a.length; i++)
    if (i % 4 !== 3) {
      sum += (a[i]! - b[i]!) ** 2;
      count += 1;
    }
  return 10 * Math.log10(255 ** 2 / (sum / count));
}

describe.skipIf(!judge)('what another decoder sees (skipped without ffmpeg and ffprobe)', () => {
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'cielo-picture-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each<Rung>(x264 ? ['wasm', 'ffmpeg'] : ['wasm'])(
    '%s: frames, size, times, colours, and the drawn pixels',
    async (rung) => {
      const { file, frames } = await encode(rung);
      const { stdout } = spawnSync(
        ffprobe,
        ['-v', 'error', '-count_frames', '-show_streams', '-show_packets', '-of', 'json', file],
        { encoding: 'utf8', maxBuffer: 1 << 26 },
      );
      const { streams, packets } = JSON.parse(stdout) as {
        streams: Record<string, unknown>[];
        packets: { pts_time: string; flags: string }[];
      };
      expect(streams).toHaveLength(1);
      expect(streams[0]).toMatchObject({
        codec_name: 'h264',
        width: 160,
        height: 90,
        nb_read_frames: '24',
        color_range: 'tv',
        color_space: 'bt709',
        color_transfer: 'bt709',
        color_primaries: 'bt709',
        has_b_frames: 0,
        r_frame_rate: '12/1',
      });
      expect(packets.map(({ pts_time }) => Math.round(Number(pts_time) * 12))).toEqual(
        Array.from({ length: 24 }, (_, i) => i),
      );
      expect(packets.flatMap(({ flags }, i) => (flags.startsWith('K') ? [i] : []))).toEqual([0, 12]);
      const decoded = decode(file);
      const bytes = 160 * 90 * 4;
      expect(decoded.length).toBe(24 * bytes);
      const [seen, drawn] = [(i: number) => decoded.subarray(i * bytes, (i + 1) * bytes), (i: number) => frames[i]!];
      for (const i of [0, 11, 12, 23]) {
        expect(psnr(seen(i), drawn(i))).toBeGreaterThan(32);
        // With another frame it must be worse: the measure can tell them apart.
        expect(psnr(seen(i), drawn((i + 12) % 24))).toBeLessThan(psnr(seen(i), drawn(i)) - 0.5);
      }
    },
  );
});
