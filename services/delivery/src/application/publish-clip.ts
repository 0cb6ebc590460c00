import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '@cielo/effects';
import { CONFIG } from '@cielo/service-host';
import type { DeliveryConfig } from '../config.ts';
import { published } from '../domain/clip.ts';
import { decide } from './decide.ts';
import { CLIPS, type Clips } from './needs.ts';

/** Lets the clip be seen: its credits were taken. */
@Injectable()
export class PublishClip {
  constructor(
    @Inject(CLIPS) private readonly clips: Clips,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: DeliveryConfig,
  ) {}

  /** @throws Conflict when there is no master yet. */
  async run(generationId: string): Promise<void> {
    const nowMs = this.clock.nowMs();
    await decide(this.clips, generationId, (clip) => published(clip, nowMs, this.config.DELIVERY_CLIP_TTL_MS ?? null));
  }
}
