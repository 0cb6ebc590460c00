import { request as httpRequest } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestService, type HttpAnswer, type TestService } from '../index.ts';
import { example } from './service.ts';

let service: TestService;
beforeAll(async () => void (service = await openTestService(example)));
afterAll(() => service.close());

const create = (body: unknown, headers?: Record<string, string>) =>
  service.http('POST', '/v1/notes', { body, ...(headers ? { headers } : {}) });
const form = (...parts: readonly [string, string | Blob, string?][]) => {
  const data = new FormData();
  for (const [name, value, filename] of parts) {
    if (typeof value === 'string') data.append(name, value);
    else data.append(name, value, filename);
  }
  return data;
};
const error = ({ status, body }: HttpAnswer) => [status, body.error.code, body.error.param];

describe('JSON and multipart', () => {
  it('give the same object', async () => {
    const json = await create({
      prompt: 'a dog',
      seconds: '8',
      seed: 7,
      audio: true,
      characters: [{ id: 'a' }, { id: 'b' }],
    });
    const fields: [string, string][] = [
      ['characters[][id]', 'a'],
      ['characters[][id]', 'b'],
      ['prompt', 'a dog'],
      ['seconds', '8'],
      ['seed', '7'],
      ['audio', 'true'],
    ];
    const multipart = await create(form(...fields));
    const indexed = fields.map(([name, value], i): [string, string] => [name.replace('[]', `[${i}]`), value]);
    expect(json.status).toBe(200);
    expect(multipart.body).toEqual(json.body);
    expect((await create(form(...indexed))).body).toEqual(json.body);
    expect(json.body.note).toMatchObject({ model: 'sora-2', seconds: '8', seed: 7, audio: true });
  });

  it('nest by brackets', async () => {
    const answer = await create(form(['prompt', 'x'], ['input_reference[file_id]', 'file_1']));
    expect(answer.body.note.input_reference).toEqual({ file_id: 'file_1' });
  });

  it('take a file before the fields, whatever type it declares', async () => {
    const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);
    const answer = await create(form(['input_reference', new Blob([png]), '../../etc/passwd'], ['prompt', 'x']));
    expect(answer.body.note.input_reference).toMatchObject({ type: 'image/png', size: 11, read: 11 });
  });

  it('take a file that is larger than what stays in memory, sent without a length', async () => {
    const chunk = new Uint8Array(100_000).fill(7);
    const boundary = 'openai-xyz';
    const text = (value: string) => new TextEncoder().encode(value);
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(
          text(`--${boundary}\r\ncontent-disposition: form-data; name="input_reference"; filename="big"\r\n\r\n`),
        );
        for (let i = 0; i < 15; i += 1) controller.enqueue(chunk);
        controller.enqueue(
          text(`\r\n--${boundary}\r\ncontent-disposition: form-data; name="prompt"\r\n\r\nx\r\n--${boundary}--\r\n`),
        );
        controller.close();
      },
    });
    const answer = await create(body, { 'content-type': `multipart/form-data; boundary=${boundary}` });
    expect(answer.body.note.input_reference).toMatchObject({ size: 1_500_000, read: 1_500_000 });
  });
});

