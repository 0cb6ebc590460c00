import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '@cielo/effects';
import { expected, gone, type Withdrawal } from '../domain/clip.ts';
import { decide } from './decide.ts';
import { CLIPS, type Clips } from './needs.ts';
import { RemoveObjects } from './remove-objects.ts';

/** Ends a clip, seen or not, and removes its objects. */
@Injectable()
export class TakeAwayClip {
  constructor(
    @Inject(CLIPS) private readonly clips: Clips,
    private readonly removeObjects: RemoveObjects,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run(generationId: string, accountId: string, why: Withdrawal): Promise<void> {
    const nowMs = this.clock.nowMs();
    const clip = await decide(this.clips, generationId, (clip) => gone(expected(clip, accountId), why, nowMs));
    if (clip.removeAtMs !== null) await this.removeObjects.of(generationId);
  }
}
