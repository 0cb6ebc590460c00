import { crc32 } from 'node:zlib';

/**
 * Whether a picture's file goes on to its end: decoders show what they find of one that was cut off, and leave the rest empty. Looks at
 * the outline only; nothing is decoded.
 */
export function isWhole(file: Buffer): boolean {
  if (file[0] === 0x89) return isWholePng(file);
  if (file[0] === 0xff) return isWholeJpeg(file);
  return isWholeWebp(file);
}

/** Every chunk with its sum, up to the last one. */
function isWholePng(file: Buffer): boolean {
  for (let at = 8; at + 12 <= file.length;) {
    const end = at + 8 + file.readUInt32BE(at);
    if (end + 4 > file.length || crc32(file.subarray(at + 4, end)) !== file.readUInt32BE(end)) return false;
    if (file.toString('latin1', at + 4, at + 8) === 'IEND') return true;
    at = end + 4;
  }
  return false;
}

const [START_OF_SCAN, END_OF_IMAGE] = [0xda, Buffer.of(0xff, 0xd9)];

/** Every segment up to the pixels, and the end somewhere behind them; cameras append more. */
function isWholeJpeg(file: Buffer): boolean {
  for (let at = 2; at + 4 <= file.length && file[at] === 0xff;) {
    const end = at + 2 + file.readUInt16BE(at + 2);
    if (file[at + 1] === START_OF_SCAN) return file.indexOf(END_OF_IMAGE, end) !== -1;
    at = end;
  }
  return false;
}

function isWholeWebp(file: Buffer): boolean {
  return file.length >= 12 && file.readUInt32LE(4) + 8 <= file.length;
}
