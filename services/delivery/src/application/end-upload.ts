import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '@cielo/effects';
import { CONFIG } from '@cielo/service-host';
import type { DeliveryConfig } from '../config.ts';
import { over } from '../domain/upload.ts';
import { UPLOADS, type Uploads } from './needs.ts';
import { RemoveUploads } from './remove-uploads.ts';

/** Ends the need for what was brought along for a generation: it stays a while after the generation's end, and not at all when that is deleted. */
@Injectable()
export class EndUpload {
  constructor(
    @Inject(UPLOADS) private readonly uploads: Uploads,
    private readonly removeUploads: RemoveUploads,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: DeliveryConfig,
  ) {}

  async ended(generationId: string): Promise<void> {
    const removeAtMs = this.clock.nowMs() + this.config.DELIVERY_UPLOAD_KEEP_MS;
    await this.uploads.update(generationId, (one) => over(one, removeAtMs));
  }

  async deleted(generationId: string): Promise<void> {
    const nowMs = this.clock.nowMs();
    await this.uploads.update(generationId, (one) => over(one, nowMs));
    await this.removeUploads.of(generationId);
  }
}
