import type { Contact, SpokenLine } from '../timeline.ts';
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

/** Blows from this impulse on are not to be missed. */
const STRONG_NS = 1;
const BEFORE_S = 0.015;
const HELD_S = 0.04;
const BACK_S = 0.2;
const MADE_WAY = 0.45;

/** Lets what many people or the weather do make way for a blow, for the moment in which it is heard, in place. */
export function makeWay(channels: readonly Float32Array[], contacts: readonly Contact[]): void {
  const blows = contacts.filter(({ kind, impulseNs }) => kind === 'hit' && impulseNs > STRONG_NS);
  if (blows.length === 0) return;
  for (const channel of channels) {
    let next = 0;
    shape(channel, (timeS) => {
      while (next + 1 < blows.length && blows[next + 1]!.timeMs / 1000 - BEFORE_S <= timeS) next++;
      const since = timeS - blows[next]!.timeMs / 1000;
      if (since < -BEFORE_S) return 1;
      return MADE_WAY + (1 - MADE_WAY) * Math.min(1, Math.max(0, since - HELD_S) / BACK_S);
    });
  }
}
