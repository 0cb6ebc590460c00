import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '@cielo/effects';
import { OBJECTS, type Objects, type ScopeListing } from '@cielo/objects';
import { CONFIG, LOG, type Log } from '@cielo/service-host';
import type { OrchestrationConfig } from '../config.ts';
import { hasEnded } from '../domain/change.ts';
import { GENERATIONS, type Generations } from './needs.ts';
import { TRACK_SCOPES } from './track-store.ts';

const AT_ONCE = 200;

/** Removes tracks that nobody needs: of generations that ended without a clip, or are not known, and of clips finished long ago. */
@Injectable()
export class SweepTracks {
  constructor(
    @Inject(OBJECTS) private readonly objects: Objects,
    @Inject(GENERATIONS) private readonly generations: Generations,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: OrchestrationConfig,
    @Inject(LOG) private readonly log: Log,
  ) {}

  async run(): Promise<void> {
    let after: string | undefined;
    for (;;) {
      const page = await this.objects.scopes(TRACK_SCOPES, {
        limit: AT_ONCE,
        ...(after === undefined ? {} : { after }),
      });
      for (const listing of page) {
        await this.sweep(listing);
      }
      if (page.length < AT_ONCE) return;
      after = page.at(-1)!.scope;
    }
  }

  /** What cannot be removed now must not keep the others. */
  private async sweep(listing: ScopeListing): Promise<void> {
    try {
      if (await this.isOver(listing)) await this.objects.remove(listing.scope);
    } catch (error) {
      this.log.warn('tracks were left for the next sweep', { scope: listing.scope, error });
    }
  }

  private async isOver({ scope, youngestMs }: ScopeListing): Promise<boolean> {
    const ageMs = this.clock.nowMs() - youngestMs;
    if (ageMs < this.config.ORCHESTRATION_TRACKS_GRACE_MS) return false;
    const generation = await this.generations.get(scope.slice(TRACK_SCOPES.length + 1));
    if (!generation) return true;
    if (!hasEnded(generation)) return false;
    const isKept = generation.phase.name === 'completed' && generation.deletedAtMs === undefined;
    return !isKept || ageMs >= this.config.ORCHESTRATION_TRACKS_KEEP_MS;
  }
}
