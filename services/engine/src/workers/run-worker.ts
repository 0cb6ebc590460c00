import { Worker } from 'node:worker_threads';
import { workerArguments } from './worker-file.ts';

/** A thread ended without having said what it was asked for. */
export class WorkerDied extends Error {
  override readonly name = 'WorkerDied';
}

/**
 * Runs a thread that says one thing after another until `heard` makes something of a message that is not undefined: that is the answer, and the
 * thread is ended. An aborted signal ends it at once.
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
    let ended = false;
    const end = (how: () => void): void => {
      // Its end, which an answer brings about, is no news.
      if (ended) return;
      ended = true;
      signal.removeEventListener('abort', onAbort);
      // The answer waits for the thread: what it held is free again when its caller goes on.
      void worker.terminate().then(how);
    };
    const onAbort = (): void => end(() => reject(signal.reason as Error));
    signal.addEventListener('abort', onAbort, { once: true });
    worker.on('message', (message: Message) => {
      try {
        const answer = heard(message);
        if (answer !== undefined) end(() => resolve(answer));
      } catch (error) {
        end(() => reject(error as Error));
      }
    });
    worker.once('error', (error) => end(() => reject(new WorkerDied(error.message, { cause: error }))));
    worker.once('exit', (code) => end(() => reject(new WorkerDied(`a thread ended with ${code}`))));
  });
}
