import type { Stop } from '@cielo/effects';
import { Unavailable } from '@cielo/errors';
import { Collections } from '../collections.ts';
import type { CollectionSpec, DocumentStore, Documents } from '../documents.ts';
import { FoldingDocuments } from '../folding.ts';
import { signatureOf } from '../mapping.ts';
import type { ConnectionLog, MongoDocumentsOptions, MongoTimes } from './options.ts';
import { checkNames, Preparations } from './prepare.ts';
import type { Relay } from './relay.ts';
import type { MongoServer } from './server.ts';
import { MongoTable } from './table.ts';

const RETRY_MS = 1_000;

export interface MongoDocumentStoreOptions extends Pick<
  MongoDocumentsOptions,
  'service' | 'clock' | 'ids' | 'traceparent'
> {
  readonly server: MongoServer;
  readonly relay: Relay;
  readonly times: MongoTimes;
  readonly log: ConnectionLog;
}

/** Documents on a MongoDB server. */
export class MongoDocumentStore implements DocumentStore {
  private readonly collections = new Collections();
  private readonly preparations: Preparations;
  private readonly stops: Stop[] = [];
  private readonly closing = new AbortController();

  constructor(private readonly options: MongoDocumentStoreOptions) {
    this.preparations = new Preparations(options.server, options.service);
  }

  collection<T>(spec: CollectionSpec<T>): Documents<T> {
    return this.collections.open(spec, () => {
      checkNames(spec);
      const { server, relay, ...rest } = this.options;
      let isPrepared = false;
      const table = new MongoTable({
        name: this.preparations.nameOf(spec),
        server,
        relay,
        indexes: Object.keys(spec.indexes),
        signature: signatureOf(spec),
        prepared: async () => isPrepared || server.patiently(preparing),
      });
      const preparing = this.prepare(spec).then(() => {
        isPrepared = true;
        this.startSweeping(spec, table);
      });
      preparing.catch(() => {});
      return new FoldingDocuments({ spec, table, ...rest });
    });
  }

  close(): void {
    this.closing.abort();
    for (const stop of this.stops) stop();
  }

  /** Until the server has let it, or the collection itself is at fault. */
  private async prepare<T>(spec: CollectionSpec<T>): Promise<void> {
    for (;;) {
      try {
        return await this.preparations.open(spec);
      } catch (error) {
        if (!(error instanceof Unavailable) || this.closing.signal.aborted) throw error;
        await this.options.clock.sleep(RETRY_MS, this.closing.signal);
      }
    }
  }

  private startSweeping<T>(spec: CollectionSpec<T>, table: MongoTable): void {
    const { clock, times, log } = this.options;
    const failed = (error: unknown) => log.warn('a sweep did not come to its end; the next one goes on', { error });
    // Whoever starts takes over everything that waits: most often it is its own, from before it died.
    table.sweep(clock.nowMs()).catch(failed);
    const sweep = async () => {
      await table.sweep(clock.nowMs() - times.leftOverMs);
      await this.preparations.keepUp(spec);
    };
    this.stops.push(clock.every(times.sweepEveryMs, sweep, failed));
  }
}
