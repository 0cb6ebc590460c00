import { Unavailable } from '@cielo/errors';
import type { KafkaEventLog, KafkaEventLogOptions } from './options.ts';

/** Opens the log on Kafka. Does not wait for brokers that are away: they are looked for until the log is closed. */
export async function openKafkaEventLog(_options: KafkaEventLogOptions): Promise<KafkaEventLog> {
  throw new Unavailable('The log on Kafka is being built');
}
