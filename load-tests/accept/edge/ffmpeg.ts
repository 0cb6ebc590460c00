import { spawn, spawnSync } from 'node:child_process';
import type { Clip, Film, Sound } from '../clip.ts';

const RATE_HZ = 48_000;
/** The longer side of the picture as it is measured, in pixels: finer costs memory and shows no more. */
const LONGEST_PX = 640;

/** Nothing on this machine can decode a clip. */
export class NoDecoder extends Error {}

/** The ffmpeg of this machine (FFMPEG_PATH, else on the PATH, 5.1 or newer), as an eye and an ear that had no part in making a clip. */
export class Ffmpeg {
  private readonly program: string;

  /** @throws NoDecoder */
  constructor(program = process.env['FFMPEG_PATH'] || 'ffmpeg') {
    this.program = program;
    if (spawnSync(program, ['-version'], { stdio: 'ignore' }).status !== 0) {
      throw new NoDecoder(
        `No ffmpeg was found (looked for '${program}'). Clips are measured from what a decoder sees in the final file, and nothing ` +
          'that Cielo installs decodes H.264: install ffmpeg 5.1 or newer, or name it in FFMPEG_PATH.',
      );
    }
  }

  /** What is seen and heard in a file. @throws Error when it cannot be decoded */
  async decode(file: string): Promise<Clip> {
    const [film, sound] = [await this.film(file), await this.sound(file)];
    return { film, ...(sound && { sound }) };
  }

  /** A JPEG of one RGB picture. */
  async jpeg(rgb: Uint8Array, width: number, height: number): Promise<Buffer> {
    const raw = ['-f', 'rawvideo', '-pix_fmt', 'rgb24', '-s', `${width}x${height}`, '-i', 'pipe:0'];
    return (await this.run([...raw, '-frames:v', '1', '-q:v', '4', '-f', 'mjpeg', 'pipe:1'], rgb)).output;
  }

  private async film(file: string): Promise<Film> {
    const scale = `scale=w='if(gt(iw,ih),min(iw,${LONGEST_PX}),-2)':h='if(gt(iw,ih),-2,min(ih,${LONGEST_PX}))':flags=area`;
    const { output, said } = await this.run([
      ...['-i', file, '-map', '0:v:0', '-vf', `${scale},showinfo`, '-fps_mode', 'passthrough'],
      ...['-f', 'rawvideo', '-pix_fmt', 'rgb24', 'pipe:1'],
    ]);
    const shown = [...said.matchAll(/pts_time:\s*([\d.]+).*? s:(\d+)x(\d+)/g)];
    if (shown.length === 0) throw new Error(`ffmpeg saw no picture in ${file}`);
    const [width, height] = [Number(shown[0]![2]), Number(shown[0]![3])];
    const size = width * height * 3;
    const frames = shown.map((_, nth) => output.subarray(nth * size, (nth + 1) * size));
    if (frames.at(-1)!.length !== size) throw new Error(`ffmpeg lost frames of ${file}`);
    return { width, height, frames, timesS: shown.map(([, timeS]) => Number(timeS)) };
  }

  /** From the file's beginning on: a track that begins later has silence before it. */
  private async sound(file: string): Promise<Sound | undefined> {
    const { output, said } = await this.run([
      ...['-i', file, '-map', '0:a:0?', '-af', `aresample=${RATE_HZ}:async=1:first_pts=0`],
      ...['-ac', '2', '-c:a', 'pcm_f32le', '-f', 'f32le', 'pipe:1'],
    ]).catch((error: Error) => {
      if (/does not contain any stream|matches no streams/.test(error.message))
        return { output: Buffer.alloc(0), said: '' };
      throw error;
    });
    if (output.length === 0 || !/Audio:/.test(said)) return undefined;
    const samples = new Float32Array(output.buffer.slice(output.byteOffset, output.byteOffset + output.length));
    const channel = (nth: number): Float32Array =>
      Float32Array.from({ length: samples.length >> 1 }, (_, n) => samples[2 * n + nth]!);
    return { rateHz: RATE_HZ, left: channel(0), right: channel(1) };
  }

  private run(args: readonly string[], input?: Uint8Array): Promise<{ output: Buffer; said: string }> {
    const child = spawn(this.program, ['-hide_banner', '-nostats', '-v', 'info', ...args], {
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    const [output, said]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on('data', (data: Buffer) => output.push(data));
    child.stderr.on('data', (data: Buffer) => said.push(data));
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
    return new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (status) => {
        const text = Buffer.concat(said).toString();
        if (status === 0) resolve({ output: Buffer.concat(output), said: text });
        else reject(new Error(`ffmpeg ended with ${status}: ${text.trim().split('\n').slice(-3).join(' ')}`));
      });
    });
  }
}
