import type { z } from 'zod';
import { legsOf, type Entry } from '../domain/entry.ts';
import { seconds } from './days.ts';
import type { EntryShape } from './schemas.ts';

/** An entry as its owner reads it: it explains itself. */
export function showEntry(entry: Entry): z.output<typeof EntryShape> {
  const legs = legsOf(entry);
  const change = legs.reduce(
    (sum, { from, to, amountCredits }) =>
      sum + (to === 'available' ? amountCredits : 0n) - (from === 'available' ? amountCredits : 0n),
    0n,
  );
  return {
    id: `${entry.accountId}:${entry.seq}`,
    object: 'credit.entry',
    type: typeOf(entry),
    description: describe(entry),
    credits: Number(creditsOf(entry)),
    available_change: Number(change),
    available_after: Number(entry.availableCredits),
    held_after: Number(entry.heldCredits),
    generation_id: 'holdId' in entry ? entry.holdId : null,
    model: 'model' in entry && entry.model !== '' ? entry.model : null,
    reason: 'reason' in entry && entry.reason !== '' ? entry.reason : null,
    grants: legs.map((leg) => ({
      grant_id: leg.grantId,
      credits: Number(leg.amountCredits),
      from: leg.from,
      to: leg.to,
    })),
    created_at: seconds(entry.atMs),
  };
}

/** `credits.v1.HoldPlaced` is `hold_placed` here. */
function typeOf({ $type }: Entry): string {
  return $type
    .slice('credits.v1.'.length)
    .replace(/\B[A-Z]/g, (letter) => `_${letter}`)
    .toLowerCase();
}

function creditsOf(entry: Entry): bigint {
  switch (entry.$type) {
    case 'credits.v1.HoldCaptured':
      return entry.capturedCredits;
    case 'credits.v1.HoldReleased':
      return entry.releasedCredits;
    default:
      return entry.amountCredits;
  }
}

function describe(entry: Entry): string {
  const credits = count(creditsOf(entry));
  switch (entry.$type) {
    case 'credits.v1.CreditsGranted':
      return entry.source === 'allowance' ? `Daily allowance of ${credits}` : `${credits} given (${entry.source})`;
    case 'credits.v1.HoldPlaced':
      return `${credits} set aside for ${entry.holdId}`;
    case 'credits.v1.HoldRefused':
      return `${credits} could not be set aside for ${entry.holdId}: ${entry.reason}`;
    case 'credits.v1.HoldCaptured':
      return `${credits} taken for ${entry.holdId}${entry.releasedCredits > 0n ? `, ${count(entry.releasedCredits)} given back` : ''}`;
    case 'credits.v1.HoldReleased':
      return released(entry.releasedCredits, entry.expiredCredits, entry.holdId);
    case 'credits.v1.CreditsExpired':
      return `${credits} expired unused`;
    case 'credits.v1.CreditsRefunded':
      return `${credits} given back for ${entry.holdId}: ${entry.reason}`;
    case 'credits.v1.CreditsRevoked':
      return `${credits} taken back: ${entry.reason}`;
    case 'credits.v1.CreditsAdjusted':
      return entry.amountCredits < 0n
        ? `Corrected by ${credits}: ${entry.reason}`
        : `Corrected by +${credits}: ${entry.reason}`;
  }
}

function released(releasedCredits: bigint, expiredCredits: bigint, holdId: string): string {
  if (releasedCredits === 0n) return `${holdId} ended before anything was set aside for it`;
  const gone = expiredCredits > 0n ? `, of which ${count(expiredCredits)} had reached their end` : '';
  return `${count(releasedCredits)} given back for ${holdId}${gone}`;
}

function count(credits: bigint): string {
  return `${credits} ${credits === 1n || credits === -1n ? 'credit' : 'credits'}`;
}
