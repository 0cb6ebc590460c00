import { describe, expect, it } from 'vitest';
import { HoldPlaced } from '@cielo/contracts';
import { SimulatedWorld, type FaultRates, type SimulatedProcess } from '@cielo/effects';
import { Unavailable } from '@cielo/errors';
import { SimulatedEventLog, SimulatedTopics } from '@cielo/eventing';
import { FoldingDocuments } from '../src/folding.ts';
import { Relay, type Sender } from '../src/mongo/relay.ts';
import type { Row } from '../src/mongo/row.ts';
import type { RowChange } from '../src/mongo/server.ts';
import { MongoTable, type MongoTableOptions } from '../src/mongo/table.ts';

const TOPIC = 'credits.wallet.v1';
const PAYMENTS = 40;
const PURSES = ['acc-0', 'acc-1', 'acc-2'];
const COLLECTION = 'test_purses';
const FAULTS: FaultRates = { 'fail-before': 0.05, 'lose-answer': 0.05, delay: 0.05, crash: 0.02 };

/** Remembers every payment by its name, so that the same one twice counts once. */
interface Purse {
  readonly payments: readonly string[];
}

type Kept = Map<string, Record<string, string | number>>;
type Condition = Record<string, unknown>;

/** The part of the query language that a sweep speaks. */
function matches(row: Record<string, unknown>, filter: Condition): boolean {
  return Object.entries(filter).every(([field, wanted]) => {
    if (field === '$and') return (wanted as Condition[]).every((one) => matches(row, one));
    if (field === '$or') return (wanted as Condition[]).some((one) => matches(row, one));
    const value = row[field] as string;
    if (typeof wanted !== 'object') return value === wanted;
    return Object.entries(wanted as Record<string, string>).every(([operator, bound]) => {
      if (operator === '$lte') return value <= bound;
      if (operator === '$gte') return value >= bound;
      if (operator === '$gt') return value > bound;
      if (operator === '$in') return bound.includes(value);
      throw new Error(`${operator} is not known here`);
    });
  });
}

/** What a process sees of a server and its one collection that outlives it: every answer may be late or lost, every question too. */
function serverOf(process: SimulatedProcess, kept: Kept) {
  const ask = async <A>(what: string, work: () => A) => {
    const answer = await process.effect(what, work);
    // What it says may be old by the time that it is heard.
    await process.hop(`${what} is answered`);
    return answer;
  };
  const one = (filter: Condition) => [...kept.values()].find((row) => matches(row, filter));
  const update = (filter: Condition, change: { $set?: object; $unset?: object }) => {
    const row = one(filter);
    if (!row) return 0;
    Object.assign(row, change.$set);
    for (const field of Object.keys(change.$unset ?? {})) delete row[field];
    return 1;
  };
  const found = (filter: Condition) => [...kept.values()].filter((row) => matches(row, filter));
  return {
    rows: {
      find: (filter: Condition) => {
        const toArray = () => ask('find', () => structuredClone(found(filter)));
        return { toArray, sort: () => ({ limit: () => ({ toArray }) }) };
      },
    },
    insertAll: (rows: readonly Row[]) =>
      ask('insert', () =>
        rows.map((row) => {
          const isNew = !kept.has(row._id);
          if (isNew) kept.set(row._id, { ...row });
          return isNew;
        }),
      ),
    updateAll: (changes: readonly RowChange[]) =>
      ask('update', () => changes.reduce((matched, { filter, update: change }) => matched + update(filter, change), 0)),
    update,
  };
}

