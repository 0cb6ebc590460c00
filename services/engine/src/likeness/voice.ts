import type { VoiceDef } from '../vocab/define.ts';

/** What was handed in is no voice that can be gone by. The message says why. */
export class NoVoice extends Error {
  override readonly name = 'NoVoice';
}

const LONGEST_S = 60;
const SHORTEST_S = 0.5;
/** Pitches that people speak at. */
const [LOWEST_HZ, HIGHEST_HZ] = [65, 420];

/** How somebody speaks, as far as the synthesiser can follow: the pitch and the size of the throat. @param wav PCM of 16 bits @throws NoVoice */
export function voiceFrom(wav: Uint8Array): VoiceDef {
  const { samples, rateHz } = readWav(wav);
  const pitchHz = pitchOf(samples, rateHz);
  if (pitchHz === undefined) throw new NoVoice('nobody is heard to speak in it');
  const deep = pitchHz < 150;
  return {
    id: 'likeness',
    names: { en: [], it: [], ja: [], ko: [], th: [], vi: [], 'zh-Hant': [] },
    // The deep voice of the synthesiser has a pitch of its own, and is moved as a whole; the high one follows any.
    flite: deep ? 'rms' : 'slt',
    pitchHz: deep ? 105 : pitchHz,
    formants: deep ? clamp(pitchHz / 105, 0.84, 1.3) : clamp((pitchHz / 180) ** 0.35, 0.9, 1.3),
    stretch: 1,
  };
}

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

interface Wave {
  readonly samples: Float32Array;
  readonly rateHz: number;
}

/** The first channel of a RIFF file. @throws NoVoice */
export function readWav(file: Uint8Array): Wave {
  const data = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  if (data.length < 44 || data.toString('latin1', 0, 4) !== 'RIFF' || data.toString('latin1', 8, 12) !== 'WAVE')
    throw new NoVoice('it is no WAV file');
  let format: { channels: number; rateHz: number } | undefined;
  for (let at = 12; at + 8 <= data.length;) {
    const name = data.toString('latin1', at, at + 4);
    const length = data.readUInt32LE(at + 4);
    const body = at + 8;
    if (name === 'fmt ' && body + 16 <= data.length) {
      const [kind, channels, rateHz, bits] = [
        data.readUInt16LE(body),
        data.readUInt16LE(body + 2),
        data.readUInt32LE(body + 4),
        data.readUInt16LE(body + 14),
      ];
      if (kind !== 1 || bits !== 16) throw new NoVoice('it is not PCM of 16 bits');
      if (channels < 1 || channels > 8 || rateHz < 8000 || rateHz > 192_000)
        throw new NoVoice(`it has ${channels} channels of ${rateHz} Hz, but 1 to 8 of 8000 to 192000 Hz are taken`);
      format = { channels, rateHz };
    }
    if (name === 'data' && format) return samplesOf(data.subarray(body, body + length), format);
    at = body + length + (length % 2);
  }
  throw new NoVoice('there is no sound in it');
}

function samplesOf(data: Buffer, { channels, rateHz }: { channels: number; rateHz: number }): Wave {
  const step = channels * 2;
  const samples = new Float32Array(Math.floor(data.length / step));
  const seconds = samples.length / rateHz;
  if (seconds < SHORTEST_S || seconds > LONGEST_S)
    throw new NoVoice(`it is ${seconds.toFixed(1)} s long, but ${SHORTEST_S} to ${LONGEST_S} s are taken`);
  for (let i = 0; i < samples.length; i++) samples[i] = data.readInt16LE(i * step) / 0x8000;
  return { samples, rateHz };
}

const WINDOW_S = 0.04;
const EVERY_S = 0.02;
/** How alike a wave has to be to itself one period later to be a voice. */
const VOICED = 0.6;
const COARSE_HZ = 8000;

/** The pitch at which somebody speaks most: the middle of that of all voiced moments. Undefined where there are hardly any. */
export function pitchOf(samples: Float32Array, rateHz: number): number | undefined {
  const coarse = thinned(samples, Math.max(1, Math.floor(rateHz / COARSE_HZ)));
  const rate = rateHz / Math.max(1, Math.floor(rateHz / COARSE_HZ));
  const window = Math.round(WINDOW_S * rate);
  const loudest = coarse.reduce((most, each) => Math.max(most, Math.abs(each)), 0);
  const pitches: number[] = [];
  for (let at = 0; at + 2 * window < coarse.length; at += Math.round(EVERY_S * rate)) {
    let energy = 0;
    for (let i = at; i < at + window; i++) energy += coarse[i]! ** 2;
    if (Math.sqrt(energy / window) < loudest * 0.06) continue;
    const lag = bestLag(coarse, at, window, rate);
    if (lag) pitches.push(rate / lag);
  }
  if (pitches.length < 5) return undefined;
  return pitches.sort((a, b) => a - b)[pitches.length >> 1];
}

function bestLag(wave: Float32Array, at: number, window: number, rate: number): number | undefined {
  const likeness: number[] = [];
  const [first, last] = [Math.floor(rate / HIGHEST_HZ), Math.ceil(rate / LOWEST_HZ)];
  for (let lag = first; lag <= last; lag++) {
    let [product, own, other] = [0, 0, 0];
    for (let i = at; i < at + window && i + lag < wave.length; i++) {
      product += wave[i]! * wave[i + lag]!;
      own += wave[i]! ** 2;
      other += wave[i + lag]! ** 2;
    }
    likeness.push(product / Math.sqrt(own * other || 1));
  }
  const most = Math.max(...likeness);
  if (most < VOICED) return undefined;
  // Two periods are as alike as one: the shortest that is nearly as good is meant.
  const peak = likeness.findIndex(
    (each, i) => each > most * 0.92 && each >= (likeness[i - 1] ?? -1) && each >= (likeness[i + 1] ?? -1),
  );
  return first + peak;
}

/** Every so manieth sample, of a running mean, so that nothing high is mistaken for something low. */
function thinned(samples: Float32Array, by: number): Float32Array {
  if (by === 1) return samples;
  const out = new Float32Array(Math.floor(samples.length / by));
  for (let i = 0; i < out.length; i++) {
    let sum = 0;
    for (let k = 0; k < by; k++) sum += samples[i * by + k]!;
    out[i] = sum / by;
  }
  return out;
}
