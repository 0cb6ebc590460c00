import type { MongoDocuments, MongoDocumentsOptions, MongoTimes } from './options.ts';
import { Relay, type Sender } from './relay.ts';
import { OUTBOX, placing } from './row.ts';
import { MongoServer } from './server.ts';
import { MongoDocumentStore } from './store.ts';

const TIMES: MongoTimes = {
  selectionMs: 3_000,
  answerMs: 5_000,
  sweepEveryMs: 15_000,
  leftOverMs: 10_000,
  farewellMs: 5_000,
};
const OUTBOX_MAX = 10_000;
const SILENT = { info() {}, warn() {} };
const WITHOUT_OUTBOX = { $unset: { outbox: '', ...placing([OUTBOX], new Map()).unset } } as const;

/**
 * Documents on a MongoDB server, or any that speaks its protocol and changes one document at a time. Returns at once: a server that is
 * away is looked for until it is there, and until then operations fail as Unavailable.
 */
export function openMongoDocuments(options: MongoDocumentsOptions): MongoDocuments {
  const { url, service, eventLog, clock, ids, traceparent, outboxMax = OUTBOX_MAX, log = SILENT } = options;
  const times = { ...TIMES, ...options.times };
  const server = new MongoServer({ url, clock, times, log });
  const relay = new Relay({ eventLog, clock, outboxMax, log, clear: (senders) => clear(server, senders) });
  const store = new MongoDocumentStore({
    server,
    relay,
    times,
    log,
    service,
    clock,
    ids,
    ...(traceparent ? { traceparent } : {}),
  });
  return {
    store,
    backlog: () => relay.backlog(),
    check: () => server.check(),
    close: async () => {
      store.close();
      await relay.close(times.farewellMs);
      await server.close();
    },
  };
}

async function clear(server: MongoServer, senders: readonly Sender[]): Promise<void> {
  for (const [collection, those] of Map.groupBy(senders, ({ collection }) => collection)) {
    const updates = those.map(({ id, token }) => ({
      updateOne: { filter: { _id: id, token }, update: WITHOUT_OUTBOX },
    }));
    await server.ask(() => server.rows(collection).bulkWrite(updates, { ordered: false }));
  }
}
