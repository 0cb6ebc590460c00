/** How the cells of a sprite sheet lie: constant in size, row by row from the top left, one for each second of the clip. */
export interface Grid {
  readonly columns: number;
  readonly rows: number;
  readonly cells: number;
  readonly cellWidth: number;
  readonly cellHeight: number;
  /** From one cell's moment to the next one's. */
  readonly intervalMs: number;
}

const LONGER_SIDE = 240;
const MAX_COLUMNS = 10;

/** The grid of a clip. As square as its cells allow, at most ten columns. */
export function gridOf(clip: { readonly width: number; readonly height: number; readonly seconds: number }): Grid {
  const scale = LONGER_SIDE / Math.max(clip.width, clip.height);
  const cells = Math.max(1, Math.ceil(clip.seconds));
  const columns = Math.min(MAX_COLUMNS, Math.ceil(Math.sqrt(cells)));
  return {
    columns,
    rows: Math.ceil(cells / columns),
    cells,
    cellWidth: even(clip.width * scale),
    cellHeight: even(clip.height * scale),
    intervalMs: 1000,
  };
}

/** For every cell the still that is nearest to its moment; the earlier one when two are. */
export function stillsForCells<S extends { readonly timeMs: number }>(grid: Grid, stills: readonly S[]): readonly S[] {
  const inOrder = [...stills].sort((a, b) => a.timeMs - b.timeMs);
  return Array.from({ length: grid.cells }, (_, cell) => nearest(inOrder, cell * grid.intervalMs));
}

function nearest<S extends { readonly timeMs: number }>(stills: readonly S[], momentMs: number): S {
  const distance = (still: S) => Math.abs(still.timeMs - momentMs);
  return stills.reduce((best, still) => (distance(still) < distance(best) ? still : best));
}

function even(pixels: number): number {
  return Math.max(2, 2 * Math.round(pixels / 2));
}
