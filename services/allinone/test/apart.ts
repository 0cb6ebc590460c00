import { randomBytes } from 'node:crypto';
import { CreateBucketCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import { startApart, type Apart } from '../src/apart/apart.ts';
import type { ApartProcess } from '../src/apart/process.ts';
import { KEY, temporaryHome, withoutServers } from './platform.ts';

type Settings = Readonly<Record<string, string>>;

const NEEDED = ['KAFKA_BROKERS', 'MONGO_URL', 'S3_ENDPOINT', 'S3_BUCKET'];

/** The real servers that the environment names; undefined, when one of those that processes apart meet on is not among them. */
export function namedServers(): Settings | undefined {
  if (NEEDED.some((name) => !process.env[name])) return undefined;
  const named = Object.entries(process.env).filter(([name]) => /^(KAFKA|MONGO|S3)_/.test(name));
  return Object.fromEntries(named) as Settings;
}

/** Why there are no tests of processes apart. */
export const WITHOUT_SERVERS = `apart: ${NEEDED.filter((name) => !process.env[name]).join(', ')} not set`;

export interface ApartForTest {
  readonly url: string;
  readonly key: string;
  readonly processes: Readonly<Record<string, ApartProcess>>;
  /** The servers' settings as the processes have them, with names of this test's own. */
  readonly settings: Settings;
  /** The keys of the objects that are kept below it. */
  objects(prefix: string): Promise<readonly string[]>;
  /** Everything that the processes have written and what was said about them. */
  output(): string;
  close(): Promise<void>;
}

export interface ApartForTestOptions {
  /** The real servers. Default: those that the environment names. */
  readonly servers?: Settings;
  /** Settings of all processes that differ from their defaults. */
  readonly environment?: Settings;
  /** Settings of single processes, by their names. */
  readonly only?: Readonly<Record<string, Settings>>;
}

/**
 * The built platform as processes of their own on real servers, with topics, a database and a bucket that nobody else has.
 * @throws Error when the servers are not there.
 */
export async function openApart(options: ApartForTestOptions = {}): Promise<ApartForTest> {
  const { servers = namedServers(), environment = {}, only = {} } = options;
  if (!servers) throw new Error(WITHOUT_SERVERS);
  const settings = ownNames(servers);
  const client = clientOf(settings);
  await client.send(new CreateBucketCommand({ Bucket: settings['S3_BUCKET']! }));
  const home = temporaryHome();
  const lines: string[] = [];
  const apart: Apart = await startApart({
    // Soon after a process was killed the others of its group have its share.
    environment: { ...withoutServers(), NODE_OPTIONS: '', KAFKA_SESSION_MS: '3000', ...settings, ...environment },
    only,
    home: home.path,
    key: KEY,
    host: '127.0.0.1',
    port: 0,
    onLine: (name, line) => lines.push(`${name} ${line}`),
    onTrouble: (sentence) => lines.push(sentence),
  }).catch((error: unknown) => {
    home.remove();
    throw new Error(`The platform did not start:\n${lines.slice(-20).join('\n')}`, { cause: error });
  });
  return {
    url: apart.url,
    key: KEY,
    processes: apart.processes,
    settings,
    objects: async (prefix) => {
      const listed = await client.send(new ListObjectsV2Command({ Bucket: settings['S3_BUCKET']!, Prefix: prefix }));
      return (listed.Contents ?? []).map(({ Key }) => Key!);
    },
    output: () => lines.join('\n'),
    close: async () => {
      await apart.close();
      client.destroy();
      home.remove();
    },
  };
}

function ownNames(servers: Settings): Settings {
  const name = `cielo-${randomBytes(6).toString('hex')}`;
  const database = new URL(servers['MONGO_URL']!);
  database.pathname = `/${name}`;
  return { ...servers, KAFKA_TOPIC_PREFIX: `${name}.`, MONGO_URL: database.href, S3_BUCKET: name };
}

function clientOf(settings: Settings): S3Client {
  return new S3Client({
    endpoint: settings['S3_ENDPOINT']!,
    region: settings['S3_REGION'] ?? 'us-east-1',
    forcePathStyle: true,
    credentials: {
      accessKeyId: settings['S3_ACCESS_KEY_ID'] ?? '',
      secretAccessKey: settings['S3_SECRET_ACCESS_KEY'] ?? '',
    },
  });
}
