import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { CLOCK, type Clock } from '@cielo/effects';
import { CONFIG, LOG, type Log } from '@cielo/service-host';
import type { DeliveryConfig } from '../config.ts';
import { rendered, taken, type Clip, type Render } from '../domain/clip.ts';
import { decide } from './decide.ts';
import { MasterClip } from './master-clip.ts';
import { CLIPS, type Clips } from './needs.ts';

/** Where the waiting work is found; an index of the collection. */
export const WAITING = { index: 'work', group: 'waiting' } as const;

/**
 * Masters renders, a few at once. A render that arrives while there is room is begun at once and leased to this process by the very
 * write that takes it down; all others wait in the store, where any process finds them, also after this one has died.
 */
@Injectable()
export class MasteringQueue implements OnModuleDestroy {
  private readonly running = new Map<string, Promise<void>>();
  private readonly stopping = new AbortController();

  constructor(
    @Inject(CLIPS) private readonly clips: Clips,
    private readonly masterClip: MasterClip,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: DeliveryConfig,
    @Inject(LOG) private readonly log: Log,
  ) {}

  /** Takes down that a render is complete, or says again what became of it. Returns when that is durable; the mastering goes on beside. */
  async arrive(generationId: string, accountId: string, render: Render): Promise<void> {
    const mine = this.hasRoom && !this.running.has(generationId);
    const nowMs = this.clock.nowMs();
    const dueAtMs = mine ? nowMs + this.config.DELIVERY_MASTERING_LEASE_MS : nowMs;
    let news = false;
    const arrival = decide(this.clips, generationId, (clip) => {
      const decision = rendered(clip, accountId, render, dueAtMs);
      news = decision.clip !== clip;
      return decision;
    });
    if (mine)
      this.start(
        generationId,
        arrival.then((clip) => (news ? clip : undefined)),
      );
    await arrival;
  }

  /** Begins what waits and whose time has come, as far as there is room. */
  async takeDue(): Promise<void> {
    while (this.hasRoom) {
      const nowMs = this.clock.nowMs();
      // Those that run here may still be found for a moment; one more than they are is enough.
      const limit = this.running.size + 1;
      const { items } = await this.clips.find(WAITING.index, WAITING.group, { limit, upTo: nowMs });
      const next = items.find(({ id }) => !this.running.has(id));
      if (!next || !this.hasRoom) return;
      this.start(next.id, this.take(next.id, nowMs));
    }
  }

  /** Resolves when nothing is being mastered in this process. */
  async idle(): Promise<void> {
    while (this.running.size > 0) await Promise.all(this.running.values());
  }

  async onModuleDestroy(): Promise<void> {
    this.stopping.abort(new Error('delivery is stopping'));
    await this.idle();
  }

  private get hasRoom(): boolean {
    return this.running.size < this.config.DELIVERY_MASTERINGS_AT_ONCE && !this.stopping.signal.aborted;
  }

  /** The clip with its work when we got it; undefined when somebody else did, or it has failed too often. */
  private async take(generationId: string, nowMs: number): Promise<Clip | undefined> {
    const { DELIVERY_MASTERING_LEASE_MS: leaseMs, DELIVERY_MASTERING_ATTEMPTS: maxAttempts } = this.config;
    let got = false;
    const clip = await decide(this.clips, generationId, (clip) => {
      const decision = taken(clip, nowMs, leaseMs, maxAttempts);
      got = decision.clip.state.name === 'rendered' && decision.clip !== clip;
      return decision;
    });
    return got ? clip : undefined;
  }

  private start(generationId: string, taking: Promise<Clip | undefined>): void {
    const work = async () => {
      try {
        const clip = await taking;
        if (clip?.state.name === 'rendered') await this.masterClip.run(clip, clip.state.work, this.stopping.signal);
      } catch (error) {
        this.log.error('mastering was left to a later attempt', { generationId, error });
      } finally {
        this.running.delete(generationId);
      }
      // Whoever waited for room need not wait for the next look.
      await this.takeDue().catch(() => {});
    };
    this.running.set(generationId, work());
  }
}
