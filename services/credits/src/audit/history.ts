import { createHash } from 'node:crypto';
import type { GrantTerms as GrantTermsMessage, Leg } from '@cielo/contracts';
import type { Entry } from '../domain/entry.ts';

// The auditor shares no rules with the wallet: it reads what was said and counts again. From the domain it takes types alone.

/** Where the credits of one grant are, as the legs say. `issued` is negative: that many came out of it. */
export type Places = Record<string, bigint>;

/** What is known about a grant from the entry that made it. */
export interface Terms {
  readonly priority: number;
  readonly fromMs: number;
  readonly untilMs: number;
  readonly models: readonly string[];
  readonly paid: boolean;
}

/** What is known about a generation's credits. */
export interface HoldStory {
  readonly amountCredits: bigint;
  readonly parts: readonly Leg[];
  readonly endings: Entry[];
}

/** Everything that the journal says, counted once more. */
export class History {
  readonly places = new Map<string, Places>();
  readonly terms = new Map<string, Terms>();
  readonly holds = new Map<string, HoldStory>();
  head = '0'.repeat(64);

  /** All of the wallet's credits that are in a place. */
  total(place: string): bigint {
    return [...this.places.values()].reduce((sum, places) => sum + (places[place] ?? 0n), 0n);
  }

  of(grantId: string): Places {
    return this.places.get(grantId) ?? {};
  }

  learnTerms(entry: Entry): void {
    if (entry.$type === 'credits.v1.CreditsGranted') this.terms.set(entry.grantId, termsOf(entry));
    if (entry.$type === 'credits.v1.CreditsRefunded') {
      for (const terms of entry.newGrants) this.terms.set(terms.grantId, termsOf(terms));
    }
    if (entry.$type === 'credits.v1.CreditsAdjusted' && entry.amountCredits > 0n) {
      const terms = { priority: 10, fromMs: Number(entry.atMs), untilMs: 0, models: [], paid: false };
      this.terms.set(entry.legs[0]?.grantId ?? '', terms);
    }
  }

  move({ grantId, from, to, amountCredits }: Leg): void {
    const places = { ...this.of(grantId) };
    places[from] = (places[from] ?? 0n) - amountCredits;
    places[to] = (places[to] ?? 0n) + amountCredits;
    this.places.set(grantId, places);
  }

  chain(entry: Entry, operation: string): void {
    const legs =
      'legs' in entry ? entry.legs.map((one) => `${one.grantId}:${one.from}>${one.to}:${one.amountCredits}`) : [];
    const { accountId, seq, $type, atMs, availableCredits, heldCredits } = entry;
    const text = [this.head, accountId, seq, operation, $type, atMs, availableCredits, heldCredits, ...legs].join('\n');
    this.head = createHash('sha256').update(text).digest('hex');
  }
}

type SaidTerms = Pick<GrantTermsMessage, 'priority' | 'fromMs' | 'untilMs' | 'models' | 'unitCostMicros'>;

function termsOf(said: SaidTerms): Terms {
  return {
    priority: said.priority,
    fromMs: Number(said.fromMs),
    untilMs: Number(said.untilMs),
    models: said.models,
    paid: said.unitCostMicros > 0n,
  };
}

/** The operation that an entry answers, by its own reading of the event. */
export function operationName(entry: Entry): string {
  switch (entry.$type) {
    case 'credits.v1.CreditsGranted':
      return `grant:${entry.grantId}`;
    case 'credits.v1.HoldPlaced':
    case 'credits.v1.HoldRefused':
      return `hold:${entry.holdId}`;
    case 'credits.v1.HoldCaptured':
      return `capture:${entry.holdId}`;
    case 'credits.v1.HoldReleased':
      return `release:${entry.holdId}`;
    case 'credits.v1.CreditsRefunded':
      return `refund:${entry.holdId}`;
    case 'credits.v1.CreditsExpired':
      return `expire:expiry:${entry.seq}`;
    case 'credits.v1.CreditsRevoked':
      return `revoke:${entry.operationId}`;
    case 'credits.v1.CreditsAdjusted':
      return `adjust:${entry.operationId}`;
  }
}
