import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '@cielo/effects';
import { OBJECTS, type Objects, type ScopeListing } from '@cielo/objects';
import { CONFIG, LOG, type Log } from '@cielo/service-host';
import type { DeliveryConfig } from '../config.ts';
import { neededKeys, newClip } from '../domain/clip.ts';
import { CLIP_SCOPES, generationOf } from '../domain/scope.ts';
import { CLIPS, type Clips } from './needs.ts';

const PAGE = 100;

/** Removes objects that no clip needs: what a process left that died between storing and saying so. */
@Injectable()
export class SweepObjects {
  constructor(
    @Inject(CLIPS) private readonly clips: Clips,
    @Inject(OBJECTS) private readonly objects: Objects,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: DeliveryConfig,
    @Inject(LOG) private readonly log: Log,
  ) {}

  /** @returns how many objects. */
  async run(): Promise<number> {
    const oldMs = this.clock.nowMs() - this.config.DELIVERY_SWEEP_GRACE_MS;
    let count = 0;
    let after: string | undefined;
    for (;;) {
      const page = await this.objects.scopes(CLIP_SCOPES, { limit: PAGE, ...(after === undefined ? {} : { after }) });
      for (const listing of page) if (listing.youngestMs < oldMs) count += await this.tried(listing);
      after = page.at(-1)?.scope;
      if (page.length < PAGE) return count;
    }
  }

  /** What cannot be removed now must not keep the others. */
  private async tried(listing: ScopeListing): Promise<number> {
    try {
      return await this.sweep(listing);
    } catch (error) {
      this.log.warn('objects were left for the next sweep', { scope: listing.scope, error });
      return 0;
    }
  }

  private async sweep({ scope, keys }: ScopeListing): Promise<number> {
    // The clip is read after its objects were listed: what it needs now was stored before.
    const generationId = generationOf(scope);
    const needed = neededKeys((await this.clips.get(generationId)) ?? newClip(generationId));
    const orphans = needed ? keys.filter((key) => !needed.has(key)) : [];
    for (const key of orphans) await this.objects.remove(key);
    return orphans.length;
  }
}
