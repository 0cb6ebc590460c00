import { randomBytes } from 'node:crypto';
import { createLog, endOnSignals } from '@cielo/service-host';
import { banner } from '../banner.ts';
import { readCredentials, writeCredentials } from '../credentials.ts';
import { readOptions, type Options } from '../options.ts';
import { startApart, type Apart } from './apart.ts';

/** Worker, services and engine end one after the other. */
const PATIENCE_MS = 15_000;

/** Where the engine, which knows no level, is let talk. */
const CHATTY = ['debug', 'info'];

const HELP = `Starts Cielo as processes of their own on real servers: five services, a worker, the built-in engine where no model
server is named, and one listener in front, which looks at paths as a gateway does. What dies is started again.

  npm run start:apart                  on the servers that the settings name
  npm run start:apart -- --servers     on those of npm run servers, which it starts when they are not there

Settings (environment):
  KAFKA_BROKERS         host:port,…
  MONGO_URL             mongodb://host:port/database
  S3_BUCKET             and S3_ENDPOINT, S3_REGION, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY where they differ from Amazon's
  MODEL_SERVERS         host:port,… of Triton or the like                       (default: the built-in engine, as a process)
  PORT, HOST            where the listener in front listens                     (default 8080, 127.0.0.1)
  CIELO_HOME            where credentials and the pepper of keys are kept       (default ./.cielo)
  CIELO_BOOTSTRAP_KEY   the first account's API key, at least 16 characters     (default: the one kept there, or a new one)
  LOG_LEVEL             debug, info, warn, error or silent                      (default warn here)

Every setting of a service can be set as well; --help of its main.js prints them.
`;

function refuse(error: unknown, status: number): never {
  process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(status);
}

function options(): Options {
  try {
    return readOptions(process.argv.slice(2), process.env);
  } catch (error) {
    return refuse(error, 2);
  }
}

async function main({ host, port, home, bootstrapKey, logLevel, help }: Options): Promise<void> {
  if (help) return void process.stdout.write(HELP);
  const ending = new AbortController();
  let apart: Apart | undefined;
  const known = readCredentials(home)?.key;
  const key = bootstrapKey ?? known ?? `sk-${randomBytes(24).toString('base64url')}`;
  const starting = startApart({
    environment: { ...process.env, LOG_LEVEL: logLevel },
    home,
    key,
    host,
    port,
    onLine: (name, line) => {
      if (name !== 'engine' || CHATTY.includes(logLevel)) process.stderr.write(`${name.padEnd(13)} ${line}\n`);
    },
    onTrouble: (sentence) => process.stderr.write(`${sentence}\n`),
    signal: ending.signal,
  });
  endOnSignals(
    createLog({ level: logLevel }),
    async () => {
      ending.abort(new Error('told to end'));
      await starting.catch(() => {});
      await apart?.close();
    },
    PATIENCE_MS,
  );
  try {
    apart = await starting;
  } catch (error) {
    if (ending.signal.aborted) return;
    throw error;
  }
  writeCredentials(home, { url: apart.url, key });
  const models = process.env['MODEL_SERVERS'];
  const facts = {
    url: apart.url,
    key,
    readyMs: process.uptime() * 1000,
    firstStart: key !== known,
    homeGiven: process.env['CIELO_HOME'] ? home : undefined,
    ...(models ? { drawnBy: `Clips are drawn by the model servers ${models}.` } : {}),
  };
  process.stdout.write(banner(facts) + processTable(apart));
}

function processTable({ processes }: Apart): string {
  const rows = Object.values(processes).map(({ name, pid, url }) => `    ${name.padEnd(15)}${url}   process ${pid}\n`);
  return `\n  Each is a process of its own:\n\n${rows.join('')}\n`;
}

main(options()).catch((error: unknown) => refuse(error, 1));
