import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gridOf, stillsForCells } from './sprite-sheet.ts';

describe('a sprite sheet', () => {
  it.each([
    [
      { width: 1280, height: 720, seconds: 4 },
      { columns: 2, rows: 2, cells: 4, cellWidth: 240, cellHeight: 136 },
    ],
    [
      { width: 720, height: 1280, seconds: 10 },
      { columns: 4, rows: 3, cells: 10, cellWidth: 136, cellHeight: 240 },
    ],
    [
      { width: 1792, height: 1024, seconds: 25 },
      { columns: 5, rows: 5, cells: 25, cellWidth: 240, cellHeight: 138 },
    ],
  ])('of %j', (clip, grid) => {
    expect(gridOf(clip)).toEqual({ ...grid, intervalMs: 1000 });
  });

  it('has room for every cell, and no row too many', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4096 }),
        fc.integer({ min: 1, max: 4096 }),
        fc.integer({ min: 1, max: 600 }),
        (width, height, seconds) => {
          const { columns, rows, cells } = gridOf({ width, height, seconds });
          expect(cells).toBe(seconds);
          expect(columns * rows).toBeGreaterThanOrEqual(cells);
          expect(columns * (rows - 1)).toBeLessThan(cells);
        },
      ),
    );
  });

  it('shows for each second the still that is nearest, in any order of arrival', () => {
    const grid = gridOf({ width: 4, height: 4, seconds: 3 });
    const stills = [2100, 0, 900, 500, 1500].map((timeMs) => ({ timeMs }));
    expect(stillsForCells(grid, stills).map(({ timeMs }) => timeMs)).toEqual([0, 900, 2100]);
  });
});
