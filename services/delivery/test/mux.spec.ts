import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { boxes } from '../src/domain/boxes.ts';
import { checkMaster } from '../src/domain/master.ts';
import { mux, type Tracks } from '../src/outbound/media/mux.ts';
import { realAudio, realVideo, tiny } from './real-tracks.ts';

const ffprobe = spawnSync('ffprobe', ['-version']).status === 0;
let tracks: Tracks;
beforeAll(async () => {
  tracks = { ...tiny, video: await realVideo(tiny), audio: await realAudio(tiny.seconds) };
}, 60_000);

interface Probe {
  readonly streams: readonly Record<string, string | number>[];
  readonly format: Record<string, string>;
}

function inFile<T>(bytes: Uint8Array, look: (path: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'cielo-mux-'));
  try {
    const path = join(folder, 'clip.mp4');
    writeFileSync(path, bytes);
    return look(path);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('muxing', () => {
  it('makes a progressive file that keeps what is promised of every master', async () => {
    const master = await mux(tracks);
    expect([...boxes(master)].map(({ type }) => type)).toEqual(['ftyp', 'moov', 'mdat']);
    expect(() => checkMaster(master, { audio: true })).not.toThrow();
  });

  it('makes the same bytes of the same tracks, whenever it does', async () => {
    const one = await mux(tracks);
    vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 86_400_000);
    const two = await mux(tracks);
    vi.restoreAllMocks();
    expect(Buffer.from(one).equals(two)).toBe(true);
  });

  it('leaves a silent clip without a sound track', async () => {
    const master = await mux({ ...tracks, audio: undefined });
    expect(() => checkMaster(master, { audio: false })).not.toThrow();
    expect(() => checkMaster(master, { audio: true })).toThrow(/tracks vide instead of soun vide/);
  });

  it.skipIf(!ffprobe)('is what an independent reader says', async () => {
    const probe = inFile(await mux(tracks), (path) => {
      const facts = execFileSync('ffprobe', ['-v', 'error', '-show_streams', '-show_format', '-of', 'json', path]);
      const decoded = spawnSync('ffmpeg', ['-v', 'error', '-i', path, '-f', 'null', '-']);
      expect(decoded.stderr.toString()).toBe('');
      return JSON.parse(facts.toString()) as Probe;
    });
    const [video, audio] = ['video', 'audio'].map((kind) =>
      probe.streams.filter(({ codec_type }) => codec_type === kind),
    );
    expect(video).toMatchObject([
      {
        codec_name: 'h264',
        width: tiny.width,
        height: tiny.height,
        color_space: 'bt709',
        color_primaries: 'bt709',
        color_transfer: 'bt709',
        color_range: 'tv',
        nb_frames: String(tiny.fps * tiny.seconds),
      },
    ]);
    expect(audio).toMatchObject([{ codec_name: 'aac', sample_rate: '48000', channels: 2 }]);
    expect(Math.abs(Number(probe.format['duration']) - tiny.seconds)).toBeLessThan(0.1);
  });

  it.each<[string, () => Partial<Tracks>, RegExp]>([
    ['another size', () => ({ width: 128 }), /96x64 instead of 128x64/],
    ['another length', () => ({ seconds: 4 }), /picture lasts from 0.00 s to 2.00 s instead of 4 s/],
    ['sound of another length', () => ({ audio: shortAudio }), /sound lasts .* instead of 2 s/],
    ['sound where the picture should be', () => ({ video: tracks.audio! }), /picture is not H.264/],
    ['a picture where the sound should be', () => ({ audio: tracks.video }), /sound is not AAC/],
    [
      'bytes that are no file',
      () => ({ video: new TextEncoder().encode('no film at all') }),
      /picture cannot be read as MP4/,
    ],
    ['nothing', () => ({ video: new Uint8Array(0) }), /picture/],
    ['half a file', () => ({ video: tracks.video.subarray(0, tracks.video.length >> 1) }), /picture/],
  ])('refuses %s', async (_, wrong, why) => {
    await expect(mux({ ...tracks, ...wrong() })).rejects.toThrow(why);
    await expect(mux({ ...tracks, ...wrong() })).rejects.toMatchObject({ name: 'Unmasterable' });
  });

  let shortAudio: Uint8Array;
  beforeAll(async () => {
    shortAudio = await realAudio(1);
  });
});
