import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GenerationRequested } from '@cielo/contracts';
import { keyOf, scopesAsked } from '@cielo/testing';
import { RequestGeneration } from '../src/application/request-generation.ts';
import { CALLER, Orchestra, PRO, STANDARD } from './orchestra.ts';

/** Nothing is rendered here, and nobody runs into the number of videos at once. */
const quiet = { ORCHESTRATION_RENDER_SLOTS: '0', ORCHESTRATION_OPEN_PRO: '1000', ORCHESTRATION_OPEN_STANDARD: '2' };

const THIRTEEN = [
  'id',
  'object',
  'model',
  'status',
  'progress',
  'created_at',
  'completed_at',
  'expires_at',
  'prompt',
  'size',
  'seconds',
  'remixed_from_video_id',
  'error',
];

describe('the videos API', () => {
  let orchestra: Orchestra;
  beforeAll(async () => void (orchestra = await Orchestra.open({ config: quiet })));
  afterAll(() => orchestra.service.close());

  const create = (body: unknown, headers: Record<string, string> = {}, key = PRO) =>
    orchestra.http('POST', '/v1/videos', { body, headers, key });

  describe('creating', () => {
    it('answers 200 with all keys of a Video, as text what is text', async () => {
      const { status, body, headers } = await create({ prompt: 'a dog' });
      expect(status).toBe(200);
      expect(headers.get('content-type')).toContain('application/json');
      expect(headers.get('x-request-id')).toBeTruthy();
      expect(Object.keys(body)).toEqual(expect.arrayContaining(THIRTEEN));
      expect(body).toMatchObject({
        id: expect.stringMatching(/^video_[0-9a-f]{32}$/) as string,
        object: 'video',
        model: 'sora-2',
        status: 'queued',
        progress: 0,
        completed_at: null,
        expires_at: null,
        prompt: 'a dog',
        size: '720x1280',
        seconds: '4',
        remixed_from_video_id: null,
        error: null,
        fps: 30,
        audio: true,
        quoted_credits: 4,
        queue_position: null,
        cancelled: false,
      });
      expect(Number.isInteger(body.created_at)).toBe(true);
      expect(Number.isInteger(body.seed)).toBe(true);
      expect(Number.isInteger(body.eta_seconds)).toBe(true);
    });

    it('takes multipart like JSON', async () => {
      const form = new FormData();
      for (const [name, value] of [
        ['prompt', 'a dog'],
        ['model', 'sora-2-pro'],
        ['seconds', '8'],
        ['size', '1920x1080'],
        ['seed', '42'],
        ['audio', 'false'],
        ['fps', '24'],
        ['negative_prompt', 'cats'],
        ['characters[][id]', 'char_1'],
        ['characters[][id]', 'char_2'],
      ] as const) {
        form.append(name, value);
      }
      const { status, body } = await create(form);
      expect(status).toBe(200);
      expect(body).toMatchObject({
        model: 'sora-2-pro',
        seconds: '8',
        size: '1920x1080',
        seed: 42,
        audio: false,
        fps: 24,
      });
      const asked = (await orchestra.service.heard(GenerationRequested)).find(
        ({ generationId }) => generationId === body.id,
      );
      expect(asked).toMatchObject({
        accountId: 'acct_1',
        plan: 'pro',
        quotedCredits: 4n,
        brief: { likenessIds: ['char_1', 'char_2'], negativePrompt: 'cats', seconds: 8, width: 1920 },
      });
    });

    it('answers an alias under the name that was asked for, and tells others the model', async () => {
      const { body } = await create({ prompt: 'a dog', model: 'sora-2-2025-12-08' });
      expect(body.model).toBe('sora-2-2025-12-08');
      const asked = await orchestra.service.heard(GenerationRequested);
      expect(asked.at(-1)!.brief!.model).toBe('sora-2');
    });

    it('takes seconds as a number too, and answers a text', async () => {
      expect((await create({ prompt: 'a dog', seconds: 8 })).body.seconds).toBe('8');
    });

    it.each([
      ['no prompt', {}, 'prompt', 'missing_required_parameter'],
      ['an empty prompt', { prompt: '' }, 'prompt', 'missing_required_parameter'],
      ['a blank prompt', { prompt: ' \n ' }, 'prompt', 'missing_required_parameter'],
      ['a prompt that is no text', { prompt: 7 }, 'prompt', 'invalid_type'],
      ['a prompt that is too long', { prompt: 'x'.repeat(32_001) }, 'prompt', 'string_above_max_length'],
      ['an unknown model', { prompt: 'a', model: 'sora-9' }, 'model', 'invalid_value'],
      ['a length of another type', { prompt: 'a', seconds: true }, 'seconds', 'invalid_type'],
      ['a fraction of a second', { prompt: 'a', seconds: 4.5 }, 'seconds', 'invalid_type'],
      ['a length that is not offered', { prompt: 'a', seconds: '25' }, 'seconds', 'invalid_value'],
      ['a size that is not offered', { prompt: 'a', size: '1024x1792' }, 'size', 'invalid_value'],
      ['a width alone', { prompt: 'a', width: 720 }, 'height', 'missing_required_parameter'],
      ['a misspelt field', { prompt: 'a', second: '8' }, 'second', 'unknown_parameter'],
      ['duration', { prompt: 'a', duration: 8 }, 'duration', 'unknown_parameter'],
      ['a seed below nought', { prompt: 'a', seed: -1 }, 'seed', 'invalid_value'],
      ['a seed that is text', { prompt: 'a', seed: '7' }, 'seed', 'invalid_type'],
      ['too many frames', { prompt: 'a', fps: 60 }, 'fps', 'invalid_value'],
      ['sound from a silent model', { prompt: 'a', model: 'sora-1-turbo', audio: true }, 'audio', 'unknown_parameter'],
      [
        'three characters',
        { prompt: 'a', characters: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] },
        'characters',
        'invalid_value',
      ],
      [
        'something within a character',
        { prompt: 'a', characters: [{ id: 'a', x: 1 }] },
        'characters[0][x]',
        'unknown_parameter',
      ],
    ])('refuses %s', async (_, body, param, code) => {
      const { status, body: answer } = await create(body);
      expect({ status, answer }).toMatchObject({
        status: 400,
        answer: { error: { type: 'invalid_request_error', param, code } },
      });
      expect(Object.keys((answer as { error: object }).error).sort()).toEqual(['code', 'message', 'param', 'type']);
    });

    it('refuses what is no JSON', async () => {
      const { status, body } = await create('{', { 'content-type': 'application/json' });
      expect(status).toBe(400);
      expect(body.error.param).toBeNull();
    });

    it('takes a prompt of 32,000 emoji, right-to-left and markup', async () => {
      for (const prompt of ['🐕'.repeat(32_000), 'كلب على الشاطئ', '<script>alert("dog")</script> **dog**']) {
        expect((await create({ prompt })).body.prompt).toBe(prompt);
      }
    });

    it('needs a key', async () => {
      const { status, body } = await orchestra.service.http('POST', '/v1/videos', { as: null, body: { prompt: 'a' } });
      expect(status).toBe(401);
      expect(body.error.code).toBe('invalid_api_key');
    });

    it('keeps models of a larger plan to that plan', async () => {
      const { status, body } = await create({ prompt: 'a', model: 'sora-2-pro' }, {}, STANDARD);
      expect(status).toBe(403);
      expect(body.error).toMatchObject({ param: 'model', code: 'plan_required' });
    });

    it('keeps nothing of what it refused', async () => {
      const before = (await orchestra.service.heard(GenerationRequested)).length;
      await create({ prompt: 'a', size: '1x1' });
      expect(await orchestra.service.heard(GenerationRequested)).toHaveLength(before);
    });

    it('limits how many are under way at once', async () => {
      const crowd = keyOf('acct_crowd');
      for (const expected of [200, 200, 429]) expect((await create({ prompt: 'a' }, {}, crowd)).status).toBe(expected);
      const { headers, body } = await create({ prompt: 'a' }, {}, crowd);
      expect(body.error).toMatchObject({ type: 'video_generation_user_error', code: null, param: null });
      expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
      expect(headers.get('x-should-retry')).toBeNull();
    });

    it('keeps the limit exactly, even for requests at the same moment', async () => {
      const request = orchestra.service.service.get(RequestGeneration);
      const caller = { ...CALLER, accountId: 'acct_rush', plan: 'standard' };
      const answers = await Promise.allSettled(Array.from({ length: 8 }, () => request.run(caller, { prompt: 'a' })));
      expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
    });
  });

  describe('an idempotency key', () => {
    const key = (value: string) => ({ 'idempotency-key': value });

    it('makes the same request the same video, also at the same moment', async () => {
      const asked = await Promise.all([1, 2, 3].map(() => create({ prompt: 'a', seconds: '8' }, key('k1'))));
      const later = await create({ seconds: '8', prompt: 'a' }, key('k1'));
      expect(new Set([...asked, later].map(({ body }) => body.id as string)).size).toBe(1);
    });

    it('makes one video of requests that do not know of each other yet', async () => {
      const request = orchestra.service.service.get(RequestGeneration);
      const all = await Promise.all(Array.from({ length: 5 }, () => request.run(CALLER, { prompt: 'a' }, 'k3')));
      expect(new Set(all.map(({ id }) => id)).size).toBe(1);
    });

    it('refuses another request, for good', async () => {
      await create({ prompt: 'a' }, key('k2'));
      const { status, headers, body } = await create({ prompt: 'b' }, key('k2'));
      expect(status).toBe(409);
      expect(headers.get('x-should-retry')).toBe('false');
      expect(body.error.code).toBe('idempotency_key_reused');
    });

    it('belongs to its account', async () => {
      const other = await create({ prompt: 'b' }, key('k2'), keyOf('acct_3', { plan: 'pro' }));
      expect(other.status).toBe(200);
    });

    it('must be one', async () => {
      expect((await create({ prompt: 'a' }, key('x'.repeat(256)))).body.error.param).toBe('Idempotency-Key');
    });
  });

  it('the same key twice at once is one request, also where there is room for one only', async () => {
    const one = await Orchestra.open({ config: { ...quiet, ORCHESTRATION_OPEN_STANDARD: '1' } });
    const headers = { 'idempotency-key': 'twice at once'.replaceAll(' ', '-') };
    const ask = () => one.http('POST', '/v1/videos', { body: { prompt: 'a' }, headers, key: STANDARD });
    const answers = await Promise.all([ask(), ask(), ask()]);
    await one.service.close();
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
  });

  describe('a quote', () => {
    it('says price, balance and time, without a prompt and without making anything', async () => {
      const before = (await orchestra.service.heard(GenerationRequested)).length;
      const { status, body } = await orchestra.http('POST', '/v1/videos/quote', {
        body: { model: 'sora-2-pro', seconds: '8' },
      });
      expect(status).toBe(200);
      expect(body).toMatchObject({
        object: 'video.quote',
        model: 'sora-2-pro',
        seconds: '8',
        size: '720x1280',
        amount_credits: 4,
        price_book_version: '2026-09',
        available_credits: 100,
        affordable: true,
        queue_length: 0,
      });
      expect(body.eta_seconds).toBeGreaterThan(8);
      expect(await orchestra.service.heard(GenerationRequested)).toHaveLength(before);
    });

    it('refuses what a request would be refused for', async () => {
      const { status, body } = await orchestra.http('POST', '/v1/videos/quote', { body: { seconds: '5' } });
      expect(status).toBe(400);
      expect(body.error.param).toBe('seconds');
    });
  });

  describe('retrieving', () => {
    it('tells how often to ask, and is not to be stored', async () => {
      const id = await orchestra.create();
      const { status, headers, body } = await orchestra.http('GET', `/v1/videos/${id}`);
      expect(status).toBe(200);
      expect(body.id).toBe(id);
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('openai-poll-after-ms')).toMatch(/^[2-5]\d{3}$/);
    });

    it('answers an unknown id and a foreign one alike, on every path', async () => {
      const id = await orchestra.create();
      const foreign = keyOf('acct_other', { plan: 'pro' });
      for (const [method, path] of [
        ['GET', ''],
        ['DELETE', ''],
        ['POST', '/cancel'],
        ['GET', '/events'],
      ] as const) {
        const unknown = await orchestra.http(method, `/v1/videos/video_0${path}`);
        const notMine = await orchestra.http(method, `/v1/videos/${id}${path}`, { key: foreign });
        expect(unknown.status).toBe(404);
        expect(notMine.status).toBe(404);
        expect(notMine.body.error.message.replace(id, 'video_0')).toBe(unknown.body.error.message);
      }
      expect((await orchestra.video(id)).status).toBe('queued');
    });
  });

  describe('listing', () => {
    const page = async (query: string, key: string) =>
      (await orchestra.http('GET', `/v1/videos?${query}`, { key })).body;

    it('pages both ways, stable while new ones arrive', async () => {
      const key = keyOf('acct_pages', { plan: 'pro' });
      const ids: string[] = [];
      for (let i = 0; i < 5; i += 1) ids.push(await orchestra.create({}, { key }));
      const first = await page('limit=2', key);
      expect(first).toMatchObject({ object: 'list', first_id: ids[4], last_id: ids[3], has_more: true });
      await orchestra.create({}, { key });
      const second = await page(`limit=2&after=${first.last_id}`, key);
      expect(second.data.map(({ id }: { id: string }) => id)).toEqual([ids[2], ids[1]]);
      const third = await page(`limit=2&after=${second.last_id}`, key);
      expect(third).toMatchObject({ first_id: ids[0], last_id: ids[0], has_more: false });
      const forth = await page(`limit=3&order=asc&after=${ids[0]}`, key);
      expect(forth.data.map(({ id }: { id: string }) => id)).toEqual([ids[1], ids[2], ids[3]]);
    });

    it('goes on after one that was deleted', async () => {
      const key = keyOf('acct_gone', { plan: 'pro' });
      const [first, second] = [await orchestra.create({}, { key }), await orchestra.create({}, { key })];
      await orchestra.http('DELETE', `/v1/videos/${second}`, { key });
      expect((await page('', key)).data).toHaveLength(1);
      expect((await page(`after=${second}`, key)).first_id).toBe(first);
    });

    it('of nothing has all its keys', async () => {
      expect(await page('', keyOf('acct_empty'))).toEqual({
        object: 'list',
        data: [],
        first_id: null,
        last_id: null,
        has_more: false,
      });
    });

    it('may be asked for nothing', async () => {
      const key = keyOf('acct_none', { plan: 'pro' });
      await orchestra.create({}, { key });
      expect(await page('limit=0', key)).toMatchObject({ data: [], has_more: true });
    });

    it.each([
      ['limit=101', 'limit'],
      ['limit=-1', 'limit'],
      ['limit=x', 'limit'],
      ['order=up', 'order'],
      ['after=video_0', 'after'],
      ['page=2', 'page'],
    ])('refuses %s', async (query, param) => {
      const { status, body } = await orchestra.http('GET', `/v1/videos?${query}`);
      expect(status).toBe(400);
      expect(body.error.param).toBe(param);
    });

    it('does not tell whether a foreign id exists', async () => {
      const id = await orchestra.create();
      const { status } = await orchestra.http('GET', `/v1/videos?after=${id}`, { key: keyOf('acct_spy') });
      expect(status).toBe(400);
    });
  });

  describe('models', () => {
    it('are listed with what they can', async () => {
      const { body } = await orchestra.http('GET', '/v1/models');
      expect(body.object).toBe('list');
      const names = body.data.map(({ id }: { id: string }) => id) as string[];
      expect(names).toEqual(expect.arrayContaining(['sora-2', 'sora-2-pro']));
      expect(body.data.find(({ id }: { id: string }) => id === 'sora-2')).toMatchObject({
        object: 'model',
        owned_by: 'cielo',
        sizes: ['720x1280', '1280x720'],
        default_seconds: '4',
        sound: true,
        price_class: 'standard',
        engine: 'built-in',
      });
    });

    it('are found by name and alias, and else not', async () => {
      expect((await orchestra.http('GET', '/v1/models/sora-2-2025-10-06')).body.id).toBe('sora-2-2025-10-06');
      const { status, body } = await orchestra.http('GET', '/v1/models/gpt');
      expect(status).toBe(404);
      expect(body.error.code).toBe('model_not_found');
    });
  });

  it.each([
    ['POST', '/v1/videos/edits'],
    ['POST', '/v1/videos/extensions'],
    ['POST', '/v1/videos/video_1/remix'],
    ['POST', '/v1/batches'],
    ['GET', '/v1/batches'],
    ['GET', '/v1/batches/batch_1'],
    ['POST', '/v1/batches/batch_1/cancel'],
  ])('%s %s is not built yet, and says so', async (method, path) => {
    const { status, body } = await orchestra.http(method, path, method === 'POST' ? { body: { prompt: 'a' } } : {});
    expect(status).toBe(501);
    expect(body.error).toMatchObject({ type: 'server_error', code: 'not_implemented' });
  });
});

