import { openFirstAccount } from '@cielo/identity';
import { createLog } from '@cielo/service-host';
import { banner } from './banner.ts';
import { readCredentials, writeCredentials } from './credentials.ts';
import { listen } from './listener.ts';
import { makeClip } from './make-clip.ts';
import { HELP, readOptions, type Options } from './options.ts';
import { runPlatform } from './platform.ts';

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

async function main({ host, port, home, bootstrapKey, prompt, once, output, help }: Options): Promise<void> {
  if (help) return void process.stdout.write(HELP);
  const log = createLog({ level: process.env['LOG_LEVEL'] ?? 'warn' });
  const platform = await runPlatform(home, log);
  const listening = await listen(platform.handle, host, port).catch(async (error: unknown) => {
    await platform.close();
    throw error;
  });

  const ending = new AbortController();
  const end = async (status: number) => {
    if (ending.signal.aborted) return;
    ending.abort();
    await Promise.all([listening.close(), platform.close()]);
    process.exit(status);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end(0));

  const opened = await openFirstAccount(platform.services, { key: bootstrapKey });
  const known = readCredentials(home);
  const key = opened.key ?? bootstrapKey ?? known?.key;
  if (!key)
    throw new Error(
      `The key of the first account was shown at the first start and is not in ${home}/credentials.json any more. Give a new one: CIELO_BOOTSTRAP_KEY=… npm start`,
    );
  writeCredentials(home, { url: listening.url, key });
  process.stdout.write(banner(listening.url, key, process.uptime() * 1000, opened.key !== undefined));
  platform.warm();

  if (prompt === undefined) return;
  const status = await makeClip(prompt, output, { url: listening.url, key }, ending.signal);
  if (once) await end(status);
}

main(options()).catch((error: unknown) => refuse(error, 1));
