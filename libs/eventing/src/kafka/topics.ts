import type { ITopicConfig } from 'kafkajs';
import type { Clock } from '@cielo/effects';
import { Unavailable } from '@cielo/errors';
import type { Connection } from './connection.ts';
import type { ConnectionLog } from './options.ts';

/** Copies of each message, where there are so many brokers. */
const COPIES = 3;
/** Brokers hear of what is new one after the other. */
const LOOKS = 100;
const LOOK_AGAIN_MS = 50;

export interface WantedTopic {
  /** Its name at the brokers. */
  readonly topic: string;
  readonly partitions: number;
  /** Keeps the last message of each key for good, instead of all for a time. */
  readonly compacted?: boolean;
  /** Default: the broker's. */
  readonly mostBytes?: number;
}

/** The topics that this installation needs: made when they are missing, left alone when they are there. */
export class Topics {
  private readonly known = new Map<string, number>();
  private queue: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly connection: Connection,
    private readonly clock: Clock,
    private readonly log: ConnectionLog | undefined,
  ) {}

  /** Returns when all are there. @throws Unavailable */
  async ensure(wanted: readonly WantedTopic[]): Promise<void> {
    const isUnknown = ({ topic }: WantedTopic) => !this.known.has(topic);
    if (!wanted.some(isUnknown)) return;
    await this.inTurn(async () => {
      const unknown = wanted.filter(isUnknown);
      if (unknown.length === 0) return;
      const there = await this.find(unknown.map(({ topic }) => topic));
      for (const { topic, partitions } of unknown) this.compare(topic, partitions, there.get(topic));
      await this.make(unknown.filter(({ topic }) => !there.has(topic)));
      for (const { topic, partitions } of unknown) this.known.set(topic, there.get(topic) ?? partitions);
    });
  }

  /** How many partitions it has; undefined when there is no such topic. */
  async partitionsOf(topic: string): Promise<number | undefined> {
    if (!this.known.has(topic)) {
      const found = (await this.find([topic])).get(topic);
      if (found !== undefined) this.known.set(topic, found);
    }
    return this.known.get(topic);
  }

  /** Gives a topic of our own more partitions. */
  async grow(topic: string, partitions: number): Promise<void> {
    await this.inTurn(async () => {
      const there = (await this.find([topic])).get(topic) ?? 0;
      if (there < partitions) {
        const more = { topicPartitions: [{ topic, count: partitions }] };
        await this.connection.ask((admin) => admin.createPartitions(more));
        await this.appear([{ topic, partitions }]);
      }
      this.known.set(topic, Math.max(there, partitions));
    });
  }

  /** Whatever is known may have changed. */
  forget(): void {
    this.known.clear();
  }

  private inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.queue.then(work);
    this.queue = done.catch(() => {});
    return done;
  }

  private find(topics: readonly string[]): Promise<Map<string, number>> {
    return this.connection.ask(async (admin) => {
      const all = new Set(await admin.listTopics());
      const there = topics.filter((topic) => all.has(topic));
      if (there.length === 0) return new Map();
      const { topics: found } = await admin.fetchTopicMetadata({ topics: there });
      return new Map(found.map(({ name, partitions }) => [name, partitions.length]));
    });
  }

  private compare(topic: string, wanted: number, found: number | undefined): void {
    if (found !== undefined && found < wanted)
      this.log?.warn('topic has fewer partitions than asked for', { topic, partitions: found, wanted });
  }

  private async make(missing: readonly WantedTopic[]): Promise<void> {
    if (missing.length === 0) return;
    await this.connection.ask(async (admin) => {
      const { brokers } = await admin.describeCluster();
      const copies = Math.min(COPIES, brokers.length);
      // False when another was quicker: also well.
      await admin.createTopics({ topics: missing.map((topic) => configOf(topic, copies)), waitForLeaders: false });
    });
    await this.appear(missing);
    this.log?.info('topics made', { topics: missing.map(({ topic }) => topic) });
  }

  private async appear(made: readonly WantedTopic[]): Promise<void> {
    const names = made.map(({ topic }) => topic);
    for (let look = 0; look < LOOKS; look += 1) {
      const found = await this.find(names).catch(() => undefined);
      if (made.every(({ topic, partitions }) => (found?.get(topic) ?? 0) >= partitions)) return;
      await this.clock.sleep(LOOK_AGAIN_MS);
    }
    throw new Unavailable(`Kafka has not made ${names.join(', ')} in time`);
  }
}

function configOf({ topic, partitions, compacted = false, mostBytes }: WantedTopic, copies: number): ITopicConfig {
  const config = {
    'min.insync.replicas': Math.max(1, copies - 1),
    // Kept from when they arrived, whatever the sender's clock says.
    'message.timestamp.type': 'LogAppendTime',
    'cleanup.policy': compacted ? 'compact' : 'delete',
    ...(mostBytes === undefined ? {} : { 'max.message.bytes': mostBytes }),
  };
  return {
    topic,
    numPartitions: partitions,
    replicationFactor: copies,
    configEntries: Object.entries(config).map(([name, value]) => ({ name, value: String(value) })),
  };
}
