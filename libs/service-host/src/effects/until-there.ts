import type { Clock } from '@cielo/effects';
import type { Log } from '../telemetry/log.ts';
import type { Opened } from './opened.ts';

export interface WaitOptions {
  readonly clock: Pick<Clock, 'sleep'>;
  readonly log: Log;
  /** Ends the waiting. */
  readonly signal: AbortSignal;
  /** Is told which effect's server is waited for and why; without a reason once it is there. */
  readonly waiting: (effect: string, why: string | undefined) => void;
}

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 5_000;

/**
 * Waits until the server of an adapter can be used: services and servers start in any order.
 * @throws what the signal was aborted with; the adapter is closed then.
 */
export async function untilThere<T>(effect: string, opened: Opened<T>, options: WaitOptions): Promise<Opened<T>> {
  const { clock, log, signal, waiting } = options;
  for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS)) {
    try {
      await opened.check();
      waiting(effect, undefined);
      return opened;
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      waiting(effect, why);
      log.warn('a server is waited for', { effect, why, pauseMs });
    }
    try {
      await clock.sleep(pauseMs, signal);
    } catch (error) {
      await opened.close();
      throw error;
    }
  }
}
