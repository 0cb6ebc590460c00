import type { Breach } from './findings.ts';
import type { Planted } from './planted.ts';
import { play } from './play.ts';

/** What became of a bug. */
export interface Hunt {
  /** What found it; undefined: nothing did. */
  readonly breach: Breach | undefined;
  /** Whether it was a promise that has to find it. */
  readonly caught: boolean;
  /** The worlds that it took. */
  readonly worlds: number;
  /** Of the last of them. */
  readonly seed: string;
}

/** Lets the bug loose in worlds of different weather, until a promise finds it or enough worlds have passed. */
export async function hunt(
  { bug, foundBy, spoil, weather }: Planted,
  { seed, asks, most }: { readonly seed: number; readonly asks: number; readonly most: number },
): Promise<Hunt> {
  for (let worlds = 1; ; worlds += 1) {
    const name = `${seed} ${bug} ${worlds}`;
    const { breaches } = await play({ seed: name, asks, spoil: spoil(), ...(weather ? { weather } : {}) });
    const [breach] = breaches;
    if (breach || worlds === most)
      return { breach, caught: breach !== undefined && foundBy.includes(breach.promise), worlds, seed: name };
  }
}
