import type { Worker } from 'node:worker_threads';
import { SystemClock } from '@cielo/effects';
import { isLoaded, NOT_WANTED } from './once-loaded.ts';

const clock = new SystemClock();

const ended = (worker: Worker): Promise<void> => new Promise((resolve) => void worker.once('exit', () => resolve()));

/**
 * Ends a thread that still loads: it is told that it is not wanted and ends by itself, or, where it has begun meanwhile, is terminated. Terminating it before
 * would end the process (see {@link onceLoaded}).
 */
export async function endLoading(worker: Worker): Promise<void> {
  const gone = ended(worker);
  worker.on('message', (message) => isLoaded(message) && void worker.terminate());
  worker.postMessage(NOT_WANTED);
  await gone;
}

/** Lets a thread that has nothing left to do end by itself, and terminates one that does not within `graceMs`. */
export async function endByItself(worker: Worker, graceMs: number): Promise<void> {
  let stop = (): void => {};
  const tired = new Promise<void>((resolve) => (stop = clock.after(graceMs, resolve)));
  await Promise.race([ended(worker), tired]);
  stop();
  await worker.terminate();
}
