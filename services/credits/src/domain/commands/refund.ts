import { CreditsRefunded, GrantTerms as GrantTermsMessage, type Leg } from '@cielo/contracts';
import { operationFor, operationNamed, type CapturedPart, type RefundCapture, type ReleaseHold } from '../command.ts';
import { leg } from '../entry.ts';
import { Forgotten, TooManyGrants } from '../errors.ts';
import { hasEnded, priorityOf, type GrantTerms } from '../grant.ts';
import type { Ledger } from '../ledger.ts';
import { answerTo, type Recall } from '../memory.ts';
import { grantFacts } from '../settle.ts';
import { LIMITS, type Wallet } from '../wallet.ts';

/** Credits that come back have at least this long to be used. */
const REFUND_LIFE_MS = 30 * 86_400_000;

/** Where nothing was taken there is nothing to refund: whatever is set aside is released. */
export function refundOrRelease(
  wallet: Wallet,
  command: RefundCapture,
  recall: Recall | undefined,
): RefundCapture | ReleaseHold {
  if (command.captured) return command;
  const capture = answerTo(wallet.memory, recall, operationNamed('capture', command.holdId));
  // Taken, but the journal does not have it yet: look again when it does.
  if (capture) throw new Forgotten(command.holdId);
  return { type: 'release', holdId: command.holdId };
}

/** Gives back what was taken, along the recorded parts: to the grant it came from while that lives, else to a new one. */
export function refund(ledger: Ledger, command: RefundCapture): void {
  const { holdId, reason, model, captured = [] } = command;
  const refunds = captured.map((part, index) => giveBack(ledger, part, `refund:${holdId}:${index}`));
  const created = refunds.flatMap(({ created }) => created);
  if (ledger.wallet.grants.length + created.length > LIMITS.grants) throw new TooManyGrants(LIMITS.grants);
  const newGrants: readonly GrantTermsMessage[] = created.map((terms) => GrantTermsMessage.create(grantFacts(terms)));
  ledger.answer(
    operationFor(command),
    refunds.flatMap(({ legs }) => legs),
    (facts, legs) =>
      CreditsRefunded.create({
        ...facts,
        legs,
        holdId,
        reason,
        model,
        amountCredits: captured.reduce((sum, part) => sum + part.amountCredits, 0n),
        newGrants,
      }),
    created,
  );
}

function giveBack(ledger: Ledger, part: CapturedPart, refundId: string): { legs: Leg[]; created: GrantTerms[] } {
  const { terms, amountCredits } = part;
  const grant = ledger.grant(terms.id);
  if (grant?.closed) return { legs: [leg(terms.id, 'captured', 'revoked', amountCredits)], created: [] };
  if (grant && !hasEnded(grant, ledger.nowMs))
    return { legs: [leg(terms.id, 'captured', 'available', amountCredits)], created: [] };
  const untilMs = terms.untilMs === null ? null : Math.max(terms.untilMs, ledger.nowMs + REFUND_LIFE_MS);
  const created: GrantTerms = {
    ...terms,
    id: refundId,
    source: 'refund',
    priority: priorityOf('refund'),
    fromMs: ledger.nowMs,
    untilMs,
  };
  return {
    // The credits change their grant: the old one was, in the end, issued for less, and the new one for that much.
    legs: [leg(terms.id, 'captured', 'issued', amountCredits), leg(refundId, 'issued', 'available', amountCredits)],
    created: [created],
  };
}
