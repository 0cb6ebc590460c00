import { events } from '@cielo/contracts';
import { InvalidValue } from '@cielo/errors';
import type { DeadLetter, Envelope, Handler, Lag, RetryPolicy, Subscription } from '../event-log.ts';
import { Connection, textOf } from './connection.ts';
import { Letters } from './letters.ts';
import { Member } from './member.ts';
import { envelopeOf, letterMessageOf, messageOf, type KeptLetter, type Origin } from './message.ts';
import { Names } from './names.ts';
import type { KafkaEventLog, KafkaEventLogOptions, KafkaTimes } from './options.ts';
import { Reader } from './reader.ts';
import { Sender } from './sender.ts';
import { standingOf, type Standing } from './standing.ts';
import { Topics, type WantedTopic } from './topics.ts';

const TIMES: Omit<KafkaTimes, 'joinMs'> = {
  sessionMs: 10_000,
  heartbeatMs: 1_000,
  fetchWaitMs: 500,
  silenceMs: 150_000,
  patienceMs: 10_000,
};
const PARTITIONS = 12;
/** A broker's own bound is 1 MiB with everything around it. */
const MOST_BODY_BYTES = 900_000;
/** A dead letter is the message and why it is one. */
const MOST_LETTER_BYTES = 2_097_152;
const MAKE_AGAIN_MS = 5_000;

/**
 * Opens the log on Kafka. It does not wait for brokers that are away, and never gives up looking for them; meanwhile what needs them
 * answers `Unavailable` within its patience.
 */
export async function openKafkaEventLog(options: KafkaEventLogOptions): Promise<KafkaEventLog> {
  return new LogOnKafka(options);
}

class LogOnKafka implements KafkaEventLog {
  private readonly times: KafkaTimes;
  private readonly names: Names;
  private readonly connection: Connection;
  private readonly topics: Topics;
  private readonly sender: Sender;
  private readonly reader: Reader;
  private readonly declared: readonly string[];
  private readonly letters = new Map<string, Letters>();
  private readonly members = new Map<Member, { group: string; topics: readonly string[] }>();
  private readonly closing = new AbortController();

  constructor(private readonly options: KafkaEventLogOptions) {
    const { patienceMs } = { ...TIMES, ...options.times };
    this.times = { ...TIMES, joinMs: patienceMs, ...options.times };
    this.names = new Names(options.topicPrefix ?? '');
    this.connection = new Connection(options);
    this.topics = new Topics(this.connection, options.clock, options.log);
    this.reader = new Reader(this.connection.kafka);
    this.sender = new Sender({
      kafka: this.connection.kafka,
      clock: options.clock,
      patienceMs: this.times.patienceMs,
      prepare: (topics) => this.ensure(topics),
      onFailure: () => this.topics.forget(),
    });
    this.declared = options.topics ?? [...new Set([...events.values()].map(({ topic }) => topic))];
    void this.makeDeclared();
  }

  async append(envelopes: readonly Envelope[]): Promise<void> {
    for (const { id, body } of envelopes)
      if (body.length > MOST_BODY_BYTES)
        throw new InvalidValue(`The event ${id} has ${body.length} bytes; at most ${MOST_BODY_BYTES} fit`);
    if (envelopes.length === 0) return;
    await this.sender.send(
      envelopes.map((envelope) => ({ topic: this.names.atBroker(envelope.topic), message: messageOf(envelope) })),
    );
  }

  async subscribe(
    group: string,
    topics: readonly string[],
    handler: Handler,
    retry?: RetryPolicy,
  ): Promise<Subscription> {
    const { clock, log } = this.options;
    const member = new Member({
      connection: this.connection,
      clock,
      names: this.names,
      group,
      topics,
      times: this.times,
      log,
      handler,
      ...(retry ? { retry } : {}),
      prepare: () => this.prepare(group, topics),
      bury: (envelope, reason, attempts, origin) => this.bury({ ...envelope, group, reason, attempts, origin }),
      forget: (id) => this.forget(group, id),
    });
    this.members.set(member, { group, topics });
    await this.within(this.times.joinMs, member.joined);
    return {
      drained: () => member.drained(),
      close: async () => {
        await member.close();
        this.members.delete(member);
      },
    };
  }

  async lag(group: string): Promise<readonly Lag[]> {
    const here = new Set(
      [...this.members.values()].filter((one) => one.group === group).flatMap(({ topics }) => topics),
    );
    const names = await this.existing([...new Set([...here, ...this.declared])].map(this.names.atBroker));
    const standings = await standingOf(this.connection, this.names.group(group), names);
    const lags = names.map((name) => {
      const parts = standings.filter(({ topic }) => topic === name);
      return { topic: this.names.here(name), parts, begun: parts.some(({ hasBegun }) => hasBegun) };
    });
    return Promise.all(
      lags
        .filter(({ topic, begun }) => begun || here.has(topic))
        .map(async ({ topic, parts }) => ({
          group,
          topic,
          messages: parts.reduce((sum, { at, end }) => sum + Number(end - at), 0),
          ageMs: Math.max(0, ...(await Promise.all(parts.map((part) => this.ageOf(part))))),
        })),
    );
  }

