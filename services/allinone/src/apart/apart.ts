import { mkdirSync } from 'node:fs';
import { SystemClock } from '@cielo/effects';
import { listen, type Environment, type Listener } from '@cielo/service-host';
import { castOf, SERVICES } from './cast.ts';
import { freePort } from './free-port.ts';
import { describeAll, inFrontOf } from './front.ts';
import { Kept, type ApartProcess } from './process.ts';

export interface ApartOptions {
  /** The settings of all: which servers, and whatever else; PATH and the like among them. */
  readonly environment: Environment;
  /** Settings of one process alone, by its name. */
  readonly only?: Readonly<Record<string, Environment>>;
  /** What belongs to this machine: credentials, pepper. */
  readonly home: string;
  /** The first account's key. */
  readonly key: string;
  /** Where the listener in front listens; port 0 for any. */
  readonly host: string;
  readonly port: number;
  /** Every line that a process writes. */
  readonly onLine?: (name: string, line: string) => void;
  /** A process ended by itself, or is waited for, and why. */
  readonly onTrouble?: (sentence: string) => void;
  /** Ends the start. */
  readonly signal?: AbortSignal;
}

export interface Apart {
  /** Of the listener in front. */
  readonly url: string;
  /** The first account's. */
  readonly key: string;
  /** By name: identity, credits, moderation, orchestration, delivery, worker, and engine where no model server is named. */
  readonly processes: Readonly<Record<string, ApartProcess>>;
  /** Ends the listener and the worker, then the services, then the engine. */
  close(): Promise<void>;
}

const NEEDED = ['KAFKA_BROKERS', 'MONGO_URL', 'S3_BUCKET'];
const LOOK_AGAIN_MS = 100;
/** Answers under way may take this long once everything was told to end. */
const GRACE_MS = 1_500;

/** The platform as processes of their own on real servers, each kept alive, and one thin listener in front of them, which looks at paths. */
export async function startApart(options: ApartOptions): Promise<Apart> {
  const { environment, home, key, host, port } = options;
  const missing = NEEDED.filter((name) => !environment[name]);
  if (missing.length > 0) {
    throw new Error(`Processes apart meet on real servers; there is no ${missing.join(', no ')}.`);
  }
  mkdirSync(home, { recursive: true, mode: 0o700 });
  const ports = await reservePorts();
  const { only = {}, onLine = () => {}, onTrouble = () => {} } = options;
  const kept = castOf(environment, { home, key }, ports).map(
    ({ settings, ...role }) =>
      new Kept({ ...role, settings: { ...settings, ...only[role.name] } }, { environment, onLine, onTrouble }),
  );
  let listener: Listener | undefined;
  const close = async () => {
    const named = (...names: string[]) => kept.filter(({ name }) => names.includes(name)).map((one) => one.stop());
    await Promise.all([listener?.close(GRACE_MS), ...named('worker')]);
    await Promise.all(named(...SERVICES));
    await Promise.all(named('engine'));
  };
  options.signal?.addEventListener('abort', () => void close(), { once: true });
  try {
    options.signal?.throwIfAborted();
    for (const one of kept) one.start();
    await Promise.all(kept.map((one) => one.ready()));
    const handle = inFrontOf(kept, await describeAll(kept));
    listener = await listen(handle, { host, port });
    await firstWallet(listener.url, key, options.signal);
  } catch (error) {
    await close();
    throw error;
  }
  return { url: listener.url, key, processes: Object.fromEntries(kept.map((one) => [one.name, one])), close };
}

/** The first account's wallet is opened by an event: once it is there, events go round, and whoever has the key can begin. */
async function firstWallet(url: string, key: string, signal = new AbortController().signal): Promise<void> {
  const clock = new SystemClock();
  const headers = { authorization: `Bearer ${key}` };
  const look = () => fetch(`${url}/v1/credits/balance`, { headers, signal });
  while ((await look()).status === 503) await clock.sleep(LOOK_AGAIN_MS, signal);
}

async function reservePorts(): Promise<ReadonlyMap<string, number>> {
  const names = ['engine', 'worker', ...SERVICES, ...SERVICES.map((name) => `${name}.questions`)];
  return new Map(await Promise.all(names.map(async (name) => [name, await freePort()] as const)));
}
