import { CreditsAdjusted, type Leg } from '@cielo/contracts';
import { operationFor, type AdjustWallet } from '../command.ts';
import { leg } from '../entry.ts';
import { InvalidAmount, NotThatMany, TooManyGrants } from '../errors.ts';
import { priorityOf, type GrantTerms } from '../grant.ts';
import type { Ledger } from '../ledger.ts';
import { LIMITS, type Wallet } from '../wallet.ts';
import { take } from './hold.ts';

/** Corrects a wallet by hand, with a reason that its owner can read. */
export function adjust(ledger: Ledger, command: AdjustWallet): void {
  const { amountCredits, unblocksWallet } = command;
  if (amountCredits === 0n && !unblocksWallet) {
    throw new InvalidAmount(
      'An adjustment of 0 credits changes nothing; it takes an amount, or to unblock the wallet',
      { param: 'amount' },
    );
  }
  if (unblocksWallet) ledger.change({ blockedBecause: null });
  if (amountCredits > 0n) add(ledger, command);
  else takeAway(ledger, command);
}

function add(ledger: Ledger, command: AdjustWallet): void {
  if (ledger.wallet.grants.length >= LIMITS.grantsByCommand) throw new TooManyGrants(LIMITS.grantsByCommand);
  const terms: GrantTerms = {
    id: `adjustment:${command.operationId}`,
    source: 'adjustment',
    priority: priorityOf('adjustment'),
    fromMs: ledger.nowMs,
    untilMs: null,
    models: [],
    unitCostMicros: 0n,
  };
  const legs: readonly Leg[] = [leg(terms.id, 'issued', 'available', command.amountCredits)];
  ledger.answer(operationFor(command), legs, (facts) => CreditsAdjusted.create({ ...facts, legs, ...told(command) }), [
    terms,
  ]);
}

/** In burn order, as if they had been spent. */
function takeAway(ledger: Ledger, command: AdjustWallet): void {
  const wanted = -command.amountCredits;
  const usable = everyModel(ledger.wallet);
  const parts = take(usable, wanted, ledger.nowMs, undefined);
  const found = parts.reduce((sum, part) => sum + part.amountCredits, 0n);
  if (found < wanted) throw new NotThatMany(wanted, found);
  const legs: readonly Leg[] = parts.map((part) => leg(part.grantId, 'available', 'revoked', part.amountCredits));
  ledger.answer(operationFor(command), legs, (facts) => CreditsAdjusted.create({ ...facts, legs, ...told(command) }));
}

/** A correction is for no model in particular, so it may take from every grant. */
function everyModel(wallet: Wallet): Wallet {
  return { ...wallet, grants: wallet.grants.map((grant) => ({ ...grant, models: [] })) };
}

function told({ operationId, amountCredits, reason, unblocksWallet }: AdjustWallet) {
  return { operationId, amountCredits, reason, unblocksWallet };
}
