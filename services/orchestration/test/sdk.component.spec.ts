import OpenAI, { APIError } from 'openai';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Orchestra, PRO } from './orchestra.ts';

/** The official SDK as it is published; only its base URL is another. */
describe('the SDK of the Videos API', () => {
  let orchestra: Orchestra;
  let client: OpenAI;
  beforeAll(async () => {
    orchestra = await Orchestra.open();
    client = new OpenAI({ apiKey: PRO, baseURL: `${orchestra.service.url}/v1`, maxRetries: 0 });
  });
  afterAll(() => orchestra.service.close());

  it('asks, follows, and finds the clip completed', async () => {
    const video = await client.videos.create({ prompt: 'a dog', model: 'sora-2', seconds: '8', size: '1280x720' });
    expect(video).toMatchObject({ status: 'queued', seconds: '8', size: '1280x720', prompt: 'a dog' });
    await orchestra.complete(video.id);
    const done = await client.videos.retrieve(video.id);
    expect(done).toMatchObject({ status: 'completed', progress: 100, error: null });
    expect(done.completed_at).toBeGreaterThanOrEqual(done.created_at);
  });

  it('carries our own fields, typed or not', async () => {
    const extras = { prompt: 'a dog', seed: 42, audio: false, characters: [{ id: 'char_1' }] };
    const video = (await client.videos.create(extras as never)) as unknown as Record<string, unknown>;
    expect(video).toMatchObject({ seed: 42, audio: false });
  });

  it('pages through all videos by itself', async () => {
    for (let i = 0; i < 3; i += 1) await client.videos.create({ prompt: `dog ${i}` });
    const ids: string[] = [];
    for await (const video of client.videos.list({ limit: 2 })) ids.push(video.id);
    expect(ids.length).toBeGreaterThanOrEqual(3);
    expect(ids).toEqual([...ids].sort().reverse());
  });

  it('deletes', async () => {
    const { id } = await client.videos.create({ prompt: 'a dog' });
    expect(await client.videos.delete(id)).toEqual({ id, object: 'video.deleted', deleted: true });
    await expect(client.videos.retrieve(id)).rejects.toMatchObject({ status: 404 });
  });

  it('shows errors with their code, param and request', async () => {
    const error = await client.videos
      .create({ prompt: 'a dog', seconds: '5' as never })
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(APIError);
    expect(error).toMatchObject({
      status: 400,
      code: 'invalid_value',
      param: 'seconds',
      type: 'invalid_request_error',
    });
    expect((error as APIError).requestID).toBeTruthy();
  });

  it('finds models', async () => {
    const names: string[] = [];
    for await (const { id } of client.models.list()) names.push(id);
    expect(names).toContain('sora-2');
    expect((await client.models.retrieve('sora-2-pro')).object).toBe('model');
  });
});

describe('the OpenAPI document', () => {
  it('tells every operation and the shape of a Video', async () => {
    const orchestra = await Orchestra.open({ config: { ORCHESTRATION_RENDER_SLOTS: '0' } });
    const { body } = await orchestra.http('GET', '/openapi.json');
    const metrics = await orchestra.http('GET', '/metrics');
    await orchestra.service.close();
    const operations = Object.values(body.paths as Record<string, Record<string, { operationId: string }>>)
      .flatMap((methods) => Object.values(methods))
      .map(({ operationId }) => operationId);
    expect(operations).toEqual(
      expect.arrayContaining([
        'createVideo',
        'quoteVideo',
        'listVideos',
        'retrieveVideo',
        'deleteVideo',
        'cancelVideo',
        'watchVideo',
      ]),
    );
    expect(operations).toEqual(expect.arrayContaining(['listModels', 'retrieveModel', 'remixVideo', 'createBatch']));
    expect(Object.keys(body.components.schemas.Video.properties)).toContain('queue_position');
    expect(body.components.schemas.CreateVideo.required).toEqual(['prompt']);
    expect(metrics.status).toBe(200);
  });
});
