import { setImmediate } from 'node:timers/promises';
import { parentPort, receiveMessageOnPort } from 'node:worker_threads';

/** What a thread says when all of its modules are loaded. From then on it may be terminated. */
export const LOADED = { kind: 'loaded' } as const;
/** What is said to a thread that is not wanted any more before it has loaded. */
export const NOT_WANTED = { kind: 'end' } as const;

export const isLoaded = (message: unknown): boolean => (message as { kind?: unknown } | null)?.kind === LOADED.kind;

/**
 * Begins what a thread is for once its modules are loaded, and says so; long work belongs in here, never at the top of a worker's file. A thread that is
 * terminated while it evaluates a module that waited for another one (top-level await, as the vocabulary has it) takes its whole
 * process with it: V8 checks for a result there that a termination does not leave (`Check failed: (location_) != nullptr`). So one that is called off
 * until then finds a word waiting for it, begins nothing, and ends by itself.
 */
export function onceLoaded(work: () => void): void {
  void setImmediate().then(() => {
    if (receiveMessageOnPort(parentPort!)) return;
    parentPort!.postMessage(LOADED);
    work();
  });
}
