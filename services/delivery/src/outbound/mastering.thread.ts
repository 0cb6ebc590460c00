import { Worker } from 'node:worker_threads';
import { Injectable } from '@nestjs/common';
import type { Mastered, Mastering, MasteringWork } from '../application/needs.ts';
import type { TrackRef } from '../domain/clip.ts';
import { Unmasterable } from '../domain/unmasterable.ts';
import type { Still } from './media/pictures.ts';
import type { Material } from './media/studio.ts';
import type { Outcome } from './media/studio.worker.ts';

// The same name with the ending of this very file: .ts when run from sources, .js when built.
const WORKER = new URL(
  `./media/studio.worker${import.meta.url.slice(import.meta.url.lastIndexOf('.'))}`,
  import.meta.url,
);

/** Masters in a thread of its own for each clip, so a hanging or failing one ends with it. */
@Injectable()
export class ThreadMastering implements Mastering {
  async make(work: MasteringWork, signal: AbortSignal): Promise<Mastered> {
    const material = await gather(work);
    signal.throwIfAborted();
    const outcome = await inThread(material, signal);
    if ('unmasterable' in outcome) throw new Unmasterable(outcome.unmasterable);
    return outcome.film;
  }
}

/** @throws Unmasterable when a track that the clip needs was never rendered. */
async function gather(work: MasteringWork): Promise<Material> {
  const { width, height, seconds } = work;
  const video = await work.read(need(work, 'video'));
  const audio = work.audio ? await work.read(need(work, 'audio')) : undefined;
  const stills: Still[] = [];
  for (const track of work.tracks.filter(({ kind }) => kind === 'stills')) {
    stills.push({ timeMs: track.timeMs, jpeg: await work.read(track) });
  }
  return { width, height, seconds, video, audio, stills };
}

function need({ tracks }: MasteringWork, kind: string): TrackRef {
  const track = tracks.find((track) => track.kind === kind);
  if (!track) throw new Unmasterable(`the render left no ${kind}`);
  return track;
}

function inThread(material: Material, signal: AbortSignal): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(WORKER, { workerData: material });
    const end = (settle: () => void) => {
      signal.removeEventListener('abort', onAbort);
      settle();
      void worker.terminate();
    };
    const onAbort = () => end(() => reject(signal.reason));
    signal.addEventListener('abort', onAbort, { once: true });
    worker.once('message', (outcome: Outcome) => end(() => resolve(outcome)));
    worker.once('error', (error) => end(() => reject(error)));
    worker.once('exit', (code) => end(() => reject(new Error(`the mastering thread ended with ${code} and no word`))));
  });
}
