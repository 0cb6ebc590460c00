import { describe, expect, it } from 'vitest';
import { SimulatedWorld } from '@cielo/effects';
import { Conflict, InvalidValue, NotFound, Unavailable } from '@cielo/errors';
import type { Envelope } from '../event-log.ts';
import { Pipeline, type PipelineOptions } from './pipeline.ts';

function envelope(key: string, text: string): Envelope {
  return { id: `${key}${text}`, type: 't', topic: 'a.b.v1', key, source: 's', timeMs: 0, body: Buffer.from(text) };
}

function open(options: Partial<PipelineOptions>) {
  const world = new SimulatedWorld({ seed: 1 });
  const buried: { id: string; reason: string; attempts: number }[] = [];
  const settled: string[] = [];
  const pipeline = new Pipeline({
    clock: world.process('p').clock,
    handler: async () => {},
    bury: async ({ id }, reason, attempts) => void buried.push({ id, reason, attempts }),
    onRoom: () => {},
    ...options,
  });
  const accept = (key: string, text: string) => pipeline.accept(envelope(key, text), () => settled.push(key + text));
  return { world, pipeline, buried, settled, accept };
}

describe('the pipeline', () => {
  it.each([
    [new InvalidValue('x'), 1, 0],
    [new NotFound('x'), 8, 6_350],
    [new Conflict('x'), 8, 6_350],
    [new TypeError('x'), 5, 1_500],
    [new Unavailable('x'), 60, 1_551_100],
  ])('gives up on %s after %i attempts', async (error, attempts, elapsedMs) => {
    const { world, accept, buried } = open({ handler: () => Promise.reject(error) });
    accept('a', '1');
    await world.run({});
    expect(buried).toEqual([{ id: 'a1', reason: expect.stringContaining('x'), attempts }]);
    expect(Math.round(world.elapsedMs)).toBe(elapsedMs);
  });

  it('lets no message pass that could not be kept as a dead letter', async () => {
    let away = 3;
    const { world, accept, settled } = open({
      handler: (delivery) => (delivery.id === 'a1' ? Promise.reject(new InvalidValue('x')) : Promise.resolve()),
      bury: async () => {
        if ((away -= 1) >= 0) throw new Unavailable('the disk is full');
      },
    });
    accept('a', '1');
    accept('a', '2');
    await world.run({ forMs: 2_500 });
    expect(settled).toEqual([]);
    await world.run({});
    expect(settled).toEqual(['a1', 'a2']);
  });

  it('does not count what waits behind a resting key as busy', async () => {
    const { world, pipeline, accept } = open({
      handler: ({ key }) => (key === 'a' ? Promise.reject(new Unavailable('x')) : new Promise(() => {})),
    });
    for (const text of '12345') accept('a', text);
    accept('b', '1');
    expect(pipeline.busy).toBe(6);
    await world.run({ forMs: 1 });
    expect(pipeline.busy).toBe(1);
    accept('a', '6');
    expect(pipeline.busy).toBe(1);
    await world.run({ forMs: 100_000 });
    expect(pipeline.busy).toBe(1);
  });

  it('treats a handler that throws at once like one that rejects', async () => {
    const { world, accept, buried } = open({
      handler: () => {
        throw new InvalidValue('at once');
      },
    });
    accept('a', '1');
    await world.run({});
    expect(buried).toHaveLength(1);
  });

  it('settles at once what nobody wants, but not before what was said earlier about the same', async () => {
    let finish: () => void = () => {};
    const finished = new Promise<void>((resolve) => (finish = resolve));
    const { pipeline, accept, settled } = open({ handler: ({ id }) => (id === 'a1' ? finished : undefined) });
    for (const text of ['1', '2']) for (const key of 'ab') accept(key, text);
    expect(settled).toEqual(['b1', 'b2']);
    expect(pipeline.busy).toBe(2);
    finish();
    await new Promise(setImmediate);
    expect(settled).toEqual(['b1', 'b2', 'a1', 'a2']);
    expect(pipeline.busy).toBe(0);
  });

  it('closes when the handlers that run have ended, and settles what they have done', async () => {
    let finish: () => void = () => {};
    const finished = new Promise<void>((resolve) => (finish = resolve));
    const { pipeline, accept, settled } = open({ handler: () => finished });
    for (const key of 'ab') for (const text of '12') accept(key, text);
    let closed = false;
    const closing = pipeline.close().then(() => (closed = true));
    accept('c', '1');
    await new Promise(setImmediate);
    expect(closed).toBe(false);
    finish();
    await closing;
    expect(settled).toEqual(['a1', 'b1']);
  });
});
