/** How quickly a model renders here, as seen so far. */
export interface Pace {
  /** Seconds of work for one second of clip. */
  readonly secondsPerClipSecond: number;
  /** How many renders that rests on. */
  readonly renders: number;
}

/** One render that came to its end. */
export interface Observation {
  readonly renderSeconds: number;
  readonly clipSeconds: number;
}

/** The newest render counts for this much of the average. */
const WEIGHT = 0.2;

/** Corrects the pace by what was seen: a moving average, so that a machine that becomes slower is noticed within a few renders. */
export function observe(pace: Pace, { renderSeconds, clipSeconds }: Observation): Pace {
  const seen = renderSeconds / clipSeconds;
  if (!Number.isFinite(seen) || seen < 0) return pace;
  const secondsPerClipSecond = pace.secondsPerClipSecond + WEIGHT * (seen - pace.secondsPerClipSecond);
  return { secondsPerClipSecond, renders: pace.renders + 1 };
}

/** However quick a model is, a render is not free: the queue shares by time, and nothing may look like no time. */
const LEAST_SECONDS = 0.1;

/** How long a clip of this length takes to render, as far as is known. */
export function renderSeconds({ secondsPerClipSecond }: Pace, clipSeconds: number): number {
  return Math.max(LEAST_SECONDS, secondsPerClipSecond * clipSeconds);
}
