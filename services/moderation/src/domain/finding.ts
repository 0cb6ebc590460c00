import type { Severity } from './policy.ts';

/** One reason to think that something belongs to a category. */
export interface Finding {
  readonly category: string;
  readonly severity: Severity;
  /** Equal keys are the same reason, however often it turns up. */
  readonly key: string;
  /** Overrides the severity's score. */
  readonly score?: number;
}
