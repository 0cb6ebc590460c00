import { expect, it } from 'vitest';
import {
  AccountOpened,
  Brief,
  GenerationCancelled,
  GenerationCleared,
  GenerationFailed,
  GenerationRequested,
  type EventMessage,
} from '@cielo/contracts';
import { SimulatedWorld, type FaultRates } from '@cielo/effects';
import { seal, type DeadLetter } from '@cielo/eventing';
import { ScriptedModelServer } from '@cielo/inference';
import { SimulatedStage } from '@cielo/testing';
import { auditCredits, credits, entriesOf, GrantCredits, type Entry } from '../src/index.ts';

const FAULTS: FaultRates = {
  'fail-before': 0.02,
  'lose-answer': 0.02,
  delay: 0.02,
  crash: 0.001,
  duplicate: 0.2,
  rewind: 0.02,
};
const ENDS = ['delivered', 'failed', 'cancelled', 'withdrawn', 'end first', 'too dear'] as const;
type End = (typeof ENDS)[number];
const PRICE = 10n;

/** What is said about one generation, in order. */
function storyOf(generationId: string, accountId: string, end: End): EventMessage[] {
  const requested = GenerationRequested.create({
    generationId,
    accountId,
    quotedCredits: PRICE,
    priceBookVersion: 'v',
    brief: Brief.create({ model: 'sora-2' }),
  });
  const cleared = GenerationCleared.create({ generationId, accountId, capturedCredits: PRICE, model: 'sora-2' });
  const failed = (refund: boolean) =>
    GenerationFailed.create({ generationId, accountId, code: 'x', reason: 'x', refund });
  const cancelled = GenerationCancelled.create({ generationId, accountId });
  switch (end) {
    case 'delivered':
      return [requested, cleared];
    case 'failed':
      return [requested, failed(false)];
    case 'cancelled':
      return [requested, cancelled];
    case 'withdrawn':
      return [requested, cleared, failed(true)];
    case 'too dear':
      return [{ ...requested, quotedCredits: 10n ** 9n } as EventMessage, failed(false)];
    case 'end first':
      return [cancelled, requested];
  }
}

/** Credits that a generation cost in the end, and whether anything is still set aside for it. */
function outcomeOf(entries: readonly Entry[], generationId: string): { cost: bigint; open: boolean } {
  const about = entries.filter((entry) => 'holdId' in entry && entry.holdId === generationId);
  const sum = (pick: (entry: Entry) => bigint) => about.reduce((total, entry) => total + pick(entry), 0n);
  const held = sum((entry) => (entry.$type === 'credits.v1.HoldPlaced' ? entry.amountCredits : 0n));
  const taken = sum((entry) => (entry.$type === 'credits.v1.HoldCaptured' ? entry.capturedCredits : 0n));
  const released = sum((entry) => (entry.$type === 'credits.v1.HoldReleased' ? entry.releasedCredits : 0n));
  const refunded = sum((entry) => (entry.$type === 'credits.v1.CreditsRefunded' ? entry.amountCredits : 0n));
  return { cost: taken - refunded, open: held !== taken + released };
}

/** Generations of two accounts, all at once and in bad weather, then fair weather until all is handled. */
async function play(seed: number, generations: number) {
  const world = new SimulatedWorld({ seed });
  const letters: DeadLetter[] = [];
  const stage = new SimulatedStage(world, {
    modelServer: () => new ScriptedModelServer(),
    onDeadLetter: (letter) => void letters.push(letter),
  });
  const actor = await stage.cast(credits);
  const client = world.process('client');
  const { eventLog, documents } = stage.platform(client);
  const say = (events: readonly EventMessage[]) =>
    world.during(
      eventLog.append(events.map((event) => seal(event, { ids: client.ids, source: 'test', nowMs: world.nowMs }))),
    );
  const accounts = ['acct_busy', 'acct_quiet'];
  await say(
    accounts.map((accountId) =>
      AccountOpened.create({ accountId, plan: 'pro', homeCountry: 'US', timeZone: 'UTC', openedAtMs: 1n }),
    ),
  );
  await world.run({ forMs: 1_000 });
  for (const accountId of accounts) {
    const grant = {
      accountId,
      grantId: 'enough',
      source: 'promotion',
      amountCredits: 1_000_000n,
      untilMs: null,
    } as const;
    await world.during(actor.service!.get(GrantCredits).run(grant));
  }

  const plan = Array.from({ length: generations }, (_, i) => ({
    id: `video_${i}`,
    accountId: i % 10 === 0 ? 'acct_quiet' : 'acct_busy',
    end: ENDS[(i * 7 + seed) % ENDS.length]!,
  }));
  world.setFaults(FAULTS);
  for (let at = 0; at < plan.length; at += 50) {
    const batch = plan.slice(at, at + 50).flatMap(({ id, accountId, end }) => storyOf(id, accountId, end));
    // The client's own words are not what is tried here.
    world.setFaults({});
    await say(batch);
    world.setFaults(FAULTS);
    await world.run({ forMs: 150 });
    if (at % 200 === 100) actor.crash();
  }
  world.setFaults({});
  await world.run({ forMs: 120_000 });
  const store = documents('credits');
  const journals = new Map<string, readonly Entry[]>();
  const violations = [];
  for (const accountId of accounts) {
    journals.set(accountId, await world.during(entriesOf(store, accountId)));
    violations.push(...(await world.during(auditCredits(store, accountId))));
  }
  return { plan, journals, violations, letters, starts: actor.starts };
}

it(
  'no credit is lost or invented in bad weather, and everything that ended is settled',
  { timeout: 120_000 },
  async () => {
    for (const [seed, generations] of [
      [1, 500],
      [2, 120],
      [3, 120],
      [4, 120],
    ] as const) {
      const { plan, journals, violations, letters, starts } = await play(seed, generations);
      expect(
        letters.map(({ reason }) => reason),
        `seed ${seed}`,
      ).toEqual([]);
      expect(violations, `seed ${seed}`).toEqual([]);
      expect(starts).toBeGreaterThan(1);
      let delivered = 0;
      for (const { id, accountId, end } of plan) {
        const outcome = outcomeOf(journals.get(accountId)!, id);
        expect(outcome, `seed ${seed}: ${id} ${end}`).toEqual({ cost: end === 'delivered' ? PRICE : 0n, open: false });
        if (outcome.cost > 0n) delivered += 1;
      }
      expect(delivered).toBeGreaterThan(0);
    }
  },
);
