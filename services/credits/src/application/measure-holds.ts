import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '@cielo/effects';
import { METRICS, type Metrics } from '@cielo/service-host';
import { WALLETS, type Wallets } from './needs.ts';

/** Where wallets with open holds are found, by their oldest; an index of the collection. */
export const HOLDING = { index: 'holding', group: 'all' } as const;

/** Shows on dashboards for how long the oldest hold is open: one that nobody ends is somebody's money. */
@Injectable()
export class MeasureHolds {
  constructor(
    @Inject(WALLETS) private readonly wallets: Wallets,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(METRICS) private readonly metrics: Metrics,
  ) {}

  async run(): Promise<void> {
    const { items } = await this.wallets.find(HOLDING.index, HOLDING.group, { limit: 1 });
    const nowMs = this.clock.nowMs();
    const placedAtMs = items.flatMap(({ aggregate }) => aggregate.holds.map((hold) => hold.placedAtMs));
    this.metrics.set('oldestHoldSeconds', {}, Math.max(0, nowMs - Math.min(nowMs, ...placedAtMs)) / 1000);
  }
}
