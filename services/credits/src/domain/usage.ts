import type { Entry } from './entry.ts';

/** What one model cost on one day. */
export interface ModelUsage {
  readonly clips: number;
  readonly capturedCredits: bigint;
  readonly refundedCredits: bigint;
}

/** What an account spent on one day, UTC. */
export interface UsageDay {
  readonly accountId: string;
  /** `yyyy-mm-dd`. */
  readonly day: string;
  /** The last entry that was counted; entries of one account come in order, so one that is not later was counted before. */
  readonly countedSeq: number;
  readonly models: Readonly<Record<string, ModelUsage>>;
}

export function noUsage(accountId: string, day: string): UsageDay {
  return { accountId, day, countedSeq: 0, models: {} };
}

/** The day of an instant, UTC: the one zone in which everybody's days add up to the same sum. */
export function utcDay(atMs: number): string {
  return new Date(atMs).toISOString().slice(0, 10);
}

/** Whether the entry is consumption: credits taken, or taken and given back. */
export function isUsage(
  entry: Entry,
): entry is Extract<Entry, { $type: 'credits.v1.HoldCaptured' | 'credits.v1.CreditsRefunded' }> {
  return entry.$type === 'credits.v1.HoldCaptured' || entry.$type === 'credits.v1.CreditsRefunded';
}

/** Counts an entry once, however often it comes. */
export function countUsage(day: UsageDay, entry: Entry): UsageDay {
  if (!isUsage(entry) || Number(entry.seq) <= day.countedSeq) return day;
  const before = Object.hasOwn(day.models, entry.model)
    ? day.models[entry.model]!
    : { clips: 0, capturedCredits: 0n, refundedCredits: 0n };
  const after =
    entry.$type === 'credits.v1.HoldCaptured'
      ? { ...before, clips: before.clips + 1, capturedCredits: before.capturedCredits + entry.capturedCredits }
      : { ...before, refundedCredits: before.refundedCredits + entry.amountCredits };
  return { ...day, countedSeq: Number(entry.seq), models: { ...day.models, [entry.model]: after } };
}
