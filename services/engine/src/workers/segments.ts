/** Frames that are drawn and encoded together: a closed group of pictures. */
export interface Segment {
  readonly index: number;
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
}

/**
 * Cuts a clip into segments: of a second at the beginning, so that the first bytes come early, and at the end, so that all workers finish at about the same
 * time; of two seconds between them, since every keyframe costs. Depends on the clip alone, not on the machine, because the bytes do.
 */
export function planSegments(frames: number, fps: number): Segment[] {
  const short = Math.min(fps, MOST_FRAMES);
  const segments: Segment[] = [];
  for (let from = 0; from < frames;) {
    const left = frames - from;
    const long = segments.length >= SHORT_AT_FIRST && left >= short * (SHORT_AT_LAST + 2);
    const length = Math.min(left, long ? Math.min(short * 2, MOST_FRAMES) : short);
    segments.push({ index: segments.length, from, to: from + length });
    from += length;
  }
  return segments;
}

const SHORT_AT_FIRST = 2;
const SHORT_AT_LAST = 2;
const MOST_FRAMES = 60;
