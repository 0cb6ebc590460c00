import type { Cluster, IHeaders, Kafka } from 'kafkajs';

const AT_ONCE_BYTES = 1_048_576;

export interface ReadMessage {
  readonly offset: string;
  readonly key: Buffer | null;
  readonly value: Buffer | null;
  readonly headers: IHeaders;
}

interface FetchAnswer {
  readonly responses: readonly { readonly partitions: readonly { readonly messages: readonly ReadMessage[] }[] }[];
}

/** Reads a topic at any place, without a group: kafkajs has consumers for groups only, and lends its connections to their assigners. */
export class Reader {
  private readonly cluster: Cluster;
  private connecting: Promise<void> | undefined;

  constructor(kafka: Kafka) {
    let lent: Cluster | undefined;
    kafka.consumer({
      groupId: 'none',
      partitionAssigners: [
        ({ cluster }) => {
          lent = cluster;
          return {
            name: 'none',
            version: 0,
            assign: async () => [],
            protocol: () => ({ name: 'none', metadata: Buffer.alloc(0) }),
          };
        },
      ],
    });
    if (!lent) throw new Error('kafkajs has made a consumer without its assigners');
    this.cluster = lent;
  }

  /** Messages from the offset on, as many as come at once. `mostBytes` is no bound for the first of them. */
  async read(
    topic: string,
    partition: number,
    offset: string,
    mostBytes = AT_ONCE_BYTES,
  ): Promise<readonly ReadMessage[]> {
    try {
      await (this.connecting ??= this.cluster.connect());
      await this.cluster.addTargetTopic(topic);
      await this.cluster.refreshMetadataIfNecessary();
      const [nodeId] = Object.keys(this.cluster.findLeaderForPartitions(topic, [partition]));
      const broker = await this.cluster.findBroker({ nodeId: nodeId! });
      const answer = (await broker.fetch({
        maxWaitTime: 0,
        minBytes: 0,
        maxBytes: mostBytes,
        isolationLevel: 1,
        topics: [{ topic, partitions: [{ partition, fetchOffset: offset, maxBytes: mostBytes }] }],
      })) as FetchAnswer;
      // A batch comes as a whole, also when it is read from its middle.
      return answer.responses
        .flatMap(({ partitions }) => partitions.flatMap(({ messages }) => messages))
        .filter((message) => BigInt(message.offset) >= BigInt(offset));
    } catch (error) {
      await this.close();
      throw error;
    }
  }

  async close(): Promise<void> {
    const { connecting } = this;
    this.connecting = undefined;
    if (connecting) await this.cluster.disconnect().catch(() => {});
  }
}
