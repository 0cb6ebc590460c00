import { CreditsExpired, CreditsGranted, type Leg } from '@cielo/contracts';
import { dayOf } from './days.ts';
import { leg } from './entry.ts';
import { hasEnded, priorityOf, type GrantTerms } from './grant.ts';
import type { Ledger } from './ledger.ts';
import { allowanceOf, type Plans } from './plans.ts';
import { LIMITS, type Wallet } from './wallet.ts';

/**
 * Brings the wallet up to the present, before anything else is decided: what ended expires, and the day's allowance is there. So no job
 * has to run at anybody's midnight.
 */
export function settle(ledger: Ledger, plans: Plans): void {
  expireEnded(ledger);
  giveAllowance(ledger, plans);
}

/** What a hold has pinned does not expire; when it is released after its end, it does. */
function expireEnded(ledger: Ledger): void {
  const ended = ledger.wallet.grants.filter((grant) => grant.remaining > 0n && hasEnded(grant, ledger.nowMs));
  if (ended.length === 0) return;
  const legs: readonly Leg[] = ended.map(({ id, remaining }) => leg(id, 'available', 'expired', remaining));
  const amountCredits = ended.reduce((sum, { remaining }) => sum + remaining, 0n);
  ledger.post(legs, (facts) => CreditsExpired.create({ ...facts, legs, amountCredits }));
}

function giveAllowance(ledger: Ledger, plans: Plans): void {
  const due = dueAllowance(ledger.wallet, ledger.nowMs, plans);
  if (!due || ledger.wallet.grants.length >= LIMITS.grantsByAllowance) return;
  const { terms, amountCredits, lastAllowance } = due;
  ledger.post(
    [leg(terms.id, 'issued', 'available', amountCredits)],
    (facts, legs) => CreditsGranted.create({ ...facts, legs, ...grantFacts(terms), amountCredits }),
    [terms],
  );
  ledger.change({ lastAllowance });
}

/**
 * The allowance of the day that it is in the account's zone, unless that day or a later one had its own (a clock may go back, an account
 * may move west). A better plan on the same day adds the difference.
 */
function dueAllowance(wallet: Wallet, nowMs: number, plans: Plans) {
  const credits = allowanceOf(plans, wallet.plan);
  const last = wallet.lastAllowance;
  if (credits === 0n || wallet.blockedBecause !== null) return undefined;
  if (last && nowMs < last.endMs && credits <= last.grantedCredits) return undefined;
  const today = dayOf(nowMs, wallet.timeZone);
  if (last && today.name < last.day) return undefined;
  const before = last?.day === today.name ? last.grantedCredits : 0n;
  if (credits <= before) return undefined;
  const terms: GrantTerms = {
    id: before === 0n ? `allowance:${today.name}` : `allowance:${today.name}+${before}`,
    source: 'allowance',
    priority: priorityOf('allowance'),
    fromMs: today.startMs,
    untilMs: today.endMs,
    models: [],
    unitCostMicros: 0n,
  };
  return {
    terms,
    amountCredits: credits - before,
    lastAllowance: { day: today.name, startMs: today.startMs, endMs: today.endMs, grantedCredits: credits },
  };
}

/** The terms as an event says them. */
export function grantFacts(terms: GrantTerms) {
  return {
    grantId: terms.id,
    source: terms.source,
    priority: terms.priority,
    fromMs: BigInt(terms.fromMs),
    untilMs: BigInt(terms.untilMs ?? 0),
    models: terms.models,
    unitCostMicros: terms.unitCostMicros,
  };
}
