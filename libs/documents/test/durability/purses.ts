import { join } from 'node:path';
import { EmbeddedDocumentStore, type CollectionSpec } from '../../src/index.ts';
import { SortableIds, SystemClock, SystemRandom } from '@cielo/effects';
import { Database, EmbeddedEventLog } from '@cielo/eventing';

/** A purse that remembers how often it was paid into; each payment is also an event. */
export interface Purse {
  readonly payments: number;
}

export const PURSES = 10;

const spec: CollectionSpec<Purse> = {
  name: 'purses',
  shape: 1,
  indexes: { byPayments: ({ payments }) => ({ group: 'all', order: payments }) },
  toStored: ({ payments }) => ({ payments }),
  fromStored: (stored) => stored as unknown as Purse,
  initial: () => ({ payments: 0 }),
};

/** What the writer writes and the test reads. */
export function openPurses(folder: string) {
  const clock = new SystemClock();
  const ids = new SortableIds(clock, new SystemRandom());
  const database = new Database({ file: join(folder, 'cielo.sqlite'), clock });
  const eventLog = new EmbeddedEventLog({ database, clock });
  const store = new EmbeddedDocumentStore({ database, eventLog, clock, ids, service: 'test' });
  return { database, eventLog, purses: store.collection(spec) };
}
