// Asks a server, through the adapter that Cielo uses, to keep something and to give it back. Needs the built code.
import { SortableIds, SystemClock, SystemRandom } from '@cielo/effects';
import type { EventLog } from '@cielo/eventing';

type Settings = Readonly<Record<string, string>>;

const clock = new SystemClock();
const random = new SystemRandom();
const ids = new SortableIds(clock, random);

const CHECKS: Readonly<Record<string, (settings: Settings) => Promise<string>>> = {
  kafka,
  mongo,
  'mongo-java': mongo,
  s3,
  triton,
};

/** @returns what was seen. @throws Error with what went wrong. */
export async function checkServer(name: string, settings: Settings): Promise<string> {
  const startedMs = performance.now();
  const seen = await CHECKS[name]!(settings);
  return `${seen} (${Math.round(performance.now() - startedMs)} ms)`;
}

const TOPIC = 'check.server.v1';
const MODEL = 'cielo-cpu';

async function kafka({ KAFKA_BROKERS = '' }: Settings): Promise<string> {
  const { openKafkaEventLog } = await import('@cielo/eventing/kafka');
  const options = { brokers: KAFKA_BROKERS.split(','), clock, clientId: 'check', topics: [TOPIC] };
  const log = await openKafkaEventLog(options);
  try {
    const id = ids.next('check');
    const heard = Promise.withResolvers<void>();
    await log.subscribe('check', [TOPIC], async (delivery) => void (delivery.id === id && heard.resolve()));
    const body = new Uint8Array([1]);
    await log.append([
      { id, type: 'check.v1.Checked', topic: TOPIC, key: 'check', source: 'check', timeMs: clock.nowMs(), body },
    ]);
    await heard.promise;
    return 'an event was said and heard';
  } finally {
    await log.close();
  }
}

async function mongo({ MONGO_URL: url = '' }: Settings): Promise<string> {
  const { openMongoDocuments } = await import('@cielo/documents/mongo');
  // Nothing is said here.
  const eventLog = { append: async () => {} } as unknown as EventLog;
  const documents = openMongoDocuments({ url, service: 'check', eventLog, clock, ids });
  try {
    const notes = documents.store.collection<string>({
      name: 'notes',
      shape: 1,
      indexes: {},
      toStored: (note) => note,
      fromStored: (stored) => String(stored),
    });
    const id = ids.next('check');
    await notes.insert(id, () => 'kept');
    await notes.update(id, (note) => `${note} and changed`);
    if ((await notes.get(id)) !== 'kept and changed') throw new Error('another document came back');
    await notes.remove(id);
    return 'a document was kept, changed, read and removed';
  } finally {
    await documents.close();
  }
}

async function s3(settings: Settings): Promise<string> {
  const { openS3Objects } = await import('@cielo/objects/s3');
  const objects = await openS3Objects({
    endpoint: settings['S3_ENDPOINT']!,
    bucket: settings['S3_BUCKET']!,
    region: settings['S3_REGION']!,
    accessKeyId: settings['S3_ACCESS_KEY_ID']!,
    secretAccessKey: settings['S3_SECRET_ACCESS_KEY']!,
    forcePathStyle: true,
    clock,
    random,
  });
  try {
    const body = random.bytes(16);
    const { key } = await objects.put('check', body);
    if (!Buffer.from(await objects.read(key)).equals(body)) throw new Error('other bytes came back');
    await objects.remove(key);
    return 'an object was kept, read and removed';
  } finally {
    await objects.close();
  }
}

async function triton({ MODEL_SERVERS = '' }: Settings): Promise<string> {
  const { openModelServers } = await import('@cielo/inference');
  const servers = await openModelServers({ addresses: MODEL_SERVERS.split(','), clock });
  try {
    if (!(await servers.ready(MODEL))) throw new Error(`it does not have ${MODEL} ready`);
    return `${MODEL} is ready`;
  } finally {
    await servers.close();
  }
}
