import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SystemClock } from '@cielo/effects';
import { Database } from './database.ts';
import { Partition, partOf } from './partition.ts';
import { createLogTables } from './schema.ts';

describe('a partition', () => {
  let folder: string;
  let database: Database;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'cielo-partition-'));
    database = new Database({ file: join(folder, 'cielo.sqlite'), clock: new SystemClock() });
    createLogTables(database);
  });
  afterEach(async () => {
    await database.close();
    rmSync(folder, { recursive: true });
  });

  it('reads the same from memory and from the file, wherever one begins', async () => {
    const partition = new Partition(database, 'a.b.v1', 0, 0);
    const ids = Array.from({ length: 700 }, (_, i) => `e${i + 1}`);
    for (let at = 0; at < ids.length; at += 7) {
      await database.write(() => {
        for (const id of ids.slice(at, at + 7)) {
          partition.append({ id, type: 't', topic: 'a.b.v1', key: 'k', source: 's', timeMs: 1, body: Buffer.from(id) });
        }
      });
      partition.committed();
      const newest = Math.min(at + 7, ids.length);
      for (const after of [0, 1, newest - 300, newest - 200, newest - 1]) {
        if (after >= 0)
          expect(partition.read(after, 5).map(({ id }) => id)).toEqual(ids.slice(after, Math.min(after + 5, newest)));
      }
    }
    for (let after = 0; after <= ids.length; after += 1) {
      expect(partition.read(after, 3).map(({ id }) => id)).toEqual(ids.slice(after, after + 3));
    }
  });

  it('is the same for a key for ever, and keys spread', () => {
    // Changing these would change the order of what is in existing files.
    expect(['acc-1', 'acc-2', 'video_0192', 'ключ', ''].map((key) => partOf(key, 4))).toEqual([0, 1, 1, 1, 1]);
    const counts = [0, 0, 0, 0];
    for (let i = 0; i < 4_000; i += 1) counts[partOf(`video_${i}`, 4)]! += 1;
    for (const count of counts) expect(count).toBeGreaterThan(800);
  });
});
