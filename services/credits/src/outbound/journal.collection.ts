import { describeEvent } from '@cielo/contracts';
import type { CollectionSpec } from '@cielo/documents';
import { operationOf, subjectOf, type Entry } from '../domain/entry.ts';

/** An entry at rest: the event as it was said, and in words what a person looks for. */
interface StoredEntry {
  readonly type: Entry['$type'];
  readonly operation: string;
  readonly atMs: number;
  /** The message, base64. */
  readonly body: string;
}

/** What happened to the wallets, by `<accountId>:<seq>`. */
export const journalCollection: CollectionSpec<Entry> = {
  name: 'journal',
  shape: 1,
  indexes: {
    account: ({ accountId, seq }) => ({ group: accountId, order: Number(seq) }),
    subject: (entry) => ({ group: `${entry.accountId}:${subjectOf(entry)}`, order: Number(entry.seq) }),
  },
  toStored: (entry) => ({
    type: entry.$type,
    operation: operationOf(entry),
    atMs: Number(entry.atMs),
    body: Buffer.from(describeEvent(entry.$type).type.encode(entry).finish()).toString('base64'),
  }),
  fromStored: (stored) => {
    const { type, body } = stored as unknown as StoredEntry;
    return describeEvent(type).type.decode(Buffer.from(body, 'base64')) as Entry;
  },
};
