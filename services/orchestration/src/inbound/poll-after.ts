const LEAST_MS = 2_000;
const MOST_MS = 5_000;

/**
 * How long a client should wait between looks, in whole milliseconds. SDKs read it once and keep to it, so it fits the whole wait: a
 * tenth of it, within what people find patient and quick.
 */
export function pollAfterMs(etaSeconds: number | null): number {
  return Math.min(MOST_MS, Math.max(LEAST_MS, Math.round((etaSeconds ?? 0) * 100)));
}
