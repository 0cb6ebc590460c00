/** How much of a bucket is left, in 60,000ths of a request, and when that was known. */
export interface Bucket {
  readonly level: number;
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
/** Levels are whole numbers of this part of a request, so that no rounding gives or takes anything. */
const REQUEST = MINUTE_MS;

/** Takes one request out of the bucket; a refused one costs nothing. An absent bucket is a full one. */
export function take(bucket: Bucket | undefined, nowMs: number, { perMinute }: Limit): Taken {
  const atMs = Math.floor(nowMs);
  const filled = bucket ? refill(bucket, atMs, perMinute) : perMinute * REQUEST;
  const allowed = filled >= REQUEST;
  const level = allowed ? filled - REQUEST : filled;
  const untilMs = (wanted: number) => Math.max(0, Math.ceil((wanted - level) / perMinute));
  return {
    bucket: { level, atMs },
    allowed,
    remaining: Math.floor(level / REQUEST),
    retryAfterMs: untilMs(REQUEST),
    resetMs: untilMs(perMinute * REQUEST),
  };
}

/** Whether nothing would be lost by forgetting the bucket. */
export function isFull(bucket: Bucket, nowMs: number, { perMinute }: Limit): boolean {
  return refill(bucket, Math.floor(nowMs), perMinute) >= perMinute * REQUEST;
}

/** In a millisecond come `perMinute` of the 60,000 parts of a request. */
function refill({ level, atMs }: Bucket, nowMs: number, perMinute: number): number {
  return Math.min(perMinute * REQUEST, level + Math.max(0, nowMs - atMs) * perMinute);
}
