import fc from 'fast-check';
import { expect, it } from 'vitest';
import { EventStreamReader } from './event-stream.ts';

const stream =
  'event: video\ndata: {"id":"a"}\n\n: beat\n\nevent: video\r\ndata: one\r\ndata:two\r\n\r\nevent: done\ndata: {}\n\n';

it('gives the same events wherever the stream was cut into pieces', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(stream.length), { maxLength: 12 }), (cuts) => {
      const reader = new EventStreamReader();
      const places = [0, ...cuts.toSorted((a, b) => a - b), stream.length];
      const events = places.slice(1).flatMap((place, index) => reader.read(stream.slice(places[index], place)));
      expect(events).toEqual([
        { event: 'video', data: '{"id":"a"}' },
        { event: 'video', data: 'one\ntwo' },
        { event: 'done', data: '{}' },
      ]);
    }),
  );
});

it('keeps an event back until its closing empty line', () => {
  expect(new EventStreamReader().read('event: video\ndata: {"id":')).toEqual([]);
  expect(new EventStreamReader().read('event: video\ndata: {}\n')).toEqual([]);
});
