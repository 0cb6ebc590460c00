import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HoldPlaced } from '@cielo/contracts';
import { SortableIds, SystemClock, SystemRandom } from '@cielo/effects';
import { Unavailable } from '@cielo/errors';
import { Database, EmbeddedEventLog } from '@cielo/eventing';
import { EmbeddedDocumentStore, type CollectionSpec, type Documents } from '../src/index.ts';

interface Purse {
  readonly coins: number;
  readonly note: string;
}

const spec: CollectionSpec<Purse> = {
  name: 'purses',
  shape: 1,
  indexes: { byCoins: ({ coins }) => ({ group: 'all', order: coins }) },
  toStored: ({ coins, note }) => ({ coins, note }),
  fromStored: (stored) => stored as unknown as Purse,
  initial: () => ({ coins: 0, note: '' }),
};

describe('documents in the data file', () => {
  const clock = new SystemClock();
  const ids = new SortableIds(clock, new SystemRandom());
  let folder: string;
  let database: Database;
  let eventLog: EmbeddedEventLog;
  let purses: Documents<Purse>;
  let trace: string | undefined;

  beforeEach(() => {
    trace = undefined;
    folder = mkdtempSync(join(tmpdir(), 'cielo-embedded-'));
    database = new Database({ file: join(folder, 'cielo.sqlite'), clock });
    eventLog = new EmbeddedEventLog({ database, clock });
    const store = new EmbeddedDocumentStore({
      database,
      eventLog,
      clock,
      ids,
      service: 'test',
      traceparent: () => trace,
    });
    purses = store.collection(spec);
  });
  afterEach(async () => {
    await database.close();
    rmSync(folder, { recursive: true });
  });

  const earn = (holdId: string, note = '') =>
    purses.update('p1', ({ coins, note: before }, events) => {
      events.record(HoldPlaced.create({ accountId: 'acc', holdId }));
      return { coins: coins + 1, note: before + note };
    });

  it('give each event the trace of the caller who brought it about, though they share a write', async () => {
    const earned = ['00-a-1-01', undefined, '00-b-2-01'].map((traceparent, i) => {
      trace = traceparent;
      return earn(`h${i}`);
    });
    await Promise.all(earned);
    const rows = database.statement('SELECT traceparent FROM log ORDER BY off').all() as {
      traceparent: string | null;
    }[];
    expect(rows.map(({ traceparent }) => traceparent)).toEqual(['00-a-1-01', null, '00-b-2-01']);
    expect(database.statement('SELECT version FROM test_purses').get()).toEqual({ version: 1 });
  });

  it('change nothing on a full disk, say so to everybody, and go on afterwards', async () => {
    await earn('before');
    const pages = (database.statement('PRAGMA page_count').get() as { page_count: number }).page_count;
    database.statement(`PRAGMA max_page_count = ${pages + 1}`).get();
    const outcomes = await Promise.allSettled([earn('full', 'x'.repeat(100_000)), earn('too')]);
    for (const outcome of outcomes) expect((outcome as PromiseRejectedResult).reason).toBeInstanceOf(Unavailable);
    expect(await purses.get('p1')).toEqual({ coins: 1, note: '' });
    database.statement('PRAGMA max_page_count = 1000000').get();
    expect(await earn('after')).toEqual({ coins: 2, note: '' });
    expect(database.statement('SELECT count(*) AS n FROM log').get()).toEqual({ n: 2 });
  });

  it('are found along their index, without sorting', () => {
    const plan = (sql: string) =>
      (database.statement(`EXPLAIN QUERY PLAN ${sql}`).all('all', 1, 'id', 9, 10) as { detail: string }[])
        .map(({ detail }) => detail)
        .join();
    const where = '"g_byCoins" = ? AND ("o_byCoins", id) > (?, ?) AND "o_byCoins" <= ?';
    const found = plan(`SELECT * FROM test_purses WHERE ${where} ORDER BY "o_byCoins", id LIMIT ?`);
    expect(found).toContain('test_purses_byCoins');
    expect(found).not.toContain('TEMP B-TREE');
  });

  it('of one name belong to one spec', () => {
    const store = new EmbeddedDocumentStore({ database, eventLog, clock, ids, service: 'other' });
    store.collection(spec);
    expect(() => store.collection({ ...spec })).toThrow(/Two collections/);
    expect(() => store.collection({ ...spec, name: 'x"; DROP TABLE log; --' })).toThrow(/cannot be a name/);
  });
});
