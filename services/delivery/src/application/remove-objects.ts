import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '@cielo/effects';
import { OBJECTS, type Objects } from '@cielo/objects';
import { LOG, type Log } from '@cielo/service-host';
import { removed } from '../domain/clip.ts';
import { scopeOf } from '../domain/scope.ts';
import { eachDue } from './each-due.ts';
import { CLIPS, type Clips } from './needs.ts';

/** Where clips are found whose objects are to be removed; an index of the collection. */
export const REMOVABLE = { index: 'removal', group: 'due' } as const;

/** Removes what clips that went away have left. That it has to be done is part of the clip, so a crash only delays it. */
@Injectable()
export class RemoveObjects {
  constructor(
    @Inject(CLIPS) private readonly clips: Clips,
    @Inject(OBJECTS) private readonly objects: Objects,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOG) private readonly log: Log,
  ) {}

  async of(generationId: string): Promise<void> {
    await this.objects.remove(scopeOf(generationId));
    await this.clips.update(generationId, removed);
  }

  /** Everything that a crash left. */
  all(): Promise<void> {
    return eachDue(this.clips, { ...REMOVABLE, upToMs: this.clock.nowMs() }, this.log, (id) => this.of(id));
  }
}
