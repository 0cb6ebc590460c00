import type { Connection } from './connection.ts';

/** How far a group has come in a partition. Numbers are offsets. */
export interface Standing {
  readonly topic: string;
  readonly partition: number;
  /** The first that it has not handled; where nothing was handled, the first that is kept. */
  readonly at: bigint;
  /** The one after the last that is there. */
  readonly end: bigint;
  /** Whether it has ever handled anything here. */
  readonly hasBegun: boolean;
}

/** Where a group stands, as the brokers know it, in topics that exist. @throws Unavailable */
export function standingOf(connection: Connection, group: string, topics: readonly string[]): Promise<Standing[]> {
  return connection.ask(async (admin) => {
    const committed = new Map<string, bigint>();
    for (const { topic, partitions } of await admin.fetchOffsets({ groupId: group, topics: [...topics] }))
      for (const { partition, offset } of partitions) committed.set(`${topic} ${partition}`, BigInt(offset));
    const ends = await Promise.all(
      topics.map(async (topic) => ({ topic, offsets: await admin.fetchTopicOffsets(topic) })),
    );
    return ends.flatMap(({ topic, offsets }) =>
      offsets.map(({ partition, low, high }) => {
        const found = committed.get(`${topic} ${partition}`) ?? -1n;
        const at = found < BigInt(low) ? BigInt(low) : found;
        return { topic, partition, at, end: BigInt(high), hasBegun: found >= 0n };
      }),
    );
  });
}
