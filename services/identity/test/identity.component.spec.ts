import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  AccountOpened,
  Brief,
  CastingApproved,
  CastingRefused,
  CredentialRevoked,
  DecideLaunch,
  DecideLaunchRequest,
  GenerationRequested,
  Identify,
  IdentifyRequest,
  LaunchChanged,
  PlanChanged,
} from '@cielo/contracts';
import { DOCUMENT_STORE, type DocumentStore } from '@cielo/documents';
import { QUESTIONS, readConfig, type Log, type Questions } from '@cielo/service-host';
import { expectReadmeSettings, openTestService, scopesAsked, type HttpAnswer, type TestService } from '@cielo/testing';
import { accountsCollection } from '../src/accounts/outbound/accounts.collection.ts';
import { keysCollection } from '../src/accounts/outbound/keys.collection.ts';
import { RevokeKey } from '../src/accounts/application/revoke-key.ts';
import { LastKey } from '../src/accounts/domain/errors.ts';
import { ForgetCastings } from '../src/casting/application/forget-castings.ts';
import { castingsCollection } from '../src/casting/outbound/castings.collection.ts';
import { waitlistCollection } from '../src/accounts/outbound/waitlist.collection.ts';
import { identityConfig } from '../src/config.ts';
import {
  ChangeLaunches,
  ChangePlan,
  identity,
  IssueKey,
  OpenAccount,
  OpenFirstAccount,
  StopGeneration,
} from '../src/index.ts';

const KEY = 'a-key-that-somebody-chose';
const DAY_MS = 86_400_000;
/** Says the country of a call, as a trusted edge would. */
const from = (country: string) => ({ 'x-country': country });
const config = {
  IDENTITY_KEY_PEPPER: 'pepper for the tests only, 32 and more',
  ACCESS_TRUSTED_PROXIES: '127.0.0.1',
  ACCESS_COUNTRY_HEADER: 'x-country',
};

const lines: string[] = [];
const log: Log = {
  debug: (sentence, fields) => void lines.push(sentence + JSON.stringify(fields)),
  info: (sentence, fields) => void lines.push(sentence + JSON.stringify(fields)),
  warn: (sentence, fields) => void lines.push(sentence + JSON.stringify(fields)),
  error: (sentence, fields) => void lines.push(sentence + JSON.stringify(fields)),
  with: () => log,
};

let service: TestService;
beforeAll(async () => {
  service = await openTestService(identity, { config, log });
  await service.service.get(OpenFirstAccount).run({ key: KEY });
});
afterAll(() => service.close());

let accounts = 0;
/** Another account with a key of its own. */
async function account(
  facts: Partial<Parameters<OpenAccount['run']>[0]> = {},
): Promise<{ accountId: string; key: string }> {
  const accountId = `acct_${(accounts += 1)}`;
  const opening = {
    id: accountId,
    plan: 'standard',
    homeCountry: 'US',
    timeZone: 'UTC',
    invited: true,
    invitesLeft: 2,
    ...facts,
  };
  await service.service.get(OpenAccount).run(opening);
  const { secret } = await service.service.get(IssueKey).run({ accountId, name: 'test' });
  return { accountId, key: secret };
}
const store = () => service.service.get<DocumentStore>(DOCUMENT_STORE);
const ask = () => service.service.get<Questions>(QUESTIONS);
const error = ({ status, body }: HttpAnswer) => [status, body.error?.code, body.error?.param];
const newKey = (key: string, body: object = { name: 'ci' }) => service.http('POST', '/v1/api_keys', { key, body });

