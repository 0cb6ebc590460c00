import type { Clock } from '@cielo/effects';
import type { ModelServer } from './model-server.ts';

/** What a server said about a model is believed for this long. */
const BELIEVED_MS = 2_000;
const FIRST_AVOIDANCE_MS = 1_000;
const LONGEST_AVOIDANCE_MS = 30_000;

interface Heard {
  readonly ready: boolean;
  readonly atMs: number;
}

/** One model server among several: what it has loaded, how busy we keep it, and whether it is better left alone for a while. */
export class Place {
  /** Renders of ours that are on their way there. */
  active = 0;
  /** Counts the renders of all places: the smaller, the longer ago this one was last chosen. */
  lastChosen = 0;

  private failures = 0;
  private avoidedUntilMs = 0;
  private readonly heard = new Map<string, Heard>();
  private readonly asking = new Map<string, Promise<boolean>>();

  constructor(
    /** `host:port` */
    readonly address: string,
    readonly server: ModelServer,
    private readonly clock: Clock,
  ) {}

  /** It failed a short while ago; others come first. */
  get avoided(): boolean {
    return this.clock.monotonicMs() < this.avoidedUntilMs;
  }

  /** The last answer, however old; undefined before the first. */
  lastSaid(model: string): boolean | undefined {
    return this.heard.get(model)?.ready;
  }

  /** An answer of the last two seconds, or a new one. Many who ask at once share one question. */
  ready(model: string): Promise<boolean> {
    const heard = this.heard.get(model);
    if (heard && this.clock.monotonicMs() - heard.atMs < BELIEVED_MS) return Promise.resolve(heard.ready);
    const asking = this.asking.get(model) ?? this.ask(model);
    this.asking.set(model, asking);
    return asking;
  }

  succeeded(): void {
    this.failures = 0;
    this.avoidedUntilMs = 0;
  }

  /** Avoids it for a second, twice as long each time, at most half a minute; what it said before no longer counts. */
  failed(): void {
    const pauseMs = Math.min(LONGEST_AVOIDANCE_MS, FIRST_AVOIDANCE_MS * 2 ** this.failures);
    this.failures++;
    this.avoidedUntilMs = this.clock.monotonicMs() + pauseMs;
    this.heard.clear();
  }

  private async ask(model: string): Promise<boolean> {
    try {
      const ready = await this.server.ready(model);
      this.heard.set(model, { ready, atMs: this.clock.monotonicMs() });
      return ready;
    } finally {
      this.asking.delete(model);
    }
  }
}
