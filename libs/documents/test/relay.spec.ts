import { expect, it } from 'vitest';
import { SystemClock } from '@cielo/effects';
import { Unavailable } from '@cielo/errors';
import type { Envelope, EventLog } from '@cielo/eventing';
import { Relay, type Sender } from '../src/mongo/relay.ts';

const clock = new SystemClock();
const event = (id: string): Envelope => ({
  id,
  type: 'credits.v1.HoldPlaced',
  topic: 'credits.wallet.v1',
  key: 'k',
  source: 'test',
  timeMs: 1,
  body: new Uint8Array(),
});
const sender = (id: string, token = 't1'): Sender => ({ collection: 'purses', id, token });

function openRelay(append: (ids: readonly string[]) => Promise<void>) {
  const said: string[] = [];
  const lines: string[] = [];
  const cleared: Sender[] = [];
  const eventLog = {
    append: async (events: readonly Envelope[]) => {
      const ids = events.map(({ id }) => id);
      await append(ids);
      said.push(...ids);
    },
  } as unknown as EventLog;
  const relay = new Relay({
    eventLog,
    clock,
    outboxMax: 3,
    log: { info: (line) => void lines.push(line), warn: (line) => void lines.push(line) },
    clear: async (senders) => void cleared.push(...senders),
  });
  return { relay, said, lines, cleared };
}

it('an event that the log refuses keeps its own document waiting, and no other', async () => {
  const { relay, said, lines, cleared } = openRelay(async (ids) => {
    if (ids.includes('poison')) throw new Error('too large');
  });
  relay.hand(sender('a'), [event('a1')]);
  relay.hand(sender('b'), [event('poison'), event('b2')]);
  relay.hand(sender('c'), [event('c1')]);
  await relay.toldAll();
  expect(said).toEqual(['a1', 'c1']);
  expect(relay.backlog()).toEqual({ events: 2, oldestMs: 1 });
  expect(lines).toEqual(['the event log refuses an event; its document has to wait']);
  await relay.close(0);
  expect(cleared.map(({ id }) => id)).toEqual(['a', 'c']);
});

it('what may not have been appended is appended again from the oldest on, and the next write takes out what was', async () => {
  let answers = [true, false, true];
  const sent: string[][] = [];
  const { relay } = openRelay(async (ids) => {
    sent.push([...ids]);
    if (!answers.shift()) throw new Unavailable('No answer.');
  });
  relay.hand(sender('a'), [event('a1')]);
  await relay.toldAll();
  expect(relay.untold('purses', 'a', [event('a1')])).toEqual([]);
  relay.hand(sender('a', 't2'), [event('a2')]);
  relay.hand(sender('a', 't3'), [event('a2'), event('a3')]);
  await relay.toldAll();
  expect(sent).toEqual([['a1'], ['a2', 'a3'], ['a2', 'a3']]);
  answers = [];
  await relay.close(0);
});

it('a document that was made again while the one before it went is still looked after', async () => {
  const { relay, said } = openRelay(async () => {});
  relay.hand(sender('a', 'again'), [event('a1')]);
  relay.forget(sender('a', 'before'));
  expect(relay.backlog().events).toBe(1);
  await relay.toldAll();
  expect(said).toEqual(['a1']);
  relay.forget(sender('a', 'again'));
  expect(relay.knows('purses', 'a')).toBe(false);
});

it('refuses more when as many wait as may', async () => {
  const { relay } = openRelay(() => new Promise(() => {}));
  relay.hand(sender('a'), [event('a1'), event('a2')]);
  relay.checkRoom([]);
  relay.hand(sender('b'), [event('b1')]);
  expect(() => relay.checkRoom([])).toThrow(Unavailable);
});
