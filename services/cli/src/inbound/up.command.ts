import type { Command } from 'commander';
import { UsageProblem } from '../domain/problem.ts';
import type { ExitCode } from '../domain/exit-code.ts';
import { findStartScript, runScript } from '../outbound/checkout.ts';
import type { Register } from './register.ts';

interface UpOptions {
  readonly port?: string;
  readonly home?: string;
  readonly once?: boolean;
}

/** `cielo up`: the whole platform of this checkout, in one process, in the foreground. */
export function upCommand(program: Command, register: Register): void {
  const command = program
    .command('up')
    .summary('start the whole platform on this machine')
    .description('Starts the whole platform of this checkout in one process, as npm start does. Ctrl-C ends it.')
    .argument('[prompt...]', 'make this clip as soon as the platform is up')
    .option('-p, --port <n>', 'where it listens (PORT)')
    .option('--home <folder>', 'where its data lies (CIELO_HOME)')
    .option('--once', 'end after the clip');
  register(command, async (session, { port, home, once }: UpOptions, [words]) => {
    const script = findStartScript();
    if (!script)
      throw new UsageProblem('This cielo does not belong to a checkout of the platform, so there is nothing to start.');
    const { env } = session.surroundings;
    const prompt = (words as readonly string[]).join(' ');
    const args = [...(once ? ['--once'] : []), ...(prompt ? [prompt] : [])];
    const settings = { ...env, ...(port && { PORT: port }), ...(home && { CIELO_HOME: home }) };
    // The platform hears Ctrl-C itself and ends in its own time.
    return session.interruptible(() => runScript(script, args, settings) as Promise<ExitCode>);
  });
}
