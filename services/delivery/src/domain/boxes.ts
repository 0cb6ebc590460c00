/** A box of an MP4 file: where it begins, where its content does, and where both end. */
export interface Box {
  readonly type: string;
  readonly start: number;
  readonly content: number;
  readonly end: number;
}

/** Boxes that hold nothing but boxes. */
const CONTAINERS = new Set(['moov', 'trak', 'mdia', 'minf', 'stbl']);

/** The boxes between two offsets, in order. @throws Error when their sizes do not add up. */
export function* boxes(file: Uint8Array, from = 0, to = file.length): Generator<Box> {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  for (let start = from; start < to;) {
    if (start + 8 > to) throw new Error(`a box at ${start} has no room for its header`);
    const short = view.getUint32(start);
    const wide = short === 1;
    if (wide && start + 16 > to) throw new Error(`a box at ${start} has no room for its header`);
    const size = wide ? Number(view.getBigUint64(start + 8)) : short || to - start;
    const content = start + (wide ? 16 : 8);
    const end = start + size;
    if (end > to || end < content) throw new Error(`a box at ${start} claims ${size} bytes`);
    yield { type: String.fromCharCode(...file.subarray(start + 4, start + 8)), start, content, end };
    start = end;
  }
}

/** All boxes within containers too, outer ones first. */
export function* allBoxes(file: Uint8Array, from = 0, to = file.length): Generator<Box> {
  for (const box of boxes(file, from, to)) {
    yield box;
    if (CONTAINERS.has(box.type)) yield* allBoxes(file, box.content, box.end);
  }
}