describe('a key', () => {
  it('opens the account that it belongs to, and nothing else does', async () => {
    const me = await service.http('GET', '/v1/me', { key: KEY, headers: from('CA') });
    expect(me.body).toMatchObject({
      object: 'account',
      plan: 'pro',
      home_country: 'US',
      country: 'CA',
      country_source: 'proxy',
      client: 'api',
      members: [{ role: 'owner', email: null }],
      invites_left: 100,
    });
    expect(error(await service.http('GET', '/v1/me', { key: 'something-else' }))).toEqual([
      401,
      'invalid_api_key',
      null,
    ]);
    expect(error(await service.http('GET', '/v1/me', { as: null }))).toEqual([401, 'invalid_api_key', null]);
  });

  it('is shown once, and kept as a digest only', async () => {
    const issued = await newKey(KEY);
    expect(issued.body).toMatchObject({ object: 'api_key', name: 'ci', scopes: [], revoked_at: null });
    expect(issued.body.key).toMatch(/^cielo_[0-9a-f]{32}_[0-9a-f]{64}_[0-9a-f]{8}$/);
    const list = await service.http('GET', '/v1/api_keys', { key: issued.body.key });
    expect(list.body.data.map(({ id }: { id: string }) => id)).toContain(issued.body.id);
    const secret = issued.body.key.split('_')[2];
    const kept = await store().collection(keysCollection).find('id', issued.body.id, { limit: 1 });
    for (const text of [JSON.stringify(list.body), JSON.stringify(kept)]) expect(text).not.toContain(secret);
    expect(JSON.stringify(list.body)).not.toContain(KEY.slice(0, 5));
  });

  it('opens nothing any more once it is taken back, also where it was known', async () => {
    const { accountId, key } = await account();
    const { body } = await newKey(key);
    expect((await service.http('GET', '/v1/me', { key: body.key })).status).toBe(200);
    const taken = await service.http('DELETE', `/v1/api_keys/${body.id}`, { key });
    expect(taken.body).toEqual({ id: body.id, object: 'api_key.deleted', deleted: true });
    expect((await service.heard(CredentialRevoked)).filter((event) => event.accountId === accountId)).toMatchObject([
      { keyId: body.id },
    ]);
    expect(error(await service.http('GET', '/v1/me', { key: body.key }))).toEqual([401, 'invalid_api_key', null]);
    expect((await service.http('DELETE', `/v1/api_keys/${body.id}`, { key })).status).toBe(200);
    expect((await service.heard(CredentialRevoked)).filter((event) => event.accountId === accountId)).toHaveLength(1);
  });

  it('is changed for another one without a gap, but the last one stays', async () => {
    const { key } = await account();
    const [{ id: first }] = (await service.http('GET', '/v1/api_keys', { key })).body.data;
    expect(error(await service.http('DELETE', `/v1/api_keys/${first}`, { key }))).toEqual([409, 'last_api_key', null]);
    const limited = (await newKey(key, { name: 'reads', scopes: ['videos:read'] })).body;
    expect(error(await service.http('DELETE', `/v1/api_keys/${first}`, { key }))).toEqual([409, 'last_api_key', null]);
    expect((await service.http('DELETE', `/v1/api_keys/${limited.id}`, { key })).status).toBe(200);
    const { body: second } = await newKey(key);
    expect((await service.http('DELETE', `/v1/api_keys/${first}`, { key })).status).toBe(200);
    expect((await service.http('GET', '/v1/me', { key: second.key })).status).toBe(200);
  });

  it('of the last two that are taken back at the same time stays', async () => {
    const { accountId, key } = await account();
    const { body: other } = await newKey(key);
    const ids = (await service.http('GET', '/v1/api_keys', { key })).body.data.map(({ id }: { id: string }) => id);
    const revoke = service.service.get(RevokeKey);
    const ends = await Promise.allSettled(ids.map((keyId: string) => revoke.run({ accountId, keyId })));
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(ends).toContainEqual({ status: 'rejected', reason: expect.any(LastKey) });
    const opens = await Promise.all([key, other.key].map((one) => service.http('GET', '/v1/me', { key: one })));
    expect(opens.map(({ status }) => status).sort()).toEqual([200, 401]);
  });

  it('of another account is not found, as if it were none', async () => {
    const [mine, theirs] = [await account(), await account()];
    const { body } = await newKey(theirs.key);
    const foreign = await service.http('DELETE', `/v1/api_keys/${body.id}`, { key: mine.key });
    const none = await service.http('DELETE', '/v1/api_keys/key_none', { key: mine.key });
    expect([foreign.status, none.status]).toEqual([404, 404]);
    expect(foreign.body.error.message.replace(body.id, 'key_none')).toBe(none.body.error.message);
    expect((await service.http('GET', '/v1/me', { key: body.key })).status).toBe(200);
    const listed = (await service.http('GET', '/v1/api_keys', { key: mine.key })).body.data;
    expect(listed.map(({ id }: { id: string }) => id)).not.toContain(body.id);
  });

  it('with scopes does only that, and gives away no more', async () => {
    const { key } = await account();
    const limited = (await newKey(key, { name: 'limited', scopes: ['keys:write', 'credits:read'] })).body.key;
    expect(error(await service.http('GET', '/v1/api_keys', { key: limited }))).toEqual([403, 'missing_scope', null]);
    expect(error(await newKey(limited, { name: 'more', scopes: ['keys:read'] }))).toEqual([
      403,
      'missing_scope',
      'scopes',
    ]);
    expect((await newKey(limited, { name: 'all', scopes: [] })).body.scopes).toEqual(['keys:write', 'credits:read']);
    expect(error(await newKey(key, { name: 'typo', scopes: ['credit:read'] }))).toEqual([
      400,
      'invalid_value',
      'scopes',
    ]);
  });

  it('is asked for the scope that each operation needs; whose it is, every key may know', async () => {
    const { accountId } = await account();
    const issued = await service.service.get(IssueKey).run({ accountId, name: 'none', scopes: ['none'] });
    expect(await scopesAsked(service, issued.secret)).toEqual({
      getMe: null,
      listApiKeys: 'keys:read',
      createApiKey: 'keys:write',
      deleteApiKey: 'keys:write',
      createInvite: 'invites:write',
      redeemInvite: null,
      joinWaitlist: null,
      listLaunches: null,
    });
  });

  it('ends when it should, and cannot begin ended', async () => {
    const { key } = await account();
    const nowSeconds = Math.floor(service.clock.nowMs() / 1000);
    expect(error(await newKey(key, { name: 'late', expires_at: nowSeconds - 1 }))).toEqual([
      400,
      'invalid_value',
      'expires_at',
    ]);
    const { body } = await newKey(key, { name: 'short', expires_at: nowSeconds + 60 });
    expect((await service.http('GET', '/v1/me', { key: body.key })).status).toBe(200);
    await service.advance(61_000);
    expect((await service.http('GET', '/v1/me', { key: body.key })).status).toBe(401);
  });

  it('notes the day of its last use', async () => {
    const { key } = await account();
    await service.http('GET', '/v1/me', { key });
    const today = new Date(service.clock.nowMs()).toISOString().slice(0, 10);
    expect((await service.http('GET', '/v1/api_keys', { key })).body.data).toMatchObject([{ last_used_on: today }]);
  });

  it('is answered for to other services', async () => {
    const { accountId, key } = await account();
    expect(await ask().ask(Identify, IdentifyRequest.create({ key }))).toMatchObject({
      accountId,
      plan: 'standard',
      homeCountry: 'US',
      scopes: [],
    });
    const mistyped = key.slice(0, -1) + (key.endsWith('0') ? '1' : '0');
    for (const wrong of ['', 'x', mistyped]) {
      await expect(ask().ask(Identify, IdentifyRequest.create({ key: wrong }))).rejects.toMatchObject({
        kind: 'unauthenticated',
      });
    }
  });
});

