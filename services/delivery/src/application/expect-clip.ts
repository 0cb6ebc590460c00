import { Inject, Injectable } from '@nestjs/common';
import { expected } from '../domain/clip.ts';
import { CLIPS, type Clips } from './needs.ts';

/** Remembers whose clip it will be, so that its account hears "not ready yet" and everybody else "not found". */
@Injectable()
export class ExpectClip {
  constructor(@Inject(CLIPS) private readonly clips: Clips) {}

  async run(generationId: string, accountId: string): Promise<void> {
    await this.clips.update(generationId, (clip) => expected(clip, accountId));
  }
}
