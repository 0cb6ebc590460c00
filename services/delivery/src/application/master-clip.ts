import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '@cielo/effects';
import { OBJECTS, type Objects } from '@cielo/objects';
import { CONFIG, LOG, METRICS, type Log, type Metrics } from '@cielo/service-host';
import type { DeliveryConfig } from '../config.ts';
import { dueAt, mastered, unmasterable, wants, type Clip, type Master, type Work } from '../domain/clip.ts';
import { scopeOf } from '../domain/scope.ts';
import { Unmasterable } from '../domain/unmasterable.ts';
import { decide } from './decide.ts';
import { CLIPS, MASTERING, type Clips, type Mastered, type Mastering } from './needs.ts';

const FIRST_RETRY_MS = 500;

/** Makes the master of one render, for whoever has taken the work. */
@Injectable()
export class MasterClip {
  constructor(
    @Inject(CLIPS) private readonly clips: Clips,
    @Inject(OBJECTS) private readonly objects: Objects,
    @Inject(MASTERING) private readonly mastering: Mastering,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: DeliveryConfig,
    @Inject(LOG) private readonly log: Log,
    @Inject(METRICS) private readonly metrics: Metrics,
  ) {}

  /** Ends with a master, with a failure that is final, or with a moment to try again; throws only what the store throws. */
  async run({ generationId }: Clip, work: Work, stopping: AbortSignal): Promise<void> {
    const attempt = this.watch(generationId, work, stopping);
    const beganMs = this.clock.nowMs();
    try {
      const made = await this.mastering.make(
        { ...work, read: (track) => this.objects.read(track.key) },
        attempt.signal,
      );
      const master = await this.store(generationId, work.fence, made, attempt.signal);
      const nowMs = this.clock.nowMs();
      await decide(this.clips, generationId, (clip) => mastered(clip, master, nowMs));
      this.metrics.observe('masterSeconds', {}, (nowMs - beganMs) / 1000);
      this.log.info('clip mastered', { generationId, fence: work.fence, sizeBytes: master.files.video.sizeBytes });
    } catch (error) {
      if (!stopping.aborted) await this.failed(generationId, work, error);
    } finally {
      attempt.end();
    }
  }

  private async store(generationId: string, fence: number, made: Mastered, signal: AbortSignal): Promise<Master> {
    const scope = scopeOf(generationId);
    const video = await this.objects.put(scope, made.video, signal);
    const thumbnail = await this.objects.put(scope, made.thumbnail, signal);
    const spritesheet = await this.objects.put(scope, made.spriteSheet, signal);
    return { fence, files: { video, thumbnail, spritesheet }, grid: made.grid };
  }

  private async failed(generationId: string, work: Work, error: unknown): Promise<void> {
    if (error instanceof Unmasterable) {
      this.log.warn('clip cannot be mastered', { generationId, fence: work.fence, reason: error.message });
      await decide(this.clips, generationId, (clip) => unmasterable(clip, work.fence, error.message));
      return;
    }
    this.log.warn('mastering failed for now', { generationId, fence: work.fence, attempt: work.attempts, error });
    const retryAtMs = this.clock.nowMs() + FIRST_RETRY_MS * 2 ** (work.attempts - 1);
    await this.clips.update(generationId, (clip) => dueAt(clip, work.fence, retryAtMs));
  }

  /** Says that the work is alive while it lasts, and stops it when it lasts too long or nobody wants it any more. */
  private watch(
    generationId: string,
    { fence }: Work,
    stopping: AbortSignal,
  ): { signal: AbortSignal; end: () => void } {
    const { DELIVERY_MASTERING_LEASE_MS: leaseMs, DELIVERY_MASTERING_MAX_MS: maxMs } = this.config;
    const unwanted = new AbortController();
    const beat = async () => {
      const leaseEndsMs = this.clock.nowMs() + leaseMs;
      const clip = await this.clips.update(generationId, (clip) => dueAt(clip, fence, leaseEndsMs));
      if (!wants(clip, fence)) unwanted.abort(new Error('nobody wants this master any more'));
    };
    const stopBeating = this.clock.every(Math.ceil(leaseMs / 3), beat, () => {});
    const stopWaiting = this.clock.after(maxMs, () =>
      unwanted.abort(new Error(`mastering took longer than ${maxMs} ms`)),
    );
    const end = () => {
      stopBeating();
      stopWaiting();
    };
    return { signal: AbortSignal.any([stopping, unwanted.signal]), end };
  }
}
