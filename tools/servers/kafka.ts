import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { checkJava, checkMaven, fetchJars } from './maven.ts';
import {
  CannotInstall,
  cacheFolder,
  freePort,
  launch,
  output,
  put,
  type RunningServer,
  type Server,
  type StartOptions,
} from './server.ts';

const VERSION = '4.3.1';
const OLDEST_JAVA = 17;
/** pom.xml says which jars, jars.sha256 what is in them. */
const PINS = join(import.meta.dirname, 'kafka');
const HASHES = readFileSync(join(PINS, 'jars.sha256'), 'utf8');
/** One broker is its own cluster; the name is only compared with what its data folder says. */
const CLUSTER_ID = 'Y2llbG8tZGV2ZWxvcG1lbg';
/** A broker for tests holds little: a small heap, one collector thread, and no compiler that takes long to be quick. */
const JAVA_FLAGS = [
  '-Xms96m',
  '-Xmx320m',
  '-XX:+UseSerialGC',
  '-XX:TieredStopAtLevel=1',
  '-XX:+ExitOnOutOfMemoryError',
];

const jars = () => {
  const pins = createHash('sha256').update(HASHES).digest('hex').slice(0, 12);
  return join(cacheFolder(), `kafka-${VERSION}-${pins}`);
};

async function install(say: (line: string) => void): Promise<void> {
  await checkJava('Kafka', OLDEST_JAVA);
  if (existsSync(jars())) return;
  await checkMaven('Kafka');
  say(`Fetching Kafka ${VERSION} from Maven Central (44 MB, once)`);
  const folder = mkdtempSync(join(cacheFolder(), 'fetching-kafka-'));
  try {
    await fetchJars(PINS, folder);
    put(join(folder, 'lib'), jars());
  } catch (error) {
    throw new CannotInstall(`Kafka ${VERSION} could not be fetched: ${(error as Error).message}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function properties(data: string, port: number, controllerPort: number): string {
  return Object.entries({
    'process.roles': 'broker,controller',
    'node.id': 1,
    'controller.quorum.voters': `1@127.0.0.1:${controllerPort}`,
    listeners: `PLAINTEXT://127.0.0.1:${port},CONTROLLER://127.0.0.1:${controllerPort}`,
    'advertised.listeners': `PLAINTEXT://127.0.0.1:${port}`,
    'controller.listener.names': 'CONTROLLER',
    'listener.security.protocol.map': 'CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT',
    'log.dirs': data,
    'auto.create.topics.enable': false,
    // One broker has no other to copy to.
    'offsets.topic.replication.factor': 1,
    'offsets.topic.num.partitions': 4,
    'transaction.state.log.replication.factor': 1,
    'transaction.state.log.min.isr': 1,
    'transaction.state.log.num.partitions': 1,
    'share.coordinator.state.topic.replication.factor': 1,
    'share.coordinator.state.topic.min.isr': 1,
    // A broker that was killed is let in again when the controller has given up the one before.
    'broker.session.timeout.ms': 4000,
    'broker.heartbeat.interval.ms': 1000,
    // Tests join and leave groups all the time, and let members die.
    'group.initial.rebalance.delay.ms': 0,
    'group.min.session.timeout.ms': 1000,
    'num.network.threads': 2,
    'num.io.threads': 2,
    'log.cleaner.dedupe.buffer.size': 4_194_304,
  })
    .map(([name, value]) => `${name}=${value}\n`)
    .join('');
}

/** Asks which requests the broker understands (ApiVersions 0): the first question of every client. */
function answers(port: number): Promise<boolean> {
  const question = Buffer.from([0, 0, 0, 10, 0, 18, 0, 0, 0, 0, 0, 1, 0xff, 0xff]);
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port, timeout: 1000 }, () => socket.write(question));
    const end = (answered: boolean) => {
      socket.destroy();
      resolve(answered);
    };
    socket.once('data', () => end(true));
    for (const event of ['error', 'timeout', 'close']) socket.once(event, () => end(false));
  });
}

async function start({ folder, port, detached }: StartOptions): Promise<RunningServer> {
  const at = port || (await freePort());
  const data = join(folder, 'data');
  const config = join(folder, 'server.properties');
  mkdirSync(folder, { recursive: true });
  writeFileSync(config, properties(data, at, await freePort()));
  const java = [
    ...JAVA_FLAGS,
    `-Dlog4j2.configurationFile=${join(PINS, 'log4j2.properties')}`,
    '-cp',
    join(jars(), '*'),
  ];
  if (!existsSync(data))
    await output('java', [...java, 'kafka.tools.StorageTool', 'format', '-t', CLUSTER_ID, '-c', config], PINS);
  const running = await launch({
    name: 'kafka',
    command: 'java',
    args: [...java, 'kafka.Kafka', config],
    folder,
    answers: () => answers(at),
    ...(detached === undefined ? {} : { detached }),
  });
  return { name: 'kafka', port: at, ...running, settings: { KAFKA_BROKERS: `127.0.0.1:${at}` } };
}

/** One Kafka broker that is its own controller. */
export const kafka: Server = { name: 'kafka', title: `Kafka ${VERSION} (KRaft, one broker)`, install, start };