describe('the first account', () => {
  const first = (facts: Parameters<OpenFirstAccount['run']>[0]) => service.service.get(OpenFirstAccount).run(facts);

  it('is opened once, however often the platform starts', async () => {
    expect(await first({ key: KEY })).toEqual({});
    expect(await first({})).toEqual({});
    expect((await service.heard(AccountOpened)).filter(({ accountId }) => accountId === 'account_first')).toMatchObject(
      [{ plan: 'pro', homeCountry: 'US', timeZone: 'UTC' }],
    );
  });

  it('takes another key that is chosen later, whatever it looks like', async () => {
    const chosen = 'cielo_a_key_for_development';
    expect(await first({ key: chosen })).toEqual({ key: chosen });
    expect(await first({ key: chosen })).toEqual({});
    expect((await service.http('GET', '/v1/me', { key: chosen })).body.id).toBe('account_first');
  });

  it('refuses a key that would be guessed, that is another’s, or that was taken back', async () => {
    const { key: theirs } = await account();
    await expect(first({ key: 'short' })).rejects.toMatchObject({ kind: 'invalid' });
    await expect(first({ key: 'with spaces in between' })).rejects.toMatchObject({ kind: 'invalid' });
    await expect(first({ key: theirs })).rejects.toMatchObject({ kind: 'invalid' });
    const given = await first({ key: 'a-key-that-is-taken-back' });
    const [{ id }] = (await service.http('GET', '/v1/api_keys', { key: given.key! })).body.data;
    await service.http('DELETE', `/v1/api_keys/${id}`, { key: KEY });
    await expect(first({ key: 'a-key-that-is-taken-back' })).rejects.toMatchObject({ kind: 'invalid' });
  });
});

