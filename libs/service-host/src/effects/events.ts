import { EmbeddedEventLog, type DeadLetter, type EventLog } from '@cielo/eventing';
import type { Log } from '../telemetry/log.ts';
import type { ConfigOf } from '../settings/define-config.ts';
import type { eventsConfig } from './effect-config.ts';
import { ofThisProcess, type OpenContext, type Opened } from './opened.ts';
import { untilThere } from './until-there.ts';

type EventsConfig = ConfigOf<typeof eventsConfig>;
type EventsContext = Pick<OpenContext, 'name' | 'file' | 'clock' | 'log' | 'waits'>;

/** Kafka where it is named, else the log in the process's own file. */
export function openEvents(settings: EventsConfig, context: EventsContext): Promise<Opened<EventLog>> {
  return settings.KAFKA_BROKERS.length > 0 ? openKafka(settings, context) : openEmbedded(context);
}

/** Kafka gives a new member its share only when a dead one's session is over. Requests need not wait for that. */
const JOIN_MS = 1_000;

async function openKafka(
  { KAFKA_BROKERS: brokers, KAFKA_TOPIC_PREFIX: topicPrefix, KAFKA_SESSION_MS: sessionMs }: EventsConfig,
  { name, clock, log, waits }: EventsContext,
): Promise<Opened<EventLog>> {
  const { openKafkaEventLog } = await import('@cielo/eventing/kafka');
  const onDeadLetter = tellDeadLetter(log);
  const times = { sessionMs, joinMs: JOIN_MS };
  const eventLog = await openKafkaEventLog({ brokers, clock, clientId: name, topicPrefix, times, log, onDeadLetter });
  const opened = { adapter: eventLog, check: () => eventLog.check(), close: () => eventLog.close() };
  return untilThere('events', opened, waits);
}

async function openEmbedded({ clock, log, file }: EventsContext): Promise<Opened<EventLog>> {
  const eventLog = new EmbeddedEventLog({ database: file(), clock, onDeadLetter: tellDeadLetter(log) });
  return { ...ofThisProcess(eventLog), close: () => eventLog.close() };
}

function tellDeadLetter(log: Log) {
  return ({ group, type, id, reason, attempts }: DeadLetter) =>
    log.error('event given up', { service: group, event: type, eventId: id, reason, attempts });
}
