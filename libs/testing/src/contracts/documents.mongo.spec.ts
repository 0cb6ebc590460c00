import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection } from 'mongoose';
import { describe, expect, it } from 'vitest';
import { HoldPlaced } from '@cielo/contracts';
import type { CollectionSpec } from '@cielo/documents';
import { openMongoDocuments, type MongoDocuments, type MongoDocumentsOptions } from '@cielo/documents/mongo';
import { SortableIds, SystemClock, SystemRandom } from '@cielo/effects';
import { Unavailable } from '@cielo/errors';
import { Database, EmbeddedEventLog, type Envelope, type EventLog } from '@cielo/eventing';
import { documentsContract, type DocumentStoreUnderTest, type OpenDocuments } from './documents.contract.ts';
import { openProxy } from './documents.proxy.ts';
import { failureOf } from './under-test.ts';

const url = process.env['MONGO_URL'];
const service = 'contract';
const SERVER = /^(mongodb:\/\/(?:[^@/]*@)?)([^:/]+):(\d+)(?:\/[^?]*)?(\?.*)?$/;

/** The log as one process has it, until it is struck dumb. */
function voiceOf(log: EventLog, heard: Set<string>) {
  let isDumb = false;
  const append = async (envelopes: readonly Envelope[]) => {
    if (isDumb) return new Promise<void>(() => {});
    await log.append(envelopes);
    for (const { id } of envelopes) heard.add(id);
  };
  return { log: withAppend(log, append), strikeDumb: () => void (isDumb = true) };
}

function withAppend(log: EventLog, append: EventLog['append']): EventLog {
  return new Proxy(log, {
    get: (target, name) => (name === 'append' ? append : (Reflect.get(target, name) as () => unknown).bind(target)),
  });
}

/** A database of its own on the server, reached by a way on which things can go wrong, and a log beside it. */
async function openWorld() {
  const [, begin, host, port, settings] = SERVER.exec(url!) ?? [];
  if (!host)
    throw new Error('For these tests MONGO_URL names one server: mongodb://[user:password@]host:port/[database]');
  // By no other way than the one that is given: members of a replica set name others.
  const rest = `${settings ? `${settings}&` : '?'}directConnection=true`;
  const clock = new SystemClock();
  const ids = new SortableIds(clock, new SystemRandom());
  const proxy = await openProxy({ host: host!, port: Number(port) });
  const name = ids.next('contract');
  const direct = await createConnection(`${begin}${host}:${port}/${name}${rest}`).asPromise();
  const folder = mkdtempSync(join(tmpdir(), 'cielo-documents-'));
  const database = new Database({ file: join(folder, 'cielo.sqlite'), clock });
  const eventLog = new EmbeddedEventLog({ database, clock });
  const opened: MongoDocuments[] = [];
  const open = (options: Partial<MongoDocumentsOptions> = {}) => {
    const address = `${begin}127.0.0.1:${proxy.port}/${name}${rest}`;
    const times = { farewellMs: 100, ...options.times };
    opened.push(openMongoDocuments({ url: address, service, eventLog, clock, ids, ...options, times }));
    return opened.at(-1)!;
  };
  const close = async () => {
    await Promise.all(opened.map((documents) => documents.close()));
    await direct.dropDatabase();
    await direct.close();
    await proxy.close();
    await database.close();
    rmSync(folder, { recursive: true });
  };
  return { clock, proxy, database: direct.db!, eventLog, open, close };
}

async function openMongo(): Promise<DocumentStoreUnderTest> {
  const { clock, proxy, database, eventLog, open, close } = await openWorld();
  const heard = new Set<string>();
  const waiting = async () => {
    const collections = await database.listCollections({}, { nameOnly: true }).toArray();
    const found = collections.map((one) => database.collection(one.name).find({ g__outbox: 'waiting' }).toArray());
    return (await Promise.all(found)).flat().flatMap(({ outbox }) => JSON.parse(outbox) as { id: string }[]);
  };
  const told = async () => {
    while ((await waiting()).some(({ id }) => !heard.has(id))) await clock.sleep(5);
  };
  const process = () => {
    const voice = voiceOf(eventLog, heard);
    return { ...voice, store: open({ eventLog: voice.log }).store, told };
  };
  const first = process();
  return {
    ...first,
    log: eventLog,
    clock,
    during: (work) => work,
    beside: () => process().store,
    crash: async (): Promise<OpenDocuments> => {
      first.strikeDumb();
      return { ...process(), log: eventLog };
    },
    versionOf: async (collection, id) =>
      (await database.collection<{ _id: string; version: number }>(`contract_${collection}`).findOne({ _id: id }))!
        .version,
    loseNextAnswer: () => proxy.loseAnswerTo(Buffer.from('\x02update\0')),
    close,
  };
}

