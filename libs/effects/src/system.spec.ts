import { describe, expect, it } from 'vitest';
import { SortableIds, SystemClock, SystemRandom } from './system.ts';

describe('the system clock', () => {
  const clock = new SystemClock();

  it('sleeps, and wakes when it is called', async () => {
    const beforeMs = clock.monotonicMs();
    await clock.sleep(20);
    expect(clock.monotonicMs() - beforeMs).toBeGreaterThan(18);
    await expect(clock.sleep(10_000, AbortSignal.timeout(5))).rejects.toMatchObject({ name: 'TimeoutError' });
    await expect(clock.sleep(10_000, AbortSignal.abort(new Error('before')))).rejects.toThrow('before');
  });

  it('never runs an interval beside itself, and goes on after a failure', async () => {
    let running = 0;
    let most = 0;
    const errors: unknown[] = [];
    await new Promise<void>((resolve) => {
      let calls = 0;
      const stop = clock.every(
        1,
        async () => {
          running += 1;
          most = Math.max(most, running);
          await clock.sleep(3);
          running -= 1;
          calls += 1;
          if (calls === 3) resolve(stop());
          throw new Error('again');
        },
        (error) => errors.push(error),
      );
    });
    expect(most).toBe(1);
    expect(errors.length).toBeGreaterThanOrEqual(2);
  });

  it('calls once, unless stopped', async () => {
    const called: string[] = [];
    clock.after(1, () => called.push('once'));
    clock.after(1, () => called.push('never'))();
    await clock.sleep(10);
    expect(called).toEqual(['once']);
  });
});

describe('randomness', () => {
  it('gives every caller bytes of its own', () => {
    const random = new SystemRandom();
    const given = Array.from({ length: 2_000 }, (_, i) => random.bytes(i % 100));
    expect(given.map(({ length }) => length)).toEqual(given.map((_, i) => i % 100));
    const texts = given.filter(({ length }) => length >= 8).map((bytes) => Buffer.from(bytes).toString('hex'));
    expect(new Set(texts).size).toBe(texts.length);
    expect(texts.some((text) => /^0+$/.test(text))).toBe(false);
  });
});

describe('ids', () => {
  it('sort by creation, within a millisecond and when the clock goes back', () => {
    let nowMs = 1_700_000_000_000;
    const ids = new SortableIds({ nowMs: () => nowMs }, new SystemRandom());
    const made = Array.from({ length: 3_000 }, (_, i) => {
      if (i % 500 === 0) nowMs += i % 1000 === 0 ? 1 : -5;
      return ids.next('video');
    });
    expect([...made].sort()).toEqual(made);
    expect(new Set(made).size).toBe(made.length);
    for (const id of made) expect(id).toMatch(/^video_[0-9a-f]{32}$/);
  });

  it('of two sources do not meet', () => {
    const clock = { nowMs: () => 1 };
    const sources = [new SortableIds(clock, new SystemRandom()), new SortableIds(clock, new SystemRandom())];
    const made = sources.flatMap((ids) => Array.from({ length: 1_000 }, () => ids.next('x')));
    expect(new Set(made).size).toBe(2_000);
  });
});
