/** Injection token of the {@link Clock}. */
export const CLOCK = Symbol('cielo.clock');

/** Ends a timer; harmless when it has already ended. */
export type Stop = () => void;

/** Time, as the only place where it is read. Rules take it as data. */
export interface Clock {
  /** Unix time in milliseconds; may jump with the system's clock. */
  nowMs(): number;
  /** Milliseconds from an arbitrary start; never goes back. For durations. */
  monotonicMs(): number;
  /** Resolves after `durationMs`, or rejects with the signal's reason. */
  sleep(durationMs: number, signal?: AbortSignal): Promise<void>;
  /** Calls `task` once after `delayMs`. */
  after(delayMs: number, task: () => void): Stop;
  /** Calls `task` every `intervalMs`; the next call waits until the last one's promise has settled. A rejection goes to `onError`. */
  every(intervalMs: number, task: () => void | Promise<void>, onError?: (error: unknown) => void): Stop;
}
