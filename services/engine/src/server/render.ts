import { RenderFailed, type RenderOutput, type RenderRequest } from '@cielo/inference';
import { FragmentedMp4 } from '../encode/fragmented-mp4.ts';
import { withoutDates } from '../encode/without-dates.ts';
import { NoPicture } from '../picture/decode.ts';
import { Opening, type OpeningRequest } from '../picture/opening.ts';
import { openPicture } from '../picture/pictures.ts';
import type { Composition } from '../scene/composition.ts';
import { openLikenesses, picturesOf, type OpenLikeness } from '../likeness/open.ts';
import { leadIn } from '../scene/lead-in.ts';
import type { AudioMessage, AudioWork } from '../sound/messages.ts';
import type { ComposeWork, FromComposeWorker } from '../workers/compose.worker.ts';
import { DrawPool } from '../workers/draw-pool.ts';
import { runWorker } from '../workers/run-worker.ts';
import { workerFile } from '../workers/worker-file.ts';
import { Channel } from './channel.ts';
import type { EngineOptions } from './engine.ts';
import type { EngineModel } from './models.ts';
import { Progress } from './progress.ts';
import { HOLD_S, type Asked } from './references.ts';
import { reportOn, type Work } from './report.ts';
import { stateOf } from './state.ts';
import { cuesOf } from './tracks.ts';

const PROGRESS_MS = 500;
/** How long drawing threads may take to stop by themselves after a cancel. */
const GRACE_MS = 250;

/** The making of one clip: thinks it out, then draws it and makes its sound at the same time, and streams what is there. */
export class Render {
  readonly progress: Progress;
  private readonly request: RenderRequest;
  private readonly model: EngineModel;
  private readonly options: EngineOptions;
  private readonly asked: Asked;
  private readonly frames: number;
  /** Absent: the words alone. */
  private readonly opening: OpeningRequest | undefined;
  private readonly out = new Channel<RenderOutput>();
  private readonly stages: Record<string, number> = {};
  private likenesses: readonly OpenLikeness[] = [];
  /** Resolves when the first pictures have been streamed. */
  private readonly begun = Promise.withResolvers<void>();

  constructor(request: RenderRequest, model: EngineModel, asked: Asked, options: EngineOptions) {
    this.request = request;
    this.model = model;
    this.asked = asked;
    this.options = options;
    this.frames = request.seconds * request.fps;
    this.opening = openingOf(asked, request.seconds);
    this.progress = new Progress(this.frames);
  }

  /** Everything that the render streams. Leaving the loop, or the signal, stops all of its threads before this returns. */
  async *run(signal: AbortSignal): AsyncGenerator<RenderOutput> {
    const stop = new AbortController();
    const work = this.work(AbortSignal.any([signal, stop.signal])).then(
      () => this.out.end(),
      (error: unknown) => this.out.end(error),
    );
    // Awaited, so that a slow client is not given a heap of old news.
    const untick = this.options.clock.every(PROGRESS_MS, () =>
      this.out.push({ kind: 'progress', ...this.progress.line }),
    );
    try {
      yield* this.out;
      yield { kind: 'progress', ...this.progress.end };
    } finally {
      untick();
      stop.abort(new Error('the client has left'));
      await work;
    }
  }

  private async work(signal: AbortSignal): Promise<void> {
    const cpu = process.cpuUsage();
    // The threads load while the clip is thought out.
    const pool = this.openPool();
    const closePool = (): void => void pool.close();
    signal.addEventListener('abort', closePool, { once: true });
    try {
      await this.checkPictures();
      this.likenesses = await this.timed('likenesses', () => openLikenesses(this.asked.likenesses));
      const composition = await this.timed('composing', () => this.compose(signal));
      void this.out.push({
        kind: 'chunk',
        track: 'cues',
        mediaType: 'application/json',
        data: cuesOf(composition, this.leadMs),
      });
      const failed = new AbortController();
      const both = AbortSignal.any([signal, failed.signal]);
      const [, sound] = await Promise.all(
        [this.draw(composition, pool, both), this.sound(composition, both)].map((part) =>
          part.catch((error: unknown) => {
            failed.abort(error);
            closePool();
            throw error;
          }),
        ),
      );
      const { user, system } = process.cpuUsage(cpu);
      await this.finish(composition, pool, (user + system) / 1e6, sound as Sound | undefined);
    } finally {
      await pool.close();
    }
  }

