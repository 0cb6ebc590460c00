import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { loadImage } from '@napi-rs/canvas';
import {
  Brief,
  ClipMastered,
  ClipPublished,
  ClipWithdrawn,
  GenerationCancelled,
  GenerationDeleted,
  GenerationFailed,
  GenerationRendered,
  GenerationRequested,
  HoldCaptured,
  MasteringFailed,
  Track,
} from '@cielo/contracts';
import { Unavailable } from '@cielo/errors';
import { OBJECTS, type Objects } from '@cielo/objects';
import { readConfig } from '@cielo/service-host';
import { expectReadmeSettings, openTestService, scopesAsked, type TestService } from '@cielo/testing';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { MasteringQueue } from '../src/application/mastering-queue.ts';
import type { Mastering } from '../src/application/needs.ts';
import { RemoveObjects } from '../src/application/remove-objects.ts';
import { SweepObjects } from '../src/application/sweep-objects.ts';
import { TakeAwayClip } from '../src/application/take-away-clip.ts';
import { deliveryConfig } from '../src/config.ts';
import { CostlessMastering } from '../src/outbound/mastering.costless.ts';
import { delivery, deliveryWith } from '../src/service.ts';
import { realAudio, realStills, realVideo, tiny } from './real-tracks.ts';

const id = 'video_1';
const accountId = 'acct_1';
const who = { generationId: id, accountId };
const brief = Brief.create({
  width: tiny.width,
  height: tiny.height,
  seconds: tiny.seconds,
  fps: tiny.fps,
  audio: true,
});

let service: TestService;
afterEach(async () => {
  vi.restoreAllMocks();
  await service?.close();
});

const costless = deliveryWith(new CostlessMastering());
const requested = GenerationRequested.create({ ...who, brief });
const captured = HoldCaptured.create({ accountId, holdId: id });
const rendered = (fence = 1n, tracks: readonly Track[] = [Track.create({ kind: 'video', key: `track/${fence}` })]) =>
  GenerationRendered.create({ ...who, fence, brief, tracks });

const queue = () => service.service.get<MasteringQueue>(MasteringQueue);
const objects = () => service.service.get<Objects>(OBJECTS);

/** Everything that follows from these events has happened, the mastering too. */
async function tell(...events: Parameters<TestService['say']>): Promise<void> {
  await service.say(...events);
  await queue().idle();
  await service.drained();
}

async function publish(): Promise<void> {
  await tell(requested, rendered());
  await tell(captured);
}

async function files(folder = join(service.home, 'objects')): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
}

function get(path: string, headers: Record<string, string> = {}, as: string | null = accountId) {
  return service.http('GET', path, { as, headers });
}
const content = (headers?: Record<string, string>, query = '') => get(`/v1/videos/${id}/content${query}`, headers);

