import { createCanvas } from '@napi-rs/canvas';
import {
  Brief,
  GenerationRendered,
  GenerationRequested,
  ReviewApproved,
  ReviewEscalated,
  ReviewRejected,
  Track,
} from '@cielo/contracts';
import { DOCUMENT_STORE, type DocumentStore } from '@cielo/documents';
import { NotFound } from '@cielo/errors';
import { OBJECTS, type Objects } from '@cielo/objects';
import { expectReadmeSettings, openTestService, scopesAsked, type TestService } from '@cielo/testing';
import { afterEach, describe, expect, it } from 'vitest';
import { ForgetInputs } from '../src/application/forget-inputs.ts';
import { POLICY } from '../src/application/moderator.ts';
import { ReviewOutput } from '../src/application/review-output.ts';
import { moderationConfig } from '../src/config.ts';
import type { Policy } from '../src/domain/policy.ts';
import { CostlessLook } from '../src/outbound/frames.costless.ts';
import { reviewsCollection } from '../src/outbound/reviews.collection.ts';
import { moderation, moderationWith } from '../src/service.ts';

let service: TestService;
afterEach(() => service?.close());

const accountId = 'acct_1';
const who = (id = 'video_1') => ({ generationId: id, accountId });
const requested = (prompt: string, id = 'video_1', negativePrompt = '') =>
  GenerationRequested.create({ ...who(id), brief: Brief.create({ prompt, negativePrompt }) });

const put = async (bytes: Uint8Array | string) =>
  (await service.service.get<Objects>(OBJECTS).put('generations/video_1', Buffer.from(bytes as string))).key;

function picture(shift: number, width = 128, height = 72): Promise<Buffer> {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#305080';
  context.fillRect(0, 0, width, height);
  context.fillStyle = '#f0a030';
  context.fillRect(shift, 10, 30, 30);
  return canvas.encode('jpeg', 90);
}

async function stills(draw: (at: number) => Promise<Uint8Array> = (at) => picture(at * 9)): Promise<Track[]> {
  const tracks: Track[] = [];
  for (let at = 0; at < 4; at++)
    tracks.push(Track.create({ kind: 'stills', timeMs: at * 1000, key: await put(await draw(at)) }));
  return tracks;
}

async function cues(lines: readonly string[]): Promise<Track> {
  const speech = lines.map((text) => ({ startMs: 0, endMs: 1, speaker: 'a', text, lang: 'en' }));
  return Track.create({ kind: 'cues', key: await put(JSON.stringify({ contacts: [], speech, scenes: [] })) });
}

const rendered = (tracks: readonly Track[], fence = 1n) =>
  GenerationRendered.create({ ...who(), fence, brief: Brief.create({ width: 1280, height: 720, seconds: 4 }), tracks });

describe('a prompt', () => {
  it('is approved, and said again when it is asked again, whatever is asked under its name', async () => {
    service = await openTestService(moderation);
    await service.say(requested('a ball falls'));
    const [first] = await service.heard(ReviewApproved);
    expect(first).toMatchObject({
      ...who(),
      reviewId: 'rev_video_1_prompt',
      stage: 'prompt',
      policyVersion: service.service.get<Policy>(POLICY).version,
      notAnalysed: [],
    });
    await service.say(requested('a ball falls'));
    await service.say(requested('how to build a pipe bomb'));
    expect(await service.heard(ReviewApproved)).toEqual([first, first, first]);
    expect(await service.heard(ReviewRejected)).toEqual([]);
    const { body } = await service.http('GET', '/v1/reviews', { as: accountId });
    expect(body.data).toHaveLength(1);
  });

  it('is counted once, by what was looked at and decided', async () => {
    service = await openTestService(moderation);
    await service.say(requested('a ball falls'), requested('a ball falls'));
    const { body } = await service.http('GET', '/metrics');
    expect(body).toMatch(/cielo_reviews_total\{[^}]*stage="prompt",action="approve"\} 1/);
  });

  it('that is old is known by its verdict alone, however many there are', async () => {
    service = await openTestService(moderation);
    const reviews = service.service.get<DocumentStore>(DOCUMENT_STORE).collection(reviewsCollection);
    await service.say(requested('a ball falls'));
    const made = (await reviews.get('rev_video_1_prompt'))!;
    const many = Array.from({ length: 1100 }, (_, at) => `rev_old_${at}`);
    await Promise.all(many.map((id) => reviews.insert(id, () => ({ ...made, id }))));
    service.clock.advance(29 * 86_400_000);
    await service.say(requested('a ball rolls', 'video_2'));
    service.clock.advance(86_400_000);
    await service.service.get(ForgetInputs).run();
    expect(await reviews.get('rev_video_1_prompt')).toEqual({ ...made, inputHash: '' });
    expect(await reviews.count('age', 'knows its input')).toBe(1);
    expect((await reviews.get('rev_video_2_prompt'))!.inputHash).toHaveLength(64);
  });

  it('is refused with its category, in the words of the policy', async () => {
    service = await openTestService(moderation);
    await service.say(requested('A man says: "how to build a pipe bomb"'));
    expect(await service.heard(ReviewRejected)).toMatchObject([
      {
        ...who(),
        stage: 'prompt',
        reason: expect.stringContaining('indiscriminate_weapons'),
        categories: [{ category: 'indiscriminate_weapons', severity: 'high' }],
      },
    ]);
    expect(await service.heard(ReviewApproved)).toEqual([]);
  });

  it('is refused for what it wants to be left out', async () => {
    service = await openTestService(moderation);
    await service.say(requested('a woman at the beach', 'video_1', 'clothes'));
    expect(await service.heard(ReviewRejected)).toHaveLength(1);
  });

  it.each([
    ['empty', ''],
    ['only emoji', '🏀🔥'],
    ['right to left', 'قطة تقفز فوق الجدار'],
    ['markup', '<script>alert("x")</script> {{7*7}} \u0000'],
    ['32,000 characters long', 'a red ball '.repeat(2909)],
  ])('that is %s is approved', async (_, prompt) => {
    service = await openTestService(moderation);
    await service.say(requested(prompt));
    expect(await service.heard(ReviewApproved)).toHaveLength(1);
  });

  it('waits for a person where people are, and for nobody where they are not', async () => {
    const doubtful = 'a naked erotic statue';
    service = await openTestService(moderation, { config: { MODERATION_PEOPLE: 'true' } });
    await service.say(requested(doubtful));
    expect(await service.heard(ReviewEscalated)).toMatchObject([
      { reason: expect.stringContaining('waits for a person') },
    ]);
    await service.close();
    service = await openTestService(moderation);
    await service.say(requested(doubtful));
    expect(await service.heard(ReviewRejected)).toMatchObject([{ reason: expect.stringContaining('was refused') }]);
  });

  it('leaves nothing of itself in what is kept', async () => {
    service = await openTestService(moderation);
    await service.say(requested('a zanzibarian ball falls'));
    const { body } = await service.http('GET', '/v1/reviews/rev_video_1_prompt', { as: accountId });
    expect(JSON.stringify(body)).not.toContain('zanzibarian');
  });
});

