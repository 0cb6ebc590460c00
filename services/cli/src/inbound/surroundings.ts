import type { Clock } from '@cielo/effects';
import type { Output } from '../outbound/screen.ts';

/** Everything outside that a command touches, so that tests can be the outside. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** Results. */
  readonly stdout: Output;
  /** Progress and errors. */
  readonly stderr: Output;
  readonly clock: Clock;
  /** Calls `listener` for each Ctrl-C (or SIGTERM) until the returned function is called. */
  onInterrupt(listener: () => void): () => void;
}
