/**
 * Rewrites the sequence parameter set of a baseline encoder so that it says what it left out: that the stream keeps to the *constrained* baseline
 * profile, that its colours are BT.709 in limited range, and that frames come out in the order they went in (so decoders need not wait).
 *
 * @param sps the NAL unit without start code, profile 66, without video usability information
 * @throws when it is anything else: silently wrong colours would be worse
 */
export function completeBaselineSps(sps: Uint8Array): Uint8Array {
  const bits = new BitReader(withoutEmulationPrevention(sps));
  const out = new BitWriter();
  if ((bits.read(8) & 31) !== 7 || bits.read(8) !== 66) throw new Error('not a baseline sequence parameter set');
  bits.read(8);
  out.write(0x67, 8).write(66, 8).write(0b1100_0000, 8).write(bits.read(8), 8); // constraint flags 0 and 1, level
  const copyUe = (): number => {
    const value = bits.readUe();
    out.writeUe(value);
    return value;
  };
  copyUe(); // seq_parameter_set_id
  copyUe(); // log2_max_frame_num_minus4
  if (copyUe() !== 2) throw new Error('frames of this encoder may come out of order');
  copyUe(); // max_num_ref_frames
  out.write(bits.read(1), 1);
  copyUe(); // width in macroblocks
  copyUe(); // height in macroblocks
  out.write(bits.read(2), 2); // frame_mbs_only, direct_8x8_inference
  const cropped = bits.read(1);
  out.write(cropped, 1);
  if (cropped) for (let side = 0; side < 4; side++) copyUe();
  if (bits.read(1) !== 0) throw new Error('the sequence parameter set already has usability information');
  writeUsability(out);
  return withEmulationPrevention(out.finish());
}

function writeUsability(out: BitWriter): void {
  out.write(1, 1);
  out.write(0, 2); // no aspect ratio, no overscan
  out.write(1, 1).write(5, 3).write(0, 1).write(1, 1); // video signal: unspecified format, limited range, colours described
  out.write(1, 8).write(1, 8).write(1, 8); // BT.709 primaries, transfer, matrix
  out.write(0, 5); // no chroma location, timing, two HRDs, picture structure
  out.write(1, 1).write(1, 1); // bitstream restriction follows; motion may leave the picture
  for (const value of [0, 0, 16, 16, 0, 1]) out.writeUe(value); // … no frame reordering, one frame kept
}

function withoutEmulationPrevention(nal: Uint8Array): Uint8Array {
  return Uint8Array.from(nal.filter((byte, i) => !(byte === 3 && i >= 2 && nal[i - 1] === 0 && nal[i - 2] === 0)));
}

function withEmulationPrevention(raw: Uint8Array): Uint8Array {
  const out: number[] = [];
  let zeros = 0;
  for (const byte of raw) {
    if (zeros >= 2 && byte <= 3) {
      out.push(3);
      zeros = 0;
    }
    out.push(byte);
    zeros = byte === 0 ? zeros + 1 : 0;
  }
  return Uint8Array.from(out);
}

class BitReader {
  private readonly bytes: Uint8Array;
  private position = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  read(count: number): number {
    let value = 0;
    for (let i = 0; i < count; i++, this.position++) {
      value = value * 2 + ((this.bytes[this.position >> 3]! >> (7 - (this.position & 7))) & 1);
    }
    return value;
  }

  /** An Exp-Golomb number. */
  readUe(): number {
    let zeros = 0;
    while (zeros < 32 && this.read(1) === 0) zeros++;
    return 2 ** zeros - 1 + this.read(zeros);
  }
}

class BitWriter {
  private readonly bits: number[] = [];

  write(value: number, count: number): this {
    for (let i = count - 1; i >= 0; i--) this.bits.push((value >> i) & 1);
    return this;
  }

  writeUe(value: number): void {
    const length = 31 - Math.clz32(value + 1);
    this.write(0, length).write(value + 1, length + 1);
  }

  /** The bytes, with the stop bit and zeros to the next byte. */
  finish(): Uint8Array {
    this.write(1, 1);
    while (this.bits.length % 8) this.bits.push(0);
    return Uint8Array.from({ length: this.bits.length / 8 }, (_, i) =>
      this.bits.slice(i * 8, i * 8 + 8).reduce((byte, bit) => byte * 2 + bit, 0),
    );
  }
}
