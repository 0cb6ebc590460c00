import OpenAI, { toFile } from 'openai';
import { GenerationRequested, KeepPictureResponse, type KeepPictureRequest } from '@cielo/contracts';
import { InvalidValue, Unavailable } from '@cielo/errors';
import { ScriptedModelServer } from '@cielo/inference';
import { OBJECTS, type Objects } from '@cielo/objects';
import { keyOf } from '@cielo/testing';
import { afterEach, describe, expect, it } from 'vitest';
import { Orchestra, PRO, type Setup } from './orchestra.ts';

const PICTURE = Buffer.from('a picture, as far as anybody knows here');
const asUrl = (file: Buffer) => `data:image/png;base64,${file.toString('base64')}`;
const quiet = { ORCHESTRATION_RENDER_SLOTS: '0', ORCHESTRATION_OPEN_PRO: '1000' };

let orchestra: Orchestra;
afterEach(() => orchestra.service.close());

/** Delivery as it would be, which takes down what it is asked to keep. */
async function open(setup: Setup = {}) {
  const asked: KeepPictureRequest[] = [];
  const keepPicture = async (request: KeepPictureRequest) => {
    asked.push(request);
    const { width, height, file, generationId, onlyCheck } = request;
    if (onlyCheck) return KeepPictureResponse.create({ mediaType: 'image/png', sizeBytes: file.length, width, height });
    const { key } = await orchestra.service.service.get<Objects>(OBJECTS).put(`uploads/${generationId}`, file);
    return KeepPictureResponse.create({ key, mediaType: 'image/png', sizeBytes: file.length, width, height });
  };
  orchestra = await Orchestra.open({ config: quiet, keepPicture, ...setup });
  return asked;
}

const create = (body: unknown, headers: Record<string, string> = {}) =>
  orchestra.http('POST', '/v1/videos', { body, headers });

function form(fields: Readonly<Record<string, string | Blob>>): FormData {
  const parts = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value === 'string') parts.append(name, value);
    else parts.append(name, value, '../../etc/passwd');
  }
  return parts;
}

const file = (bytes: Buffer<ArrayBuffer>) => new Blob([bytes], { type: 'application/octet-stream' });
const withReference = (reference: unknown) => ({ prompt: 'a dog', input_reference: reference });

