import { Inject, Injectable } from '@nestjs/common';
import { METRICS, type Metrics } from '@cielo/service-host';
import type { Catalogue } from '../domain/catalogue.ts';
import { TIERS, queueGroup } from '../domain/plan.ts';
import { CATALOGUE, GENERATIONS, type Generations } from './needs.ts';

/** Shows on dashboards how many wait for each model. */
@Injectable()
export class MeasureQueue {
  constructor(
    @Inject(GENERATIONS) private readonly generations: Generations,
    @Inject(CATALOGUE) private readonly catalogue: Catalogue,
    @Inject(METRICS) private readonly metrics: Metrics,
  ) {}

  async run(): Promise<void> {
    for (const { name, engine } of this.catalogue.models) {
      const counts = TIERS.map((tier) => this.generations.count('queue', queueGroup(tier, engine.model)));
      const waiting = (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
      this.metrics.set('queueLength', { model: name }, waiting);
    }
  }
}
