import { crc32, deflateSync } from 'node:zlib';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { timeline } from '../../test/timelines.ts';
import { Opening } from './opening.ts';
import { Painter, type PictureRequest } from './painter.ts';

const [WIDTH, HEIGHT] = [320, 180];

/** Red to the left, blue to the right, a white square in the upper left corner. */
function picture(width = WIDTH, height = HEIGHT): Buffer {
  const canvas = createCanvas(width, height);
  const g = canvas.getContext('2d');
  g.fillStyle = '#c03020';
  g.fillRect(0, 0, width / 2, height);
  g.fillStyle = '#2040b0';
  g.fillRect(width / 2, 0, width / 2, height);
  g.fillStyle = '#ffffff';
  g.fillRect(0, 0, 20, 20);
  return canvas.encodeSync('png');
}

/** The same file, but said to have been taken with the camera on its side. */
function turned(jpeg: Buffer): Buffer {
  const exif = Buffer.from('Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0', 'latin1');
  const marker = Buffer.of(0xff, 0xe1, 0, exif.length + 2);
  return Buffer.concat([jpeg.subarray(0, 2), marker, exif, jpeg.subarray(2)]);
}

/** A black picture of any size in few bytes. */
function hugePicture(side: number): Buffer {
  const chunk = (type: string, content: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
    const numbers = Buffer.alloc(8);
    numbers.writeUInt32BE(content.length, 0);
    numbers.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([numbers.subarray(0, 4), body, numbers.subarray(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([1, 0], 8);
  const rows = deflateSync(Buffer.alloc((1 + Math.ceil(side / 8)) * side));
  const signature = Buffer.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))]);
}

async function painter(file: Buffer, holdS = 1): Promise<Painter> {
  const request: PictureRequest = {
    timeline: timeline(4),
    width: WIDTH,
    height: HEIGHT,
    fps: 10,
    quality: 'standard',
    mark: { text: '', pathSeed: 3 },
    opening: { file, holdS },
  };
  return new Painter(request, await Opening.open(request.opening!, WIDTH, HEIGHT));
}

async function pixelsOf(file: Buffer): Promise<Buffer> {
  const canvas = createCanvas(WIDTH, HEIGHT);
  canvas.getContext('2d').drawImage(await loadImage(file), 0, 0);
  return Buffer.from(canvas.data());
}

const frame = (from: Painter, at: number): Buffer => Buffer.from(from.paint(at).data());
const colourAt = (pixels: Buffer, x: number, y: number): number[] => [
  ...pixels.subarray((y * WIDTH + x) * 4).subarray(0, 4),
];
/** Mean difference of two pictures, 0 to 255. */
const apart = (a: Buffer, b: Buffer): number =>
  a.reduce((sum, value, i) => sum + Math.abs(value - b[i]!), 0) / a.length;

describe('a clip that begins with a picture', () => {
  it('has it as its first frame, pixel for pixel', async () => {
    const file = picture();
    expect(frame(await painter(file), 0).equals(await pixelsOf(file))).toBe(true);
    expect(frame(await painter(file, 0), 0).equals(await pixelsOf(file))).toBe(true);
  });

  it('comes nearer to it, and then dissolves it into the scene', async () => {
    const it_ = await painter(picture());
    const scene = new Painter({ ...it_['request'] });
    const [first, held, between, after] = [0, 9, 13, 16].map((at) => frame(it_, at));
    expect(apart(first!, held!)).toBeGreaterThan(0);
    expect(colourAt(held!, 40, 100)).toEqual([0xc0, 0x30, 0x20, 255]);
    expect(colourAt(held!, 280, 100)).toEqual([0x20, 0x40, 0xb0, 255]);
    const sceneThen = frame(scene, 13);
    const share = apart(between!, sceneThen) / apart(held!, sceneThen);
    expect(share).toBeGreaterThan(0.3);
    expect(share).toBeLessThan(0.7);
    expect(after!.equals(frame(scene, 16))).toBe(true);
  });

  it('looks the same whichever frame was drawn before', async () => {
    const [one, other] = [await painter(picture()), await painter(picture())];
    for (const at of [0, 7, 12, 20]) frame(one, at);
    expect(frame(one, 12).equals(frame(other, 12))).toBe(true);
  });

  it('shows the middle of a picture of another shape, unstretched', async () => {
    const pixels = frame(await painter(picture(WIDTH, HEIGHT * 3)), 0);
    expect(colourAt(pixels, 5, 5)).toEqual([0xc0, 0x30, 0x20, 255]);
    const [left, right] = [colourAt(pixels, 155, 90), colourAt(pixels, 165, 90)];
    expect([left, right]).toEqual([
      [0xc0, 0x30, 0x20, 255],
      [0x20, 0x40, 0xb0, 255],
    ]);
  });

  it('turns it as its EXIF says', async () => {
    const upright = createCanvas(HEIGHT, WIDTH);
    const g = upright.getContext('2d');
    g.fillStyle = '#ffffff';
    g.fillRect(0, 0, HEIGHT, WIDTH / 2);
    const pixels = frame(await painter(turned(upright.encodeSync('jpeg', 100))), 0);
    expect(colourAt(pixels, 10, 90)[0]).toBeLessThan(30);
    expect(colourAt(pixels, 310, 90)[0]).toBeGreaterThan(225);
  });

  it('is opaque where the picture has holes', async () => {
    const pixels = frame(await painter(createCanvas(WIDTH, HEIGHT).encodeSync('png')), 0);
    expect(colourAt(pixels, 160, 90)).toEqual([0, 0, 0, 255]);
  });

  it.each([
    ['is no picture', Buffer.from('not a picture'), /cannot be read/],
    ['is nothing', Buffer.alloc(0), /cannot be read/],
    ['would fill the memory', hugePicture(20_000), /20000 by 20000 pixels/],
  ])('cannot begin with a file that %s', async (_, file, why) => {
    await expect(painter(file)).rejects.toThrow(why);
  });
});
