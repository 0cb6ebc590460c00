import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { lengthPrefixedUnits } from './annexb-frames.ts';
import { i420Bytes, rgbaToI420 } from './i420.ts';
import type { EncoderOptions, SegmentEncoder } from './segment-encoder.ts';
import { X264_CRF } from './x264.ts';

/**
 * libx264 through `node-av`, where the operator has installed that package (its binary is under the GPL, so we neither depend on it nor ship it).
 * Undefined when it is not there or has no libx264.
 */
export async function openNodeAvEncoder(options: EncoderOptions): Promise<SegmentEncoder | undefined> {
  const av = await loadNodeAv();
  const codec = av?.Codec.findEncoderByName('libx264');
  if (!av || !codec) return undefined;
  av.Log.setLevel(AV_LOG_ERROR);
  const { width, height } = options;
  const yuv = new Uint8Array(i420Bytes(width, height));
  const frame = new av.Frame();
  const packet = new av.Packet();
  frame.alloc();
  packet.alloc();
  Object.assign(frame, { width, height, format: AV_PIX_FMT_YUV420P });
  must(frame.allocBuffer(), 'allocating a frame');
  let run: { context: AvCodecContext; stream: Buffer[]; sent: number } | undefined;

  const drain = (): void => {
    const { context, stream } = run!;
    while (context.receivePacketSync(packet) >= 0) {
      stream.push(Buffer.from(packet.data!));
      packet.unref();
    }
  };
  const drop = (): void => {
    run?.context.freeContext();
    run = undefined;
  };

  return {
    rung: 'node-av',
    async begin(frames) {
      drop();
      const context = new av.CodecContext();
      context.allocContext3(codec);
      Object.assign(context, {
        width,
        height,
        pixelFormat: AV_PIX_FMT_YUV420P,
        timeBase: new av.Rational(1, options.fps),
        framerate: new av.Rational(options.fps, 1),
        gopSize: frames,
        maxBFrames: 0,
        threadCount: 1,
        colorRange: AVCOL_RANGE_MPEG,
        colorPrimaries: AVCOL_BT709,
        colorTrc: AVCOL_BT709,
        colorSpace: AVCOL_BT709,
      });
      const settings = av.Dictionary.fromObject({
        preset: 'veryfast',
        crf: String(X264_CRF[options.quality]),
        'x264-params': `repeat-headers=1:scenecut=0:keyint=${frames}:min-keyint=${frames}:log-level=error`,
      });
      must(await context.open2(codec, settings), 'opening libx264');
      run = { context, stream: [], sent: 0 };
    },
    add(rgba) {
      rgbaToI420(rgba, width, height, yuv);
      must(frame.makeWritable(), 'writing to a frame');
      copyPlanes(yuv, width, height, frame.data!, frame.linesize);
      frame.pts = BigInt(run!.sent++);
      must(run!.context.sendFrameSync(frame), 'encoding a frame');
      drain();
    },
    end() {
      run!.context.sendFrameSync(null);
      drain();
      const piece = lengthPrefixedUnits(Buffer.concat(run!.stream));
      drop();
      return piece;
    },
    close() {
      drop();
      frame.free();
      packet.free();
    },
  };
}

/** Rows of a frame may be longer than the picture is wide. */
function copyPlanes(
  yuv: Uint8Array,
  width: number,
  height: number,
  planes: readonly Uint8Array[],
  strides: readonly number[],
): void {
  let from = 0;
  for (const [plane, [w, h]] of [
    [width, height],
    [width / 2, height / 2],
    [width / 2, height / 2],
  ].entries() as Iterable<[number, [number, number]]>) {
    for (let row = 0; row < h; row++, from += w)
      planes[plane]!.set(yuv.subarray(from, from + w), row * strides[plane]!);
  }
}

function must(result: number | void, what: string): void {
  if (typeof result === 'number' && result < 0) throw new Error(`${what} failed with ${result}`);
}

const AV_PIX_FMT_YUV420P = 0;
const AVCOL_RANGE_MPEG = 1;
const AVCOL_BT709 = 1;
const AV_LOG_ERROR = 16;

/** Also finds what lies in a folder of NODE_PATH, so that an operator need not touch this installation. */
async function loadNodeAv(): Promise<NodeAv | undefined> {
  let file: string;
  try {
    file = createRequire(import.meta.url).resolve('node-av');
  } catch {
    return undefined;
  }
  return (await import(pathToFileURL(file).href)) as NodeAv;
}

/** What is used of node-av 6; it is no dependency, so its own types are not there. */
interface NodeAv {
  readonly Codec: { findEncoderByName(name: string): object | null };
  readonly CodecContext: new () => AvCodecContext;
  readonly Frame: new () => AvFrame;
  readonly Packet: new () => { readonly data: Buffer | null; alloc(): void; unref(): void; free(): void };
  readonly Rational: new (numerator: number, denominator: number) => object;
  readonly Dictionary: { fromObject(options: Record<string, string>): object };
  readonly Log: { setLevel(level: number): void };
}
interface AvCodecContext {
  allocContext3(codec: object): void;
  open2(codec: object, options: object): Promise<number>;
  sendFrameSync(frame: AvFrame | null): number;
  receivePacketSync(packet: object): number;
  freeContext(): void;
}
interface AvFrame {
  pts: bigint;
  readonly data: Uint8Array[] | null;
  readonly linesize: number[];
  alloc(): void;
  allocBuffer(): number;
  makeWritable(): number;
  free(): void;
}
