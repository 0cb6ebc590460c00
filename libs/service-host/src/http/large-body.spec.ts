import { EventEmitter, once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { expect, it } from 'vitest';
import { waitForPlace } from './large-body.ts';
import { Places } from './places.ts';

/** One request of this length, as far as places are concerned. */
function call(length: string | undefined) {
  const request = Object.assign(new EventEmitter(), {
    headers: length === undefined ? {} : { 'content-length': length },
    complete: false,
    destroy: () => void request.emit('cut'),
  });
  const response = Object.assign(new EventEmitter(), { destroyed: false });
  const end = () => {
    response.destroyed = true;
    response.emit('close');
  };
  const take = (places: Places, withinMs?: number) =>
    waitForPlace(places, request as unknown as IncomingMessage, response as unknown as ServerResponse, withinMs);
  return { request, take, end };
}

const LARGE = String(1024 * 1024 + 1);

it.each([LARGE, undefined])('lets a body of %s bytes wait until another one was answered', async (length) => {
  const places = new Places(1);
  const [first, second, small] = [call(LARGE), call(length), call('1048576')];
  await first.take(places);
  let isTaken = false;
  const taking = second.take(places).then(() => (isTaken = true));
  await small.take(places);
  expect(isTaken).toBe(false);
  first.end();
  await taking;
});

it('keeps no place for whoever has gone while waiting', async () => {
  const places = new Places(1);
  const [first, gone, third] = [call(LARGE), call(LARGE), call(LARGE)];
  await first.take(places);
  const leaving = gone.take(places);
  gone.end();
  first.end();
  await leaving;
  await third.take(places);
});

it('cuts off a body that does not arrive in time, and none that has', async () => {
  const [there, late] = [call(LARGE), call(LARGE)];
  there.request.complete = true;
  there.request.on('cut', () => expect.unreachable());
  const cut = once(late.request, 'cut');
  for (const { take } of [there, late]) await take(new Places(1), 1);
  await cut;
});
