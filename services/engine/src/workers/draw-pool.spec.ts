import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SystemClock } from '@cielo/effects';
import { afterEach, describe, expect, it } from 'vitest';
import { timeline } from '../../test/timelines.ts';
import { FragmentedMp4 } from '../encode/fragmented-mp4.ts';
import type { PictureRequest } from '../picture/painter.ts';
import type { Still } from '../picture/still.ts';
import { DrawPool, type DrawPoolOptions } from './draw-pool.ts';
import { workerFile } from './worker-file.ts';

const request: PictureRequest = {
  timeline: timeline(2),
  width: 192,
  height: 108,
  fps: 12,
  quality: 'standard',
  mark: { text: 'made with AI', pathSeed: 3 },
};
const FRAMES = 24;
const pools: DrawPool[] = [];

function open(options: Partial<DrawPoolOptions> = {}): DrawPool {
  const pool = new DrawPool({
    clock: new SystemClock(),
    workers: 2,
    encoder: 'wasm',
    hangMs: 20_000,
    graceMs: 250,
    ...options,
  });
  pools.push(pool);
  return pool;
}

async function hashOf(pool: DrawPool, of = request): Promise<{ hash: string; stills: Still[] }> {
  const file = new FragmentedMp4({ ...request, frames: FRAMES });
  const hash = createHash('sha256');
  const stills: Still[] = [];
  for await (const segment of pool.draw(of, FRAMES)) {
    hash.update(file.segment(segment.piece));
    stills.push(...segment.stills);
  }
  await pool.close();
  return { hash: hash.digest('hex'), stills };
}

afterEach(async () => {
  await Promise.all(pools.splice(0).map((pool) => pool.close()));
});

describe('drawing in threads', () => {
  it('makes the same stream with one, two and three threads, and twice', async () => {
    const seen: string[] = [];
    for (const workers of [1, 2, 3, 2]) seen.push((await hashOf(open({ workers }))).hash);
    expect(new Set(seen).size).toBe(1);
  }, 60_000);

  it('makes the same stream of a style in pro quality, too', async () => {
    const styled: PictureRequest = {
      ...request,
      quality: 'pro',
      timeline: { ...request.timeline, style: 'claymation' },
    };
    const seen: string[] = [];
    for (const workers of [1, 2, 4]) seen.push((await hashOf(open({ workers }), styled)).hash);
    expect(new Set(seen).size).toBe(1);
    expect(seen[0]).not.toBe((await hashOf(open())).hash);
  }, 60_000);

  it('takes a still at the beginning and with every second', async () => {
    const { stills } = await hashOf(open());
    expect(stills.map(({ timeMs, width, height }) => ({ timeMs, width, height }))).toEqual(
      [0, 1000].map((timeMs) => ({ timeMs, width: 192, height: 108 })),
    );
    for (const { jpeg } of stills) expect([...jpeg.subarray(0, 3)]).toEqual([0xff, 0xd8, 0xff]);
  });

  it('stops within two frames of each thread when it is closed, and ends the loop', async () => {
    const pool = open();
    const long = { ...request, timeline: timeline(20) };
    let [before, after] = [-1, -1];
    for await (const _ of pool.draw(long, 240)) {
      before = pool.drawn;
      await pool.close();
      after = pool.drawn;
      break;
    }
    expect(before).toBeGreaterThanOrEqual(6);
    expect(after - before).toBeLessThanOrEqual(4);
    await new Promise((resolve) => setImmediate(resolve));
    expect(pool.drawn).toBe(after);
  }, 30_000);

  it('runs no further ahead of a slow taker than its window', async () => {
    const pool = open({ workers: 1 });
    const segments = pool.draw({ ...request, timeline: timeline(20) }, 240);
    await segments.next();
    const settled = async (): Promise<number> => {
      for (let last = -1; last !== pool.drawn;) {
        last = pool.drawn;
        await new SystemClock().sleep(300);
      }
      return pool.drawn;
    };
    // One segment has gone out, and three more may be on their way: of one second and of two.
    expect(await settled()).toBeLessThanOrEqual(6 + 12 + 24 + 24);
    await segments.return(undefined);
  }, 30_000);

  it.each(['hung', 'dead', 'throwing'])(
    'replaces a thread that is %s and draws its segment again',
    async (fault) => {
      const folder = mkdtempSync(join(tmpdir(), 'cielo-faults-'));
      Object.assign(process.env, { TEST_FAULT: fault, TEST_FAULT_FLAG: join(folder, 'happened') });
      const reasons: string[] = [];
      const good = await hashOf(open());
      const pool = open({
        hangMs: 4000,
        file: workerFile(import.meta.url, '../../test/faulty.worker'),
        onReplaced: (reason) => reasons.push(reason),
      });
      const { hash, stills } = await hashOf(pool);
      rmSync(folder, { recursive: true });
      expect(reasons).toHaveLength(1);
      expect(pool.replaced).toBe(1);
      expect(hash).toBe(good.hash);
      expect(stills).toHaveLength(2);
    },
    60_000,
  );

  it('fails with the reason when no thread can begin', async () => {
    const pool = open({ encoder: 'node-av', hangMs: 5000 });
    await expect(hashOf(pool)).rejects.toThrow(/cannot begin.*node-av/s);
  }, 30_000);
});
