import { setImmediate } from 'node:timers/promises';

/**
 * Begins what a thread is for once its modules are loaded; long work belongs in here, never at the top of a worker's file. A thread that is
 * terminated while it evaluates a module that waited for another one (top-level await, as the vocabulary has it) takes its whole
 * process with it: V8 checks for a result there that a termination does not leave (`Check failed: (location_) != nullptr`).
 */
export function onceLoaded(work: () => void): void {
  void setImmediate().then(work);
}
