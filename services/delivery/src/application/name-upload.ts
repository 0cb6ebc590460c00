import { Inject, Injectable } from '@nestjs/common';
import { named } from '../domain/upload.ts';
import { UPLOADS, type Uploads } from './needs.ts';

/** Holds on to what was brought along for a generation: it was asked for, and goes by it. */
@Injectable()
export class NameUpload {
  constructor(@Inject(UPLOADS) private readonly uploads: Uploads) {}

  async run(generationId: string): Promise<void> {
    await this.uploads.update(generationId, named);
  }
}