describe('a clip, from real tracks', () => {
  let video: Uint8Array;
  let audio: Uint8Array;
  let stills: Awaited<ReturnType<typeof realStills>>;
  beforeAll(async () => {
    [video, audio, stills] = await Promise.all([realVideo(tiny), realAudio(tiny.seconds), realStills(tiny)]);
  }, 60_000);

  async function store(): Promise<Track[]> {
    const put = async (kind: string, bytes: Uint8Array, timeMs = 0) =>
      Track.create({ kind, timeMs, key: (await objects().put(`generations/${id}`, bytes)).key });
    const pictures: Track[] = [];
    for (const { jpeg, timeMs } of stills) pictures.push(await put('stills', jpeg, timeMs));
    return [await put('video', video), await put('audio', audio), ...pictures];
  }

  it('is mastered, published and served in its three variants', async () => {
    service = await openTestService(delivery);
    await tell(requested, rendered(1n, await store()));
    const [said] = await service.heard(ClipMastered);
    expect(said).toMatchObject({ ...who, fence: 1n, provenance: 'unsigned' });
    expect((await content()).status).toBe(404);

    await tell(captured);
    expect(await service.heard(ClipPublished)).toMatchObject([{ ...who, expiresAtMs: 0n }]);
    const film = await content({ accept: 'application/binary' });
    expect(film.status).toBe(200);
    expect(film.headers.get('content-type')).toBe('video/mp4');
    expect(film.headers.get('x-cielo-provenance')).toBe('unsigned');
    expect(film.headers.get('etag')).toBe(`"${said!.masterSha256}"`);
    expect(Number(film.headers.get('content-length'))).toBe(Number(said!.sizeBytes));
    expect(film.bytes.length).toBe(Number(said!.sizeBytes));

    const thumbnail = await content({}, '?variant=thumbnail');
    expect(thumbnail.headers.get('content-type')).toBe('image/webp');
    expect(await loadImage(Buffer.from(thumbnail.bytes))).toMatchObject({ width: tiny.width, height: tiny.height });

    const sheet = await content({}, '?variant=spritesheet');
    expect(sheet.headers.get('content-type')).toBe('image/jpeg');
    const grid = (name: string) => Number(sheet.headers.get(`x-cielo-sprite-${name}`));
    expect(grid('cells')).toBe(tiny.seconds);
    expect(await loadImage(Buffer.from(sheet.bytes))).toMatchObject({
      width: grid('columns') * grid('cell-width'),
      height: grid('rows') * grid('cell-height'),
    });
  });

  it('becomes the same bytes each time it is made', async () => {
    service = await openTestService(delivery);
    const tracks = await store();
    await tell(requested, rendered(1n, tracks));
    await tell(rendered(2n, tracks));
    const [one, two] = await service.heard(ClipMastered);
    expect(two!.fence).toBe(2n);
    expect(two!.masterSha256).toBe(one!.masterSha256);
  });

  it.each<[string, (tracks: Track[]) => Track[] | Promise<Track[]>, RegExp]>([
    ['no picture', (tracks) => tracks.filter(({ kind }) => kind !== 'video'), /left no video/],
    ['no sound', (tracks) => tracks.filter(({ kind }) => kind !== 'audio'), /left no audio/],
    ['no stills', (tracks) => tracks.filter(({ kind }) => kind !== 'stills'), /left no stills/],
    [
      'a still that is no picture',
      async (tracks) => [
        ...tracks,
        Track.create({ kind: 'stills', key: (await objects().put('generations/x', new Uint8Array(9999))).key }),
      ],
      /no picture/,
    ],
    [
      'picture that is no film',
      async (tracks) => [
        Track.create({ kind: 'video', key: (await objects().put('generations/x', new Uint8Array(9))).key }),
        ...tracks.slice(1),
      ],
      /cannot be read/,
    ],
  ])('fails for good with %s', async (_, change, why) => {
    service = await openTestService(delivery);
    await tell(requested, rendered(1n, await change(await store())));
    expect(await service.heard(MasteringFailed)).toMatchObject([
      { ...who, fence: 1n, reason: expect.stringMatching(why) },
    ]);
    expect(await service.heard(ClipMastered)).toEqual([]);
  });

  it('fails after a few tries when a track is not there', async () => {
    service = await openTestService(delivery, { config: { DELIVERY_MASTERING_ATTEMPTS: '3' } });
    const tracks = await store();
    await objects().remove(tracks[0]!.key);
    await tell(requested, rendered(1n, tracks));
    for (let tries = 0; tries < 4; tries++) {
      await service.advance(10_000);
      await queue().idle();
    }
    expect(await service.heard(MasteringFailed)).toMatchObject([
      { reason: 'mastering was begun 3 times and never ended' },
    ]);
  });
});

