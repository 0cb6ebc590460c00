import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '@cielo/effects';
import { MODEL_SERVER, RenderFailed, type ModelServer, type Reference, type RenderRequest } from '@cielo/inference';
import { OBJECTS, type Objects } from '@cielo/objects';
import {
  CONFIG,
  LOG,
  METRICS,
  contextFrom,
  currentTraceparent,
  withSpan,
  type Log,
  type Metrics,
} from '@cielo/service-host';
import type { OrchestrationConfig } from '../config.ts';
import type { Generation, RenderStage } from '../domain/generation.ts';
import type { GenerationBrief } from '../domain/terms.ts';
import { refuseIncomplete } from '../domain/track.ts';
import { CompleteRender } from './complete-render.ts';
import { FailRender } from './fail-render.ts';
import { LeaseKeeper, LeaseLost } from './lease-keeper.ts';
import { TRACK_SCOPES, TrackStore, type StoredTracks } from './track-store.ts';

/** What the person who asked is told; what really happened is in the log, and may name machines. */
const FAILED = { kind: 'retryable', reason: 'The clip could not be rendered.' } as const;
const REFUSED = { kind: 'refused', reason: 'The engine refused to render this request.' } as const;
const RETURNED = { kind: 'returned', reason: 'The worker is closing.' } as const;

/** Renders a generation under a lease: streams it from the model server into the store, and tells how it ended. */
@Injectable()
export class RenderClip {
  constructor(
    @Inject(MODEL_SERVER) private readonly modelServer: ModelServer,
    @Inject(OBJECTS) private readonly objects: Objects,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: OrchestrationConfig,
    @Inject(LOG) private readonly log: Log,
    @Inject(METRICS) private readonly metrics: Metrics,
    private readonly leases: LeaseKeeper,
    private readonly complete: CompleteRender,
    private readonly fail: FailRender,
  ) {}

  /** @param closing aborted when this process ends: then the render is given back. Never throws for what a render can do wrong. */
  run(generation: Generation, closing: AbortSignal): Promise<void> {
    const { id, fence, terms } = generation;
    const attributes = { 'video.generation_id': id, 'video.fence': fence, 'video.model': terms.brief.model };
    const parent = contextFrom(terms.traceparent);
    return withSpan('render', attributes, () => this.render(generation, closing), { parent });
  }

  private async render(generation: Generation, closing: AbortSignal): Promise<void> {
    const { id: generationId, fence, terms } = generation;
    const startMs = this.clock.monotonicMs();
    const seconds = () => (this.clock.monotonicMs() - startMs) / 1000;
    const lease = this.leases.keep(generation, closing);
    let outcome = 'rendered';
    try {
      const stored = await this.stream(generation, lease.signal, (stage) => lease.heard(stage));
      // What now happens to the generation is this render's own doing.
      lease.release();
      if (!(await this.complete.run(generation, stored, seconds()))) outcome = 'cancelled';
    } catch (error) {
      outcome = await this.tell(generation, lease.signal.aborted ? lease.signal.reason : error, closing);
      this.log.info('render ended without its tracks', { generationId, fence, outcome, error });
    } finally {
      lease.release();
      this.metrics.observe('renderSeconds', { model: terms.brief.model, outcome }, seconds());
    }
  }

  private async stream(
    generation: Generation,
    signal: AbortSignal,
    heard: (at?: RenderStage) => void,
  ): Promise<StoredTracks> {
    const maxBytes = this.config.ORCHESTRATION_TRACKS_MAX_BYTES;
    const store = new TrackStore(this.objects, `${TRACK_SCOPES}/${generation.id}`, maxBytes, signal);
    try {
      for await (const output of this.modelServer.render(await this.requestOf(generation), signal)) {
        heard(output.kind === 'progress' ? output : undefined);
        if (output.kind !== 'progress') await store.accept(output);
      }
      const stored = await store.finish();
      refuseIncomplete(stored.tracks, generation.terms.brief);
      return stored;
    } catch (error) {
      await store.abandon(error);
      throw error;
    }
  }

  /** What becomes of the generation when its render ends with this. */
  private async tell(generation: Generation, error: unknown, closing: AbortSignal): Promise<string> {
    if (error instanceof LeaseLost) return 'cancelled';
    if (closing.aborted) {
      await this.fail.run(generation, RETURNED);
      return 'retried';
    }
    const refused = error instanceof RenderFailed && !error.retryable;
    const failure = refused ? REFUSED : FAILED;
    await this.fail.run(generation, failure);
    return refused ? 'failed' : 'retried';
  }

  private async requestOf({ id, fence, terms }: Generation): Promise<RenderRequest> {
    const { prompt, negativePrompt, seconds, width, height, fps, seed, audio } = terms.brief;
    const traceparent = currentTraceparent() ?? terms.traceparent;
    const references = await this.referencesOf(terms.brief);
    return {
      model: terms.engineModel,
      requestId: `${id}.${fence}`,
      prompt,
      negativePrompt,
      seconds,
      width,
      height,
      fps,
      seed,
      audio,
      mark: { text: this.config.ORCHESTRATION_MARK, pathSeed: seed },
      ...(references.length > 0 ? { references } : {}),
      ...(traceparent === undefined ? {} : { traceparent }),
    };
  }

  /** Model servers have no key to the store, so what the clip goes by travels with the request. */
  private referencesOf({ references = [] }: GenerationBrief): Promise<readonly Reference[]> {
    return Promise.all(
      references.map(async ({ role, mediaType, key }) => ({ role, mediaType, data: await this.objects.read(key) })),
    );
  }
}
