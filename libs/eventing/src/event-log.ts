/** Injection token of the {@link EventLog}. */
export const EVENT_LOG = Symbol('cielo.event-log');

/** An event on its way: what CloudEvents headers and the body carry. */
export interface Envelope {
  /** Unique; the same on every redelivery (`ce_id`). */
  readonly id: string;
  /** The protobuf full name (`ce_type`). */
  readonly type: string;
  readonly topic: string;
  /** The value of the ordering key. */
  readonly key: string;
  /** The service that said it (`ce_source`). */
  readonly source: string;
  /** When it was said, Unix milliseconds (`ce_time`). */
  readonly timeMs: number;
  readonly traceparent?: string;
  /** The message, encoded. */
  readonly body: Uint8Array;
}

/** An envelope as a group receives it. */
export interface Delivery extends Envelope {
  /** 1 the first time that the group is handed it. */
  readonly attempt: number;
}

/** A message that a group could not handle. */
export interface DeadLetter extends Envelope {
  readonly group: string;
  readonly reason: string;
  readonly attempts: number;
  readonly deadAtMs: number;
}

/** How far behind a group is. */
export interface Lag {
  readonly group: string;
  readonly topic: string;
  readonly messages: number;
  /** Age of the oldest message that was not handled yet; 0 when there is none. */
  readonly ageMs: number;
}

/**
 * What a group does with one delivery. Throwing means: again later, and in the end a dead letter. `undefined`, and at once: nothing
 * was to be done, as with most of what a topic carries.
 */
export type Handler = (delivery: Delivery) => Promise<void> | undefined;

/** Says whether trying a failed delivery again can help. Domain errors by their kind; anything else a few times. */
export interface RetryPolicy {
  readonly maxAttempts: number;
  /** The wait before attempt `n + 1`, in milliseconds. */
  delayMs(attempt: number): number;
}

export interface Subscription {
  /** Stops taking new messages and waits for those in hand. */
  close(): Promise<void>;
  /** Resolves when everything said before the call was handled. For tests and for a clean end. */
  drained(): Promise<void>;
}

/**
 * The durable log of events. Events with the same key of the same topic reach a group in the order they were appended, one at a time;
 * different keys run beside each other. Everything is delivered at least once. A message that cannot be handled becomes a dead letter
 * of the group and its partition moves on.
 */
export interface EventLog {
  /** Returns when the events are durable, in this order. @throws Unavailable when the log cannot take them; some may be there all the same. */
  append(envelopes: readonly Envelope[]): Promise<void>;
  /** Takes part in a group. Members of one group share its messages. */
  subscribe(group: string, topics: readonly string[], handler: Handler, retry?: RetryPolicy): Promise<Subscription>;
  lag(group: string): Promise<readonly Lag[]>;
  deadLetters(group: string, page: { after?: string; limit: number }): Promise<readonly DeadLetter[]>;
  /** Hands dead letters to the group once more. Harmless for ids that are no dead letters (any more). @returns how many. */
  redrive(group: string, ids: readonly string[]): Promise<number>;
}
