/** The middle one of some numbers; NaN for none. */
export function median(values: readonly number[]): number {
  if (values.length === 0) return Number.NaN;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
export const most = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b), -Infinity);
export const least = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b), Infinity);