describe('a picture to begin with', () => {
  it.each<[string, () => unknown]>([
    ['a file part', () => form({ input_reference: file(PICTURE), prompt: 'a dog' })],
    ['an object', () => withReference({ image_url: asUrl(PICTURE) })],
    ['an object in brackets', () => form({ 'input_reference[image_url]': asUrl(PICTURE), prompt: 'a dog' })],
    ['a data: URL as it is', () => withReference(asUrl(PICTURE))],
    ['a data: URL as a part', () => form({ input_reference: asUrl(PICTURE), prompt: 'a dog' })],
  ])('comes as %s, is kept by delivery, and is part of what was asked for', async (_, body) => {
    const asked = await open();
    const { status, body: video } = await create(body());
    expect({ status, video }).toMatchObject({
      status: 200,
      video: { input_reference: { media_type: 'image/png', size_bytes: PICTURE.length } },
    });
    expect(asked).toMatchObject([{ generationId: video.id, accountId: 'acct_1', width: 720, height: 1280 }]);
    expect(Buffer.from(asked[0]!.file).equals(PICTURE)).toBe(true);
    const [said] = await orchestra.service.heard(GenerationRequested);
    expect(said!.brief!.references).toMatchObject([
      { role: 'first_frame', key: expect.stringContaining(`uploads/${video.id}/`), width: 720, height: 1280 },
    ]);
    const [key] = said!.brief!.references.map((reference) => reference.key);
    expect(Buffer.from(await orchestra.service.service.get<Objects>(OBJECTS).read(key!)).equals(PICTURE)).toBe(true);
  });

  it('comes through the SDK, as a file and as an object', async () => {
    const asked = await open();
    const client = new OpenAI({ apiKey: PRO, baseURL: `${orchestra.service.url}/v1`, maxRetries: 0 });
    await client.videos.create({ prompt: 'a dog', input_reference: await toFile(PICTURE, 'dog.png') });
    await client.videos.create({ prompt: 'a dog', input_reference: { image_url: asUrl(PICTURE) } });
    expect(asked.map((request) => Buffer.from(request.file).equals(PICTURE))).toEqual([true, true]);
  });

  it('is nothing when there is none', async () => {
    const asked = await open();
    expect((await create({ prompt: 'a dog' })).body.input_reference).toBeNull();
    expect(asked).toEqual([]);
    expect((await orchestra.service.heard(GenerationRequested))[0]!.brief!.references).toEqual([]);
  });

  const large = 'A'.repeat(20_971_521);
  it.each<[string, unknown, string, string]>([
    ['a text in JSON', withReference('dog.png'), 'input_reference', 'invalid_type'],
    ['a text as a part', form({ prompt: 'a', input_reference: 'dog.png' }), 'input_reference', 'invalid_type'],
    ['a number', withReference(7), 'input_reference', 'invalid_type'],
    ['null', withReference(null), 'input_reference', 'invalid_type'],
    ['a list', withReference([asUrl(PICTURE)]), 'input_reference', 'invalid_type'],
    ['nothing in the object', withReference({}), 'input_reference', 'invalid_value'],
    ['both fields', withReference({ image_url: asUrl(PICTURE), file_id: 'f' }), 'input_reference', 'invalid_value'],
    ['a file_id', withReference({ file_id: 'file_1' }), 'input_reference', 'invalid_value'],
    [
      'a file_id in brackets',
      form({ prompt: 'a', 'input_reference[file_id]': 'f' }),
      'input_reference',
      'invalid_value',
    ],
    ['a field of another name', withReference({ url: 'x' }), 'input_reference[url]', 'unknown_parameter'],
    ['an image_url of another type', withReference({ image_url: 7 }), 'input_reference[image_url]', 'invalid_type'],
    ['an http URL', withReference({ image_url: 'https://example.com/a.png' }), 'input_reference', 'invalid_value'],
    ['an http URL as it is', withReference('http://example.com/a.png'), 'input_reference', 'invalid_value'],
    ['a path', withReference({ image_url: 'dog.png' }), 'input_reference', 'invalid_value'],
    ['broken base64', withReference({ image_url: 'data:image/png;base64,AAA' }), 'input_reference', 'invalid_value'],
    ['no base64', withReference({ image_url: 'data:image/png,abc' }), 'input_reference', 'invalid_value'],
    ['too long a URL', withReference({ image_url: large }), 'input_reference', 'string_above_max_length'],
    [
      'too large a file',
      form({ prompt: 'a', input_reference: file(Buffer.alloc(16_777_217)) }),
      'input_reference',
      'invalid_value',
    ],
  ])('is refused as %s, and nothing is kept', async (_, body, param, code) => {
    const asked = await open();
    const { status, body: answer } = await create(body);
    expect({ status, answer }).toMatchObject({ status: 400, answer: { error: { param, code } } });
    expect(answer.error.type).toBe('invalid_request_error');
    expect(asked).toEqual([]);
    expect(await orchestra.service.heard(GenerationRequested)).toEqual([]);
  });

  it('may be as large as the longest URL', async () => {
    const asked = await open();
    const longest = Buffer.alloc(15_728_600, 7);
    expect((await create(withReference({ image_url: asUrl(longest) }))).status).toBe(200);
    expect((await create(form({ prompt: 'a', 'input_reference[image_url]': asUrl(longest) }))).status).toBe(200);
    expect(asked.map((request) => request.file.length)).toEqual([longest.length, longest.length]);
  }, 30_000);

  it('is refused in the words of delivery, and leaves the key free', async () => {
    const headers = { 'idempotency-key': 'k1' };
    let refuse = true;
    await open({
      keepPicture: ({ width, height }) => {
        if (refuse) throw new InvalidValue('It must match the requested width and height.');
        return KeepPictureResponse.create({ key: 'uploads/x/y', mediaType: 'image/png', width, height });
      },
    });
    const refused = await create(withReference({ image_url: asUrl(PICTURE) }), headers);
    expect(refused.status).toBe(400);
    expect(refused.body.error).toMatchObject({ param: null, message: expect.stringContaining('must match') as string });
    refuse = false;
    expect((await create(withReference({ image_url: asUrl(Buffer.from('right')) }), headers)).status).toBe(200);
  });

  it('is not kept for a request that is refused for something else', async () => {
    const asked = await open({ quote: { amountCredits: 9n, availableCredits: 1n } });
    expect((await create(withReference({ image_url: asUrl(PICTURE) }))).status).toBe(429);
    expect((await create({ ...withReference({ image_url: asUrl(PICTURE) }), size: '1x1' })).status).toBe(400);
    expect(asked.filter(({ onlyCheck }) => !onlyCheck)).toEqual([]);
  });

  it('that is wrong is said to be wrong before credits are said to be missing', async () => {
    await open({
      quote: { amountCredits: 9n, availableCredits: 1n },
      keepPicture: () => {
        throw new InvalidValue('It must match the requested width and height.');
      },
    });
    const { status, body } = await create(withReference({ image_url: asUrl(PICTURE) }));
    expect({ status, message: body.error.message }).toEqual({
      status: 400,
      message: expect.stringContaining('must match') as string,
    });
  });

  it('is part of what an idempotency key stands for, whichever way it comes', async () => {
    const asked = await open();
    const headers = { 'idempotency-key': 'k2' };
    const first = await create(withReference({ image_url: asUrl(PICTURE) }), headers);
    const again = await create(form({ prompt: 'a dog', input_reference: file(PICTURE) }), headers);
    expect([again.status, again.body.id]).toEqual([200, first.body.id]);
    const other = await create(form({ prompt: 'a dog', input_reference: file(Buffer.from('other')) }), headers);
    const none = await create({ prompt: 'a dog' }, headers);
    expect([other.status, none.status]).toEqual([409, 409]);
    expect(asked).toHaveLength(1);
  });

  it('is asked for again, by itself, when delivery was away', async () => {
    let away = true;
    const names: string[] = [];
    await open({
      keepPicture: ({ width, height, generationId }) => {
        if (away) throw new Unavailable('away');
        names.push(generationId);
        return KeepPictureResponse.create({ key: 'uploads/x/y', mediaType: 'image/png', width, height });
      },
    });
    const headers = { 'idempotency-key': 'k3' };
    expect((await create(withReference({ image_url: asUrl(PICTURE) }), headers)).status).toBe(503);
    expect(await orchestra.service.heard(GenerationRequested)).toEqual([]);
    away = false;
    const { body: video } = await create(withReference({ image_url: asUrl(PICTURE) }), headers);
    expect(names).toEqual([video.id]);
  });

  it('is taken up with three others at most, since all are in memory; words alone need not wait', async () => {
    let letGo!: () => void;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    const accounts: string[] = [];
    await open({
      keepPicture: async ({ width, height, accountId }) => {
        accounts.push(accountId);
        await held;
        return KeepPictureResponse.create({ key: 'uploads/x/y', mediaType: 'image/png', width, height });
      },
    });
    const body = withReference({ image_url: asUrl(Buffer.alloc(1_000_000)) });
    const ask = (nth: number) =>
      orchestra.http('POST', '/v1/videos', { body, key: keyOf(`acct_${nth}`, { plan: 'pro' }) });
    const asked = [11, 12, 13, 14, 15, 16].map(ask);
    await orchestra.service.until(() => accounts.length === 4, 'four are taken up');
    expect((await create({ prompt: 'a dog' })).status).toBe(200);
    expect(accounts).toHaveLength(4);
    letGo();
    expect((await Promise.all(asked)).map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200]);
    expect(new Set(accounts).size).toBe(6);
  });

  it('can be quoted', async () => {
    const asked = await open();
    const quoted = await orchestra.http('POST', '/v1/videos/quote', {
      body: { input_reference: { image_url: asUrl(PICTURE) } },
    });
    expect(quoted.status).toBe(200);
    expect(asked).toEqual([]);
  });

  it('travels to the model server with the words', async () => {
    const modelServer = new ScriptedModelServer();
    await open({ modelServer, config: {} });
    const { body: video } = await create(withReference({ image_url: asUrl(PICTURE) }));
    await orchestra.complete(video.id);
    const [request] = modelServer.requests;
    expect(request!.references).toMatchObject([{ role: 'first_frame', mediaType: 'image/png' }]);
    expect(Buffer.from(request!.references![0]!.data).equals(PICTURE)).toBe(true);
    const deleted = await orchestra.http('DELETE', `/v1/videos/${video.id}`);
    expect(deleted.status).toBe(200);
  });
});
