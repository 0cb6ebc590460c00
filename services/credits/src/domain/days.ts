/** The first instant of a day and of the day after it: a day lasts 23, 24 or 25 hours where clocks change, and midnight may be missing. */
export interface Day {
  /** `yyyy-mm-dd`, as the calendar on the wall says. Sorts by time. */
  readonly name: string;
  readonly startMs: number;
  readonly endMs: number;
}

const HOUR_MS = 3_600_000;
/** No zone's day, however its clocks or its date line moved, is longer. */
const LONGEST_DAY_MS = 50 * HOUR_MS;

const formats = new Map<string, Intl.DateTimeFormat>();

/** Whether the zone is one that calendars know (IANA). */
export function isTimeZone(zone: string): boolean {
  try {
    return format(zone) !== undefined;
  } catch {
    return false;
  }
}

/** The name of the day in the zone: `2026-11-01`. @throws RangeError for a zone that does not exist. */
export function dayName(atMs: number, zone: string): string {
  return format(zone).format(atMs);
}

/** The day in the zone that the instant belongs to. */
export function dayOf(atMs: number, zone: string): Day {
  const name = dayName(atMs, zone);
  return {
    name,
    startMs: firstInstant(atMs - LONGEST_DAY_MS, atMs, (ms) => dayName(ms, zone) >= name),
    endMs: firstInstant(atMs, atMs + LONGEST_DAY_MS, (ms) => dayName(ms, zone) > name),
  };
}

/** The smallest instant in (low, high] for which `holds`, given that it does for `high` and stays true once it is. */
function firstInstant(low: number, high: number, holds: (ms: number) => boolean): number {
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle;
  }
  return high;
}

function format(zone: string): Intl.DateTimeFormat {
  let known = formats.get(zone);
  if (!known) {
    // Canadian English writes dates as yyyy-mm-dd.
    known = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
    formats.set(zone, known);
  }
  return known;
}
