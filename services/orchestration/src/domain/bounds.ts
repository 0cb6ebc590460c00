/** How long each phase may last, in milliseconds. Whatever outlives its bound is ended, or after clearing pushed on. */
export interface Bounds {
  /** From the request until it is cast, read and paid for. */
  readonly admittingMs: number;
  /** Instead, from the moment on that a review asks for a person. */
  readonly escalatedMs: number;
  /** From the queue's door to a worker. */
  readonly queuedMs: number;
  /** A lease without a heartbeat. */
  readonly leaseMs: number;
  /** One render. */
  readonly renderingMs: number;
  /** The wait after the first failed render; four times as long after each further one. */
  readonly retryMs: number;
  /** From the stored tracks until the output is reviewed and mastered. */
  readonly finishingMs: number;
  /** After clearing, the wait before it is said again; twice as long each time. */
  readonly nudgeMs: number;
}