/** Payers of two processes pay into the same purses; each dies and is started again. */
async function play(seed: number, faults: FaultRates) {
  const world = new SimulatedWorld({ seed, faults });
  const topics = new SimulatedTopics();
  const kept: Kept = new Map();
  const acknowledged = new Set<string>();
  let crashes = 0;

  const open = (process: SimulatedProcess) => {
    const { update, rows, ...statements } = serverOf(process, kept);
    const clear = (senders: readonly Sender[]) =>
      process.effect('clear', () => {
        const change = { $unset: { outbox: '', g__outbox: '', o__outbox: '' } };
        for (const { id, token } of senders) update({ _id: id, token }, change);
      });
    const relay = new Relay({
      eventLog: new SimulatedEventLog({ process, topics }),
      clock: process.clock,
      outboxMax: 1_000,
      log: { info() {}, warn() {} },
      clear,
    });
    const server = {
      rows: () => rows,
      ask: (work: () => unknown) => work(),
      insertAll: (_: string, given: readonly Row[]) => statements.insertAll(given),
      updateAll: (_: string, given: readonly RowChange[]) => statements.updateAll(given),
    } as unknown as MongoTableOptions['server'];
    const table = new MongoTable({
      name: COLLECTION,
      server,
      relay,
      indexes: [],
      signature: '1',
      prepared: async () => {},
    });
    const failed = () => {};
    table.sweep(process.clock.nowMs()).catch(failed);
    process.clock.every(40, () => table.sweep(process.clock.nowMs()), failed);
    return new FoldingDocuments<Purse>({
      spec: {
        name: 'purses',
        shape: 1,
        indexes: {},
        toStored: ({ payments }) => ({ payments }),
        fromStored: (stored) => stored as unknown as Purse,
        initial: () => ({ payments: [] }),
      },
      table,
      clock: process.clock,
      ids: process.ids,
      service: 'test',
    });
  };

  const start = (name: string, first: number) => {
    const process = world.process(name);
    process.onCrash(() => {
      crashes += 1;
      world.schedule(50, `${name} is started again`, () => start(name, first));
    });
    const purses = open(process);
    for (let i = first; i < PAYMENTS; i += 2) {
      const [accountId, holdId] = [PURSES[i % PURSES.length]!, `pay-${i}`];
      const pay = async (): Promise<void> => {
        try {
          await purses.update(accountId, (purse, events) => {
            if (purse.payments.includes(holdId)) return purse;
            events.record(HoldPlaced.create({ accountId, holdId }));
            return { payments: [...purse.payments, holdId] };
          });
          acknowledged.add(holdId);
        } catch (error) {
          if (!(error instanceof Unavailable)) throw error;
          await process.clock.sleep(20);
          await pay();
        }
      };
      void process.clock.sleep(i * 10).then(pay);
    }
  };
  start('one', 0);
  start('two', 1);

  const stored = (id: string) => (JSON.parse(String(kept.get(id)?.['data'] ?? '{"payments":[]}')) as Purse).payments;
  const said = (id: string) => [
    ...new Set(
      topics
        .said(TOPIC)
        .filter(({ key }) => key === id)
        .map(({ body }) => HoldPlaced.decode(body).holdId),
    ),
  ];
  const isDone = () =>
    acknowledged.size === PAYMENTS &&
    PURSES.every((id) => said(id).length === stored(id).length) &&
    [...kept.values()].every((row) => row['outbox'] === undefined);

  await world.run({ until: isDone, maxSteps: 3_000 });
  world.setFaults({});
  const ended = await world.run({ until: isDone, forMs: 600_000 });
  return { world, ended, crashes, stored, said };
}

describe('documents that carry their events, in bad weather', () => {
  it('lose no event, invent none, and are told in the order in which they were written', async () => {
    let crashes = 0;
    for (let seed = 1; seed <= 150; seed += 1) {
      const { world, ended, stored, said, ...rest } = await play(seed, FAULTS);
      const where = `seed ${seed}\n${world.lastSteps().slice(-20).join('\n')}`;
      crashes += rest.crashes;
      expect(ended, where).toBe(true);
      for (const id of PURSES) expect(said(id), where).toEqual(stored(id));
      expect(PURSES.flatMap(stored).length, where).toBe(PAYMENTS);
    }
    expect(crashes).toBeGreaterThan(100);
  }, 60_000);
});
