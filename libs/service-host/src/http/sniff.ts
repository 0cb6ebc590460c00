const ascii = (bytes: Uint8Array, start: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(start, start + length));

const begins = (bytes: Uint8Array, ...values: readonly number[]): boolean =>
  values.every((value, i) => bytes[i] === value);

/** The brands of ISO media files that are not simply video/mp4. */
const BRANDS: Readonly<Record<string, string>> = {
  'qt  ': 'video/quicktime',
  'M4A ': 'audio/mp4',
  avif: 'image/avif',
  avis: 'image/avif',
  heic: 'image/heic',
  heix: 'image/heic',
  mif1: 'image/heic',
};

function riff(bytes: Uint8Array): string | undefined {
  const form = ascii(bytes, 8, 4);
  return form === 'WEBP'
    ? 'image/webp'
    : form === 'WAVE'
      ? 'audio/wav'
      : form === 'AVI '
        ? 'video/x-msvideo'
        : undefined;
}

function isText(bytes: Uint8Array): boolean {
  if (bytes.length === 0 || bytes.some((byte) => byte < 9 || (byte > 13 && byte < 32))) return false;
  try {
    // The head may end in the middle of a character, which `stream` forgives.
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** How many leading bytes {@link sniff} wants to see. */
export const SNIFFED_BYTES = 512;

/** The media type that the leading bytes show; `application/octet-stream` when they show none that we know. */
export function sniff(head: Uint8Array): string {
  if (begins(head, 0xff, 0xd8, 0xff)) return 'image/jpeg';
  if (begins(head, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
  if (ascii(head, 0, 4) === 'GIF8') return 'image/gif';
  if (ascii(head, 0, 4) === 'RIFF') return riff(head) ?? 'application/octet-stream';
  if (ascii(head, 4, 4) === 'ftyp') return BRANDS[ascii(head, 8, 4)] ?? 'video/mp4';
  if (begins(head, 0x1a, 0x45, 0xdf, 0xa3)) return 'video/webm';
  if (ascii(head, 0, 4) === 'OggS') return 'audio/ogg';
  if (ascii(head, 0, 4) === 'fLaC') return 'audio/flac';
  if (ascii(head, 0, 3) === 'ID3' || (head[0] === 0xff && (head[1]! & 0xe6) === 0xe2)) return 'audio/mpeg';
  if (ascii(head, 0, 5) === '%PDF-') return 'application/pdf';
  return isText(head) ? 'text/plain' : 'application/octet-stream';
}
