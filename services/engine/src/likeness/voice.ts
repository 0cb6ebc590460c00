import { voiceLike } from '../speech/voice-like.ts';
import type { VoiceDef } from '../vocab/define.ts';

/** What was handed in is no voice that can be gone by. The message says why. */
export class NoVoice extends Error {
  override readonly name = 'NoVoice';
}

const LONGEST_S = 60;
const SHORTEST_S = 0.5;
/** How somebody speaks, as far as the synthesiser can follow. @param wav PCM of 16 bits @throws NoVoice */
export function voiceFrom(wav: Uint8Array): VoiceDef {
  const { samples, rateHz } = readWav(wav);
  const voice = voiceLike(samples, rateHz);
  if (!voice) throw new NoVoice('nobody is heard to speak in it');
  return voice;
}

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
