import { expect, it } from 'vitest';
import { IdentifyResponse, type IdentifyRequest } from '@cielo/contracts';
import { Conflict, NotFound, Unavailable } from '@cielo/errors';
import { DomainError } from '@cielo/errors';
import { KnownCallers } from './known-callers.ts';

class Unknown extends DomainError {
  readonly kind = 'unauthenticated';
  readonly code = 'whatever_identity_says';
}

function setUp(answer: (request: IdentifyRequest) => Promise<IdentifyResponse> | IdentifyResponse) {
  let nowMs = 0;
  let asked = 0;
  const identify = async (request: IdentifyRequest) => {
    asked += 1;
    return answer(request);
  };
  const callers = new KnownCallers(identify, { monotonicMs: () => nowMs }, 1_000);
  return { callers, asked: () => asked, pass: (durationMs: number) => void (nowMs += durationMs) };
}
const belongs = ({ key }: IdentifyRequest) =>
  IdentifyResponse.fromPartial({ accountId: `acct_${key}`, keyId: `id_${key}` });

it('a caller is remembered for a while, and asked about once by many', async () => {
  const { callers, asked, pass } = setUp(belongs);
  await Promise.all([callers.find('a'), callers.find('a'), callers.find('b')]);
  expect(asked()).toBe(2);
  pass(999);
  expect((await callers.find('a')).accountId).toBe('acct_a');
  expect(asked()).toBe(2);
  pass(2);
  await callers.find('a');
  expect(asked()).toBe(3);
});

it('is forgotten by key and by account, and nobody else with it', async () => {
  const { callers, asked } = setUp(belongs);
  await callers.find('a');
  await callers.find('b');
  callers.forgetKey('id_a');
  await callers.find('a');
  await callers.find('b');
  expect(asked()).toBe(3);
  callers.forgetAccount('acct_b');
  await callers.find('b');
  expect(asked()).toBe(4);
});

it('an answer from before a revocation does not outlive it', async () => {
  let reply!: (answer: IdentifyResponse) => void;
  const { callers, asked } = setUp(() => new Promise((resolve) => (reply = resolve)));
  const first = callers.find('a');
  callers.forgetKey('id_a');
  reply(belongs({ $type: 'identity.v1.IdentifyRequest', key: 'a' }));
  await first;
  void callers.find('a');
  expect(asked()).toBe(2);
});

it('a wrong key is told in the words of the API, and not remembered', async () => {
  const { callers, asked } = setUp(() => Promise.reject(new Unknown('no')));
  await expect(callers.find('a')).rejects.toMatchObject({ kind: 'unauthenticated', code: 'invalid_api_key' });
  await expect(callers.find('a')).rejects.toMatchObject({ code: 'invalid_api_key' });
  expect(asked()).toBe(2);
});

it('what else goes wrong passes on', async () => {
  for (const error of [new Unavailable('away'), new Conflict('x'), new NotFound('x'), new Error('bug')]) {
    await expect(setUp(() => Promise.reject(error)).callers.find('a')).rejects.toBe(error);
  }
});
