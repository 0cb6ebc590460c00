import { randomUUID } from 'node:crypto';
import mongoose from 'mongoose';
import { describeEvent, type EventMessage } from '@cielo/contracts';
import { SystemClock, SystemRandom } from '@cielo/effects';
import type { DeadLetter, EventLog } from '@cielo/eventing';
import { openKafkaEventLog } from '@cielo/eventing/kafka';
import { openS3Objects } from '@cielo/objects/s3';
import { isPoison, TOPICS } from '../simulator/said.ts';
import type { Stored } from '../simulator/kept.ts';
import type { Evidence, Said } from './evidence.ts';

/** The settings that say where the stores of a platform are. */
export type Stores = Readonly<Record<string, string>>;

const GROUPS = ['identity', 'credits', 'moderation', 'orchestration', 'delivery'];
const PAGE = 500;

/** Reads all stores of a platform from outside, without the services' own code: for {@link audit}. @param accepted ids that clients were told */
export async function gather(stores: Stores, accepted: readonly string[]): Promise<Evidence> {
  const [log, documents, objects] = await Promise.all([readLog(stores), readDocuments(stores), readObjects(stores)]);
  return { ...log, ...documents, objects, accepted };
}

async function readLog(stores: Stores): Promise<Pick<Evidence, 'events' | 'deadLetters'>> {
  const eventLog = await openKafkaEventLog({
    brokers: stores['KAFKA_BROKERS']!.split(','),
    clock: new SystemClock(),
    clientId: 'audit',
    topicPrefix: stores['KAFKA_TOPIC_PREFIX'] ?? '',
  });
  try {
    const events: Said[] = [];
    const subscription = await eventLog.subscribe(`audit-${randomUUID()}`, [...TOPICS], ({ id, type, body }) => {
      if (!isPoison(id)) events.push({ id, event: describeEvent(type).type.decode(body) as EventMessage });
      return undefined;
    });
    await subscription.drained();
    await subscription.close();
    const deadLetters = await Promise.all(GROUPS.map((group) => lettersOf(eventLog, group)));
    return { events, deadLetters: deadLetters.flat() };
  } finally {
    await eventLog.close();
  }
}

async function lettersOf(eventLog: EventLog, group: string): Promise<readonly DeadLetter[]> {
  const letters: DeadLetter[] = [];
  for (;;) {
    const after = letters.at(-1)?.id;
    const page = await eventLog.deadLetters(group, { limit: PAGE, ...(after === undefined ? {} : { after }) });
    letters.push(...page);
    if (page.length < PAGE) return letters;
  }
}

async function readDocuments(stores: Stores): Promise<Pick<Evidence, 'generations' | 'clips' | 'wallets'>> {
  const client = await new mongoose.mongo.MongoClient(stores['MONGO_URL']!, { retryWrites: false }).connect();
  const read = async (collection: string): Promise<ReadonlyMap<string, Stored>> => {
    const rows = await client.db().collection<{ _id: string; data: string }>(collection).find().toArray();
    return new Map(rows.map(({ _id, data }) => [_id, JSON.parse(data)]));
  };
  try {
    return {
      generations: await read('orchestration_generations'),
      clips: await read('delivery_clips'),
      wallets: await read('credits_wallets'),
    };
  } finally {
    await client.close();
  }
}

async function readObjects(stores: Stores): Promise<ReadonlySet<string>> {
  const objects = await openS3Objects({
    endpoint: stores['S3_ENDPOINT']!,
    region: stores['S3_REGION'] ?? 'us-east-1',
    bucket: stores['S3_BUCKET']!,
    accessKeyId: stores['S3_ACCESS_KEY_ID']!,
    secretAccessKey: stores['S3_SECRET_ACCESS_KEY']!,
    forcePathStyle: true,
    clock: new SystemClock(),
    random: new SystemRandom(),
  });
  const keys = new Set<string>();
  try {
    for (const prefix of ['generations', 'clips']) {
      for (let after: string | undefined; ;) {
        const page = await objects.scopes(prefix, { limit: PAGE, ...(after === undefined ? {} : { after }) });
        for (const scope of page) for (const key of scope.keys) keys.add(key);
        if (page.length < PAGE) break;
        after = page.at(-1)!.scope;
      }
    }
    return keys;
  } finally {
    await objects.close();
  }
}
