import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from '@cielo/service-host';
import type { OrchestrationConfig } from '../config.ts';
import type { Generation } from '../domain/generation.ts';
import { AdvanceGeneration } from './advance-generation.ts';
import { RenderQueue } from './render-queue.ts';

/** Gives this worker the lease of the generation whose turn it is. */
@Injectable()
export class ClaimRender {
  private readonly worker: string;

  constructor(
    private readonly queue: RenderQueue,
    private readonly advance: AdvanceGeneration,
    @Inject(CONFIG) config: OrchestrationConfig,
  ) {
    this.worker = config.ORCHESTRATION_WORKER;
  }

  /** The claimed generation, whose fence is the lease's; undefined when nobody waits whose model is ready. */
  async run(): Promise<Generation | undefined> {
    for (;;) {
      const next = await this.queue.choose();
      if (!next) return undefined;
      try {
        const { before, after } = await this.advance.run(next.id, { kind: 'claim', worker: this.worker });
        // Unchanged: cancelled meanwhile, or another process was quicker. Then somebody else is next.
        if (before !== after) return after;
      } finally {
        this.queue.settle(next);
      }
    }
  }
}
