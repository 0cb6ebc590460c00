export type Verdict = 'pass' | 'fail' | 'not measurable';

/** What one measure says of one clip. */
export interface Finding {
  readonly verdict: Verdict;
  /** The figure, for people; empty when there is none. */
  readonly value: string;
  /** Why it fails or cannot be measured; or what to know about a figure that is fine. */
  readonly note: string;
}

export const pass = (value: string, note = ''): Finding => ({ verdict: 'pass', value, note });
export const fail = (value: string, note: string): Finding => ({ verdict: 'fail', value, note });
export const notMeasurable = (note: string): Finding => ({ verdict: 'not measurable', value: '', note });

/** Passes when there is no complaint. */
export function unless(complaints: readonly string[], value: string): Finding {
  return complaints.length === 0 ? pass(value) : fail(value, complaints.join('; '));
}

export const seconds = (timeS: number): string => `${timeS.toFixed(2)} s`;
