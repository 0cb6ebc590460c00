/** A path under one constant acceleration, `value = at + speed·(t − originS) + acceleration/2·(t − originS)²`, fitted by least squares. */
export interface Parabola {
  readonly originS: number;
  readonly at: number;
  readonly speed: number;
  readonly acceleration: number;
  /** One standard error of the acceleration, from how far the points lie off. */
  readonly accelerationError: number;
  /** Root mean square of how far the points lie off. */
  readonly rms: number;
}

export interface Point {
  readonly timeS: number;
  readonly value: number;
}

/** At least four points, or three and a known acceleration. */
export function fitParabola(points: readonly Point[], known?: number): Parabola {
  const originS = points.reduce((sum, { timeS }) => sum + timeS, 0) / points.length;
  const rows = points.map(({ timeS }) => {
    const t = timeS - originS;
    return known === undefined ? [1, t, (t * t) / 2] : [1, t];
  });
  const values = points.map(({ timeS, value }) =>
    known === undefined ? value : value - (known * (timeS - originS) ** 2) / 2,
  );
  const { solution, inverse } = leastSquares(rows, values);
  const [at, speed] = solution as [number, number];
  const acceleration = known ?? solution[2]!;
  const squares = points.reduce((sum, { timeS, value }) => {
    const t = timeS - originS;
    return sum + (at + speed * t + (acceleration * t * t) / 2 - value) ** 2;
  }, 0);
  const free = Math.max(1, points.length - solution.length);
  const accelerationError = known === undefined ? Math.sqrt((squares / free) * inverse[2]![2]!) : 0;
  return { originS, at, speed, acceleration, accelerationError, rms: Math.sqrt(squares / points.length) };
}

export function valueAt({ originS, at, speed, acceleration }: Parabola, timeS: number): number {
  const t = timeS - originS;
  return at + speed * t + (acceleration * t * t) / 2;
}

export function speedAt({ originS, speed, acceleration }: Parabola, timeS: number): number {
  return speed + acceleration * (timeS - originS);
}

/** When two paths meet, nearest to `nearS`; undefined when they do not within `withinS` of it. */
export function meeting(a: Parabola, b: Parabola, nearS: number, withinS: number): number | undefined {
  let timeS = nearS;
  for (let step = 0; step < 20; step++) {
    const apart = valueAt(a, timeS) - valueAt(b, timeS);
    const closing = speedAt(a, timeS) - speedAt(b, timeS);
    if (closing === 0) return undefined;
    timeS -= apart / closing;
  }
  return Math.abs(timeS - nearS) <= withinS ? timeS : undefined;
}

function leastSquares(rows: number[][], values: readonly number[]): { solution: number[]; inverse: number[][] } {
  const size = rows[0]!.length;
  const normal = Array.from({ length: size }, (_, i) =>
    Array.from({ length: size }, (__, j) => rows.reduce((sum, row) => sum + row[i]! * row[j]!, 0)),
  );
  const right = Array.from({ length: size }, (_, i) => rows.reduce((sum, row, n) => sum + row[i]! * values[n]!, 0));
  const inverse = inverted(normal);
  return { inverse, solution: inverse.map((row) => row.reduce((sum, value, n) => sum + value * right[n]!, 0)) };
}

/** Gauss-Jordan; the matrices here are small and positive. */
function inverted(matrix: readonly (readonly number[])[]): number[][] {
  const size = matrix.length;
  const work = matrix.map((row, i) => [...row, ...Array.from({ length: size }, (_, j) => (i === j ? 1 : 0))]);
  for (let column = 0; column < size; column++) {
    const pivot = work[column]![column]!;
    work[column] = work[column]!.map((value) => value / pivot);
    for (let row = 0; row < size; row++) {
      if (row === column) continue;
      const factor = work[row]![column]!;
      work[row] = work[row]!.map((value, n) => value - factor * work[column]![n]!);
    }
  }
  return work.map((row) => row.slice(size));
}
