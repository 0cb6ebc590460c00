import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { lengthPrefixedUnits } from './annexb-frames.ts';
import { i420Bytes, rgbaToI420 } from './i420.ts';
import type { EncoderOptions, SegmentEncoder } from './segment-encoder.ts';
import { X264_CRF } from './x264.ts';

/** The operator's own ffmpeg with libx264, one process per segment: frames go in through a pipe, the stream comes out of another. */
export async function openFfmpegEncoder(options: EncoderOptions): Promise<SegmentEncoder | undefined> {
  if (!(await hasX264())) return undefined;
  const { width, height } = options;
  let run:
    | { child: ChildProcessWithoutNullStreams; ended: Promise<number | null>; out: Buffer[]; complaints: string[] }
    | undefined;
  const close = (): void => {
    run?.child.kill('SIGKILL');
    run = undefined;
  };
  return {
    rung: 'ffmpeg',
    begin(frames) {
      close();
      const child = spawn('ffmpeg', arguments_(options, frames), { stdio: 'pipe' });
      const ended = new Promise<number | null>((resolve) =>
        child.once('error', () => resolve(null)).once('close', resolve),
      );
      run = { child, ended, out: [], complaints: [] };
      const { out, complaints } = run;
      child.stdout.on('data', (data: Buffer) => out.push(data));
      child.stderr.on('data', (data: Buffer) => complaints.push(data.toString()));
      // A process that ends early breaks the pipe; why is told at the end.
      child.stdin.on('error', () => {});
    },
    async add(rgba) {
      // The pipe holds on to what it is given, so every frame has its own bytes.
      const yuv = new Uint8Array(i420Bytes(width, height));
      rgbaToI420(rgba, width, height, yuv);
      if (!run!.child.stdin.write(yuv) && run!.child.stdin.writable) await drained(run!.child.stdin, run!.ended);
    },
    async end() {
      const { child, ended, out, complaints } = run!;
      child.stdin.end();
      const code = await ended;
      run = undefined;
      if (code !== 0) throw new Error(`ffmpeg ended with ${code}: ${complaints.join('').slice(-400)}`);
      return lengthPrefixedUnits(Buffer.concat(out));
    },
    close,
  };
}

/** Waits until the pipe takes more, or nobody reads it any longer. */
function drained(pipe: NodeJS.WritableStream, ended: Promise<unknown>): Promise<unknown> {
  return Promise.race([new Promise<void>((resolve) => pipe.once('drain', resolve)), ended]);
}

function arguments_({ width, height, fps, quality }: EncoderOptions, frames: number): string[] {
  const colours = ['-color_primaries', 'bt709', '-color_trc', 'bt709', '-colorspace', 'bt709', '-color_range', 'tv'];
  return [
    ...[
      '-loglevel',
      'error',
      '-f',
      'rawvideo',
      '-pix_fmt',
      'yuv420p',
      '-s',
      `${width}x${height}`,
      '-r',
      String(fps),
      ...colours,
      '-i',
      'pipe:0',
    ],
    ...[
      '-c:v',
      'libx264',
      '-preset',
      'veryfast',
      '-crf',
      String(X264_CRF[quality]),
      '-threads',
      '1',
      '-bf',
      '0',
      '-g',
      String(frames),
      '-keyint_min',
      String(frames),
    ],
    ...['-sc_threshold', '0', '-x264-params', 'aud=0:repeat-headers=1', ...colours, '-f', 'h264', 'pipe:1'],
  ];
}

async function hasX264(): Promise<boolean> {
  const child = spawn('ffmpeg', ['-hide_banner', '-loglevel', 'error', '-h', 'encoder=libx264'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const out: Buffer[] = [];
  child.stdout.on('data', (data: Buffer) => out.push(data));
  try {
    await once(child, 'close');
  } catch {
    return false;
  }
  return Buffer.concat(out).includes('Encoder libx264');
}
