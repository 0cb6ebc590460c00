import { expect, it, vi } from 'vitest';
import { silentLog } from '../telemetry/log.ts';
import { untilThere } from './until-there.ts';

const opened = (...failures: string[]) => ({
  adapter: 'the adapter',
  check: async () => {
    const why = failures.shift();
    if (why) throw new Error(why);
  },
  close: vi.fn(),
});

it('waits for a server that is away, longer each time, and says so', async () => {
  const pauses: number[] = [];
  const said: unknown[] = [];
  const server = opened('refused', 'refused', 'starting');
  const found = await untilThere('events', server, {
    clock: { sleep: async (ms) => void pauses.push(ms) },
    log: silentLog,
    signal: new AbortController().signal,
    waiting: (effect, why) => said.push([effect, why]),
  });
  expect(found).toBe(server);
  expect(pauses).toEqual([250, 500, 1000]);
  expect(said).toEqual([
    ['events', 'refused'],
    ['events', 'refused'],
    ['events', 'starting'],
    ['events', undefined],
  ]);
  expect(server.close).not.toHaveBeenCalled();
});

it('gives up when the process ends, and closes what it opened', async () => {
  const server = opened('away');
  const end = new Error('ending');
  const waiting = untilThere('events', server, {
    clock: { sleep: () => Promise.reject(end) },
    log: silentLog,
    signal: AbortSignal.abort(end),
    waiting: () => {},
  });
  await expect(waiting).rejects.toBe(end);
  expect(server.close).toHaveBeenCalledOnce();
});
