/**
 * Chance without memory: a number from 0 to 1 that follows from what it is asked about. Never a stream, so any frame can be drawn alone,
 * by any worker, and looks the same.
 */
export function chance(...about: readonly (number | string)[]): number {
  let hash = 0x9e3779b9;
  for (const part of about) {
    if (typeof part === 'string') for (let i = 0; i < part.length; i++) hash = stir(hash, part.charCodeAt(i));
    else hash = stir(stir(hash, part | 0), (part % 1) * 0x7fffffff);
  }
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x7feb352d);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x846ca68b);
  hash ^= hash >>> 16;
  return (hash >>> 0) / 0x1_0000_0000;
}

const stir = (hash: number, value: number): number => Math.imul(hash ^ (value | 0), 0x01000193) ^ (hash >>> 13);

/** A number between `low` and `high`. */
export const between = (low: number, high: number, ...about: readonly (number | string)[]): number =>
  low + (high - low) * chance(...about);

/** One of `things`. */
export const pick = <T>(things: readonly T[], ...about: readonly (number | string)[]): T =>
  things[Math.floor(chance(...about) * things.length)]!;

/** A slow wander between −1 and 1 that changes about `perSecond` times a second; smooth, and a function of time alone. */
export function wander(timeS: number, perSecond: number, ...about: readonly (number | string)[]): number {
  const at = timeS * perSecond;
  const step = Math.floor(at);
  const share = smooth(at - step);
  return (chance(...about, step) * (1 - share) + chance(...about, step + 1) * share) * 2 - 1;
}

/** From 0 to 1 with rest at both ends. */
export const smooth = (share: number): number => {
  const x = Math.min(1, Math.max(0, share));
  return x * x * (3 - 2 * x);
};

export const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));
export const mix = (a: number, b: number, share: number): number => a + (b - a) * share;
