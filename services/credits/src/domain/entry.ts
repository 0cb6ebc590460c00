import { createHash } from 'node:crypto';
import {
  CreditsAdjusted,
  CreditsExpired,
  CreditsGranted,
  CreditsRefunded,
  CreditsRevoked,
  HoldCaptured,
  HoldPlaced,
  HoldRefused,
  HoldReleased,
  Leg,
} from '@cielo/contracts';
import type { Answer } from './memory.ts';

/** One line of a wallet's journal: the event that says it. */
export type Entry =
  | CreditsGranted
  | HoldPlaced
  | HoldRefused
  | HoldCaptured
  | HoldReleased
  | CreditsExpired
  | CreditsRefunded
  | CreditsRevoked
  | CreditsAdjusted;

/** Where a credit can be. `issued` is where it comes from; all others are in the grant. */
export type Place = 'issued' | 'available' | 'held' | 'captured' | 'expired' | 'revoked';

export function leg(grantId: string, from: Place, to: Place, amountCredits: bigint): Leg {
  return Leg.create({ grantId, from, to, amountCredits });
}

export function legsOf(entry: Entry): readonly Leg[] {
  return entry.$type === 'credits.v1.HoldRefused' ? [] : entry.legs;
}

/** What the entry is about, as the journal is asked for it: a generation, a grant, or an operator's operation. */
export function subjectOf(entry: Entry): string {
  switch (entry.$type) {
    case 'credits.v1.CreditsGranted':
      return entry.grantId;
    case 'credits.v1.CreditsExpired':
      return `expiry:${entry.seq}`;
    case 'credits.v1.CreditsRevoked':
    case 'credits.v1.CreditsAdjusted':
      return entry.operationId;
    default:
      return entry.holdId;
  }
}

/** The name of the operation that the entry answers. No two entries of a wallet have the same. */
export function operationOf(entry: Entry): string {
  return `${verbs[entry.$type]}:${subjectOf(entry)}`;
}

const verbs = {
  'credits.v1.CreditsGranted': 'grant',
  'credits.v1.HoldPlaced': 'hold',
  'credits.v1.HoldRefused': 'hold',
  'credits.v1.HoldCaptured': 'capture',
  'credits.v1.HoldReleased': 'release',
  'credits.v1.CreditsExpired': 'expire',
  'credits.v1.CreditsRefunded': 'refund',
  'credits.v1.CreditsRevoked': 'revoke',
  'credits.v1.CreditsAdjusted': 'adjust',
} as const satisfies Record<Entry['$type'], string>;

/** What the operation came to. */
export function answerOf(entry: Entry): Answer {
  const seq = Number(entry.seq);
  return entry.$type === 'credits.v1.HoldRefused'
    ? { outcome: 'refused', seq, code: entry.code }
    : { outcome: 'done', seq };
}

/**
 * The journal's next head: SHA-256 over the last one and what the entry moved. Fields that are added to events later change no head, so
 * old and new code agree. Hashing is a pure function, hence allowed among the rules.
 */
export function nextHead(head: string, entry: Entry): string {
  const legs = legsOf(entry).map((one) => `${one.grantId}:${one.from}>${one.to}:${one.amountCredits}`);
  const facts = [
    head,
    entry.accountId,
    entry.seq,
    operationOf(entry),
    entry.$type,
    entry.atMs,
    entry.availableCredits,
    entry.heldCredits,
  ];
  return createHash('sha256')
    .update([...facts, ...legs].join('\n'))
    .digest('hex');
}
