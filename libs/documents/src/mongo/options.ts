import type { Clock, Ids } from '@cielo/effects';
import type { EventLog } from '@cielo/eventing';
import type { DocumentStore } from '../documents.ts';

/** What is said about the connection: a constant sentence and fields. */
export interface ConnectionLog {
  info(sentence: string, fields?: Readonly<Record<string, unknown>>): void;
  warn(sentence: string, fields?: Readonly<Record<string, unknown>>): void;
}

export interface MongoDocumentsOptions {
  /** `mongodb://…/<database>`: the setting MONGO_URL. Without a database in it: `cielo`. */
  readonly url: string;
  /** Whose documents these are. Collections are named `<service>_<collection>`. */
  readonly service: string;
  /** Where the relay takes the events that documents carry. */
  readonly eventLog: EventLog;
  readonly clock: Clock;
  readonly ids: Ids;
  /** The trace that a change belongs to, asked when `update` or `insert` is called. */
  readonly traceparent?: () => string | undefined;
  /**
   * Events that may wait for the log, the setting MONGO_OUTBOX_MAX: beyond it, decisions that record events are refused as Unavailable.
   * Default 10,000.
   */
  readonly outboxMax?: number;
  readonly log?: ConnectionLog;
  readonly times?: Partial<MongoTimes>;
}

/** How long things take, in milliseconds. The defaults fit services; tests are in more of a hurry. */
export interface MongoTimes {
  /** How long an operation looks for a server that answers. Default 3,000. */
  readonly selectionMs: number;
  /** How long an answer may take. Default 5,000. */
  readonly answerMs: number;
  /** Between two looks for events that a dead process has left. Default 15,000. */
  readonly sweepEveryMs: number;
  /** Events that have waited for so long belong to whoever finds them. Default 10,000. */
  readonly leftOverMs: number;
  /** How long `close` lets the log take what waits. Default 5,000. */
  readonly farewellMs: number;
}

/** Events in documents that the log has not taken yet, as far as this process knows. */
export interface OutboxBacklog {
  readonly events: number;
  /** Since when the oldest of them waits, Unix milliseconds. */
  readonly oldestMs?: number;
}

export interface MongoDocuments {
  readonly store: DocumentStore;
  backlog(): OutboxBacklog;
  /** Resolves when the server answers. @throws Unavailable when it does not. For readiness. */
  check(): Promise<void>;
  /** Hands the log what it will take soon, then closes the connection. What is left is found by the next sweep. The log closes after it. */
  close(): Promise<void>;
}
