import { setImmediate } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { openEncoder } from '../encode/ladder.ts';
import type { SegmentEncoder } from '../encode/segment-encoder.ts';
import { Opening } from '../picture/opening.ts';
import type { PictureRequest } from '../picture/painter.ts';
import { openPicture } from '../picture/pictures.ts';
import { Reel } from '../picture/reel.ts';
import { takeStill, type Still } from '../picture/still.ts';
import { SIGNAL, type DrawWorkerSetting, type FromDrawWorker, type ToDrawWorker } from './messages.ts';
import { LOADED } from './once-loaded.ts';
import type { Segment } from './segments.ts';
import { stopwatch } from './stopwatch.ts';

/** A thread that draws segments of one clip and encodes them. Started before the clip is known, so that loading takes nobody's time. */
const { encoder: choice, signals, slot } = workerData as DrawWorkerSetting;
const say = (message: FromDrawWorker, transfer: readonly ArrayBuffer[] = []): void =>
  parentPort!.postMessage(message, transfer);
const cancelled = (): boolean => Atomics.load(signals, SIGNAL.cancel) !== 0;
const beat = (): void => void Atomics.add(signals, SIGNAL.beats + slot, 1);

let clip:
  { painter: Reel; encoder: SegmentEncoder; request: PictureRequest; stillFrames: ReadonlySet<number> } | undefined;
/** Messages are handled one after the other. */
let turn: Promise<void> = Promise.resolve();

parentPort!.on('message', (message: ToDrawWorker) => {
  turn = turn
    .then(() => {
      if (message.kind === 'end') return end();
      return message.kind === 'begin' ? begin(message) : draw(message.segment);
    })
    .catch((error: unknown) => {
      const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
      say({ kind: 'failed', reason, ...(message.kind === 'draw' ? { segment: message.segment } : {}) });
    });
});

say(LOADED);

async function end(): Promise<void> {
  await clip?.encoder.close();
  clip = undefined;
  parentPort!.close();
}

async function begin({ request, stillFrames }: Extract<ToDrawWorker, { kind: 'begin' }>): Promise<void> {
  const { width, height, fps, quality } = request;
  const encoder = await openEncoder(choice, { width, height, fps, quality });
  const pictures: Awaited<ReturnType<typeof openPicture>>[] = [];
  // One after the other: a large one takes tens of megabytes until it has been made small.
  for (const picture of request.pictures ?? []) pictures.push(await openPicture(picture));
  const opening = request.opening && (await Opening.open(request.opening, width, height));
  clip = { painter: new Reel(request, opening, pictures), encoder, request, stillFrames: new Set(stillFrames) };
  beat();
  say({ kind: 'ready', rung: encoder.rung });
}

async function draw(segment: Segment): Promise<void> {
  if (!clip) throw new Error('asked to draw before the clip was known');
  const { painter, encoder, request, stillFrames } = clip;
  const times = { paint: 0, read: 0, encode: 0, stills: 0 };
  const stills: Still[] = [];
  await encoder.begin(segment.to - segment.from);
  for (let frame = segment.from; frame < segment.to; frame++) {
    if (cancelled()) {
      await encoder.close();
      clip = undefined;
      return say({ kind: 'stopped' });
    }
    const watch = stopwatch(times);
    const canvas = painter.paint(frame);
    watch('paint');
    if (stillFrames.has(frame)) stills.push(takeStill(canvas, Math.round((frame * 1000) / request.fps)));
    watch('stills');
    painter.stamp(frame);
    // Drawing is put off until the pixels are asked for, so reading them is where most of the painting happens.
    const rgba = canvas.data();
    watch('read');
    await encoder.add(rgba);
    watch('encode');
    beat();
    Atomics.add(signals, SIGNAL.drawn, 1);
    // The pixels that were read are given back to the system only between turns of the event loop; without turns they pile up.
    await setImmediate();
  }
  const piece = await encoder.end();
  say({ kind: 'drawn', segment, piece, stills, times });
}
