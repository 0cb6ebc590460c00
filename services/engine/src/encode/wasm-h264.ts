import { createRequire } from 'node:module';
import type { H264MP4Encoder } from 'h264-mp4-encoder';
import { decoderConfiguration, lengthPrefixed, NAL, nalType } from './avc.ts';
import { i420Bytes, rgbaToI420 } from './i420.ts';
import type { EncodedSegment, EncoderOptions, SegmentEncoder } from './segment-encoder.ts';
import { completeBaselineSps } from './sps.ts';

/** minih264 at its fastest: on drawings the slower settings cost twice the time and win nothing that can be seen. */
const SPEED = 10;
const QUANTIZER = { turbo: 27, standard: 24, pro: 21 } as const;
/** Its file system lives in memory and is shared by all encoders of the thread; one name is enough, since segments come one after another. */
const FILE = 'segment.mp4';

interface Minih264 {
  createH264MP4Encoder(): Promise<H264MP4Encoder>;
}

/** The encoder that is always there: minih264 compiled to WebAssembly. */
export async function openWasmEncoder(options: EncoderOptions): Promise<SegmentEncoder> {
  const minih264 = loadQuietly();
  // Its memory belongs to the module and is used again, so a new instance for each segment costs nothing.
  const spare = await minih264.createH264MP4Encoder();
  const fs = spare.FS;
  spare.delete();
  const yuv = new Uint8Array(i420Bytes(options.width, options.height));
  let encoder: H264MP4Encoder | undefined;

  const drop = (): void => {
    if (!encoder) return;
    encoder.finalize();
    fs.unlink(FILE);
    encoder.delete();
    encoder = undefined;
  };

  return {
    rung: 'wasm',
    async begin(frames) {
      drop();
      encoder = await minih264.createH264MP4Encoder();
      Object.assign(encoder, {
        width: options.width,
        height: options.height,
        frameRate: options.fps,
        outputFilename: FILE,
      });
      Object.assign(encoder, {
        speed: SPEED,
        quantizationParameter: QUANTIZER[options.quality],
        groupOfPictures: frames,
      });
      encoder.initialize();
    },
    add(rgba) {
      rgbaToI420(rgba, options.width, options.height, yuv);
      encoder!.addFrameYuv(yuv);
    },
    end() {
      encoder!.finalize();
      const file = fs.readFile(FILE, {}) as unknown as Uint8Array;
      fs.unlink(FILE);
      encoder!.delete();
      encoder = undefined;
      return segmentOfFile(file);
    },
    close: drop,
  };
}

/** The module makes itself heard on every uncaught error of the process, which is not its business: its listeners are taken off again. */
function loadQuietly(): Minih264 {
  const events = ['uncaughtException', 'unhandledRejection'] as const;
  const before = events.map((event) => new Set<unknown>(process.listeners(event as 'uncaughtException')));
  const minih264 = createRequire(import.meta.url)('h264-mp4-encoder') as Minih264;
  events.forEach((event, i) => {
    for (const listener of process.listeners(event as 'uncaughtException'))
      if (!before[i]!.has(listener)) process.off(event, listener);
  });
  return minih264;
}

/** Takes the frames out of the MP4 that the encoder wrote: one slice per frame, in order, in one `mdat`; the parameter sets lie in `avcC`. */
export function segmentOfFile(file: Uint8Array): EncodedSegment {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const frames: Uint8Array[] = [];
  for (let at = 0; at + 8 <= bytes.length;) {
    const size = bytes.readUInt32BE(at);
    if (size < 8) throw new Error('the encoder wrote a box of unknown size');
    if (bytes.toString('latin1', at + 4, at + 8) === 'mdat') frames.push(...slices(bytes.subarray(at + 8, at + size)));
    at += size;
  }
  return { description: description(bytes), frames };
}

function* slices(media: Buffer): Iterable<Uint8Array> {
  for (let at = 0; at < media.length;) {
    const nal = media.subarray(at + 4, at + 4 + media.readUInt32BE(at));
    if (nalType(nal) === NAL.slice || nalType(nal) === NAL.keySlice) yield lengthPrefixed([nal]);
    at += 4 + nal.length;
  }
}

function description(file: Buffer): Uint8Array {
  const record = file.subarray(file.lastIndexOf('avcC') + 4);
  const spsLength = record.readUInt16BE(6);
  const sps = record.subarray(8, 8 + spsLength);
  const ppsLength = record.readUInt16BE(9 + spsLength);
  const pps = record.subarray(11 + spsLength, 11 + spsLength + ppsLength);
  if (nalType(sps) !== NAL.sps || nalType(pps) !== NAL.pps) throw new Error('the encoder wrote no parameter sets');
  return decoderConfiguration(completeBaselineSps(sps), pps);
}
