import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { HoldPlaced } from '@cielo/contracts';
import { openPurses, PURSES } from './purses.ts';

const here = import.meta.dirname;

/** Starts the writer, kills it when it has acknowledged that many payments, and tells which. */
async function writeUntilKilled(folder: string, start: string, payments: number): Promise<string[]> {
  const args = [
    '--conditions=@cielo/source',
    '--import',
    join(here, 'sources.mjs'),
    join(here, 'writer.ts'),
    folder,
    start,
  ];
  const writer = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  let lines = 0;
  writer.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    lines += text.split('\n').length - 1;
    if (lines >= payments) writer.kill('SIGKILL');
  });
  const [, signal] = (await once(writer, 'close')) as [number | null, string | null];
  expect(signal).toBe('SIGKILL');
  // The last line may be torn, and then it was not said.
  return said.split('\n').slice(0, -1);
}

/** What is in the file, read as any other process would that starts after the crash. */
async function read(folder: string) {
  const { database, eventLog, purses } = openPurses(folder);
  const said = new Map<string, string[]>();
  const subscription = await eventLog.subscribe('reader', ['credits.wallet.v1'], async ({ key, body }) => {
    said.set(key, [...(said.get(key) ?? []), HoldPlaced.decode(body).holdId]);
  });
  await subscription.drained();
  const counted = new Map<string, number>();
  for (let i = 0; i < PURSES; i += 1) counted.set(`purse-${i}`, (await purses.get(`purse-${i}`))?.payments ?? 0);
  const indexed = await purses.find('byPayments', 'all', { limit: PURSES });
  const damage = database.statement('PRAGMA integrity_check').all();
  await database.close();
  return {
    said,
    counted,
    indexed: new Map(indexed.items.map(({ id, aggregate }) => [id, aggregate.payments])),
    damage,
  };
}

it('a killed process loses nothing that it has acknowledged, and keeps documents and events together', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'cielo-killed-'));
  const heard = new Map<string, string[]>();
  const acknowledged: string[] = [];
  try {
    for (const [round, payments] of [1, 40, 333, 1_500, 700].entries()) {
      acknowledged.push(...(await writeUntilKilled(folder, `round${round}`, payments)));
      const { said, counted, indexed, damage } = await read(folder);
      expect(damage).toEqual([{ integrity_check: 'ok' }]);
      for (const [key, ids] of said) heard.set(key, [...(heard.get(key) ?? []), ...ids]);
      const all = [...heard.values()].flat();
      const ids = new Set(all);
      expect(ids.size).toBe(all.length);
      expect(acknowledged.filter((id) => !ids.has(id))).toEqual([]);
      for (const [id, payments] of counted) expect(heard.get(id)?.length ?? 0).toBe(payments);
      for (const [id, payments] of indexed) expect(counted.get(id)).toBe(payments);
    }
    expect(acknowledged.length).toBeGreaterThan(2_500);
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 60_000);
