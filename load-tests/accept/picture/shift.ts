/** Where the picture of the first frame lies in another frame: `place = scale · first + (x, y)`, in pixels. */
export interface Shift {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

export const STILL: Shift = { x: 0, y: 0, scale: 1 };

/** First `a`, then `b`. */
export function combined(a: Shift, b: Shift): Shift {
  return { scale: a.scale * b.scale, x: a.x * b.scale + b.x, y: a.y * b.scale + b.y };
}
