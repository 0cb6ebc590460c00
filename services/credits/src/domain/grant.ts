/** Where credits come from. */
export type Source = 'allowance' | 'plan' | 'pack' | 'promotion' | 'refund' | 'adjustment';

/** What is fixed about a grant when it is made. */
export interface GrantTerms {
  readonly id: string;
  readonly source: Source;
  /** Lower is used first. Never changes while the grant lives. */
  readonly priority: number;
  /** Usable from this moment on … */
  readonly fromMs: number;
  /** … and not from this one; null: it never ends. */
  readonly untilMs: number | null;
  /** The models that it pays for; empty for all. */
  readonly models: readonly string[];
  /** What a credit cost its buyer, in millionths of a US dollar; 0n when it was given. */
  readonly unitCostMicros: bigint;
}

/** Credits that were given, and where each of them is now: amount = remaining + held + (captured − refunded) + expired + revoked. */
export interface Grant extends GrantTerms {
  readonly amount: bigint;
  readonly remaining: bigint;
  readonly held: bigint;
  readonly captured: bigint;
  readonly refunded: bigint;
  readonly expired: bigint;
  readonly revoked: bigint;
  /** Taken back: what is still held of it goes when its hold ends. */
  readonly closed: boolean;
}

/** The allowance is used before everything else; the rest by its end. */
export function priorityOf(source: Source): number {
  return source === 'allowance' ? 0 : 10;
}

/** A grant of which nothing was issued yet. */
export function emptyGrant(terms: GrantTerms): Grant {
  return {
    ...terms,
    amount: 0n,
    remaining: 0n,
    held: 0n,
    captured: 0n,
    refunded: 0n,
    expired: 0n,
    revoked: 0n,
    closed: false,
  };
}

export function hasEnded(grant: GrantTerms, nowMs: number): boolean {
  return grant.untilMs !== null && grant.untilMs <= nowMs;
}

/** Whether the grant can pay for the model now. An unknown model (undefined) is paid only by what pays for all. */
export function canPay(grant: Grant, nowMs: number, model: string | undefined): boolean {
  const applies = grant.models.length === 0 || (model !== undefined && grant.models.includes(model));
  return applies && !grant.closed && grant.remaining > 0n && grant.fromMs <= nowMs && !hasEnded(grant, nowMs);
}

/** The order in which grants are used: total, so that everybody who computes it burns the same credits. */
export function byBurnOrder(a: GrantTerms, b: GrantTerms): number {
  return (
    a.priority - b.priority ||
    byEnd(a.untilMs, b.untilMs) ||
    Number(a.unitCostMicros > 0n) - Number(b.unitCostMicros > 0n) ||
    a.fromMs - b.fromMs ||
    (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  );
}

function byEnd(a: number | null, b: number | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a - b;
}
