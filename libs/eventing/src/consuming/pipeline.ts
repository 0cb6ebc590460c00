import type { Clock } from '@cielo/effects';
import type { Envelope, Handler, RetryPolicy } from '../event-log.ts';
import { reasonOf, retryAfter } from './retry.ts';

export interface PipelineOptions {
  readonly clock: Clock;
  readonly handler: Handler;
  readonly retry?: RetryPolicy;
  /** Keeps a message that was given up. Tried until it succeeds: nothing may pass by a message that is neither handled nor kept. */
  bury(envelope: Envelope, reason: string, attempts: number): Promise<void>;
  /** Something was handled, or waits for its next attempt: there may be room for more. */
  onRoom(): void;
}

/** How a message ended: its handler succeeded, or it is kept as a dead letter. */
export type Outcome = 'handled' | 'buried';

interface Item {
  readonly envelope: Envelope;
  readonly settled: (outcome: Outcome) => void;
}

/** The messages of one key, in order. The first is in hand. */
interface Chain {
  readonly items: Item[];
  /** The first waits for its next attempt. */
  resting: boolean;
}

const BURY_AGAIN_MS = 1_000;

/**
 * What every adapter of the log does with messages of one partition: one key in order, different keys beside each other, retries, and
 * in the end a dead letter. A key that is being retried holds up itself alone.
 */
export class Pipeline {
  private readonly chains = new Map<string, Chain>();
  private readonly closing = new AbortController();
  private running = 0;
  private resting = 0;
  private total = 0;
  private onIdle: (() => void)[] = [];

  constructor(private readonly options: PipelineOptions) {}

  /** Messages that are being handled or are next; those behind a resting key do not count. */
  get busy(): number {
    return this.total - this.resting;
  }

  /** Takes a message. `settled` is called when it was handled or buried; never when the pipeline was closed before. */
  accept(envelope: Envelope, settled: (outcome: Outcome) => void): void {
    if (this.closing.signal.aborted) return;
    const chain = this.chains.get(envelope.key);
    if (chain) {
      chain.items.push({ envelope, settled });
      this.total += 1;
      if (chain.resting) this.resting += 1;
      return;
    }
    const handling = this.hand(envelope, 1);
    if (!handling) return settled('handled');
    const started: Chain = { items: [{ envelope, settled }], resting: false };
    this.chains.set(envelope.key, started);
    this.total += 1;
    void this.run(envelope.key, started, handling);
  }

  /** Takes no more, and waits for the handlers that run. Messages that were not reached are not settled. */
  async close(): Promise<void> {
    this.closing.abort();
    if (this.running > 0) await new Promise<void>((resolve) => this.onIdle.push(resolve));
  }

  private async run(key: string, chain: Chain, first: Promise<void>): Promise<void> {
    this.running += 1;
    let begun: Promise<void> | undefined = first;
    for (let item = chain.items[0]; item && (begun || !this.closing.signal.aborted); item = chain.items[0]) {
      const outcome = await this.settle(chain, item, begun);
      if (!outcome) break;
      begun = undefined;
      chain.items.shift();
      this.total -= 1;
      if (chain.items.length === 0) this.chains.delete(key);
      item.settled(outcome);
      this.options.onRoom();
    }
    this.running -= 1;
    if (this.running === 0) for (const resolve of this.onIdle.splice(0)) resolve();
  }

  /** One attempt; undefined when there is nothing to do. */
  private hand(envelope: Envelope, attempt: number): Promise<void> | undefined {
    try {
      return this.options.handler({ ...envelope, attempt });
    } catch (error) {
      return Promise.reject(error);
    }
  }

  /** Handles or buries the message. Undefined: the pipeline was closed before either. */
  private async settle(
    chain: Chain,
    { envelope }: Item,
    begun: Promise<void> | undefined,
  ): Promise<Outcome | undefined> {
    let handling = begun ?? this.hand(envelope, 1);
    for (let attempt = 1; ; attempt += 1) {
      try {
        await handling;
        return 'handled';
      } catch (error) {
        const policy = retryAfter(error, this.options.retry);
        if (attempt >= policy.maxAttempts) return this.bury(chain, envelope, reasonOf(error), attempt);
        if (!(await this.rest(chain, policy.delayMs(attempt)))) return undefined;
      }
      handling = this.hand(envelope, attempt + 1);
    }
  }

  private async bury(chain: Chain, envelope: Envelope, reason: string, attempts: number): Promise<Outcome | undefined> {
    for (;;) {
      try {
        await this.options.bury(envelope, reason, attempts);
        return 'buried';
      } catch {
        if (!(await this.rest(chain, BURY_AGAIN_MS))) return undefined;
      }
    }
  }

  private async rest(chain: Chain, durationMs: number): Promise<boolean> {
    if (this.closing.signal.aborted) return false;
    chain.resting = true;
    this.resting += chain.items.length;
    this.options.onRoom();
    try {
      await this.options.clock.sleep(durationMs, this.closing.signal);
      return true;
    } catch {
      return false;
    } finally {
      this.resting -= chain.items.length;
      chain.resting = false;
    }
  }
}
