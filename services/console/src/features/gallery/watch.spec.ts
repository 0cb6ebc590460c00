import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Video } from '../../api/api.ts';
import { Refusal, Unreachable } from '../../api/problem.ts';
import { video } from '../../../test/a-video.ts';
import { Watch } from './watch.ts';

/** Streams that a test opens, feeds and cuts, and time that passes when it says so. */
class World {
  readonly seen: string[] = [];
  readonly gone: string[] = [];
  readonly asked: string[] = [];
  readonly streams = new Map<
    string,
    { send: (progress: number) => void; cut: () => void; opened: number; open: boolean }
  >();
  answer: (id: string) => Video = (id) => video({ id, progress: 50 });
  private sleepers: (() => void)[] = [];

  readonly watch = new Watch(
    {
      changes: (id, signal) => this.changes(id, signal),
      video: async (id) => {
        this.asked.push(id);
        return this.answer(id);
      },
    },
    { see: ({ id, progress }) => this.seen.push(`${id} ${progress}`), gone: (id) => this.gone.push(id) },
    (_durationMs, signal) =>
      new Promise((resolve, reject) => {
        this.sleepers.push(resolve);
        signal.addEventListener('abort', () => reject(signal.reason));
      }),
  );

  private async *changes(id: string, signal: AbortSignal): AsyncGenerator<Video> {
    const queue: (number | 'cut')[] = [];
    let wake = () => {};
    const push = (item: number | 'cut') => (queue.push(item), wake());
    const stream = {
      send: (progress: number) => push(progress),
      cut: () => push('cut'),
      opened: (this.streams.get(id)?.opened ?? 0) + 1,
      open: true,
    };
    this.streams.set(id, stream);
    signal.addEventListener('abort', () => push('cut'));
    try {
      for (;;) {
        while (queue.length === 0) await new Promise<void>((resolve) => (wake = resolve));
        const item = queue.shift()!;
        if (item === 'cut') throw new Unreachable();
        yield video({ id, progress: item });
      }
    } finally {
      stream.open = false;
    }
  }

  /** All who wait go on, and everything that follows from it happens. */
  async time(): Promise<void> {
    for (const wake of this.sleepers.splice(0)) wake();
    await this.settle();
  }

  async settle(): Promise<void> {
    for (let turn = 0; turn < 20; turn++) await Promise.resolve();
    await new Promise((resolve) => setImmediate(resolve));
  }
}

let world: World;
beforeEach(() => (world = new World()));
afterEach(() => world.watch.follow([]));

describe('following', () => {
  it('hears one over its stream, without asking', async () => {
    world.watch.follow(['a']);
    world.streams.get('a')!.send(10);
    await world.settle();
    await world.time();
    expect(world.seen).toEqual(['a 10']);
    expect(world.asked).toEqual([]);
  });

  it('opens few streams and asks about the others', async () => {
    world.watch.follow(['d', 'c', 'b', 'a']);
    for (const stream of world.streams.values()) stream.send(1);
    await world.settle();
    await world.time();
    expect([...world.streams.keys()]).toEqual(['d', 'c']);
    expect(world.asked).toEqual(['b', 'a']);
  });

  it('does not take a stream away for a newer one, and gives it on when its generation has ended', async () => {
    world.watch.follow(['b', 'a']);
    await world.settle();
    world.watch.follow(['c', 'b', 'a']);
    expect([...world.streams.keys()]).toEqual(['b', 'a']);
    world.watch.follow(['c', 'b']);
    await world.settle();
    expect(world.streams.get('a')!.open).toBe(false);
    expect(world.streams.get('c')!.open).toBe(true);
  });

  it('asks while a stream is cut, and then listens again', async () => {
    world.watch.follow(['a']);
    world.streams.get('a')!.send(10);
    await world.settle();
    world.streams.get('a')!.cut();
    await world.settle();
    await world.time();
    expect(world.asked).toEqual(['a']);
    expect(world.streams.get('a')!.opened).toBe(2);
    world.streams.get('a')!.send(60);
    await world.settle();
    await world.time();
    expect(world.seen).toEqual(['a 10', 'a 50', 'a 60']);
    expect(world.asked).toHaveLength(1);
  });

  it('goes on when nothing answers, and tells when one is gone', async () => {
    world.answer = () => {
      throw new Unreachable();
    };
    world.watch.follow(['a']);
    await world.time();
    world.answer = () => {
      throw new Refusal(404, { message: 'No.', type: 'x', param: null, code: null }, undefined);
    };
    await world.time();
    expect(world.gone).toEqual(['a']);
  });

  it('leaves everything when nothing is to be followed, and can begin again', async () => {
    world.watch.follow(['a']);
    await world.settle();
    world.watch.follow([]);
    await world.settle();
    expect(world.streams.get('a')!.open).toBe(false);
    await world.time();
    expect(world.asked).toEqual([]);
    world.watch.follow(['b']);
    await world.settle();
    await world.time();
    expect(world.asked).toEqual(['b']);
  });
});
