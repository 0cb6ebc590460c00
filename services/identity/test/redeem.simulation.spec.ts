import { expect, it } from 'vitest';
import { AccountOpened } from '@cielo/contracts';
import { SimulatedWorld } from '@cielo/effects';
import { ScriptedModelServer } from '@cielo/inference';
import { SimulatedStage } from '@cielo/testing';
import { IssueInvite } from '../src/accounts/application/issue-invite.ts';
import { RedeemInvite } from '../src/accounts/application/redeem-invite.ts';
import { keysCollection } from '../src/accounts/outbound/keys.collection.ts';
import { identity, OpenAccount } from '../src/index.ts';

/**
 * Somebody redeems an invite and the process dies after so many milliseconds; a minute later he tries again.
 * @returns what the first attempt came to, and what there is in the end
 */
async function dieAfter(diesAfterMs: number) {
  const world = new SimulatedWorld({ seed: 1 });
  const stage = new SimulatedStage(world, { modelServer: () => new ScriptedModelServer() });
  const actor = await stage.cast(identity, {
    config: { IDENTITY_KEY_PEPPER: 'pepper for the tests only, 32 and more' },
  });
  const ears = stage.platform(world.process('ears'));
  const opened: string[] = [];
  await world.during(
    ears.eventLog.subscribe('ears', ['identity.account.v1'], async ({ type, body }) => {
      if (type === AccountOpened.$type) opened.push(AccountOpened.decode(body).accountId);
    }),
  );
  const issuer = { id: 'issuer', plan: 'pro', homeCountry: 'US', timeZone: 'UTC', invited: true, invitesLeft: 1 };
  await world.during(actor.service!.get(OpenAccount).run(issuer));
  const { code } = await world.during(actor.service!.get(IssueInvite).run({ accountId: 'issuer' }));
  const input = { code, callerCountry: 'US', timeZone: 'UTC', invites: 0 };

  let first: unknown = 'no answer';
  void actor
    .service!.get(RedeemInvite)
    .run(input)
    .then((answer) => (first = answer));
  await world.run({ forMs: diesAfterMs });
  const answered = first !== 'no answer';
  if (!answered) actor.crash();
  await world.run({ forMs: 61_000 });
  const second = world.during(actor.service!.get(RedeemInvite).run(input));
  const outcome = await second.then(
    (answer) => answer,
    (error: { code: string }) => error.code,
  );
  await world.run({ forMs: 5_000 });
  const accounts = opened.filter((accountId) => accountId !== 'issuer');
  const keys = await world.during(
    ears.documents('identity').collection(keysCollection).find('account', accounts[0]!, { limit: 10 }),
  );
  return { answered, outcome, accounts, keys: keys.items.length };
}

it('an invite whose redemption breaks off anywhere still leads to one account', async () => {
  let brokenOff = 0;
  for (let diesAfterMs = 0; diesAfterMs < 30; diesAfterMs += 1) {
    const { answered, outcome, accounts, keys } = await dieAfter(diesAfterMs);
    expect(accounts, `dies after ${diesAfterMs} ms`).toHaveLength(1);
    if (answered) {
      expect(outcome).toBe('invite_redeemed');
      expect(keys).toBe(1);
    } else if (outcome === 'invite_redeemed') {
      // It died between the last write and the answer: the one moment that cannot be told from success.
      expect(keys).toBe(1);
    } else {
      expect(outcome).toMatchObject({ accountId: accounts[0], country: 'US', key: expect.stringMatching(/^cielo_/) });
      brokenOff += 1;
    }
  }
  expect(brokenOff).toBeGreaterThan(2);
});
