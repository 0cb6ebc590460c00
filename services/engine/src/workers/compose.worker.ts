import { parentPort, workerData } from 'node:worker_threads';
import { AnotherWorld } from '../physics/work-out.ts';
import { compose } from '../scene/compose.ts';
import { composeStoryboard } from '../scene/storyboard.ts';
import type { ComposeRequest, Composition } from '../scene/composition.ts';
import { onceLoaded } from './once-loaded.ts';

/** `workerData` of compose.worker: what can be posted of a {@link ComposeRequest}. */
export type ComposeWork = Omit<ComposeRequest, 'signal' | 'onProgress'>;

export type FromComposeWorker =
  | { readonly kind: 'progress'; readonly stage: string; readonly done: number; readonly total: number }
  | { readonly kind: 'composed'; readonly composition: Composition }
  /** The request's own fault. */
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'failed'; readonly reason: string };

const say = (message: FromComposeWorker): void => parentPort!.postMessage(message);

/** Thinks out one clip, from words to motion, away from the thread that talks to clients. */
onceLoaded(() => {
  const request: ComposeRequest = {
    ...(workerData as ComposeWork),
    onProgress: (stage, done, total) => say({ kind: 'progress', stage, done, total }),
  };
  const { storyboard } = request;
  (storyboard ? composeStoryboard(request, storyboard) : compose(request)).then(
    (composition) => say({ kind: 'composed', composition }),
    (error: unknown) =>
      error instanceof AnotherWorld
        ? say({ kind: 'refused', reason: error.message })
        : say({ kind: 'failed', reason: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
});
