import { expect, it } from 'vitest';
import { SortableIds, SystemClock, SystemRandom } from '@cielo/effects';
import { Unavailable } from '@cielo/errors';
import type { EventLog } from '@cielo/eventing';
import { openMongoDocuments } from '../src/mongo/index.ts';

const clock = new SystemClock();

function open(url: string) {
  const ids = new SortableIds(clock, new SystemRandom());
  const eventLog = {} as EventLog;
  return openMongoDocuments({ url, service: 'test', eventLog, clock, ids, times: { selectionMs: 50 } });
}

it('an address that is none is said to be so, and not looked for', async () => {
  const { check, close } = open('postgres://somewhere/cielo');
  await expect(check()).rejects.toThrow(/mongodb:\/\//);
  await close();
});

it('an address where nobody is does not keep anybody from closing', async () => {
  const { check, close } = open('mongodb://127.0.0.1:9/cielo');
  await expect(check()).rejects.toBeInstanceOf(Unavailable);
  await close();
});

it('a name that a server could misread is refused', async () => {
  const { store, close } = open('mongodb://127.0.0.1:9/cielo');
  const spec = { name: '$where', shape: 1, indexes: {}, toStored: () => null, fromStored: () => null };
  expect(() => store.collection(spec)).toThrow(/cannot be a name/);
  await close();
});
