import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  AccountOpened,
  Brief,
  CreditsExpired,
  CreditsGranted,
  CreditsRefunded,
  GenerationCancelled,
  GenerationCleared,
  GenerationFailed,
  GenerationRequested,
  HoldCaptured,
  HoldPlaced,
  HoldRefused,
  HoldReleased,
  PlanChanged,
  Quote,
  QuoteRequest,
} from '@cielo/contracts';
import { DOCUMENT_STORE, type DocumentStore } from '@cielo/documents';
import { QUESTIONS, type Questions } from '@cielo/service-host';
import { expectReadmeSettings, openTestService, scopesAsked, type TestService } from '@cielo/testing';
import { MeasureHolds } from '../src/application/measure-holds.ts';
import { AdjustWallet, auditCredits, credits as definition, entriesOf, GrantCredits } from '../src/index.ts';
import { creditsConfig } from '../src/config.ts';

const DAY_MS = 86_400_000;

let service: TestService;
beforeAll(async () => void (service = await openTestService(definition)));
afterAll(() => service.close());

let accounts = 0;
let generations = 0;

/** A new account. Plan `none` has no allowance, so that its credits are counted easily. */
async function account({ plan = 'none', credits = 0n, timeZone = 'America/Los_Angeles' } = {}): Promise<string> {
  const accountId = `acct_${(accounts += 1)}`;
  await service.say(
    AccountOpened.create({ accountId, plan, homeCountry: 'US', timeZone, openedAtMs: BigInt(service.clock.nowMs()) }),
  );
  if (credits > 0n) await give(accountId, credits);
  return accountId;
}

async function give(
  accountId: string,
  amountCredits: bigint,
  untilMs: number | null = null,
  grantId = 'welcome',
): Promise<void> {
  await service.service.get(GrantCredits).run({ accountId, grantId, source: 'promotion', amountCredits, untilMs });
  await service.drained();
}

const newId = () => `video_${String((generations += 1)).padStart(32, '0')}`;

const requested = (accountId: string, generationId: string, quotedCredits: bigint) =>
  GenerationRequested.create({
    generationId,
    accountId,
    quotedCredits,
    priceBookVersion: '2026-09-24',
    brief: Brief.create({ model: 'sora-2' }),
  });
const cleared = (accountId: string, generationId: string, capturedCredits: bigint) =>
  GenerationCleared.create({ generationId, accountId, capturedCredits, model: 'sora-2' });
const failed = (accountId: string, generationId: string, refund = false) =>
  GenerationFailed.create({ generationId, accountId, code: 'processing_error', reason: 'it broke', refund });
const cancelled = (accountId: string, generationId: string) => GenerationCancelled.create({ generationId, accountId });

const mine = async <T extends { readonly accountId: string }>(
  type: Parameters<TestService['heard']>[0],
  accountId: string,
) => ((await service.heard(type)) as unknown as readonly T[]).filter((event) => event.accountId === accountId);
const balance = async (accountId: string) => (await service.http('GET', '/v1/credits/balance', { as: accountId })).body;
const audit = (accountId: string) => auditCredits(service.service.get<DocumentStore>(DOCUMENT_STORE), accountId);

