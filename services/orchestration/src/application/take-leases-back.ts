import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from '@cielo/service-host';
import type { OrchestrationConfig } from '../config.ts';
import { FailRender } from './fail-render.ts';
import { GENERATIONS, type Generations } from './needs.ts';

const AT_ONCE = 200;

/** A worker that starts holds no lease yet: what stands under its name was left by the one before, and need not wait to lapse. */
@Injectable()
export class TakeLeasesBack {
  constructor(
    @Inject(GENERATIONS) private readonly generations: Generations,
    @Inject(CONFIG) private readonly config: OrchestrationConfig,
    private readonly fail: FailRender,
  ) {}

  async run(): Promise<void> {
    let after: string | undefined;
    do {
      const page = await this.generations.find('rendering', 'all', { limit: AT_ONCE, ...(after ? { after } : {}) });
      const mine = page.items.map(({ aggregate }) => aggregate).filter(({ phase }) => this.isMine(phase));
      await Promise.all(
        mine.map((left) => this.fail.run(left, { kind: 'retryable', reason: 'The clip could not be rendered.' })),
      );
      after = page.next;
    } while (after !== undefined);
  }

  private isMine(phase: { readonly name: string; readonly lease?: { readonly worker: string } }): boolean {
    return phase.lease?.worker === this.config.ORCHESTRATION_WORKER;
  }
}
