import type { KafkaConfig } from 'kafkajs';
import type { Clock } from '@cielo/effects';
import type { DeadLetter, EventLog } from '../event-log.ts';

/** Where the adapter says what happens between it and the brokers; `Log` of `@cielo/service-host` fits. */
export interface ConnectionLog {
  debug(sentence: string, fields?: Readonly<Record<string, unknown>>): void;
  info(sentence: string, fields?: Readonly<Record<string, unknown>>): void;
  warn(sentence: string, fields?: Readonly<Record<string, unknown>>): void;
  error(sentence: string, fields?: Readonly<Record<string, unknown>>): void;
}

/** How a member and its brokers notice that the other is gone, and how long they wait for each other. Milliseconds. */
export interface KafkaTimes {
  /** A broker that hears nothing from a member for so long gives its partitions to others: the longest pause after a kill. Default 10,000. */
  readonly sessionMs: number;
  /** How often a member says that it is there, and how late at most it hears that others came or went. Default 1,000. */
  readonly heartbeatMs: number;
  /** How long a fetch waits at the broker for something new; closing may wait so long. New events end the wait at once. Default 500. */
  readonly fetchWaitMs: number;
  /** A member that has not heard from its brokers for so long begins anew with new connections. Default 150,000. */
  readonly silenceMs: number;
  /** How long `append` and `redrive` wait for brokers that are away. Default 10,000. */
  readonly patienceMs: number;
  /** How long `subscribe` waits for its share of the partitions, which comes in any case. Default: `patienceMs`. */
  readonly joinMs: number;
}

export interface KafkaEventLogOptions {
  /** `host:port` of brokers to ask for the others. */
  readonly brokers: readonly string[];
  readonly clock: Clock;
  /** Shown in the brokers' logs, metrics and quotas: the service's name. */
  readonly clientId: string;
  /** Set before the names of topics and groups, so that several installations share brokers. Default: none. */
  readonly topicPrefix?: string;
  /** Partitions of topics that are made here. More of them let more members share the work. Default 12. */
  readonly partitions?: number;
  /** Topics that are made at start when they are missing. Default: those of all `.proto` files. */
  readonly topics?: readonly string[];
  /** How connections are made: TLS, credentials, sockets. Default: plain. */
  readonly connect?: Pick<KafkaConfig, 'ssl' | 'sasl' | 'socketFactory'>;
  readonly times?: Partial<KafkaTimes>;
  /** Called for each message that a group gives up, for counting and logging. */
  readonly onDeadLetter?: (letter: DeadLetter) => void;
  /** Default: nowhere. */
  readonly log?: ConnectionLog;
}

/** The log on Kafka, and how it is put down. */
export interface KafkaEventLog extends EventLog {
  /** Resolves when a broker answers. @throws Unavailable when none does. For readiness. */
  check(): Promise<void>;
  /** Ends all subscriptions in order, says what is still to be said, and lets the brokers go. */
  close(): Promise<void>;
}
