import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '@cielo/effects';
import { CLIPS, type Clips } from './needs.ts';
import { TakeAwayClip } from './take-away-clip.ts';

/** Where clips are found that will expire; an index of the collection. */
export const EXPIRING = { index: 'expiry', group: 'published' } as const;

/** Takes away the clips whose time is over. */
@Injectable()
export class ExpireClips {
  constructor(
    @Inject(CLIPS) private readonly clips: Clips,
    private readonly takeAway: TakeAwayClip,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @returns how many. */
  async run(): Promise<number> {
    const upTo = this.clock.nowMs();
    for (let count = 0; ; count++) {
      const { items } = await this.clips.find(EXPIRING.index, EXPIRING.group, { limit: 1, upTo });
      if (items.length === 0) return count;
      await this.takeAway.run(items[0]!.id, items[0]!.aggregate.accountId, 'expired');
    }
  }
}
