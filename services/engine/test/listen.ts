import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { biquad, filter } from '../src/sound/filters.ts';
import { RATE, type Stereo } from '../src/sound/pcm.ts';

/** Ears for tests: they know nothing of how a sound was made. */

const FRAME = 24;
const FRAMES_A_SECOND = RATE / FRAME;
const BEFORE = 24;
const AFTER = 8;
/** An onset has this many times the energy of what was there before. */
const LOUDER = 4;

/** Moments (ms) at which something begins: the energy jumps, of all that is heard or of what is bright in it. */
export function onsetsOf({ left, right }: Stereo): number[] {
  const all = [left, right].map((channel) => filter(Float32Array.from(channel), biquad('high', 80)));
  const bright = [left, right].map(differences);
  return [all, bright].flatMap((channels) => jumpsIn(energyOf(channels))).toSorted((a, b) => a - b);
}

function jumpsIn(energy: Float64Array): number[] {
  const jump = energy.map((_, n) => (n < BEFORE ? 0 : mean(energy, n, AFTER) / mean(energy, n - BEFORE, BEFORE)));
  const onsets: number[] = [];
  for (let n = BEFORE; n < jump.length; n++) {
    if (jump[n]! < LOUDER || jump[n]! < Math.max(...jump.subarray(Math.max(0, n - 16), n + 17))) continue;
    const usual = mean(energy, n - BEFORE, BEFORE);
    let first = n;
    while (first < n + AFTER && energy[first]! < usual * LOUDER) first++;
    onsets.push((first / FRAMES_A_SECOND) * 1000);
  }
  return onsets;
}

const differences = (channel: Float32Array): Float32Array => channel.map((value, i) => value - (channel[i - 1] ?? 0));

function energyOf(channels: readonly Float32Array[]): Float64Array {
  const energy = new Float64Array(Math.floor(channels[0]!.length / FRAME));
  for (const channel of channels)
    for (let i = 0; i < energy.length * FRAME; i++) energy[Math.floor(i / FRAME)]! += channel[i]! ** 2;
  return energy;
}

function mean(energy: Float64Array, from: number, count: number): number {
  let sum = 0;
  for (let n = from; n < from + count; n++) sum += energy[n] ?? 0;
  return sum / count + 1e-12;
}

/** How far the nearest onset is from each moment, in ms. */
export function offsets(onsets: readonly number[], moments: readonly number[]): number[] {
  return moments.map((moment) => Math.min(Infinity, ...onsets.map((onset) => Math.abs(onset - moment))));
}

export function shifted({ left, right }: Stereo, ms: number): Stereo {
  const samples = Math.round((ms / 1000) * RATE);
  const late = (channel: Float32Array) => {
    const out = new Float32Array(channel.length);
    out.set(channel.subarray(0, channel.length - samples), samples);
    return out;
  };
  return { left: late(left), right: late(right) };
}

/** Root mean square of both channels over a stretch, in dBFS. */
export function levelDb({ left, right }: Stereo, fromMs = 0, toMs = Infinity): number {
  const from = Math.round((fromMs / 1000) * RATE);
  const to = Math.min(left.length, Math.round((toMs / 1000) * RATE));
  let sum = 0;
  for (let i = from; i < to; i++) sum += left[i]! ** 2 + right[i]! ** 2;
  return 10 * Math.log10(sum / (2 * (to - from)) + 1e-12);
}

/** The mean frequency of a sound's energy, by what its first difference does to it: cheap, and right enough to compare two. */
export function brightnessHz(sound: Float32Array): number {
  let all = 0;
  let steps = 0;
  for (let i = 1; i < sound.length; i++) {
    all += sound[i]! ** 2;
    steps += (sound[i]! - sound[i - 1]!) ** 2;
  }
  return (Math.asin(Math.min(1, Math.sqrt(steps / all) / 2)) * RATE) / Math.PI;
}

export const ffmpeg = process.env['FFMPEG_PATH'] ?? 'ffmpeg';
export const heardByOthers = spawnSync(ffmpeg, ['-version']).status === 0;

/** What another program decodes from a file. */
export function decode(file: Uint8Array): Stereo {
  const raw = withFile(
    'clip.mp4',
    file,
    (path) => run(['-i', path, '-f', 'f32le', '-ac', '2', '-ar', String(RATE), '-']).stdout,
  );
  const samples = new Float32Array(raw.buffer.slice(raw.byteOffset, raw.byteOffset + raw.length));
  return {
    left: samples.filter((_, i) => i % 2 === 0),
    right: samples.filter((_, i) => i % 2 === 1),
  };
}

/** Another program's opinion: integrated loudness in LUFS, true peak in dBFS. */
export function ebur128(sound: Stereo): { readonly lufs: number; readonly peakDb: number } {
  const both = new Float32Array(sound.left.length * 2);
  for (let i = 0; i < sound.left.length; i++) both.set([sound.left[i]!, sound.right[i]!], 2 * i);
  const said = withFile('clip.f32', new Uint8Array(both.buffer), (path) =>
    run(['-f', 'f32le', '-ar', String(RATE), '-ac', '2', '-i', path, '-af', 'ebur128=peak=true', '-f', 'null', '-']),
  ).stderr.toString();
  const summary = said.slice(said.lastIndexOf('Summary'));
  return {
    lufs: Number(/I:\s+(-?[\d.]+)/.exec(summary)?.[1]),
    peakDb: Number(/Peak:\s+(-?[\d.]+)/.exec(summary)?.[1]),
  };
}

function run(args: readonly string[]) {
  const done = spawnSync(ffmpeg, ['-hide_banner', '-nostdin', ...args], { maxBuffer: 1 << 28 });
  if (done.status !== 0) throw new Error(done.stderr.toString());
  return done;
}

function withFile<T>(name: string, bytes: Uint8Array, use: (path: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'listen-'));
  try {
    writeFileSync(join(folder, name), bytes);
    return use(join(folder, name));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
