const CONTAINERS = new Set(['moov', 'trak', 'mdia']);
const DATED = new Set(['mvhd', 'tkhd', 'mdhd']);
const HEADER = 8;

/** Takes the times of writing out of an MP4, in place: equal sound is an equal file, whenever it is made. */
export function undated(file: Uint8Array): Uint8Array {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  clear(file, view, 0, file.length);
  return file;
}

function clear(file: Uint8Array, view: DataView, from: number, to: number): void {
  for (let at = from; at + HEADER <= to;) {
    const size = view.getUint32(at);
    if (size < HEADER) return;
    const name = String.fromCharCode(...file.subarray(at + 4, at + HEADER));
    if (CONTAINERS.has(name)) clear(file, view, at + HEADER, at + size);
    // Both times come first, after a word of version and flags; those of version 1 are twice as wide.
    if (DATED.has(name)) file.fill(0, at + 12, at + 12 + (file[at + HEADER] === 1 ? 16 : 8));
    at += size;
  }
}
