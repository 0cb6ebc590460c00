import { describe, expect, it } from 'vitest';
import { SortableIds, SystemClock, SystemRandom } from '@cielo/effects';
import { FoldingDocuments } from '../src/folding.ts';
import type { DocumentTable, DocumentWrite, StoredDocument } from '../src/table.ts';

/** A server that is asked as rarely as can be, and how often it was. */
function openNotes(there?: string) {
  let stored: StoredDocument | undefined =
    there === undefined ? undefined : { id: 'n', version: 1, token: 'somebody', shape: 1, data: there };
  const asked: string[] = [];
  const table: DocumentTable = {
    load: async () => (asked.push('load'), stored),
    recall: () => undefined,
    replace: async (write: DocumentWrite) => {
      asked.push('replace');
      if (stored?.token !== write.before?.token) return false;
      stored = write;
      return true;
    },
    remove: async () => {},
    find: async () => [],
    count: async () => 0,
  };
  const clock = new SystemClock();
  const notes = new FoldingDocuments<string>({
    spec: {
      name: 'notes',
      shape: 1,
      indexes: {},
      toStored: (aggregate) => aggregate,
      fromStored: (data) => data as string,
    },
    table,
    clock,
    ids: new SortableIds(clock, new SystemRandom()),
    service: 'test',
  });
  return { notes, asked };
}

describe('an insert on a server', () => {
  it('does not look first', async () => {
    const { notes, asked } = openNotes();
    expect(await notes.insert('n', () => 'mine')).toEqual({ aggregate: 'mine', inserted: true });
    expect(asked).toEqual(['replace']);
  });

  it('finds what was there all the same', async () => {
    const { notes, asked } = openNotes('theirs');
    expect(await notes.insert('n', () => 'mine')).toEqual({ aggregate: 'theirs', inserted: false });
    expect(asked).toEqual(['replace', 'load']);
  });

  it('fails for what its builder throws only where there is something to build', async () => {
    const build = () => {
      throw new Error('not to be built');
    };
    expect(await openNotes('theirs').notes.insert('n', build)).toEqual({ aggregate: 'theirs', inserted: false });
    await expect(openNotes().notes.insert('n', build)).rejects.toThrow('not to be built');
  });

  it('looks first when an update comes along', async () => {
    const { notes, asked } = openNotes();
    const both = [notes.insert('n', () => 'mine'), notes.update('n', (note) => `${note}, more`)];
    expect(await Promise.all(both)).toEqual([{ aggregate: 'mine', inserted: true }, 'mine, more']);
    expect(asked).toEqual(['load', 'replace']);
  });
});
