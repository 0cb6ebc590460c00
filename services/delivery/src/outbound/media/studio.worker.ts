import { parentPort, workerData } from 'node:worker_threads';
import { Unmasterable } from '../../domain/unmasterable.ts';
import { makeFilm, type Film, type Material } from './studio.ts';

/** What the thread says, once. */
export type Outcome = { readonly film: Film } | { readonly unmasterable: string };

// Muxing and drawing block for tens of milliseconds: too long for a thread that answers requests.
try {
  const film = await makeFilm(workerData as Material);
  const buffers = [film.video, film.thumbnail, film.spriteSheet].map((bytes) => bytes.buffer as ArrayBuffer);
  parentPort!.postMessage({ film } satisfies Outcome, [...new Set(buffers)]);
} catch (error) {
  if (!(error instanceof Unmasterable)) throw error;
  parentPort!.postMessage({ unmasterable: error.message } satisfies Outcome);
}
