import type { EncoderOptions, Rung, SegmentEncoder } from './segment-encoder.ts';
import { openFfmpegEncoder } from './ffmpeg.ts';
import { openNodeAvEncoder } from './node-av.ts';
import { openWasmEncoder } from './wasm-h264.ts';

/** The encoder that was asked for is not installed, or does not work here. */
export class EncoderMissing extends Error {
  override readonly name = 'EncoderMissing';
}

const OPEN: Readonly<Record<Rung, (options: EncoderOptions) => Promise<SegmentEncoder | undefined>>> = {
  wasm: openWasmEncoder,
  'node-av': openNodeAvEncoder,
  ffmpeg: openFfmpegEncoder,
};

/**
 * Opens the encoder of that rung. `auto` is node-av where the operator has installed it, and else the permissive one. An ffmpeg that happens to be on the
 * PATH is nobody's decision, so it must be asked for by name.
 *
 * @throws EncoderMissing when a rung asked for by name cannot be opened
 */
export async function openEncoder(choice: 'auto' | Rung, options: EncoderOptions): Promise<SegmentEncoder> {
  if (choice === 'auto') return (await openNodeAvEncoder(options)) ?? (await openWasmEncoder(options));
  const encoder = await OPEN[choice](options);
  if (!encoder) throw new EncoderMissing(`the encoder ${choice} is not installed here; wasm always is`);
  return encoder;
}
