import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '@cielo/effects';
import { CONFIG } from '@cielo/service-host';
import type { OrchestrationConfig } from '../config.ts';
import type { Catalogue } from '../domain/catalogue.ts';
import type { Generation } from '../domain/generation.ts';
import { TIERS, queueGroup, tierOf } from '../domain/plan.ts';
import { chooseNext, freshMemory, type QueueMemory, type QueuePolicy, type Waiting } from '../domain/queue.ts';
import { CATALOGUE, GENERATIONS, type Generations } from './needs.ts';
import { PaceKeeper } from './pace-keeper.ts';
import { ReadyModels } from './ready-models.ts';
import { Turns } from './turns.ts';

/** Of each plan and model, so many are looked at: more than enough to share them out fairly. */
const LOOKED_AT = 32;
const QUANTUM_SECONDS = 10;
const SEEN_FOR_MS = 50;

/**
 * What waits for a worker, and whose turn it is. The memory of the turns is this process's own: each process shares its workers out
 * fairly, and so all of them do.
 */
@Injectable()
export class RenderQueue {
  memory: QueueMemory = freshMemory;
  readonly policy: QueuePolicy;
  /** Chosen, and not yet written as claimed. */
  private readonly chosen = new Set<string>();
  /** Who was there at the last look and has not been chosen since. */
  private seen: readonly Waiting[] = [];
  private seenAtMs = Number.NEGATIVE_INFINITY;
  private readonly turns = new Turns();
  private readonly groups: readonly string[];

  constructor(
    @Inject(GENERATIONS) private readonly generations: Generations,
    @Inject(CATALOGUE) catalogue: Catalogue,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) config: OrchestrationConfig,
    private readonly paces: PaceKeeper,
    private readonly models: ReadyModels,
  ) {
    const engineModels = [...new Set(catalogue.models.map(({ engine }) => engine.model))];
    this.groups = TIERS.flatMap((tier) => engineModels.map((model) => queueGroup(tier, model)));
    this.policy = {
      weights: { pro: config.ORCHESTRATION_SHARE_PRO, standard: config.ORCHESTRATION_SHARE_STANDARD },
      quantumSeconds: QUANTUM_SECONDS,
      agingCapMs: config.ORCHESTRATION_AGING_CAP_MS,
    };
  }

  /** Chooses who is next; {@link settle} it once it is claimed, or found to be gone. One at a time, so that no two slots choose the same. */
  choose(): Promise<Waiting | undefined> {
    return this.turns.take('choice', async () => {
      const nowMs = this.clock.nowMs();
      const { next, memory } = chooseNext(this.memory, await this.able(nowMs), nowMs, this.policy);
      this.memory = memory;
      if (next) this.choosing(next);
      return next;
    });
  }

  private choosing(next: Waiting): void {
    this.chosen.add(next.id);
    this.seen = this.seen.filter(({ id }) => id !== next.id);
  }

  /** Whoever may be chosen now. Under load one look serves many choices; it is only as old as fairness does not mind. */
  private async able(nowMs: number): Promise<readonly Waiting[]> {
    const lookMs = this.clock.monotonicMs();
    const known = lookMs - this.seenAtMs <= SEEN_FOR_MS ? await this.withReadyModel(this.seen) : [];
    if (known.length > 0) return known;
    this.seen = (await this.waiting(nowMs)).filter(({ id }) => !this.chosen.has(id));
    this.seenAtMs = lookMs;
    return this.withReadyModel(this.seen);
  }

  private async withReadyModel(waiting: readonly Waiting[]): Promise<readonly Waiting[]> {
    const ready = await this.models.readyAmong(waiting.map(({ engineModel }) => engineModel));
    return waiting.filter(({ engineModel }) => ready.has(engineModel));
  }

  settle({ id }: Waiting): void {
    this.chosen.delete(id);
  }

  /** Who waits, the first of each plan and model; with `upToMs`, without those that pause after a failure beyond it. */
  async waiting(upToMs?: number): Promise<readonly Waiting[]> {
    const options = { limit: LOOKED_AT, ...(upToMs === undefined ? {} : { upTo: upToMs }) };
    const pages = await Promise.all(this.groups.map((group) => this.generations.find('queue', group, options)));
    return pages.flatMap(({ items }) => items.map(({ aggregate }) => this.waitingOf(aggregate)));
  }

  /** How many wait in all. */
  length(): Promise<number> {
    return this.countAll();
  }

  /** How many came before it, of all plans. */
  ahead({ queuedAtMs, createdAtMs }: Generation): Promise<number> {
    return this.countAll(queuedAtMs ?? createdAtMs);
  }

  private async countAll(below?: number): Promise<number> {
    const options = below === undefined ? {} : { below };
    const counts = this.groups.map((group) => this.generations.count('queue', group, options));
    return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
  }

  private waitingOf({ id, accountId, terms, queuedAtMs, createdAtMs }: Generation): Waiting {
    return {
      id,
      accountId,
      plan: tierOf(terms.plan),
      engineModel: terms.engineModel,
      sinceMs: queuedAtMs ?? createdAtMs,
      costSeconds: this.paces.renderSeconds(terms.brief.model, terms.brief.seconds),
    };
  }
}
