import type { Clock, Stop } from '@cielo/effects';

interface Timer {
  dueMs: number;
  readonly run: () => void;
  handle: NodeJS.Timeout | undefined;
}

/** The machine's clock that a test may put forward. Whatever becomes due by that happens at once. */
export class ShiftingClock implements Clock {
  private shiftMs = 0;
  private readonly timers = new Set<Timer>();

  nowMs(): number {
    return Date.now() + this.shiftMs;
  }

  monotonicMs(): number {
    return performance.now() + this.shiftMs;
  }

  /** Puts the clock forward. */
  advance(durationMs: number): void {
    this.shiftMs += durationMs;
    for (const timer of this.timers) this.arm(timer);
  }

  sleep(durationMs: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const onAbort = () => {
        stop();
        reject(signal!.reason);
      };
      const stop = this.after(durationMs, () => {
        signal?.removeEventListener('abort', onAbort);
        resolve();
      });
      signal?.addEventListener('abort', onAbort, { once: true });
    });
  }

  after(delayMs: number, task: () => void): Stop {
    const timer: Timer = { dueMs: this.monotonicMs() + delayMs, run: task, handle: undefined };
    this.timers.add(timer);
    this.arm(timer);
    return () => this.disarm(timer);
  }

  every(intervalMs: number, task: () => void | Promise<void>, onError: (error: unknown) => void = () => {}): Stop {
    let stopped = false;
    let stop: Stop = () => {};
    const next = () => {
      stop = this.after(intervalMs, async () => {
        try {
          await task();
        } catch (error) {
          onError(error);
        }
        if (!stopped) next();
      });
    };
    next();
    return () => {
      stopped = true;
      stop();
    };
  }

  private arm(timer: Timer): void {
    clearTimeout(timer.handle);
    const waitMs = Math.max(0, timer.dueMs - this.monotonicMs());
    timer.handle = setTimeout(() => {
      this.timers.delete(timer);
      timer.run();
    }, waitMs);
  }

  private disarm(timer: Timer): void {
    clearTimeout(timer.handle);
    this.timers.delete(timer);
  }
}
