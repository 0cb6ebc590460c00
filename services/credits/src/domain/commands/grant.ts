import { CreditsGranted } from '@cielo/contracts';
import { operationFor, type GrantCredits } from '../command.ts';
import { leg } from '../entry.ts';
import { InvalidAmount, TooManyGrants } from '../errors.ts';
import { priorityOf, type GrantTerms } from '../grant.ts';
import type { Ledger } from '../ledger.ts';
import { grantFacts } from '../settle.ts';
import { LIMITS } from '../wallet.ts';

/** Names that the wallet itself gives. */
const OWN_NAMES = /^(allowance|refund|adjustment):/;

/** Gives credits. One that has ended before it comes is given and expires with the next command. */
export function grant(ledger: Ledger, command: GrantCredits): void {
  const { grantId, source, amountCredits, fromMs, untilMs, models, unitCostMicros } = command;
  if (OWN_NAMES.test(grantId))
    throw new InvalidAmount(`${grantId} is a name that only the wallet gives`, { param: 'grant_id' });
  if (amountCredits <= 0n)
    throw new InvalidAmount(`A grant of ${amountCredits} credits is none; it takes at least 1`, { param: 'amount' });
  if (untilMs !== null && untilMs <= fromMs)
    throw new InvalidAmount('A grant has to end after it begins', { param: 'until' });
  if (ledger.wallet.grants.length >= LIMITS.grantsByCommand) throw new TooManyGrants(LIMITS.grantsByCommand);
  const terms: GrantTerms = {
    id: grantId,
    source,
    priority: priorityOf(source),
    fromMs,
    untilMs,
    models,
    unitCostMicros,
  };
  ledger.answer(
    operationFor(command),
    [leg(grantId, 'issued', 'available', amountCredits)],
    (facts, legs) => CreditsGranted.create({ ...facts, legs, ...grantFacts(terms), amountCredits }),
    [terms],
  );
}
