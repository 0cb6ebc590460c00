import { expect, it } from 'vitest';
import { SortableIds, SystemClock, SystemRandom } from '@cielo/effects';
import { Unavailable } from '@cielo/errors';
import { FoldingDocuments } from '../src/folding.ts';
import type { DocumentTable, DocumentWrite, StoredDocument } from '../src/table.ts';

/** A server on whose way the first write is held up, until it overtakes the second, which is the same. */
function slowTable() {
  let stored: StoredDocument | undefined;
  let late: DocumentWrite | undefined;
  const apply = (write: DocumentWrite) => {
    if ((stored?.version ?? 0) !== write.version - 1) return false;
    stored = write;
    return true;
  };
  const table: DocumentTable = {
    load: () => stored,
    replace: async (write) => {
      if (!late) {
        late = write;
        throw new Unavailable('No answer.');
      }
      apply(late);
      return apply(write);
    },
    remove: async () => {},
    find: async () => [],
    count: async () => 0,
  };
  return table;
}

it('a write that arrives later than it was looked for is recognised, and not decided a second time', async () => {
  const clock = new SystemClock();
  const coins = new FoldingDocuments<number>({
    spec: {
      name: 'coins',
      shape: 1,
      indexes: {},
      toStored: (aggregate) => aggregate,
      fromStored: (stored) => stored as number,
      initial: () => 0,
    },
    table: slowTable(),
    clock,
    ids: new SortableIds(clock, new SystemRandom()),
    service: 'test',
  });
  expect(await coins.update('c', (count) => count + 1)).toBe(1);
  expect(await coins.get('c')).toBe(1);
});
