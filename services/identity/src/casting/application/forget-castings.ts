import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '@cielo/effects';
import { CONFIG } from '@cielo/service-host';
import type { IdentityConfig } from '../../config.ts';
import { CASTINGS, type Castings } from './needs.ts';

/** Where castings are found by their age; an index of the collection. */
export const BY_AGE = { index: 'age', group: 'all' } as const;
const AT_ONCE = 500;

/** Forgets castings of generations that ended long ago: who was in which clip is kept no longer than anybody needs it. */
@Injectable()
export class ForgetCastings {
  constructor(
    @Inject(CASTINGS) private readonly castings: Castings,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: IdentityConfig,
  ) {}

  async run(): Promise<void> {
    const upTo = this.clock.nowMs() - this.config.IDENTITY_CASTINGS_KEEP_MS;
    for (;;) {
      const { items, next } = await this.castings.find(BY_AGE.index, BY_AGE.group, { limit: AT_ONCE, upTo });
      await Promise.all(items.map(({ id }) => this.castings.remove(id)));
      if (next === undefined) return;
    }
  }
}
