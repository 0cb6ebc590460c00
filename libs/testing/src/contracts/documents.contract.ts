import { describe, expect, it } from 'vitest';
import { HoldPlaced, HoldReleased } from '@cielo/contracts';
import type { CollectionSpec, Documents, DocumentStore, FindOptions, Json } from '@cielo/documents';
import { InvalidValue, NotFound } from '@cielo/errors';
import type { Envelope, EventLog } from '@cielo/eventing';
import { failureOf, withOpen, type UnderTest } from './under-test.ts';

/** A process with documents, and the log that hears of their changes. */
export interface OpenDocuments {
  readonly store: DocumentStore;
  readonly log: EventLog;
  /** Resolves when the log has every event of what was written before the call. Absent: it has them as soon as they are written. */
  told?(): Promise<void>;
}

/** A store of documents under test. */
export interface DocumentStoreUnderTest extends UnderTest, OpenDocuments {
  /** Another process's store of the same service's documents, beside the first. It does not take turns with it. */
  beside(): DocumentStore;
  /** The process ends without a word, and another opens the same documents. */
  crash(): Promise<OpenDocuments>;
  /** What the process writes from now on it cannot tell the log before it crashes. Absent where writing and telling are one. */
  strikeDumb?(): void;
  /** How many writes the document has seen. */
  versionOf(collection: string, id: string): Promise<number>;
  /** The next write is done, and nobody hears that it was. Absent where that cannot be brought about. */
  loseNextAnswer?(): void;
}

const TOPIC = 'credits.wallet.v1';

/** A wallet, as simple as can be. */
interface Purse {
  readonly coins: number;
  readonly owner: string;
  readonly notes: readonly string[];
}

const EMPTY: Purse = { coins: 0, owner: 'nobody', notes: [] };

function purses(extra: Partial<CollectionSpec<Purse>> = {}): CollectionSpec<Purse> {
  return {
    name: 'purses',
    shape: 1,
    indexes: {
      byOwner: ({ owner }) => (owner === 'nobody' ? undefined : { group: owner }),
      byCoins: ({ owner, coins }) => ({ group: owner, order: coins }),
      byNote: ({ notes }) => (notes[0] === undefined ? undefined : { group: 'all', order: notes[0] }),
    },
    toStored: ({ coins, owner, notes }) => ({ coins, owner, notes }),
    fromStored: (stored) => stored as unknown as Purse,
    initial: () => EMPTY,
    ...extra,
  };
}

const placed = (accountId: string, holdId: string) => HoldPlaced.create({ accountId, holdId, amountCredits: 1n });

/** What the log says about an account: each event once, as a reader that remembers them would hear it. */
async function saidOf({ log, told }: OpenDocuments, accountId: string): Promise<Envelope[]> {
  await told?.();
  const said: Envelope[] = [];
  const subscription = await log.subscribe(`reader-${accountId}`, [TOPIC], async (delivery) => {
    if (delivery.key === accountId && !said.some(({ id }) => id === delivery.id)) said.push(delivery);
  });
  await subscription.drained();
  await subscription.close();
  return said;
}

const holdIds = (said: readonly Envelope[]) => said.map(({ body }) => HoldPlaced.decode(body).holdId);
const numbers = (count: number) => Array.from({ length: count }, (_, i) => String(i).padStart(4, '0'));

async function fill(documents: Documents<Purse>, owner: string, coins: readonly number[]): Promise<void> {
  await Promise.all(
    coins.map((amount, i) =>
      documents.insert(`${owner}-${numbers(coins.length)[i]}`, () => ({ ...EMPTY, owner, coins: amount })),
    ),
  );
}

async function allPages(
  documents: Documents<Purse>,
  index: string,
  group: string,
  options: FindOptions,
): Promise<string[][]> {
  const pages: string[][] = [];
  for (let after: string | undefined; ;) {
    const page = await documents.find(index, group, { ...options, ...(after === undefined ? {} : { after }) });
    pages.push(page.items.map(({ id }) => id));
    if (page.next === undefined) return pages;
    after = page.next;
  }
}

