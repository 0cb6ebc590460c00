import { describe, expect, it } from 'vitest';
import { Unavailable } from '@cielo/errors';
import { Grouped } from '../src/mongo/grouped.ts';

/** Groups that are answered when they are told to be. */
function open(options: { atMost?: number; roomBytes?: number } = {}) {
  const groups: { readonly items: readonly string[]; answer(error?: Error): void }[] = [];
  const grouped = new Grouped<string, string>({
    atMost: 3,
    bytesOf: ({ length }) => length,
    ...options,
    doAll: (items) =>
      new Promise((resolve, reject) => {
        const answer = (error?: Error) => (error ? reject(error) : resolve(items.map((item) => `${item}!`)));
        groups.push({ items, answer });
      }),
  });
  return { grouped, groups, seen: () => groups.map(({ items }) => items) };
}

const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('what is done in groups', () => {
  it('begins at once, and what comes meanwhile is the next group', async () => {
    const { grouped, groups, seen } = open();
    const first = [grouped.ask('a'), grouped.ask('b')];
    await settled();
    const second = [grouped.ask('c'), grouped.ask('d')];
    await settled();
    expect(seen()).toEqual([['a', 'b']]);
    groups[0]!.answer();
    expect(await Promise.all(first)).toEqual(['a!', 'b!']);
    await settled();
    expect(seen()).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    groups[1]!.answer();
    expect(await Promise.all(second)).toEqual(['c!', 'd!']);
  });

  it('takes no more than it may, and nothing twice', async () => {
    const { grouped, groups, seen } = open({ roomBytes: 5 });
    const asked = ['a', 'b', 'c', 'd', 'eee', 'fff', 'ggggggg'].map((item) => grouped.ask(item));
    for (let group = 0; group < 4; group += 1) {
      await settled();
      groups[group]!.answer();
    }
    expect(await Promise.all(asked)).toEqual(['a!', 'b!', 'c!', 'd!', 'eee!', 'fff!', 'ggggggg!']);
    expect(seen()).toEqual([['a', 'b', 'c'], ['d', 'eee'], ['fff'], ['ggggggg']]);
  });

  it('tells all, and those who wait, when the server is away, and begins anew with the next', async () => {
    const { grouped, groups } = open();
    const failing = Promise.allSettled([grouped.ask('a'), grouped.ask('b')]);
    await settled();
    const waiting = Promise.allSettled([grouped.ask('c')]);
    groups[0]!.answer(new Unavailable('away'));
    expect([...(await failing), ...(await waiting)].map(({ status }) => status)).toEqual(Array(3).fill('rejected'));
    const next = grouped.ask('d');
    await settled();
    groups[1]!.answer();
    expect(await next).toBe('d!');
  });

  it('does one by one what fails together, so that one fault is the fault of one', async () => {
    const { grouped, groups, seen } = open();
    const asked = Promise.allSettled([grouped.ask('a'), grouped.ask('b')]);
    await settled();
    groups[0]!.answer(new Error('too large'));
    await settled();
    groups[1]!.answer(new Error('too large'));
    await settled();
    groups[2]!.answer();
    expect((await asked).map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
    expect(seen()).toEqual([['a', 'b'], ['a'], ['b']]);
  });
});
