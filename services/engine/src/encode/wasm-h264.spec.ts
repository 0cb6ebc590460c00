import { describe, expect, it } from 'vitest';
import { FragmentedMp4 } from './fragmented-mp4.ts';
import type { EncodedSegment, EncoderOptions } from './segment-encoder.ts';
import { completeBaselineSps } from './sps.ts';
import { openWasmEncoder } from './wasm-h264.ts';

/** A grey picture with a block that moves with the frame's number. */
function frame({ width, height }: EncoderOptions, number: number): Uint8Array {
  const rgba = new Uint8Array(width * height * 4).fill(128);
  for (let y = 0; y < 16; y++)
    for (let x = 0; x < 16; x++) rgba.set([255, 40, 0, 255], ((y + 8) * width + ((x + number * 3) % width)) * 4);
  return rgba;
}

async function segments(options: EncoderOptions, ...lengths: number[]): Promise<EncodedSegment[]> {
  const encoder = await openWasmEncoder(options);
  const made: EncodedSegment[] = [];
  let number = 0;
  for (const length of lengths) {
    await encoder.begin(length);
    for (let i = 0; i < length; i++) await encoder.add(frame(options, number++));
    made.push(await encoder.end());
  }
  await encoder.close();
  return made;
}

const options: EncoderOptions = { width: 96, height: 64, fps: 12, quality: 'standard' };

/** Profile, level and picture size as a decoder reads them from the parameter set in the record. */
function geometryOf(description: Uint8Array): { profile: number; constraints: number; width: number; height: number } {
  const sps = description.subarray(8, 8 + ((description[6]! << 8) | description[7]!));
  const bits = [...sps].flatMap((byte) => Array.from({ length: 8 }, (_, i) => (byte >> (7 - i)) & 1));
  let at = 32;
  const bit = (): number => bits[at++]!;
  const ue = (): number => {
    let zeros = 0;
    while (bit() === 0) zeros++;
    let value = 1;
    for (let i = 0; i < zeros; i++) value = value * 2 + bit();
    return value - 1;
  };
  ue();
  ue();
  ue();
  ue();
  bit();
  const [columns, rows] = [ue() + 1, ue() + 1];
  bit();
  bit();
  const [left, right, top, bottom] = bit() ? [ue(), ue(), ue(), ue()] : [0, 0, 0, 0];
  return {
    profile: sps[1]!,
    constraints: sps[2]!,
    width: columns * 16 - 2 * (left + right),
    height: rows * 16 - 2 * (top + bottom),
  };
}

describe('the permissive encoder', () => {
  it('makes one packet per frame, the first of a segment a keyframe and no other', async () => {
    const [first, second] = await segments(options, 5, 7);
    expect([first!.frames.length, second!.frames.length]).toEqual([5, 7]);
    for (const { frames } of [first!, second!])
      expect(frames.map((packet) => packet[4]! & 31)).toEqual([5, ...Array(frames.length - 1).fill(1)]);
  });

  it.each([
    [96, 64],
    [98, 66],
    [1080, 1920],
    [1920, 1080],
    [720, 1280],
  ])('says the exact size of %d by %d, cropped from whole macroblocks', async (width, height) => {
    const [only] = await segments({ ...options, width, height }, 1);
    expect(geometryOf(only!.description)).toEqual({ profile: 66, constraints: 0b1100_0000, width, height });
  });

  it('describes every segment alike, whatever its length', async () => {
    const [first, second] = await segments(options, 5, 7);
    expect(second!.description).toEqual(first!.description);
  });

  it('gives the same bytes again, and in an encoder that has already made others', async () => {
    const [, again] = await segments(options, 4, 5);
    const encoder = await openWasmEncoder(options);
    await encoder.begin(5);
    for (let i = 4; i < 9; i++) await encoder.add(frame(options, i));
    expect((await encoder.end()).frames.map((packet) => Buffer.from(packet).toString('hex'))).toEqual(
      again!.frames.map((packet) => Buffer.from(packet).toString('hex')),
    );
  });

  it('throws an unfinished segment away when the next begins', async () => {
    const encoder = await openWasmEncoder(options);
    await encoder.begin(5);
    await encoder.add(frame(options, 0));
    await encoder.begin(2);
    for (const number of [1, 2]) await encoder.add(frame(options, number));
    expect((await encoder.end()).frames.length).toBe(2);
  });

  it('leaves no listener of its on the process', async () => {
    const before = process.listenerCount('uncaughtException') + process.listenerCount('unhandledRejection');
    await openWasmEncoder(options);
    expect(process.listenerCount('uncaughtException') + process.listenerCount('unhandledRejection')).toBe(before);
  });
});

describe('a completed parameter set', () => {
  it('is refused for what is not a plain baseline one', () => {
    expect(() => completeBaselineSps(Uint8Array.of(0x67, 100, 0, 31))).toThrow('baseline');
    const complete = completeBaselineSps(Buffer.from('67420028a680780227e540', 'hex'));
    expect(() => completeBaselineSps(complete)).toThrow('already');
  });
});

describe('a fragmented file', () => {
  it('is the same for the same frames, and holds one fragment per segment', async () => {
    const write = async (): Promise<Buffer[]> => {
      const file = new FragmentedMp4({ ...options, frames: 12 });
      return (await segments(options, 5, 7)).map((segment) => Buffer.from(file.segment(segment)));
    };
    const [first, second] = await write();
    expect(await write()).toEqual([first, second]);
    const boxes = (bytes: Buffer): string[] => {
      const names: string[] = [];
      for (let at = 0; at < bytes.length; at += bytes.readUInt32BE(at))
        names.push(bytes.toString('latin1', at + 4, at + 8));
      return names;
    };
    expect(boxes(first!)).toEqual(['ftyp', 'moov', 'moof', 'mdat']);
    expect(boxes(second!)).toEqual(['moof', 'mdat']);
    expect(first!.includes(Buffer.from('636f6c726e636c7800010001000100', 'hex'))).toBe(true);
    // The second fragment's decode time is where the first one ended: 5 frames of 512 ticks.
    expect(second!.readUInt32BE(second!.indexOf('tfdt') + 12)).toBe(5 * 512);
  });
});
