import { Worker } from 'node:worker_threads';
import { endByItself, endLoading } from './end-thread.ts';
import { isLoaded } from './once-loaded.ts';
import { workerArguments } from './worker-file.ts';

/** How long a thread may take to end that has answered. */
const GRACE_MS = 1000;

/** A thread ended without having said what it was asked for. */
export class WorkerDied extends Error {
  override readonly name = 'WorkerDied';
}

/**
 * Runs a thread (one that begins by {@link onceLoaded}) that says one thing after another until `heard` makes something of a message that is not undefined:
 * that is the answer, and the thread ends. An aborted signal ends it at once, or as soon as it has loaded.
 *
 * @throws the signal's reason, what `heard` throws, and WorkerDied
 */
export function runWorker<Message, Answer>(
  file: URL,
  workerData: unknown,
  signal: AbortSignal,
  heard: (message: Message) => Answer | undefined,
): Promise<Answer> {
  signal.throwIfAborted();
  const worker = new Worker(file, {
    workerData,
    execArgv: workerArguments(file),
    name: file.pathname.split('/').at(-1)!.split('.')[0]!,
  });
  return new Promise<Answer>((resolve, reject) => {
    let [ended, loaded] = [false, false];
    const end = (away: () => Promise<unknown>, how: () => void): void => {
      // Its end, which an answer brings about, is no news.
      if (ended) return;
      ended = true;
      signal.removeEventListener('abort', onAbort);
      // The answer waits for the thread: what it held is free again when its caller goes on.
      void away().then(how);
    };
    const now = (): Promise<unknown> => (loaded ? worker.terminate() : endLoading(worker));
    const onAbort = (): void => end(now, () => reject(signal.reason as Error));
    signal.addEventListener('abort', onAbort, { once: true });
    worker.on('message', (message: Message) => {
      if (ended) return;
      if (isLoaded(message)) return void (loaded = true);
      try {
        const answer = heard(message);
        if (answer !== undefined)
          end(
            () => endByItself(worker, GRACE_MS),
            () => resolve(answer),
          );
      } catch (error) {
        end(now, () => reject(error as Error));
      }
    });
    const gone = (): Promise<unknown> => Promise.resolve();
    worker.once('error', (error) => end(gone, () => reject(new WorkerDied(error.message, { cause: error }))));
    worker.once('exit', (code) => end(gone, () => reject(new WorkerDied(`a thread ended with ${code}`))));
  });
}