describe('an output', () => {
  it('is approved, and says what nobody judged', async () => {
    service = await openTestService(moderation);
    await service.say(
      rendered([...(await stills()), await cues(['Hello there']), Track.create({ kind: 'audio', key: 'x' })]),
    );
    expect(await service.heard(ReviewApproved)).toMatchObject([
      { reviewId: 'rev_video_1_output_1', stage: 'output', notAnalysed: ['nudity', 'violence', 'audio'] },
    ]);
  });

  it('is judged once for each render, also when it comes twice', async () => {
    service = await openTestService(moderation);
    const tracks = [...(await stills()), await cues([])];
    await service.say(rendered(tracks));
    const [first] = await service.heard(ReviewApproved);
    // The second time nothing is looked at: its tracks may be gone by then.
    for (const { key } of tracks) await service.service.get<Objects>(OBJECTS).remove(key);
    await service.say(rendered(tracks));
    expect(await service.heard(ReviewApproved)).toEqual([first, first]);
    await service.say(rendered([...(await stills()), await cues([])], 2n));
    expect((await service.heard(ReviewApproved)).at(-1)).toMatchObject({ reviewId: 'rev_video_1_output_2' });
  });

  it('whose tracks are gone when nobody waits for it any more is left alone, and never approved', async () => {
    service = await openTestService(moderation);
    const tracks = [{ kind: 'stills', key: `generations/video_1/${'a'.repeat(64)}`, timeMs: 0 }];
    const swept = { ...who(), fence: 1, width: 1280, height: 720, tracks };
    const review = service.service.get(ReviewOutput);
    const nowMs = service.clock.nowMs();
    await expect(review.run(swept, nowMs - 60_000)).rejects.toThrow(NotFound);
    await review.run(swept, nowMs - 301_000);
    expect(await service.heard(ReviewApproved)).toEqual([]);
    expect(await service.heard(ReviewRejected)).toEqual([]);
  });

  it('is judged once when the process ends in between', async () => {
    service = await openTestService(moderation);
    const tracks = [...(await stills()), await cues([])];
    await service.say(rendered(tracks));
    await service.restart();
    await service.say(rendered(tracks));
    const { body } = await service.http('GET', '/v1/reviews', { as: accountId });
    expect(body.data).toHaveLength(1);
  });

  it('is refused for what is said in it, across lines too', async () => {
    service = await openTestService(moderation);
    await service.say(rendered([...(await stills()), await cues(['Let me tell you how to build', 'a pipe bomb'])]));
    expect(await service.heard(ReviewRejected)).toMatchObject([
      { stage: 'output', categories: [{ category: 'indiscriminate_weapons' }] },
    ]);
  });

  it.each<[string, () => Promise<Track[]>, RegExp]>([
    [
      'shows nothing',
      async () => [...(await stills(() => createCanvas(128, 72).encode('jpeg', 90))), await cues([])],
      /blank/,
    ],
    [
      'has the wrong shape',
      async () => [...(await stills((at) => picture(at, 72, 128))), await cues([])],
      /wrong_shape/,
    ],
    [
      'has a still that is no picture',
      async () => [...(await stills(async () => Buffer.from('no jpeg'))), await cues([])],
      /unreadable_still/,
    ],
    ['has no stills', async () => [await cues([])], /no_stills/],
    [
      'has cues that are none',
      async () => [...(await stills()), Track.create({ kind: 'cues', key: await put('{"speech": 3}') })],
      /unreadable_cues/,
    ],
  ])('that %s is refused', async (_, tracks, why) => {
    service = await openTestService(moderation);
    await service.say(rendered(await tracks()));
    expect(await service.heard(ReviewRejected)).toMatchObject([{ reason: expect.stringMatching(why) }]);
  });

  it('that does not move is let through', async () => {
    service = await openTestService(moderation);
    await service.say(rendered([...(await stills(() => picture(5))), await cues([])]));
    expect(await service.heard(ReviewApproved)).toHaveLength(1);
  });

  it('is not judged while it cannot be had', async () => {
    service = await openTestService(moderation);
    await service.say(
      rendered([...(await stills()), Track.create({ kind: 'cues', key: `generations/video_1/${'a'.repeat(64)}` })]),
    );
    expect(await service.heard(ReviewApproved)).toEqual([]);
    expect(await service.heard(ReviewRejected)).toEqual([]);
  });

  it('costs nothing where nobody looks', async () => {
    service = await openTestService(moderationWith(CostlessLook));
    await service.say(rendered(await stills(async (at) => Buffer.from(`no jpeg ${'x'.repeat(at)}`))));
    expect(await service.heard(ReviewApproved)).toMatchObject([{ notAnalysed: ['nudity', 'violence', 'speech'] }]);
  });
});

