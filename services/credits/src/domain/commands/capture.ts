import { HoldCaptured, type Leg } from '@cielo/contracts';
import { operationFor, operationNamed, type CaptureHold } from '../command.ts';
import { leg } from '../entry.ts';
import { CaptureExceedsHold, HoldAlreadyEnded, InvalidAmount, UnknownHold } from '../errors.ts';
import type { Ledger } from '../ledger.ts';
import { answerTo, type Recall } from '../memory.ts';
import type { HoldPart } from '../wallet.ts';
import { whereReleasedGo } from './release.ts';

/** Takes what was set aside. It cannot fail for want of credits: the hold has pinned them. */
export function capture(ledger: Ledger, command: CaptureHold, recall: Recall | undefined): void {
  const { holdId, capturedCredits } = command;
  const hold = ledger.wallet.holds.find(({ id }) => id === holdId);
  if (!hold) {
    if (answerTo(ledger.wallet.memory, recall, operationNamed('release', holdId)))
      throw new HoldAlreadyEnded(holdId, 'released');
    throw new UnknownHold(holdId);
  }
  if (capturedCredits < 0n)
    throw new InvalidAmount(`${capturedCredits} credits cannot be taken for ${holdId}; it takes 0 or more`);
  if (capturedCredits > hold.amountCredits) throw new CaptureExceedsHold(holdId, capturedCredits, hold.amountCredits);
  ledger.change({ holds: ledger.wallet.holds.filter((one) => one !== hold) });
  ledger.answer(operationFor(command), split(ledger, hold.parts, capturedCredits), (facts, legs) =>
    HoldCaptured.create({
      ...facts,
      legs,
      holdId,
      capturedCredits,
      releasedCredits: hold.amountCredits - capturedCredits,
      model: hold.model,
    }),
  );
}

/** The first credits that were set aside are the first to be taken. */
function split(ledger: Ledger, parts: readonly HoldPart[], capturedCredits: bigint): Leg[] {
  let toTake = capturedCredits;
  return parts.flatMap(({ grantId, amountCredits }) => {
    const taken = amountCredits < toTake ? amountCredits : toTake;
    toTake -= taken;
    return [
      ...(taken > 0n ? [leg(grantId, 'held', 'captured', taken)] : []),
      ...(amountCredits > taken ? [leg(grantId, 'held', whereReleasedGo(ledger, grantId), amountCredits - taken)] : []),
    ];
  });
}
