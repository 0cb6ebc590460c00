// What every real server for development and tests has in common. Run by Node.js 24 as it stands (its own type stripping): types only,
// no decorators, no parameter properties.
import { spawn } from 'node:child_process';
import { connect, createServer } from 'node:net';
import { createWriteStream, existsSync, mkdirSync, renameSync } from 'node:fs';
import { constants, homedir } from 'node:os';
import { join } from 'node:path';

/** A real server that this project can fetch, start, check and stop without containers. One file of this folder each. */
export interface Server {
  /** kafka, mongo, s3, triton */
  readonly name: string;
  /** What it is, with its pinned version: for people. */
  readonly title: string;
  /**
   * Fetches and builds what is missing, pinned by version and hash, into the cache that all checkouts of a user share; quick when it is
   * there. Two at once wait for each other.
   * @throws CannotInstall when this machine cannot have it: which program is missing, which address cannot be reached.
   */
  install(say: (line: string) => void): Promise<void>;
  /** Starts it with its data in `folder` and resolves when it answers. It ends when this process exits, unless `detached`. */
  start(options: StartOptions): Promise<RunningServer>;
}

export interface StartOptions {
  /** Where it keeps its data and its log; made when it is not there; a second start finds the data again. */
  readonly folder: string;
  /** Absent or 0: any that is free. Given: that one, so that a restarted server is found where it was. */
  readonly port?: number;
  /** It stays when this process ends. */
  readonly detached?: boolean;
}

export interface RunningServer {
  readonly name: string;
  readonly pid: number;
  readonly port: number;
  /** The settings of Cielo that point at it, for instance { KAFKA_BROKERS: '127.0.0.1:19092' }. */
  readonly settings: Readonly<Record<string, string>>;
  /** In order, and waits for its end. */
  stop(): Promise<void>;
  /** SIGKILL to it and whatever it started, and waits for its end. */
  kill(): Promise<void>;
}

/** This machine cannot have the server: a sentence that says why. */
export class CannotInstall extends Error {}

/** Where servers are kept between checkouts: CIELO_SERVERS_CACHE, or a folder of the user. */
export function cacheFolder(): string {
  const folder = process.env['CIELO_SERVERS_CACHE'] ?? join(homedir(), '.cache', 'cielo', 'servers');
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** A folder takes its place whole, so that two who build at once do no harm: the first one's stays. */
export function put(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!existsSync(to)) throw error;
  }
}

/** Building and fetching may take long on a slow machine, and never for ever. */
const OUTPUT_WITHIN_MS = 15 * 60_000;

/** Runs a program in a folder. @returns what it wrote. @throws Error with what it wrote when it fails or takes a quarter of an hour. */
export function output(
  command: string,
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: OUTPUT_WITHIN_MS,
    });
    let said = '';
    child.stdout.on('data', (chunk) => (said += chunk));
    child.stderr.on('data', (chunk) => (said += chunk));
    child.once('error', reject);
    child.once('close', (code) => (code === 0 ? resolve(said) : reject(new Error(said.trim() || `exit ${code}`))));
  });
}

/** A TCP port of the loopback that nobody has now. */
export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => probe.once('error', reject).listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('the probe had no port');
  return address.port;
}

/** Whether somebody takes connections at this port of the loopback. */
export function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const say = (does: boolean) => (socket.destroy(), resolve(does));
    socket.once('connect', () => say(true));
    socket.once('error', () => say(false));
  });
}

/** What a signal ends without further ado has no exit at which servers could be ended. Whoever hears signals himself goes on to do so. */
function exitOnSignals(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    if (process.listenerCount(signal) === 0) process.once(signal, () => process.exit(128 + constants.signals[signal]));
}

export interface Launch {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly folder: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly detached?: boolean;
  /** Whether it answers; asked again and again until it does. */
  readonly answers: () => Promise<boolean>;
  /** Default 60,000. */
  readonly patienceMs?: number;
}

/**
 * Starts a program in a process group of its own, its output in `<folder>/<name>.log`, and resolves when it answers.
 * One that is not detached ends with this process, also when a signal ends that; not when it is killed.
 * @throws Error that names its log when it ends before it answers or does not answer in time.
 */
export async function launch(launching: Launch): Promise<Pick<RunningServer, 'pid' | 'stop' | 'kill'>> {
  const { name, command, args, folder, env = {}, detached = false, answers, patienceMs = 60_000 } = launching;
  mkdirSync(folder, { recursive: true });
  const log = join(folder, `${name}.log`);
  const sink = createWriteStream(log, { flags: 'a' });
  await new Promise((resolve) => sink.once('open', resolve));
  const child = spawn(command, args, {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: ['ignore', sink, sink],
    detached: true,
  });
  let ended: string | undefined;
  const end = new Promise<void>((resolve) => {
    child.once('exit', (code, signal) => resolve(void (ended = `ended with ${signal ?? code}`)));
    child.once('error', (error) => resolve(void (ended = `could not be started: ${error.message}`)));
  });
  const signal = (which: NodeJS.Signals) => {
    try {
      if (child.pid) process.kill(-child.pid, which);
    } catch {
      // It has ended already.
    }
  };
  const withParent = () => signal('SIGKILL');
  if (detached) child.unref();
  else {
    process.once('exit', withParent);
    exitOnSignals();
  }
  const finish = async (which: NodeJS.Signals) => {
    process.off('exit', withParent);
    signal(which);
    const late = setTimeout(() => signal('SIGKILL'), 20_000);
    await end;
    clearTimeout(late);
  };
  const deadline = performance.now() + patienceMs;
  while (!(await answers().catch(() => false))) {
    if (ended === undefined && performance.now() < deadline) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      continue;
    }
    await finish('SIGKILL');
    throw new Error(`${name} ${ended ?? `did not answer within ${patienceMs} ms`}; its log: ${log}`);
  }
  return { pid: child.pid!, stop: () => finish('SIGTERM'), kill: () => finish('SIGKILL') };
}