it('every operation asks for the scope that it needs; what models there are is for every key', async () => {
  const orchestra = await Orchestra.open({ config: quiet });
  const asked = await scopesAsked(orchestra.service);
  await orchestra.service.close();
  expect(asked).toEqual({
    editVideo: 'videos:write',
    extendVideo: 'videos:write',
    remixVideo: 'videos:write',
    createVideo: 'videos:write',
    listVideos: 'videos:read',
    quoteVideo: 'videos:read',
    retrieveVideo: 'videos:read',
    deleteVideo: 'videos:write',
    cancelVideo: 'videos:write',
    watchVideo: 'videos:read',
    listModels: null,
    retrieveModel: null,
    createBatch: 'videos:write',
    listBatches: 'videos:read',
    retrieveBatch: 'videos:read',
    cancelBatch: 'videos:write',
  });
});

describe('what others decide', () => {
  it('a country that is not open is refused with the reason of its launch', async () => {
    const orchestra = await Orchestra.open({ config: quiet, closed: 'Cielo is not open in FR yet.' });
    const { status, body } = await orchestra.http('POST', '/v1/videos', { body: { prompt: 'a' } });
    await orchestra.service.close();
    expect(status).toBe(403);
    expect(body.error).toMatchObject({
      code: 'unsupported_country_region_territory',
      message: 'Cielo is not open in FR yet.',
    });
  });

  it('too few credits are refused with balance and price, and retrying is pointless', async () => {
    const orchestra = await Orchestra.open({ config: quiet, quote: { amountCredits: 40n, availableCredits: 39n } });
    const { status, headers, body } = await orchestra.http('POST', '/v1/videos', { body: { prompt: 'a' } });
    const quote = await orchestra.http('POST', '/v1/videos/quote', { body: {} });
    await orchestra.service.close();
    expect(status).toBe(429);
    expect(headers.get('x-should-retry')).toBe('false');
    expect(body.error).toMatchObject({
      type: 'insufficient_quota',
      code: 'insufficient_quota',
      available_credits: 39,
      price_credits: 40,
    });
    expect(quote.body.affordable).toBe(false);
  });
});
