import { createRequire } from 'node:module';
import type { Batch } from 'kafkajs';
import { describe, expect, it } from 'vitest';
import {
  askBeforeJoining,
  isFromBefore,
  noteGenerations,
  restWhenNothingIsPending,
  type ConsumerGroup,
} from './faults.ts';

interface Queue {
  pending: unknown[];
  throttledUntil: number;
  throttleCheckTimeoutId: NodeJS.Timeout | null;
  checkPendingRequests(): void;
  destroy(): void;
}

/** The class of the client, as it is or mended, without touching the one that others use. */
function newQueue(mend: boolean): Queue {
  const path = 'kafkajs/src/network/requestQueue/index.js';
  const RequestQueue: new (options: object) => Queue = createRequire(import.meta.url)(path);
  class Fresh extends RequestQueue {}
  if (mend) restWhenNothingIsPending(Fresh as never);
  const logger = { debug: () => {} };
  return new Fresh({ maxInFlightRequests: null, requestTimeout: 1000, enforceRequestTimeout: false, logger });
}

describe('an idle connection', () => {
  it('is woken again and again by kafkajs as it is, with a delay below zero', async () => {
    const queue = newQueue(false);
    const warned = new Promise<string>((resolve) => process.once('warning', ({ name }) => resolve(name)));
    queue.checkPendingRequests();
    expect(queue.throttleCheckTimeoutId).not.toBe(null);
    expect(await warned).toBe('TimeoutNegativeWarning');
    queue.destroy();
  });

  it('rests when it is mended', () => {
    const queue = newQueue(true);
    queue.checkPendingRequests();
    expect(queue.throttleCheckTimeoutId).toBe(null);
  });

  it('is woken for what waits because the broker has asked for a pause', () => {
    const queue = newQueue(true);
    queue.throttledUntil = Date.now() + 60_000;
    queue.pending.push({});
    queue.checkPendingRequests();
    expect(queue.throttleCheckTimeoutId).not.toBe(null);
    queue.destroy();
  });
});

describe('a member that has to join anew', () => {
  it('puts its things in order first', async () => {
    const order: string[] = [];
    class Group {
      assigners = [{ beforeJoining: async () => void order.push('in order') }, {}];
      async joinAndSync() {
        order.push('joined');
      }
    }
    askBeforeJoining(Group as never);
    await new Group().joinAndSync();
    expect(order).toEqual(['in order', 'joined']);
  });

  it('knows what was fetched for the place that it had before', async () => {
    const [old, fresh] = [{} as Batch, {} as Batch];
    let answer: (batches: Batch[]) => void = () => {};
    class Group {
      generationId = 1;
      fetch() {
        return new Promise<Batch[]>((resolve) => (answer = resolve));
      }
    }
    noteGenerations(Group as never);
    const group = new Group() as unknown as ConsumerGroup & { generationId: number };
    const fetching = group.fetch(0);
    group.generationId = 2;
    answer([old]);
    await fetching;
    const next = group.fetch(0);
    answer([fresh]);
    await next;
    expect([old, fresh].map(isFromBefore)).toEqual([true, false]);
  });
});