describe('a wrong field', () => {
  it.each([
    ['missing', {}, 'prompt', 'missing_required_parameter'],
    ['null', { prompt: null }, 'prompt', 'invalid_type'],
    ['empty', { prompt: '' }, 'prompt', 'invalid_value'],
    ['too long', { prompt: 'x'.repeat(21) }, 'prompt', 'string_above_max_length'],
    ['of another type', { prompt: 7 }, 'prompt', 'invalid_type'],
    ['of none of several types', { prompt: 'x', seconds: true }, 'seconds', 'invalid_type'],
    ['not among the allowed', { prompt: 'x', model: 'sora-9' }, 'model', 'invalid_value'],
    ['unknown', { prompt: 'x', second: '4' }, 'second', 'unknown_parameter'],
    [
      'unknown, deep inside',
      { prompt: 'x', characters: [{ id: 'a', name: 'b' }] },
      'characters[0][name]',
      'unknown_parameter',
    ],
    ['called __proto__', JSON.parse('{"prompt":"x","__proto__":{"a":1}}'), '__proto__', 'unknown_parameter'],
    ['missing, deep inside', { prompt: 'x', characters: [{}] }, 'characters[0][id]', 'missing_required_parameter'],
    [
      'a list that is too long',
      { prompt: 'x', characters: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] },
      'characters',
      'invalid_value',
    ],
    [
      'text instead of a file',
      { prompt: 'x', input_reference: 'https://example.com/a.png' },
      'input_reference',
      'invalid_type',
    ],
    [
      'an empty object instead of a file',
      { prompt: 'x', input_reference: {} },
      'input_reference[file_id]',
      'missing_required_parameter',
    ],
    ['a fraction instead of a whole number', { prompt: 'x', seed: 1.5 }, 'seed', 'invalid_type'],
  ])('that is %s is named', async (_what, body, param, code) => {
    expect(error(await create(body))).toEqual([400, code, param]);
  });

  it('is shown with what is allowed, the bad value first', async () => {
    const { body } = await create({ prompt: 'x', model: 'sora-9' });
    expect(body.error).toEqual({
      message: "Invalid value: 'sora-9'. Allowed values are: 'sora-2' and 'sora-2-pro'.",
      type: 'invalid_request_error',
      param: 'model',
      code: 'invalid_value',
    });
  });

  it('of a form is named as its sender spelled it', async () => {
    expect(error(await create(form(['prompt', 'x'], ['characters[][idd]', 'a'])))).toEqual([
      400,
      'unknown_parameter',
      'characters[][idd]',
    ]);
    expect(error(await create(form(['prompt', 'x'], ['seed', 'many'])))).toEqual([400, 'invalid_type', 'seed']);
    expect(error(await create(form(['prompt', 'x'], ['a[b', '1'])))).toEqual([400, 'unknown_parameter', 'a[b']);
    expect(error(await create(form(['prompt', 'x'], ['characters', 'a'], ['characters[id]', 'b'])))).toEqual([
      400,
      'invalid_value',
      'characters[id]',
    ]);
  });

  it('of the query or the path is named too', async () => {
    const list = (query: string) => service.http('GET', `/v1/notes?${query}`);
    expect((await list('limit=5&order=asc')).body).toEqual({ limit: 5, order: 'asc' });
    expect(error(await list('limit=101'))).toEqual([400, 'invalid_value', 'limit']);
    expect(error(await list('limit=ten'))).toEqual([400, 'invalid_type', 'limit']);
    expect(error(await list('order=up'))).toEqual([400, 'invalid_value', 'order']);
    expect(error(await list('offset=1'))).toEqual([400, 'unknown_parameter', 'offset']);
  });
});

describe('a body that cannot be read', () => {
  const raw = (body: string, type: string) =>
    service.http('POST', '/v1/notes', { body, headers: { 'content-type': type } });
  it.each([
    ['broken JSON', '{"prompt":', 'application/json', 400],
    ['JSON that is no object', '["x"]', 'application/json', 400],
    ['a number', '7', 'application/json', 400],
    ['multipart without boundary', 'x', 'multipart/form-data', 400],
    [
      'multipart that is cut off',
      '--b\r\ncontent-disposition: form-data; name="prompt"\r\n\r\nx',
      'multipart/form-data; boundary=b',
      400,
    ],
    ['a form of the web', 'prompt=x', 'application/x-www-form-urlencoded', 415],
    ['plain text', 'x', 'text/plain', 415],
  ])('%s is refused in the envelope', async (_what, body, type, status) => {
    const answer = await raw(body, type);
    expect(answer.status).toBe(status);
    expect(answer.body.error).toMatchObject({ type: 'invalid_request_error', param: null, code: null });
  });

  it('that is absent misses its fields', async () => {
    expect(error(await service.http('POST', '/v1/notes'))).toEqual([400, 'missing_required_parameter', 'prompt']);
  });

  it('that is too large is refused as such, whether its length is told or not', async () => {
    expect((await create({ prompt: 'x'.repeat(1_100_000) })).status).toBe(413);
    expect(await chunked(service.url, 1_100_000)).toBe(413);
    expect(await chunked(service.url, 2_100_000, true)).toBe(413);
    const image = form(['image', new Blob([new Uint8Array(2_100_000)]), 'x']);
    expect((await service.http('POST', '/v1/notes/image', { body: image })).status).toBe(413);
    expect(
      (
        await service.http('POST', '/v1/notes/image', {
          body: form(['image', new Blob([new Uint8Array(1_900_000)]), 'x']),
        })
      ).body,
    ).toEqual({ size: 1_900_000 });
  });

  it('is not read at all before the caller is let in', async () => {
    const answer = await service.http('POST', '/v1/notes', {
      as: null,
      body: '{"prompt":',
      headers: { 'content-type': 'application/json' },
    });
    expect(answer.status).toBe(401);
  });
});

/** Sends so many bytes without telling how many, and gives the status of the answer. */
function chunked(url: string, bytes: number, asForm = false): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(`${url}/v1/notes${asForm ? '/image' : ''}`, {
      method: 'POST',
      headers: {
        'content-type': asForm ? 'multipart/form-data; boundary=b' : 'application/json',
        authorization: 'Bearer as:acct_1',
      },
    });
    request.once('response', (response) => {
      resolve(response.statusCode!);
      request.destroy();
    });
    request.once('error', reject);
    request.write(asForm ? '--b\r\ncontent-disposition: form-data; name="image"; filename="x"\r\n\r\n' : '{"prompt":"');
    request.write('x'.repeat(bytes));
  });
}
