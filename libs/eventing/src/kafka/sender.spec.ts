import type { Kafka, ProducerBatch } from 'kafkajs';
import { expect, it } from 'vitest';
import { SystemClock } from '@cielo/effects';
import { Unavailable } from '@cielo/errors';
import { Sender, type Outgoing } from './sender.ts';

/** Two of them are more than a broker takes in one go. */
const HALF = Buffer.alloc(600_000);

const outgoing = (key: string): Outgoing => ({ topic: 'a.b.v1', message: { key, value: HALF } });

function open(answers: readonly (Error | undefined)[]) {
  const sent: string[][] = [];
  const left = [...answers];
  const producer = {
    connect: async () => {},
    disconnect: async () => {},
    sendBatch: async ({ topicMessages }: ProducerBatch) => {
      sent.push(topicMessages!.flatMap(({ messages }) => messages.map(({ key }) => String(key))));
      const error = left.shift();
      if (error) throw error;
    },
  };
  const sender = new Sender({
    kafka: { producer: () => producer } as unknown as Kafka,
    clock: new SystemClock(),
    patienceMs: 5_000,
    prepare: async () => {},
    onFailure: () => {},
  });
  return { sender, sent };
}

it('sends nothing of what stands behind a part that was not taken, so that both can be sent again in order', async () => {
  const { sender, sent } = open([new Error('away')]);
  const both = [outgoing('1'), outgoing('2')];
  await expect(sender.send(both)).rejects.toThrow(Unavailable);
  await sender.send(both);
  expect(sent).toEqual([['1'], ['1'], ['2']]);
  await sender.close();
});
