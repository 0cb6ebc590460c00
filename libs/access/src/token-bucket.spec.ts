import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { durationText, RateLimits } from './rate-limits.ts';
import { take, type Bucket } from './token-bucket.ts';

const MINUTE_MS = 60_000;
const waits = fc.array(fc.integer({ min: 0, max: 5_000 }), { maxLength: 200 });
const limits = fc.integer({ min: 1, max: 600 });

describe('a token bucket', () => {
  it('lets through no more than its limit and what time has filled in', () => {
    fc.assert(
      fc.property(limits, waits, (perMinute, pauses) => {
        let bucket: Bucket | undefined;
        let nowMs = 0;
        let allowed = 0;
        for (const pause of pauses) {
          nowMs += pause;
          const taken = take(bucket, nowMs, { perMinute });
          bucket = taken.bucket;
          if (taken.allowed) allowed += 1;
        }
        expect(allowed).toBeLessThanOrEqual(perMinute + (nowMs * perMinute) / MINUTE_MS + 1e-6);
      }),
    );
  });

  it('says truly when the next request would be let through', () => {
    fc.assert(
      fc.property(limits, waits, (perMinute, pauses) => {
        let bucket: Bucket | undefined;
        let nowMs = 0;
        for (const pause of pauses) {
          nowMs += pause;
          const taken = take(bucket, nowMs, { perMinute });
          bucket = taken.bucket;
          if (!taken.allowed) {
            expect(take(bucket, nowMs + taken.retryAfterMs, { perMinute }).allowed).toBe(true);
            if (taken.retryAfterMs > 1)
              expect(take(bucket, nowMs + taken.retryAfterMs - 1, { perMinute }).allowed).toBe(false);
          }
        }
      }),
    );
  });

  it('is full again after a minute, and not harmed by a clock that goes back', () => {
    let bucket: Bucket | undefined;
    for (let i = 0; i < 10; i += 1) bucket = take(bucket, 1_000, { perMinute: 10 }).bucket;
    expect(take(bucket, 1_000, { perMinute: 10 })).toMatchObject({
      allowed: false,
      remaining: 0,
      retryAfterMs: 6_000,
      resetMs: 60_000,
    });
    expect(take(bucket, 0, { perMinute: 10 }).allowed).toBe(false);
    expect(take(bucket, 61_000, { perMinute: 10 })).toMatchObject({ allowed: true, remaining: 9 });
  });
});

describe('limits', () => {
  it('are kept apart by key, and full ones are forgotten', () => {
    const limits = new RateLimits({ perMinute: 1 });
    expect(limits.take('a', 0).allowed).toBe(true);
    expect(limits.take('a', 0).allowed).toBe(false);
    for (let i = 0; i < 20_002; i += 1) limits.take(`k${i}`, 120_000);
    expect(limits.size).toBeGreaterThan(20_000);
    for (let i = 0; i < 20_002; i += 1) limits.take(`l${i}`, 240_000);
    expect(limits.size).toBeLessThan(20_010);
  });

  it('are told in the words of clients', () => {
    expect([0, 1, 1_000, 59_001, 60_000, 360_000].map(durationText)).toEqual([
      '0s',
      '1s',
      '1s',
      '1m0s',
      '1m0s',
      '6m0s',
    ]);
  });
});
