import type { Random } from '@cielo/effects';

/** Chance with a seed, for whoever writes the story of a world. */
export class Dice {
  private readonly random: Random;

  constructor(random: Random) {
    this.random = random;
  }

  /** 0 inclusive to 1 exclusive. */
  fraction(): number {
    const [a = 0, b = 0, c = 0, d = 0] = this.random.bytes(4);
    return (((a << 24) | (b << 16) | (c << 8) | d) >>> 0) / 2 ** 32;
  }

  chance(probability: number): boolean {
    return this.fraction() < probability;
  }

  between(from: number, to: number): number {
    return from + this.fraction() * (to - from);
  }

  /** A whole number from 0 to `below - 1`. */
  below(below: number): number {
    return Math.floor(this.fraction() * below);
  }

  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)]!;
  }

  /** From 3 % of the largest to all of it, small more often than large. */
  rate(largest: number): number {
    return largest * 10 ** -this.between(0, 1.5);
  }
}
