import type { GrantCredits } from './command.ts';

/** Credits that are sold together. */
export interface Pack {
  readonly credits: bigint;
  /** In millionths of a US dollar, for the whole pack. */
  readonly priceMicros: bigint;
  readonly validMonths: number;
}

/** The packs by name. */
export type Packs = Readonly<Record<string, Pack>>;

/** The grant that a payment buys: named by the payment, so that a notice that comes twice gives it once. */
export function packGrant(pack: Pack, paymentId: string, paidAtMs: number): GrantCredits {
  return {
    type: 'grant',
    grantId: `pack:${paymentId}`,
    source: 'pack',
    amountCredits: pack.credits,
    fromMs: paidAtMs,
    untilMs: addMonths(paidAtMs, pack.validMonths),
    models: [],
    unitCostMicros: pack.priceMicros / pack.credits,
  };
}

/** The same day and time so many months later, UTC; the last day of a month that is shorter. */
export function addMonths(atMs: number, months: number): number {
  const at = new Date(atMs);
  const day = at.getUTCDate();
  at.setUTCDate(1);
  at.setUTCMonth(at.getUTCMonth() + months);
  const lastDay = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 0)).getUTCDate();
  at.setUTCDate(Math.min(day, lastDay));
  return at.getTime();
}