  async deadLetters(
    group: string,
    { after = '', limit }: { after?: string; limit: number },
  ): Promise<readonly DeadLetter[]> {
    const letters = await this.lettersOf(group);
    const ids = [...letters.keys()].filter((id) => id > after).sort();
    return ids.slice(0, limit).map((id) => {
      const { origin: _, ...letter } = letters.get(id)!;
      return letter;
    });
  }

  async redrive(group: string, ids: readonly string[]): Promise<number> {
    const letters = await this.lettersOf(group);
    const found = [...new Set(ids)].flatMap((id) => letters.get(id) ?? []);
    if (found.length === 0) return 0;
    const topic = this.names.redrive(group);
    const parts = (await this.topics.partitionsOf(topic)) ?? 1;
    await this.sender.send(
      found.map((letter) => ({
        topic,
        message: { ...letterMessageOf(letter, letter.key), partition: letter.origin.partition % parts },
      })),
    );
    return found.length;
  }

  async check(): Promise<void> {
    await this.connection.ask((admin) => admin.describeCluster());
  }

  async close(): Promise<void> {
    this.closing.abort();
    await Promise.all([...this.members.keys()].map((member) => member.close()));
    await this.sender.close();
    await this.reader.close();
    await this.connection.close();
  }

  private async lettersOf(group: string): Promise<ReadonlyMap<string, KeptLetter>> {
    const topic = this.names.deadLetters(group);
    if ((await this.topics.partitionsOf(topic)) === undefined) return new Map();
    let letters = this.letters.get(group);
    if (!letters) {
      letters = new Letters(this.connection, this.reader, group, topic);
      this.letters.set(group, letters);
    }
    return letters.all();
  }

  private async bury(kept: Omit<KeptLetter, 'deadAtMs'> & { origin: Origin }): Promise<void> {
    const letter: KeptLetter = { ...kept, deadAtMs: this.options.clock.nowMs() };
    await this.sender.send([{ topic: this.names.deadLetters(letter.group), message: letterMessageOf(letter) }]);
    const { origin: _, ...shown } = letter;
    this.options.onDeadLetter?.(shown);
  }

  private forget(group: string, id: string): Promise<void> {
    return this.sender.send([{ topic: this.names.deadLetters(group), message: { key: id, value: null } }]);
  }

  /** How long ago the first that was not handled was said. */
  private async ageOf({ topic, partition, at, end }: Standing): Promise<number> {
    if (at >= end) return 0;
    const [oldest] = await this.reader.read(topic, partition, String(at), 1);
    return oldest ? this.options.clock.nowMs() - envelopeOf(topic, oldest).timeMs : 0;
  }

  private async existing(topics: readonly string[]): Promise<string[]> {
    const found = await Promise.all(topics.map((topic) => this.topics.partitionsOf(topic)));
    return topics.filter((_, i) => found[i] !== undefined);
  }

  private ensure(topics: readonly string[]): Promise<void> {
    return this.topics.ensure(topics.map((topic) => this.wanted(topic)));
  }

  private wanted(topic: string): WantedTopic {
    if (this.names.isDeadLetters(topic)) return { topic, partitions: 1, compacted: true, mostBytes: MOST_LETTER_BYTES };
    const partitions = this.options.partitions ?? PARTITIONS;
    return this.names.isRedrive(topic) ? { topic, partitions, mostBytes: MOST_LETTER_BYTES } : { topic, partitions };
  }

  /** What a group needs: its topics, its dead letters, and a way back for them with a partition for each number. */
  private async prepare(group: string, topics: readonly string[]): Promise<void> {
    const heard = topics.map(this.names.atBroker);
    const redrive = this.names.redrive(group);
    await this.ensure([...heard, this.names.deadLetters(group), redrive]);
    const parts = await Promise.all(
      [redrive, ...heard].map(async (topic) => (await this.topics.partitionsOf(topic)) ?? 0),
    );
    if (parts[0]! < Math.max(...parts)) await this.topics.grow(redrive, Math.max(...parts));
  }

  private async makeDeclared(): Promise<void> {
    while (!this.closing.signal.aborted) {
      try {
        return await this.ensure(this.declared.map(this.names.atBroker));
      } catch (error) {
        this.options.log?.warn('topics could not be looked for', { reason: textOf(error) });
        await this.within(MAKE_AGAIN_MS, new Promise<void>(() => {}));
      }
    }
  }

  /** Waits for it, for so long or until the log is closed. */
  private async within(longestMs: number, awaited: Promise<void>): Promise<void> {
    const over = new AbortController();
    const either = AbortSignal.any([over.signal, this.closing.signal]);
    await Promise.race([awaited, this.options.clock.sleep(longestMs, either).catch(() => {})]);
    over.abort();
  }
}
