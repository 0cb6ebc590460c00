import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { describeEvent, GenerationAdmitted } from '@cielo/contracts';
import { CLOCK, type Clock } from '@cielo/effects';
import { EVENT_LOG, type Delivery, type EventLog, type Subscription } from '@cielo/eventing';
import { CONFIG, LOG, type Log } from '@cielo/service-host';
import { GenerationChanges } from '../application/generation-changes.ts';
import { GENERATIONS, type Generations } from '../application/needs.ts';
import type { OrchestrationConfig } from '../config.ts';

/** Of all processes with slots: one of them hears of each generation, and the others look now and then. */
const GROUP = 'orchestration-workers';
/** What was admitted longer ago has been found by somebody's look. */
const NEWS_MS = 10_000;
/** So many of our own are remembered; more are asked for in vain, and that is all. */
const OWN = 1_000;

/**
 * Tells the slots of this process what other processes have let into the queue, so that it need not wait for a slot's next look. A hint:
 * what is missed is found by that look.
 */
@Injectable()
export class AdmittedElsewhere implements OnApplicationBootstrap, BeforeApplicationShutdown {
  /** Told of already, since this process has admitted them. */
  private readonly own = new Set<string>();
  private listening: Promise<Subscription> | undefined;

  constructor(
    private readonly changes: GenerationChanges,
    @Inject(GENERATIONS) private readonly generations: Generations,
    @Inject(EVENT_LOG) private readonly eventLog: EventLog,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: OrchestrationConfig,
    @Inject(LOG) private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    if (this.config.ORCHESTRATION_RENDER_SLOTS === 0) return;
    this.changes.listenToAll(({ id, phase }) => {
      if (phase.name === 'queued') this.remember(id);
    });
    const { topic } = describeEvent(GenerationAdmitted.$type);
    this.listening = this.eventLog.subscribe(GROUP, [topic], (delivery) => this.hear(delivery));
    this.listening.catch((error: unknown) => this.log.warn('slots do not hear of other processes', { error }));
  }

  async beforeApplicationShutdown(): Promise<void> {
    const listening = await this.listening?.catch(() => undefined);
    await listening?.close();
  }

  private remember(id: string): void {
    this.own.add(id);
    if (this.own.size > OWN) this.own.delete(this.own.keys().next().value!);
  }

  private hear({ type, key, timeMs }: Delivery): Promise<void> | undefined {
    if (type !== GenerationAdmitted.$type || this.own.delete(key)) return undefined;
    return timeMs < this.clock.nowMs() - NEWS_MS ? undefined : this.tell(key);
  }

  private async tell(id: string): Promise<void> {
    const generation = await this.generations.get(id).catch(() => undefined);
    if (generation?.phase.name !== 'queued') return;
    this.changes.tell(generation);
    // It is not our own, though we have told of it.
    this.own.delete(id);
  }
}
