import { createCanvas, Image } from '@napi-rs/canvas';
import {
  Brief,
  GenerationCancelled,
  GenerationCompleted,
  GenerationDeleted,
  GenerationFailed,
  GenerationRequested,
  KeepPicture as KeepPictureQuestion,
  KeepPictureRequest,
  Reference,
  type EventMessage,
} from '@cielo/contracts';
import { Unavailable } from '@cielo/errors';
import { OBJECTS, type Objects } from '@cielo/objects';
import { QUESTIONS, type Questions } from '@cielo/service-host';
import { openTestService, type TestService } from '@cielo/testing';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { KeepPicture } from '../src/application/keep-picture.ts';
import { UPLOADS, type Uploads } from '../src/application/needs.ts';
import { RemoveUploads } from '../src/application/remove-uploads.ts';
import { CostlessMastering } from '../src/outbound/mastering.costless.ts';
import { deliveryWith } from '../src/service.ts';

const generationId = 'video_1';
const accountId = 'acct_1';
const who = { generationId, accountId };
const MINUTE = 60_000;
const [UNNAMED_MS, KEEP_MS] = [30 * MINUTE, 90 * MINUTE];

let service: TestService;
beforeEach(async () => {
  service = await openTestService(deliveryWith(new CostlessMastering()), {
    config: {
      DELIVERY_UPLOAD_UNNAMED_MS: String(UNNAMED_MS),
      DELIVERY_UPLOAD_KEEP_MS: String(KEEP_MS),
      // Nobody sweeps but the test.
      DELIVERY_SWEEP_MS: String(2e9),
    },
  });
});
afterEach(async () => {
  vi.restoreAllMocks();
  await service.close();
});

const objects = () => service.service.get<Objects>(OBJECTS);
const stored = async () => (await objects().scopes('uploads', { limit: 10 })).flatMap(({ keys }) => keys);
const known = () => service.service.get<Uploads>(UPLOADS).get(generationId);
const keep = (file: Uint8Array, size = { width: 64, height: 36 }) =>
  service.service.get<KeepPicture>(KeepPicture).run({ ...who, file, ...size });

const sweep = () => service.service.get<RemoveUploads>(RemoveUploads).due();
const later = (ms: number) => service.clock.advance(ms);

function picture(type: 'jpeg' | 'png' | 'webp', width = 64, height = 36): Buffer {
  const canvas = createCanvas(width, height);
  canvas.getContext('2d').fillRect(0, 0, 9, 9);
  return type === 'png'
    ? canvas.encodeSync('png')
    : type === 'jpeg'
      ? canvas.encodeSync('jpeg')
      : canvas.encodeSync('webp');
}

function damaged(file: Buffer): Buffer {
  const at = file.length - 20;
  return Buffer.concat([file.subarray(0, at), Buffer.of(file[at]! ^ 1), file.subarray(at + 1)]);
}

/** Where EXIF says that a phone was held on its side. */
const SIDEWAYS = Buffer.from('II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0', 'latin1');

function turned(jpeg: Buffer): Buffer {
  const exif = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), SIDEWAYS]);
  return Buffer.concat([jpeg.subarray(0, 2), Buffer.of(0xff, 0xe1, 0, exif.length + 2), exif, jpeg.subarray(2)]);
}

/** With an extended header, which announces the EXIF. */
function turnedWebp(webp: Buffer, exif = SIDEWAYS, announced = 8): Buffer {
  const head = Buffer.from('EXIF\0\0\0\0', 'latin1');
  head.writeUInt32LE(exif.length, 4);
  const file = Buffer.concat([webp, head, exif]);
  file.writeUInt32LE(file.length - 8, 4);
  file[20] = file[20]! | announced;
  return file;
}

function requested(key: string): EventMessage {
  const references: readonly Reference[] = [Reference.create({ role: 'first_frame', key })];
  return GenerationRequested.create({ ...who, brief: Brief.create({ references }) });
}

