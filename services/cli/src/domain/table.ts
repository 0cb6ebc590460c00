import { fit, widthOf } from './text.ts';

/**
 * Lines of a table with aligned columns. The last column takes what is left of `columns` and is cut there; without a limit
 * (a pipe) nothing is cut.
 */
export function table(header: readonly string[], rows: readonly (readonly string[])[], columns?: number): string[] {
  const all = [header, ...rows];
  const widths = header.slice(0, -1).map((_, column) => Math.max(...all.map((row) => widthOf(row[column] ?? ''))));
  const used = widths.reduce((sum, width) => sum + width + 2, 0);
  return all.map((row) => {
    const start = widths.map((width, column) => padded(row[column] ?? '', width)).join('');
    const last = row[header.length - 1] ?? '';
    return (start + (columns ? fit(last, Math.max(12, columns - used)) : last)).trimEnd();
  });
}

function padded(text: string, width: number): string {
  return text + ' '.repeat(width - widthOf(text) + 2);
}

/** Lines of names and values, the values aligned. */
export function pairs(entries: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...entries.map(([name]) => widthOf(name)));
  return entries.map(([name, value]) => `${padded(name, width)}${value}`);
}