  private openPool(): DrawPool {
    const { settings, clock, log } = this.options;
    return new DrawPool({
      clock,
      workers: settings.workers,
      encoder: settings.encoder,
      hangMs: settings.hangMs,
      graceMs: GRACE_MS,
      onReplaced: (reason) => log.warn('a drawing thread was replaced', { requestId: this.request.requestId, reason }),
    });
  }

  /** How much later than the clip its scene begins. */
  private get leadMs(): number {
    return this.asked.state?.leadMs ?? (this.opening?.holdS ?? 0) * 1000;
  }

  /** Number of the first frame that is drawn: of a clip that goes on, those before it are there already. */
  private get fromFrame(): number {
    const { state } = this.asked;
    return state ? Math.round((state.chapters.at(-1)!.graph.seconds + state.leadMs / 1000) * this.request.fps) : 0;
  }

  /** Here, so that a file that is no picture is the request's fault and not that of a thread. @throws RenderFailed */
  private async checkPictures(): Promise<void> {
    const { width, height } = this.request;
    for (const picture of this.asked.pictures) {
      try {
        await openPicture(picture);
      } catch (error) {
        if (!(error instanceof NoPicture)) throw error;
        throw new RenderFailed(`the reference ${picture.role} is no picture: ${error.message}`, false, {
          cause: error,
        });
      }
    }
    try {
      if (this.opening) await Opening.open(this.opening, width, height);
    } catch (error) {
      if (!(error instanceof NoPicture)) throw error;
      throw new RenderFailed(`the reference first_frame is no picture to begin with: ${error.message}`, false, {
        cause: error,
      });
    }
  }

  /** The scene plays in the time that the opening leaves it. */
  private async compose(signal: AbortSignal): Promise<Composition> {
    const { prompt, negativePrompt, seed, audio } = this.request;
    const { likenesses } = this;
    const { state, scene, storyboard } = this.asked;
    const seconds = this.request.seconds - (state ? 0 : this.leadMs / 1000);
    const work: ComposeWork = {
      prompt,
      negativePrompt,
      seconds,
      seed,
      audio: audio && this.model.sound,
      ...(state ? { before: state.chapters } : {}),
      ...(scene ? { scene } : {}),
      ...(storyboard ? { storyboard } : {}),
      ...(likenesses.length > 0 ? { likenesses: likenesses.map(({ name, voice }) => ({ name, voice })) } : {}),
    };
    const composition = await this.composed(work, signal);
    return { ...composition, timeline: leadIn(composition.timeline, this.leadMs) };
  }

  private composed(work: ComposeWork, signal: AbortSignal): Promise<Composition> {
    return runWorker<FromComposeWorker, Composition>(
      workerFile(import.meta.url, '../workers/compose.worker'),
      work,
      signal,
      (message) => {
        if (message.kind === 'refused')
          throw new RenderFailed(`the reference state cannot be followed: ${message.reason}`, false);
        if (message.kind === 'failed') throw new Error(message.reason);
        if (message.kind === 'composed') return message.composition;
        this.progress.planned(message.stage as 'understanding', message.done, message.total);
        return undefined;
      },
    );
  }