describe('a picture', () => {
  it.each(['jpeg', 'png', 'webp'] as const)('of type %s is kept as it is, and described', async (type) => {
    const file = picture(type);
    const kept = await keep(file);
    expect(kept).toMatchObject({ mediaType: `image/${type}`, sizeBytes: file.length, width: 64, height: 36 });
    expect(await stored()).toEqual([kept.key]);
    expect(Buffer.from(await objects().read(kept.key)).equals(file)).toBe(true);
    expect(await known()).toMatchObject({ accountId, state: 'kept', sha256: kept.key.slice(-64) });
  });

  it('is kept once, however often it is asked', async () => {
    const [first, again] = [await keep(picture('png')), await keep(picture('png'))];
    expect(again).toEqual(first);
    expect(await stored()).toHaveLength(1);
  });

  it('is measured as it is looked at', async () => {
    const file = turned(picture('jpeg', 36, 64));
    expect(await keep(file)).toMatchObject({ width: 64, height: 36 });
    await expect(keep(file, { width: 36, height: 64 })).rejects.toThrow('64x36');
  });

  it.each<[string, () => Buffer]>([
    ['turned', () => turnedWebp(picture('webp', 36, 64))],
    ['not turned by EXIF that is not announced', () => turnedWebp(picture('webp'), SIDEWAYS, 0)],
    ['not turned by EXIF that is broken', () => turnedWebp(picture('webp'), SIDEWAYS.subarray(0, 12))],
  ])('that is a WebP is %s, as moderation and the engine will see it', async (_, make) => {
    const image = new Image();
    image.src = make();
    await image.decode();
    expect([image.width, image.height]).toEqual([64, 36]);
    expect(await keep(make())).toMatchObject({ width: 64, height: 36 });
  });

  it('may have more behind its end, as cameras write it', async () => {
    const file = Buffer.concat([picture('jpeg'), Buffer.from('a film of the moment')]);
    expect(await keep(file)).toMatchObject({ sizeBytes: file.length });
  });

  const image = 'input_reference';
  it.each<[string, () => Uint8Array, string | null, string | null, string]>([
    [
      'too wide',
      () => picture('png', 66, 36),
      null,
      null,
      '66x36, but it must match the requested width and height: 64x36',
    ],
    ['too tall', () => picture('png', 64, 38), null, null, '64x38'],
    ['on its side', () => picture('png', 36, 64), null, null, '36x64'],
    ['a GIF', () => Buffer.from('GIF89a@\0$\0'), image, 'unsupported_file_mimetype', "'image/gif'"],
    [
      'a text',
      () => Buffer.from('hello'),
      image,
      'unsupported_file_mimetype',
      "'text/plain', by its content. Supported types are: image/jpeg",
    ],
    ['a film', () => Buffer.from('\0\0\0\x18ftypisom'), image, 'unsupported_file_mimetype', "'video/mp4'"],
    ['nothing', () => Buffer.alloc(0), image, 'unsupported_file_mimetype', "'application/octet-stream'"],
    ['cut off', () => picture('png').subarray(0, 12), image, 'invalid_value', 'begins as image/png and is broken'],
    ['a JPEG that is cut off', () => picture('jpeg').subarray(0, -2), image, 'invalid_value', 'broken or cut off'],
    ['a PNG that is cut off', () => picture('png').subarray(0, -4), image, 'invalid_value', 'broken or cut off'],
    ['a WebP that is cut off', () => picture('webp').subarray(0, -1), image, 'invalid_value', 'broken or cut off'],
    ['a PNG with a wrong byte', () => damaged(picture('png')), image, 'invalid_value', 'broken or cut off'],
    ['too large', () => Buffer.alloc(16_777_217, picture('png')), image, 'invalid_value', '16777217 bytes'],
  ])('that is %s is refused, and nothing is kept', async (_, file, param, code, words) => {
    await expect(keep(file())).rejects.toMatchObject({
      kind: 'invalid',
      param,
      code,
      message: expect.stringContaining(words) as string,
    });
    expect(await stored()).toEqual([]);
    expect(await known()).toBeUndefined();
  });

  it('is kept for whoever asks the question', async () => {
    const request = KeepPictureRequest.create({ ...who, file: picture('png'), width: 64, height: 36 });
    const kept = await service.service.get<Questions>(QUESTIONS).ask(KeepPictureQuestion, request);
    expect(await stored()).toEqual([kept.key]);
  });
});

