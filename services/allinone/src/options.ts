import { parseArgs } from 'node:util';
import { resolve } from 'node:path';

/** What one start of the platform was asked for. */
export interface Options {
  readonly port: number;
  readonly host: string;
  /** The data folder. */
  readonly home: string;
  /** The first account's API key; a new one is made when absent. */
  readonly bootstrapKey: string | undefined;
  /** A clip to make at once. */
  readonly prompt: string | undefined;
  /** End when that clip is there. */
  readonly once: boolean;
  /** Where to put that clip. */
  readonly output: string | undefined;
  /** The least important lines of the log that are written. */
  readonly logLevel: string;
  readonly help: boolean;
}

const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'];

export const HELP = `Starts the whole of Cielo in one process, with the built-in engine beside it.

  npm start                            start and stay up
  npm start -- "a dog on the beach"    also make this clip at once, print its path, stay up
  npm start -- --once "a dog …"        make the clip and end

  -o, --output FILE   where to put the clip (default: its id, in the current folder)
  --once              end when the clip is there; the exit status is 0 when it is
  -h, --help          this text

Settings (environment):
  PORT                  where to listen on 127.0.0.1; 0 picks a free one      (default 8080)
  HOST                  the address to listen on                              (default 127.0.0.1)
  CIELO_HOME            the data folder                                       (default ./.cielo)
  CIELO_BOOTSTRAP_KEY   the first account's API key, at least 16 characters   (default: a new one, shown at the first start)
  LOG_LEVEL             debug, info, warn, error or silent                    (default warn here)
  ENGINE_WORKERS        threads that draw                                     (default: one per core)
  ENGINE_ENCODER        auto, wasm, node-av or ffmpeg                         (default auto)

Every service has more settings; its README lists them.
`;

/** @throws Error with a sentence for the person at the keyboard. */
export function readOptions(argv: readonly string[], env: Readonly<Record<string, string | undefined>>): Options {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      once: { type: 'boolean', default: false },
      output: { type: 'string', short: 'o' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const port = Number(env['PORT'] || 8080);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new Error(`PORT is ${env['PORT']}; it must be a whole number from 0 to 65535`);
  }
  const logLevel = env['LOG_LEVEL'] || 'warn';
  if (!LOG_LEVELS.includes(logLevel))
    throw new Error(`LOG_LEVEL is ${logLevel}; it must be one of ${LOG_LEVELS.join(', ')}`);
  const bootstrapKey = env['CIELO_BOOTSTRAP_KEY'] || undefined;
  if (bootstrapKey !== undefined && bootstrapKey.length < 16) {
    throw new Error('CIELO_BOOTSTRAP_KEY is shorter than 16 characters; a key that short is guessed');
  }
  const prompt = positionals.join(' ').trim() || undefined;
  if (values.once && prompt === undefined && !values.help) {
    throw new Error('--once makes one clip and ends: give it a sentence, npm start -- --once "a sentence"');
  }
  return {
    port,
    host: env['HOST'] || '127.0.0.1',
    home: resolve(env['CIELO_HOME'] || '.cielo'),
    bootstrapKey,
    prompt,
    once: values.once,
    output: values.output,
    logLevel,
    help: values.help,
  };
}
