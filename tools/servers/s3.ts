import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  CannotInstall,
  cacheFolder,
  freePort,
  launch,
  type RunningServer,
  type Server,
  type StartOptions,
} from './server.ts';

const VERSION = '1.7.0';
const PACKAGE = 'github.com/versity/versitygw/cmd/versitygw';
const OLDEST_GO = [1, 25] as const;
/** go.mod and go.sum: which module, and the hash of everything it is built from. */
const MODULE = join(import.meta.dirname, 's3');
const BUCKET = 'cielo';
const REGION = 'us-east-1';
/** The server listens on the loopback alone, so its keys guard nothing. */
const KEYS = { id: 'cielo-development', secret: 'cielo-development-secret' };

const program = () => {
  const pins = createHash('sha256')
    .update(readFileSync(join(MODULE, 'go.mod')))
    .update(readFileSync(join(MODULE, 'go.sum')));
  return join(cacheFolder(), `versitygw-${VERSION}-${pins.digest('hex').slice(0, 12)}`, 'versitygw');
};

function output(command: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: MODULE,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    child.stdout.on('data', (chunk) => (said += chunk));
    child.stderr.on('data', (chunk) => (said += chunk));
    child.once('error', reject);
    child.once('exit', (code) => (code === 0 ? resolve(said) : reject(new Error(said.trim() || `exit ${code}`))));
  });
}

async function checkGo(): Promise<void> {
  const said = await output('go', ['env', 'GOVERSION']).catch(() => {
    throw new CannotInstall(
      `The S3 server is built with Go ${OLDEST_GO.join('.')} or newer, and there is no program 'go'.`,
    );
  });
  const [major = 0, minor = 0] = said.trim().replace('go', '').split('.').map(Number);
  if (major < OLDEST_GO[0] || (major === OLDEST_GO[0] && minor < OLDEST_GO[1])) {
    throw new CannotInstall(`The S3 server is built with Go ${OLDEST_GO.join('.')} or newer; this is ${said.trim()}.`);
  }
}

async function install(say: (line: string) => void): Promise<void> {
  const built = program();
  if (existsSync(built)) return;
  await checkGo();
  say(`Building versitygw ${VERSION} with Go (minutes, once)`);
  const folder = mkdtempSync(join(cacheFolder(), 'building-versitygw-'));
  try {
    // `readonly`: what go.sum does not know is refused.
    const flags = ['-mod=readonly', '-trimpath', '-ldflags', '-s -w', '-o', join(folder, 'versitygw')];
    await output('go', ['build', ...flags, PACKAGE], { GOTOOLCHAIN: 'local', GOWORK: 'off', CGO_ENABLED: '0' });
    moveInto(folder, join(built, '..'));
  } catch (error) {
    throw new CannotInstall(`versitygw ${VERSION} could not be built: ${(error as Error).message}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A folder takes its place whole, so that two who build at once do no harm: the first one's stays. */
function moveInto(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!existsSync(to)) throw error;
  }
}

async function start({ folder, port, detached }: StartOptions): Promise<RunningServer> {
  const at = port || (await freePort());
  const data = join(folder, 'data');
  const attributes = join(folder, 'attributes');
  // A folder of its data is a bucket.
  for (const path of [join(data, BUCKET), attributes]) mkdirSync(path, { recursive: true });
  const address = `127.0.0.1:${at}`;
  const flags = ['--port', address, '--region', REGION, '--health', '/health', '--keep-alive', '--quiet'];
  const running = await launch({
    name: 's3',
    command: program(),
    // Beside the data instead of in extended attributes, which not every file system has.
    args: [...flags, 'posix', '--sidecar', attributes, data],
    folder,
    env: { ROOT_ACCESS_KEY_ID: KEYS.id, ROOT_SECRET_ACCESS_KEY: KEYS.secret },
    answers: async () => (await fetch(`http://${address}/health`)).ok,
    ...(detached === undefined ? {} : { detached }),
  });
  return {
    name: 's3',
    port: at,
    ...running,
    settings: {
      S3_ENDPOINT: `http://${address}`,
      S3_BUCKET: BUCKET,
      S3_REGION: REGION,
      S3_ACCESS_KEY_ID: KEYS.id,
      S3_SECRET_ACCESS_KEY: KEYS.secret,
    },
  };
}

/** An S3 server over a folder. Its objects are files, so its clocks and sizes are those of the file system. */
export const s3: Server = { name: 's3', title: `versitygw ${VERSION} (S3)`, install, start };