interface Purse {
  readonly owner: string;
  readonly coins: number;
}

const purses = (extra: Partial<CollectionSpec<Purse>> = {}): CollectionSpec<Purse> => ({
  name: 'purses',
  shape: 1,
  indexes: {},
  toStored: ({ owner, coins }) => ({ owner, coins }),
  fromStored: (stored) => stored as unknown as Purse,
  initial: () => ({ owner: 'ann', coins: 0 }),
  ...extra,
});

describe.skipIf(!url)(`documents on a real server${url ? '' : ' (left out: MONGO_URL is not set)'}`, () => {
  documentsContract('The store on MongoDB', openMongo);

  it('go on while the log is away, up to the bound of what may wait; then events are refused, and none is lost', async () => {
    const { open, close, eventLog, clock } = await openWorld();
    try {
      let isAway = true;
      const said: string[] = [];
      const moody = withAppend(eventLog, async (envelopes) => {
        if (isAway) throw new Unavailable('The log is away.');
        said.push(...envelopes.map(({ body }) => HoldPlaced.decode(body).holdId));
        await eventLog.append(envelopes);
      });
      const { store, backlog } = open({ eventLog: moody, outboxMax: 20 });
      const documents = store.collection(purses());
      const earn = (i: number) =>
        documents.update(`p${i % 3}`, (purse, events) => {
          events.record(HoldPlaced.create({ accountId: `p${i % 3}`, holdId: `h${i}` }));
          return { ...purse, coins: purse.coins + 1 };
        });
      for (let i = 0; i < 20; i += 1) await earn(i);
      expect(backlog()).toMatchObject({ events: 20, oldestMs: expect.any(Number) });
      const refusal = await failureOf(earn(20));
      expect(refusal).toBeInstanceOf(Unavailable);
      expect((refusal as Unavailable).retryAfterMs).toBeGreaterThan(0);
      expect((await documents.get('p2'))?.coins).toBe(6);
      expect((await documents.update('p2', (purse) => ({ ...purse, owner: 'bob' }))).owner).toBe('bob');
      isAway = false;
      while (backlog().events > 0) await clock.sleep(10);
      expect([...said].sort()).toEqual(Array.from({ length: 20 }, (_, i) => `h${i}`).sort());
      for (const rest of [0, 1, 2]) {
        const own = said
          .filter((holdId) => Number(holdId.slice(1)) % 3 === rest)
          .map((holdId) => Number(holdId.slice(1)));
        expect(own).toEqual([...own].sort((a, b) => a - b));
      }
      expect((await earn(20)).coins).toBe(7);
    } finally {
      await close();
    }
  });

  it('of two versions at once: the older goes on, and what it writes is found by an index that it does not know', async () => {
    const { open, close, clock } = await openWorld();
    const newer = purses({ indexes: { byCoins: ({ owner, coins }) => ({ group: owner, order: coins }) } });
    try {
      const before = open().store.collection(purses());
      await before.insert('p1', () => ({ owner: 'ann', coins: 1 }));
      const after = open({ times: { sweepEveryMs: 20 } }).store.collection(newer);
      const found = async () => (await after.find('byCoins', 'ann', { limit: 9 })).items.map(({ id }) => id);
      expect(await found()).toEqual(['p1']);
      await before.insert('p2', () => ({ owner: 'ann', coins: 2 }));
      await before.update('p1', (purse) => ({ ...purse, coins: 3 }));
      while ((await found()).join() !== 'p2,p1') await clock.sleep(10);
      expect((await before.get('p1'))?.coins).toBe(3);
      await after.update('p2', (purse) => ({ ...purse, coins: 4 }));
      expect((await before.get('p2'))?.coins).toBe(4);
    } finally {
      await close();
    }
  });
});
