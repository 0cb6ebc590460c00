/** Boxes that hold others, on the way to those that hold a date. */
const HOLDERS: ReadonlySet<string> = new Set(['moov', 'trak', 'mdia']);
/** Boxes that begin with the time of their creation and of their last change. */
const DATED: ReadonlySet<string> = new Set(['mvhd', 'tkhd', 'mdhd']);

/**
 * Sets the dates in the header of an MP4 to zero, in place, so that the same sound is the same file at any time.
 * @param bytes the file, or its beginning with the whole header; anything else stays as it is
 */
export function withoutDates(bytes: Uint8Array): Uint8Array {
  clear(bytes, 0, bytes.length);
  return bytes;
}

function clear(bytes: Uint8Array, from: number, to: number): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = from; at + 8 <= to;) {
    const size = view.getUint32(at);
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (size < 8 || at + size > to) return;
    if (HOLDERS.has(name)) clear(bytes, at + 8, at + size);
    // Version 1 has dates of 64 bits, version 0 of 32.
    if (DATED.has(name)) bytes.fill(0, at + 12, at + 12 + (bytes[at + 8] === 1 ? 16 : 8));
    at += size;
  }
}
