import type { Leg } from '@cielo/contracts';
import { answerOf, nextHead, type Entry, type Place } from './entry.ts';
import { emptyGrant, type Grant, type GrantTerms } from './grant.ts';
import { remember, type Operation } from './memory.ts';
import { availableCredits, heldCredits, type Sums, type Wallet } from './wallet.ts';

/** What every entry says. */
export interface EntryFacts {
  readonly accountId: string;
  readonly seq: bigint;
  readonly atMs: bigint;
  readonly availableCredits: bigint;
  readonly heldCredits: bigint;
}

/** Makes the event of an entry. */
type Build = (facts: EntryFacts, legs: readonly Leg[]) => Entry;

/** A wallet while one command is decided, and the entries so far. Lives within one call of `decide`. */
export class Ledger {
  readonly entries: Entry[] = [];

  constructor(
    public wallet: Wallet,
    readonly nowMs: number,
  ) {}

  /** Writes an entry: the only place where credits move. */
  post(legs: readonly Leg[], build: Build, created: readonly GrantTerms[] = []): Entry {
    const moved = legs.reduce(move, {
      grants: [...this.wallet.grants, ...created.map(emptyGrant)],
      sums: this.wallet.sums,
    });
    const facts = {
      accountId: this.wallet.accountId,
      seq: BigInt(this.wallet.seq + 1),
      atMs: BigInt(this.nowMs),
      availableCredits: availableCredits(moved),
      heldCredits: heldCredits(moved),
    };
    const entry = build(facts, legs);
    this.wallet = {
      ...this.wallet,
      grants: moved.grants.filter(({ remaining, held }) => remaining > 0n || held > 0n),
      sums: moved.sums,
      seq: this.wallet.seq + 1,
      head: nextHead(this.wallet.head, entry),
    };
    this.entries.push(entry);
    return entry;
  }

  /** Writes an entry that answers an operation, and remembers the answer. */
  answer(operation: Operation, legs: readonly Leg[], build: Build, created: readonly GrantTerms[] = []): void {
    const entry = this.post(legs, build, created);
    this.change({ memory: remember(this.wallet.memory, operation, answerOf(entry)) });
  }

  change(changes: Partial<Wallet>): void {
    this.wallet = { ...this.wallet, ...changes };
  }

  grant(id: string): Grant | undefined {
    return this.wallet.grants.find((grant) => grant.id === id);
  }
}

interface Credits {
  readonly grants: readonly Grant[];
  readonly sums: Sums;
}

/** Credits whose grant has left the wallet can only go from `captured` back to `issued`; that shows in the sums alone. */
function move({ grants, sums }: Credits, { grantId, from, to, amountCredits }: Leg): Credits {
  if (amountCredits <= 0n) throw new Error(`A leg moves ${amountCredits} credits`);
  return {
    grants: grants.map((grant) =>
      grant.id === grantId ? arrive(leave(grant, from as Place, amountCredits), to as Place, amountCredits) : grant,
    ),
    sums: count(count(sums, outOf[from as Place], amountCredits), into[to as Place], amountCredits),
  };
}

function leave(grant: Grant, place: Place, credits: bigint): Grant {
  switch (place) {
    case 'issued':
      return { ...grant, amount: grant.amount + credits };
    case 'available':
      return { ...grant, remaining: notNegative(grant.remaining - credits, grant, place) };
    case 'held':
      return { ...grant, held: notNegative(grant.held - credits, grant, place) };
    case 'captured':
      notNegative(grant.captured - grant.refunded - credits, grant, place);
      return { ...grant, refunded: grant.refunded + credits };
    case 'expired':
    case 'revoked':
      throw new Error(`Credits never come back from ${place}`);
  }
}

function arrive(grant: Grant, place: Place, credits: bigint): Grant {
  switch (place) {
    case 'issued':
      return { ...grant, amount: grant.amount - credits };
    case 'available':
      return { ...grant, remaining: grant.remaining + credits };
    case 'held':
      return { ...grant, held: grant.held + credits };
    case 'captured':
      return { ...grant, captured: grant.captured + credits };
    case 'expired':
      return { ...grant, expired: grant.expired + credits };
    case 'revoked':
      return { ...grant, revoked: grant.revoked + credits };
  }
}

type Count = { readonly sum: keyof Sums; readonly sign: 1n | -1n } | undefined;

const outOf: Record<Place, Count> = {
  issued: { sum: 'granted', sign: 1n },
  available: undefined,
  held: undefined,
  captured: { sum: 'refunded', sign: 1n },
  expired: undefined,
  revoked: undefined,
};

const into: Record<Place, Count> = {
  issued: { sum: 'granted', sign: -1n },
  available: undefined,
  held: undefined,
  captured: { sum: 'captured', sign: 1n },
  expired: { sum: 'expired', sign: 1n },
  revoked: { sum: 'revoked', sign: 1n },
};

function count(sums: Sums, counted: Count, credits: bigint): Sums {
  return counted ? { ...sums, [counted.sum]: sums[counted.sum] + counted.sign * credits } : sums;
}

/** A rule that would take more than there is has a bug; nothing of its decision is written. */
function notNegative(credits: bigint, grant: Grant, place: Place): bigint {
  if (credits < 0n) throw new Error(`Grant ${grant.id} would have ${credits} credits ${place}`);
  return credits;
}