describe('a generation', () => {
  it('that is delivered takes what was set aside, once', async () => {
    const accountId = await account({ credits: 100n });
    const id = newId();
    await service.say(requested(accountId, id, 10n));
    expect(await mine(HoldPlaced, accountId)).toMatchObject([
      { holdId: id, amountCredits: 10n, availableCredits: 90n, heldCredits: 10n, priceBookVersion: '2026-09-24' },
    ]);
    expect(await balance(accountId)).toMatchObject({ available: 90, held: 10 });
    await service.say(cleared(accountId, id, 10n));
    expect(await mine(HoldCaptured, accountId)).toMatchObject([
      { holdId: id, capturedCredits: 10n, releasedCredits: 0n, model: 'sora-2' },
    ]);
    expect(await balance(accountId)).toMatchObject({ available: 90, held: 0 });
    expect(await audit(accountId)).toEqual([]);
  });

  it.each(['fails', 'is cancelled'])('that %s gets everything back', async (how) => {
    const accountId = await account({ credits: 100n });
    const id = newId();
    await service.say(requested(accountId, id, 10n));
    await service.say(how === 'fails' ? failed(accountId, id) : cancelled(accountId, id));
    expect(await mine(HoldReleased, accountId)).toMatchObject([
      { holdId: id, releasedCredits: 10n, availableCredits: 100n },
    ]);
    expect(await balance(accountId)).toMatchObject({ available: 100, held: 0 });
    expect(await audit(accountId)).toEqual([]);
  });

  it('that nobody ends is seen on dashboards by the age of its hold', async () => {
    const oldest = async () => {
      await service.service.get(MeasureHolds).run();
      const { body } = await service.http('GET', '/metrics');
      return Number(/cielo_oldest_hold_age_seconds\{[^}]*\} (\S+)/.exec(String(body))?.[1]);
    };
    const [one, other] = [await account({ credits: 100n }), await account({ credits: 100n })];
    const [old, young] = [newId(), newId()];
    await service.say(requested(one, old, 10n));
    await service.advance(3_600_000);
    await service.say(requested(other, young, 10n));
    const seconds = await oldest();
    expect(seconds).toBeGreaterThanOrEqual(3_600);
    expect(seconds).toBeLessThan(3_700);
    await service.say(cleared(one, old, 10n), cancelled(other, young));
    expect(await oldest()).toBe(0);
  });

  it('that is withdrawn after its credits were taken is refunded to where they came from', async () => {
    const accountId = await account({ credits: 100n });
    const id = newId();
    await service.say(requested(accountId, id, 10n));
    await service.say(cleared(accountId, id, 10n));
    await service.say(failed(accountId, id, true));
    expect(await mine(CreditsRefunded, accountId)).toMatchObject([
      { holdId: id, amountCredits: 10n, model: 'sora-2', newGrants: [] },
    ]);
    expect(await balance(accountId)).toMatchObject({ available: 100, held: 0 });
    expect(await audit(accountId)).toEqual([]);
  });

  it('that used up its grant is refunded as a new one that can still be used for a month', async () => {
    const accountId = await account();
    await give(accountId, 10n, service.clock.nowMs() + DAY_MS);
    const id = newId();
    await service.say(requested(accountId, id, 10n));
    await service.say(cleared(accountId, id, 10n));
    await service.say(failed(accountId, id, true));
    const [refunded] = await mine<CreditsRefunded>(CreditsRefunded, accountId);
    expect(refunded?.newGrants).toMatchObject([{ source: 'refund', grantId: `refund:${id}:0` }]);
    const lifeMs = Number(refunded!.newGrants[0]!.untilMs) - service.clock.nowMs();
    expect(lifeMs / DAY_MS).toBeCloseTo(30, 1);
    expect(await audit(accountId)).toEqual([]);
  });

  it('that says the refund before anything was taken gets its hold back', async () => {
    const accountId = await account({ credits: 10n });
    const id = newId();
    await service.say(requested(accountId, id, 10n));
    await service.say(failed(accountId, id, true));
    expect(await mine(HoldReleased, accountId)).toHaveLength(1);
    expect(await balance(accountId)).toMatchObject({ available: 10, held: 0 });
  });

  it('that the account cannot pay is refused, not a fault', async () => {
    const accountId = await account({ credits: 9n });
    const id = newId();
    await service.say(requested(accountId, id, 10n));
    await service.say(failed(accountId, id));
    expect(await mine(HoldRefused, accountId)).toMatchObject([
      {
        holdId: id,
        code: 'insufficient_quota',
        reason: 'It takes 10 credits and 9 are available',
        availableCredits: 9n,
      },
    ]);
    expect(await mine(HoldReleased, accountId)).toEqual([]);
    expect(await audit(accountId)).toEqual([]);
  });

  it('whose end is heard first is refused when it comes', async () => {
    const accountId = await account({ credits: 100n });
    const id = newId();
    await service.say(cancelled(accountId, id));
    await service.say(requested(accountId, id, 10n));
    expect(await mine(HoldRefused, accountId)).toMatchObject([{ holdId: id, code: 'already_ended' }]);
    expect(await balance(accountId)).toMatchObject({ available: 100, held: 0 });
    expect(await audit(accountId)).toEqual([]);
  });
});

