import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  AccountOpened,
  Brief,
  CastingApproved,
  CastingRefused,
  CredentialRevoked,
  GenerationRequested,
  LaunchChanged,
} from '@cielo/contracts';
import { openTestService, type TestService } from '@cielo/testing';
import { identity, OpenFirstAccount } from '../src/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'cielo-identity-'));
afterAll(() => rmSync(folder, { recursive: true }));

const KEY = 'a-key-that-somebody-chose';
let service: TestService;
beforeEach(async () => {
  service = await openTestService(identity, { config: { IDENTITY_PEPPER_FILE: join(folder, 'pepper') } });
  await service.service.get(OpenFirstAccount).run({ key: KEY });
});
afterEach(() => service.close());

describe('a key', () => {
  it('opens the account that it belongs to, and nothing else does', async () => {
    const me = await service.http('GET', '/v1/me', { key: KEY });
    expect(me.body).toMatchObject({ object: 'account', plan: 'pro', home_country: 'US', country_source: 'home' });
    expect((await service.http('GET', '/v1/me', { key: 'something-else' })).status).toBe(401);
    expect((await service.http('GET', '/v1/me', { as: null })).body.error.code).toBe('invalid_api_key');
  });

  it('is read once, and opens nothing any more once it is taken back', async () => {
    const issued = await service.http('POST', '/v1/api_keys', { key: KEY, body: { name: 'ci' } });
    expect(issued.body.key).toMatch(/^cielo_[0-9a-f]{32}_[A-Za-z0-9-]{43}_[0-9a-f]{6}$/);
    const list = await service.http('GET', '/v1/api_keys', { key: issued.body.key });
    expect(JSON.stringify(list.body)).not.toContain(issued.body.key);
    await service.http('DELETE', `/v1/api_keys/${issued.body.id}`, { key: KEY });
    expect(await service.heard(CredentialRevoked)).toMatchObject([{ keyId: issued.body.id }]);
    expect((await service.http('GET', '/v1/me', { key: issued.body.key })).status).toBe(401);
  });
});

describe('the first account', () => {
  it('is opened once, however often the platform starts', async () => {
    expect(await service.service.get(OpenFirstAccount).run({ key: KEY })).toEqual({});
    expect(await service.service.get(OpenFirstAccount).run({})).toEqual({});
    expect(await service.heard(AccountOpened)).toHaveLength(1);
  });
});

describe('casting', () => {
  const requested = (likenessIds: readonly string[]) =>
    GenerationRequested.fromPartial({
      generationId: 'video_1',
      accountId: 'a',
      brief: { ...Brief.fromPartial({}), likenessIds },
    } as never);

  it('approves who names nobody, and says so once', async () => {
    await service.say(requested([]), requested([]));
    expect(await service.heard(CastingApproved)).toMatchObject([{ generationId: 'video_1' }]);
  });

  it('refuses a likeness that nobody knows, by name', async () => {
    await service.say(requested(['char_1']));
    expect(await service.heard(CastingRefused)).toMatchObject([
      { code: 'unknown_likeness', reason: expect.stringContaining('char_1'), likenessIds: ['char_1'] },
    ]);
  });
});

describe('launches', () => {
  it('are said when the data is newer, listed for everybody, and decide', async () => {
    expect((await service.heard(LaunchChanged)).map(({ country }) => country).sort()).toEqual([
      'CA',
      'JP',
      'KR',
      'TH',
      'TW',
      'US',
      'VN',
    ]);
    const list = await service.http('GET', '/v1/launches', { as: null });
    expect(list.body.data).toContainEqual(expect.objectContaining({ country: 'US', stage: 'invite' }));
  });
});