describe('bad days', () => {
  it('answers again, word by word, when everything comes twice and late', async () => {
    service = await openTestService(costless);
    await tell(requested, rendered());
    const [mastered] = await service.heard(ClipMastered);
    await tell(captured);
    const [published] = await service.heard(ClipPublished);
    await tell(requested, rendered(), captured);
    expect(await service.heard(ClipMastered)).toEqual([mastered, mastered]);
    expect(await service.heard(ClipPublished)).toEqual([published, published]);
    expect((await service.http('GET', '/metrics')).body).toMatch(/cielo_master_duration_seconds_count\{[^}]*\} 1/);
    expect((await content()).status).toBe(200);
  });

  it('masters after a restart what it had begun before', async () => {
    let begun = 0;
    const mastering: Mastering = {
      make: (work, signal) =>
        begun++ === 0
          ? new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
          : new CostlessMastering().make(work),
    };
    service = await openTestService(deliveryWith(mastering));
    await service.say(requested, rendered());
    expect(begun).toBe(1);
    await service.restart();
    await service.advance(6_000);
    await service.until(async () => (await service.heard(ClipMastered)).length === 1);
    expect(begun).toBe(2);
  });

  it('tries again when the store is away for a moment', async () => {
    let tries = 0;
    const mastering: Mastering = {
      async make(work) {
        if (++tries < 3) throw new Unavailable('the store is away');
        return new CostlessMastering().make(work);
      },
    };
    service = await openTestService(deliveryWith(mastering));
    await tell(requested, rendered());
    await service.until(async () => {
      await service.advance(1_000);
      return (await service.heard(ClipMastered)).length === 1;
    });
    expect(tries).toBe(3);
    expect(await service.heard(MasteringFailed)).toEqual([]);
  });

  it('masters no more at once than it was told to, and all in the end', async () => {
    let [now, most] = [0, 0];
    const mastering: Mastering = {
      async make(work) {
        most = Math.max(most, ++now);
        await new Promise((resolve) => setImmediate(resolve));
        now--;
        return new CostlessMastering().make(work);
      },
    };
    service = await openTestService(deliveryWith(mastering), { config: { DELIVERY_MASTERINGS_AT_ONCE: '2' } });
    const many = Array.from({ length: 12 }, (_, at) => ({ generationId: `video_${at}`, accountId }));
    await service.say(
      ...many.map((who) => GenerationRendered.create({ ...who, fence: 1n, brief, tracks: [] as readonly Track[] })),
    );
    await service.until(async () => (await service.heard(ClipMastered)).length === 12);
    expect(most).toBe(2);
  });

  it('drops what it was mastering when nobody wants it any more', async () => {
    let given: AbortSignal | undefined;
    const mastering: Mastering = {
      make: (_, signal) =>
        new Promise((_resolve, reject) => (given = signal).addEventListener('abort', () => reject(signal.reason))),
    };
    service = await openTestService(deliveryWith(mastering));
    await service.say(requested, rendered());
    await service.say(GenerationCancelled.create(who));
    await service.until(async () => {
      await service.advance(2_000);
      return given!.aborted;
    });
    await queue().idle();
    expect(await service.heard(ClipMastered)).toEqual([]);
  });

  it('keeps nothing of a generation that failed, and says so to its account', async () => {
    service = await openTestService(costless);
    await tell(requested, rendered());
    expect(await files()).toHaveLength(3);
    await tell(GenerationFailed.create({ ...who, code: 'moderation_blocked' }));
    expect(await files()).toEqual([]);
    const { status, body } = await content();
    expect(status).toBe(404);
    expect(body.error.message).toMatch(/ended without a clip/);
    expect(await service.heard(ClipWithdrawn)).toEqual([]);
  });

  it('shows nothing when the end comes before the capture', async () => {
    service = await openTestService(costless);
    await tell(requested, rendered());
    await tell(GenerationFailed.create({ ...who, refund: true }));
    await tell(captured);
    expect(await service.heard(ClipPublished)).toEqual([]);
    expect((await content()).status).toBe(404);
  });

  it('answers 503 when the store does not have what it should', async () => {
    service = await openTestService(costless);
    await publish();
    await rm(join(service.home, 'objects'), { recursive: true });
    const { status, body } = await content();
    expect(status).toBe(503);
    expect(body.error.type).toBe('server_error');
  });

  it('sweeps what no clip needs, once it is old, and nothing else', async () => {
    service = await openTestService(costless, { config: { DELIVERY_SWEEP_MS: '1000' } });
    const swept = vi.spyOn(SweepObjects.prototype, 'run');
    const sweep = async (afterMs: number) => {
      swept.mockClear();
      await service.advance(afterMs);
      await service.until(() => swept.mock.results.length > 0);
      await Promise.all(swept.mock.results.map(({ value }) => value));
    };
    await publish();
    const foreign = await objects().put('generations/video_9', Buffer.from('a track'));
    const orphan = await objects().put('clips/video_9', Buffer.from('of a clip that never was'));
    const older = await objects().put(`clips/${id}`, Buffer.from('of an older fence'));
    await sweep(9 * 60_000);
    expect(await objects().head(orphan.key)).toBeDefined();
    await sweep(2 * 60_000);
    expect([await objects().head(orphan.key), await objects().head(older.key)]).toEqual([undefined, undefined]);
    expect(await objects().head(foreign.key)).toBeDefined();
    expect((await content()).status).toBe(200);
  });
});

