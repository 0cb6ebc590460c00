import { Inject, Injectable } from '@nestjs/common';
import type { Caller } from '@cielo/access';
import { CLOCK, type Clock } from '@cielo/effects';
import { NotFound } from '@cielo/errors';
import { CONFIG } from '@cielo/service-host';
import type { OrchestrationConfig } from '../config.ts';
import { hasEnded } from '../domain/change.ts';
import { TooManyStreams } from '../domain/errors.ts';
import { GenerationChanges } from './generation-changes.ts';
import { ShowGeneration, type Shown } from './show-generation.ts';

/** Follows a generation: as it is now, then at every change, to its end. */
@Injectable()
export class WatchGeneration {
  /** How many each account follows here. */
  private readonly following = new Map<string, number>();

  constructor(
    private readonly show: ShowGeneration,
    private readonly changes: GenerationChanges,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: OrchestrationConfig,
  ) {}

  /** Before a stream is begun, of which nobody could be told later. @throws TooManyStreams */
  refuseTooMany({ accountId }: Caller): void {
    const allowed = this.config.ORCHESTRATION_WATCH_AT_ONCE;
    if ((this.following.get(accountId) ?? 0) >= allowed) throw new TooManyStreams(allowed);
  }

  /** Ends after the last change, when the generation is deleted, or when the signal is aborted. */
  async *run(caller: Caller, id: string, signal: AbortSignal): AsyncGenerator<Shown> {
    this.count(caller, 1);
    try {
      yield* this.follow(caller, id, signal);
    } finally {
      this.count(caller, -1);
    }
  }

  private count({ accountId }: Caller, by: 1 | -1): void {
    const streams = (this.following.get(accountId) ?? 0) + by;
    if (streams === 0) this.following.delete(accountId);
    else this.following.set(accountId, streams);
  }

  private async *follow(caller: Caller, id: string, signal: AbortSignal): AsyncGenerator<Shown> {
    let told: Shown | undefined;
    while (!signal.aborted) {
      const bell = this.bell(id, signal);
      try {
        const shown = await this.look(caller, id);
        if (!shown) return;
        if (!told || differs(told, shown)) yield (told = shown);
        if (hasEnded(shown.generation)) return;
        await bell.rung;
      } finally {
        bell.stop();
      }
    }
  }

  private async look(caller: Caller, id: string): Promise<Shown | undefined> {
    try {
      return await this.show.run(caller, id);
    } catch (error) {
      if (error instanceof NotFound) return undefined;
      throw error;
    }
  }

  /** Rings at the next change that this process hears of, and after a while in any case: others write too, and the queue moves. */
  private bell(id: string, signal: AbortSignal): { readonly rung: Promise<void>; stop(): void } {
    const { promise: rung, resolve } = Promise.withResolvers<void>();
    const ring = () => resolve();
    const stopListening = this.changes.listen(id, ring);
    const stopTimer = this.clock.after(this.config.ORCHESTRATION_WATCH_POLL_MS, ring);
    signal.addEventListener('abort', ring, { once: true });
    const stop = () => {
      stopListening();
      stopTimer();
      signal.removeEventListener('abort', ring);
    };
    return { rung, stop };
  }
}

function differs(one: Shown, other: Shown): boolean {
  return (
    one.generation.version !== other.generation.version ||
    one.outlook.queuePosition !== other.outlook.queuePosition ||
    one.outlook.etaSeconds !== other.outlook.etaSeconds
  );
}
