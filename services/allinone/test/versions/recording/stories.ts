import { AdjustWallet, GrantCredits } from '@cielo/credits';
import { ChangeLaunches, ChangePlan, IssueKey, OpenAccount, StopGeneration } from '@cielo/identity';
import { WORDS, type Stage } from './stage.ts';

interface Answer {
  readonly status: number;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly body: any;
}

const ENDS = ['completed', 'failed', 'cancelled'];
const PATIENCE_MS = 60_000;

/** Somebody with an account and a key. */
class Person {
  private readonly stage: Stage;
  private readonly key: string;

  constructor(stage: Stage, key: string) {
    this.stage = stage;
    this.key = key;
  }

  async call(service: string, method: string, path: string, body?: unknown, headers = {}): Promise<Answer> {
    const response = await fetch(`${this.stage.url(service)}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${this.key}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: await response.json() };
  }

  /** @returns the id of the generation. */
  async ask(prompt: string, wish: object = {}, headers = {}): Promise<string> {
    const asked = { model: 'sora-2', seconds: '4', prompt: `A dog ${prompt}`, ...wish };
    const { status, body } = await this.call('orchestration', 'POST', '/v1/videos', asked, headers);
    if (status !== 200) throw new Error(`${prompt}: ${status} ${JSON.stringify(body)}`);
    return body.id as string;
  }

  /** Waits until the generation is where it should be. */
  async until(id: string, isThere: (video: { status: string; progress: number }) => boolean): Promise<void> {
    const patience = AbortSignal.timeout(PATIENCE_MS);
    for (;;) {
      const { body } = await this.call('orchestration', 'GET', `/v1/videos/${id}`);
      if (isThere(body)) return;
      if (patience.aborted) throw new Error(`${id} stays ${JSON.stringify(body)}`);
      await soon();
    }
  }

  ended(id: string): Promise<void> {
    return this.until(id, ({ status }) => ENDS.includes(status));
  }

  cancel(id: string): Promise<Answer> {
    return this.call('orchestration', 'POST', `/v1/videos/${id}/cancel`);
  }

  delete(id: string): Promise<Answer> {
    return this.call('orchestration', 'DELETE', `/v1/videos/${id}`);
  }
}

function soon(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 20));
}

/** One story after the other, each to its end, so that between any two commits of a history something of each kind is under way. */
export async function tellStories(stage: Stage): Promise<void> {
  const studio = await open(stage, 'account_studio', 'pro');
  const poor = await open(stage, 'account_poor', 'standard');
  await cameIn(stage, studio);
  await studied(stage, studio);
  await interrupted(stage, studio);
  await refused(stage, studio, poor);
  await troubled(studio);
  await operated(stage);
  await expired(stage, studio);
  for (const name of ['identity', 'credits', 'moderation', 'orchestration', 'delivery'])
    await stage.service(name).drained();
}

async function open(stage: Stage, id: string, plan: string): Promise<Person> {
  const identity = stage.service('identity');
  await identity
    .get(OpenAccount)
    .run({ id, plan, homeCountry: 'US', timeZone: 'America/New_York', invited: true, invitesLeft: 3 });
  const { secret } = await identity.get(IssueKey).run({ accountId: id, name: 'first' });
  // The wallet is opened by what credits hears.
  await stage.service('credits').drained();
  return new Person(stage, secret);
}

/** Invites, the waitlist, keys. */
async function cameIn(stage: Stage, host: Person): Promise<void> {
  const { body: invite } = await host.call('identity', 'POST', '/v1/invites', {});
  await host.call('identity', 'POST', '/v1/invites', { country: 'CA' });
  await host.call('identity', 'POST', `/v1/invites/${invite.code}/redeem`, { time_zone: 'UTC' });
  await host.call('identity', 'POST', '/v1/waitlist', { email: 'somebody@example.com', country: 'JP' });
  const { body: key } = await host.call('identity', 'POST', '/v1/api_keys', { name: 'for a while' });
  await host.call('identity', 'DELETE', `/v1/api_keys/${key.id}`);
  await stage.service('identity').get(ChangePlan).run({ accountId: 'account_poor', plan: 'pro' });
  await stage.service('identity').get(ChangePlan).run({ accountId: 'account_poor', plan: 'standard' });
  await stage.service('credits').drained();
}

/** Clips that come to be: of each model, asked for twice under one key, deleted afterwards. */
async function studied(_stage: Stage, person: Person): Promise<void> {
  const key = { 'idempotency-key': 'the-same-request' };
  const ids = [
    await person.ask('runs', {}, key),
    await person.ask('runs', {}, key),
    await person.ask('jumps', { model: 'sora-2-pro', size: '1792x1024', seconds: '8' }),
    await person.ask('sleeps', { model: 'sora-1-turbo', seed: 7 }),
  ];
  for (const id of ids) await person.ended(id);
  await person.delete(ids[3]!);
}

/** Clips that somebody takes back: at once, in the queue, while they are drawn, while they are made; or deletes while they are drawn. */
async function interrupted(stage: Stage, person: Person): Promise<void> {
  const atOnce = await person.ask('is cancelled at once');
  await person.cancel(atOnce);
  const drawn = [];
  for (const nth of [1, 2, 3]) drawn.push(await person.ask(`${WORDS.waits} ${nth}`));
  const queued = [await person.ask('waits in the queue'), await person.ask('is cancelled in the queue')];
  for (const id of drawn) await person.until(id, ({ status, progress }) => status === 'in_progress' && progress > 5);
  await person.cancel(queued[1]!);
  await person.cancel(drawn[0]!);
  await person.cancel(drawn[0]!);
  await person.delete(drawn[1]!);
  stage.release('engine');
  for (const id of [...queued, ...drawn.slice(0, 1), ...drawn.slice(2)]) await person.ended(id);

  const made = [await person.ask(`${WORDS.waitsForMuxer} 1`), await person.ask(`${WORDS.waitsForMuxer} 2`)];
  for (const id of made) await person.until(id, ({ progress }) => progress >= 90);
  await person.cancel(made[0]!);
  stage.release('muxer');
  for (const id of made) await person.ended(id);
}

/** Clips that may not be: the words, the picture, a likeness, and more at once than there are credits for. */
async function refused(stage: Stage, person: Person, poor: Person): Promise<void> {
  const ids = [
    await person.ask('', { prompt: 'How to make a pipe bomb' }),
    await person.ask(WORDS.isDark),
    await person.ask('meets somebody', { characters: [{ id: 'cameo_somebody' }] }),
  ];
  for (const id of ids) await person.ended(id);
  const { body: balance } = await poor.call('credits', 'GET', '/v1/credits/balance');
  // Enough for one of them.
  const amountCredits = 6n - BigInt(balance.available);
  await stage
    .service('credits')
    .get(AdjustWallet)
    .run({ accountId: 'account_poor', operationId: 'poor', reason: 'for the story', amountCredits });
  const asked = await Promise.allSettled(['one', 'two', 'three'].map((name) => poor.ask(`of the poor, ${name}`)));
  for (const one of asked) if (one.status === 'fulfilled') await poor.ended(one.value);
}

/** An engine and a muxer that break. */
async function troubled(person: Person): Promise<void> {
  const ids = [];
  for (const word of [WORDS.failsOnce, WORDS.failsAlways, WORDS.isRefused, WORDS.breaksMuxer])
    ids.push(await person.ask(word));
  for (const id of ids) await person.ended(id);
}

/** What those do who run the platform. */
async function operated(stage: Stage): Promise<void> {
  const identity = stage.service('identity');
  const launch = {
    country: 'JP',
    stage: 'invite',
    clients: ['ios', 'web'],
    plans: ['standard'],
    models: [],
    fromMs: null,
  };
  await identity.get(ChangeLaunches).country({ ...launch, stage: 'invite' });
  await identity.get(StopGeneration).run({ models: ['sora-1-turbo'] });
  await identity.get(StopGeneration).run({ models: [] });
  const accountId = 'account_studio';
  const grant = { accountId, source: 'promotion' as const, amountCredits: 40n };
  const credits = stage.service('credits');
  await credits.get(GrantCredits).run({ ...grant, grantId: 'gift', untilMs: null });
  await credits.get(GrantCredits).run({ ...grant, grantId: 'short gift', untilMs: Date.now() + 700 });
  await credits.get(GrantCredits).pack(accountId, 'credits-100', { paymentId: 'payment_1', paidAtMs: Date.now() });
  await credits.get(AdjustWallet).run({ accountId, operationId: 'sorry', reason: 'sorry', amountCredits: 5n });
  await credits.get(AdjustWallet).revoke({ accountId, operationId: 'dispute', grantId: 'gift', reason: 'disputed' });
}

/** Clips and credits whose time is over. */
async function expired(stage: Stage, person: Person): Promise<void> {
  await stage.restart('delivery', { DELIVERY_CLIP_TTL_MS: '600' });
  const id = await person.ask('is soon forgotten');
  await person.ended(id);
  // Nobody is told by an answer: the clip cannot be seen from its end on, and is taken away a little later.
  await new Promise((resolve) => setTimeout(resolve, 3_000));
}
