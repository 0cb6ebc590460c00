import type { EncodedSegment, Geometry } from './segment-encoder.ts';

/** Ticks per frame. Any number that every player can divide well; times stay whole for every frame rate. */
const FRAME_TICKS = 512;

/**
 * Writes an H.264 track as a fragmented MP4, one fragment per segment, each as soon as it is there. Nothing in it depends on the clock, so equal frames
 * make an equal file.
 */
export class FragmentedMp4 {
  private readonly track: Geometry & { readonly frames: number };
  private sequence = 0;
  /** Number of the next frame, which is its time. */
  private frame: number;

  /** @param from number of the first frame: where a clip goes on, its picture begins later */
  constructor(track: Geometry & { readonly frames: number }, from = 0) {
    this.track = track;
    this.frame = from;
  }

  /** The next bytes of the file; before the first segment, its header. */
  segment({ description, frames }: EncodedSegment): Uint8Array {
    const header = this.sequence === 0 ? [fileType(), movie(this.track, description)] : [];
    const fragment = movieFragment(++this.sequence, this.frame * FRAME_TICKS, frames);
    this.frame += frames.length;
    return join([...header, fragment, box('mdat', ...frames)]);
  }
}

type Part = Uint8Array | readonly number[];

const fileType = (): Uint8Array => box('ftyp', text('iso5'), u32(512), text('iso5'), text('iso6'), text('mp41'));

function movie(track: Geometry & { frames: number }, description: Uint8Array): Uint8Array {
  const timescale = track.fps * FRAME_TICKS;
  const duration = track.frames * FRAME_TICKS;
  return box(
    'moov',
    fullBox(
      'mvhd',
      0,
      0,
      u32(0),
      u32(0),
      u32(timescale),
      u32(0),
      u32(0x10000),
      u16(0x100),
      zeros(10),
      IDENTITY,
      zeros(24),
      u32(2),
    ),
    box(
      'trak',
      fullBox(
        'tkhd',
        0,
        3,
        u32(0),
        u32(0),
        u32(1),
        u32(0),
        u32(0),
        zeros(16),
        IDENTITY,
        u32(track.width * 65536),
        u32(track.height * 65536),
      ),
      box(
        'mdia',
        fullBox('mdhd', 0, 0, u32(0), u32(0), u32(timescale), u32(0), u16(0x55c4), u16(0)),
        fullBox('hdlr', 0, 0, u32(0), text('vide'), zeros(12), text('Picture\0')),
        box(
          'minf',
          fullBox('vmhd', 0, 1, zeros(8)),
          box('dinf', fullBox('dref', 0, 0, u32(1), fullBox('url ', 0, 1))),
          box(
            'stbl',
            fullBox('stsd', 0, 0, u32(1), sampleEntry(track, description)),
            ...['stts', 'stsc', 'stco'].map((name) => fullBox(name, 0, 0, u32(0))),
            fullBox('stsz', 0, 0, u32(0), u32(0)),
          ),
        ),
      ),
    ),
    box(
      'mvex',
      fullBox('mehd', 0, 0, u32(duration)),
      fullBox('trex', 0, 0, u32(1), u32(1), u32(FRAME_TICKS), u32(0), u32(0)),
    ),
  );
}

const sampleEntry = (track: Geometry, description: Uint8Array): Uint8Array =>
  box(
    'avc1',
    zeros(6),
    u16(1),
    zeros(16),
    u16(track.width),
    u16(track.height),
    u32(0x480000),
    u32(0x480000),
    u32(0),
    u16(1),
    zeros(32),
    u16(24),
    u16(0xffff),
    box('avcC', description),
    box('colr', text('nclx'), u16(1), u16(1), u16(1), [0]),
  ); // BT.709 three times, limited range

function movieFragment(sequence: number, startTicks: number, frames: readonly Uint8Array[]): Uint8Array {
  const keyFlags = 0x0200_0000;
  const otherFlags = 0x0101_0000;
  const build = (dataOffset: number) =>
    box(
      'moof',
      fullBox('mfhd', 0, 0, u32(sequence)),
      box(
        'traf',
        fullBox('tfhd', 0, 0x02_0028, u32(1), u32(FRAME_TICKS), u32(otherFlags)), // offsets from this box; default duration and flags
        fullBox('tfdt', 1, 0, u32(Math.floor(startTicks / 2 ** 32)), u32(startTicks)),
        fullBox(
          'trun',
          0,
          0x205,
          u32(frames.length),
          u32(dataOffset),
          u32(keyFlags),
          ...frames.map((frame) => u32(frame.length)),
        ),
      ),
    );
  return build(build(0).length + 8); // the frames begin after this box and the next one's header
}

/** The unit matrix of a picture that is neither turned nor scaled. */
const IDENTITY: Part = [0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000].flatMap((value) => u32(value));

function box(name: string, ...parts: readonly Part[]): Uint8Array {
  const bytes = parts.reduce((sum, part) => sum + part.length, 8);
  return join([u32(bytes), text(name), ...parts]);
}

const fullBox = (name: string, version: number, flags: number, ...parts: readonly Part[]): Uint8Array =>
  box(name, u32(version * 2 ** 24 + flags), ...parts);

function join(parts: readonly Part[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

const text = (value: string): number[] => [...Buffer.from(value, 'latin1')];
const zeros = (count: number): number[] => new Array<number>(count).fill(0);
const u16 = (value: number): number[] => [(value >> 8) & 255, value & 255];
function u32(value: number): number[] {
  return [(value / 2 ** 24) & 255, (value >> 16) & 255, (value >> 8) & 255, value & 255];
}
