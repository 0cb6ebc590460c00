import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '@cielo/effects';
import { OBJECTS, type Objects } from '@cielo/objects';
import { removed } from '../domain/clip.ts';
import { scopeOf } from '../domain/scope.ts';
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
  ) {}

  async of(generationId: string): Promise<void> {
    await this.objects.remove(scopeOf(generationId));
    await this.clips.update(generationId, removed);
  }

  /** Everything that a crash left. @returns how many clips. */
  async all(): Promise<number> {
    const upTo = this.clock.nowMs();
    for (let count = 0; ; count++) {
      const { items } = await this.clips.find(REMOVABLE.index, REMOVABLE.group, { limit: 1, upTo });
      if (items.length === 0) return count;
      await this.of(items[0]!.id);
    }
  }
}
