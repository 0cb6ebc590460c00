import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HoldPlaced } from '@cielo/contracts';
import type { CollectionSpec } from '@cielo/documents';
import { openMongoDocuments, type MongoDocuments } from '@cielo/documents/mongo';
import { SortableIds, SystemClock, SystemRandom } from '@cielo/effects';
import { Unavailable } from '@cielo/errors';
import { Database, EmbeddedEventLog } from '@cielo/eventing';
import { mongo } from '../../../../tools/servers/mongo.ts';
import { CannotInstall, freePort, type RunningServer } from '../../../../tools/servers/server.ts';
import { failureOf } from './under-test.ts';

const TOPIC = 'credits.wallet.v1';
const PURSES = Array.from({ length: 8 }, (_, i) => `purse-${i}`);
const CLIENTS = 16;
const ROUNDS = 3;
const PAYMENTS_IN_A_ROUND = 150;

interface Purse {
  readonly payments: readonly string[];
}

const spec: CollectionSpec<Purse> = {
  name: 'purses',
  shape: 1,
  indexes: { byPayments: ({ payments }) => ({ group: 'all', order: payments.length }) },
  toStored: ({ payments }) => ({ payments }),
  fromStored: (stored) => stored as unknown as Purse,
  initial: () => ({ payments: [] }),
};

const clock = new SystemClock();
const ids = new SortableIds(clock, new SystemRandom());

const isDone = (work: Promise<unknown>) =>
  work.then(
    () => true,
    () => false,
  );

/** Why this machine cannot have the server, if so. */
const missing = await mongo
  .install(() => {})
  .then(
    () => undefined,
    (error: unknown) => {
      if (error instanceof CannotInstall) return error.message;
      throw error;
    },
  );

describe.skipIf(missing)(`documents on a server that has a bad day${missing ? ` (left out: ${missing})` : ''}`, () => {
  let folder: string;
  let database: Database;
  let eventLog: EmbeddedEventLog;
  let port: number;
  let running: RunningServer | undefined;
  let documents: MongoDocuments | undefined;
  const lines: string[] = [];

  beforeEach(async () => {
    lines.length = 0;
    folder = mkdtempSync(join(tmpdir(), 'cielo-mongo-'));
    database = new Database({ file: join(folder, 'log.sqlite'), clock });
    eventLog = new EmbeddedEventLog({ database, clock });
    port = await freePort();
  });
  afterEach(async () => {
    await documents?.close();
    await running?.kill();
    [documents, running] = [undefined, undefined];
    await database.close();
    rmSync(folder, { recursive: true });
  });
  const start = async () => (running = await mongo.start({ folder: join(folder, 'server'), port }));
  const open = () => {
    const say = (sentence: string) => void lines.push(sentence);
    documents = openMongoDocuments({
      url: `mongodb://127.0.0.1:${port}/bad_day`,
      service: 'test',
      eventLog,
      clock,
      ids,
      log: { info: say, warn: say },
      times: { selectionMs: 1_000, answerMs: 1_000, sweepEveryMs: 300, leftOverMs: 100, farewellMs: 1_000 },
    });
    return documents.store.collection(spec);
  };
  const answers = () => isDone(documents!.check());
  const until = async (isSo: () => Promise<boolean>) => {
    while (!(await isSo())) await clock.sleep(20);
  };
  /** What the log says about each purse: each event once. */
  const said = async () => {
    const heard = new Map<string, Set<string>>(PURSES.map((id) => [id, new Set()]));
    const reader = await eventLog.subscribe(ids.next('reader'), [TOPIC], async ({ key, body }) => {
      heard.get(key)!.add(HoldPlaced.decode(body).holdId);
    });
    await reader.drained();
    await reader.close();
    return heard;
  };

  it('is killed in the middle of writes, again and again: nothing acknowledged is lost, nothing is invented', async () => {
    await start();
    let purses = open();
    const acknowledged: string[] = [];
    let refused = 0;
    let sent = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const goal = acknowledged.length + PAYMENTS_IN_A_ROUND;
      let isOver = false;
      const pay = async () => {
        while (!isOver) {
          const [id, holdId] = [PURSES[sent % PURSES.length]!, `pay-${(sent += 1)}`];
          try {
            await purses.update(id, ({ payments }, events) => {
              events.record(HoldPlaced.create({ accountId: id, holdId }));
              return { payments: [...payments, holdId] };
            });
            acknowledged.push(holdId);
          } catch (error) {
            expect(error).toBeInstanceOf(Unavailable);
            refused += 1;
            await clock.sleep(20);
          }
        }
      };
      const clients = Array.from({ length: CLIENTS }, pay);
      await until(async () => acknowledged.length >= goal);
      await running!.kill();
      isOver = true;
      await Promise.all(clients);
      if (round === ROUNDS - 1) {
        // The last time the service goes down as well: another one takes over what it left.
        void documents!.close();
        purses = open();
      }
      await start();
      await until(answers);
    }
    expect(refused).toBeGreaterThanOrEqual(ROUNDS);
    for (const line of ['the document server does not answer any more', 'the document server answers again'])
      expect(lines).toContain(line);
    const stored = async () =>
      new Map(await Promise.all(PURSES.map(async (id) => [id, (await purses.get(id))?.payments ?? []] as const)));
    const kept = await stored();
    const all = [...kept.values()].flat();
    expect(new Set(all).size).toBe(all.length);
    expect(acknowledged.filter((holdId) => !all.includes(holdId))).toEqual([]);
    await until(async () => [...(await said())].every(([id, heard]) => heard.size >= kept.get(id)!.length));
    for (const [id, heard] of await said()) expect([...heard]).toEqual(kept.get(id));
    const indexed = await purses.find('byPayments', 'all', { limit: 100 });
    expect(indexed.items.map(({ id }) => id).sort()).toEqual(PURSES);
  });

  it('is away when the service starts, and is found when it comes', async () => {
    const purses = open();
    expect(await failureOf(purses.get('purse-0'))).toBeInstanceOf(Unavailable);
    expect(await failureOf(documents!.check())).toBeInstanceOf(Unavailable);
    expect(lines).toEqual(['the document server does not answer; it is looked for until it does']);
    await start();
    await until(() =>
      purses
        .update('purse-0', () => ({ payments: ['p'] }))
        .then(
          () => true,
          () => false,
        ),
    );
    expect(await purses.get('purse-0')).toEqual({ payments: ['p'] });
    expect(lines).toContain('the document server answers');
  });

  it('hangs: who asks is told so in bounded time, and it goes on when it wakes', async () => {
    await start();
    const purses = open();
    const pay = (holdId: string) =>
      purses.update('purse-0', ({ payments }, events) => {
        events.record(HoldPlaced.create({ accountId: 'purse-0', holdId }));
        return { payments: [...payments, holdId] };
      });
    await pay('before');
    process.kill(running!.pid, 'SIGSTOP');
    expect(await failureOf(pay('meanwhile'))).toBeInstanceOf(Unavailable);
    process.kill(running!.pid, 'SIGCONT');
    await until(() => isDone(pay('after')));
    const kept = (await purses.get('purse-0'))!.payments;
    expect(kept.filter((one) => one !== 'meanwhile' && one !== 'after')).toEqual(['before']);
    await until(async () => (await said()).get('purse-0')!.size === new Set(kept).size);
    expect([...(await said()).get('purse-0')!]).toEqual([...new Set(kept)]);
  });
});
