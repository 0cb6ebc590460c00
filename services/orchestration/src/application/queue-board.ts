import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '@cielo/effects';
import { CONFIG } from '@cielo/service-host';
import type { OrchestrationConfig } from '../config.ts';
import { estimateQueue, remainingSeconds, FINISHING_SECONDS, type Estimate } from '../domain/estimate.ts';
import type { Generation } from '../domain/generation.ts';
import { GENERATIONS, type Generations } from './needs.ts';
import { PaceKeeper } from './pace-keeper.ts';
import { RenderQueue } from './render-queue.ts';

/** What can be told about the time until a clip is there; null where it is not known or no longer matters. */
export interface Outlook {
  readonly queuePosition: number | null;
  readonly etaSeconds: number | null;
}

/** How a request would fare that came now. */
export interface Prospect {
  readonly queueLength: number;
  readonly etaSeconds: number;
}

interface Board {
  /** Those at the front of each plan and model, by the queue's own rules. */
  readonly estimates: ReadonlyMap<string, Estimate>;
  /** Everybody who waits. */
  readonly length: number;
  /** For those further back, and those who have not come yet. */
  readonly secondsPerPlace: number;
  readonly runningSeconds: readonly number[];
}

const RUNNING_AT_MOST = 1000;
const FRESH_MS = 500;
const NOTHING: Outlook = { queuePosition: null, etaSeconds: null };

/** The queue as those who wait see it. It is drawn at most twice a second, however many look. */
@Injectable()
export class QueueBoard {
  private drawn: Promise<Board> | undefined;
  private drawnAtMs = 0;
  private readonly slots: number;

  constructor(
    private readonly queue: RenderQueue,
    private readonly paces: PaceKeeper,
    @Inject(GENERATIONS) private readonly generations: Generations,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) config: OrchestrationConfig,
  ) {
    this.slots = Math.max(1, config.ORCHESTRATION_RENDER_SLOTS);
  }

  async outlook(generation: Generation): Promise<Outlook> {
    switch (generation.phase.name) {
      case 'admitting':
        return { queuePosition: null, etaSeconds: (await this.prospect(generation.terms.brief)).etaSeconds };
      case 'queued':
        return this.outlookInQueue(generation);
      case 'rendering':
        return { queuePosition: null, etaSeconds: Math.ceil(this.remaining(generation)) + FINISHING_SECONDS };
      case 'finishing':
      case 'delivering':
        return { queuePosition: null, etaSeconds: FINISHING_SECONDS };
      default:
        return NOTHING;
    }
  }

  /** How somebody would fare who asked for such a clip now. */
  async prospect({ model, seconds }: { readonly model: string; readonly seconds: number }): Promise<Prospect> {
    const board = await this.board();
    const waitSeconds = this.waitSeconds(board, board.length);
    const etaSeconds = Math.ceil(waitSeconds + this.paces.renderSeconds(model, seconds)) + FINISHING_SECONDS;
    return { queueLength: board.length, etaSeconds };
  }

  private async outlookInQueue(generation: Generation): Promise<Outlook> {
    const board = await this.board();
    const exact = board.estimates.get(generation.id);
    if (exact) return { queuePosition: exact.position, etaSeconds: exact.etaSeconds + FINISHING_SECONDS };
    const ahead = await this.queue.ahead(generation);
    const { model, seconds } = generation.terms.brief;
    const endSeconds = this.waitSeconds(board, ahead) + this.paces.renderSeconds(model, seconds);
    return { queuePosition: ahead + 1, etaSeconds: Math.ceil(endSeconds) + FINISHING_SECONDS };
  }

  /** Until a slot is free for somebody with so many ahead, when nobody is looked at one by one. */
  private waitSeconds({ secondsPerPlace, runningSeconds }: Board, ahead: number): number {
    if (ahead === 0 && runningSeconds.length < this.slots) return 0;
    const runningAll = runningSeconds.reduce((sum, seconds) => sum + seconds, 0);
    return (ahead * secondsPerPlace + runningAll) / Math.max(this.slots, runningSeconds.length);
  }

  private board(): Promise<Board> {
    const nowMs = this.clock.monotonicMs();
    if (!this.drawn || nowMs - this.drawnAtMs >= FRESH_MS) {
      this.drawnAtMs = nowMs;
      this.drawn = this.draw();
      // A failure is told to those who wait for it, and not kept for those who come later.
      this.drawn.catch(() => (this.drawn = undefined));
    }
    return this.drawn;
  }

  private async draw(): Promise<Board> {
    const waiting = await this.queue.waiting();
    const running = await this.generations.find('rendering', 'all', { limit: RUNNING_AT_MOST });
    const runningSeconds = running.items.map(({ aggregate }) => this.remaining(aggregate));
    const table = { waiting, runningSeconds, slots: this.slots };
    const waitingSeconds = waiting.reduce((sum, { costSeconds }) => sum + costSeconds, 0);
    return {
      estimates: estimateQueue(this.queue.memory, table, this.clock.nowMs(), this.queue.policy),
      length: await this.queue.length(),
      secondsPerPlace: waiting.length === 0 ? 0 : waitingSeconds / waiting.length,
      runningSeconds,
    };
  }

  private remaining({ terms, progressPercent }: Generation): number {
    return remainingSeconds(this.paces.renderSeconds(terms.brief.model, terms.brief.seconds), progressPercent);
  }
}
