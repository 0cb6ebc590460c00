import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '@cielo/effects';
import { CONFIG } from '@cielo/service-host';
import type { ModerationConfig } from '../config.ts';
import { withoutInput } from '../domain/retention.ts';
import { REVIEWS, type Reviews } from './needs.ts';

/** Where reviews are found that still know what they looked at; an index of the collection. */
export const BY_AGE = { index: 'age', group: 'knows its input' } as const;
const AT_ONCE = 500;

/** Lets old reviews forget what they looked at, so that nobody can try words against them. Verdict and categories stay. */
@Injectable()
export class ForgetInputs {
  constructor(
    @Inject(REVIEWS) private readonly reviews: Reviews,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: ModerationConfig,
  ) {}

  async run(): Promise<void> {
    const upTo = this.clock.nowMs() - this.config.MODERATION_INPUTS_KEEP_MS;
    for (;;) {
      const { items, next } = await this.reviews.find(BY_AGE.index, BY_AGE.group, { limit: AT_ONCE, upTo });
      await Promise.all(items.map(({ id }) => this.reviews.update(id, withoutInput)));
      if (next === undefined) return;
    }
  }
}
