import { createRequire } from 'node:module';
import { createCanvas } from '@napi-rs/canvas';
import { registerAacEncoder } from '@mediabunny/aac-encoder';
import {
  AudioSample,
  AudioSampleSource,
  BufferSource,
  BufferTarget,
  EncodedPacketSink,
  EncodedVideoPacketSource,
  Input,
  MP4,
  Mp4OutputFormat,
  Output,
} from 'mediabunny';

export interface Clip {
  readonly width: number;
  readonly height: number;
  readonly seconds: number;
  readonly fps: number;
}

export const tiny: Clip = { width: 96, height: 64, seconds: 2, fps: 12 };

/** A ball that crosses the picture, as an engine would stream it: real H.264 in a fragmented MP4. */
export async function realVideo(clip: Clip): Promise<Uint8Array> {
  const whole = await encodeH264(clip);
  const [track] = await new Input({ source: new BufferSource(whole), formats: [MP4] }).getVideoTracks();
  const target = new BufferTarget();
  const output = new Output({ format: new Mp4OutputFormat({ fastStart: 'fragmented' }), target });
  const source = new EncodedVideoPacketSource('avc');
  output.addVideoTrack(source);
  await output.start();
  const decoderConfig = (await track!.getDecoderConfig())!;
  for await (const packet of new EncodedPacketSink(track!).packets()) await source.add(packet, { decoderConfig });
  await output.finalize();
  return new Uint8Array(target.buffer!);
}

async function encodeH264({ width, height, seconds, fps }: Clip): Promise<Uint8Array> {
  const { createH264MP4Encoder } = createRequire(import.meta.url)('h264-mp4-encoder');
  const encoder = await createH264MP4Encoder();
  Object.assign(encoder, { width, height, frameRate: fps, quantizationParameter: 30, groupOfPictures: fps });
  encoder.initialize();
  for (let frame = 0; frame < seconds * fps; frame++)
    encoder.addFrameRgba(drawFrame(width, height, frame / fps).data());
  encoder.finalize();
  const file: Uint8Array = encoder.FS.readFile(encoder.outputFilename);
  encoder.delete();
  return file;
}

function drawFrame(width: number, height: number, second: number) {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#203050';
  context.fillRect(0, 0, width, height);
  context.fillStyle = '#e08030';
  context.beginPath();
  context.arc((width * (second % 4)) / 4, height / 2, height / 5, 0, 2 * Math.PI);
  context.fill();
  return canvas;
}

/** A tone, as AAC in a fragmented MP4. */
export async function realAudio(seconds: number): Promise<Uint8Array> {
  registerAacEncoder();
  const target = new BufferTarget();
  const output = new Output({ format: new Mp4OutputFormat({ fastStart: 'fragmented' }), target });
  const source = new AudioSampleSource({ codec: 'aac', bitrate: 64_000 });
  output.addAudioTrack(source);
  await output.start();
  const samples = 48_000 * seconds;
  const data = Float32Array.from(
    { length: samples * 2 },
    (_, at) => 0.3 * Math.sin((2 * Math.PI * 440 * (at >> 1)) / 48_000),
  );
  const format = { format: 'f32', numberOfChannels: 2, sampleRate: 48_000, timestamp: 0 } as const;
  const sample = new AudioSample({ data, ...format });
  await source.add(sample);
  sample.close();
  await output.finalize();
  return new Uint8Array(target.buffer!);
}

/** One still each half second. */
export async function realStills({ width, height, seconds }: Clip): Promise<{ timeMs: number; jpeg: Uint8Array }[]> {
  const times = Array.from({ length: seconds * 2 }, (_, at) => at * 500);
  return Promise.all(
    times.map(async (timeMs) => ({ timeMs, jpeg: await drawFrame(width, height, timeMs / 1000).encode('jpeg', 80) })),
  );
}
