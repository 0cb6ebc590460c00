import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '@cielo/effects';
import { CONFIG } from '@cielo/service-host';
import type { OrchestrationConfig } from '../config.ts';
import { REQUEST_KEYS, type RequestKeys } from './needs.ts';

const AT_ONCE = 500;

/** Forgets idempotency keys that no longer stand for anything. */
@Injectable()
export class SweepRequestKeys {
  constructor(
    @Inject(REQUEST_KEYS) private readonly requestKeys: RequestKeys,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: OrchestrationConfig,
  ) {}

  async run(): Promise<void> {
    const upTo = this.clock.nowMs() - this.config.ORCHESTRATION_KEYS_KEEP_MS;
    for (;;) {
      const over = await this.requestKeys.find('age', 'all', { limit: AT_ONCE, upTo });
      await Promise.all(over.items.map(({ id }) => this.requestKeys.remove(id)));
      if (over.next === undefined) return;
    }
  }
}
