import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '@cielo/effects';
import { CONFIG, LOG, type Log } from '@cielo/service-host';
import type { OrchestrationConfig } from '../config.ts';
import type { Generation } from '../domain/generation.ts';
import { AdvanceGeneration } from './advance-generation.ts';
import { GENERATIONS, type Generations } from './needs.ts';

const AT_ONCE = 200;
/** A worker that misses so many heartbeats in a row before our eyes has gone. */
const MISSED_BEATS = 3;

/** A lease that has run out by our clock: its last heartbeat, and since when we see no other. */
interface Standing {
  readonly beat: string;
  readonly sinceMs: number;
}

/** The watchdog: lets time pass for every generation whose alarm has come, so that none is forgotten. */
@Injectable()
export class WatchBounds {
  private standing: ReadonlyMap<string, Standing> = new Map();

  constructor(
    @Inject(GENERATIONS) private readonly generations: Generations,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: OrchestrationConfig,
    @Inject(LOG) private readonly log: Log,
    private readonly advance: AdvanceGeneration,
  ) {}

  async run(): Promise<void> {
    const due = await this.generations.find('alarms', 'all', { limit: AT_ONCE, upTo: this.clock.nowMs() });
    const over = this.overOf(due.items.map(({ aggregate }) => aggregate));
    await Promise.all(over.map(({ id }) => this.tick(id)));
  }

  /**
   * Without the leases that still are prolonged: they have run out by our clock alone, and not by that of their worker. The bound on the
   * render itself holds all the same.
   */
  private overOf(due: readonly Generation[]): readonly Generation[] {
    const nowMs = this.clock.monotonicMs();
    const before = this.standing;
    const standing = new Map<string, Standing>();
    const over = due.filter(({ id, fence, phase }) => {
      if (phase.name !== 'rendering' || phase.deadlineMs <= this.clock.nowMs()) return true;
      const beat = `${fence} ${phase.lease.untilMs}`;
      const seen = before.get(id);
      const same = seen?.beat === beat ? seen : { beat, sinceMs: nowMs };
      standing.set(id, same);
      return nowMs - same.sinceMs >= MISSED_BEATS * this.config.ORCHESTRATION_BEAT_MS;
    });
    this.standing = standing;
    return over;
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
