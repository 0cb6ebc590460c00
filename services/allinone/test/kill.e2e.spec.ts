import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { api, ended, sdk, startPlatform, temporaryHome, type Started } from './platform.ts';

const SEED = 20261122;

/** A number from 0 to 1 by its place in the series (mulberry32). */
function chance(nth: number): number {
  let x = (SEED + nth * 0x6d2b79f5) | 0;
  x = Math.imul(x ^ (x >>> 15), x | 1);
  x ^= x + Math.imul(x ^ (x >>> 7), x | 61);
  return ((x ^ (x >>> 14)) >>> 0) / 2 ** 32;
}

/** How long a generation takes here, more or less, in milliseconds; the process dies at ten random moments of it. */
const LENGTH_MS = 4_500;
const moments = Array.from({ length: 10 }, (_, nth) => Math.round(chance(nth + 1) * LENGTH_MS));

/** The cheapest clip there is. */
const CLIP = { model: 'sora-1-turbo', prompt: 'a ball bounces', seconds: '4', fps: 12 } as const;

/** Short intervals, so that what a dead process left is taken up at once. */
const quick = {
  ORCHESTRATION_LEASE_MS: '3000',
  ORCHESTRATION_WATCHDOG_MS: '500',
  ORCHESTRATION_TRACKS_SWEEP_MS: '500',
  ORCHESTRATION_TRACKS_GRACE_MS: '1000',
  DELIVERY_SWEEP_MS: '500',
  DELIVERY_SWEEP_GRACE_MS: '1000',
};

const home = temporaryHome();
let platform: Started;
beforeAll(async () => {
  platform = await startPlatform(home.path, quick);
});
afterAll(async () => {
  await platform?.stop();
  home.remove();
});

const entriesOf = async (id: string) => {
  const { body } = await api(platform, 'GET', '/v1/credits/entries?limit=100');
  return body.data.filter((entry: unknown) => JSON.stringify(entry).includes(id)) as { type: string }[];
};

/** Generations that have any object left: tracks, or what was made of them. */
const onDisk = () => {
  const folders = ['generations', 'clips'].map((folder) => join(home.path, 'objects', folder)).filter(existsSync);
  return [...new Set(folders.flatMap((folder) => readdirSync(folder)))].sort();
};

describe('kill -9', () => {
  it.each(moments)('%i ms into a generation: it ends by itself, paid for once or not at all', async (afterMs) => {
    const { id } = await sdk(platform).videos.create({ ...CLIP });
    await new Promise((resolve) => setTimeout(resolve, afterMs));
    await platform.stop('SIGKILL');
    platform = await startPlatform(home.path, quick);

    const video = await ended(platform, id);
    expect(['completed', 'failed']).toContain(video.status);
    const kinds = async () => (await entriesOf(id)).map((entry) => entry.type).sort();
    await expect
      .poll(kinds, { timeout: 10_000 })
      .toEqual(video.status === 'completed' ? ['hold_captured', 'hold_placed'] : ['hold_placed', 'hold_released']);
    const { body } = await api(platform, 'GET', '/v1/credits/balance');
    expect(body.held).toBe(0);
    if (video.status === 'completed') {
      const content = await sdk(platform).videos.downloadContent(id);
      expect((await content.arrayBuffer()).byteLength).toBeGreaterThan(10_000);
    }
  });

  it('leaves no orphan files after the sweep', async () => {
    const { id } = await sdk(platform).videos.create({ ...CLIP, seconds: '8' });
    await expect.poll(onDisk, { timeout: 30_000 }).toContain(id);
    await platform.stop('SIGKILL');
    platform = await startPlatform(home.path, quick);
    await api(platform, 'POST', `/v1/videos/${id}/cancel`);

    const completed: string[] = [];
    for await (const video of sdk(platform).videos.list()) if (video.status === 'completed') completed.push(video.id);
    expect(completed.length).toBeGreaterThan(0);
    await expect.poll(onDisk, { timeout: 30_000 }).toEqual(completed.sort());
  });

  it('of the engine in the middle of a render: the render is tried again with a new fence', async () => {
    const { id } = await sdk(platform).videos.create({
      model: 'sora-2',
      prompt: 'a dog runs in the park',
      seconds: '8',
    });
    await expect
      .poll(async () => (await sdk(platform).videos.retrieve(id)).progress, { timeout: 60_000 })
      .toBeGreaterThan(10);
    const { body } = await api(platform, 'GET', '/health/ready');
    process.kill(body.engine.pid, 'SIGKILL');
    expect((await ended(platform, id)).status).toBe('completed');
    expect((await entriesOf(id)).map((entry) => entry.type).sort()).toEqual(['hold_captured', 'hold_placed']);
  });
});
