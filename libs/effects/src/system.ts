import { randomBytes } from 'node:crypto';
import type { Clock, Stop } from './clock.ts';
import type { Ids, Random } from './random.ts';

/** The machine's own clock. */
export class SystemClock implements Clock {
  nowMs(): number {
    return Date.now();
  }

  monotonicMs(): number {
    return performance.now();
  }

  sleep(durationMs: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const onAbort = () => {
        clearTimeout(timer);
        reject(signal!.reason);
      };
      const timer = setTimeout(() => {
        signal?.removeEventListener('abort', onAbort);
        resolve();
      }, durationMs);
      signal?.addEventListener('abort', onAbort, { once: true });
    });
  }

  after(delayMs: number, task: () => void): Stop {
    const timer = setTimeout(task, delayMs);
    timer.unref();
    return () => clearTimeout(timer);
  }

  every(intervalMs: number, task: () => void | Promise<void>, onError: (error: unknown) => void = () => {}): Stop {
    let stopped = false;
    let timer: NodeJS.Timeout;
    const arm = () => {
      timer = setTimeout(async () => {
        try {
          await task();
        } catch (error) {
          onError(error);
        }
        if (!stopped) arm();
      }, intervalMs);
      timer.unref();
    };
    arm();
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }
}

const POOL_BYTES = 4096;
/** Longer requests go to the operating system directly. */
const POOLED_BYTES = 64;

/** The operating system's randomness, fetched in pages: a call for each id would cost more than all else about it. */
export class SystemRandom implements Random {
  private pool = new Uint8Array(0);
  private used = 0;

  bytes(length: number): Uint8Array {
    if (length > POOLED_BYTES) return randomBytes(length);
    if (this.used + length > this.pool.length) {
      this.pool = randomBytes(POOL_BYTES);
      this.used = 0;
    }
    const bytes = new Uint8Array(this.pool.subarray(this.used, this.used + length));
    // What became a key is not kept a second time.
    this.pool.fill(0, this.used, this.used + length);
    this.used += length;
    return bytes;
  }
}

/** Ids from a clock and a source of randomness. */
export class SortableIds implements Ids {
  private lastMs = -1;
  private tail = 0n;

  constructor(
    private readonly clock: Pick<Clock, 'nowMs'>,
    private readonly random: Random,
  ) {}

  next(prefix: string): string {
    // A clock that went back must not put new ids before old ones.
    const nowMs = Math.max(this.clock.nowMs(), this.lastMs);
    if (nowMs > this.lastMs) {
      this.lastMs = nowMs;
      // The top bit stays free so that counting up within the millisecond cannot overflow.
      this.tail = BigInt(`0x${Buffer.from(this.random.bytes(10)).toString('hex')}`) >> 1n;
    } else {
      this.tail += 1n + BigInt(this.random.bytes(1)[0]!);
    }
    return `${prefix}_${nowMs.toString(16).padStart(12, '0')}${this.tail.toString(16).padStart(20, '0')}`;
  }
}
