import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import OpenAI, { toFile } from 'openai';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { FORMS, LEFT_OUT, type OpenForm } from './forms.ts';
import { api, ended, KEY, sdk, type Video } from './platform.ts';

/** What an independent judge reads in a clip. */
function probe(bytes: Uint8Array) {
  const file = join(mkdtempSync(join(tmpdir(), 'cielo-probe-')), 'clip.mp4');
  writeFileSync(file, bytes);
  const ffprobe = process.env['FFPROBE_PATH'] ?? 'ffprobe';
  const output = execFileSync(ffprobe, [
    '-v',
    'error',
    '-show_streams',
    '-show_format',
    '-count_frames',
    '-of',
    'json',
    file,
  ]);
  return JSON.parse(output.toString()) as { streams: Record<string, string>[]; format: Record<string, string> };
}

const bytesOf = async (response: Response) => new Uint8Array(await response.arrayBuffer());

describe.skipIf(LEFT_OUT)(LEFT_OUT ?? 'nothing is left out', () =>
  it('has both forms', () => expect(FORMS).toHaveLength(2)),
);

describe.each(FORMS)('$name,', (form) => {
  let platform: OpenForm;
  let client: OpenAI;
  beforeAll(async () => {
    platform = await form.open();
    client = sdk(platform);
  });
  afterAll(() => platform?.close());

  describe('a program written for the Videos API', () => {
    it('makes a clip with its own sound by changing one URL', async () => {
      const created = await client.videos.create({
        model: 'sora-2',
        prompt: 'A basketball player misses a shot in a gym; the crowd gasps.',
        seconds: '4',
        size: '1280x720',
      });
      expect(created).toMatchObject({
        object: 'video',
        status: 'queued',
        progress: 0,
        model: 'sora-2',
        seconds: '4',
        size: '1280x720',
        error: null,
        completed_at: null,
        remixed_from_video_id: null,
      });

      const video = await ended(platform, created.id);
      expect(video).toMatchObject({ status: 'completed', progress: 100, error: null });

      const master = await bytesOf(await client.videos.downloadContent(created.id));
      const { streams, format } = probe(master);
      expect(streams.map((stream) => stream['codec_name'])).toEqual(['h264', 'aac']);
      const [picture, sound] = streams;
      expect(picture).toMatchObject({
        width: 1280,
        height: 720,
        pix_fmt: 'yuv420p',
        color_space: 'bt709',
        nb_read_frames: '120',
      });
      expect(sound).toMatchObject({ sample_rate: '48000', channels: 2 });
      expect(Number(format['duration'])).toBeCloseTo(4, 1);
      expect(Math.abs(Number(picture!['duration']) - Number(sound!['duration']))).toBeLessThan(0.05);
      const text = Buffer.from(master).toString('latin1');
      expect(text.indexOf('moov')).toBeLessThan(text.indexOf('mdat'));

      const thumbnail = await client.videos.downloadContent(created.id, { variant: 'thumbnail' });
      expect(thumbnail.headers.get('content-type')).toBe('image/webp');
      expect(Buffer.from(await bytesOf(thumbnail)).toString('latin1', 8, 12)).toBe('WEBP');
      const sheet = await client.videos.downloadContent(created.id, { variant: 'spritesheet' });
      expect(sheet.headers.get('content-type')).toBe('image/jpeg');
      expect([...(await bytesOf(sheet)).slice(0, 3)]).toEqual([0xff, 0xd8, 0xff]);

      const { body: balance } = await api(platform, 'GET', '/v1/credits/balance');
      const { body: entries } = await api(platform, 'GET', '/v1/credits/entries');
      const mine = entries.data.filter((entry: Record<string, unknown>) => JSON.stringify(entry).includes(created.id));
      expect(mine).toHaveLength(2); // set aside, and taken
      expect(JSON.stringify(balance)).toContain('996'); // of a thousand a day, 4 s at 1 credit are gone
    });

    it('sends JSON as older SDKs do, and gets the same clip for the same seed', async () => {
      const body = {
        model: 'sora-1-turbo',
        prompt: 'a red ball bounces on the beach',
        seconds: '4',
        size: '720x1280',
        seed: 7,
      };
      const made: string[] = [];
      for (let i = 0; i < 2; i += 1) {
        const { status, body: created } = await api(platform, 'POST', '/v1/videos', body);
        expect(status).toBe(200);
        const video = await ended(platform, created.id);
        expect(video).toMatchObject({ status: 'completed', seed: 7 });
        made.push((await client.videos.downloadContent(created.id)).headers.get('etag')!);
      }
      expect(made[0]).toBe(made[1]);
      expect(
        probe(await bytesOf(await client.videos.downloadContent((await client.videos.list({ limit: 1 })).data[0]!.id)))
          .streams,
      ).toHaveLength(1);
    });

    it('pages through its videos, deletes one, and finds it gone', async () => {
      const all: string[] = [];
      for await (const video of client.videos.list({ limit: 1 })) all.push(video.id);
      expect(all).toHaveLength(3);
      expect(await client.videos.delete(all[0]!)).toEqual({ id: all[0], object: 'video.deleted', deleted: true });
      for (const ask of ['retrieve', 'delete'] as const) {
        await expect(client.videos[ask](all[0]!)).rejects.toBeInstanceOf(OpenAI.NotFoundError);
      }
      // Delivery hears of it by an event, a moment later.
      const content = () => client.videos.downloadContent(all[0]!);
      await vi.waitFor(() => expect(content()).rejects.toBeInstanceOf(OpenAI.NotFoundError), 10_000);
      expect((await client.videos.list()).data.map((video) => video.id)).toEqual(all.slice(1));
    });

    it('streams ranges, as players ask for them', async () => {
      const [video] = (await client.videos.list({ limit: 1 })).data;
      const url = `${platform.url}/v1/videos/${video!.id}/content`;
      const whole = await fetch(url, { headers: { authorization: `Bearer ${KEY}` } });
      const length = (await bytesOf(whole)).length;
      const part = await fetch(url, { headers: { authorization: `Bearer ${KEY}`, range: 'bytes=10-19' } });
      expect([part.status, part.headers.get('content-range'), (await bytesOf(part)).length]).toEqual([
        206,
        `bytes 10-19/${length}`,
        10,
      ]);
    });

    it('lists the models', async () => {
      const ids = (await client.models.list()).data.map((model) => model.id);
      expect(ids).toEqual(expect.arrayContaining(['sora-2', 'sora-2-pro', 'sora-1-turbo']));
      await expect(client.models.retrieve('nope')).rejects.toMatchObject({ status: 404, code: 'model_not_found' });
    });

    it('cancels a running render and gets its credits back', async () => {
      const before = (await api(platform, 'GET', '/v1/credits/balance')).body;
      const created = (await client.videos.create({
        model: 'sora-2',
        prompt: 'waves on a beach',
        seconds: '20',
      } as never)) as Video;
      const cancelled = await api(platform, 'POST', `/v1/videos/${created.id}/cancel`);
      expect(cancelled).toMatchObject({ status: 200, body: { status: 'failed', error: { code: 'cancelled' } } });
      await expect
        .poll(async () => (await api(platform, 'GET', '/v1/credits/balance')).body, { timeout: 10_000 })
        .toEqual(before);
    });
  });

  describe('a wrong request', () => {
    const create = (body: unknown) => api(platform, 'POST', '/v1/videos', body);
    const good = { prompt: 'a dog', model: 'sora-2', seconds: '4', size: '720x1280' };
    it.each([
      ['no prompt', { model: 'sora-2' }, 'prompt', 'missing_required_parameter'],
      ['an empty prompt', { ...good, prompt: ' ' }, 'prompt', 'missing_required_parameter'],
      ['a prompt that is too long', { ...good, prompt: 'a'.repeat(32_001) }, 'prompt', 'string_above_max_length'],
      ['a length not on offer', { ...good, seconds: '5' }, 'seconds', 'invalid_value'],
      ['a length of the wrong type', { ...good, seconds: true }, 'seconds', 'invalid_type'],
      ['a size not on offer', { ...good, size: '1x1' }, 'size', 'invalid_value'],
      ['a size of another model', { ...good, size: '1792x1024' }, 'size', 'invalid_value'],
      ['an unknown model', { ...good, model: 'sora-9' }, 'model', 'invalid_value'],
      ['a misspelt field', { ...good, second: '4' }, 'second', 'unknown_parameter'],
      ['a seed that is no number', { ...good, seed: 'x' }, 'seed', 'invalid_type'],
      ['sound from a silent model', { ...good, model: 'sora-1-turbo', audio: true }, 'audio', undefined],
    ])('with %s is told which field and what would be right', async (_what, body, param, code) => {
      const answer = await create(body);
      expect(answer.status).toBe(400);
      expect(answer.body.error).toMatchObject({ type: 'invalid_request_error', param, ...(code ? { code } : {}) });
      expect(Object.keys(answer.body.error)).toEqual(expect.arrayContaining(['message', 'type', 'param', 'code']));
      expect(answer.headers.get('x-request-id')).toBeTruthy();
    });

    it('for an unknown id, and for nonsense, gets the same 404', async () => {
      for (const id of ['video_00000000000000000000000000000000', 'nonsense']) {
        expect((await api(platform, 'GET', `/v1/videos/${id}`)).status).toBe(404);
        expect((await api(platform, 'GET', `/v1/videos/${id}/content`)).status).toBe(404);
      }
    });

    it('without a key or with a wrong one gets 401', async () => {
      expect((await api(platform, 'GET', '/v1/videos', undefined, null)).status).toBe(401);
      await expect(sdk(platform, 'sk-wrong').videos.list()).rejects.toMatchObject({
        status: 401,
        code: 'invalid_api_key',
      });
    });

    it('for what will come later gets 501 in the envelope', async () => {
      const answer = await api(platform, 'POST', '/v1/videos/edits', { prompt: 'x', video: { id: 'y' } });
      expect([answer.status, answer.body.error.code]).toEqual([501, 'not_implemented']);
    });

    it('is charged for nothing', async () => {
      const { body } = await api(platform, 'GET', '/v1/credits/balance');
      expect(JSON.stringify(body)).not.toContain('"held":4');
    });
  });

  describe('a strange prompt', () => {
    it('with a word that nobody knows gives a clip and says what is not in it', async () => {
      const prompt = 'a dog and a flibbertigibbet on the beach';
      const created = await client.videos.create({ model: 'sora-1-turbo', prompt, seconds: '4' });
      const { status, uncovered } = await ended(platform, created.id);
      expect([status, JSON.stringify(uncovered)]).toEqual(['completed', expect.stringContaining('flibbertigibbet')]);
    });

    it.each([
      ['of emoji alone', '🐶🏖️🎈'],
      ['from right to left', 'كلب يجري على الشاطئ'],
      ['with markup', '<script>alert(1)</script><speak><prosody>hi</prosody></speak> {{x}} $(ls) --help'],
      ['of 32,000 characters', 'a dog runs and jumps over a box. '.repeat(970).slice(0, 32_000)],
    ])('%s gives a clip', async (_what, prompt) => {
      const created = await client.videos.create({ model: 'sora-1-turbo', prompt, seconds: '4' });
      expect(await ended(platform, created.id)).toMatchObject({ status: 'completed' });
    });
  });

  describe('a picture to begin with', () => {
    const ffmpeg = process.env['FFMPEG_PATH'] ?? 'ffmpeg';
    const run = (args: string[], input?: Uint8Array) =>
      execFileSync(ffmpeg, ['-v', 'error', ...args], { ...(input ? { input } : {}), maxBuffer: 64 * 1024 * 1024 });
    /** Bars of every colour; as JPEG or WebP a little less exact. */
    const picture = (size: string, codec = 'png') =>
      run(['-f', 'lavfi', '-i', `smptehdbars=size=${size}`, '-frames:v', '1', '-f', 'image2pipe', '-c:v', codec, '-']);
    /** Red, green and blue of every pixel of one frame, as another decoder sees them. */
    const pixelsAt = (bytes: Uint8Array, seconds: number) => {
      const file = join(mkdtempSync(join(tmpdir(), 'cielo-frame-')), 'file');
      writeFileSync(file, bytes);
      const at = seconds > 0 ? ['-ss', String(seconds)] : [];
      return run([...at, '-i', file, '-frames:v', '1', '-f', 'rawvideo', '-pix_fmt', 'rgb24', '-']);
    };
    /** Mean difference of two pictures, 0 to 255. */
    const apart = (a: Uint8Array, b: Uint8Array) => {
      expect(a.length).toBe(b.length);
      return a.reduce((sum, value, at) => sum + Math.abs(value - b[at]!), 0) / a.length;
    };
    /** A PNG whose outline is right and whose pixels are nonsense. */
    const withoutPixels = (png: Buffer) => {
      const chunk = (type: string, content: Buffer) => {
        const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
        const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
        length.writeUInt32BE(content.length);
        sum.writeUInt32BE(crc32(body));
        return Buffer.concat([length, body, sum]);
      };
      const head = png.subarray(0, 33);
      return Buffer.concat([head, chunk('IDAT', Buffer.alloc(99, 7)), chunk('IEND', Buffer.alloc(0))]);
    };
    const uploads = () => platform.objects('uploads/');

    const wish = { model: 'sora-1-turbo', prompt: 'a dog runs on the beach', seconds: '4', size: '720x1280' } as const;
    const ways: readonly [string, () => Promise<OpenAI.VideoCreateParams['input_reference']>][] = [
      ['a file', () => toFile(picture('720x1280'), 'bars.png')],
      ['a file without a type', () => toFile(picture('720x1280', 'mjpeg'))],
      ['an object', async () => ({ image_url: `data:;base64,${picture('720x1280').toString('base64')}` })],
    ];

    it.each(ways)('is the first frame of the clip, sent as %s', async (_what, reference) => {
      const created = await client.videos.create({ ...wish, input_reference: (await reference())! });
      const video = await ended(platform, created.id);
      expect(video).toMatchObject({ status: 'completed', input_reference: expect.objectContaining({}) });
      expect(JSON.stringify(video['uncovered'])).toContain('what the picture shows');
      const master = await bytesOf(await client.videos.downloadContent(created.id));
      expect(probe(master).streams[0]).toMatchObject({ width: 720, height: 1280, nb_read_frames: '96' });
      const wanted = pixelsAt(picture('720x1280'), 0);
      expect(apart(pixelsAt(master, 0), wanted)).toBeLessThan(5);
      expect(apart(pixelsAt(master, 3), wanted)).toBeGreaterThan(30);

      const { body: reviews } = await api(platform, 'GET', '/v1/reviews');
      expect(reviews.data).toContainEqual(
        expect.objectContaining({ video_id: created.id, stage: 'prompt', not_analysed: ['upload'] }),
      );
      expect(await uploads()).toHaveLength(1);
      await client.videos.delete(created.id);
      await expect.poll(uploads, { timeout: 10_000 }).toEqual([]);
    });

    it('that cannot be one is refused with the reason, and nothing of it is kept', async () => {
      const create = (input_reference: unknown) => client.videos.create({ ...wish, input_reference } as never);
      await expect(create(await toFile(picture('1280x720'), 'a.png'))).rejects.toMatchObject({
        status: 400,
        type: 'invalid_request_error',
        param: null,
        code: null,
        message: expect.stringContaining('1280x720, but it must match the requested width and height: 720x1280'),
      });
      await expect(create(await toFile(Buffer.from('GIF89a'), 'a.png'))).rejects.toMatchObject({
        status: 400,
        param: 'input_reference',
        code: 'unsupported_file_mimetype',
      });
      await expect(create(await toFile(picture('720x1280').subarray(0, -9), 'a.png'))).rejects.toMatchObject({
        status: 400,
        param: 'input_reference',
        message: expect.stringContaining('cut off'),
      });
      await expect(create('bars.png')).rejects.toMatchObject({ param: 'input_reference', code: 'invalid_type' });
      await expect(create({ file_id: 'file_1' })).rejects.toMatchObject({ status: 400, param: 'input_reference' });
      expect(await uploads()).toEqual([]);
    });

    it('that nobody can decode fails the video, and its credits come back', async () => {
      const before = (await api(platform, 'GET', '/v1/credits/balance')).body;
      const broken = withoutPixels(picture('720x1280'));
      const created = await client.videos.create({ ...wish, input_reference: await toFile(broken, 'a.png') });
      expect(await ended(platform, created.id)).toMatchObject({
        status: 'failed',
        error: { code: 'moderation_blocked', message: expect.stringContaining('unreadable_upload') },
      });
      await expect
        .poll(async () => (await api(platform, 'GET', '/v1/credits/balance')).body, { timeout: 10_000 })
        .toEqual(before);
    });
  });
});
