import type { Clock, Stop } from '@cielo/effects';

/** Signs of life of a consumer: it is over when it says so, or when there were none for long. */
export class Signs {
  /** Why it is over. */
  readonly ended: Promise<string>;
  private resolve: (reason: string) => void = () => {};
  private lastMs: number;
  private readonly stop: Stop;

  constructor(
    private readonly clock: Clock,
    silenceMs: number,
  ) {
    this.ended = new Promise((resolve) => (this.resolve = resolve));
    this.lastMs = clock.monotonicMs();
    this.stop = clock.every(silenceMs / 4, () => {
      if (clock.monotonicMs() - this.lastMs > silenceMs) this.end('silence');
    });
  }

  live(): void {
    this.lastMs = this.clock.monotonicMs();
  }

  end(reason: string): void {
    this.stop();
    this.resolve(reason);
  }
}