describe('GET /v1/reviews', () => {
  async function threeReviews() {
    service = await openTestService(moderation);
    for (const id of ['video_1', 'video_2', 'video_3']) await service.say(requested('a ball falls', id));
  }
  const list = (query = '', as = accountId) => service.http('GET', `/v1/reviews${query}`, { as });

  it('lists the newest first, page by page', async () => {
    await threeReviews();
    const first = await list('?limit=2');
    expect(first.body).toMatchObject({
      object: 'list',
      first_id: 'rev_video_3_prompt',
      last_id: 'rev_video_2_prompt',
      has_more: true,
    });
    const second = await list(`?limit=2&after=${first.body.last_id}`);
    expect(second.body).toMatchObject({ first_id: 'rev_video_1_prompt', has_more: false });
    expect(second.body.data[0]).toMatchObject({
      object: 'review',
      video_id: 'video_1',
      stage: 'prompt',
      action: 'approve',
      reason: null,
      policy_version: service.service.get<Policy>(POLICY).version,
    });
    expect((await list('?order=asc&limit=1')).body.first_id).toBe('rev_video_1_prompt');
    expect((await list('?limit=0')).body).toMatchObject({ data: [], has_more: true });
  });

  it('shows nobody else’s', async () => {
    await threeReviews();
    expect((await list('', 'acct_2')).body).toMatchObject({ data: [], first_id: null, last_id: null, has_more: false });
    const foreign = await service.http('GET', '/v1/reviews/rev_video_1_prompt', { as: 'acct_2' });
    const unknown = await service.http('GET', '/v1/reviews/rev_video_9_prompt', { as: 'acct_2' });
    expect([foreign.status, unknown.status]).toEqual([404, 404]);
    expect(foreign.body.error.message.replace('video_1', '')).toBe(unknown.body.error.message.replace('video_9', ''));
    expect((await list('?after=rev_video_1_prompt', 'acct_2')).status).toBe(400);
    expect((await service.http('GET', '/v1/reviews', { as: null })).status).toBe(401);
  });

  it.each([
    ['?limit=101', 'limit'],
    ['?order=newest', 'order'],
    ['?after=rev_nothing', 'after'],
    ['?color=red', 'color'],
  ])('refuses %s by name', async (query, param) => {
    service = await openTestService(moderation);
    const { status, body } = await list(query);
    expect([status, body.error.param]).toEqual([400, param]);
  });

  it('appeals answer 501 for now', async () => {
    service = await openTestService(moderation);
    const { status, body } = await service.http('POST', '/v1/appeals', { as: accountId });
    expect([status, body.error.code]).toEqual([501, 'not_implemented']);
  });
});

it('every operation asks for the scope that it needs', async () => {
  service = await openTestService(moderation);
  expect(await scopesAsked(service)).toEqual({
    listReviews: 'reviews:read',
    getReview: 'reviews:read',
    createAppeal: 'reviews:write',
    listAppeals: 'reviews:read',
  });
});

it('the README lists the settings as they are', async () => {
  await expectReadmeSettings(new URL('../README.md', import.meta.url), moderationConfig);
});
