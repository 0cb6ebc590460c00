import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { chooseNext, freshMemory, type QueueMemory, type QueuePolicy, type Waiting } from './queue.ts';

const policy: QueuePolicy = { weights: { pro: 4, standard: 2 }, quantumSeconds: 10, agingCapMs: 600_000 };

const waits = (id: string, facts: Partial<Waiting> = {}): Waiting => ({
  id,
  accountId: `acct_${id}`,
  plan: 'standard',
  engineModel: 'm',
  sinceMs: 0,
  costSeconds: 10,
  ...facts,
});

/** Serves `count` of those who wait; `refill` gives the next one of the kind that was served. */
function serve(
  first: readonly Waiting[],
  count: number,
  { nowMs = 0, refill }: { nowMs?: number; refill?: (served: Waiting, nth: number) => Waiting } = {},
): readonly Waiting[] {
  let memory: QueueMemory = freshMemory;
  let waiting = first;
  const served: Waiting[] = [];
  while (served.length < count && waiting.length > 0) {
    const choice = chooseNext(memory, waiting, nowMs, policy);
    memory = choice.memory;
    const { next } = choice;
    served.push(next!);
    waiting = waiting.filter(({ id }) => id !== next!.id);
    if (refill) waiting = [...waiting, refill(next!, served.length)];
  }
  return served;
}

const again = (served: Waiting, nth: number): Waiting => ({
  ...served,
  id: `${served.id.split('.')[0]}.${nth}`,
  sinceMs: nth,
});
const seconds = (served: readonly Waiting[], which: (one: Waiting) => boolean) =>
  served.filter(which).reduce((sum, { costSeconds }) => sum + costSeconds, 0);

describe('the queue', () => {
  it('is served in order while all are alike', () => {
    const all = [3, 1, 2].map((sinceMs) => waits(`v${sinceMs}`, { sinceMs }));
    expect(serve(all, 3).map(({ id }) => id)).toEqual(['v1', 'v2', 'v3']);
  });

  it('has nobody next when nobody waits, and forgets who had what', () => {
    const { memory } = chooseNext(freshMemory, [waits('a')], 0, policy);
    expect(chooseNext(memory, [], 0, policy)).toMatchObject({ next: undefined, memory: { tiers: {} } });
  });

  it('shares render time between plans by their weights', () => {
    const both = [waits('p', { plan: 'pro', costSeconds: 60 }), waits('s', { plan: 'standard', costSeconds: 5 })];
    const served = serve(both, 2_000, { refill: again });
    const ratio = seconds(served, ({ plan }) => plan === 'pro') / seconds(served, ({ plan }) => plan === 'standard');
    expect(ratio).toBeGreaterThan(1.9);
    expect(ratio).toBeLessThan(2.1);
  });

  it('gives a plan everything while it waits alone', () => {
    expect(serve([waits('s')], 50, { refill: again })).toHaveLength(50);
  });

  it('lets accounts of a plan take turns, however many requests one of them has', () => {
    const many = Array.from({ length: 20 }, (_, i) => waits(`a${i}`, { accountId: 'greedy', sinceMs: i }));
    const one = waits('b', { accountId: 'modest', sinceMs: 100 });
    expect(serve([...many, one], 21).findIndex(({ id }) => id === 'b')).toBeLessThanOrEqual(1);
  });

  it('counts what an account had in render time', () => {
    const long = waits('l', { accountId: 'long', costSeconds: 40 });
    const short = waits('s', { accountId: 'short', costSeconds: 10 });
    const served = serve([long, short], 500, { refill: again });
    const ratio =
      seconds(served, ({ accountId }) => accountId === 'long') /
      seconds(served, ({ accountId }) => accountId === 'short');
    expect(ratio).toBeGreaterThan(0.9);
    expect(ratio).toBeLessThan(1.1);
  });

  it('lets those beyond the cap go first, but only every other time', () => {
    const old = Array.from({ length: 4 }, (_, i) => waits(`old${i}`, { accountId: 'old', sinceMs: i }));
    const fresh = Array.from({ length: 4 }, (_, i) => waits(`new${i}`, { plan: 'pro', sinceMs: 700_000 + i }));
    const served = serve([...fresh, ...old], 4, { nowMs: 700_010 });
    expect(served.map(({ id }) => id.slice(0, 3))).toEqual(['old', 'new', 'old', 'new']);
  });

  it('serves everybody within a bound, whatever others bring', () => {
    const others = fc.array(
      fc.record({
        plan: fc.constantFrom('pro', 'standard', 'unheard-of'),
        accountId: fc.constantFrom('a', 'b', 'c', 'd'),
        costSeconds: fc.double({ min: 1, max: 60, noNaN: true }),
      }),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(others, fc.constantFrom('pro', 'standard'), (crowd, plan) => {
        const mine = waits('mine', { accountId: 'me', plan, costSeconds: 30, sinceMs: 1 });
        const all = [...crowd.map((facts, i) => waits(`v${i}`, { ...facts, sinceMs: i })), mine];
        const served = serve(all, 2_000, { refill: again });
        const at = served.findIndex(({ id }) => id === 'mine');
        expect(at).toBeGreaterThanOrEqual(0);
        // At most a few rounds of everybody else's time pass before one's own turn comes.
        expect(seconds(served.slice(0, at), () => true)).toBeLessThan(1_500);
      }),
    );
  });
});