describe('GET /v1/videos/{id}/content', () => {
  it.each<[string, Record<string, string>, number, string | null, number | undefined]>([
    ['bytes=0-3', { range: 'bytes=0-3' }, 206, 'bytes 0-3/16', 4],
    ['bytes=10-', { range: 'bytes=10-' }, 206, 'bytes 10-15/16', 6],
    ['bytes=-2', { range: 'bytes=-2' }, 206, 'bytes 14-15/16', 2],
    ['bytes=16-', { range: 'bytes=16-' }, 416, 'bytes */16', undefined],
    ['two ranges', { range: 'bytes=0-1,4-5' }, 200, null, 16],
    ['if-range of other bytes', { range: 'bytes=0-3', 'if-range': '"other"' }, 200, null, 16],
    ['if-none-match *', { 'if-none-match': '*' }, 304, null, 0],
    ['if-match of other bytes', { 'if-match': '"other"' }, 412, null, undefined],
  ])('with %s', async (_, headers, status, range, length) => {
    service = await openTestService(costless);
    await publish();
    const answer = await content(headers);
    expect([answer.status, answer.headers.get('content-range')]).toEqual([status, range]);
    if (length === undefined) expect(answer.body.error).toMatchObject({ type: 'invalid_request_error', code: null });
    else expect(answer.bytes.length).toBe(length);
    expect(answer.headers.get('accept-ranges')).toBe('bytes');
    expect(answer.headers.get('etag')).toMatch(/^"[0-9a-f]{64}"$/);
  });

  it('gives a HEAD the length and no bytes', async () => {
    service = await openTestService(costless);
    await publish();
    const answer = await service.http('HEAD', `/v1/videos/${id}/content`, { as: accountId });
    expect([answer.status, answer.headers.get('content-length'), answer.bytes.length]).toEqual([200, '16', 0]);
  });

  it('tells nobody else anything', async () => {
    service = await openTestService(costless);
    await publish();
    const foreign = await get(`/v1/videos/${id}/content`, {}, 'acct_2');
    const unknown = await get('/v1/videos/video_2/content', {}, 'acct_2');
    expect(foreign.status).toBe(404);
    expect({ ...foreign.body.error, message: '' }).toEqual({ ...unknown.body.error, message: '' });
    expect(foreign.body.error.message.replace(id, '')).toBe(unknown.body.error.message.replace('video_2', ''));
    expect((await get(`/v1/videos/${id}/content`, {}, null)).status).toBe(401);
  });

  it('names a wrong variant', async () => {
    service = await openTestService(costless);
    const { status, body } = await content({}, '?variant=poster');
    expect(status).toBe(400);
    expect(body.error).toMatchObject({ param: 'variant', code: 'invalid_value', type: 'invalid_request_error' });
  });

  it('answers by a redirect where that is wanted', async () => {
    const config = { DELIVERY_CONTENT_REDIRECT: 'true', DELIVERY_PUBLIC_URL: 'https://media.example.com/' };
    service = await openTestService(costless, { config });
    await publish();
    const answer = await content({}, '?variant=thumbnail');
    expect(answer.status).toBe(302);
    expect(answer.headers.get('location')).toMatch(
      /^https:\/\/media\.example\.com\/media\/video_1\/thumbnail\.webp\?exp=/,
    );
  });

  it('is over when the clip expires', async () => {
    service = await openTestService(costless, { config: { DELIVERY_CLIP_TTL_MS: '3600000' } });
    await publish();
    const [{ atMs, expiresAtMs }] = (await service.heard(ClipPublished)) as [ClipPublished];
    expect(expiresAtMs - atMs).toBe(3_600_000n);
    await service.advance(3_700_000);
    await service.until(async () => (await service.heard(ClipWithdrawn)).length === 1);
    const { status, body } = await content();
    expect([status, body.error.code]).toEqual([404, 'video_expired']);
    await service.until(async () => (await files()).length === 0);
  });

  it('is over at that moment, whenever somebody comes to take it away', async () => {
    const config = { DELIVERY_CLIP_TTL_MS: '60000', DELIVERY_EXPIRY_MS: '86400000' };
    service = await openTestService(costless, { config });
    await publish();
    const link = (await service.http('GET', `/v1/videos/${id}/media`, { as: accountId })).body.video_url as string;
    expect((await content()).status).toBe(200);
    await service.advance(60_001);
    expect([(await content()).status, (await content()).body.error.code]).toEqual([404, 'video_expired']);
    expect((await service.http('GET', `/v1/videos/${id}/media`, { as: accountId })).body.error.code).toBe(
      'video_expired',
    );
    expect((await service.http('GET', link, { as: null })).status).toBe(403);
    expect(await service.heard(ClipWithdrawn)).toEqual([]);
  });

  it('leaves nothing, though another one cannot be removed', async () => {
    service = await openTestService(costless);
    const other = { generationId: 'video_2', accountId };
    await publish();
    await tell(GenerationRequested.create({ ...other, brief }), GenerationRendered.create({ ...rendered(), ...other }));
    await tell(HoldCaptured.create({ accountId, holdId: 'video_2' }));
    const store = objects();
    const remove = store.remove.bind(store);
    let broken = /./;
    vi.spyOn(store, 'remove').mockImplementation((key) =>
      broken.test(key) ? Promise.reject(new Error('the disk says no')) : remove(key),
    );
    await service.service
      .get<TakeAwayClip>(TakeAwayClip)
      .run(id, accountId, 'deleted')
      .catch(() => undefined);
    await service.service
      .get<TakeAwayClip>(TakeAwayClip)
      .run('video_2', accountId, 'deleted')
      .catch(() => undefined);
    const before = (await files()).length;
    broken = /video_1/;
    await service.service.get<RemoveObjects>(RemoveObjects).all();
    expect((await files()).length).toBe(before / 2);
    broken = /nothing/;
    await service.advance(20 * 60_000);
    await service.until(async () => (await files()).length === 0);
  });

  it('is gone, and never was, when the generation is deleted', async () => {
    service = await openTestService(costless);
    await publish();
    await tell(GenerationDeleted.create(who));
    expect(await service.heard(ClipWithdrawn)).toMatchObject([{ ...who, reason: 'deleted' }]);
    expect(await files()).toEqual([]);
    expect((await content()).body.error.message).toBe("Video with id 'video_1' not found.");
  });
});

