import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '@cielo/effects';
import { LOG, type Log } from '@cielo/service-host';
import { AdvanceGeneration } from './advance-generation.ts';
import { GENERATIONS, type Generations } from './needs.ts';

const AT_ONCE = 200;

/** The watchdog: lets time pass for every generation whose alarm has come, so that none is forgotten. */
@Injectable()
export class WatchBounds {
  constructor(
    @Inject(GENERATIONS) private readonly generations: Generations,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOG) private readonly log: Log,
    private readonly advance: AdvanceGeneration,
  ) {}

  async run(): Promise<void> {
    const due = await this.generations.find('alarms', 'all', { limit: AT_ONCE, upTo: this.clock.nowMs() });
    await Promise.all(due.items.map(({ id }) => this.tick(id)));
  }

  /** One that cannot be written must not keep the others from their end. */
  private async tick(id: string): Promise<void> {
    try {
      await this.advance.run(id, { kind: 'tick' });
    } catch (error) {
      this.log.warn('a bound could not be kept yet', { generationId: id, error });
    }
  }
}
