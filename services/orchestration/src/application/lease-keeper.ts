import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '@cielo/effects';
import { RenderFailed } from '@cielo/inference';
import { CONFIG, LOG, type Log } from '@cielo/service-host';
import type { OrchestrationConfig } from '../config.ts';
import { holdsLease } from '../domain/change.ts';
import type { Generation, RenderStage } from '../domain/generation.ts';
import { BeatRender } from './beat-render.ts';
import { GenerationChanges } from './generation-changes.ts';

/** The generation was cancelled, deleted or given to another worker: what is still rendered is for nobody. */
export class LeaseLost extends Error {
  constructor() {
    super('the lease is lost');
    this.name = 'LeaseLost';
  }
}

/** A lease while it is kept. */
export interface KeptLease {
  /** Aborted with LeaseLost, with RenderFailed when the engine went silent, or when the process closes. */
  readonly signal: AbortSignal;
  /** The engine gave a sign of life, perhaps with its progress. */
  heard(at?: RenderStage): void;
  release(): void;
}

const LONGEST_STAGE = 60;

/** Keeps leases while their renders run: beats, writes progress down, and stops the render as soon as nobody wants it. */
@Injectable()
export class LeaseKeeper {
  constructor(
    private readonly beat: BeatRender,
    private readonly changes: GenerationChanges,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: OrchestrationConfig,
    @Inject(LOG) private readonly log: Log,
  ) {
    if (config.ORCHESTRATION_LEASE_MS < 2 * config.ORCHESTRATION_BEAT_MS) {
      throw new Error(
        'ORCHESTRATION_LEASE_MS must be at least twice ORCHESTRATION_BEAT_MS, or leases end between heartbeats',
      );
    }
  }

  keep(generation: Generation, closing: AbortSignal): KeptLease {
    const { id, fence } = generation;
    const ending = new AbortController();
    let stage: RenderStage | undefined;
    let heardAtMs = this.clock.monotonicMs();
    const stopListening = this.changes.listen(id, (changed) => {
      if (!holdsLease(changed, fence)) ending.abort(new LeaseLost());
    });
    const stopBeating = this.clock.every(
      this.config.ORCHESTRATION_BEAT_MS,
      async () => {
        if (this.clock.monotonicMs() - heardAtMs > this.config.ORCHESTRATION_STALL_MS) {
          ending.abort(new RenderFailed('The engine went silent.', true));
        } else if (!(await this.beat.run(generation, stage))) {
          ending.abort(new LeaseLost());
        }
      },
      // The store is away for a moment: the lease may end, and then the next beat finds out.
      (error) => this.log.warn('a heartbeat was not written', { generationId: id, fence, error }),
    );
    return {
      signal: AbortSignal.any([ending.signal, closing]),
      heard: (at) => {
        heardAtMs = this.clock.monotonicMs();
        if (at) stage = { ...at, stage: at.stage.slice(0, LONGEST_STAGE) };
      },
      release: () => {
        stopBeating();
        stopListening();
      },
    };
  }
}
