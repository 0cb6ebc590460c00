import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { checkGo, go } from './go.ts';
import { mendFerretDb } from './mongo/mends.ts';
import {
  CannotInstall,
  cacheFolder,
  freePort,
  launch,
  listens,
  put,
  type RunningServer,
  type Server,
  type StartOptions,
} from './server.ts';

const VERSION = '1.24.2';
const SOURCES = join(import.meta.dirname, 'mongo');
/** main.go is ours; go.mod and go.sum say which FerretDB, and the hash of everything it is built from; mends.ts what we change in it. */
const PINS = ['main.go', 'go.mod', 'go.sum', 'mends.ts'];

const program = () => {
  const pins = createHash('sha256');
  for (const name of PINS) pins.update(readFileSync(join(SOURCES, name)));
  return join(cacheFolder(), `ferretdb-${VERSION}-${pins.digest('hex').slice(0, 12)}`, 'ferretdb');
};

async function install(say: (line: string) => void): Promise<void> {
  const built = program();
  if (existsSync(built)) return;
  await checkGo('The MongoDB-protocol server', [1, 24]);
  say(`Building FerretDB ${VERSION} with Go (minutes, once)`);
  const folder = mkdtempSync(join(cacheFolder(), 'building-ferretdb-'));
  const sources = join(folder, 'sources');
  try {
    mkdirSync(sources);
    for (const name of PINS.slice(0, 3)) copyFileSync(join(SOURCES, name), join(sources, name));
    // Copies the sources of everything beside it, each checked against go.sum: those can be mended, the user's module cache cannot.
    await go(['mod', 'vendor'], sources);
    mendFerretDb(join(sources, 'vendor', 'github.com', 'FerretDB', 'FerretDB'));
    const flags = ['-mod=vendor', '-trimpath', '-ldflags', '-s -w', '-o', join(folder, 'ferretdb')];
    await go(['build', ...flags, '.'], sources);
    rmSync(sources, { recursive: true });
    put(folder, join(built, '..'));
  } catch (error) {
    throw new CannotInstall(`FerretDB ${VERSION} could not be built: ${(error as Error).message}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function start({ folder, port, detached }: StartOptions): Promise<RunningServer> {
  const at = port || (await freePort());
  const data = join(folder, 'data');
  mkdirSync(data, { recursive: true });
  const running = await launch({
    name: 'mongo',
    command: program(),
    args: ['-listen', `127.0.0.1:${at}`, '-data', data],
    folder,
    // There is memory: collected less often, an update costs a tenth less.
    env: { GOGC: '400' },
    answers: () => listens(at),
    ...(detached === undefined ? {} : { detached }),
  });
  return { name: 'mongo', port: at, ...running, settings: { MONGO_URL: `mongodb://127.0.0.1:${at}/cielo` } };
}

/** A server that speaks MongoDB's protocol over SQLite files. For development and tests: it knows no replicas. */
export const mongo: Server = { name: 'mongo', title: `FerretDB ${VERSION} (MongoDB protocol)`, install, start };