describe('what is delivered twice', () => {
  it('is answered again with the very same entry where the answer was not heard, and else not', async () => {
    const accountId = await account({ credits: 100n });
    const id = newId();
    const clearing = cleared(accountId, id, 10n);
    await service.say(requested(accountId, id, 10n), clearing);
    const settled = await balance(accountId);
    const [captured] = await mine(HoldCaptured, accountId);
    await service.say(requested(accountId, id, 10n), clearing);
    expect(await mine(HoldPlaced, accountId)).toHaveLength(1);
    expect(await mine(HoldCaptured, accountId)).toEqual([captured]);
    await service.say(GenerationCleared.create({ ...clearing, nudge: 1 }));
    expect(await mine(HoldCaptured, accountId)).toEqual([captured, captured]);
    expect(await balance(accountId)).toEqual(settled);
    expect(await audit(accountId)).toEqual([]);
  });

  it('moves nothing, at any step', async () => {
    const accountId = await account({ credits: 100n });
    const [taken, back] = [newId(), newId()];
    const story = [
      requested(accountId, taken, 10n),
      requested(accountId, back, 20n),
      cleared(accountId, taken, 10n),
      failed(accountId, back),
      failed(accountId, taken, true),
    ];
    for (const event of story) await service.say(event, event, event);
    await service.say(...story);
    const journal = await entriesOf(service.service.get<DocumentStore>(DOCUMENT_STORE), accountId);
    expect(journal.map(({ $type }) => $type.split('.').at(-1))).toEqual([
      'CreditsGranted',
      'HoldPlaced',
      'HoldPlaced',
      'HoldCaptured',
      'HoldReleased',
      'CreditsRefunded',
    ]);
    expect(await audit(accountId)).toEqual([]);
  });

  it('moves nothing after the wallet has forgotten, either', { timeout: 60_000 }, async () => {
    const accountId = await account({ credits: 1_000n });
    const ids = Array.from({ length: 300 }, newId);
    const [first, broke] = [ids[0]!, newId()];
    await service.say(requested(accountId, broke, 5_000n), cancelled(accountId, 'video_never'));
    await service.say(...ids.map((id) => requested(accountId, id, 1n)).slice(0, 200));
    await service.say(...ids.slice(0, 200).map((id) => cleared(accountId, id, 1n)));
    await service.say(...ids.slice(200).map((id) => requested(accountId, id, 1n)));
    await service.say(...ids.slice(200).map((id) => failed(accountId, id)));
    const before = await entriesOf(service.service.get<DocumentStore>(DOCUMENT_STORE), accountId);
    expect(before).toHaveLength(1 + 2 + 600);
    const again = [
      requested(accountId, first, 1n),
      cleared(accountId, first, 1n),
      requested(accountId, broke, 5_000n),
      requested(accountId, 'video_never', 1n),
    ];
    await service.say(...again);
    await give(accountId, 1_000n);
    const after = await entriesOf(service.service.get<DocumentStore>(DOCUMENT_STORE), accountId);
    // Only the hold that came after its end is new, and it is refused.
    expect(after.slice(before.length)).toMatchObject([{ holdId: 'video_never', code: 'already_ended' }]);
    expect(await balance(accountId)).toMatchObject({ available: 800, held: 0 });
    expect(await audit(accountId)).toEqual([]);
  });

  it('after a restart moves nothing', async () => {
    const accountId = await account({ credits: 100n });
    const id = newId();
    await service.say(requested(accountId, id, 10n));
    await service.restart();
    await service.say(requested(accountId, id, 10n));
    await service.say(cleared(accountId, id, 10n));
    expect(await balance(accountId)).toMatchObject({ available: 90, held: 0 });
    expect(await audit(accountId)).toEqual([]);
  });
});

