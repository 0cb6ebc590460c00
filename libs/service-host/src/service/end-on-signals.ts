import type { Log } from '../telemetry/log.ts';

/** By default a process that is still there after this long is cut off. */
const PATIENCE_MS = 4_500;
/** One Ctrl-C reaches a process more than once: from the terminal, and from every launcher above it that passes signals on. */
const ECHO_MS = 500;

/**
 * Ends the process when it is told to, in order and in time; who tells it once more, and means it, ends it at once. A process that was
 * started with a channel to its parent also ends when that closes: however the parent ended, nobody is left behind.
 */
export function endOnSignals(log: Log, close: () => Promise<void>, patienceMs = PATIENCE_MS): void {
  let ending = false;
  let impatient = false;
  const end = async (signal: string) => {
    if (impatient) process.exit(130);
    if (ending) return;
    ending = true;
    AbortSignal.timeout(ECHO_MS).addEventListener('abort', () => (impatient = true));
    log.info('ending', { signal });
    AbortSignal.timeout(patienceMs).addEventListener('abort', () => {
      log.error('did not end in time', { patienceMs });
      process.exit(1);
    });
    try {
      await close();
      process.exit(0);
    } catch (error) {
      log.error('did not end cleanly', { error });
      process.exit(1);
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end(signal));
  if (!process.send) return;
  process.once('disconnect', () => void end('disconnect'));
  // Its parent was quicker to end than it was to begin.
  if (!process.connected) void end('disconnect');
}
