import { Command, CommanderError } from 'commander';
import { ExitCode, exitCodeHelp } from './domain/exit-code.ts';
import { defaultUrl } from './domain/connection.ts';
import { Problem } from './domain/problem.ts';
import { printable } from './domain/text.ts';
import { balanceCommand, launchesCommand, modelsCommand } from './inbound/account.command.ts';
import { generateCommand } from './inbound/generate.command.ts';
import type { Register } from './inbound/register.ts';
import { Session, type CommonOptions } from './inbound/session.ts';
import type { Surroundings } from './inbound/surroundings.ts';
import { upCommand } from './inbound/up.command.ts';
import {
  cancelCommand,
  deleteCommand,
  downloadCommand,
  getCommand,
  listCommand,
  quoteCommand,
} from './inbound/videos.command.ts';
import { styleFor } from './outbound/screen.ts';

/** Every command, in the order of the story. */
const commands = [
  upCommand,
  generateCommand,
  quoteCommand,
  listCommand,
  getCommand,
  downloadCommand,
  cancelCommand,
  deleteCommand,
  balanceCommand,
  modelsCommand,
  launchesCommand,
];

const help = `
Address and key come from --url and --key, else from CIELO_URL and CIELO_API_KEY, else from
.cielo/credentials.json (below CIELO_HOME or here), which a platform started with 'cielo up' writes.

Examples:
  $ cielo up
  $ cielo generate "a dog runs along the beach at sunset" -o dog.mp4
  $ cielo generate "a man plays the drums on a stage" --seconds 8 --size 720x1280 --seed 7
  $ cielo list --json | jq -r '.data[].id'

${exitCodeHelp}
`;

/**
 * Runs one command line.
 * @param args without the program's name
 * @returns the exit code; everything foreseen has been told on stderr (on stdout as JSON with --json)
 */
export async function run(args: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  let exitCode: ExitCode = ExitCode.ok;
  const register: Register = (command, action) => {
    command.action(async () => {
      const options = command.optsWithGlobals();
      exitCode =
        (await action(new Session(surroundings, options), options as never, command.processedArgs)) ?? ExitCode.ok;
    });
  };
  const program = programIn(surroundings);
  for (const command of commands) command(program, register);
  try {
    await program.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    return tellFailure(error, program.opts(), surroundings);
  }
}

function programIn({ stdout, stderr }: Surroundings): Command {
  const inherited = new Command('cielo')
    .description('Cielo turns a sentence into a clip with its own sound.')
    .option('--url <address>', `where Cielo is (default: ${defaultUrl})`)
    .option('--key <key>', 'API key; safer in CIELO_API_KEY, which other users of the machine cannot see')
    .option('--json', 'answer with one JSON document on stdout, errors included')
    .configureHelp({ showGlobalOptions: true })
    .configureOutput({ writeOut: (text) => stdout.write(text), writeErr: (text) => stderr.write(text) })
    .showHelpAfterError('(cielo --help, or cielo <command> --help)')
    .exitOverride();
  return inherited.addHelpText('after', help);
}

function tellFailure(error: unknown, { json }: CommonOptions, { stdout, stderr, env }: Surroundings): ExitCode {
  // Commander has written its own message, or the help that was asked for.
  if (error instanceof CommanderError) return error.exitCode === 0 ? ExitCode.ok : ExitCode.usage;
  if (!(error instanceof Problem)) throw error;
  if (json) stdout.write(`${JSON.stringify(error.envelope(), null, 2)}\n`);
  else {
    stderr.write(`${styleFor(stderr, env).bad('Error:')} ${printable(error.message)}\n`);
    for (const hint of error.hints()) stderr.write(`  ${hint}\n`);
  }
  return error.exitCode;
}
