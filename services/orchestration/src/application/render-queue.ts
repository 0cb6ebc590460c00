import { Inject, Injectable } from '@nestjs/common';
import type { FindOptions, Page } from '@cielo/documents';
import { CLOCK, type Clock } from '@cielo/effects';
import { CONFIG } from '@cielo/service-host';
import type { OrchestrationConfig } from '../config.ts';
import type { Catalogue } from '../domain/catalogue.ts';
import type { Generation } from '../domain/generation.ts';
import { TIERS, queueGroup, tierOf } from '../domain/plan.ts';
import { chooseNext, freshMemory, type QueueMemory, type QueuePolicy, type Waiting } from '../domain/queue.ts';
import { mayBeClaimed } from '../domain/steps/render.ts';
import { GenerationChanges } from './generation-changes.ts';
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
  /** Who was there at the last look or has come since, and has not been chosen. */
  private seen: readonly Waiting[] = [];
  private seenAtMs = Number.NEGATIVE_INFINITY;
  /** Whether the last look saw everybody. */
  private sawAll = false;
  private readonly turns = new Turns();
  private readonly groups: readonly string[];

  constructor(
    @Inject(GENERATIONS) private readonly generations: Generations,
    @Inject(CATALOGUE) catalogue: Catalogue,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) config: OrchestrationConfig,
    private readonly paces: PaceKeeper,
    private readonly models: ReadyModels,
    changes: GenerationChanges,
  ) {
    changes.listenToAll((generation) => this.heard(generation));
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

  /** Who comes into the queue of this process is known without a look. */
  private heard(generation: Generation): void {
    // Nobody chooses from what is old: it would only grow, in a process that renders nothing or whose slots are all busy.
    if (!this.isFresh) return;
    const { id } = generation;
    if (!mayBeClaimed(generation, this.clock.nowMs()) || this.chosen.has(id)) return;
    this.seen = [...this.seen.filter((other) => other.id !== id), this.waitingOf(generation)];
  }

  /** Whoever may be chosen now. One look serves many choices; it is only as old as fairness does not mind. */
  private async able(nowMs: number): Promise<readonly Waiting[]> {
    if (!this.isFresh || (this.seen.length === 0 && !this.sawAll)) await this.look(nowMs);
    return this.withReadyModel(this.seen);
  }

  private get isFresh(): boolean {
    return this.clock.monotonicMs() - this.seenAtMs <= SEEN_FOR_MS;
  }

  private async look(nowMs: number): Promise<void> {
    this.seenAtMs = this.clock.monotonicMs();
    this.seen = [];
    const pages = await this.pages({ limit: LOOKED_AT });
    this.sawAll = pages.every(({ next }) => next === undefined);
    const found = this.waitingIn(pages, (generation) => mayBeClaimed(generation, nowMs)).filter(
      ({ id }) => !this.chosen.has(id),
    );
    const known = new Set(found.map(({ id }) => id));
    // Some may have come while we looked.
    this.seen = [...found, ...this.seen.filter(({ id }) => !known.has(id))];
  }

  private async withReadyModel(waiting: readonly Waiting[]): Promise<readonly Waiting[]> {
    const ready = await this.models.readyAmong(waiting.map(({ engineModel }) => engineModel));
    return waiting.filter(({ engineModel }) => ready.has(engineModel));
  }

  settle({ id }: Waiting): void {
    this.chosen.delete(id);
  }

  /** Who waits, the first of each plan and model; also those that pause after a failure. */
  async waiting(): Promise<readonly Waiting[]> {
    return this.waitingIn(await this.pages({ limit: LOOKED_AT }));
  }

  private pages(options: FindOptions): Promise<Page<Generation>[]> {
    return Promise.all(this.groups.map((group) => this.generations.find('queue', group, options)));
  }

  private waitingIn(
    pages: readonly Page<Generation>[],
    counts: (generation: Generation) => boolean = () => true,
  ): readonly Waiting[] {
    const all = pages.flatMap(({ items }) => items.map(({ aggregate }) => aggregate));
    return all.filter(counts).map((generation) => this.waitingOf(generation));
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
