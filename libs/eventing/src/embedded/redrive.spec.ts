import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { SystemClock } from '@cielo/effects';
import { InvalidValue } from '@cielo/errors';
import type { Envelope } from '../event-log.ts';
import { Database } from './database.ts';
import { EmbeddedEventLog } from './event-log.ts';

it('a letter that is redriven the moment it is dead again is not forgotten', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'cielo-redrive-'));
  const clock = new SystemClock();
  const database = new Database({ file: join(folder, 'cielo.sqlite'), clock });
  const letter: Envelope = {
    id: 'e',
    type: 't',
    topic: 'a.b.v1',
    key: 'k',
    source: 's',
    timeMs: 0,
    body: new Uint8Array(),
  };
  let deaths = 0;
  const log: EmbeddedEventLog = new EmbeddedEventLog({
    database,
    clock,
    onDeadLetter: () => {
      deaths += 1;
      if (deaths <= 2) void log.redrive('g', ['e']);
    },
  });
  let stop: () => void = () => {};
  const stuck = new Promise<void>((resolve) => (stop = resolve));
  let handed = 0;
  const thirdTime = new Promise<void>((resolve) => {
    void log.subscribe('g', ['a.b.v1'], () => {
      handed += 1;
      if (handed < 3) return Promise.reject(new InvalidValue('no'));
      resolve();
      return stuck;
    });
  });
  await log.append([letter]);
  await thirdTime;
  // A commit of its own, so that everything that was put off is written.
  await log.append([{ ...letter, id: 'other', key: 'other', topic: 'a.c.v1' }]);
  expect(database.statement('SELECT id, redriven FROM dead').all()).toEqual([{ id: 'e', redriven: 1 }]);
  stop();
  log.close();
  await database.close();
  rmSync(folder, { recursive: true });
});
