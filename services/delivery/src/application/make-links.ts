import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '@cielo/effects';
import { CONFIG } from '@cielo/service-host';
import type { DeliveryConfig } from '../config.ts';
import type { Variant } from '../domain/clip.ts';
import { pathOf, signLink } from '../domain/media-link.ts';
import { visible } from '../domain/visible.ts';
import { MediaKeys } from './media-keys.ts';
import { CLIPS, type Clips } from './needs.ts';

export interface Links extends Readonly<Record<Variant, string>> {
  /** Unix seconds. */
  readonly expiresAt: number;
}

/** Links for players and pages that send no headers: short-lived, and worthless once the clip is taken away. */
@Injectable()
export class MakeLinks {
  constructor(
    @Inject(CLIPS) private readonly clips: Clips,
    private readonly keys: MediaKeys,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: DeliveryConfig,
  ) {}

  /** @throws VideoNotFound, NoContent, VideoExpired */
  async run(accountId: string, generationId: string): Promise<Links> {
    const clip = await this.clips.get(generationId);
    const nowMs = this.clock.nowMs();
    const { expiresAtMs } = visible(clip, generationId, accountId, nowMs);
    const endMs = Math.min(nowMs + this.config.DELIVERY_MEDIA_LINK_MS, expiresAtMs ?? Infinity);
    const expiresAt = Math.floor(endMs / 1000);
    const link = (variant: Variant) => this.link(generationId, variant, accountId, clip!.epoch, expiresAt);
    return { video: link('video'), thumbnail: link('thumbnail'), spritesheet: link('spritesheet'), expiresAt };
  }

  private link(generationId: string, variant: Variant, accountId: string, epoch: number, expiresAt: number): string {
    const path = pathOf(generationId, variant);
    const { exp, kid, sig } = signLink({ path, accountId, epoch }, expiresAt, this.keys.current);
    return `${this.config.DELIVERY_PUBLIC_URL ?? ''}${path}?exp=${exp}&kid=${kid}&epoch=${epoch}&sig=${sig}`;
  }
}
