// Bad days of a broker: a real one of the test's own is killed and comes back.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SystemClock } from '@cielo/effects';
import { Unavailable } from '@cielo/errors';
import type { Envelope } from '@cielo/eventing';
import { openKafkaEventLog, type KafkaEventLog } from '@cielo/eventing/kafka';
import { kafka } from '../../../../tools/servers/kafka.ts';
import { CannotInstall, type RunningServer } from '../../../../tools/servers/server.ts';
import { failureOf } from './under-test.ts';

const TOPIC = 'contract.said.v1';
const clock = new SystemClock();
const cannot = await kafka.install(() => {}).catch((error: unknown) => error);
const leftOut = cannot instanceof CannotInstall ? ` (left out: ${cannot.message})` : '';

describe.skipIf(leftOut !== '')(`A broker that is killed and comes back${leftOut}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'cielo-kafka-'));
  let server: RunningServer;
  let log: KafkaEventLog;
  let said = 0;

  beforeAll(async () => {
    server = await kafka.start({ folder });
    log = await openKafkaEventLog({
      brokers: [server.settings['KAFKA_BROKERS']!],
      clock,
      clientId: 'bad-day',
      partitions: 3,
      topics: [],
      times: { sessionMs: 6_000, patienceMs: 2_000, heartbeatMs: 200, fetchWaitMs: 200 },
    });
  });

  afterAll(async () => {
    await log.close();
    await server.stop();
    rmSync(folder, { recursive: true });
  });

  function say(key: string): Envelope {
    said += 1;
    const id = `evt_${String(said).padStart(6, '0')}`;
    return {
      id,
      type: 'contract.v1.Said',
      topic: TOPIC,
      key,
      source: 'contract',
      timeMs: clock.nowMs(),
      body: Buffer.from(String(said)),
    };
  }

  /** As who relays an outbox does: again and again, in order, until it is taken. */
  async function insist(envelope: Envelope): Promise<void> {
    for (;;) {
      try {
        return await log.append([envelope]);
      } catch (error) {
        expect(error).toBeInstanceOf(Unavailable);
        await clock.sleep(100);
      }
    }
  }

  it('loses nothing that was acknowledged, keeps the order of each key, and lets go and takes up by itself', async () => {
    const heard: { id: string; key: string }[] = [];
    const subscription = await log.subscribe('g', [TOPIC], async ({ id, key }) => {
      if (!heard.some((one) => one.id === id)) heard.push({ id, key });
    });
    const keys = ['a', 'b', 'c', 'd'];
    const acknowledged: Envelope[] = [];
    let enough = false;
    const talkers = keys.map(async (key) => {
      while (!enough) {
        const envelope = say(key);
        await insist(envelope);
        acknowledged.push(envelope);
      }
    });
    const reach = async (count: number) => {
      const wanted = acknowledged.length + count;
      while (acknowledged.length < wanted) await clock.sleep(20);
    };
    await reach(50);
    const { port } = server;
    await server.kill();
    expect(await failureOf(log.append([{ ...say('e'), id: 'unheard' }]))).toBeInstanceOf(Unavailable);
    expect(await failureOf(log.lag('g'))).toBeInstanceOf(Unavailable);
    server = await kafka.start({ folder, port });
    await reach(50);
    enough = true;
    await Promise.all(talkers);
    await subscription.drained();
    for (const key of keys) {
      const inOrder = acknowledged.filter((envelope) => envelope.key === key).map(({ id }) => id);
      expect(heard.filter((one) => one.key === key).map(({ id }) => id)).toEqual(inOrder);
    }
    expect(await log.lag('g')).toEqual([{ group: 'g', topic: TOPIC, messages: 0, ageMs: 0 }]);
    await subscription.close();
  });
});