/** What every store of documents promises. */
export function documentsContract(name: string, open: () => Promise<DocumentStoreUnderTest>): void {
  const test = (what: string, body: (adapter: DocumentStoreUnderTest) => Promise<void>) =>
    it(what, withOpen(open, body));

  describe(`${name} keeps the promises of documents`, () => {
    describe('one document', () => {
      test('is kept, and found again by another process', async (adapter) => {
        const purse = { coins: 3, owner: 'Ünïcode ✓ 👜', notes: ['"quoted"', '', 'line\nbreak'] };
        const documents = adapter.store.collection(purses());
        expect(await documents.get('p1')).toBeUndefined();
        expect(await documents.insert('p1', () => purse)).toEqual({ aggregate: purse, inserted: true });
        const { store } = await adapter.crash();
        expect(await store.collection(purses()).get('p1')).toEqual(purse);
      });

      test('is inserted once; who comes later is given it', async ({ store }) => {
        const documents = store.collection(purses());
        const answers = await Promise.all(
          [1, 2, 3].map((coins) => documents.insert('p1', () => ({ ...EMPTY, coins }))),
        );
        expect(answers.map(({ inserted }) => inserted)).toEqual([true, false, false]);
        for (const { aggregate } of answers) expect(aggregate.coins).toBe(1);
      });

      test('begins as the spec says when it is absent, or else is not found', async ({ store }) => {
        const documents = store.collection(purses());
        expect(await documents.update('p1', (purse) => ({ ...purse, coins: purse.coins + 5 }))).toMatchObject({
          coins: 5,
        });
        const { initial: _, ...strict } = purses({ name: 'strict' });
        expect(await failureOf(store.collection(strict).update('p1', (purse) => purse))).toBeInstanceOf(NotFound);
        expect(await store.collection(strict).get('p1')).toBeUndefined();
      });

      test('is not written when a decision leaves it as it was', async ({ store, versionOf }) => {
        const documents = store.collection(purses());
        expect(await documents.update('p1', (purse) => purse)).toEqual(EMPTY);
        expect(await documents.get('p1')).toBeUndefined();
        await documents.insert('p1', () => EMPTY);
        const before = await versionOf('purses', 'p1');
        await documents.update('p1', (purse) => purse);
        expect(await versionOf('purses', 'p1')).toBe(before);
        await documents.update('p1', (purse, events) => (events.record(placed('acc-1', 'h')), purse));
        expect(await versionOf('purses', 'p1')).toBe(before + 1);
      });

      test('is removed for good, once or twice', async ({ store }) => {
        const documents = store.collection(purses());
        await documents.insert('p1', () => ({ ...EMPTY, owner: 'ann' }));
        await documents.remove('p1');
        await documents.remove('p1');
        expect(await documents.get('p1')).toBeUndefined();
        expect(await documents.count('byOwner', 'ann')).toBe(0);
        expect((await documents.insert('p1', () => EMPTY)).inserted).toBe(true);
      });

      test('belongs to its collection and its service', async ({ store }) => {
        await store.collection(purses()).insert('p1', () => EMPTY);
        expect(await store.collection(purses({ name: 'bags' })).get('p1')).toBeUndefined();
        const spec = purses({ name: 'chests' });
        expect(store.collection(spec)).toBe(store.collection(spec));
      });
    });

    describe('a change and its events', () => {
      test('are one step: both, in order, or neither', async (adapter) => {
        const documents = adapter.store.collection(purses());
        await documents.insert('p1', (events) => (events.record(placed('acc-1', 'first')), EMPTY));
        await documents.update('p1', (purse, events) => {
          events.record(placed('acc-1', 'second'), placed('acc-1', 'third'));
          return { ...purse, coins: 1 };
        });
        const refused = documents.update('p1', (purse, events) => {
          events.record(placed('acc-1', 'never'));
          if (purse.coins > 0) throw new Error('refused');
          return purse;
        });
        expect(await failureOf(refused)).toMatchObject({ message: 'refused' });
        const next = await adapter.crash();
        expect((await next.store.collection(purses()).get('p1'))?.coins).toBe(1);
        expect(holdIds(await saidOf(next, 'acc-1'))).toEqual(['first', 'second', 'third']);
      });

      test('are refused together when an event lacks its key', async (adapter) => {
        const documents = adapter.store.collection(purses());
        const keyless = documents.update(
          'p1',
          (purse, events) => (events.record(placed('', 'h')), { ...purse, coins: 9 }),
        );
        expect(await failureOf(keyless)).toMatchObject({ message: expect.stringContaining('accountId') });
        expect(await documents.get('p1')).toBeUndefined();
        expect(await saidOf(adapter, 'acc-1')).toEqual([]);
      });

      test('wake those who listen', async ({ store, log, clock }) => {
        const heard: string[] = [];
        const subscription = await log.subscribe('listener', [TOPIC], async ({ type }) => void heard.push(type));
        const released = HoldReleased.create({ accountId: 'acc-1', holdId: 'h' });
        await store
          .collection(purses())
          .update('p1', (purse, events) => (events.record(released), { ...purse, coins: 1 }));
        while (heard.length === 0) await clock.sleep(1);
        expect(heard).toEqual(['credits.v1.HoldReleased']);
        await subscription.close();
      });

      test('say who, when and what', async (adapter) => {
        const { store, clock } = adapter;
        const beforeMs = clock.nowMs();
        await store.collection(purses()).insert('p1', (events) => (events.record(placed('acc-1', 'h')), EMPTY));
        const [envelope] = await saidOf(adapter, 'acc-1');
        expect(envelope).toMatchObject({
          type: 'credits.v1.HoldPlaced',
          topic: TOPIC,
          source: 'contract',
          id: expect.stringMatching(/^evt_[0-9a-f]{32}$/),
        });
        expect(envelope!.timeMs).toBeGreaterThanOrEqual(beforeMs);
        expect(envelope!.timeMs).toBeLessThanOrEqual(clock.nowMs());
      });

      test('are told by the next process when this one dies between writing and telling', async (adapter) => {
        const documents = adapter.store.collection(purses());
        await documents.update(
          'p1',
          (purse, events) => (events.record(placed('acc-1', 'told')), { ...purse, coins: 1 }),
        );
        await adapter.told?.();
        adapter.strikeDumb?.();
        for (const holdId of ['second', 'third'])
          await documents.update('p1', (purse, events) => (events.record(placed('acc-1', holdId)), purse));
        await documents.insert('p2', (events) => (events.record(placed('acc-2', 'other')), EMPTY));
        const next = await adapter.crash();
        next.store.collection(purses());
        expect(holdIds(await saidOf(next, 'acc-1'))).toEqual(['told', 'second', 'third']);
        expect(holdIds(await saidOf(next, 'acc-2'))).toEqual(['other']);
      });

      test('stay in order when another process goes on where one died between writing and telling', async (adapter) => {
        const documents = adapter.store.collection(purses());
        adapter.strikeDumb?.();
        for (const holdId of ['first', 'second'])
          await documents.update('p1', (purse, events) => (events.record(placed('acc-1', holdId)), purse));
        const next = await adapter.crash();
        const there = next.store.collection(purses());
        for (const holdId of ['third', 'fourth'])
          await there.update('p1', (purse, events) => (events.record(placed('acc-1', holdId)), purse));
        expect(holdIds(await saidOf(next, 'acc-1'))).toEqual(['first', 'second', 'third', 'fourth']);
      });

      test('are told though the document is taken away at once', async (adapter) => {
        const documents = adapter.store.collection(purses());
        await documents.insert('p1', (events) => (events.record(placed('acc-1', 'first')), EMPTY));
        await documents.remove('p1');
        await documents.insert('p1', (events) => (events.record(placed('acc-1', 'second')), EMPTY));
        expect(holdIds(await saidOf(adapter, 'acc-1'))).toEqual(['first', 'second']);
      });

      test('cannot be recorded after the decision', async ({ store }) => {
        const documents = store.collection(purses());
        let late: () => void = () => {};
        await documents.update('p1', (purse, events) => {
          late = () => events.record(placed('acc-1', 'late'));
          return { ...purse, coins: 1 };
        });
        expect(late).toThrow(/within the decision/);
      });
    });

    describe('many writers of one document', () => {
      test('take turns and share writes: no change is lost, and their events are in the order of the decisions', async (adapter) => {
        const { store, versionOf } = adapter;
        const documents = store.collection(purses());
        const answers = await Promise.all(
          numbers(200).map((id) =>
            documents
              .update('p1', (purse, events) => {
                events.record(placed('acc-1', id));
                return { ...purse, coins: purse.coins + 1 };
              })
              .then(({ coins }) => coins),
          ),
        );
        expect(answers).toEqual(Array.from({ length: 200 }, (_, i) => i + 1));
        expect((await documents.get('p1'))?.coins).toBe(200);
        expect(holdIds(await saidOf(adapter, 'acc-1'))).toEqual(numbers(200));
        expect(await versionOf('purses', 'p1')).toBeLessThanOrEqual(10);
      });

      test('one that throws is refused alone', async (adapter) => {
        const documents = adapter.store.collection(purses());
        const outcomes = await Promise.allSettled(
          numbers(10).map((id, i) =>
            documents.update('p1', (purse, events) => {
              events.record(placed('acc-1', id));
              if (i % 3 === 1) throw new InvalidValue(`no ${id}`);
              return { ...purse, coins: purse.coins + 1 };
            }),
          ),
        );
        expect(outcomes.map(({ status }) => status === 'fulfilled')).toEqual(numbers(10).map((_, i) => i % 3 !== 1));
        expect(
          outcomes
            .filter(({ status }) => status === 'rejected')
            .map((one) => (one as PromiseRejectedResult).reason.message),
        ).toEqual(['no 0001', 'no 0004', 'no 0007']);
        expect((await documents.get('p1'))?.coins).toBe(7);
        expect(holdIds(await saidOf(adapter, 'acc-1'))).toEqual(numbers(10).filter((_, i) => i % 3 !== 1));
      });

      test('one whose document cannot be stored is refused alone', async ({ store }) => {
        const spec = purses({
          toStored: ({ coins, owner, notes }) => {
            if (notes.includes('unstorable')) throw new Error('cannot be stored');
            return { coins, owner, notes };
          },
        });
        const documents = store.collection(spec);
        const outcomes = await Promise.allSettled(
          [[], ['unstorable'], []].map((notes) =>
            documents.update('p1', (purse) => ({
              ...purse,
              notes: [...purse.notes, ...notes],
              coins: purse.coins + 1,
            })),
          ),
        );
        expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
        expect((await documents.get('p1'))?.coins).toBe(2);
      });

      test('in two processes: the version guards, and no change is lost', async (adapter) => {
        const { store, beside } = adapter;
        const [here, there] = [store.collection(purses()), beside().collection(purses())];
        const add = (documents: Documents<Purse>, name: string) =>
          documents.update('p1', (purse, events) => {
            events.record(placed('acc-1', `${name}-${purse.coins}`));
            return { ...purse, coins: purse.coins + 1, notes: [...purse.notes, name] };
          });
        const some = async (documents: Documents<Purse>, name: string) => {
          for (let i = 0; i < 15; i += 1) await add(documents, name);
        };
        await Promise.all([some(here, 'here'), some(there, 'there'), some(here, 'here')]);
        const purse = await here.get('p1');
        expect(purse?.coins).toBe(45);
        // Each event was decided on the very state that it followed.
        expect(holdIds(await saidOf(adapter, 'acc-1'))).toEqual(purse?.notes.map((name, i) => `${name}-${i}`));
      });

      test('in two processes, each with its own documents besides: every document tells its own story', async (adapter) => {
        const [here, there] = [adapter.store.collection(purses()), adapter.beside().collection(purses())];
        const write = (documents: Documents<Purse>, id: string, name: string) =>
          documents.update(id, (purse, events) => {
            events.record(placed(id, `${name}-${purse.coins}`));
            return { ...purse, coins: purse.coins + 1, notes: [...purse.notes, name] };
          });
        const ids = ['shared', 'other', 'third'];
        const work = async (documents: Documents<Purse>, name: string) => {
          for (let i = 0; i < 8; i += 1) await Promise.all(ids.map((id) => write(documents, id, name)));
        };
        await Promise.all([work(here, 'here'), work(there, 'there')]);
        for (const id of ids) {
          const purse = await there.get(id);
          expect(purse?.coins).toBe(16);
          expect(holdIds(await saidOf(adapter, id))).toEqual(purse?.notes.map((name, i) => `${name}-${i}`));
        }
      });

      test('of different documents do not wait for each other', async ({ store }) => {
        const documents = store.collection(purses());
        await Promise.all(
          numbers(100).map((id) => documents.update(id, (purse) => ({ ...purse, coins: 1, owner: 'ann' }))),
        );
        expect(await documents.count('byOwner', 'ann')).toBe(100);
      });

      test('an answer that was lost is looked for, not done twice', async (adapter) => {
        const { store, loseNextAnswer, versionOf } = adapter;
        if (!loseNextAnswer) return;
        const documents = store.collection(purses());
        await documents.insert('p1', () => EMPTY);
        loseNextAnswer();
        const purse = await documents.update('p1', (purse, events) => {
          events.record(placed('acc-1', `h-${purse.coins}`));
          return { ...purse, coins: purse.coins + 1 };
        });
        expect(purse.coins).toBe(1);
        expect(await versionOf('purses', 'p1')).toBe(2);
        expect(holdIds(await saidOf(adapter, 'acc-1'))).toEqual(['h-0']);
      });
    });

    describe('indexes', () => {
      test('find by order, then id, both ways, in pages', async ({ store }) => {
        const documents = store.collection(purses());
        await fill(documents, 'ann', [5, 3, 3, 10, 2]);
        await fill(documents, 'bob', [4]);
        const ascending = ['ann-0004', 'ann-0001', 'ann-0002', 'ann-0000', 'ann-0003'];
        expect(await allPages(documents, 'byCoins', 'ann', { limit: 2 })).toEqual([
          ascending.slice(0, 2),
          ascending.slice(2, 4),
          ascending.slice(4),
        ]);
        const descending = [...ascending].reverse();
        expect((await allPages(documents, 'byCoins', 'ann', { limit: 2, direction: 'desc' })).flat()).toEqual(
          descending,
        );
        expect((await allPages(documents, 'byCoins', 'ann', { limit: 5 })).length).toBe(1);
        const { items } = await documents.find('byCoins', 'ann', { limit: 1 });
        expect(items).toEqual([{ id: 'ann-0004', aggregate: { coins: 2, owner: 'ann', notes: [] } }]);
      });

      test('end where upTo says, itself included, and count below', async ({ store }) => {
        const documents = store.collection(purses());
        await fill(documents, 'ann', [5, 3, 3, 10, 2]);
        expect((await allPages(documents, 'byCoins', 'ann', { limit: 2, upTo: 3 })).flat()).toEqual([
          'ann-0004',
          'ann-0001',
          'ann-0002',
        ]);
        expect((await allPages(documents, 'byCoins', 'ann', { limit: 9, upTo: 3, direction: 'desc' })).flat()).toEqual([
          'ann-0002',
          'ann-0001',
          'ann-0004',
        ]);
        expect(await documents.count('byCoins', 'ann')).toBe(5);
        expect(await documents.count('byCoins', 'ann', { below: 5 })).toBe(3);
        expect(await documents.count('byCoins', 'nobody else')).toBe(0);
      });

      test('order texts as texts and numbers as numbers', async ({ store }) => {
        const documents = store.collection(purses());
        await Promise.all(
          ['b', 'a10', 'a9'].map((note) => documents.insert(note, () => ({ ...EMPTY, notes: [note] }))),
        );
        expect((await allPages(documents, 'byNote', 'all', { limit: 2 })).flat()).toEqual(['a10', 'a9', 'b']);
        await fill(documents, 'ann', [9, 10, -1, 1.5]);
        expect((await allPages(documents, 'byCoins', 'ann', { limit: 2 })).flat()).toEqual([
          'ann-0002',
          'ann-0003',
          'ann-0000',
          'ann-0001',
        ]);
      });

      test('without an order go by id, and the id is the cursor', async ({ store }) => {
        const documents = store.collection(purses());
        await fill(documents, 'ann', [9, 8, 7]);
        const first = await documents.find('byOwner', 'ann', { limit: 2 });
        expect(first.next).toBe('ann-0001');
        const rest = await documents.find('byOwner', 'ann', { limit: 2, after: 'ann-0001' });
        expect(rest.items.map(({ id }) => id)).toEqual(['ann-0002']);
        expect(rest.next).toBeUndefined();
      });

      test('follow the document as it changes', async ({ store }) => {
        const documents = store.collection(purses());
        await documents.insert('p1', () => ({ ...EMPTY, owner: 'ann', coins: 1 }));
        await documents.update('p1', (purse) => ({ ...purse, owner: 'bob', coins: 7 }));
        expect(await documents.count('byOwner', 'ann')).toBe(0);
        expect(await documents.count('byCoins', 'bob', { below: 8 })).toBe(1);
        await documents.update('p1', (purse) => ({ ...purse, coins: 9 }));
        expect(await documents.count('byCoins', 'bob', { below: 9 })).toBe(0);
        expect(await documents.count('byCoins', 'bob', { below: 10 })).toBe(1);
        await documents.update('p1', (purse) => ({ ...purse, owner: 'nobody' }));
        expect(await documents.count('byOwner', 'bob')).toBe(0);
        expect(await documents.count('byOwner', 'nobody')).toBe(0);
      });

      test('give stable pages while documents come and go', async ({ store }) => {
        const documents = store.collection(purses());
        await fill(documents, 'ann', [10, 20, 30, 40, 50, 60]);
        const seen: string[] = [];
        for (let after: string | undefined; ;) {
          const page = await documents.find('byCoins', 'ann', { limit: 2, ...(after ? { after } : {}) });
          seen.push(...page.items.map(({ id }) => id));
          if (!page.next) break;
          after = page.next;
          // Before the page, after it, and the very document that the cursor names.
          await documents.insert(`early-${seen.length}`, () => ({ ...EMPTY, owner: 'ann', coins: 1 }));
          await documents.remove(seen.at(-1)!);
          if (seen.length === 2) await documents.insert('late', () => ({ ...EMPTY, owner: 'ann', coins: 55 }));
        }
        expect(seen).toEqual(['ann-0000', 'ann-0001', 'ann-0002', 'ann-0003', 'ann-0004', 'late', 'ann-0005']);
      });

      test('refuse what is no cursor, no limit or no index', async ({ store }) => {
        const documents = store.collection(purses());
        await fill(documents, 'ann', [1]);
        for (const after of ['~', '~!!', `~${Buffer.from('{}').toString('base64url')}`]) {
          expect(await failureOf(documents.find('byCoins', 'ann', { limit: 1, after }))).toBeInstanceOf(InvalidValue);
        }
        for (const limit of [0, -1, 1.5, 1001]) {
          expect(await failureOf(documents.find('byCoins', 'ann', { limit }))).toBeInstanceOf(RangeError);
        }
        expect(await failureOf(documents.find('byShape', 'ann', { limit: 1 }))).toMatchObject({
          message: expect.stringContaining('byOwner'),
        });
      });
    });

    describe('a newer shape', () => {
      const newer = purses({
        shape: 3,
        migrate: (stored, from) => {
          const purse = stored as { readonly [key: string]: Json };
          return from === 1 ? { ...purse, coins: (purse['coins'] as number) * 100 } : { ...purse, notes: ['migrated'] };
        },
      });

      test('migrates what is read, changed and found', async (adapter) => {
        const old = purses({ indexes: { byOwner: ({ owner }) => ({ group: owner }) } });
        await fill(adapter.store.collection(old), 'ann', [1, 2]);
        const { store } = await adapter.crash();
        const documents = store.collection(newer);
        expect(await documents.get('ann-0000')).toEqual({ coins: 100, owner: 'ann', notes: ['migrated'] });
        // An index that did not exist when they were written.
        expect((await allPages(documents, 'byCoins', 'ann', { limit: 9 })).flat()).toEqual(['ann-0000', 'ann-0001']);
        expect(await documents.count('byCoins', 'ann', { below: 101 })).toBe(1);
        expect(await documents.update('ann-0001', (purse) => ({ ...purse, coins: purse.coins + 1 }))).toMatchObject({
          coins: 201,
        });
      });

      test('is refused by a program that does not know it', async (adapter) => {
        await adapter.store.collection(newer).insert('p1', () => EMPTY);
        const { store } = await adapter.crash();
        const work = async () => store.collection(purses()).get('p1');
        expect(await failureOf(work())).toMatchObject({ message: expect.stringContaining('newer version') });
      });
    });
  });
}