describe('a thousand at once', () => {
  it('on a balance for ten: ten are served', { timeout: 60_000 }, async () => {
    const accountId = await account({ credits: 100n });
    const ids = Array.from({ length: 1_000 }, newId);
    await service.say(...ids.map((id) => requested(accountId, id, 10n)));
    expect(await mine(HoldPlaced, accountId)).toHaveLength(10);
    expect(await mine(HoldRefused, accountId)).toHaveLength(990);
    expect(await balance(accountId)).toMatchObject({ available: 0, held: 100 });
    expect(await audit(accountId)).toEqual([]);
  });
});

describe('the allowance', () => {
  it('is there before anything asked for it, and is granted with the first hold of the day', async () => {
    const accountId = await account({ plan: 'standard' });
    const first = await balance(accountId);
    expect(first).toMatchObject({
      available: 300,
      held: 0,
      allowance: { per_day: 300, remaining: 300, time_zone: 'America/Los_Angeles' },
    });
    expect(await mine(CreditsGranted, accountId)).toEqual([]);
    await service.say(requested(accountId, newId(), 10n), requested(accountId, newId(), 10n));
    const [granted, ...more] = await mine<CreditsGranted>(CreditsGranted, accountId);
    expect(granted).toMatchObject({ source: 'allowance', amountCredits: 300n });
    expect(more).toEqual([]);
    const resetsAt = new Date(first.allowance.resets_at * 1000);
    expect(resetsAt.toLocaleTimeString('en-GB', { timeZone: 'America/Los_Angeles' })).toBe('00:00:00');
    expect(Number(granted!.untilMs)).toBe(resetsAt.getTime());
  });

  it('burns before what was bought, and is not carried over', async () => {
    const accountId = await account({ plan: 'standard', credits: 50n });
    await service.say(requested(accountId, newId(), 310n));
    expect((await balance(accountId)).sources).toMatchObject([
      { source: 'allowance', available: 0, held: 300 },
      { source: 'promotion', available: 40, held: 10, expires_at: null },
    ]);
    await service.advance(DAY_MS + 3_600_000);
    expect(await balance(accountId)).toMatchObject({ available: 340, held: 310, allowance: { remaining: 300 } });
    await service.say(requested(accountId, newId(), 340n));
    expect(await balance(accountId)).toMatchObject({ available: 0, held: 650 });
    expect(await audit(accountId)).toEqual([]);
  });

  it('grows on the day of a better plan by the difference, once', async () => {
    const accountId = await account({ plan: 'standard' });
    await service.say(requested(accountId, newId(), 100n));
    const change = PlanChanged.create({ accountId, plan: 'pro', changedAtMs: BigInt(service.clock.nowMs() + 1) });
    await service.say(change, change);
    expect(await balance(accountId)).toMatchObject({ plan: 'pro', available: 900, held: 100 });
    expect(await audit(accountId)).toEqual([]);
  });
});

describe('credits that end', () => {
  it('expire although nobody uses the wallet', async () => {
    const accountId = await account();
    await give(accountId, 25n, service.clock.nowMs() + DAY_MS);
    await service.advance(DAY_MS + 120_000);
    await service.until(async () => (await mine(CreditsExpired, accountId)).length > 0);
    expect(await mine(CreditsExpired, accountId)).toMatchObject([{ amountCredits: 25n, availableCredits: 0n }]);
    expect(await audit(accountId)).toEqual([]);
  });
});

