// What the log on Kafka promises beside the contract: what others see on the wire, and that it outlives what brokers do to it.
import { randomBytes } from 'node:crypto';
import { Kafka, logLevel, type KafkaMessage, type Message } from 'kafkajs';
import { afterAll, describe, expect, it } from 'vitest';
import { SystemClock } from '@cielo/effects';
import { InvalidValue, Unavailable } from '@cielo/errors';
import type { Envelope } from '@cielo/eventing';
import { openKafkaEventLog, type KafkaEventLog, type KafkaEventLogOptions } from '@cielo/eventing/kafka';
import { Wires } from './event-log.kafka-wires.ts';
import { Signal, failureOf } from './under-test.ts';

const brokers = process.env['KAFKA_BROKERS']?.split(',') ?? [];
const missing = brokers.length === 0 ? ' (left out: KAFKA_BROKERS is not set)' : '';
const clock = new SystemClock();
const TOPIC = 'contract.said.v1';
const PARTITIONS = 5;

const warnings: string[] = [];
process.on('warning', ({ name }) => warnings.push(name));

let said = 0;
function say(key: string, text = '', topic = TOPIC): Envelope {
  said += 1;
  const id = `evt_${String(said).padStart(6, '0')}`;
  return {
    id,
    type: 'contract.v1.Said',
    topic,
    key,
    source: 'contract',
    timeMs: 1_800_000_000_000,
    body: Buffer.from(text),
  };
}

/** An installation of its own on the shared broker. */
function installation() {
  const topicPrefix = `only-${randomBytes(4).toString('hex')}.`;
  const opened: KafkaEventLog[] = [];
  const plain = new Kafka({ brokers, clientId: 'plain', logLevel: logLevel.NOTHING });
  return {
    topicPrefix,
    plain,
    async open(options: Partial<KafkaEventLogOptions> = {}): Promise<KafkaEventLog> {
      const times = { heartbeatMs: 200, fetchWaitMs: 100, ...options.times };
      const defaults = { brokers, clock, clientId: 'only', topicPrefix, partitions: PARTITIONS, topics: [] };
      const log = await openKafkaEventLog({ ...defaults, ...options, times });
      opened.push(log);
      return log;
    },
    /** What a program of somebody else reads. */
    async read(topic: string, count: number): Promise<{ partition: number; message: KafkaMessage }[]> {
      const consumer = plain.consumer({ groupId: `${topicPrefix}reader-${topic}`, maxWaitTimeInMs: 100 });
      const messages: { partition: number; message: KafkaMessage }[] = [];
      const all = new Signal();
      await consumer.connect();
      await consumer.subscribe({ topic: topicPrefix + topic, fromBeginning: true });
      await consumer.run({
        eachMessage: async ({ partition, message }) => {
          messages.push({ partition, message });
          if (messages.length === count) all.set();
        },
      });
      await all.given;
      await consumer.disconnect();
      return messages;
    },
    async write(topic: string, message: Message): Promise<void> {
      const producer = plain.producer();
      await producer.connect();
      await producer.send({ topic: topicPrefix + topic, messages: [message] });
      await producer.disconnect();
    },
    async close(): Promise<void> {
      await Promise.all(opened.map((log) => log.close()));
    },
  };
}

function test(what: string, body: (world: ReturnType<typeof installation>) => Promise<void>): void {
  it(what, { timeout: 60_000 }, async () => {
    const world = installation();
    try {
      await body(world);
    } finally {
      await world.close();
    }
  });
}

const headersOf = ({ headers }: KafkaMessage) =>
  Object.fromEntries(Object.entries(headers ?? {}).map(([name, value]) => [name, String(value)]));

/** Counts the times that a member has joined its group. */
function joinsOf() {
  const joins: string[] = [];
  const nothing = () => {};
  const info = (sentence: string) => void (sentence === 'group joined' && joins.push(sentence));
  return { joins, log: { debug: nothing, warn: nothing, error: nothing, info } };
}

