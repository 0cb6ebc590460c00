import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HoldPlaced } from '@cielo/contracts';
import { SortableIds, SystemClock, SystemRandom } from '@cielo/effects';
import { seal } from '@cielo/eventing';
import { openEventLog } from '@cielo/service-host';
import { namedServers, openApart, WITHOUT_SERVERS, type ApartForTest } from './apart.ts';
import { startPlatform, temporaryHome, withoutServers, type Started } from './platform.ts';

const MAIN = fileURLToPath(new URL('../dist/dead-letters/main.js', import.meta.url));
const PATIENCE = { timeout: 30_000 };

type Settings = Readonly<Record<string, string>>;

/** An event that nobody can read. */
async function sayPoison(home: string, settings: Settings): Promise<string> {
  const clock = new SystemClock();
  const ids = new SortableIds(clock, new SystemRandom());
  const envelope = seal(HoldPlaced.create({ accountId: 'a' }), { ids, source: 'test', nowMs: clock.nowMs() });
  const { eventLog, close } = await openEventLog(home, settings);
  await eventLog.append([{ ...envelope, body: new Uint8Array([255, 255]) }]);
  await close();
  return envelope.id;
}

function command(settings: Settings, ...args: string[]) {
  const env = { ...withoutServers(), ...settings };
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], { env, encoding: 'utf8' });
  return { status, text: stdout + stderr };
}

/** The life of a dead letter, as its operator sees it. */
async function follow(id: string, settings: Settings): Promise<void> {
  const list = () => command(settings, 'list').text;
  await expect.poll(list, PATIENCE).toContain(id);
  expect(list()).toMatch(/orchestration +credits\.v1\.HoldPlaced of a, after \d attempts: .*The body is no credits/);
  expect(command(settings, 'redrive', '--type', 'HoldRefused').text).toBe('None is dead.\n');
  expect(command(settings, 'redrive', '--service', 'orchestration', '--type', 'HoldPlaced').text).toBe(
    'orchestration: 1 handed over once more\n',
  );
  // Nobody can read it now either.
  await expect.poll(list, PATIENCE).toContain(id);
}

describe('dead letters in one process', () => {
  const home = temporaryHome();
  const settings = { CIELO_HOME: home.path };
  let platform: Started;
  let id: string;
  beforeAll(async () => {
    id = await sayPoison(home.path, {});
    platform = await startPlatform(home.path);
  });
  afterAll(async () => {
    await platform?.stop();
    home.remove();
  });

  it('are seen and handed over once more while it runs', () => follow(id, settings));

  it('are for nobody without the key', async () => {
    expect((await fetch(`${platform.url}/operator/dead-letters`, { method: 'POST' })).status).toBe(401);
  });

  it('are still there when nothing runs', async () => {
    await platform.stop();
    expect(command(settings, 'list')).toMatchObject({ status: 0, text: expect.stringContaining(id) });
  });
});

describe.skipIf(!namedServers())(namedServers() ? 'dead letters of processes apart' : WITHOUT_SERVERS, () => {
  let apart: ApartForTest;
  beforeAll(async () => void (apart = await openApart()));
  afterAll(() => apart?.close());

  it('are seen and handed over once more', async () => follow(await sayPoison('', apart.settings), apart.settings));
});

describe('npm run dead-letters', () => {
  it.each([
    [['bury'], 2, 'There is no bury, only list and redrive'],
    [['--nonsense'], 2, '--nonsense'],
    [['list', '--service', 'nobody'], 1, 'There is no data in'],
  ])('%j is told what is wrong', (args, status, sentence) => {
    expect(command({ CIELO_HOME: '/nowhere' }, ...args)).toEqual({ status, text: expect.stringContaining(sentence) });
  });
});
