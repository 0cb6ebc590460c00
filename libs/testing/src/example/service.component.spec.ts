import { afterEach, describe, expect, it } from 'vitest';
import {
  CredentialRevoked,
  GenerationRequested,
  HoldPlaced,
  HoldRefused,
  Identify,
  IdentifyResponse,
  Quote,
  QuoteRequest,
  QuoteResponse,
} from '@cielo/contracts';
import { Unavailable } from '@cielo/errors';
import { answer, openTestService, type TestService, type TestServiceOptions } from '../index.ts';
import { example, ExampleAnswers, ExampleSweep } from './service.ts';

let service: TestService;
const open = async (options?: TestServiceOptions) => void (service = await openTestService(example, options));
afterEach(() => service.close());

describe('callers', () => {
  it('without a key are let in only where that is said', async () => {
    await open();
    expect((await service.http('GET', '/v1/notes', { as: null })).body.error).toMatchObject({
      type: 'invalid_request_error',
      code: 'invalid_api_key',
    });
    expect((await service.http('GET', '/v1/notes', { key: 'wrong' })).status).toBe(401);
    expect((await service.http('GET', '/v1/notes/hello', { as: null })).body).toEqual({ caller: null, name: null });
    expect((await service.http('GET', '/v1/notes/hello', { as: 'acct_1', headers: { 'x-name': 'Ann' } })).body).toEqual(
      { caller: 'acct_1', name: 'Ann' },
    );
  });

  it('may send the key as clients of Azure do, and say what they are', async () => {
    await open();
    const { body } = await service.http('GET', '/v1/notes/me', {
      as: null,
      headers: { 'api-key': 'as:acct_7:pro:JP', 'x-cielo-client': 'ios' },
    });
    expect(body).toMatchObject({
      accountId: 'acct_7',
      plan: 'pro',
      homeCountry: 'JP',
      country: 'JP',
      countrySource: 'home',
      client: 'ios',
    });
  });

  it('are asked about once, and again when their key was revoked', async () => {
    let asked = 0;
    let revoked = false;
    const identify = answer(Identify, () => {
      asked += 1;
      if (revoked) throw new Unavailable('identity is away');
      return { ...IdentifyResponse.create({ accountId: 'acct_1', keyId: 'key_1' }), scopes: ['notes'] };
    });
    await open({ answers: [identify] });
    for (let i = 0; i < 3; i += 1) expect((await service.http('GET', '/v1/notes')).status).toBe(200);
    expect(asked).toBe(1);
    expect((await service.http('GET', '/v1/notes/admin')).body.error.code).toBe('missing_scope');
    revoked = true;
    await service.say(CredentialRevoked.create({ accountId: 'acct_1', keyId: 'key_1' }));
    expect((await service.http('GET', '/v1/notes')).status).toBe(503);
    expect(asked).toBe(2);
  });

  it('that ask too often are told when to come back', async () => {
    await open({ config: { ACCESS_ACCOUNT_PER_MINUTE: '2' } });
    const first = await service.http('GET', '/v1/notes', { as: 'acct_1' });
    expect([
      first.headers.get('x-ratelimit-limit-requests'),
      first.headers.get('x-ratelimit-remaining-requests'),
    ]).toEqual(['2', '1']);
    await service.http('GET', '/v1/notes', { as: 'acct_1' });
    const third = await service.http('GET', '/v1/notes', { as: 'acct_1' });
    expect([third.status, third.body.error.code, third.headers.get('retry-after')]).toEqual([
      429,
      'rate_limit_exceeded',
      '30',
    ]);
    expect((await service.http('GET', '/v1/notes', { as: 'acct_2' })).status).toBe(200);
    await service.advance(31_000);
    expect((await service.http('GET', '/v1/notes', { as: 'acct_1' })).status).toBe(200);
  });
});

describe('events', () => {
  it('are heard, answered with events, and outlive a restart', async () => {
    await open();
    await service.say(GenerationRequested.create({ generationId: 'g1', accountId: 'acct_1' }));
    expect(await service.heard(HoldPlaced)).toMatchObject([{ accountId: 'acct_1', holdId: 'g1' }]);
    await service.restart();
    await service.say(GenerationRequested.create({ generationId: 'g1', accountId: 'acct_1' }));
    expect(await service.heard(HoldPlaced)).toHaveLength(1);
    expect((await service.http('GET', '/v1/notes/g1')).body).toEqual({ id: 'g1', credits: 2 });
  });

  it('that cannot be handled are counted as dead letters, and others go on', async () => {
    await open();
    const refused = service.say(HoldRefused.create({ accountId: 'acct_1', holdId: 'g1' }));
    await service.until(async () => {
      service.clock.advance(5_000);
      return (await service.http('GET', '/metrics', { as: null })).body.includes(
        'cielo_dead_letters{service="example"} 1',
      );
    }, 'a dead letter');
    await refused;
    await service.say(GenerationRequested.create({ generationId: 'g2', accountId: 'acct_1' }));
    expect(await service.heard(HoldPlaced)).toHaveLength(1);
  });
});

describe('questions and schedules', () => {
  it('are answered by the service itself', async () => {
    await open();
    const answers = service.service.get(ExampleAnswers);
    expect(await answers.askQuote(QuoteRequest.create({}))).toEqual(QuoteResponse.create({}));
    expect((await service.http('GET', '/metrics', { as: null })).body).toContain(
      `question="${Quote.path}",outcome="answered"`,
    );
  });

  it('run at their interval, whatever one run does', async () => {
    await open({ config: { EXAMPLE_SWEEP_MS: '100000' } });
    const sweep = service.service.get(ExampleSweep);
    await service.advance(100_001);
    expect(sweep.sweeps).toBe(1);
    await service.advance(100_001);
    expect(sweep.sweeps).toBe(2);
    expect((await service.http('GET', '/metrics', { as: null })).body).toContain(
      'cielo_schedule_failures_total{service="example",schedule="ExampleSweep.sweep"} 1',
    );
  });
});
