import type { Breach } from './findings.ts';
import { PLANTED, type Planted } from './planted.ts';
import { play } from './play.ts';

/** What became of a bug. */
export interface Hunt {
  readonly planted: Planted;
  /** What found it; undefined: nothing did. */
  readonly breach: Breach | undefined;
  /** The worlds that it took. */
  readonly worlds: number;
  readonly seed: string;
}

/** Plants each bug alone, in worlds of their own weather, until a promise finds it or enough worlds have passed. */
export async function* findPlanted(options: {
  readonly seed: number;
  readonly asks: number;
  readonly worlds: number;
}): AsyncGenerator<Hunt> {
  for (const [nth, planted] of PLANTED.entries()) {
    let breach: Breach | undefined;
    let worlds = 0;
    let seed = '';
    while (!breach && worlds < options.worlds) {
      seed = `${options.seed}.bug${nth}.${worlds}`;
      const played = await play({ seed, asks: options.asks, spoil: planted.spoil() });
      breach = played.breaches[0];
      worlds += 1;
    }
    yield { planted, breach, worlds, seed };
  }
}
