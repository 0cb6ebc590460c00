/** One cell of a sprite sheet, as CSS backgrounds want it. */
export interface Cell {
  /** `background-size` and `background-position`. */
  readonly size: string;
  readonly position: string;
}

/** Where a cell lies in a grid that is filled row by row. @param index from 0 */
export function cellAt(index: number, columns: number, rows: number): Cell {
  const column = index % columns;
  const row = Math.floor(index / columns);
  return { size: `${columns * 100}% ${rows * 100}%`, position: `${share(column, columns)} ${share(row, rows)}` };
}

/** Percentages count from the first cell to the last one, so a single one is at 0. */
function share(index: number, count: number): string {
  return `${count > 1 ? (index / (count - 1)) * 100 : 0}%`;
}

/** The cell for a place across the picture. @param across 0 to 1 */
export function cellFor(across: number, cells: number): number {
  return Math.min(cells - 1, Math.max(0, Math.floor(across * cells)));
}

/** How a sheet is cut. */
export interface Sheet {
  readonly columns: number;
  readonly rows: number;
  readonly cells: number;
}

/** The grid as the sheet's headers say it; undefined when they do not. */
export function sheetOf(headers: Headers): Sheet | undefined {
  const [columns = 0, rows = 0, cells = 0] = ['columns', 'rows', 'cells'].map((name) =>
    Number(headers.get(`x-cielo-sprite-${name}`)),
  );
  return columns >= 1 && rows >= 1 && cells >= 1 && cells <= columns * rows ? { columns, rows, cells } : undefined;
}
