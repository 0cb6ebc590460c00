import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '@cielo/effects';
import { LOG, type Log } from '@cielo/service-host';
import { eachDue } from './each-due.ts';
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
    @Inject(LOG) private readonly log: Log,
  ) {}

  run(): Promise<void> {
    return eachDue(this.clips, { ...EXPIRING, upToMs: this.clock.nowMs() }, this.log, (id, accountId) =>
      this.takeAway.run(id, accountId, 'expired'),
    );
  }
}