describe('links', () => {
  async function links(): Promise<Record<string, string>> {
    const { status, body } = await get(`/v1/videos/${id}/media`);
    expect(status).toBe(200);
    return body;
  }

  it('open the content without a key, in parts too', async () => {
    service = await openTestService(costless);
    await publish();
    const { video_url, thumbnail_url, spritesheet_url } = await links();
    for (const url of [video_url, thumbnail_url, spritesheet_url]) expect((await get(url!, {}, null)).status).toBe(200);
    const part = await get(video_url!, { range: 'bytes=0-3' }, null);
    expect([part.status, part.bytes.length]).toEqual([206, 4]);
    expect(part.headers.get('content-disposition')).toBe('inline; filename="video_1.mp4"');
  });

  it('last a quarter of an hour', async () => {
    service = await openTestService(costless);
    await publish();
    const { video_url, expires_at } = await links();
    expect(Number(expires_at) * 1000 - service.clock.nowMs()).toBeGreaterThan(14 * 60_000);
    await service.advance(15 * 60_000);
    const { status, body } = await get(video_url!, {}, null);
    expect([status, body.error.code]).toEqual([403, 'link_expired']);
  });

  it('open nothing else', async () => {
    service = await openTestService(costless);
    await publish();
    const { video_url } = await links();
    const wrong = [
      video_url!.replace('video.mp4', 'thumbnail.webp'),
      video_url!.replace(id, 'video_2'),
      video_url!.replace(/exp=\d/, 'exp=9'),
      video_url!.replace('video.mp4', '..%2Fvideo.mp4'),
      video_url!.slice(0, -1),
    ];
    for (const url of wrong) {
      const { status, body } = await get(url, {}, null);
      expect([url, status, body.error.code]).toEqual([url, 403, 'invalid_link']);
    }
    expect((await get('/media/video_1/video.mp4', {}, null)).status).toBe(400);
  });

  it('are worthless when the clip is taken away', async () => {
    service = await openTestService(costless);
    await publish();
    const { video_url } = await links();
    await tell(GenerationDeleted.create(who));
    expect((await get(video_url!, {}, null)).status).toBe(403);
  });

  it('outlive the process when its keys are set', async () => {
    const keys = `b=${Buffer.alloc(32, 7).toString('base64url')}`;
    service = await openTestService(costless, { config: { DELIVERY_MEDIA_KEYS: keys } });
    await publish();
    const { video_url } = await links();
    await service.restart();
    expect((await get(video_url!, {}, null)).status).toBe(200);
  });

  it('are not made of keys that are too short', async () => {
    const config = { DELIVERY_MEDIA_KEYS: 'b=c2hvcnQ' };
    await expect(openTestService(costless, { config })).rejects.toThrow(
      /DELIVERY_MEDIA_KEYS=…: each key is written kid=secret/,
    );
  });
});

