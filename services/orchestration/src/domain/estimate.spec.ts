import { describe, expect, it } from 'vitest';
import { estimateQueue, remainingSeconds } from './estimate.ts';
import { freshMemory, type QueuePolicy, type Waiting } from './queue.ts';

const policy: QueuePolicy = { weights: { pro: 4, standard: 2 }, quantumSeconds: 10, agingCapMs: 600_000 };
const waits = (id: string, sinceMs: number, plan = 'standard'): Waiting => ({
  id,
  accountId: id,
  plan,
  engineModel: 'm',
  sinceMs,
  costSeconds: 10,
});

const estimate = (waiting: readonly Waiting[], runningSeconds: readonly number[], slots: number) =>
  Object.fromEntries(estimateQueue(freshMemory, { waiting, runningSeconds, slots }, 0, policy));

describe('the estimate', () => {
  it('gives the first their render time, and the others what is before them', () => {
    expect(estimate([waits('a', 1), waits('b', 2), waits('c', 3)], [], 1)).toEqual({
      a: { position: 1, etaSeconds: 10 },
      b: { position: 2, etaSeconds: 20 },
      c: { position: 3, etaSeconds: 30 },
    });
  });

  it('counts what is running, on every slot', () => {
    expect(estimate([waits('a', 1), waits('b', 2)], [4, 7], 2)).toEqual({
      a: { position: 1, etaSeconds: 14 },
      b: { position: 2, etaSeconds: 17 },
    });
  });

  it('follows the order in which the queue really serves', () => {
    const { a, p } = estimate([waits('a', 1), waits('b', 2), waits('c', 3), waits('p', 4, 'pro')], [], 1);
    expect(p!.position).toBe(1);
    expect(a!.position).toBe(2);
  });

  it('is quick for a long queue', () => {
    const many = Array.from({ length: 200 }, (_, i) => waits(`v${i}`, i, i % 3 === 0 ? 'pro' : 'standard'));
    const start = performance.now();
    expect(Object.keys(estimate(many, [], 4))).toHaveLength(200);
    expect(performance.now() - start).toBeLessThan(500);
  });
});

describe('what a render still needs', () => {
  it.each([
    [1, 100],
    [90, 0],
    [0, 100],
    [45.5, 50],
  ])('at %d percent is %d of 100 seconds', (progress, seconds) => {
    expect(remainingSeconds(100, progress)).toBeCloseTo(seconds);
  });
});
