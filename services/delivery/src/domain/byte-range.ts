/** Both ends included, as in HTTP. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** What a `Range` header asks for: everything (also when it is one we do not serve), a part, or a part that does not exist. */
export type Asked = 'all' | 'nothing' | ByteRange;

const ONE_RANGE = /^bytes=[ \t]*(\d*)-(\d*)[ \t]*$/i;

/** Reads the header as RFC 9110, section 14, wants it: malformed and multiple ranges are ignored, which a server may always do. */
export function readRange(header: string | undefined, sizeBytes: number): Asked {
  const match = header === undefined ? null : ONE_RANGE.exec(header);
  if (!match) return 'all';
  const [, first = '', last = ''] = match;
  if (first === '') return last === '' ? 'all' : suffix(Number(last), sizeBytes);
  const start = Number(first);
  const end = last === '' ? sizeBytes - 1 : Number(last);
  if (last !== '' && end < start) return 'all';
  return start >= sizeBytes ? 'nothing' : { start, end: Math.min(end, sizeBytes - 1) };
}

function suffix(lengthBytes: number, sizeBytes: number): Asked {
  if (lengthBytes === 0 || sizeBytes === 0) return 'nothing';
  return { start: Math.max(0, sizeBytes - lengthBytes), end: sizeBytes - 1 };
}
