import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SystemClock } from '@cielo/effects';
import { openKafkaEventLog } from '@cielo/eventing/kafka';
import { temporaryHome } from '../../services/allinone/test/platform.ts';
import { kafka } from '../../tools/servers/kafka.ts';
import { freePort, type Server } from '../../tools/servers/server.ts';
import type { Told } from './costless-process.ts';
import { COSTLESS_SERVICES, unhindered } from './costless.ts';
import type { CostlessWorld, WorldOptions } from './world.ts';

/** A process of the platform, or a server that it stands on. */
export interface NamedProcess {
  readonly name: string;
  readonly pid: number;
}

export interface CostlessWorldApart extends CostlessWorld {
  readonly services: readonly NamedProcess[];
  readonly servers: readonly NamedProcess[];
}

/** Memory that processes share, where the system has it: objects are to cost nothing. */
const SHARED_MEMORY = '/dev/shm';

const MAIN = fileURLToPath(new URL('costless-process.ts', import.meta.url));

/** The same, as five services and a worker that are processes of their own, on a Kafka and a document server that are started for it. */
export async function openCostlessWorldApart({
  accounts,
  slots,
  documentServer,
}: WorldOptions & { readonly documentServer: Server }): Promise<CostlessWorldApart> {
  const home = temporaryHome();
  const objects = mkdtempSync(join(existsSync(SHARED_MEMORY) ? SHARED_MEMORY : tmpdir(), 'cielo-objects-'));
  for (const server of [kafka, documentServer]) await server.install((line) => process.stdout.write(`${line}\n`));
  const servers = await Promise.all(
    [kafka, documentServer].map((server) => server.start({ folder: `${home.path}/${server.name}` })),
  );
  const settings = Object.assign({}, ...servers.map((server) => server.settings)) as Record<string, string>;
  const names = COSTLESS_SERVICES.map(({ name }) => name);
  const addresses = Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, `127.0.0.1:${await freePort()}`] as const)),
  );
  const common = {
    ...unhindered(home.path),
    ...settings,
    CIELO_HOME: home.path,
    BENCH_OBJECTS: objects,
    QUESTIONS_ADDRESSES: JSON.stringify(addresses),
    ORCHESTRATION_RENDER_SLOTS: '0',
  };
  const hosted = await Promise.all([
    ...names.map((name) => Hosted.start(name, name, { ...common, QUESTIONS_LISTEN: addresses[name]! })),
    Hosted.start('worker', 'orchestration', {
      ...common,
      ORCHESTRATION_RENDER_SLOTS: String(slots),
      ORCHESTRATION_WORKER: 'worker',
    }),
  ]);
  const named = (name: string) => hosted.find((one) => one.name === name)!;
  const eventLog = await openKafkaEventLog({
    brokers: [settings['KAFKA_BROKERS']!],
    clock: new SystemClock(),
    clientId: 'bench',
  });
  const keys = (await named('identity').tell('open accounts', accounts)) as string[];
  for (const one of hosted) await one.tell('catch up');
  await named('credits').tell('fill wallets', accounts);
  return {
    keys,
    eventLog,
    services: hosted,
    servers: servers.map(({ name, pid }) => ({ name, pid })),
    url: (name) => named(name).url,
    async close() {
      await Promise.all(hosted.map((one) => one.tell('end')));
      await eventLog.close();
      await Promise.all(servers.map((server) => server.stop()));
      home.remove();
      rmSync(objects, { recursive: true });
    },
  };
}

/** A process of the platform, as its parent sees it. */
class Hosted implements NamedProcess {
  readonly name: string;
  readonly pid: number;
  url = '';
  private readonly child: ChildProcess;
  private readonly waiting = new Map<number, (answer: unknown) => void>();
  private told = 0;

  private constructor(name: string, service: string, settings: Readonly<Record<string, string>>) {
    this.name = name;
    this.child = spawn(process.execPath, ['--enable-source-maps', MAIN, name, service], {
      env: { ...process.env, ...settings },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    this.pid = this.child.pid!;
    this.child.on('message', ({ nth, answer }: { nth: number; answer: unknown }) => this.waiting.get(nth)?.(answer));
    this.child.on('exit', (code) => {
      if (code !== 0) throw new Error(`${name} ended with ${code}`);
    });
  }

  /** Returns when it answers. */
  static async start(name: string, service: string, settings: Readonly<Record<string, string>>): Promise<Hosted> {
    const hosted = new Hosted(name, service, settings);
    hosted.url = (await hosted.answer(0)) as string;
    return hosted;
  }

  tell(what: Told['what'], accounts = 0): Promise<unknown> {
    const nth = (this.told += 1);
    this.child.send({ nth, what, accounts } satisfies Told);
    return this.answer(nth);
  }

  private answer(nth: number): Promise<unknown> {
    return new Promise((resolve) => this.waiting.set(nth, resolve));
  }
}
