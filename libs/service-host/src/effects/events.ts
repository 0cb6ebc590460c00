import { EmbeddedEventLog, type DeadLetter, type EventLog } from '@cielo/eventing';
import type { Log } from '../telemetry/log.ts';
import type { ServersConfig } from './effect-config.ts';
import { ofThisProcess, type OpenContext, type Opened } from './opened.ts';
import { untilThere } from './until-there.ts';

/** Kafka where it is named, else the log in the process's own file. */
export function openEvents(settings: ServersConfig, context: OpenContext): Promise<Opened<EventLog>> {
  return settings.KAFKA_BROKERS.length > 0 ? openKafka(settings, context) : openEmbedded(context);
}

async function openKafka(
  { KAFKA_BROKERS: brokers, KAFKA_TOPIC_PREFIX: topicPrefix, KAFKA_SESSION_MS: sessionMs }: ServersConfig,
  { name, clock, log, waits }: OpenContext,
): Promise<Opened<EventLog>> {
  const { openKafkaEventLog } = await import('@cielo/eventing/kafka');
  const onDeadLetter = tellDeadLetter(log);
  const times = { sessionMs };
  const eventLog = await openKafkaEventLog({ brokers, clock, clientId: name, topicPrefix, times, log, onDeadLetter });
  const opened = { adapter: eventLog, check: () => eventLog.check(), close: () => eventLog.close() };
  return untilThere('events', opened, waits);
}

async function openEmbedded({ clock, log, file }: OpenContext): Promise<Opened<EventLog>> {
  const eventLog = new EmbeddedEventLog({ database: file(), clock, onDeadLetter: tellDeadLetter(log) });
  return { ...ofThisProcess(eventLog), close: () => eventLog.close() };
}

function tellDeadLetter(log: Log) {
  return ({ group, type, id, reason, attempts }: DeadLetter) =>
    log.error('event given up', { service: group, event: type, eventId: id, reason, attempts });
}
