import { Worker } from 'node:worker_threads';
import type { Clock, Stop } from '@cielo/effects';
import type { EncodedSegment, Rung } from '../encode/segment-encoder.ts';
import type { PictureRequest } from '../picture/painter.ts';
import { stillFrames, type Still } from '../picture/still.ts';
import { registerTypeface } from '../picture/typeface.ts';
import { endByItself, endLoading } from './end-thread.ts';
import {
  SIGNAL,
  type DrawTimes,
  type DrawWorkerSetting,
  type EncoderChoice,
  type FromDrawWorker,
  type ToDrawWorker,
} from './messages.ts';
import { SegmentQueue } from './segment-queue.ts';
import { planSegments, type Segment } from './segments.ts';
import { workerArguments, workerFile } from './worker-file.ts';

export interface DrawPoolOptions {
  readonly clock: Clock;
  readonly workers: number;
  readonly encoder: EncoderChoice;
  /** A worker that draws nothing for this long is taken for hung. */
  readonly hangMs: number;
  /** How long workers have to stop by themselves after a cancel. */
  readonly graceMs: number;
  /** For tests: another worker than draw.worker. */
  readonly file?: URL;
  /** Told when a worker was replaced, with the reason. */
  readonly onReplaced?: (reason: string) => void;
}

/** One segment as it comes out, in order. */
export interface DrawnSegment {
  readonly piece: EncodedSegment;
  readonly stills: readonly Still[];
}

interface Seat {
  worker: Worker;
  /** Whether it may be terminated, whether it may be given work, and whether it has ended. */
  loaded: boolean;
  ready: boolean;
  gone: boolean;
  segment?: Segment;
  /** Beats when it was last seen to have moved on, and when that was. */
  beats: number;
  movedAtMs: number;
}

/** Segments that each worker may be ahead of what has gone out: one that it draws, and two that wait. */
const AHEAD = 3;
const WATCH_MS = 250;

/**
 * Threads that draw one clip. Opened before the clip is known, so that they load while it is being thought out; closed with it, so that nothing stays in
 * memory. A thread that hangs or dies is replaced and its segment drawn again.
 */
export class DrawPool {
  readonly signals: Int32Array;
  readonly times: { -readonly [K in keyof DrawTimes]: number } = { paint: 0, read: 0, encode: 0, stills: 0 };
  /** Workers that had to be replaced. */
  replaced = 0;
  rung: Rung | undefined;
  private readonly options: DrawPoolOptions;
  private readonly seats: Seat[];
  private queue: SegmentQueue<DrawnSegment> | undefined;
  private begin: Extract<ToDrawWorker, { kind: 'begin' }> | undefined;
  private failure: Error | undefined;
  private closing = false;
  private wake: () => void = () => {};
  private unwatch: Stop = () => {};

  constructor(options: DrawPoolOptions) {
    registerTypeface();
    this.options = options;
    this.signals = new Int32Array(
      new SharedArrayBuffer((SIGNAL.beats + options.workers) * Int32Array.BYTES_PER_ELEMENT),
    );
    this.seats = Array.from({ length: options.workers }, (_, slot) => this.seat(slot));
  }

  /** Frames drawn so far, those drawn twice counted twice. */
  get drawn(): number {
    return Atomics.load(this.signals, SIGNAL.drawn);
  }

  /**
   * Draws the clip; its segments come in order, as fast as they are taken. Leaving the loop early, or {@link close}, stops the drawing.
   *
   * @param frames how many
   * @param from the first of them
   * @throws SegmentLost when a segment cannot be drawn, and the workers' own error when the clip cannot even be begun
   */
  async *draw(request: PictureRequest, frames: number, from = 0): AsyncGenerator<DrawnSegment> {
    this.queue = new SegmentQueue(planSegments(frames, request.fps, from), this.options.workers * AHEAD);
    this.begin = { kind: 'begin', request, stillFrames: stillFrames(frames, request.fps, from) };
    this.unwatch = this.options.clock.every(WATCH_MS, () => this.lookAfter());
    for (const seat of this.seats) this.start(seat);
    try {
      while (!this.queue.done) {
        const next = this.queue.take();
        if (next) {
          this.handOut();
          yield next;
          continue;
        }
        if (this.failure) throw this.failure;
        if (this.closing) return;
        await new Promise<void>((resolve) => (this.wake = resolve));
      }
    } finally {
      this.unwatch();
    }
  }

