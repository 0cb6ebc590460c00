import { EmbeddedDocumentStore, type DocumentStore } from '@cielo/documents';
import type { MongoDocumentsOptions, OutboxBacklog } from '@cielo/documents/mongo';
import type { EmbeddedEventLog, EventLog } from '@cielo/eventing';
import type { Metrics } from '../telemetry/metrics.ts';
import { currentTraceparent } from '../telemetry/tracing.ts';
import type { ServersConfig } from './effect-config.ts';
import { ofThisProcess, type OpenContext, type Opened } from './opened.ts';
import { untilThere } from './until-there.ts';

/** The store of each service, by its name. */
export type Documents = (service: string) => DocumentStore;

/** A MongoDB-protocol server where it is named, else the process's own file. */
export async function openDocuments(
  { MONGO_URL: url, MONGO_OUTBOX_MAX: outboxMax }: ServersConfig,
  eventLog: EventLog,
  context: OpenContext,
): Promise<Opened<Documents>> {
  if (!url) return ofThisProcess(embeddedDocuments(eventLog as EmbeddedEventLog, context));
  const opened = await openMongo({ url, outboxMax, eventLog }, context);
  return untilThere('documents', opened, context.waits);
}

/** Each service has a connection of its own, as it has when it runs alone. */
async function openMongo(
  where: Pick<MongoDocumentsOptions, 'url' | 'outboxMax' | 'eventLog'>,
  { services, clock, ids, log, registry }: OpenContext,
): Promise<Opened<Documents>> {
  const { openMongoDocuments } = await import('@cielo/documents/mongo');
  const stores = new Map(
    services.map((service) => {
      const options = { ...where, service, clock, ids, log: log.with({ service }), traceparent: currentTraceparent };
      return [service, openMongoDocuments(options)] as const;
    }),
  );
  const stopMeasuring = [...stores].map(([service, { backlog }]) =>
    registry.beforeEachLook(() => measure(registry.of(service), backlog(), clock.nowMs())),
  );
  const all = [...stores.values()];
  return {
    adapter: (service) => stores.get(service)!.store,
    check: () => all[0]!.check(),
    close: async () => {
      stopMeasuring.forEach((stop) => stop());
      await Promise.all(all.map((documents) => documents.close()));
    },
  };
}

function measure(metrics: Metrics, { events, oldestMs }: OutboxBacklog, nowMs: number): void {
  metrics.set('outboxEvents', {}, events);
  metrics.set('outboxSeconds', {}, oldestMs === undefined ? 0 : Math.max(0, nowMs - oldestMs) / 1000);
}

/** A document and its events are one transaction of the file, so the log has to be the one that lies there too. */
function embeddedDocuments(eventLog: EmbeddedEventLog, { file, clock, ids }: OpenContext): Documents {
  return oncePerName(
    (service) =>
      new EmbeddedDocumentStore({ database: file(), eventLog, clock, ids, service, traceparent: currentTraceparent }),
  );
}

/** Two stores of one service would not take turns with each other. */
function oncePerName<T>(make: (name: string) => T): (name: string) => T {
  const made = new Map<string, T>();
  return (name) => {
    if (!made.has(name)) made.set(name, make(name));
    return made.get(name)!;
  };
}
