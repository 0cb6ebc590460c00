import { Kafka, logLevel, type Admin, type KafkaConfig, type LogEntry } from 'kafkajs';
import { Unavailable } from '@cielo/errors';
import { mendKafkaJs } from './faults.ts';
import type { ConnectionLog, KafkaEventLogOptions } from './options.ts';

/** How the client itself tries again before it says that a broker is away. Whoever asked decides what to do then. */
export const CLIENT_RETRY = { initialRetryTime: 100, multiplier: 2, maxRetryTime: 1_000, retries: 5 };
const CONNECT_MS = 3_000;
const REQUEST_MS = 10_000;

/** What an adapter has to do with its brokers in general: one client, and one connection for questions. */
export class Connection {
  readonly kafka: Kafka;
  private asking: Promise<Admin> | undefined;

  constructor({
    brokers,
    clientId,
    connect,
    log,
  }: Pick<KafkaEventLogOptions, 'brokers' | 'clientId' | 'connect' | 'log'>) {
    mendKafkaJs();
    this.kafka = new Kafka({
      ...connect,
      brokers: [...brokers],
      clientId,
      connectionTimeout: CONNECT_MS,
      requestTimeout: REQUEST_MS,
      retry: CLIENT_RETRY,
      logLevel: logLevel.WARN,
      logCreator: () => (entry) => tell(log, entry),
    } satisfies KafkaConfig);
  }

  /** @throws Unavailable when no broker answers. */
  async ask<T>(question: (admin: Admin) => Promise<T>): Promise<T> {
    const asking = (this.asking ??= this.connect());
    try {
      return await question(await asking);
    } catch (cause) {
      // A new connection for the next question: brokers may have moved.
      if (this.asking === asking) this.asking = undefined;
      void asking.then((admin) => admin.disconnect()).catch(() => {});
      throw new Unavailable(`Kafka does not answer: ${textOf(cause)}`, { cause });
    }
  }

  async close(): Promise<void> {
    const { asking } = this;
    this.asking = undefined;
    await asking?.then((admin) => admin.disconnect()).catch(() => {});
  }

  private async connect(): Promise<Admin> {
    const admin = this.kafka.admin();
    await admin.connect();
    return admin;
  }
}

export const textOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** For those who look closely: the client calls an error what it mends itself. What matters is said by those who ask. */
function tell(log: ConnectionLog | undefined, { namespace, log: { message, ...facts } }: LogEntry): void {
  const { error, broker, groupId, retryCount } = facts;
  log?.debug('kafka client', { said: message, part: namespace, error, broker, groupId, retryCount });
}
