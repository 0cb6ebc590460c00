import { isFull, take, type Bucket, type Limit, type Taken } from './token-bucket.ts';

/** Past this many buckets the full ones are forgotten. */
const MANY_BUCKETS = 10_000;

/** Buckets of one kind, in the memory of this process. */
export class RateLimits {
  private readonly buckets = new Map<string, Bucket>();
  private sweepAt = MANY_BUCKETS;

  constructor(readonly limit: Limit) {}

  /** How many buckets are remembered. */
  get size(): number {
    return this.buckets.size;
  }

  take(key: string, nowMs: number): Taken {
    const taken = take(this.buckets.get(key), nowMs, this.limit);
    this.buckets.set(key, taken.bucket);
    if (this.buckets.size > this.sweepAt) this.sweep(nowMs);
    return taken;
  }

  private sweep(nowMs: number): void {
    for (const [key, bucket] of this.buckets) if (isFull(bucket, nowMs, this.limit)) this.buckets.delete(key);
    this.sweepAt = Math.max(MANY_BUCKETS, this.buckets.size * 2);
  }
}

/** `1s`, `6m0s`: how clients of the Videos API read the time until a limit is whole again. */
export function durationText(durationMs: number): string {
  const seconds = Math.ceil(durationMs / 1000);
  const minutes = Math.floor(seconds / 60);
  return minutes > 0 ? `${minutes}m${seconds % 60}s` : `${seconds}s`;
}
