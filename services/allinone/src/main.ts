import { OpenFirstAccount } from '@cielo/identity';
import { createLog, endOnSignals, listen } from '@cielo/service-host';
import { banner } from './banner.ts';
import { readCredentials, writeCredentials } from './credentials.ts';
import { makeClip } from './make-clip.ts';
import { HELP, readOptions, type Options } from './options.ts';
import { runPlatform } from './platform.ts';

/** Answers under way may take this long once the process was told to end. */
const GRACE_MS = 1_500;

/** Ends with a sentence: 2 for a request that makes no sense, 1 for a platform that cannot start. */
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

async function main({ host, port, home, bootstrapKey, prompt, once, output, logLevel, help }: Options): Promise<void> {
  if (help) return void process.stdout.write(HELP);
  const log = createLog({ level: logLevel });
  const platform = await runPlatform(home, log);
  const listener = await listen(platform.handle, { host, port }).catch(async (error: unknown) => {
    await platform.close();
    throw error;
  });
  const ending = new AbortController();
  const close = async () => {
    ending.abort();
    await Promise.all([listener.close(GRACE_MS), platform.close()]);
  };
  endOnSignals(log, close);

  const opened = await platform.identity.get(OpenFirstAccount).run({ key: bootstrapKey });
  const key = opened.key ?? bootstrapKey ?? readCredentials(home)?.key;
  if (!key) throw new Error(lostKey(home));
  const credentials = { url: listener.url, key };
  writeCredentials(home, credentials);
  const homeGiven = process.env['CIELO_HOME'] ? home : undefined;
  const facts = { ...credentials, readyMs: process.uptime() * 1000, firstStart: opened.key !== undefined, homeGiven };
  // Whoever makes one clip and ends has no use for addresses.
  if (!once) process.stdout.write(banner(facts));
  platform.warm();

  if (prompt === undefined) return;
  const status = await makeClip(prompt, output, credentials, ending.signal);
  if (!once || ending.signal.aborted) return;
  await close();
  process.exit(status);
}

function lostKey(home: string): string {
  return `The first account's key was shown at the first start and is no longer in ${home}/credentials.json. Give it another one: CIELO_BOOTSTRAP_KEY=… npm start`;
}

main(options()).catch((error: unknown) => refuse(error, 1));
