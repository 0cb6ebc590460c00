import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection } from 'mongoose';
import { describe } from 'vitest';
import { openMongoDocuments } from '@cielo/documents/mongo';
import { SortableIds, SystemClock, SystemRandom } from '@cielo/effects';
import { Database, EmbeddedEventLog, type Envelope, type EventLog } from '@cielo/eventing';
import { documentsContract, type DocumentStoreUnderTest, type OpenDocuments } from './documents.contract.ts';
import { openProxy } from './documents.proxy.ts';

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
  const voice = new Proxy(log, {
    get: (target, name) => (name === 'append' ? append : Reflect.get(target, name).bind(target)),
  });
  return { log: voice, strikeDumb: () => void (isDumb = true) };
}

async function openMongo(): Promise<DocumentStoreUnderTest> {
  const clock = new SystemClock();
  const ids = new SortableIds(clock, new SystemRandom());
  const [, begin, host, port, rest = ''] = SERVER.exec(url!)!;
  const proxy = await openProxy({ host: host!, port: Number(port) });
  const name = ids.next('contract');
  const direct = await createConnection(`${begin}${host}:${port}/${name}${rest}`).asPromise();
  const folder = mkdtempSync(join(tmpdir(), 'cielo-documents-'));
  const database = new Database({ file: join(folder, 'cielo.sqlite'), clock });
  const eventLog = new EmbeddedEventLog({ database, clock });
  const heard = new Set<string>();

  const waiting = async () => {
    const collections = await direct.db!.listCollections({}, { nameOnly: true }).toArray();
    const found = collections.map((one) => direct.db!.collection(one.name).find({ g__outbox: 'waiting' }).toArray());
    return (await Promise.all(found)).flat().flatMap(({ outbox }) => JSON.parse(outbox) as { id: string }[]);
  };
  const told = async () => {
    while ((await waiting()).some(({ id }) => !heard.has(id))) await clock.sleep(5);
  };
  const closings: (() => Promise<void>)[] = [];
  const open = () => {
    const voice = voiceOf(eventLog, heard);
    const documents = openMongoDocuments({
      url: `${begin}127.0.0.1:${proxy.port}/${name}${rest}`,
      service,
      eventLog: voice.log,
      clock,
      ids,
      times: { farewellMs: 100 },
    });
    closings.push(() => documents.close());
    return { ...voice, store: documents.store, told };
  };
  const first = open();
  return {
    ...first,
    log: eventLog,
    clock,
    during: (work) => work,
    beside: () => open().store,
    crash: async (): Promise<OpenDocuments> => {
      first.strikeDumb();
      return { ...open(), log: eventLog };
    },
    versionOf: async (collection, id) =>
      (await direct.db!.collection<{ _id: string; version: number }>(`contract_${collection}`).findOne({ _id: id }))!
        .version,
    loseNextAnswer: () => proxy.loseAnswerTo(Buffer.from('\x02update\0')),
    close: async () => {
      await Promise.all(closings.map((close) => close()));
      await direct.dropDatabase();
      await direct.close();
      await proxy.close();
      await database.close();
      rmSync(folder, { recursive: true });
    },
  };
}

describe.skipIf(!url)(`documents on a real server${url ? '' : ' (left out: MONGO_URL is not set)'}`, () => {
  documentsContract('The store on MongoDB', openMongo);
});
