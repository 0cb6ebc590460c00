import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SystemClock } from '@cielo/effects';
import { Unavailable } from '@cielo/errors';
import { Database } from './database.ts';
import { createLogTables } from './schema.ts';

const INSERT = 'INSERT INTO things VALUES (?)';

describe('the data file', () => {
  let folder: string;
  let file: string;
  let database: Database;

  const open = () => new Database({ file, clock: new SystemClock() });
  const add = (name: string) => database.write((sql) => void sql.statement(INSERT).run(name));
  const names = () =>
    (database.statement('SELECT name FROM things ORDER BY name').all() as { name: string }[]).map(({ name }) => name);

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'cielo-database-'));
    file = join(folder, 'deep', 'cielo.sqlite');
    database = open();
    database.migrate((sql) => void sql.statement('CREATE TABLE things (name TEXT PRIMARY KEY)').run());
  });

  afterEach(async () => {
    await database.close();
    rmSync(folder, { recursive: true });
  });

  it('commits all operations of a turn together, and answers when they are durable', async () => {
    const seen: string[][] = [];
    const both = [add('a').then(() => seen.push(names())), add('b').then(() => seen.push(names()))];
    expect(names()).toEqual([]);
    await Promise.all(both);
    expect(seen).toEqual([
      ['a', 'b'],
      ['a', 'b'],
    ]);
  });

  it('gives every operation its own answer; one that throws takes no neighbour along', async () => {
    const half = database.write((sql) => {
      sql.statement(INSERT).run('half');
      throw new Error('changed my mind');
    });
    const outcomes = await Promise.allSettled([add('a'), half, add('a'), add('b'), database.write(() => 42)]);
    expect(outcomes.map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'rejected',
      'fulfilled',
      'fulfilled',
    ]);
    expect((outcomes[1] as PromiseRejectedResult).reason.message).toBe('changed my mind');
    expect((outcomes[4] as PromiseFulfilledResult<number>).value).toBe(42);
    expect(names()).toEqual(['a', 'b']);
  });

  it('refuses a whole turn when the disk is full, writes nothing of it, and goes on when there is room', async () => {
    const pages = (database.statement('PRAGMA page_count').get() as { page_count: number }).page_count;
    database.statement(`PRAGMA max_page_count = ${pages + 2}`).get();
    const outcomes = await Promise.allSettled([add('a'), add('x'.repeat(100_000)), add('b')]);
    for (const outcome of outcomes) {
      expect((outcome as PromiseRejectedResult).reason).toBeInstanceOf(Unavailable);
      expect((outcome as PromiseRejectedResult).reason.message).toContain('the disk is full');
    }
    expect(names()).toEqual([]);
    database.statement('PRAGMA max_page_count = 100000').get();
    await add('later');
    expect(names()).toEqual(['later']);
  });

  it('tells those who take part what of their work has happened', async () => {
    let done = 0;
    const committed: number[] = [];
    database.takePart({
      mark: () => done,
      rewind: (mark) => void (done = mark),
      committed: () => void committed.push(done),
    });
    const work = (fails: boolean) =>
      database.write(() => {
        done += 1;
        if (fails) throw new Error('no');
      });
    await Promise.allSettled([work(false), work(true), work(false)]);
    expect(committed).toEqual([2]);
  });

  it('runs what has time with the next commit, the last of a name only', async () => {
    for (const name of ['one', 'two']) database.soon('cursor', (sql) => void sql.statement(INSERT).run(name));
    expect(names()).toEqual([]);
    await add('a');
    expect(names()).toEqual(['a', 'two']);
    database.soon('cursor', (sql) => void sql.statement(INSERT).run('three'));
    await database.close();
    database = open();
    expect(names()).toEqual(['a', 'three', 'two']);
  });

  it('waits for the disk with each commit', () => {
    // No test can cut the power; that SQLite is told to be ready for it can be seen.
    expect(database.statement('PRAGMA synchronous').get()).toEqual({ synchronous: 2 });
    expect(database.statement('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' });
  });

  it('is refused to a second opener, in this process and in another', () => {
    expect(open).toThrow(/another process has it open/);
    const script = `new (require('node:sqlite').DatabaseSync)(${JSON.stringify(file)}).prepare('SELECT * FROM things').all()`;
    const other = spawnSync(process.execPath, ['--eval', script], { encoding: 'utf8' });
    expect(other.stderr).toContain('database is locked');
  });

  it('refuses work after it was closed', async () => {
    const last = add('last');
    await database.close();
    await last;
    await expect(add('late')).rejects.toBeInstanceOf(Unavailable);
    expect(() => names()).toThrow(Unavailable);
    database = open();
    expect(names()).toEqual(['last']);
  });

  it('refuses a file that a newer version has written', () => {
    createLogTables(database);
    createLogTables(database);
    database.migrate((sql) => void sql.statement('PRAGMA user_version = 99').run());
    expect(() => createLogTables(database)).toThrow(/newer version/);
  });

  it('says so when the file is no database', async () => {
    await database.close();
    spawnSync('sh', ['-c', `yes garbage | head -c 100000 > '${join(folder, 'other')}'`]);
    expect(() => new Database({ file: join(folder, 'other'), clock: new SystemClock() })).toThrow(/is not a database/);
  });
});
