import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '@cielo/effects';
import { CONFIG, METRICS, contextFrom, currentTraceparent, withSpan, type Metrics } from '@cielo/service-host';
import type { OrchestrationConfig } from '../config.ts';
import type { Bounds } from '../domain/bounds.ts';
import { hasEnded } from '../domain/change.ts';
import { advance, type Generation, type Input } from '../domain/generation.ts';
import { boundsOf } from './bounds-of.ts';
import { GenerationChanges } from './generation-changes.ts';
import { GENERATIONS, type Generations } from './needs.ts';

/** What a generation was and what it became; the very same object when nothing changed. */
export interface Advanced {
  readonly before: Generation;
  readonly after: Generation;
}

/** Lets something happen to a generation: the saga decides, the change and its events are one write, and those in this process hear of it. */
@Injectable()
export class AdvanceGeneration {
  private readonly bounds: Bounds;

  constructor(
    @Inject(GENERATIONS) private readonly generations: Generations,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) config: OrchestrationConfig,
    @Inject(METRICS) private readonly metrics: Metrics,
    private readonly changes: GenerationChanges,
  ) {
    this.bounds = boundsOf(config);
  }

  /**
   * What happens by itself, outside of any trace, belongs to the trace that the request began.
   * @throws NotFound when there is no such generation
   */
  async run(id: string, input: Input): Promise<Advanced> {
    if (currentTraceparent() !== undefined) return this.advance(id, input);
    const parent = contextFrom((await this.generations.get(id))?.terms.traceparent);
    return withSpan(`generation ${input.kind}`, { 'video.generation_id': id }, () => this.advance(id, input), {
      parent,
    });
  }

  private async advance(id: string, input: Input): Promise<Advanced> {
    const moment = { nowMs: this.clock.nowMs(), bounds: this.bounds };
    let before: Generation | undefined;
    const after = await this.generations.update(id, (generation, events) => {
      before = generation;
      const change = advance(generation, input, moment);
      events.record(...change.events);
      return change.generation;
    });
    const advanced = { before: before!, after };
    if (advanced.before !== after) this.told(advanced, moment.nowMs);
    return advanced;
  }

  private told({ before, after }: Advanced, nowMs: number): void {
    if (!hasEnded(before) && hasEnded(after)) {
      const { model } = after.terms.brief;
      this.metrics.count('generationsEnded', { model, end: after.phase.name });
      if (after.phase.name === 'completed') {
        this.metrics.observe('generationSeconds', { model }, (nowMs - after.createdAtMs) / 1000);
      }
    }
    this.changes.tell(after);
  }
}
