import { HoldPlaced, HoldRefused } from '@cielo/contracts';
import { operationFor, operationNamed, type PlaceHold } from '../command.ts';
import { leg } from '../entry.ts';
import { InvalidAmount } from '../errors.ts';
import { byBurnOrder, canPay } from '../grant.ts';
import type { Ledger } from '../ledger.ts';
import { answerTo, type Recall } from '../memory.ts';
import { LIMITS, spendableCredits, type HoldPart, type Wallet } from '../wallet.ts';

interface Refusal {
  readonly code: 'already_ended' | 'wallet_blocked' | 'too_many_holds' | 'insufficient_quota';
  readonly reason: string;
}

/** Sets credits aside, or says why not: a refusal is an answer like any other, not an error. */
export function hold(ledger: Ledger, command: PlaceHold, recall: Recall | undefined): void {
  const { holdId, amountCredits, priceBookVersion, model } = command;
  if (amountCredits < 0n)
    throw new InvalidAmount(`${amountCredits} credits cannot be set aside for ${holdId}; it takes 0 or more`);
  const operation = operationFor(command);
  const refusal = whyNot(ledger, command, recall);
  if (refusal) {
    return ledger.answer(operation, [], (facts) => HoldRefused.create({ ...facts, ...refusal, holdId, amountCredits }));
  }
  const parts = take(ledger.wallet, amountCredits, ledger.nowMs, model);
  ledger.answer(
    operation,
    parts.map((part) => leg(part.grantId, 'available', 'held', part.amountCredits)),
    (facts, legs) => HoldPlaced.create({ ...facts, legs, holdId, amountCredits, priceBookVersion, model }),
  );
  const placed = { id: holdId, amountCredits, parts, priceBookVersion, model, placedAtMs: ledger.nowMs };
  ledger.change({ holds: [...ledger.wallet.holds, placed] });
}

function whyNot(
  { wallet, nowMs }: Ledger,
  { holdId, amountCredits, model }: PlaceHold,
  recall: Recall | undefined,
): Refusal | undefined {
  if (answerTo(wallet.memory, recall, operationNamed('release', holdId))) {
    return { code: 'already_ended', reason: `${holdId} ended before credits were set aside for it` };
  }
  if (wallet.blockedBecause !== null)
    return { code: 'wallet_blocked', reason: `The wallet is blocked: ${wallet.blockedBecause}` };
  if (wallet.holds.length >= LIMITS.openHolds) {
    return {
      code: 'too_many_holds',
      reason: `Credits are set aside for ${LIMITS.openHolds} generations already; some of them have to end first`,
    };
  }
  const spendable = spendableCredits(wallet, nowMs, model);
  if (spendable < amountCredits) {
    return { code: 'insufficient_quota', reason: `It takes ${amountCredits} credits and ${spendable} are available` };
  }
  return undefined;
}

/** Credits from the grants that can pay, in burn order. The caller knows that there are enough. */
export function take(wallet: Wallet, amountCredits: bigint, nowMs: number, model: string | undefined): HoldPart[] {
  const parts: HoldPart[] = [];
  let missing = amountCredits;
  for (const grant of wallet.grants.filter((one) => canPay(one, nowMs, model)).sort(byBurnOrder)) {
    if (missing === 0n) break;
    const taken = grant.remaining < missing ? grant.remaining : missing;
    parts.push({ grantId: grant.id, amountCredits: taken });
    missing -= taken;
  }
  return parts;
}
