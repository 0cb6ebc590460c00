import { randomBytes } from 'node:crypto';
import { describe } from 'vitest';
import { SystemClock } from '@cielo/effects';
import { openKafkaEventLog, type KafkaEventLog } from '@cielo/eventing/kafka';
import { Wires } from './event-log.kafka-wires.ts';
import { eventLogContract, type EventLogUnderTest } from './event-log.contract.ts';

const brokers = process.env['KAFKA_BROKERS']?.split(',') ?? [];
const missing = brokers.length === 0 ? ' (left out: KAFKA_BROKERS is not set)' : '';

/** What a broker under test allows, so that the dead are soon given up. */
const TIMES = { sessionMs: 6_000, heartbeatMs: 200, fetchWaitMs: 200, patienceMs: 20_000 };

async function open(): Promise<EventLogUnderTest> {
  const clock = new SystemClock();
  const topicPrefix = `contract-${randomBytes(4).toString('hex')}.`;
  const logs: { log: KafkaEventLog; wires: Wires }[] = [];
  const openOne = async () => {
    const wires = new Wires();
    const log = await openKafkaEventLog({
      brokers,
      clock,
      clientId: 'contract',
      topicPrefix,
      partitions: 3,
      topics: [],
      times: TIMES,
      connect: wires.connect,
    });
    logs.push({ log, wires });
    return log;
  };
  return {
    clock,
    log: await openOne(),
    during: (work) => work,
    crash: async () => {
      logs.pop()!.wires.cut();
      return openOne();
    },
    restart: async () => {
      await logs.pop()!.log.close();
      return openOne();
    },
    close: async () => {
      for (const { log } of logs) await log.close();
    },
  };
}

describe.skipIf(brokers.length === 0).concurrent(`Kafka${missing}`, () => {
  eventLogContract('The log on Kafka', open);
});
