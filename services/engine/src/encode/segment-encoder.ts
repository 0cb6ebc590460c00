/** Which encoder made the picture: the permissive one that is always there, or a native one that the operator installed. */
export type Rung = 'wasm' | 'node-av' | 'ffmpeg';

export interface Geometry {
  /** Pixels, both even. */
  readonly width: number;
  readonly height: number;
  readonly fps: number;
}

/** A closed group of pictures: its first frame is a keyframe, and nothing in it refers to a frame outside. */
export interface EncodedSegment {
  /** The decoder configuration record; equal in all segments of a clip. */
  readonly description: Uint8Array;
  /** One entry per frame, in the order of time: NAL units with 32-bit lengths, without parameter sets. */
  readonly frames: readonly Uint8Array[];
}

/**
 * Encodes one segment after another. A worker keeps one for a whole clip. What comes out is a function of the frames and the options alone, so a segment
 * is the same whichever worker encoded it.
 */
export interface SegmentEncoder {
  readonly rung: Rung;
  /** Starts a segment of exactly `frames` frames. An unfinished one is thrown away. */
  begin(frames: number): void | Promise<void>;
  /** @param rgba opaque RGBA, width × height × 4 bytes; it may be overwritten once the promise is settled */
  add(rgba: Uint8Array): void | Promise<void>;
  end(): EncodedSegment | Promise<EncodedSegment>;
  close(): void | Promise<void>;
}

/** How finely to encode: smaller is better and larger in bytes. */
export interface EncoderOptions extends Geometry {
  readonly quality: 'turbo' | 'standard' | 'pro';
}
