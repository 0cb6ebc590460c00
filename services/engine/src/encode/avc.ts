/** NAL unit types that matter here (H.264, table 7-1). */
export const NAL = { slice: 1, keySlice: 5, sps: 7, pps: 8 } as const;

/** The type of a NAL unit without start code. */
export const nalType = (nal: Uint8Array): number => nal[0]! & 31;

/** NAL units as MP4 keeps them: each after its length in 32 bits. */
export function lengthPrefixed(nals: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(nals.reduce((bytes, nal) => bytes + 4 + nal.length, 0));
  const view = new DataView(out.buffer);
  let at = 0;
  for (const nal of nals) {
    view.setUint32(at, nal.length);
    out.set(nal, at + 4);
    at += 4 + nal.length;
  }
  return out;
}

/** The NAL units of a stream with start codes (Annex B), in order. Views, not copies. */
export function nalsOfAnnexB(stream: Uint8Array): Uint8Array[] {
  const nals: Uint8Array[] = [];
  let start = -1;
  for (let i = stream.indexOf(1, 2); i !== -1; i = stream.indexOf(1, i + 1)) {
    if (stream[i - 1] !== 0 || stream[i - 2] !== 0) continue;
    if (start >= 0) nals.push(trimmed(stream.subarray(start, i - 2)));
    start = i + 1;
  }
  if (start >= 0) nals.push(trimmed(stream.subarray(start)));
  return nals;
}

/** A start code may be written with a leading zero, which belongs to no unit; a unit itself never ends in a zero. */
function trimmed(nal: Uint8Array): Uint8Array {
  let end = nal.length;
  while (end > 0 && nal[end - 1] === 0) end--;
  return nal.subarray(0, end);
}

/** The decoder configuration record (`avcC`) of one SPS and one PPS. */
export function decoderConfiguration(sps: Uint8Array, pps: Uint8Array): Uint8Array {
  // High profiles say their chroma format again; all of ours are 4:2:0 at 8 bits.
  const high = sps[1]! >= 100 ? [0xfc | 1, 0xf8, 0xf8, 0] : [];
  return Uint8Array.from([
    1,
    sps[1]!,
    sps[2]!,
    sps[3]!,
    0xff,
    0xe1,
    sps.length >> 8,
    sps.length & 255,
    ...sps,
    1,
    pps.length >> 8,
    pps.length & 255,
    ...pps,
    ...high,
  ]);
}