describe('an invite', () => {
  const invite = (key: string, body?: object) => service.http('POST', '/v1/invites', { key, body });
  const redeem = (code: string, body?: object, country = 'US') =>
    service.http('POST', `/v1/invites/${code}/redeem`, { as: null, body, headers: from(country) });

  it('opens one account, in its country, whose key is shown once', async () => {
    const { accountId: issuer, key } = await account();
    const { code, ...facts } = (await invite(key, { country: 'ca' })).body;
    expect(facts).toMatchObject({ object: 'invite', country: 'CA' });
    const opened = await redeem(
      code.toLowerCase().replaceAll('-', ' '),
      { email: 'Ada@Example.com', time_zone: 'America/Toronto' },
      'CA',
    );
    expect(opened.body).toMatchObject({ object: 'account.opened', home_country: 'CA' });
    const me = await service.http('GET', '/v1/me', { key: opened.body.key, headers: from('CA') });
    expect(me.body).toMatchObject({
      id: opened.body.account_id,
      plan: 'standard',
      time_zone: 'America/Toronto',
      invites_left: 4,
    });
    expect(me.body.members).toMatchObject([{ role: 'owner', email: 'Ada@Example.com' }]);
    const limited = await newKey(opened.body.key, { name: 'limited', scopes: ['videos:read'] });
    const seen = await service.http('GET', '/v1/me', { key: limited.body.key });
    expect(seen.body.members).toMatchObject([{ role: 'owner', email: null }]);
    const events = (await service.heard(AccountOpened)).filter(({ accountId }) => accountId === opened.body.account_id);
    expect(events).toMatchObject([{ homeCountry: 'CA', timeZone: 'America/Toronto', plan: 'standard' }]);
    const stored = await store().collection(accountsCollection).get(opened.body.account_id);
    expect(stored).toMatchObject({ invited: true, invitedBy: issuer });
    expect(error(await redeem(code, {}, 'CA'))).toEqual([409, 'invite_redeemed', null]);
  });

  it('is given as often as the account may, even when all are asked for at once', async () => {
    const { key } = await account({ invitesLeft: 3 });
    const answers = await Promise.all(Array.from({ length: 8 }, () => invite(key)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(3);
    expect(new Set(answers.flatMap(({ body }) => body.code ?? [])).size).toBe(3);
    expect(error(await invite(key))).toEqual([403, 'no_invites_left', null]);
    expect((await service.http('GET', '/v1/me', { key })).body.invites_left).toBe(0);
  });

  it('that two redeem at once opens one account', async () => {
    const { key } = await account();
    const { code } = (await invite(key)).body;
    const answers = await Promise.all([redeem(code), redeem(code), redeem(code)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  });

  it('is worth nothing elsewhere, later, or when nobody gave it', async () => {
    const { key } = await account();
    const { code } = (await invite(key)).body;
    const elsewhere = await redeem(code, {}, 'DE');
    expect(error(elsewhere)).toEqual([403, 'unsupported_country_region_territory', null]);
    expect(elsewhere.body.error.message).toBe(
      'This invite is for United States, and this call comes from Germany. Redeem it in United States.',
    );
    expect(error(await redeem('NONE-NONE-NONE-NONE'))).toEqual([404, 'not_found', null]);
    expect(error(await redeem(code, { time_zone: 'Mars/Olympus' }))).toEqual([400, 'invalid_value', 'time_zone']);
    expect(error(await redeem(code, { email: 'nobody' }))).toEqual([400, 'invalid_value', 'email']);
    const kenya = await invite(key, { country: 'KE' });
    expect(error(kenya)).toEqual([400, 'invalid_value', 'country']);
    expect(kenya.body.error.message).toContain("'CA', 'US'");
    await service.advance(15 * DAY_MS);
    expect(error(await redeem(code))).toEqual([409, 'invite_expired', null]);
  });
});

describe('the waitlist', () => {
  const wait = (body: object, country = 'JP') =>
    service.http('POST', '/v1/waitlist', { as: null, body, headers: from(country) });

  it('has one place for an address, in one queue for each country', async () => {
    const waiting = (country: string) => store().collection(waitlistCollection).count('country', country);
    expect((await wait({ email: 'a@example.com' })).status).toBe(200);
    expect((await wait({ email: 'b@example.com' })).status).toBe(200);
    expect((await wait({ email: 'c@example.com', country: 'KR' })).status).toBe(200);
    expect((await wait({ email: ' A@Example.COM ' })).status).toBe(400);
    expect((await wait({ email: 'A@Example.COM', country: 'KR' })).status).toBe(200);
    expect([await waiting('JP'), await waiting('KR')]).toEqual([2, 1]);
    expect(error(await wait({ email: 'nobody' }))).toEqual([400, 'invalid_value', 'email']);
    expect(error(await wait({ email: 'd@example.com', country: 'QX' }))).toEqual([400, 'invalid_value', 'country']);
  });
});

describe('the waitlist, asked about an address', () => {
  it('tells nobody whether it waits already', async () => {
    const wait = (email: string, country: string) =>
      service.http('POST', '/v1/waitlist', { as: null, body: { email, country } });
    await wait('known@example.com', 'JP');
    for (const country of ['JP', 'KR']) {
      const [known, fresh] = [await wait('known@example.com', country), await wait(`${country}@example.com`, country)];
      expect([known.status, known.body]).toEqual([fresh.status, fresh.body]);
    }
  });
});

describe('launches', () => {
  const decide = (changes: Partial<DecideLaunchRequest>) =>
    ask().ask(
      DecideLaunch,
      DecideLaunchRequest.create({
        plan: 'pro',
        homeCountry: 'US',
        callerCountry: 'US',
        client: 'api',
        model: 'sora-2',
        accountId: 'account_first',
        ...changes,
      }),
    );

  it('that ship are told, and listed for everybody', async () => {
    const told = (await service.heard(LaunchChanged)).filter(({ version }) => version === 1n);
    expect(told.map(({ country, stage }) => `${country} ${stage}`).sort()).toEqual([
      'CA invite',
      'JP waitlist',
      'KR waitlist',
      'TH waitlist',
      'TW waitlist',
      'US invite',
      'VN waitlist',
    ]);
    const list = await service.http('GET', '/v1/launches', { as: null });
    expect(list.body.data).toContainEqual({
      object: 'launch',
      country: 'US',
      name: 'United States',
      stage: 'invite',
      clients: ['ios', 'web', 'api'],
      plans: ['standard', 'pro'],
      models: [],
      opens_at: null,
    });
  });

  it('decide for an account by its invite, and by where it calls from', async () => {
    const { accountId: uninvited } = await account({ invited: false });
    expect(await decide({})).toMatchObject({ open: true, country: 'US', stage: 'invite', launchVersion: 1n });
    expect(await decide({ accountId: uninvited })).toMatchObject({ open: false, stage: 'invite' });
    expect(await decide({ callerCountry: 'DE' })).toMatchObject({
      open: false,
      country: 'DE',
      stage: 'closed',
      reason: expect.stringContaining('Germany'),
    });
    expect(await decide({ callerCountry: 'ZZ' })).toMatchObject({ open: false, country: 'ZZ' });
    expect(await decide({ client: 'android' })).toMatchObject({ open: false });
    await expect(decide({ accountId: 'acct_none' })).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('are changed by operators, told, and kept over a start', async () => {
    const japan = {
      country: 'JP',
      stage: 'open',
      clients: ['api'],
      plans: ['pro'],
      models: ['sora-2'],
      fromMs: null,
    } as const;
    const change = service.service.get(ChangeLaunches);
    await change.country(japan);
    await change.country(japan);
    expect(
      (await service.heard(LaunchChanged))
        .filter(({ country }) => country === 'JP')
        .map(({ stage, version }) => [stage, version]),
    ).toEqual([
      ['waitlist', 1n],
      ['open', 2n],
    ]);
    expect(await decide({ callerCountry: 'JP' })).toMatchObject({ open: true, launchVersion: 2n });
    await service.restart();
    expect(await decide({ callerCountry: 'JP' })).toMatchObject({ open: true, launchVersion: 2n });
    expect(() => service.service.get(ChangeLaunches).country({ ...japan, country: 'Japan' })).toThrow(
      /two capital letters/,
    );
  });

  it('are stopped at once, and what was stopped stays so over a start', async () => {
    await service.service.get(StopGeneration).run({ countries: ['CA'] });
    expect(await decide({ callerCountry: 'CA' })).toMatchObject({ open: false, stage: 'paused' });
    await service.restart();
    expect(await decide({ callerCountry: 'CA' })).toMatchObject({ open: false, stage: 'paused' });
    const list = (await service.http('GET', '/v1/launches', { as: null })).body.data;
    expect(list.find(({ country }: { country: string }) => country === 'CA').stage).toBe('paused');
    await service.service.get(StopGeneration).run({ countries: [], everything: true });
    expect(await decide({})).toMatchObject({ open: false, stage: 'paused' });
    await service.service.get(StopGeneration).run({ everything: false });
    expect(await decide({})).toMatchObject({ open: true });
  });
});

describe('casting', () => {
  const requested = (generationId: string, likenessIds: readonly string[]) =>
    GenerationRequested.create({ generationId, accountId: 'acct_1', brief: Brief.create({ likenessIds }) });
  const mine = (generationId: string) => (event: { readonly generationId: string }) =>
    event.generationId === generationId;

  it('approves who names nobody, and says the same again when it is asked again', async () => {
    const approved = async () => (await service.heard(CastingApproved)).filter(mine('video_1'));
    await service.say(requested('video_1', []));
    const [first] = await approved();
    expect(first).toMatchObject({ accountId: 'acct_1', consentGrantIds: [] });
    await service.say(requested('video_1', []));
    // The first answer stays, whatever is asked under its name.
    await service.say(requested('video_1', ['char_1']));
    expect(await approved()).toEqual([first, first, first]);
    expect((await service.heard(CastingRefused)).filter(mine('video_1'))).toEqual([]);
  });

  it('forgets a casting when its time is over, however many there are, and keeps the others', async () => {
    const castings = store().collection(castingsCollection);
    const nowMs = service.clock.nowMs();
    const casting = (generationId: string, atMs: number) =>
      castings.insert(generationId, () => ({
        generationId,
        accountId: 'acct_1',
        likenessIds: [],
        approved: true,
        atMs,
      }));
    const keepMs = 30 * DAY_MS;
    await Promise.all(Array.from({ length: 1100 }, (_, at) => casting(`video_old_${at}`, nowMs - keepMs - at)));
    await casting('video_young', nowMs - keepMs + DAY_MS);
    await service.service.get(ForgetCastings).run();
    expect(await castings.count('age', 'all', { below: nowMs - keepMs + 1 })).toBe(0);
    expect(await castings.get('video_young')).toBeDefined();
  });

  it('refuses a likeness that nobody knows, by name', async () => {
    await service.say(requested('video_2', ['char_1']));
    expect((await service.heard(CastingRefused)).filter(mine('video_2'))).toMatchObject([
      { code: 'unknown_likeness', reason: "No cameo or character has the id 'char_1'.", likenessIds: ['char_1'] },
    ]);
  });

  it.each([
    ['POST', '/v1/videos/characters'],
    ['GET', '/v1/videos/characters/char_1'],
    ['GET', '/v1/cameos'],
    ['POST', '/v1/cameos/c_1/consent'],
    ['POST', '/v1/auth/login'],
  ])('%s %s is not there yet', async (method, path) => {
    expect(error(await service.http(method, path, { key: KEY, headers: from('US') }))).toEqual([
      501,
      'not_implemented',
      null,
    ]);
  });
});

describe('a plan', () => {
  it('is changed once, and forgotten where the old one was known', async () => {
    const { accountId, key } = await account();
    await service.http('GET', '/v1/me', { key });
    for (let i = 0; i < 2; i += 1) await service.service.get(ChangePlan).run({ accountId, plan: 'pro' });
    expect((await service.heard(PlanChanged)).filter((event) => event.accountId === accountId)).toMatchObject([
      { plan: 'pro' },
    ]);
    expect((await service.http('GET', '/v1/me', { key })).body.plan).toBe('pro');
  });
});

it('writes neither keys nor addresses into its log', () => {
  const text = lines.join('\n');
  expect(lines.length).toBeGreaterThan(0);
  expect(text).not.toContain(KEY);
  expect(text).not.toMatch(/cielo_[0-9a-f]{32}_|example\.com/i);
});

it('says its settings in its README', () =>
  expectReadmeSettings(new URL('../README.md', import.meta.url), identityConfig));

it('in production its pepper is missed with the other settings, not when it starts', () => {
  const read = (environment: Record<string, string>) => () => readConfig(identityConfig, environment);
  expect(read({ CIELO_PROFILE: 'production' })).toThrow(/IDENTITY_KEY_PEPPER is missing/);
  expect(read({ CIELO_PROFILE: 'development' })).not.toThrow();
});