describe('over HTTP', () => {
  it('entries explain themselves, page by page', async () => {
    const accountId = await account({ credits: 100n });
    const [one, two] = [newId(), newId()];
    await service.say(requested(accountId, one, 10n), requested(accountId, two, 500n));
    await service.say(cleared(accountId, one, 8n));
    const list = async (query: string) =>
      (await service.http('GET', `/v1/credits/entries${query}`, { as: accountId })).body;
    const all = await list('');
    expect(all).toMatchObject({
      object: 'list',
      has_more: false,
      first_id: `${accountId}:4`,
      last_id: `${accountId}:1`,
    });
    expect(all.data.map(({ description }: { description: string }) => description)).toEqual([
      `8 credits taken for ${one}, 2 credits given back`,
      `500 credits could not be set aside for ${two}: It takes 500 credits and 90 are available`,
      `10 credits set aside for ${one}`,
      '100 credits given (promotion)',
    ]);
    expect(all.data[0]).toMatchObject({
      object: 'credit.entry',
      type: 'hold_captured',
      credits: 8,
      available_change: 2,
      available_after: 92,
      held_after: 0,
      generation_id: one,
      model: 'sora-2',
      reason: null,
    });
    const pages = async (order: string) => {
      const seen: string[] = [];
      let page = await list(`?limit=1&order=${order}`);
      for (;;) {
        seen.push(...page.data.map(({ id }: { id: string }) => id));
        if (!page.has_more) return seen;
        page = await list(`?limit=1&order=${order}&after=${page.last_id}`);
      }
    };
    const ids = all.data.map(({ id }: { id: string }) => id);
    expect(await pages('desc')).toEqual(ids);
    expect(await pages('asc')).toEqual([...ids].reverse());
    expect(await list('?limit=0')).toMatchObject({ data: [], first_id: null, has_more: true });
  });

  it('belong to their account alone', async () => {
    const [mineId, theirs] = [await account({ credits: 5n }), await account({ credits: 7n })];
    const answer = await service.http('GET', `/v1/credits/entries?after=${theirs}:1`, { as: mineId });
    expect([answer.status, answer.body.error.param]).toEqual([400, 'after']);
    expect((await service.http('GET', '/v1/credits/entries', { as: mineId })).body.data).toHaveLength(1);
    for (const path of ['balance', 'entries', 'usage']) {
      expect((await service.http('GET', `/v1/credits/${path}`, { as: null })).status).toBe(401);
    }
  });

  it('usage is counted by day and model, once', async () => {
    const accountId = await account({ credits: 100n });
    const [one, two] = [newId(), newId()];
    await service.say(requested(accountId, one, 10n), requested(accountId, two, 4n));
    await service.say(cleared(accountId, one, 10n), cleared(accountId, two, 4n), cleared(accountId, two, 4n));
    await service.say(failed(accountId, two, true));
    // The service's own events come twice as well.
    await service.say(...(await entriesOf(service.service.get<DocumentStore>(DOCUMENT_STORE), accountId)));
    const today = new Date(service.clock.nowMs()).toISOString().slice(0, 10);
    const usage = await service.http('GET', '/v1/credits/usage', { as: accountId });
    expect(usage.body).toEqual({
      object: 'list',
      time_zone: 'UTC',
      data: [
        { object: 'credit.usage', date: today, model: 'sora-2', generations: 2, credits: 14, refunded_credits: 4 },
      ],
    });
    const wrong = async (query: string) =>
      (await service.http('GET', `/v1/credits/usage?${query}`, { as: accountId })).body.error?.param;
    expect(await wrong('from=2026-02-30')).toBe('from');
    expect(await wrong('from=2026-02-02&until=2026-02-01')).toBe('from');
    expect(await wrong('from=2020-01-01&until=2026-02-01')).toBe('from');
    expect(await wrong('since=2026-02-01')).toBe('since');
  });

  it('a quote tells the price, and whether it can be paid', async () => {
    const accountId = await account({ credits: 400n });
    const quote = (body: unknown) => service.http('POST', '/v1/credits/quote', { as: accountId, body });
    expect((await quote({ model: 'sora-2-pro', size: '1920x1080', seconds: '15' })).body).toEqual({
      object: 'credit.quote',
      model: 'sora-2-pro',
      size: '1920x1080',
      seconds: '15',
      credits: 500,
      price_book_version: '2026-09-24',
      available: 400,
      affordable: false,
    });
    expect((await quote({ seconds: 10 })).body).toMatchObject({
      model: 'sora-2',
      size: '720x1280',
      credits: 10,
      affordable: true,
    });
    const wrong = async (body: unknown) => {
      const { status, body: answer } = await quote(body);
      return [status, answer.error.code, answer.error.param];
    };
    expect(await wrong({ model: 'sora-9' })).toEqual([400, 'invalid_value', 'model']);
    expect(await wrong({ size: '1920x1080' })).toEqual([400, 'invalid_value', 'size']);
    expect(await wrong({ seconds: '7' })).toEqual([400, 'invalid_value', 'seconds']);
    expect(await wrong({ second: '7' })).toEqual([400, 'unknown_parameter', 'second']);
  });

  it('says what is not there yet', async () => {
    expect((await service.http('POST', '/v1/credits/orders', { body: {} })).body.error).toMatchObject({
      code: 'not_implemented',
    });
    expect((await service.http('GET', '/v1/credits/orders/ord_1')).status).toBe(501);
    const answer = await service.http('GET', '/v1/credits/balance', { as: 'acct_brand_new' });
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '1']);
  });
});