  private async draw(composition: Composition, pool: DrawPool, signal: AbortSignal): Promise<void> {
    const { width, height, fps, mark } = this.request;
    const [first, ...next] = picturesOf(composition, this.likenesses);
    const file = new FragmentedMp4({ width, height, fps, frames: this.fromFrame + this.frames }, this.fromFrame);
    this.progress.drawn(0);
    const uncount = this.options.clock.every(PROGRESS_MS / 2, () =>
      this.progress.drawn(Math.min(this.frames, pool.drawn)),
    );
    try {
      await this.timed('drawing', async () => {
        for await (const { piece, stills } of pool.draw(
          {
            ...first,
            width,
            height,
            fps,
            quality: this.model.quality,
            mark,
            ...(this.opening ? { opening: this.opening } : {}),
            next,
            pictures: this.asked.pictures,
          },
          this.frames,
          this.fromFrame,
        )) {
          for (const { timeMs, jpeg, ...size } of stills)
            await this.out.push({ kind: 'still', timeMs, ...size, data: jpeg });
          await this.out.push({ kind: 'chunk', track: 'video', mediaType: 'video/mp4', data: file.segment(piece) });
          this.begun.resolve();
          signal.throwIfAborted();
        }
        signal.throwIfAborted();
      });
      this.progress.drawn(this.frames);
    } finally {
      uncount();
    }
    for (const [what, ms] of Object.entries(pool.times)) this.stages[`drawing.${what}`] = ms;
  }

  /** When the first pictures are there: whatever else wants a core before would keep them back. */
  private begunUnless(signal: AbortSignal): Promise<void> {
    const stop = (): void => this.begun.reject(signal.reason);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    return this.begun.promise.finally(() => signal.removeEventListener('abort', stop));
  }

  /** Nothing for a clip that is to be silent. */
  private async sound({ timeline, speech, next = [] }: Composition, signal: AbortSignal): Promise<Sound | undefined> {
    if (!this.request.audio || !this.model.sound) {
      this.progress.sounded(1, 1);
      return undefined;
    }
    const work: AudioWork = {
      timeline,
      speech,
      next: next.map((shot) => ({ timeline: shot.timeline, speech: shot.speech })),
    };
    await this.begunUnless(signal);
    return this.timed('sound', () =>
      runWorker<AudioMessage, Sound>(workerFile(import.meta.url, '../sound/audio.worker'), work, signal, (message) => {
        if (message.kind === 'failed') throw new Error(message.reason);
        if (message.kind === 'progress') this.progress.sounded(message.done, message.total);
        if (message.kind === 'chunk')
          void this.out.push({
            kind: 'chunk',
            track: 'audio',
            mediaType: 'audio/mp4',
            data: withoutDates(message.data),
          });
        return message.kind === 'done'
          ? { loudnessLufs: message.loudnessLufs, truePeakDbtp: message.truePeakDbtp }
          : undefined;
      }),
    );
  }

  private async finish(
    composition: Composition,
    pool: DrawPool,
    cpuSeconds: number,
    sound: Sound | undefined,
  ): Promise<void> {
    this.progress.sounded(1, 1);
    const work: Work = {
      composition,
      cpuSeconds,
      encoder: pool.rung!,
      frames: this.frames,
      workers: this.options.settings.workers,
      replacedWorkers: pool.replaced,
      stages: this.stages,
      ...(sound ? { sound } : {}),
    };
    const report = Buffer.from(JSON.stringify(reportOn(this.request, this.asked, work)));
    // From several worlds nothing can go on yet.
    if ((composition.next ?? []).length === 0)
      await this.out.push({
        kind: 'chunk',
        track: 'state',
        mediaType: 'application/octet-stream',
        data: stateOf(composition, this.leadMs),
      });
    // Not awaited: the last one is taken when the loop over the channel ends.
    void this.out.push({ kind: 'chunk', track: 'report', mediaType: 'application/json', data: report });
  }

  private async timed<T>(stage: string, work: () => Promise<T>): Promise<T> {
    const startedMs = this.options.clock.monotonicMs();
    try {
      return await work();
    } finally {
      this.stages[stage] = this.options.clock.monotonicMs() - startedMs;
    }
  }
}

function openingOf({ firstFrame }: Asked, seconds: number): OpeningRequest | undefined {
  return firstFrame && { file: firstFrame.data, holdS: seconds > HOLD_S ? HOLD_S : 0 };
}

type Sound = NonNullable<Work['sound']>;
