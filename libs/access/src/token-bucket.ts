/** How much of a bucket is left, and when that was known. */
export interface Bucket {
  readonly tokens: number;
  readonly atMs: number;
}

/** So many requests a minute, which may also come at once. */
export interface Limit {
  readonly perMinute: number;
}

export interface Taken {
  readonly bucket: Bucket;
  readonly allowed: boolean;
  /** Whole requests that could follow at once. */
  readonly remaining: number;
  /** Until the next request would be let through; 0 when it would be now. */
  readonly retryAfterMs: number;
  /** Until the bucket is full again. */
  readonly resetMs: number;
}

const MINUTE_MS = 60_000;

/** Takes one request out of the bucket; a refused one costs nothing. An absent bucket is a full one. */
export function take(bucket: Bucket | undefined, nowMs: number, { perMinute }: Limit): Taken {
  const filled = bucket ? refill(bucket, nowMs, perMinute) : perMinute;
  const allowed = filled >= 1;
  const tokens = allowed ? filled - 1 : filled;
  const untilMs = (wanted: number) => Math.max(0, Math.ceil(((wanted - tokens) * MINUTE_MS) / perMinute));
  return {
    bucket: { tokens, atMs: nowMs },
    allowed,
    remaining: Math.floor(tokens),
    retryAfterMs: untilMs(1),
    resetMs: untilMs(perMinute),
  };
}

/** Whether nothing would be lost by forgetting the bucket. */
export function isFull(bucket: Bucket, nowMs: number, { perMinute }: Limit): boolean {
  return refill(bucket, nowMs, perMinute) >= perMinute;
}

function refill({ tokens, atMs }: Bucket, nowMs: number, perMinute: number): number {
  const elapsedMs = Math.max(0, nowMs - atMs);
  return Math.min(perMinute, tokens + (elapsedMs * perMinute) / MINUTE_MS);
}
