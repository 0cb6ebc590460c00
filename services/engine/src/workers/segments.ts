/** Frames that are drawn and encoded together: a closed group of pictures. */
export interface Segment {
  readonly index: number;
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
}

/**
 * Cuts a clip into segments: half a second first, so that the first bytes come early; seconds after it and at the end, so that all workers finish at about
 * the same time; two seconds between, since every keyframe costs. Depends on the clip alone, not on the machine, because the bytes do.
 */
export function planSegments(frames: number, fps: number, first = 0): Segment[] {
  const second = Math.min(fps, MOST_FRAMES);
  const segments: Segment[] = [];
  for (let from = first; from < first + frames;) {
    const left = first + frames - from;
    const long = segments.length > SHORT_AT_FIRST && left >= second * (SHORT_AT_LAST + 2);
    const wanted = segments.length === 0 ? Math.ceil(second / 2) : long ? Math.min(second * 2, MOST_FRAMES) : second;
    const length = Math.min(left, wanted);
    segments.push({ index: segments.length, from, to: from + length });
    from += length;
  }
  return segments;
}

/** Segments of a second after the first half one, and before the end. */
const SHORT_AT_FIRST = 1;
const SHORT_AT_LAST = 2;
const MOST_FRAMES = 60;
