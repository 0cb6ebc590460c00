import { Unavailable } from '@cielo/errors';
import { describe, expect, it } from 'vitest';
import type { CollectionSpec, Json } from './documents.ts';
import { aggregateOf } from './mapping.ts';

interface Purse {
  readonly coins: number;
}

const purses: CollectionSpec<Purse> = {
  name: 'purses',
  shape: 3,
  indexes: {},
  toStored: (purse) => ({ ...purse }),
  fromStored: (stored) => stored as unknown as Purse,
  migrate: (stored, from) => {
    const { coins } = stored as unknown as Purse;
    return { coins: from === 1 ? coins * 10 : coins + 1 } satisfies Json;
  },
};

describe('a stored document', () => {
  it('goes through every migration from its shape on, in order', () => {
    expect(aggregateOf(purses, { id: 'p', shape: 1, data: { coins: 2 } })).toEqual({ coins: 21 });
    expect(aggregateOf(purses, { id: 'p', shape: 2, data: { coins: 2 } })).toEqual({ coins: 3 });
    expect(aggregateOf(purses, { id: 'p', shape: 3, data: { coins: 2 } })).toEqual({ coins: 2 });
  });

  it('of a newer version is out of reach for now, which is tried again, and no bug, which would be given up', () => {
    const work = () => aggregateOf(purses, { id: 'p', shape: 4, data: { coins: 2 } });
    expect(work).toThrow(Unavailable);
    expect(work).toThrow('purses p was written by a newer version');
  });
});
