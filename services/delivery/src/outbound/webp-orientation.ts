const UPRIGHT = 1;
const ORIENTATION = 0x0112;
/** Signature, size and `WEBP`. */
const FIRST_CHUNK_AT = 12;
/** In the flags of the extended header. Decoders leave EXIF alone that is not announced. */
const HAS_EXIF = 0x08;

/** How a WebP is to be turned, by its EXIF; 1, which is upright, when it does not say. */
export function webpOrientation(file: Buffer): number {
  const isAnnounced = file.toString('latin1', 12, 16) === 'VP8X' && (file[20]! & HAS_EXIF) !== 0;
  if (!isAnnounced) return UPRIGHT;
  for (let at = FIRST_CHUNK_AT; at + 8 <= file.length;) {
    const size = file.readUInt32LE(at + 4);
    if (file.toString('latin1', at, at + 4) === 'EXIF') return orientationIn(file.subarray(at + 8, at + 8 + size));
    at += 8 + size + (size % 2);
  }
  return UPRIGHT;
}

/** In the first folder of a TIFF. What cannot be read turns nothing. */
function orientationIn(tiff: Buffer): number {
  const isLittle = tiff.toString('latin1', 0, 2) === 'II';
  const two = (at: number) => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const four = (at: number) => (isLittle ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  try {
    const folder = four(4);
    const entries = Array.from({ length: two(folder) }, (_, nth) => folder + 2 + nth * 12);
    const found = entries.find((at) => two(at) === ORIENTATION);
    return found === undefined ? UPRIGHT : two(found + 8);
  } catch {
    return UPRIGHT;
  }
}