  /** Stops all threads: first by the flag that they read with every frame, after the grace by force. */
  async close(): Promise<void> {
    if (this.closing) return;
    this.closing = true;
    this.unwatch();
    Atomics.store(this.signals, SIGNAL.cancel, 1);
    this.wake();
    await Promise.all(this.seats.map((seat) => this.dismiss(seat)));
  }

  private async dismiss({ worker, loaded, gone }: Seat): Promise<void> {
    if (gone) return;
    if (!loaded) return endLoading(worker);
    this.tell(worker, { kind: 'end' });
    await endByItself(worker, this.options.graceMs);
  }

  private seat(slot: number): Seat {
    const setting: DrawWorkerSetting = { encoder: this.options.encoder, signals: this.signals, slot };
    const file = this.options.file ?? workerFile(import.meta.url, './draw.worker');
    const worker = new Worker(file, { workerData: setting, execArgv: workerArguments(file), name: `draw ${slot}` });
    const seat: Seat = {
      worker,
      loaded: false,
      ready: false,
      gone: false,
      beats: 0,
      movedAtMs: this.options.clock.monotonicMs(),
    };
    worker.on('message', (message: FromDrawWorker) => this.heard(seat, message));
    worker.on('error', (error) => this.replace(seat, error.message));
    worker.on('exit', (code) => {
      seat.gone = true;
      this.replace(seat, `the worker ended with ${code}`);
    });
    return seat;
  }

  private start(seat: Seat): void {
    seat.movedAtMs = this.options.clock.monotonicMs();
    this.tell(seat.worker, this.begin!);
  }

  private tell(worker: Worker, message: ToDrawWorker): void {
    worker.postMessage(message);
  }

  private heard(seat: Seat, message: FromDrawWorker): void {
    if (message.kind === 'loaded') {
      seat.loaded = true;
      seat.movedAtMs = this.options.clock.monotonicMs();
    }
    if (this.closing || !this.seats.includes(seat)) return;
    if (message.kind === 'ready') {
      seat.ready = true;
      this.rung = message.rung;
    } else if (message.kind === 'drawn') {
      seat.segment = undefined;
      for (const [what, ms] of Object.entries(message.times)) this.times[what as keyof DrawTimes] += ms;
      this.queue!.finish(message.segment.index, { piece: message.piece, stills: message.stills });
    } else if (message.kind === 'failed') {
      return this.replace(seat, message.reason);
    }
    this.handOut();
    this.wake();
  }

  private handOut(): void {
    for (const seat of this.seats) {
      if (!seat.ready || seat.segment || this.closing) continue;
      const segment = this.queue?.next();
      if (!segment) return;
      seat.segment = segment;
      seat.movedAtMs = this.options.clock.monotonicMs();
      this.tell(seat.worker, { kind: 'draw', segment });
    }
  }

  /** Finds workers that have work and do not move. */
  private lookAfter(): void {
    for (const [slot, seat] of this.seats.entries()) {
      const beats = Atomics.load(this.signals, SIGNAL.beats + slot);
      const idle = seat.ready && !seat.segment;
      if (beats !== seat.beats || idle) {
        seat.beats = beats;
        seat.movedAtMs = this.options.clock.monotonicMs();
      } else if (this.options.clock.monotonicMs() - seat.movedAtMs > this.patienceMs(seat)) {
        this.replace(seat, `nothing was drawn for ${this.options.hangMs} ms`);
      }
    }
  }

  /** Loading is slow where much else runs, and a thread that loads cannot be helped by another that would have to load, too. */
  private patienceMs({ loaded }: Seat): number {
    return this.options.hangMs * (loaded ? 1 : 3);
  }

  private replace(seat: Seat, reason: string): void {
    const slot = this.seats.indexOf(seat);
    if (slot === -1 || this.closing || this.failure) return;
    // One that hangs does not listen; whatever else it is, it has ended or had its turn.
    if (!seat.gone) void (seat.loaded ? seat.worker.terminate() : endLoading(seat.worker));
    this.replaced += 1;
    this.options.onReplaced?.(reason);
    try {
      if (seat.segment) this.queue!.giveBack(seat.segment, reason);
      // One that dies before it has drawn anything would die again for ever.
      else if (this.replaced > this.options.workers * 3) throw new Error(`drawing cannot begin: ${reason}`);
    } catch (error) {
      this.failure = error as Error;
      return this.wake();
    }
    this.seats[slot] = this.seat(slot);
    if (this.begin) this.start(this.seats[slot]!);
  }
}
