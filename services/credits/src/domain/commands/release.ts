import { HoldReleased, type Leg } from '@cielo/contracts';
import { operationFor, operationNamed, type ReleaseHold } from '../command.ts';
import { leg, type Place } from '../entry.ts';
import { HoldAlreadyEnded } from '../errors.ts';
import { hasEnded } from '../grant.ts';
import type { Ledger } from '../ledger.ts';
import { answerTo, type Recall } from '../memory.ts';

/**
 * Gives back all that was set aside. An end that is heard before its hold is remembered, so that the hold is refused when it comes;
 * the end of a generation whose hold was refused needs nothing.
 */
export function release(ledger: Ledger, command: ReleaseHold, recall: Recall | undefined): void {
  const { holdId } = command;
  const { holds, memory } = ledger.wallet;
  const hold = holds.find(({ id }) => id === holdId);
  if (!hold) {
    if (answerTo(memory, recall, operationNamed('capture', holdId))) throw new HoldAlreadyEnded(holdId, 'captured');
    if (answerTo(memory, recall, operationNamed('hold', holdId))) return;
    return ledger.answer(operationFor(command), [], (facts, legs) => HoldReleased.create({ ...facts, legs, holdId }));
  }
  const legs: readonly Leg[] = hold.parts.map((part) =>
    leg(part.grantId, 'held', whereReleasedGo(ledger, part.grantId), part.amountCredits),
  );
  const expiredCredits = legs.reduce(
    (sum, { to, amountCredits }) => (to === 'expired' ? sum + amountCredits : sum),
    0n,
  );
  ledger.change({ holds: holds.filter((one) => one !== hold) });
  ledger.answer(operationFor(command), legs, (facts) =>
    HoldReleased.create({ ...facts, legs, holdId, releasedCredits: hold.amountCredits, expiredCredits }),
  );
}

/** Back to their grant, unless that has ended or was taken back while they were held. */
export function whereReleasedGo(ledger: Ledger, grantId: string): Place {
  const grant = ledger.grant(grantId);
  if (!grant) throw new Error(`The hold pins ${grantId}, which is not in the wallet`);
  if (grant.closed) return 'revoked';
  return hasEnded(grant, ledger.nowMs) ? 'expired' : 'available';
}
