import { createHash } from 'node:crypto';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import { Brief, GenerationRequested, Reference, ReviewApproved, ReviewRejected } from '@cielo/contracts';
import { Unavailable } from '@cielo/errors';
import { OBJECTS, type Objects } from '@cielo/objects';
import { openTestService, type TestService } from '@cielo/testing';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readPolicy, SHIPPED_POLICY } from '../src/outbound/policy.files.ts';
import { moderation } from '../src/service.ts';

let service: TestService;
let folder: string | undefined;
afterEach(async () => {
  await service?.close();
  if (folder) await rm(folder, { recursive: true });
  folder = undefined;
});

/** The shipped policy with something else in it. */
async function changedPolicy(change: (text: string) => string): Promise<string> {
  folder = await mkdtemp(join(tmpdir(), 'cielo-policy-'));
  cpSync(SHIPPED_POLICY, folder, { recursive: true });
  const path = join(folder, 'policy.yaml');
  const before = readFileSync(path, 'utf8');
  expect(change(before)).not.toBe(before);
  writeFileSync(path, change(before));
  return folder;
}

function picture(width = 64, height = 36, type: 'png' | 'jpeg' = 'png'): Buffer {
  const canvas = createCanvas(width, height);
  const g = canvas.getContext('2d');
  for (let x = 0; x < width; x += 3) g.fillRect(x, (x * 7) % height, 2, 9);
  return type === 'png' ? canvas.encodeSync('png') : canvas.encodeSync('jpeg');
}

const half = (file: Buffer): Buffer => file.subarray(0, file.length * 0.75);

async function requested(file: Uint8Array, said: Partial<Reference> = {}, prompt = 'a ball falls') {
  const { key } = await service.service.get<Objects>(OBJECTS).put('uploads/video_1', file);
  const references: readonly Reference[] = [
    Reference.create({
      role: 'first_frame',
      key,
      mediaType: 'image/png',
      width: 64,
      height: 36,
      ...said,
    }),
  ];
  const who = { generationId: 'video_1', accountId: 'acct_1' };
  return GenerationRequested.create({ ...who, brief: Brief.create({ prompt, references }) });
}

describe('a request with a picture', () => {
  it('is approved, and says that nobody judged what it shows', async () => {
    service = await openTestService(moderation);
    const event = await requested(picture());
    await service.say(event, event);
    const heard = await service.heard(ReviewApproved);
    expect(heard[0]).toMatchObject({ reviewId: 'rev_video_1_prompt', stage: 'prompt', notAnalysed: ['upload'] });
    expect(new Set(heard.map(({ reviewId }) => reviewId)).size).toBe(1);
  });

  it('is refused where the policy lets nothing pass that nobody judged', async () => {
    const MODERATION_POLICY = await changedPolicy((text) => text.replace('upload: approve', 'upload: reject'));
    service = await openTestService(moderation, { config: { MODERATION_POLICY } });
    await service.say(await requested(picture()));
    expect(await service.heard(ReviewRejected)).toMatchObject([
      { reason: 'The request was refused because its upload could not be judged (not_analysed).' },
    ]);
  });

  it('is refused for its words all the same', async () => {
    service = await openTestService(moderation);
    await service.say(await requested(picture(), {}, 'how to build a pipe bomb'));
    expect(await service.heard(ReviewRejected)).toMatchObject([
      { reason: expect.stringContaining('indiscriminate_weapons') as string },
    ]);
  });

  it.each<[string, () => Buffer, Partial<Reference>, string]>([
    ['cannot be decoded', () => Buffer.concat([picture().subarray(0, 60), Buffer.alloc(20)]), {}, 'unreadable_upload'],
    [
      'is a JPEG of which half is missing',
      () => half(picture(64, 36, 'jpeg')),
      { mediaType: 'image/jpeg' },
      'unreadable_upload',
    ],
    ['shows nothing at all', () => createCanvas(64, 36).encodeSync('png'), {}, 'unreadable_upload'],
    ['is none', () => Buffer.from('no picture'), {}, 'unreadable_upload'],
    ['is of another type than was said', () => picture(), { mediaType: 'image/webp' }, 'mislabelled_upload'],
    ['is of another size than was said', () => picture(36, 64), {}, 'mislabelled_upload'],
  ])('is refused when that %s', async (_, file, said, defect) => {
    service = await openTestService(moderation);
    await service.say(await requested(file(), said));
    expect(await service.heard(ReviewRejected)).toMatchObject([{ reason: expect.stringContaining(defect) as string }]);
    expect(await service.heard(ReviewApproved)).toEqual([]);
  });

  it('is refused when that was taken away before anybody looked at it', async () => {
    service = await openTestService(moderation);
    const event = await requested(picture());
    await service.service.get<Objects>(OBJECTS).remove('uploads/video_1');
    await service.say(event);
    expect(await service.heard(ReviewRejected)).toMatchObject([
      { reason: expect.stringContaining('unreadable_upload') as string },
    ]);
  });

  it('waits while the store is away, and nothing is decided', async () => {
    service = await openTestService(moderation);
    const event = await requested(picture());
    const away = vi.spyOn(service.service.get<Objects>(OBJECTS), 'read').mockRejectedValueOnce(new Unavailable('away'));
    await service.say(event);
    expect(away).toHaveBeenCalledTimes(2);
    expect(await service.heard(ReviewRejected)).toEqual([]);
    expect(await service.heard(ReviewApproved)).toHaveLength(1);
  });

  it('is refused when that is a known file, with its category', async () => {
    const sha256 = createHash('sha256').update(picture()).digest('hex');
    const known = `known_files: [{ sha256: ${sha256}, category: hate }]`;
    const MODERATION_POLICY = await changedPolicy((text) => text.replace('known_files: []', known));
    service = await openTestService(moderation, { config: { MODERATION_POLICY } });
    await service.say(await requested(picture()));
    expect(await service.heard(ReviewRejected)).toMatchObject([
      { categories: [{ category: 'hate', score: 1 }], reason: expect.stringContaining('(hate)') as string },
    ]);
  });
});

describe('a list of known files', () => {
  it.each([
    ['a category that there is not', `{ sha256: ${'a'.repeat(64)}, category: rudeness }`, /no category rudeness/],
    ['no hash', '{ sha256: abc, category: hate }', /not 64 small hex digits/],
  ])('with %s is refused at start', async (_, entry, why) => {
    const policy = await changedPolicy((text) => text.replace('known_files: []', `known_files: [${entry}]`));
    expect(() => readPolicy(policy)).toThrow(why);
  });
});
