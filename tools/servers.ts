// npm run servers: the real servers that Cielo can stand on, for a developer without containers. Run by Node.js 24 as it stands.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { checkServer } from './servers/check.ts';
import { kafka } from './servers/kafka.ts';
import { mongo } from './servers/mongo.ts';
import { mongoJava } from './servers/mongo-java.ts';
import { s3 } from './servers/s3.ts';
import { CannotInstall, type RunningServer, type Server } from './servers/server.ts';
import { triton } from './servers/triton.ts';

/** One for each setting that points at a server. */
const ORDINARY: readonly Server[] = [kafka, mongo, s3, triton];
/** And those that take the place of one of them when they are asked for by name. */
const SERVERS: readonly Server[] = [...ORDINARY, mongoJava];
/** What `npm run start:apart` stands on; a model server is asked for by its name. */
const USUAL = ['kafka', 'mongo', 's3'];

const HELP = `npm run servers -- list               which there are, pinned by version and hash, and which run
npm run servers -- install [NAME …]   fetches and builds them into the user's cache (${ORDINARY.map(({ name }) => name).join(', ')})
npm run servers -- start [NAME …]     starts them to stay, with their data in .cache/servers (${USUAL.join(', ')})
npm run servers -- start --env        … and prints nothing but their settings: eval "$(npm run -s servers -- start --env)"
npm run servers -- check              asks each one that runs to keep something and to give it back
npm run servers -- stop [NAME …]      ends them; their data stays
`;

/** Where servers of this checkout keep their data. */
const home = join(dirname(import.meta.dirname), '.cache', 'servers');

const say = (line: string) => process.stderr.write(`${line}\n`);

interface Kept extends Pick<RunningServer, 'name' | 'pid' | 'port' | 'settings'> {
  /** What the operating system says of the process, so that another one with its number is not taken for it. */
  readonly process: string;
}

const fileOf = (name: string) => join(home, `${name}.json`);

/** A server that an earlier call has started; undefined when there is none, or it has ended. */
function kept(name: string): Kept | undefined {
  const known = remembered(name);
  return known && known.process !== '' && known.process === processOf(known.pid) ? known : undefined;
}

function remembered(name: string): Kept | undefined {
  return existsSync(fileOf(name)) ? (JSON.parse(readFileSync(fileOf(name), 'utf8')) as Kept) : undefined;
}

