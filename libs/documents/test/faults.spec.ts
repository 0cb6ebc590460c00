import { describe, expect, it } from 'vitest';
import { HoldPlaced } from '@cielo/contracts';
import { SimulatedDocumentStore, SimulatedTables, type CollectionSpec } from '../src/index.ts';
import { SimulatedWorld, type FaultRates, type SimulatedProcess } from '@cielo/effects';
import { Unavailable } from '@cielo/errors';
import { SimulatedEventLog, SimulatedTopics } from '@cielo/eventing';

const TOPIC = 'credits.wallet.v1';
const PAYMENTS = 40;

/** Remembers every payment by its name, so that the same one twice counts once. */
interface Purse {
  readonly payments: readonly string[];
}

const spec = (name: string): CollectionSpec<Purse> => ({
  name,
  shape: 1,
  indexes: {},
  toStored: ({ payments }) => ({ payments }),
  fromStored: (stored) => stored as unknown as Purse,
  initial: () => ({ payments: [] }),
});

const FAULTS: FaultRates = {
  'fail-before': 0.05,
  'lose-answer': 0.05,
  delay: 0.05,
  crash: 0.02,
  duplicate: 0.1,
  rewind: 0.1,
};

/** A payer pays into purses, a copier hears of it and copies; both die and are started again. */
async function play(seed: number, faults: FaultRates) {
  const world = new SimulatedWorld({ seed, faults });
  const topics = new SimulatedTopics();
  const tables = new SimulatedTables();
  const acknowledged = new Set<string>();
  let crashes = 0;

  const openPurses = (process: SimulatedProcess, name: string) =>
    new SimulatedDocumentStore({ process, tables, topics, service: 'test' }).collection(spec(name));
  const untilDone = async (process: SimulatedProcess, work: () => Promise<unknown>) => {
    for (;;) {
      try {
        return await work();
      } catch (error) {
        if (!(error instanceof Unavailable)) throw error;
        await process.clock.sleep(20);
      }
    }
  };
  const start = (name: string, run: (process: SimulatedProcess) => void) => {
    const process = world.process(name);
    process.onCrash(() => {
      crashes += 1;
      world.schedule(50, `${name} is started again`, () => start(name, run));
    });
    run(process);
  };

  start('payer', (process) => {
    const purses = openPurses(process, 'purses');
    for (let i = 0; i < PAYMENTS; i += 1) {
      const [accountId, holdId] = [`acc-${i % 3}`, `pay-${i}`];
      const pay = () =>
        purses.update(accountId, (purse, events) => {
          if (purse.payments.includes(holdId)) return purse;
          events.record(HoldPlaced.create({ accountId, holdId }));
          return { payments: [...purse.payments, holdId] };
        });
      void untilDone(process, pay).then(() => acknowledged.add(holdId));
    }
  });
  start('copier', (process) => {
    const copies = openPurses(process, 'copies');
    const log = new SimulatedEventLog({ process, topics });
    void log.subscribe('copier', [TOPIC], async ({ body }) => {
      const { accountId, holdId } = HoldPlaced.decode(body);
      await copies.update(accountId, (purse) =>
        purse.payments.includes(holdId) ? purse : { payments: [...purse.payments, holdId] },
      );
    });
  });

  const stored = (name: string, id: string) =>
    (tables.table(`test_${name}`).get(id)?.data as unknown as Purse | undefined)?.payments ?? [];
  const said = (id: string) =>
    topics
      .said(TOPIC)
      .filter(({ key }) => key === id)
      .map(({ body }) => HoldPlaced.decode(body).holdId);
  const isDone = () =>
    acknowledged.size === PAYMENTS &&
    ['acc-0', 'acc-1', 'acc-2'].every((id) => stored('copies', id).length === said(id).length);

  await world.run({ until: isDone, maxSteps: 3_000 });
  world.setFaults({});
  const ended = await world.run({ until: isDone, forMs: 600_000 });
  return { world, ended, crashes, acknowledged, stored, said, letters: topics.lettersOf('copier') };
}

describe('documents and events in bad weather', () => {
  it('lose nothing, invent nothing, keep their order, and come to an end', async () => {
    let crashes = 0;
    for (let seed = 1; seed <= 60; seed += 1) {
      const { world, ended, stored, said, acknowledged, letters, ...rest } = await play(seed, FAULTS);
      const where = `seed ${seed}\n${world.lastSteps().slice(-20).join('\n')}`;
      crashes += rest.crashes;
      expect(ended, where).toBe(true);
      expect(letters, where).toEqual([]);
      const paid = ['acc-0', 'acc-1', 'acc-2'].flatMap((id) => {
        // The change and its event are one step, so the log tells the very story of the document.
        expect(said(id), where).toEqual(stored('purses', id));
        // What was handed over twice, late, or again after a crash changes nothing, and order is kept.
        expect(stored('copies', id), where).toEqual(stored('purses', id));
        return stored('purses', id);
      });
      expect(new Set(paid), where).toEqual(acknowledged);
      expect(paid.length, where).toBe(PAYMENTS);
    }
    expect(crashes).toBeGreaterThan(60);
  }, 60_000);

  it('are the same for the same seed', async () => {
    const [first, again] = [await play(7, FAULTS), await play(7, FAULTS)];
    expect(again.world.traceHash).toBe(first.world.traceHash);
    expect(again.world.steps).toBe(first.world.steps);
  });
});
