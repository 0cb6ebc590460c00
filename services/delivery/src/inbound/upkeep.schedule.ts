import { Injectable } from '@nestjs/common';
import { Every } from '@cielo/service-host';
import { ExpireClips } from '../application/expire-clips.ts';
import { MasteringQueue } from '../application/mastering-queue.ts';
import { RemoveObjects } from '../application/remove-objects.ts';
import { RemoveUploads } from '../application/remove-uploads.ts';
import { SweepObjects } from '../application/sweep-objects.ts';

/** What delivery looks after by itself. */
@Injectable()
export class Upkeep {
  constructor(
    private readonly queue: MasteringQueue,
    private readonly expireClips: ExpireClips,
    private readonly removeObjects: RemoveObjects,
    private readonly sweepObjects: SweepObjects,
    private readonly removeUploads: RemoveUploads,
  ) {}

  @Every('DELIVERY_MASTERING_POLL_MS') master() {
    return this.queue.takeDue();
  }

  @Every('DELIVERY_EXPIRY_MS') expire() {
    return this.expireClips.run();
  }

  @Every('DELIVERY_SWEEP_MS') async sweep() {
    await this.removeObjects.all();
    await this.sweepObjects.run();
    await this.removeUploads.due();
  }
}
