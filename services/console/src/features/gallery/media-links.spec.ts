import { expect, it } from 'vitest';
import type { MediaLinks } from '../../api/api.ts';
import { MediaCache } from './media-links.ts';
import { cellAt, cellFor, sheetOf } from './sprite.ts';

const linksUntil = (expires_at: number): MediaLinks => ({
  video_url: `/v?${expires_at}`,
  thumbnail_url: '/t',
  spritesheet_url: '/s',
  expires_at,
});

it('asks once for all who show a clip, and again before the links end', async () => {
  let nowMs = 1_000_000;
  let asked = 0;
  const cache = new MediaCache(
    async () => (asked++, linksUntil(nowMs / 1000 + 900)),
    () => nowMs,
  );
  await Promise.all([cache.links('a'), cache.links('a')]);
  nowMs += 800_000;
  await cache.links('a');
  expect(asked).toBe(1);
  nowMs += 60_000;
  await cache.links('a');
  expect(asked).toBe(2);
  cache.forget('a');
  await cache.links('a');
  expect(asked).toBe(3);
});

it('does not remember a failure', async () => {
  let fails = true;
  const cache = new MediaCache(
    async () => {
      if (fails) throw new Error('No.');
      return linksUntil(10_000);
    },
    () => 0,
  );
  await expect(cache.links('a')).rejects.toThrow('No.');
  fails = false;
  await expect(cache.links('a')).resolves.toMatchObject({ thumbnail_url: '/t' });
});

it('finds the cells of a sprite sheet', () => {
  expect(cellAt(0, 3, 2)).toEqual({ size: '300% 200%', position: '0% 0%' });
  expect(cellAt(5, 3, 2)).toEqual({ size: '300% 200%', position: '100% 100%' });
  expect(cellAt(4, 3, 2).position).toBe('50% 100%');
  expect(cellAt(0, 1, 1)).toEqual({ size: '100% 100%', position: '0% 0%' });
  expect([0, 0.49, 0.5, 1, 1.2, -1].map((across) => cellFor(across, 2))).toEqual([0, 0, 1, 1, 1, 0]);
});

it('believes the headers of a sheet only when they make sense', () => {
  const headers = (columns: string, rows: string, cells: string) =>
    new Headers({ 'x-cielo-sprite-columns': columns, 'x-cielo-sprite-rows': rows, 'x-cielo-sprite-cells': cells });
  expect(sheetOf(headers('3', '2', '5'))).toEqual({ columns: 3, rows: 2, cells: 5 });
  expect(sheetOf(headers('3', '2', '7'))).toBeUndefined();
  expect(sheetOf(headers('x', '2', '2'))).toBeUndefined();
  expect(sheetOf(new Headers())).toBeUndefined();
});
