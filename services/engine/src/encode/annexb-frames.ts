import { decoderConfiguration, lengthPrefixed, NAL, nalsOfAnnexB, nalType } from './avc.ts';
import type { EncodedSegment } from './segment-encoder.ts';

/**
 * A segment out of a stream with start codes: its parameter sets, and per frame its slices. A new frame begins with a slice whose first macroblock is 0.
 * @throws when the stream has no parameter sets or no frames
 */
export function lengthPrefixedUnits(stream: Uint8Array): EncodedSegment {
  let sps: Uint8Array | undefined;
  let pps: Uint8Array | undefined;
  const frames: Uint8Array[][] = [];
  for (const nal of nalsOfAnnexB(stream)) {
    const type = nalType(nal);
    if (type === NAL.sps) sps ??= nal;
    else if (type === NAL.pps) pps ??= nal;
    else if (type === NAL.slice || type === NAL.keySlice) {
      // first_mb_in_slice is an Exp-Golomb number right after the header byte: a leading 1 bit is 0.
      if (nal[1]! & 0x80) frames.push([]);
      frames.at(-1)?.push(nal);
    }
  }
  if (!sps || !pps || frames.length === 0) throw new Error('the encoder wrote no frames');
  return { description: decoderConfiguration(sps, pps), frames: frames.map(lengthPrefixed) };
}
