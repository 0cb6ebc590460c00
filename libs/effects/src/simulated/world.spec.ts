import { describe, expect, it } from 'vitest';
import { Unavailable } from '@cielo/errors';
import type { FaultRates } from './faults.ts';
import { SimulatedWorld } from './world.ts';

/** Three processes that touch a counter; what they saw. */
async function play(seed: number, faults: FaultRates = {}) {
  const world = new SimulatedWorld({ seed, faults });
  const seen: string[] = [];
  let counter = 0;
  for (const name of ['a', 'b', 'c']) {
    const process = world.process(name);
    process.onCrash(() => seen.push(`${name} dies`));
    const work = async () => {
      for (let i = 0; i < 20; i += 1) {
        await process
          .effect('count', () => (counter += 1))
          .then(
            (value) => seen.push(`${name} ${value} ${process.ids.next('id')}`),
            (error: unknown) => seen.push(`${name} ${(error as Error).message}`),
          );
      }
    };
    void work();
  }
  await world.run({});
  return { world, seen, counter };
}

describe('the simulated world', () => {
  const everything: FaultRates = { 'fail-before': 0.1, 'lose-answer': 0.1, delay: 0.1, crash: 0.02 };

  it('does the same again for the same seed, to the step, and something else for another', async () => {
    const [first, again, other] = [await play(1, everything), await play(1, everything), await play(2, everything)];
    expect(again.seen).toEqual(first.seen);
    expect(again.world.traceHash).toBe(first.world.traceHash);
    expect(other.world.traceHash).not.toBe(first.world.traceHash);
    expect(other.seen).not.toEqual(first.seen);
  });

  it('mixes what runs beside each other', async () => {
    const { seen } = await play(1);
    const order = seen.map((line) => line[0]).join('');
    expect(order).toMatch(/a.*b.*a/);
    expect(seen).toHaveLength(60);
  });

  it('gives processes ids of their own', async () => {
    const { seen } = await play(1);
    const ids = seen.map((line) => line.split(' ')[2]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('fails before, or after it was done', async () => {
    const before = await play(3, { 'fail-before': 0.5 });
    const failed = before.seen.filter((line) => line.endsWith('was not done.')).length;
    expect(failed).toBeGreaterThan(15);
    expect(before.counter).toBe(60 - failed);
    const after = await play(3, { 'lose-answer': 0.5 });
    expect(after.seen.filter((line) => line.endsWith('has not answered.')).length).toBeGreaterThan(15);
    expect(after.counter).toBe(60);
  });

  it('can fail at one chosen place', async () => {
    const world = new SimulatedWorld({ seed: 1 });
    const process = world.process('p');
    world.strikeNext('fail-before', 'chosen');
    const outcomes = ['other', 'chosen', 'chosen'].map((label) => process.effect(label, () => label));
    const settled = await world.during(Promise.allSettled(outcomes));
    expect(settled.filter(({ status }) => status === 'rejected')).toHaveLength(1);
    expect(settled[0]!.status).toBe('fulfilled');
    expect((settled.find(({ status }) => status === 'rejected') as PromiseRejectedResult).reason).toBeInstanceOf(
      Unavailable,
    );
  });

  it('lets nothing of a dead process go on', async () => {
    const world = new SimulatedWorld({ seed: 1 });
    const process = world.process('p');
    const went: string[] = [];
    const mourned: string[] = [];
    process.onCrash(() => mourned.push('once'));
    process.clock.after(5, () => went.push('timer'));
    process.clock.every(5, () => void went.push('interval'));
    void process.effect('effect', () => went.push('effect')).then(() => went.push('answer'));
    void process.clock.sleep(5).then(() => went.push('sleep'));
    process.crash();
    process.crash();
    process.clock.after(1, () => went.push('late'));
    await world.run({ forMs: 1_000 });
    expect(went).toEqual([]);
    expect(mourned).toEqual(['once']);
    expect(process.isAlive).toBe(false);
  });

  it('has a clock that only its tasks move', async () => {
    const world = new SimulatedWorld({ seed: 1, startMs: 1_000 });
    const { clock } = world.process('p');
    const rang: number[] = [];
    clock.after(30, () => rang.push(clock.nowMs()));
    const stopped = clock.after(20, () => rang.push(-1));
    const stopInterval = clock.every(
      10,
      async () => {
        rang.push(clock.nowMs());
        await clock.sleep(1);
        if (rang.length > 2) throw new Error('told to onError');
      },
      () => rang.push(0),
    );
    stopped();
    const called = new AbortController();
    const sleeping = clock.sleep(1_000, called.signal);
    clock.after(40, () => called.abort(new Error('woken')));
    await expect(world.during(sleeping)).rejects.toThrow('woken');
    expect(rang).toEqual([1_010, 1_021, 1_030, 1_032, 0]);
    stopInterval();
    expect(await world.run({ forMs: 10_000 })).toBe(false);
    expect(clock.nowMs()).toBe(11_040);
    expect(clock.monotonicMs()).toBe(10_040);
    await expect(clock.sleep(1, called.signal)).rejects.toThrow('woken');
  });

  it('runs until it is told, or until a limit', async () => {
    const world = new SimulatedWorld({ seed: 1 });
    let ticks = 0;
    world.process('p').clock.every(10, () => void (ticks += 1));
    expect(await world.run({ until: () => ticks >= 5, everySteps: 1 })).toBe(true);
    expect(ticks).toBe(5);
    expect(await world.run({ until: () => false, maxSteps: 3 })).toBe(false);
    expect(ticks).toBe(8);
  });

  it('says when work waits for what will never come', async () => {
    const world = new SimulatedWorld({ seed: 77 });
    await expect(world.during(new Promise(() => {}))).rejects.toThrow(/seed 77/);
  });

  it('tells its last steps', async () => {
    const { world } = await play(1);
    expect(world.steps).toBe(60);
    expect(world.lastSteps()).toHaveLength(60);
    expect(world.lastSteps()[0]).toMatch(/^\d+\.\d{3} [abc] count$/);
  });
});
