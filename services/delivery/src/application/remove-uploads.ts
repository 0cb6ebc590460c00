import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '@cielo/effects';
import { OBJECTS, type Objects } from '@cielo/objects';
import { LOG, type Log } from '@cielo/service-host';
import { uploadScopeOf } from '../domain/scope.ts';
import { leaving } from '../domain/upload.ts';
import { eachDue } from './each-due.ts';
import { UPLOADS, type Uploads } from './needs.ts';

/** Where uploads are found that are to be removed; an index of the collection. */
export const REMOVABLE_UPLOADS = { index: 'removal', group: 'due' } as const;

/** Removes what was brought along and is not needed: never named by a generation, or left by one that ended. */
@Injectable()
export class RemoveUploads {
  constructor(
    @Inject(UPLOADS) private readonly uploads: Uploads,
    @Inject(OBJECTS) private readonly objects: Objects,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOG) private readonly log: Log,
  ) {}

  due(): Promise<void> {
    const upToMs = this.clock.nowMs();
    return eachDue(this.uploads, { ...REMOVABLE_UPLOADS, upToMs }, this.log, (id) => this.of(id));
  }

  /** The document goes last: as long as there may be an object, it is known. */
  async of(generationId: string): Promise<void> {
    const nowMs = this.clock.nowMs();
    const upload = await this.uploads.update(generationId, (one) => leaving(one, nowMs));
    if (upload.state !== 'leaving') return;
    await this.objects.remove(uploadScopeOf(generationId));
    await this.uploads.remove(generationId);
  }
}
