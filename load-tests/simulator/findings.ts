/** What always holds, by the name under which a breach is told. */
export const PROMISES = {
  delivered: 'a clip is delivered exactly when its credits were taken once and not given back',
  cancelled: 'what was cancelled is never delivered and leaves no hold',
  visible: 'what can be seen was approved and mastered, says how it is signed, and its files are there',
  ends: 'every generation ends, in bounded time after faults stop',
  wallet: 'granted = available + held + (captured − refunded) + expired + revoked, and nothing is negative',
  ledger: 'every wallet is what its journal says (the audit of credits itself)',
  holds: 'a generation has one hold, which ends once, with the generation and not before',
  quote: 'what is set aside and taken is never more than what was quoted',
  allowance: 'an account has one allowance a day',
  admission: 'nothing is rendered that was not cast, read and paid for',
  likeness: 'a likeness is used only where its casting was approved',
  fence: 'only the newest lease completes a render, and that is what is mastered',
  forward: 'no status goes back, and no progress',
  told: 'what a document says was told, once, and what was told a document says',
  requests: 'an idempotency key is one generation, and an accepted request is kept',
  deleted: 'what was deleted, failed or cancelled cannot be seen',
  objects: 'no object is left that nobody needs',
  handled: 'nothing that was said is given up',
} as const;

export type Promised = keyof typeof PROMISES;

/** A promise that was not kept. */
export interface Breach {
  readonly promise: Promised;
  readonly finding: string;
  /** Virtual milliseconds since the world began. */
  readonly atMs: number;
}

/** Collects what was checked and what was found. */
export class Findings {
  readonly breaches: Breach[] = [];
  /** How often each promise was looked at. */
  readonly checked = new Map<Promised, number>();
  private readonly nowMs: () => number;

  constructor(nowMs: () => number) {
    this.nowMs = nowMs;
  }

  expect(promise: Promised, holds: boolean, finding: () => string): void {
    this.checked.set(promise, (this.checked.get(promise) ?? 0) + 1);
    if (!holds) this.breaches.push({ promise, finding: finding(), atMs: Math.floor(this.nowMs()) });
  }
}
