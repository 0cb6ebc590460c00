import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { checkJava, checkMaven, fetchJars } from './maven.ts';
import {
  CannotInstall,
  cacheFolder,
  freePort,
  launch,
  listens,
  output,
  put,
  type RunningServer,
  type Server,
  type StartOptions,
} from './server.ts';

const VERSION = '1.47.0';
const OLDEST_JAVA = 17;
const WHAT = `mongo-java-server ${VERSION}`;
/** Main.java is ours; pom.xml says which jars, jars.sha256 what is in them. */
const PINS = join(import.meta.dirname, 'mongo-java');
/** No compiler that takes long to be quick: with it, the first thousands of changes cost three times as much. */
const JAVA_FLAGS = [
  '-Xms64m',
  '-Xmx512m',
  '-XX:+UseSerialGC',
  '-XX:TieredStopAtLevel=1',
  '-XX:+ExitOnOutOfMemoryError',
];

const program = () => {
  const pins = createHash('sha256');
  for (const name of ['Main.java', 'pom.xml', 'jars.sha256']) pins.update(readFileSync(join(PINS, name)));
  return join(cacheFolder(), `mongo-java-${VERSION}-${pins.digest('hex').slice(0, 12)}`);
};

const classPath = (folder: string) => [join(folder, 'lib', '*'), join(folder, 'classes')].join(':');

async function install(say: (line: string) => void): Promise<void> {
  await checkJava(WHAT, OLDEST_JAVA);
  const built = program();
  if (existsSync(built)) return;
  await checkMaven(WHAT);
  say(`Fetching ${WHAT} from Maven Central (3 MB, once)`);
  const folder = mkdtempSync(join(cacheFolder(), 'fetching-mongo-java-'));
  try {
    await fetchJars(PINS, folder);
    const classes = join(folder, 'classes');
    await output('javac', ['-cp', classPath(folder), '-d', classes, join(PINS, 'Main.java')], folder);
    put(folder, built);
  } catch (error) {
    throw new CannotInstall(`${WHAT} could not be built: ${(error as Error).message}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function start({ folder, port, detached }: StartOptions): Promise<RunningServer> {
  const at = port || (await freePort());
  const running = await launch({
    name: 'mongo-java',
    command: 'java',
    args: [...JAVA_FLAGS, '-cp', classPath(program()), 'Main', `${at}`],
    folder,
    answers: () => listens(at),
    ...(detached === undefined ? {} : { detached }),
  });
  return { name: 'mongo-java', port: at, ...running, settings: { MONGO_URL: `mongodb://127.0.0.1:${at}/cielo` } };
}

/**
 * A second server that speaks MongoDB's protocol, by other people than the first, which costs so little that what the platform itself
 * needs can be seen beside it. Everything is in memory: what it held is gone when it ends.
 */
export const mongoJava: Server = {
  name: 'mongo-java',
  title: `${WHAT} (MongoDB protocol, in memory)`,
  install,
  start,
};
