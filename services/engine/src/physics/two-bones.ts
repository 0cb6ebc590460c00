/**
 * The joint between two bones of lengths `first` and `second` from (ax, ay) towards (bx, by). `bend` +1 bends to the left of the way from a
 * to b, −1 to the right. When b is out of reach it is drawn in; the end that was reached comes back in `out` as [middleX, middleY, endX, endY].
 */
export function twoBones(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  first: number,
  second: number,
  bend: number,
  out: Float64Array,
): void {
  let dx = bx - ax;
  let dy = by - ay;
  let d = Math.hypot(dx, dy);
  const longest = (first + second) * 0.999;
  const shortest = Math.abs(first - second) + 0.02 * first;
  if (d < 1e-6) {
    dx = 0;
    dy = -1;
    d = 1;
  }
  const reach = Math.min(longest, Math.max(shortest, d));
  dx *= reach / d;
  dy *= reach / d;
  const along = (first * first - second * second + reach * reach) / (2 * reach);
  const aside = Math.sqrt(Math.max(0, first * first - along * along)) * bend;
  out[0] = ax + (dx / reach) * along - (dy / reach) * aside;
  out[1] = ay + (dy / reach) * along + (dx / reach) * aside;
  out[2] = ax + dx;
  out[3] = ay + dy;
}
