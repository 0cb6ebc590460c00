#!/usr/bin/env node
import { SystemClock } from '@cielo/effects';
import { ExitCode } from './domain/exit-code.ts';
import { run } from './program.ts';

// A reader that has seen enough (`cielo list | head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) =>
  process.exit(error.code === 'EPIPE' ? ExitCode.ok : ExitCode.failed),
);

const listeners = new Set<() => void>();
let interruptions = 0;
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, interrupt);

/** The first Ctrl-C is the command's, if it wants it; the second ends the process whatever happens. */
function interrupt(): void {
  interruptions++;
  if (interruptions > 1 || listeners.size === 0) process.exit(ExitCode.interrupted);
  process.stderr.write('\nStopping … (once more to leave at once)\n');
  for (const listener of listeners) listener();
}

process.exitCode = await run(process.argv.slice(2), {
  env: process.env,
  cwd: process.cwd(),
  stdout: process.stdout,
  stderr: process.stderr,
  clock: new SystemClock(),
  onInterrupt: (listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
});
