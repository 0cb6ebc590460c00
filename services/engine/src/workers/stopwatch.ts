type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Adds the milliseconds since its last call to one of the sums. For measuring only: nothing is decided by it. */
export function stopwatch<T extends { readonly [K in keyof T]: number }>(sums: Mutable<T>): (what: keyof T) => void {
  let before = process.hrtime.bigint();
  return (what) => {
    const now = process.hrtime.bigint();
    sums[what] = (sums[what] + Number(now - before) / 1e6) as T[keyof T];
    before = now;
  };
}
