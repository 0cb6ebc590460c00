import {
  AudioSample,
  AudioSampleSource,
  BufferSource,
  BufferTarget,
  EncodedAudioPacketSource,
  EncodedPacketSink,
  Input,
  MP4,
  Mp4OutputFormat,
  Output,
} from 'mediabunny';
import { registerAacEncoder } from '@mediabunny/aac-encoder';
import { RATE, type Stereo } from './pcm.ts';
import { undated } from './undated.ts';

const BITRATE = 192_000;
const FRAME = 1024;
const CHUNK_BYTES = 1024 * 1024;

let registered = false;

/**
 * Encodes to AAC-LC in a fragmented MP4 of its own, exactly as long as the sound and beginning with its first sample.
 *
 * The encoder puts one frame of silence before everything and says nothing of it; played as it is, all sound comes 21 ms late. So that frame is left out, and
 * one more is added at the end for what it held back.
 */
export async function* encodeAac({ left, right }: Stereo): AsyncGenerator<Uint8Array> {
  if (!registered) registerAacEncoder();
  registered = true;
  const encoded = await encode(left, right);
  const track = (await new Input({ source: new BufferSource(encoded), formats: [MP4] }).getPrimaryAudioTrack())!;
  const decoderConfig = (await track.getDecoderConfig())!;
  const source = new EncodedAudioPacketSource('aac');
  const target = new BufferTarget();
  const output = new Output({ format: new Mp4OutputFormat({ fastStart: 'fragmented' }), target });
  output.addAudioTrack(source);
  await output.start();
  const frames = Math.ceil(left.length / FRAME);
  let nth = -1;
  for await (const packet of new EncodedPacketSink(track).packets()) {
    nth += 1;
    if (nth === 0) continue;
    if (nth > frames) break;
    const startsAt = (nth - 1) * FRAME;
    const samples = Math.min(FRAME, left.length - startsAt);
    await source.add(packet.clone({ timestamp: startsAt / RATE, duration: samples / RATE }), { decoderConfig });
  }
  await output.finalize();
  const bytes = undated(new Uint8Array(target.buffer!));
  for (let from = 0; from < bytes.length; from += CHUNK_BYTES) yield bytes.subarray(from, from + CHUNK_BYTES);
}

async function encode(left: Float32Array, right: Float32Array): Promise<ArrayBuffer> {
  const padded = Math.ceil(left.length / FRAME) * FRAME + 2 * FRAME;
  const target = new BufferTarget();
  const output = new Output({ format: new Mp4OutputFormat({ fastStart: 'in-memory' }), target });
  const source = new AudioSampleSource({ codec: 'aac', bitrate: BITRATE });
  output.addAudioTrack(source);
  await output.start();
  const BLOCK = RATE;
  for (let from = 0; from < padded; from += BLOCK) {
    const frames = Math.min(BLOCK, padded - from);
    const data = new Float32Array(frames * 2);
    for (let i = 0; i < frames; i++) {
      data[i] = left[from + i] ?? 0;
      data[frames + i] = right[from + i] ?? 0;
    }
    const sample = new AudioSample({
      data,
      format: 'f32-planar',
      numberOfChannels: 2,
      sampleRate: RATE,
      timestamp: from / RATE,
    });
    await source.add(sample);
    sample.close();
  }
  await output.finalize();
  return target.buffer!;
}