describe('the question what something costs', () => {
  const ask = (request: Partial<QuoteRequest>) =>
    service.service
      .get<Questions>(QUESTIONS)
      .ask(Quote, QuoteRequest.create({ priceClass: 'standard', width: 1280, height: 720, seconds: 10, ...request }));

  it('is answered with what is available, the due allowance included', async () => {
    const accountId = await account({ plan: 'pro' });
    expect(await ask({ accountId })).toMatchObject({
      amountCredits: 10n,
      priceBookVersion: '2026-09-24',
      availableCredits: 1000n,
    });
    expect(await ask({})).toMatchObject({ amountCredits: 10n, availableCredits: 0n });
  });

  it('counts credits for certain models only when it is told the model', async () => {
    const accountId = await account();
    await service.service.get(GrantCredits).run({
      accountId,
      grantId: 'promo',
      source: 'promotion',
      amountCredits: 50n,
      untilMs: null,
      models: ['sora-2-pro'],
    });
    expect(await ask({ accountId })).toMatchObject({ availableCredits: 0n });
    expect(await ask({ accountId, model: 'sora-2-pro' })).toMatchObject({ availableCredits: 50n });
  });

  it('is refused with the reason when there is no price', async () => {
    await expect(ask({ priceClass: 'deluxe' })).rejects.toMatchObject({ kind: 'invalid', param: 'price_class' });
  });
});

describe('operators', () => {
  it('give, correct, take back and block; each named operation happens once', async () => {
    const accountId = await account();
    const grants = service.service.get(GrantCredits);
    const adjust = service.service.get(AdjustWallet);
    const payment = { paymentId: 'pay_1', paidAtMs: service.clock.nowMs() };
    await grants.pack(accountId, 'credits-100', payment);
    await service.advance(5);
    await grants.pack(accountId, 'credits-100', payment);
    expect(await balance(accountId)).toMatchObject({ available: 100 });
    for (let i = 0; i < 2; i += 1) {
      await adjust.run({ accountId, operationId: 'fix_1', amountCredits: -30n, reason: 'counted twice' });
      await adjust.run({ accountId, operationId: 'fix_2', amountCredits: 5n, reason: 'sorry' });
    }
    expect(await balance(accountId)).toMatchObject({ available: 75 });
    await adjust.revoke({
      accountId,
      operationId: 'cb_1',
      grantId: 'pack:pay_1',
      reason: 'chargeback',
      blocksWallet: true,
    });
    await service.say(requested(accountId, newId(), 1n));
    expect(await mine(HoldRefused, accountId)).toMatchObject([{ code: 'wallet_blocked' }]);
    expect(await balance(accountId)).toMatchObject({ available: 0, blocked_because: 'chargeback' });
    await adjust.run({ accountId, operationId: 'ok_1', amountCredits: 0n, reason: 'settled', unblocksWallet: true });
    expect(await balance(accountId)).toMatchObject({ available: 5, blocked_because: null });
    await expect(adjust.run({ accountId, operationId: 'x', amountCredits: -6n, reason: 'x' })).rejects.toMatchObject({
      code: 'insufficient_credits',
    });
    await service.drained();
    expect(await audit(accountId)).toEqual([]);
  });
});

it('every operation asks for the scope that it needs', async () => {
  const read = Object.fromEntries(
    ['getBalance', 'quoteCredits', 'listEntries', 'listUsage', 'listOrders', 'getOrder'].map((id) => [
      id,
      'credits:read',
    ]),
  );
  expect(await scopesAsked(service)).toEqual({ ...read, createOrder: 'credits:write' });
});

it('says its settings in its README', () =>
  expectReadmeSettings(new URL('../README.md', import.meta.url), creditsConfig));
