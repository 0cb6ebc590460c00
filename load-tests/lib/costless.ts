import { credits, GrantCredits } from '@cielo/credits';
import { CostlessMastering, deliveryWith } from '@cielo/delivery';
import { identity, IssueKey, OpenAccount } from '@cielo/identity';
import { CostlessLook, moderationWith } from '@cielo/moderation';
import { orchestration } from '@cielo/orchestration';
import type { Environment, RunningService, ServiceDefinition } from '@cielo/service-host';

/** The five services as they are, but for a muxer that makes no film and a look that sees nothing. */
export const COSTLESS_SERVICES: readonly ServiceDefinition[] = [
  identity,
  credits,
  moderationWith(CostlessLook),
  orchestration,
  deliveryWith(new CostlessMastering()),
];

const ENOUGH = 1_000_000_000n;
const accountId = (nth: number) => `account_${nth}`;

/** Settings under which nobody is held back: whatever is slow is slow by itself. */
export function unhindered(home: string): Environment {
  return {
    IDENTITY_PEPPER_FILE: `${home}/pepper`,
    ORCHESTRATION_OPEN_PRO: '1000000',
    // A muxer that costs nothing need not be shared out.
    DELIVERY_MASTERINGS_AT_ONCE: '32',
    ACCESS_ACCOUNT_PER_MINUTE: '0',
    ACCESS_ADDRESS_PER_MINUTE: '0',
  };
}

/** Opens accounts. @returns a key of each. */
export async function openAccounts(identity: RunningService, accounts: number): Promise<string[]> {
  const keys: string[] = [];
  for (let nth = 0; nth < accounts; nth += 1) {
    const id = accountId(nth);
    await identity
      .get(OpenAccount)
      .run({ id, plan: 'pro', homeCountry: 'US', timeZone: 'UTC', invited: true, invitesLeft: 0 });
    keys.push((await identity.get(IssueKey).run({ accountId: id, name: 'load' })).secret);
  }
  return keys;
}

/** Gives every account more than it can spend. The accounts must be known to credits. */
export async function fillWallets(credits: RunningService, accounts: number): Promise<void> {
  for (let nth = 0; nth < accounts; nth += 1) {
    await credits.get(GrantCredits).run({
      accountId: accountId(nth),
      grantId: 'load',
      source: 'promotion',
      amountCredits: ENOUGH,
      untilMs: null,
    });
  }
}