describe.skipIf(brokers.length === 0).concurrent(`The log on Kafka, beside the contract${missing}`, () => {
  test('says events as CloudEvents, a key in the partition where every Kafka client would put it', async (world) => {
    const log = await world.open();
    // The test vectors of the Java client's murmur2.
    const murmur2 = { '21': -973932308, foobar: -790332482, 'a-little-bit-long-string': -985981536, abc: 479470107 };
    const events = Object.keys(murmur2).map((key) => say(key, `about ${key}`));
    await log.append(events);
    const read = await world.read(TOPIC, events.length);
    for (const [i, [key, hash]] of Object.entries(murmur2).entries()) {
      const { partition, message } = read.find((one) => String(one.message.key) === key)!;
      expect(partition).toBe((hash & 0x7fffffff) % PARTITIONS);
      expect(String(message.value)).toBe(`about ${key}`);
      expect(headersOf(message)).toEqual({
        ce_specversion: '1.0',
        ce_id: events[i]!.id,
        ce_type: 'contract.v1.Said',
        ce_source: 'contract',
        ce_time: '2027-01-15T08:00:00.000Z',
        'content-type': 'application/protobuf',
      });
    }
  });

  test('says in a dead letter what it was, where it stood, why it is dead and after how many attempts', async (world) => {
    const log = await world.open();
    const handler = () => Promise.reject(new TypeError('cannot be read'));
    const subscription = await log.subscribe('g', [TOPIC], handler, { maxAttempts: 3, delayMs: () => 1 });
    const [first, second] = [say('a', 'one'), say('a', 'two')];
    await log.append([first, second]);
    await subscription.drained();
    const letters = await world.read('g.dead-letter', 2);
    const { message } = letters.find((one) => String(one.message.key) === second.id)!;
    expect(String(message.value)).toBe('two');
    const headers = headersOf(message);
    expect(headers).toMatchObject({
      ce_id: second.id,
      dead_key: 'a',
      dead_reason: 'TypeError: cannot be read',
      dead_attempts: '3',
      dead_topic: TOPIC,
      dead_offset: '1',
    });
    const [said] = (await world.read(TOPIC, 2)).filter((one) => headersOf(one.message)['ce_id'] === second.id);
    expect(headers['dead_partition']).toBe(String(said!.partition));
  });

  test('gives up what is no event, and goes on with the key', async (world) => {
    const log = await world.open();
    const heard = new Signal();
    const subscription = await log.subscribe('g', [TOPIC], async () => heard.set());
    await world.write(TOPIC, { key: 'a', value: 'anything' });
    await log.append([say('a')]);
    await subscription.drained();
    await heard.given;
    const letters = await log.deadLetters('g', { limit: 10 });
    expect(letters.map(({ reason, key }) => [reason, key])).toEqual([
      ['invalid: No event: the header ce_type is missing', 'a'],
    ]);
  });

  test('refuses an event that no broker would take, and takes the largest', async (world) => {
    const log = await world.open();
    const tooLarge = { ...say('a'), body: new Uint8Array(900_001) };
    expect(await failureOf(log.append([tooLarge]))).toBeInstanceOf(InvalidValue);
    const subscription = await log.subscribe('g', [TOPIC], () => Promise.reject(new InvalidValue('no')));
    await log.append([
      { ...say('a'), body: new Uint8Array(900_000) },
      { ...say('a'), body: new Uint8Array(900_000) },
    ]);
    await subscription.drained();
    expect(await log.deadLetters('g', { limit: 10 })).toHaveLength(2);
  });

  test('leaves a topic alone that is there, says that it has few partitions, and gives letters a way back to all of many', async (world) => {
    // The client that the test uses is mended by the first log.
    await world.open();
    const admin = world.plain.admin();
    await admin.connect();
    const [few, many] = ['contract.few.v1', 'contract.many.v1'];
    await admin.createTopics({
      topics: [
        { topic: world.topicPrefix + few, numPartitions: 2 },
        { topic: world.topicPrefix + many, numPartitions: 9 },
      ],
    });
    const said: unknown[] = [];
    const nothing = () => {};
    const warn = (sentence: string, fields: object = {}) => void said.push({ sentence, ...fields });
    const log = await world.open({ log: { debug: nothing, info: nothing, error: nothing, warn } });
    let mended = false;
    const heard: string[] = [];
    const subscription = await log.subscribe('g', [few, many], async ({ id }) => {
      if (!mended) throw new InvalidValue('not yet');
      heard.push(id);
    });
    expect(said).toContainEqual({
      sentence: 'topic has fewer partitions than asked for',
      topic: world.topicPrefix + few,
      partitions: 2,
      wanted: PARTITIONS,
    });
    const { topics } = await admin.fetchTopicMetadata({
      topics: [few, 'g.redrive'].map((topic) => world.topicPrefix + topic),
    });
    expect(topics.map(({ partitions }) => partitions.length).sort()).toEqual([2, 9]);
    await admin.disconnect();
    const events = Array.from({ length: 30 }, (_, i) => say(`key-${i}`, '', many));
    await log.append(events);
    await subscription.drained();
    mended = true;
    const ids = events.map(({ id }) => id);
    expect(await log.redrive('g', ids)).toBe(30);
    await subscription.drained();
    expect(heard.sort()).toEqual(ids);
    expect(await log.deadLetters('g', { limit: 100 })).toEqual([]);
  });

  test('gives members of two versions only what they listen to', async (world) => {
    const [old, added] = ['contract.old.v1', 'contract.added.v1'];
    const [before, after] = [await world.open(), await world.open()];
    const heard: { by: string; topic: string }[] = [];
    const first = await before.subscribe('g', [old], async ({ topic }) => void heard.push({ by: 'before', topic }));
    const second = await after.subscribe(
      'g',
      [old, added],
      async ({ topic }) => void heard.push({ by: 'after', topic }),
    );
    const keys = Array.from({ length: 40 }, (_, i) => `key-${i}`);
    await after.append(keys.flatMap((key) => [say(key, '', old), say(key, '', added)]));
    await Promise.all([first.drained(), second.drained()]);
    const count = (by: string, topic: string) => heard.filter((one) => one.by === by && one.topic === topic).length;
    expect(count('before', old)).toBeGreaterThan(0);
    expect(count('before', old) + count('after', old)).toBe(40);
    expect([count('before', added), count('after', added)]).toEqual([0, 40]);
  });

  test('a handler that outlives its session keeps its member in the group', async (world) => {
    const { joins, log: lines } = joinsOf();
    const log = await world.open({ log: lines, times: { sessionMs: 3_000 } });
    const handed: string[] = [];
    let joinsBefore = 0;
    const subscription = await log.subscribe('g', [TOPIC], async ({ key, id }) => {
      handed.push(id);
      joinsBefore ||= joins.length;
      if (key === 'slow') await clock.sleep(7_000);
    });
    const [slow, after, other] = [say('slow'), say('slow'), say('other')];
    await log.append([slow, after, other]);
    await subscription.drained();
    expect(handed.sort()).toEqual([slow.id, after.id, other.id]);
    expect(joins).toHaveLength(joinsBefore);
  });

  for (const silently of [false, true])
    test(`a member that was put out of its group${silently ? ' unawares' : ''} comes back and takes its share again`, async (world) => {
      const { joins, log: lines } = joinsOf();
      const wires = new Wires();
      const times = { sessionMs: 3_000, silenceMs: 6_000 };
      const cutOff = await world.open({ log: lines, connect: wires.connect, times });
      const stays = await world.open({ times });
      const [byCutOff, byOther] = [new Set<string>(), new Set<string>()];
      await cutOff.subscribe('g', [TOPIC], async ({ id }) => void byCutOff.add(id));
      const other = await stays.subscribe('g', [TOPIC], async ({ id }) => void byOther.add(id));
      wires.cut({ silently });
      const twenty = () => Array.from({ length: 20 }, (_, i) => say(`key-${i}`));
      const meanwhile = twenty();
      await stays.append(meanwhile);
      await other.drained();
      expect([byCutOff.size, byOther.size]).toEqual([0, 20]);
      const joinsBefore = joins.length;
      wires.mend();
      while (joins.length === joinsBefore) await clock.sleep(20);
      const later = twenty();
      await stays.append(later);
      await other.drained();
      expect(byCutOff.size).toBeGreaterThan(0);
      const all = new Set([...byCutOff, ...byOther]);
      expect([...meanwhile, ...later].filter(({ id }) => !all.has(id))).toEqual([]);
    });

  test('answers Unavailable in bounded time while no broker is there, and can be closed', async (world) => {
    const log = await world.open({ brokers: ['127.0.0.1:1'], times: { patienceMs: 500 } });
    const subscription = await log.subscribe('g', [TOPIC], async () => {});
    const asked = [
      log.append([say('a')]),
      log.check(),
      log.lag('g'),
      log.deadLetters('g', { limit: 1 }),
      log.redrive('g', ['x']),
    ];
    for (const error of await Promise.all(asked.map(failureOf))) expect(error).toBeInstanceOf(Unavailable);
    await subscription.close();
  });

  afterAll(() => expect(warnings).not.toContain('TimeoutNegativeWarning'));
});
