import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { CONFIG, Every, LOG, type Log } from '@cielo/service-host';
import { ClaimRender } from '../application/claim-render.ts';
import { GenerationChanges } from '../application/generation-changes.ts';
import { RenderClip } from '../application/render-clip.ts';
import { TakeLeasesBack } from '../application/take-leases-back.ts';
import type { OrchestrationConfig } from '../config.ts';

/**
 * Renders, as many at once as there are slots. A slot looks for work when it becomes free, and is woken when a generation comes into the
 * queue of this process; now and then one looks in any case, since others fill the queue too, and pauses end.
 */
@Injectable()
export class RenderWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly closing = new AbortController();
  private readonly idle = new Set<() => void>();
  private slots: readonly Promise<void>[] = [];

  constructor(
    private readonly claim: ClaimRender,
    private readonly renderClip: RenderClip,
    private readonly takeBack: TakeLeasesBack,
    private readonly changes: GenerationChanges,
    @Inject(CONFIG) private readonly config: OrchestrationConfig,
    @Inject(LOG) private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    const stopListening = this.changes.listenToAll(({ phase }) => {
      if (phase.name === 'queued') this.wakeOne();
    });
    this.closing.signal.addEventListener('abort', stopListening);
    const slots = this.config.ORCHESTRATION_RENDER_SLOTS;
    if (slots === 0) return;
    const begun = this.takeLeasesBack();
    this.slots = Array.from({ length: slots }, () => begun.then(() => this.work()));
  }

  /** Before anything is claimed, so that no lease of our own is taken. When it fails, the old leases end by themselves. */
  private async takeLeasesBack(): Promise<void> {
    try {
      await this.takeBack.run();
    } catch (error) {
      this.log.warn('old leases could not be taken back', { error });
    }
  }

  @Every('ORCHESTRATION_WATCHDOG_MS')
  wakeOne(): void {
    const [wake] = this.idle;
    wake?.();
  }

  /** Stops the renders in hand and gives them back, so that another worker can have them at once. */
  async beforeApplicationShutdown(): Promise<void> {
    this.closing.abort(new Error('the worker is closing'));
    for (const wake of this.idle) wake();
    await Promise.all(this.slots);
  }

  private async work(): Promise<void> {
    while (!this.closing.signal.aborted) {
      // Hung up before looking, so that what comes while looking is not missed.
      const bell = this.bell();
      try {
        const generation = await this.claim.run();
        if (!generation) await bell.rung;
        else {
          bell.takeDown();
          // Where one was there may be more.
          this.wakeOne();
          await this.renderClip.run(generation, this.closing.signal);
        }
      } catch (error) {
        this.log.error('a render slot failed', { error });
        await bell.rung;
      }
    }
  }

  private bell(): { readonly rung: Promise<void>; takeDown(): void } {
    const { promise: rung, resolve } = Promise.withResolvers<void>();
    const ring = () => {
      this.idle.delete(ring);
      resolve();
    };
    this.idle.add(ring);
    return { rung, takeDown: ring };
  }
}