function processOf(pid: number): string {
  return spawnSync('ps', ['-o', 'lstart=,args=', '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() ?? '';
}

const ENDING = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

interface Installed {
  readonly servers: readonly Server[];
  /** A sentence for each that this machine cannot have. */
  readonly leftOut: readonly string[];
}

async function install(wanted: readonly Server[]): Promise<Installed> {
  const servers: Server[] = [];
  const leftOut: string[] = [];
  await Promise.all(
    wanted.map(async (server) => {
      try {
        await server.install((line) => say(`${server.name}: ${line}`));
        servers.push(server);
      } catch (error) {
        if (!(error instanceof CannotInstall)) throw error;
        leftOut.push(`${server.title}: ${error.message}`);
      }
    }),
  );
  return { servers, leftOut };
}

async function start(servers: readonly Server[]): Promise<readonly Kept[]> {
  const { servers: installed, leftOut } = await install(servers);
  for (const line of leftOut) say(`Left out: ${line}`);
  // They are to outlive this call, and so they also outlive a Ctrl-C that comes before they can be told of: then they are ended here.
  const begun: RunningServer[] = [];
  let isCalledOff = false;
  const callOff = () => {
    isCalledOff = true;
    say('Ending what was being started …');
  };
  for (const signal of ENDING) process.once(signal, callOff);
  const started = await Promise.all(
    installed.map(async (server) => {
      const there = kept(server.name);
      if (there) return there;
      mkdirSync(home, { recursive: true });
      const port = remembered(server.name)?.port;
      const folder = join(home, server.name);
      const running = await server.start({ folder, detached: true, ...(port ? { port } : {}) });
      const { name, pid, port: at, settings } = running;
      const one: Kept = { name, pid, port: at, settings, process: processOf(pid) };
      writeFileSync(fileOf(server.name), JSON.stringify(one, null, 2));
      begun.push(running);
      return one;
    }),
  );
  if (isCalledOff) {
    await Promise.all(begun.map((running) => running.stop()));
    process.exit(130);
  }
  for (const signal of ENDING) process.off(signal, callOff);
  return started;
}

const LOOK_AGAIN_MS = 100;
const PATIENCE_MS = 20_000;

async function stop(servers: readonly Server[]): Promise<void> {
  for (const server of servers) {
    const there = kept(server.name);
    if (!there) continue;
    process.kill(-there.pid, 'SIGTERM');
    const deadline = performance.now() + PATIENCE_MS;
    while (processOf(there.pid) === there.process && performance.now() < deadline)
      await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
    if (processOf(there.pid) === there.process) process.kill(-there.pid, 'SIGKILL');
    say(`${server.name} has ended`);
  }
}

/**
 * For `npm test`: starts what can be had on fresh data, prints the settings and what was left out as one line of JSON, and ends everything
 * when its standard input closes, which it does however the one who asked ends.
 */
async function hold(folder: string): Promise<void> {
  const running: RunningServer[] = [];
  const end = async () => {
    await Promise.all(running.map((server) => server.stop()));
    rmSync(folder, { recursive: true, force: true });
    process.exit(0);
  };
  process.stdin.resume().once('close', () => void end());
  for (const signal of ENDING) process.on(signal, () => {});
  const { servers, leftOut } = await install(ORDINARY);
  const failed: string[] = [];
  await Promise.all(
    servers.map(async (server) => {
      try {
        running.push(await server.start({ folder: join(folder, server.name) }));
      } catch (error) {
        failed.push(`${server.title}: ${(error as Error).message}`);
      }
    }),
  );
  const settings = Object.assign({}, ...running.map((server) => server.settings));
  process.stdout.write(`${JSON.stringify({ settings, leftOut: [...leftOut, ...failed] })}\n`);
}

function show(running: readonly Kept[], onlyEnvironment: boolean): void {
  if (!onlyEnvironment)
    for (const { name, port, pid } of running) say(`${name} is up on port ${port} (process ${pid})`);
  for (const { settings } of running)
    for (const [setting, value] of Object.entries(settings)) process.stdout.write(`export ${setting}='${value}'\n`);
}

function list(): void {
  for (const { name, title } of SERVERS) {
    const there = kept(name);
    process.stdout.write(
      `${name.padEnd(12)}${title}${there ? `: up on port ${there.port}, process ${there.pid}` : ''}\n`,
    );
  }
}

async function check(): Promise<number> {
  const running = SERVERS.flatMap(({ name }) => kept(name) ?? []);
  if (running.length === 0) say('None is up: npm run servers -- start');
  let failed = running.length === 0 ? 1 : 0;
  for (const { name, settings } of running) {
    try {
      process.stdout.write(`${name.padEnd(12)}${await checkServer(name, settings)}\n`);
    } catch (error) {
      failed += 1;
      process.stdout.write(`${name.padEnd(12)}FAILED: ${(error as Error).message}\n`);
    }
  }
  return failed;
}

function refuse(sentence: string): never {
  say(`${sentence}\n\n${HELP}`);
  process.exit(2);
}

function named(names: readonly string[], usual: readonly string[]): readonly Server[] {
  const unknown = names.filter((name) => !SERVERS.some((server) => server.name === name));
  if (unknown.length > 0)
    refuse(`No server is called ${unknown.join(', ')}. There are: ${SERVERS.map(({ name }) => name).join(', ')}`);
  return SERVERS.filter(({ name }) => (names.length > 0 ? names : usual).includes(name));
}

async function main([command = '--help', ...rest]: readonly string[]): Promise<number> {
  const names = rest.filter((argument) => !argument.startsWith('--'));
  const all = SERVERS.map(({ name }) => name);
  const ordinary = ORDINARY.map(({ name }) => name);
  switch (command) {
    case 'list':
      list();
      return 0;
    case 'install': {
      const wanted = named(names, ordinary);
      const { servers, leftOut } = await install(wanted);
      for (const { title } of servers) say(`${title} is there`);
      for (const line of leftOut) say(`Left out: ${line}`);
      return leftOut.length === 0 ? 0 : 1;
    }
    case 'start': {
      const wanted = named(names, USUAL);
      const running = await start(wanted);
      show(running, rest.includes('--env'));
      return running.length === wanted.length ? 0 : 1;
    }
    case 'check':
      return (await check()) === 0 ? 0 : 1;
    case 'stop':
      await stop(named(names, all));
      return 0;
    case '--help':
      process.stdout.write(HELP);
      return 0;
    default:
      return refuse(`There is no ${command}.`);
  }
}

const [command, folder] = process.argv.slice(2);
if (command === 'hold' && folder) await hold(folder);
else process.exit(await main(process.argv.slice(2)));
