import type { Grant } from './grant.ts';
import type { Memory } from './memory.ts';
import { canPay } from './grant.ts';
import { emptyMemory } from './memory.ts';

/** A part of a grant that a hold has set aside. */
export interface HoldPart {
  readonly grantId: string;
  readonly amountCredits: bigint;
}

/** Credits set aside for one generation. It pins its parts: they neither expire nor lapse while it is open. */
export interface Hold {
  /** The generation's id. */
  readonly id: string;
  readonly amountCredits: bigint;
  /** In the order in which they were taken. */
  readonly parts: readonly HoldPart[];
  readonly priceBookVersion: string;
  readonly model: string;
  readonly placedAtMs: number;
}

/** What the day's allowance was, so that no day gets a second one. */
export interface LastAllowance {
  /** `yyyy-mm-dd` in the account's zone. */
  readonly day: string;
  readonly startMs: number;
  readonly endMs: number;
  readonly grantedCredits: bigint;
}

/** Every credit that ever went through the wallet: granted = available + held + (captured − refunded) + expired + revoked. */
export interface Sums {
  readonly granted: bigint;
  readonly captured: bigint;
  readonly refunded: bigint;
  readonly expired: bigint;
  readonly revoked: bigint;
}

/** An account's credits. */
export interface Wallet {
  readonly accountId: string;
  readonly plan: string;
  /** When the plan was last changed; an older change that comes late is no change. */
  readonly planSinceMs: number;
  /** IANA zone in which the account's days begin. */
  readonly timeZone: string;
  readonly openedAtMs: number;
  /** Why nothing can be set aside; null: it can. */
  readonly blockedBecause: string | null;
  /** Only those with something remaining or held; the story of the others is in the journal. */
  readonly grants: readonly Grant[];
  /** The open ones. */
  readonly holds: readonly Hold[];
  readonly lastAllowance: LastAllowance | null;
  readonly memory: Memory;
  /** Number of the last entry. */
  readonly seq: number;
  /** Hash over all entries so far, hex. */
  readonly head: string;
  readonly sums: Sums;
}

export const LIMITS = {
  /** Live grants that a wallet can have … */
  grants: 64,
  /** … of which allowances leave this many for refunds … */
  grantsByAllowance: 56,
  /** … and what people and payments add leaves room for allowances. */
  grantsByCommand: 48,
  openHolds: 256,
} as const;

/** The head of a journal without entries. */
export const FIRST_HEAD = '0'.repeat(64);

export interface WalletOpening {
  readonly accountId: string;
  readonly plan: string;
  readonly timeZone: string;
  readonly openedAtMs: number;
}

export function openWallet({ accountId, plan, timeZone, openedAtMs }: WalletOpening): Wallet {
  return {
    accountId,
    plan,
    planSinceMs: openedAtMs,
    timeZone,
    openedAtMs,
    blockedBecause: null,
    grants: [],
    holds: [],
    lastAllowance: null,
    memory: emptyMemory,
    seq: 0,
    head: FIRST_HEAD,
    sums: { granted: 0n, captured: 0n, refunded: 0n, expired: 0n, revoked: 0n },
  };
}

/** Free credits, those that become usable later among them. */
export function availableCredits(wallet: Pick<Wallet, 'grants'>): bigint {
  return wallet.grants.reduce((sum, grant) => sum + grant.remaining, 0n);
}

/** Credits in open holds. */
export function heldCredits(wallet: Pick<Wallet, 'grants'>): bigint {
  return wallet.grants.reduce((sum, grant) => sum + grant.held, 0n);
}

/** What could be set aside now for the model (undefined: for any). */
export function spendableCredits(wallet: Wallet, nowMs: number, model?: string): bigint {
  if (wallet.blockedBecause !== null) return 0n;
  return wallet.grants.filter((grant) => canPay(grant, nowMs, model)).reduce((sum, grant) => sum + grant.remaining, 0n);
}