describe('a picture that is only to be checked', () => {
  const check = (file: Buffer) =>
    service.service
      .get<Questions>(QUESTIONS)
      .ask(KeepPictureQuestion, KeepPictureRequest.create({ onlyCheck: true, file, width: 64, height: 36 }));

  it('is described or refused, and never kept', async () => {
    expect(await check(picture('png'))).toMatchObject({ key: '', mediaType: 'image/png', width: 64, height: 36 });
    await expect(check(picture('png', 66, 36))).rejects.toMatchObject({ kind: 'invalid', param: null });
    expect(await stored()).toEqual([]);
    expect(await service.service.get<Uploads>(UPLOADS).count('removal', 'due')).toBe(0);
  });
});

describe('an upload goes away', () => {
  it('when no generation named it in time', async () => {
    await keep(picture('png'));
    later(UNNAMED_MS - MINUTE);
    await sweep();
    expect(await stored()).toHaveLength(1);
    later(MINUTE);
    await sweep();
    expect(await stored()).toEqual([]);
    expect(await known()).toBeUndefined();
  });

  it('later, when a request that was broken off brings it along again', async () => {
    await keep(picture('png'));
    later(UNNAMED_MS - MINUTE);
    await keep(picture('png'));
    later(UNNAMED_MS - MINUTE);
    await sweep();
    expect(await stored()).toHaveLength(1);
    later(MINUTE);
    await sweep();
    expect(await stored()).toEqual([]);
  });

  it('for good, whoever brings it along or names it meanwhile', async () => {
    const { key } = await keep(picture('png'));
    later(UNNAMED_MS);
    const remove = objects().remove.bind(objects());
    vi.spyOn(objects(), 'remove').mockImplementationOnce(async (scope) => {
      await expect(keep(picture('png'))).rejects.toMatchObject({ kind: 'unavailable' });
      await service.say(requested(key));
      await remove(scope);
    });
    await sweep();
    expect(await stored()).toEqual([]);
    expect(await known()).toBeUndefined();
    expect(await keep(picture('png'))).toMatchObject({ key });
    expect(await stored()).toEqual([key]);
  });

  it('when the process died before it was stored: nothing is left of it', async () => {
    vi.spyOn(objects(), 'put').mockRejectedValueOnce(new Unavailable('no room'));
    await expect(keep(picture('png'))).rejects.toThrow('no room');
    later(UNNAMED_MS);
    await sweep();
    expect(await known()).toBeUndefined();
  });

  it('never while its generation is under way', async () => {
    await service.say(requested((await keep(picture('png'))).key));
    later(1000 * UNNAMED_MS);
    await sweep();
    expect(await stored()).toHaveLength(1);
  });

  it.each<[string, EventMessage]>([
    ['is completed', GenerationCompleted.create(who)],
    ['failed', GenerationFailed.create(who)],
    ['was cancelled', GenerationCancelled.create(who)],
  ])('a while after its generation %s', async (_, end) => {
    await service.say(requested((await keep(picture('png'))).key), end);
    later(KEEP_MS - MINUTE);
    await sweep();
    expect(await stored()).toHaveLength(1);
    // What is heard again changes nothing.
    await service.say(requested('uploads/video_1/x'), end);
    later(MINUTE);
    await sweep();
    expect(await stored()).toEqual([]);
  });

  it('at once with the deletion of its generation, also when that comes twice', async () => {
    await service.say(requested((await keep(picture('png'))).key), GenerationCompleted.create(who));
    await service.say(GenerationDeleted.create(who), GenerationDeleted.create(who));
    expect(await stored()).toEqual([]);
    expect(await known()).toBeUndefined();
  });

  it('later, when the store was away as it was deleted', async () => {
    await service.say(requested((await keep(picture('png'))).key));
    vi.spyOn(objects(), 'remove').mockRejectedValueOnce(new Unavailable('away'));
    await service.say(GenerationDeleted.create(who));
    await sweep();
    expect(await stored()).toEqual([]);
  });

  it('and does not keep the others from it when it cannot', async () => {
    const run = service.service.get<KeepPicture>(KeepPicture);
    for (const id of ['video_1', 'video_2'])
      await run.run({ generationId: id, accountId, file: picture('png'), width: 64, height: 36 });
    later(UNNAMED_MS);
    vi.spyOn(objects(), 'remove').mockRejectedValueOnce(new Unavailable('away'));
    await sweep();
    expect(await stored()).toEqual([expect.stringContaining('uploads/video_1/')]);
  });
});
