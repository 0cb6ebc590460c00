import type { SpokenLine } from '../timeline.ts';
import { shape } from './envelope.ts';

/** Softly down before a line begins, and softly up after it. */
const EDGE_S = 0.15;

/** Turns sound down by `gain` wherever somebody speaks, in place. */
export function duck(channels: readonly Float32Array[], speech: readonly SpokenLine[], gain: number): void {
  if (speech.length === 0) return;
  const spoken = speech.map(({ startMs, endMs }) => [startMs / 1000, endMs / 1000] as const);
  const level = (timeS: number): number => {
    const away = Math.min(...spoken.map(([from, to]) => Math.max(from - timeS, timeS - to, 0)));
    return gain + (1 - gain) * Math.min(1, away / EDGE_S);
  };
  for (const channel of channels) shape(channel, level);
}
