/** A decoded picture track: what the eye gets. */
export interface Film {
  readonly width: number;
  readonly height: number;
  /** RGB, three bytes a pixel, row by row from the top. */
  readonly frames: readonly Uint8Array[];
  /** When each frame is shown, in seconds from the beginning of the file. */
  readonly timesS: readonly number[];
}

/** A decoded sound track; its first sample is heard at the beginning of the file. */
export interface Sound {
  readonly rateHz: number;
  readonly left: Float32Array;
  readonly right: Float32Array;
}

/** A final MP4 as it is seen and heard. Everything that is measured is measured from this alone. */
export interface Clip {
  readonly film: Film;
  readonly sound?: Sound;
}

/** The usual time from one frame to the next, in seconds. */
export function frameS({ timesS }: Film): number {
  const steps = timesS.slice(1).map((timeS, n) => timeS - timesS[n]!);
  return steps.sort((a, b) => a - b)[steps.length >> 1] ?? 1 / 30;
}

/** How long the picture lasts, in seconds: the last frame is shown as long as the others. */
export function lengthS(film: Film): number {
  return (film.timesS.at(-1) ?? 0) + frameS(film);
}

/** Both channels as one. */
export function mono({ left, right }: Sound): Float32Array {
  return left.map((sample, n) => (sample + right[n]!) / 2);
}