describe('what comes later', () => {
  it.each([
    ['POST', '/v1/files'],
    ['GET', '/v1/files/file_1/content'],
    ['POST', '/v1/webhook_endpoints'],
    ['POST', '/v1/webhook_endpoints/whe_1/rotate_secret'],
    ['GET', '/v1/webhook_event_types'],
  ])('%s %s answers 501 in the envelope', async (method, path) => {
    service = await openTestService(costless);
    const { status, body } = await service.http(method, path);
    expect(status).toBe(501);
    expect(body.error).toMatchObject({ type: 'server_error', code: 'not_implemented', param: null });
  });
});

it('every operation asks for the scope that it needs', async () => {
  service = await openTestService(costless);
  expect(await scopesAsked(service)).toEqual({
    downloadVideo: 'videos:read',
    getVideoMedia: 'videos:read',
    followMediaLink: null,
    createFile: 'videos:write',
    listFiles: 'videos:read',
    retrieveFile: 'videos:read',
    deleteFile: 'videos:write',
    downloadFile: 'videos:read',
    createWebhookEndpoint: 'videos:write',
    listWebhookEndpoints: 'videos:read',
    retrieveWebhookEndpoint: 'videos:read',
    updateWebhookEndpoint: 'videos:write',
    deleteWebhookEndpoint: 'videos:write',
    rotateWebhookSecret: 'videos:write',
    testWebhookEndpoint: 'videos:write',
    listWebhookEventTypes: 'videos:read',
  });
});

it('in production its links need a key that outlives the process', () => {
  const read = (environment: Record<string, string>) => () => readConfig(deliveryConfig, environment);
  expect(read({ CIELO_PROFILE: 'production' })).toThrow(/DELIVERY_MEDIA_KEYS is missing/);
  expect(read({})).not.toThrow();
});

it('the README lists the settings as they are', async () => {
  await expectReadmeSettings(new URL('../README.md', import.meta.url), deliveryConfig);
});
